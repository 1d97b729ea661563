import { spendCover } from "./cover";
import { poundsOfPence } from "../../domain/values/amount";
import { type Area, localLabel, widerLabel } from "../../domain/council/area";
import { everyTierInWords, type Tier, tierWords } from "../../domain/council/tiers";
import type { Issue } from "../../domain/issues/issue";
import { wordIssue } from "../../domain/issues/word-issue";
import { capital, penceInWords } from "../../domain/issues/words/sentences";
import { LEFT_OUT_WORDS, type LeftOut, sumLeftOut } from "../../domain/spend/left-out";
import type { OwnTotalFound } from "../../domain/spend/own-totals";
import type { LocalSpend } from "../../domain/spend/local-spend";
import { comparedFigures, type PeriodDifferences, type SpendComparison } from "../../domain/spend/compared";
import { BEYOND_WORDS, beyondWords, type SpendBasis } from "../../domain/spend/basis";
import { absoluteReference, LAST_ROW } from "../../workbook/address";
import type { Plan } from "../../workbook/plan";
import { columnsFor, type Column } from "../language/block";
import { chartRows } from "../language/chart-rows";
import { countWhere, saysText, sumWhere } from "../language/exact-sum";
import { anyOf, orEmpty, quoted, shareFormula } from "../language/formulas";
import type { StyleName } from "../language/palette";
import { joinSheets } from "../language/join-sheets";
import { type Content, formula, given, type PlacedSheet } from "../language/piece";
import { checkRow, noteRow, sectionRow, titleRow } from "../language/rows";
import { beside, gap, layOut, placeLayout, type Section, stack } from "../language/section";
import { heightFor } from "../language/sheet-setup";
import { columnOf, table } from "../language/table";
import { BASIS_COLUMNS, basisRows } from "./basis-rows";
import { placeBreakdown } from "./breakdown";
import { COMPARED_COLUMNS, NO_SHARE } from "./compared";
import { besideWorkbook, type Locate } from "../language/file-links";
import { type LeftOutName, placeLeftOut } from "./left-out";
import { type LedgerName, placeLedger } from "./ledger";
import { AMOUNT, count, inTier, type LedgerCondition, LOCAL_NAMES, sum, UNKNOWN_CREDITS } from "./sums";

export const LOCAL_SPEND = "Local spend";
/** Characters of a label that its column shows. */
const ONE_LINE = 44;
const WIDTHS = [46, 20, 20, 20, 36, 14];

export interface LocalSpendFacts {
  readonly area: Area;
  readonly basis: SpendBasis;
  /** Each ledger with the columns that it was recognised by. */
  readonly sources: readonly string[];
  /** The period before, baseline and target, as far as they are known. */
  readonly comparison?: SpendComparison | undefined;
  /** Why the periods before may not be alike. */
  readonly differences?: readonly PeriodDifferences[] | undefined;
  /** What is in no figure, what says that the figures may be others, and what the ledgers say that they come to. */
  readonly leftOut: readonly LeftOut[];
  readonly doubts: readonly Issue[];
  /** How ledgers were read where that is not plain from their headings. */
  readonly settled: readonly Issue[];
  readonly ownTotals: readonly OwnTotalFound[];
}

/** Lines that an Excel sheet has rows for, below the headings. */
const MOST_LINES = LAST_ROW;

/** That no workbook can be made, where the ledgers have more lines than a sheet holds. */
export function beyondSheet(
  { placed }: Pick<LocalSpend, "placed">,
  leftOut: readonly LeftOut[],
): readonly Issue[] {
  const lines = Math.max(placed.length, leftOut.length);
  if (lines <= MOST_LINES) return [];
  const limits = { lines, most: MOST_LINES };
  return [{ code: "ledger-lines-beyond-sheet", severity: "warning", place: {}, limits }];
}

