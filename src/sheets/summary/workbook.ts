import type { Issue, Result } from "../../domain/issues/issue";
import { scoreTender } from "../../domain/evaluation/score-tender";
import { assessmentSummaries, type NotAssessed, type SummaryOptions } from "../../domain/summary/summary";
import type { SummarySection } from "../../domain/summary/sections";
import { summaryText, totalWithheld } from "../../domain/summary/text";
import { scoresByPounds } from "../../domain/tender/methods";
import type { Tender } from "../../domain/tender/tender";
import type { Plan } from "../../workbook/plan";
import { columnsFor, type Lines } from "../language/block";
import { given, joinSheets, type PlacedSheet } from "../language/piece";
import { factRows, row, titleRow } from "../language/rows";
import { gap, layOut, placeLayout, type Section, stack } from "../language/section";
import { footer, widths } from "../language/sheet-setup";
import { placeStamp } from "../language/stamp";
import { frozen, headings, table } from "../language/table";
import { linesFor, pieces } from "./reasons";
import { styleWith } from "../language/palette";
import type { AssessedTender, AssessmentSummary } from "../../domain/summary/model";
import { dayInFigures } from "../../domain/values/day";

/** A workbook for one bidder, with the same as plain text. */
export interface PlacedSummary {
  readonly bidder: string;
  readonly plan: Plan;
  readonly text: string;
}

/** The form of the summaries' sheets. */
const FORM_VERSION = 1;

/** A summary for each assessed bidder, and who gets none; or why none can go out. */
export function placeSummaries(
  tender: Tender,
  options: SummaryOptions = {},
): Result<{ readonly summaries: readonly PlacedSummary[]; readonly notAssessed: readonly NotAssessed[] }> {
  const issues = packNeeded(tender, options);
  if (issues.length > 0) return { ok: false, issues };
  const result = assessmentSummaries(tender, scoreTender(tender, options), options);
  if (!result.ok) return result;
  const { summaries, notAssessed } = result.value;
  return {
    ...result,
    value: {
      notAssessed,
      summaries: summaries.map((summary) => ({
        bidder: summary.own.bidder,
        plan: placeSummary(summary),
        text: summaryText(summary),
      })),
    },
  };
}

/** Without the pack there is nothing to score pounds by. */
function packNeeded(tender: Tender, { proxyPack }: SummaryOptions): readonly Issue[] {
  if (!scoresByPounds(tender) || proxyPack) return [];
  return [{ code: "proxy-pack-needed", severity: "error", place: { path: ["proxyPack"] }, limits: {} }];
}

/** One bidder's summary as a workbook of values: it goes out alone and holds nothing else. */
export function placeSummary(summary: AssessmentSummary): Plan {
  const { own, winning, reference, title } = summary;
  return joinSheets(
    {
      kind: "summary",
      title: `Assessment summary: ${title}`,
      subject: reference,
      activeSheet: SUMMARY,
    },
    [
      placeMarks(summary, own, { name: SUMMARY, prefix: "Summary", facts: summaryFacts(summary) }),
      ...(winning
        ? [placeMarks(summary, winning, { name: WINNING, prefix: "Winning", facts: supplierFacts(winning) })]
        : []),
      placeStamp({ kind: "summary", formVersion: FORM_VERSION, parts: { reference, bidder: own.bidder } }),
    ],
  );
}

const SUMMARY = "Assessment summary";
const WINNING = "Winning tender";

type Fact = readonly [string, string];

function supplierFacts({ bidder, address, identifier }: AssessedTender): readonly Fact[] {
  return [
    ["Supplier", bidder],
    ["Address", address ?? "Not recorded"],
    ["Identifier", identifier ?? "Not recorded"],
  ];
}

function summaryFacts(summary: AssessmentSummary): readonly Fact[] {
  const criteria = summary.criteria.map(({ name, weight }) => `${name} ${weight}`).join(", ");
  return [
    ...supplierFacts(summary.own),
    ["Reference", summary.reference],
    ["Contracting authority", summary.authority],
    ...(summary.awardDate === undefined
      ? []
      : [["Award decision", dayInFigures(summary.awardDate)] as const]),
    ["Outcome", summary.outcome],
    ["Award criteria", `${criteria} (marks out of 100)`],
    ...(summary.proxyEdition === undefined
      ? []
      : [["Values in pounds", `Proxy pack, edition ${summary.proxyEdition}`] as const]),
  ];
}

interface SheetOf {
  readonly name: string;
  readonly prefix: "Summary" | "Winning";
  readonly facts: readonly Fact[];
}

