import { poundsOfPence } from "../../domain/values/amount";
import { type Area, type Tier, TIER_WORDS, widerLabel } from "../../domain/council/area";
import type { Issue } from "../../domain/issues/issue";
import { wordIssue } from "../../domain/issues/word-issue";
import { capital } from "../../domain/issues/words/sentences";
import type { VatBasis } from "../../domain/spend/columns";
import { LEFT_OUT_WORDS, type LeftOut, sumLeftOut } from "../../domain/spend/left-out";
import type { OwnTotalFound } from "../../domain/spend/own-totals";
import type { LocalSpend, SpendTotals } from "../../domain/spend/local-spend";
import { comparedFigures, quartersCompared, type SpendComparison } from "../../domain/spend/compared";
import { cellName, LAST_ROW } from "../../workbook/address";
import type { Plan } from "../../workbook/plan";
import { columnsFor, type Column } from "../language/block";
import { type Condition, countWhere, says, saysText, sumWhere } from "../language/exact-sum";
import { shareFormula } from "../language/formulas";
import type { StyleName } from "../language/palette";
import { type Content, formula, given, joinSheets, type PlacedSheet } from "../language/piece";
import { noteRow, row, sectionRow, titleRow } from "../language/rows";
import { beside, gap, type Layout, layOut, placeLayout, type Section, stack } from "../language/section";
import { heightFor } from "../language/sheet-setup";
import { lineCell, table } from "../language/table";
import { magnitudeOf } from "../../domain/spend/compared";
import { magnitudeFormula, magnitudeShown } from "../language/magnitude";
import { COMPARED_COLUMNS, NO_SHARE } from "./compared";
import { besideWorkbook, type Locate } from "../language/file-links";
import { type LeftOutName, placeLeftOut } from "./left-out";
import { type LedgerName, placeLedger } from "./ledger";

export const LOCAL_SPEND = "Local spend";
const TOP = 20;
/** Characters of a label that its column shows. */
const ONE_LINE = 42;
const WIDTHS = [44, 20, 20, 20, 14, 40];

export interface LocalSpendFacts {
  readonly area: Area;
  readonly basis: readonly VatBasis[];
  /** Each ledger with the columns that it was recognised by. */
  readonly sources: readonly string[];
  /** The period before, baseline and target, as far as they are known. */
  readonly comparison?: SpendComparison | undefined;
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
  if (beyondSheet(figures, facts.leftOut).length > 0)
    throw new Error(`lines beyond a sheet: ${figures.placed.length}`);
  return joinSheets(
    { kind: "local spend", title: `Local spend: ${facts.area.name}`, activeSheet: LOCAL_SPEND },
    [
      placeFigures(figures, facts),
      placeLedger(figures),
      ...(facts.leftOut.length > 0 ? [placeLeftOut(facts.leftOut, locate)] : []),
    ],
  );
}

type LedgerCondition = Condition<LedgerName>;

const AMOUNT: LedgerName = "Ledger_Amount";
const SCOPE: LedgerCondition = { column: "Ledger_InScope", is: '"Yes"' };
const inTier = (tier: Tier): LedgerCondition => ({ column: "Ledger_Tier", is: `"${TIER_WORDS[tier]}"` });
const BOROUGH = inTier("borough");
const UNKNOWN = inTier("unknown");