/** The workbook of local spend: figures as formulas over the ledger's lines. */
export function placeLocalSpend(
  figures: LocalSpend,
  facts: LocalSpendFacts,
  locate: Locate = besideWorkbook,
): Plan {
  const names = tierWords(facts.area);
  if (beyondSheet(figures, facts.leftOut).length > 0)
    throw new Error(`lines beyond a sheet: ${figures.placed.length}`);
  const title = `Local spend: ${facts.area.name}`;
  return joinSheets(
    { kind: "local spend", title, activeSheet: LOCAL_SPEND },
    [
      placeFigures(figures, facts),
      placeBreakdown(figures, names),
      placeLedger(figures, names),
      ...(facts.leftOut.length > 0 ? [placeLeftOut(facts.leftOut, locate)] : []),
    ],
    spendCover(title),
  );
}

function placeFigures(figures: LocalSpend, facts: LocalSpendFacts): PlacedSheet {
  const compared = comparedFigures(figures, facts.comparison ?? {});
  const layout = layOut(
    LOCAL_SPEND,
    stack([
      titleRow(`Local spend: ${facts.area.name}`),
      gap(),
      summary(figures, facts),
      beyondRow(figures),
      ...(compared.length > 0
        ? [
            gap(),
            table({ columns: COMPARED_COLUMNS, lines: [{ rows: compared }], heights: { wrapped: "label" } }),
          ]
        : []),
      ...differenceRows(facts),
      ...doubtRows(facts),
      gap(),
      table({
        columns: BASIS_COLUMNS,
        lines: [{ rows: basisRows(facts.basis) }],
        heights: { wrapped: "value" },
      }),
      gap(),
      sectionRow("How this was worked out"),
      ...methodNotes(facts).map(longNote),
    ]),
  );
  return placeLayout(layout, {
    columnWidths: WIDTHS,
    print: { orientation: "landscape", footer: "&L&A&RPage &P of &N" },
  });
}

/** A sentence over the width of the sheet. */
function longNote(sentence: string): Section {
  return noteRow(sentence, WIDTHS.length, heightFor(sentence, 115));
}

/** The figures, beside them where the money went. */
function summary(figures: LocalSpend, facts: LocalSpendFacts): Section {
  const rows = summaryRows(figures, facts);
  const lines = table({ columns: SUMMARY_COLUMNS, lines: [{ rows }], heights: { wrapped: "label" } });
  const first = rows.findIndex(({ tier }) => tier);
  const tiers = rows.filter(({ tier }) => tier).length;
  const chart = chartRows(CHART_ROWS, (layout) => {
    const ofTiers = (key: "label" | "amount") => {
      const column = columnOf(layout, lines, key);
      return absoluteReference(LOCAL_SPEND, { ...column, row: column.row + first, rows: tiers });
    };
    return [
      {
        type: "columnClustered",
        title: "Spend by place, £",
        description: `Columns: spend ${everyTierInWords(tierWords(facts.area))}. Figures stand beside.`,
        categories: ofTiers("label"),
        series: [{ name: "Spend", values: ofTiers("amount"), colour: "#00703C" }],
        axes: { format: "#,##0", ...(hasCredits(figures) ? { from: "automatic" } : {}) },
        span: { column: 4, columns: 2 },
      },
    ];
  });
  return beside(lines, chart);
}

/** Rows of the chart, no more than the summary always has. */
const CHART_ROWS = 13;

/** Whether the credits of a place are more than its payments. */
function hasCredits({ local, wider, elsewhere, unknown }: LocalSpend): boolean {
  return Math.min(local, wider, elsewhere, unknown) < 0;
}

/** That a share lies below 0% or over 100%, while one does. */
function beyondRow({ localShareLow, localShareHigh }: LocalSpend): Section {
  const { shareLow, shareHigh } = LOCAL_NAMES;
  const isBeyond = anyOf(`MIN(${shareLow})<0`, `MAX(${shareHigh})>1`);
  return checkRow(
    4,
    formula(orEmpty(isBeyond, quoted(BEYOND_WORDS)), beyondWords([localShareLow, localShareHigh])),
  );
}