function placeMarks(
  summary: AssessmentSummary,
  assessed: AssessedTender,
  { name, prefix, facts }: SheetOf,
): PlacedSheet {
  const columns = markColumns(prefix, summary.decimals);
  const marks = table({
    columns,
    lines: markLines(assessed),
    groupStyle: "group",
    rowStyle: "blank",
    heights: { headings: 34, group: () => linesHeight(1), row: ({ height }) => linesHeight(height) },
  });
  const layout = layOut(
    name,
    stack([
      titleRow(`${name}: ${summary.title}`),
      ...facts.map(([label, text]) =>
        fact({
          label,
          style: "given",
          content: given(text),
          height: linesHeight(linesFor(text, FACT_CHARACTERS)),
        }),
      ),
      gap(),
      marks,
      totalRow(assessed, prefix, summary.decimals),
    ]),
  );
  return placeLayout(layout, {
    tabColour: "#1D4F76",
    columnWidths: widths(columns),
    freeze: frozen(layout, marks, 1),
    print: {
      orientation: "landscape",
      repeatRows: headings(layout, marks),
      area: { row: 0, column: 0, rows: layout.section.rows, columns: columns.length },
      footer: footer(summary),
    },
  });
}

const fact = factRows({ column: 0 }, { column: 1, columns: 4 });

/** Points for so many lines of text. */
function linesHeight(lines: number): number {
  return 16 * lines + 2;
}

function totalRow(assessed: AssessedTender, prefix: SheetOf["prefix"], decimals: number): Section {
  const style = styleWith(decimals, "total");
  return row([
    { column: 0, style: "label", content: given("Total") },
    { column: 1, style: "blank", content: given(null) },
    { column: 2, style, content: given(100) },
    {
      column: 3,
      style,
      content: given(assessed.total ?? (totalWithheld(assessed) ? "Not given" : "None")),
      name: `${prefix}_Total`,
    },
  ]);
}

/** A sub-criterion, or what of its reason goes on a further row: Excel's rows are at most 409 points high. */
interface MarkRow {
  readonly title: string;
  readonly offered: string;
  readonly available: number | null;
  readonly awarded: number | string | null;
  readonly reason: string;
  readonly height: number;
}

function markLines({ sections }: AssessedTender): readonly Lines<SummarySection, MarkRow>[] {
  return sections.map((section) => ({
    group: section,
    rows: section.lines.flatMap(({ title, offered, available, awarded, reason, ground }) => {
      const text = ground === undefined ? reason : `${reason}\nWithheld because: ${ground}`;
      return pieces(text, REASON_CHARACTERS).map((piece, index) => {
        const height = Math.max(
          linesFor(piece, REASON_CHARACTERS),
          index === 0 ? linesFor(title, TITLE_CHARACTERS) : 1,
          index === 0 ? linesFor(offered, OFFERED_CHARACTERS) : 1,
        );
        return index === 0
          ? { title, offered, available, awarded: awarded ?? "Not given", reason: piece, height }
          : { title: "", offered: "", available: null, awarded: null, reason: piece, height };
      });
    }),
  }));
}

const TITLE_CHARACTERS = 34;
const OFFERED_CHARACTERS = 18;
const REASON_CHARACTERS = 68;
const FACT_CHARACTERS = 110;

function markColumns(prefix: SheetOf["prefix"], decimals: number) {
  return columnsFor<MarkRow, SummarySection>()([
    {
      key: "title",
      heading: "Criterion and sub-criterion",
      width: 38,
      name: `${prefix}_Item`,
      group: { style: "groupTitle", content: ({ title }) => given(title) },
      row: { style: "indented", content: ({ title }) => given(title) },
    },
    {
      key: "offered",
      heading: "Mark or offer",
      width: 20,
      row: { style: "given", content: ({ offered }) => given(offered) },
    },
    {
      key: "available",
      heading: "Score available",
      headingStyle: "headingOfFigures",
      width: 11,
      name: `${prefix}_Available`,
      group: { style: styleWith(decimals, "total"), content: ({ available }) => given(available) },
      row: { style: styleWith(decimals, "score"), content: ({ available }) => given(available) },
    },
    {
      key: "awarded",
      heading: "Score awarded",
      headingStyle: "headingOfFigures",
      width: 11,
      name: `${prefix}_Awarded`,
      group: { style: styleWith(decimals, "total"), content: ({ awarded }) => given(awarded ?? "Not given") },
      row: { style: styleWith(decimals, "score"), content: ({ awarded }) => given(awarded) },
    },
    {
      key: "reason",
      heading: "Reason",
      width: 76,
      name: `${prefix}_Reason`,
      row: { style: "given", content: ({ reason }) => given(reason) },
    },
  ]);
}
