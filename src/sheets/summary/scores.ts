import { type SummaryFact, SCORE_HEADINGS, type ScoreRow, scoreRows } from "../../domain/summary/contents";
import type { AssessedTender, AssessmentSummary } from "../../domain/summary/model";
import { columnsFor, type Lines } from "../language/block";
import { styleWith } from "../language/palette";
import { given, type PlacedSheet } from "../language/piece";
import { factRows, row, titleRow } from "../language/rows";
import { gap, layOut, placeLayout, type Section, stack } from "../language/section";
import { footer, widths } from "../language/sheet-setup";
import { headings, table } from "../language/table";
import { linesHeight, LOOKS, TITLE_CHARACTERS } from "./looks";
import { linesFor, pieces } from "../language/pieces";

export interface SheetOf {
  readonly name: string;
  readonly prefix: "Summary" | "Winning";
  readonly facts: readonly SummaryFact[];
}

/** A supplier and the scores of its tender with their reasons. */
export function placeScores(
  summary: AssessmentSummary,
  assessed: AssessedTender,
  { name, prefix, facts }: SheetOf,
): PlacedSheet {
  const columns = markColumns(prefix, summary.decimals);
  const rows = scoreRows(assessed);
  const marks = table({ ...LOOKS, columns, lines: markLines(rows) });
  const sums = rows.filter(({ kind }) => kind === "sum");
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
      ...sums.map((sum, index) =>
        sumRow(sum, summary.decimals, index === sums.length - 1 ? `${prefix}_Total` : undefined),
      ),
    ]),
  );
  return placeLayout(layout, {
    tabColour: "#1D4F76",
    columnWidths: widths(columns),
    print: {
      orientation: "landscape",
      repeatRows: headings(layout, marks),
      area: { row: 0, column: 0, rows: layout.section.rows, columns: columns.length },
      footer: footer(summary),
    },
  });
}

const fact = factRows({ column: 0 }, { column: 1, columns: 4 });

const OFFERED_CHARACTERS = 18;
const REASON_CHARACTERS = 68;
const FACT_CHARACTERS = 110;

function sumRow(
  { title, available, awarded }: ScoreRow,
  decimals: number,
  name: string | undefined,
): Section {
  const style = styleWith(decimals, "total");
  return row([
    { column: 0, style: "label", content: given(title) },
    { column: 1, style: "blank", content: given(null) },
    { column: 2, style, content: given(available) },
    { column: 3, style, content: given(awarded), ...(name === undefined ? {} : { name }) },
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

function markLines(rows: readonly ScoreRow[]): readonly Lines<ScoreRow, MarkRow>[] {
  const starts = rows.flatMap(({ kind }, index) => (kind === "section" ? [index] : []));
  return starts.flatMap((start, index) => {
    const section = rows[start];
    if (!section) return [];
    const within = rows.slice(start + 1, starts[index + 1]).filter(({ kind }) => kind === "line");
    return [{ group: section, rows: within.flatMap(markRows) }];
  });
}

function markRows({ title, offered, available, awarded, reason }: ScoreRow): readonly MarkRow[] {
  return pieces(reason, REASON_CHARACTERS).map((piece, index) => {
    const own = linesFor(piece, REASON_CHARACTERS);
    if (index > 0)
      return { title: "", offered: "", available: null, awarded: null, reason: piece, height: own };
    const height = Math.max(own, linesFor(title, TITLE_CHARACTERS), linesFor(offered, OFFERED_CHARACTERS));
    return { title, offered, available, awarded, reason: piece, height };
  });
}

function markColumns(prefix: SheetOf["prefix"], decimals: number) {
  return columnsFor<MarkRow, ScoreRow>()([
    {
      key: "title",
      heading: SCORE_HEADINGS.title,
      width: 38,
      name: `${prefix}_Item`,
      group: { style: "groupTitle", content: ({ title }) => given(title) },
      row: { style: "indented", content: ({ title }) => given(title) },
    },
    {
      key: "offered",
      heading: SCORE_HEADINGS.offered,
      width: 20,
      row: { style: "given", content: ({ offered }) => given(offered) },
    },
    {
      key: "available",
      heading: SCORE_HEADINGS.available,
      headingStyle: "headingOfFigures",
      width: 11,
      name: `${prefix}_Available`,
      group: { style: styleWith(decimals, "total"), content: ({ available }) => given(available) },
      row: { style: styleWith(decimals, "score"), content: ({ available }) => given(available) },
    },
    {
      key: "awarded",
      heading: SCORE_HEADINGS.awarded,
      headingStyle: "headingOfFigures",
      width: 11,
      name: `${prefix}_Awarded`,
      group: { style: styleWith(decimals, "total"), content: ({ awarded }) => given(awarded) },
      row: { style: styleWith(decimals, "score"), content: ({ awarded }) => given(awarded) },
    },
    {
      key: "reason",
      heading: SCORE_HEADINGS.reason,
      width: 76,
      name: `${prefix}_Reason`,
      row: { style: "given", content: ({ reason }) => given(reason) },
    },
  ]);
}