interface SummaryRow {
  readonly label: string;
  /** Whether it is one of the places that together are the total. */
  readonly tier?: true;
  readonly amount?: { readonly text: string; readonly pence: number; readonly name?: string };
  readonly share?: { readonly text: string; readonly value: number | null; readonly name?: string };
  readonly lines?: { readonly text: string; readonly count: number; readonly name?: string };
}

function summaryRows(figures: LocalSpend, facts: LocalSpendFacts): readonly SummaryRow[] {
  const { area } = facts;
  const names = tierWords(area);
  const ofTier = (where: Tier) => inTier(where, names);
  const share = (text: string) => shareFormula(`(${text})`, LOCAL_NAMES.total, NO_SHARE);
  const tier = (label: string, where: Tier, pence: number, name?: string): SummaryRow => ({
    label,
    tier: true,
    amount: { text: sum(ofTier(where)), pence, name },
    share: { text: share(sum(ofTier(where))), value: ratio(pence, figures.total) },
    lines: { text: count(ofTier(where)), count: figures.linesByTier[where] },
  });
  const answered = (label: string, column: LedgerName, pence: number): SummaryRow => ({
    label,
    amount: { text: sum({ column, is: '"Yes"' }), pence },
    share: { text: share(sum({ column, is: '"Yes"' })), value: ratio(pence, figures.total) },
  });
  const { local, unknown, unknownCredits } = LOCAL_NAMES;
  return [
    {
      label: "Total",
      amount: { text: sum(), pence: figures.total, name: LOCAL_NAMES.total },
      lines: { text: count(), count: figures.lines, name: LOCAL_NAMES.lines },
    },
    ...leftOutRows(facts),
    tier(localLabel(area), "borough", figures.local, local),
    tier(widerLabel(area), "wider-area", figures.wider),
    tier(names.elsewhere, "elsewhere", figures.elsewhere),
    tier(names.unknown, "unknown", figures.unknown, unknown),
    {
      label: "Of the unknown, credits",
      amount: { text: sum(...UNKNOWN_CREDITS), pence: figures.unknownCredits, name: unknownCredits },
    },
    answered("Small and medium enterprises", "Ledger_SME", figures.sme),
    answered("Voluntary, community and social enterprises", "Ledger_VCSE", figures.vcse),
    {
      label: "Local share by value (local over total)",
      share: { text: share(local), value: figures.localShare, name: LOCAL_NAMES.share },
    },
    {
      label: "Lowest that the unknown allows",
      share: {
        text: share(`${local}+${unknownCredits}`),
        value: figures.localShareLow,
        name: LOCAL_NAMES.shareLow,
      },
    },
    {
      label: "Highest that the unknown allows",
      share: {
        text: share(`${local}+${unknown}-${unknownCredits}`),
        value: figures.localShareHigh,
        name: LOCAL_NAMES.shareHigh,
      },
    },
    {
      label: "Local share by number of lines",
      share: {
        text: shareFormula(count(ofTier("borough")), count(), NO_SHARE),
        value: figures.localShareOfLines,
      },
      lines: {
        text: count(ofTier("borough")),
        count: figures.linesByTier.borough,
      },
    },
    ...figures.exclusions.map(({ rule, total, lines }): SummaryRow => ({
      label: `Left out: ${rule}`,
      amount: { text: sumWhere(AMOUNT, [saysText("Ledger_Rule", rule)]), pence: total },
      lines: { text: countWhere([saysText("Ledger_Rule", rule)]), count: lines },
    })),
  ];
}