function placeFigures(figures: LocalSpend, facts: LocalSpendFacts): PlacedSheet {
  const compared = comparedFigures(figures, facts.comparison ?? {});
  const suppliers = figures.suppliers.slice(0, TOP).map((each) => ({ name: each.supplier, ...each }));
  const layout = layOut(
    LOCAL_SPEND,
    stack([
      titleRow(`Local spend: ${facts.area.name}`),
      gap(),
      table({
        columns: SUMMARY_COLUMNS,
        lines: [{ rows: summaryRows(figures, facts) }],
        heights: { wrapped: "label" },
      }),
      ...(compared.length > 0
        ? [gap(), table({ columns: COMPARED_COLUMNS, lines: [{ rows: compared }] })]
        : []),
      ...doubtRows(facts),
      gap(2),
      placesTable(
        "By service area",
        "Ledger_ServiceArea",
        figures.byServiceArea.map((each) => ({ name: each.serviceArea, ...each })),
      ),
      gap(2),
      byQuarter(figures),
      gap(2),
      placesTable(`The ${TOP} suppliers paid most`, "Ledger_Supplier", suppliers),
      gap(),
      sectionRow("How this was worked out"),
      ...methodNotes(facts).map((note) => noteRow(note, WIDTHS.length, heightFor(note, 115))),
    ]),
  );
  return placeLayout(layout, {
    columnWidths: WIDTHS,
    print: { orientation: "landscape", footer: "&L&A&RPage &P of &N" },
  });
}

interface SummaryRow {
  readonly label: string;
  readonly amount?: { readonly text: string; readonly pence: number; readonly name?: string };
  readonly share?: { readonly text: string; readonly value: number | null; readonly name?: string };
  readonly lines?: { readonly text: string; readonly count: number };
}

function summaryRows(figures: LocalSpend, facts: LocalSpendFacts): readonly SummaryRow[] {
  const { area } = facts;
  const share = (text: string) => shareFormula(`(${text})`, "Local_Total", NO_SHARE);
  const tier = (label: string, where: Tier, pence: number, name?: string): SummaryRow => ({
    label,
    amount: { text: sum(inTier(where)), pence, name },
    share: { text: share(sum(inTier(where))), value: ratio(pence, figures.total) },
  });
  const answered = (label: string, column: LedgerName, pence: number): SummaryRow => ({
    label,
    amount: { text: sum({ column, is: '"Yes"' }), pence },
    share: { text: share(sum({ column, is: '"Yes"' })), value: ratio(pence, figures.total) },
  });
  const unknown = (sign: "<" | ">") => sum(UNKNOWN, { column: AMOUNT, is: "0", compared: sign });
  return [
    {
      label: "Total",
      amount: { text: sum(), pence: figures.total, name: "Local_Total" },
      lines: { text: count(), count: figures.lines },
    },
    ...leftOutRows(facts),
    tier(`Local: ${area.name}`, "borough", figures.local, "Local_Borough"),
    tier(widerLabel(area), "wider-area", figures.wider),
    tier(TIER_WORDS.elsewhere, "elsewhere", figures.elsewhere),
    tier(TIER_WORDS.unknown, "unknown", figures.unknown, "Local_Unknown"),
    answered("Small and medium enterprises", "Ledger_SME", figures.sme),
    answered("Voluntary, community and social enterprises", "Ledger_VCSE", figures.vcse),
    {
      label: "Local share by value (local over total)",
      share: { text: share("Local_Borough"), value: figures.localShare, name: "Local_Share" },
    },
    {
      label: "Lowest that the unknown allows",
      share: {
        text: share(`Local_Borough+${unknown("<")}`),
        value: figures.localShareLow,
      },
    },
    {
      label: "Highest that the unknown allows",
      share: {
        text: share(`Local_Borough+${unknown(">")}`),
        value: figures.localShareHigh,
      },
    },
    {
      label: "Local share by number of lines",
      share: {
        text: shareFormula(count(BOROUGH), count(), NO_SHARE),
        value: figures.localShareOfLines,
      },
      lines: {
        text: count(BOROUGH),
        count: Math.round((figures.localShareOfLines ?? 0) * figures.lines),
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
        label: `Total of ${poundsInWords(pence)} on line ${line} of ${name}, less what is counted`,
        amount: {
          text: `ROUND(${poundsOfPence(pence)}-${sumWhere(AMOUNT, where)},2)`,
          pence: pence - counted,
        },
      };
    }),
  ];
}

function poundsInWords(pence: number): string {
  return poundsOfPence(pence).toLocaleString("en-GB", { style: "currency", currency: "GBP" });
}

/** Why the figures may be others than these, a row each. */
function doubtRows({ doubts }: LocalSpendFacts): readonly Section[] {
  if (doubts.length === 0) return [];
  const sentences = doubts.map(wordIssue);
  return [
    gap(),
    sectionRow("These figures may be others: check"),
    ...sentences.map((sentence) => noteRow(sentence, WIDTHS.length, heightFor(sentence, 115))),
  ];
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
    width: 44,
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

type PlaceLine = SpendTotals & { readonly name: string };

/** Lines of a name in a column of the ledger, each with its total, its local part, its unknown part and its share. */
function placesTable(title: string, column: LedgerName, rows: readonly PlaceLine[]) {
  const pounds = <const Key extends "total" | "local" | "unknown">(
    key: Key,
    heading: string,
    ...where: readonly LedgerCondition[]
  ): Column<never, PlaceLine, Key, "name"> => ({
    key,
    heading,
    headingStyle: "headingOfFigures",
    width: 20,
    row: {
      style: "money",
      content: (line, at) =>
        formula(sum(says(column, at("name"), line.name), ...where), poundsOfPence(line[key])),
    },
  });
  return table({
    columns: [
      { key: "name", heading: title, width: 44, row: { style: "given", content: ({ name }) => given(name) } },
      pounds("total", "Total"),
      pounds("local", "Local", BOROUGH),
      pounds("unknown", TIER_WORDS.unknown, UNKNOWN),
      {
        key: "share",
        heading: "Local share",
        headingStyle: "headingOfFigures",
        width: 14,
        row: {
          style: "share",
          content: ({ localShare }, at) =>
            formula(shareFormula(at("local"), at("total"), NO_SHARE), localShare ?? NO_SHARE),
        },
      },
    ],
    lines: [{ rows }],
  });
}

/** Beside each quarter that follows another: whether its total is ten times, or a tenth of, that of the one above. */
function byQuarter(figures: LocalSpend): Section {
  const quarters = placesTable(
    "By quarter",
    "Ledger_Quarter",
    figures.byQuarter.map((each) => ({ name: each.quarter, ...each })),
  );
  const checks = quartersCompared(figures).map((compared, index) => {
    const total = (layout: Layout, line: number) => cellName(lineCell(layout, quarters, "total", line), true);
    return row([
      {
        column: 5,
        style: "check",
        content: (layout) =>
          formula(
            magnitudeFormula(total(layout, index + 1), total(layout, index)),
            magnitudeShown(magnitudeOf(compared)),
          ),
      },
    ]);
  });
  const headingsAndFirst = gap(2);
  return checks.length > 0 ? beside(quarters, stack([headingsAndFirst, ...checks])) : quarters;
}

function sum(...where: readonly LedgerCondition[]): string {
  return sumWhere(AMOUNT, [SCOPE, ...where]);
}

function count(...where: readonly LedgerCondition[]): string {
  return countWhere([SCOPE, ...where]);
}

function ratio(part: number, total: number): number | null {
  return total > 0 ? part / total : null;
}

function methodNotes({ basis, sources, settled }: LocalSpendFacts): readonly string[] {
  const vat = { net: "without VAT", gross: "with VAT", "not stated": "VAT not stated by the ledger" };
  return [
    `Amounts: ${basis.map((each) => vat[each]).join("; ")}.`,
    "Direct spend: what the council pays to suppliers. What suppliers spend in their supply chains is counted apart and never added.",
    "The total includes spend whose place is unknown. The lowest share counts every such payment as elsewhere and every such credit as local; the highest the other way round. Where the total is 0 or less there is no share.",
    "Credit notes are negative and count on their payment date. Quarters are those of a year that begins in April.",
    "Place is by the supplier's postcode, as the ledger or the supplier register gives it: say there whether it is the registered, the trading or the delivering address.",
    ...sources.map((source) => `Read from ${source}.`),
    ...settled.map((issue) => `${wordIssue(issue)}.`),
  ];
}