/** What of the ledgers is in no figure, and what they say that they come to beside what is counted of them. */
function leftOutRows({ leftOut, ownTotals }: LocalSpendFacts): readonly SummaryRow[] {
  return [
    ...sumLeftOut(leftOut).map(({ reason, lines, pence, unknown }): SummaryRow => {
      const why = saysText<LeftOutName>("LeftOut_Why", capital(LEFT_OUT_WORDS[reason]));
      const without = unknown > 0 ? ` (${unknown.toLocaleString("en-GB")} of unknown amount)` : "";
      return {
        label: `Not counted: ${LEFT_OUT_WORDS[reason]}${without}`,
        amount: { text: sumWhere("LeftOut_Amount" satisfies LeftOutName, [why]), pence },
        lines: { text: sumWhere("LeftOut_Lines" satisfies LeftOutName, [why]), count: lines },
      };
    }),
    ...ownTotals.map(({ file, sheet, line, first, last, pence, counted }): SummaryRow => {
      const where: readonly LedgerCondition[] = [
        saysText("Ledger_File", file),
        saysText("Ledger_Sheet", sheet ?? ""),
        { column: "Ledger_Line", is: String(first), compared: ">=" },
        { column: "Ledger_Line", is: String(last), compared: "<=" },
      ];
      const name = sheet === undefined ? file : `${file}, sheet ${sheet}`;
      return {
        label: `Total of ${penceInWords(pence)} on line ${line} of ${name}, less what is counted`,
        amount: {
          text: `ROUND(${poundsOfPence(pence)}-${sumWhere(AMOUNT, where)},2)`,
          pence: pence - counted,
        },
      };
    }),
  ];
}

/** Why the figures may be others than these, a row each. */
function doubtRows({ doubts }: LocalSpendFacts): readonly Section[] {
  if (doubts.length === 0) return [];
  const sentences = doubts.map(wordIssue);
  return [gap(), sectionRow("These figures may be others: check"), ...sentences.map(longNote)];
}

/** A figure of the summary; lines without it leave it blank. */
function summaryColumn<const Key extends "amount" | "share" | "lines">(
  key: Key,
  heading: string,
  style: StyleName,
  content: (line: SummaryRow) => Content | undefined,
): Column<never, SummaryRow, Key, never> {
  return {
    key,
    heading,
    headingStyle: "headingOfFigures",
    width: 20,
    row: {
      style: (line) => (content(line) ? style : "blank"),
      content: (line) => content(line) ?? given(null),
      name: ({ [key]: figure }) => (figure && "name" in figure ? figure.name : undefined),
    },
  };
}

const SUMMARY_COLUMNS = columnsFor<SummaryRow>()([
  {
    key: "label",
    heading: "Direct spend in scope",
    width: 46,
    // The words of what is left out need more than one line, which labels have no room for.
    row: {
      style: ({ label }) => (label.length > ONE_LINE ? "given" : "label"),
      content: ({ label }) => given(label),
    },
  },
  summaryColumn(
    "amount",
    "Amount",
    "money",
    ({ amount }) => amount && formula(amount.text, poundsOfPence(amount.pence)),
  ),
  summaryColumn(
    "share",
    "Share of total",
    "share",
    ({ share }) => share && formula(share.text, share.value ?? NO_SHARE),
  ),
  summaryColumn("lines", "Lines", "count", ({ lines }) => lines && formula(lines.text, lines.count)),
]);

/** Why a period before may differ though the council paid alike, a row each. */
function differenceRows({ differences = [] }: LocalSpendFacts): readonly Section[] {
  return differences.flatMap(({ period, reasons }) => [
    gap(),
    sectionRow(`Before you compare with ${period}`),
    ...reasons.map(longNote),
  ]);
}

function ratio(part: number, total: number): number | null {
  return total > 0 ? part / total : null;
}

function methodNotes({ sources, settled }: LocalSpendFacts): readonly string[] {
  return [
    "Direct spend: what the council pays to suppliers. What suppliers spend in their supply chains is counted apart and never added.",
    "The total includes spend whose place is unknown. The lowest share counts every such payment as elsewhere and every such credit as local; the highest the other way round. Where the total is 0 or less there is no share.",
    "Credit notes are negative and count on their payment date. Quarters are those of a year that begins in April.",
    "Place is by the supplier's postcode, as the ledger or the supplier register gives it: say there whether it is the registered, the trading or the delivering address.",
    ...sources.map((source) => `Read from ${source}.`),
    ...settled.map((issue) => `${wordIssue(issue)}.`),
  ];
}
