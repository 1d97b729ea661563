import { poundsOfPence } from "../../domain/values/amount";
import type { VatBasis } from "../../domain/spend/ledger-columns";
import type { LocalSpend, SpendTotals } from "../../domain/spend/local-spend";
import { comparedFigures, quartersCompared, type SpendComparison } from "../../domain/spend/compared";
import { cellName, LAST_ROW } from "../../workbook/address";
import type { Plan } from "../../workbook/plan";
import { type Condition, countWhere, says, saysText, sumWhere } from "../language/exact-sum";
import { comparedLines, magnitudeFormula, magnitudeWords } from "./compared";
import {
  across,
  cell,
  formula,
  given,
  joinPieces,
  joinSheets,
  type Piece,
  type PlacedSheet,
} from "../language/piece";
import { heightFor } from "../language/sheet-setup";
import { placeLedger } from "./ledger";

export const LOCAL_SPEND = "Local spend";
export const LOCAL_SPEND_KIND = "local spend";
const TOP = 20;
const WIDTHS = [44, 20, 20, 20, 14, 40];

export interface LocalSpendFacts {
  /** The borough's name, and that of what lies round it. */
  readonly area: string;
  readonly wider: string;
  readonly basis: readonly VatBasis[];
  /** Each ledger with the columns that it was recognised by. */
  readonly sources: readonly string[];
  /** The period before, baseline and target, as far as they are known. */
  readonly comparison?: SpendComparison | undefined;
}

/** True where the ledgers have more lines than an Excel sheet has rows below its headings. */
export function tooManyLines({ placed }: LocalSpend): boolean {
  return placed.length > LAST_ROW;
}

/** The workbook of local spend: figures as formulas over the ledger's lines. */
export function placeLocalSpend(figures: LocalSpend, facts: LocalSpendFacts): Plan {
  if (tooManyLines(figures)) throw new Error(`lines beyond a sheet: ${figures.placed.length}`);
  return joinSheets(
    { kind: LOCAL_SPEND_KIND, title: `Local spend: ${facts.area}`, activeSheet: LOCAL_SPEND },
    [placeFigures(figures, facts), placeLedger(figures)],
  );
}

const SCOPE: Condition = { column: "Ledger_InScope", is: '"Yes"' };
const BOROUGH: Condition = { column: "Ledger_Tier", is: '"Borough"' };

function placeFigures(figures: LocalSpend, facts: LocalSpendFacts): PlacedSheet {
  const summary = summaryRows(figures, facts);
  const notes = methodNotes(facts);
  const compared = comparedFigures(figures, facts.comparison ?? {});
  const comparedAt = 4 + summary.length;
  const areasAt = comparedAt + (compared.length > 0 ? compared.length + 2 : 0);
  const areas = figures.byServiceArea.map((each) => ({ name: each.serviceArea, ...each }));
  const quarters = figures.byQuarter.map((each) => ({ name: each.quarter, ...each }));
  const suppliers = figures.suppliers.slice(0, TOP).map((each) => ({ name: each.supplier, ...each }));
  const quartersAt = areasAt + areas.length + 3;
  const suppliersAt = quartersAt + quarters.length + 3;
  const notesAt = suppliersAt + suppliers.length + 3;
  return joinPieces(
    {
      name: LOCAL_SPEND,
      columnWidths: WIDTHS,
      rowHeights: Object.fromEntries([
        [0, 26],
        ...notes.map((note, index) => [notesAt + 1 + index, heightFor(note, 115)] as const),
      ]),
      print: { orientation: "landscape", footer: "&L&A&RPage &P of &N" },
    },
    [
      cell({ row: 0, column: 0 }, "title", given(`Local spend: ${facts.area}`)),
      headings(2, ["Direct spend in scope", "Amount", "Share of total", "Lines"]),
      ...summary.map((row, index) => summaryPiece(row, 3 + index)),
      ...(compared.length > 0
        ? [headings(comparedAt, COMPARED_HEADINGS), ...comparedLines(comparedAt + 1, compared)]
        : []),
      ...table(areasAt, "By service area", "Ledger_ServiceArea", areas),
      ...table(quartersAt, "By quarter", "Ledger_Quarter", quarters),
      ...quarterChecks(quartersAt + 2, figures),
      ...table(suppliersAt, `The ${TOP} suppliers paid most`, "Ledger_Supplier", suppliers),
      cell({ row: notesAt, column: 0 }, "section", given("How this was worked out")),
      ...notes.map((note, index) =>
        across({ row: notesAt + 1 + index, column: 0, rows: 1, columns: WIDTHS.length }, "note", given(note)),
      ),
    ],
  );
}

interface SummaryRow {
  readonly label: string;
  readonly amount?: { readonly text: string; readonly pence: number; readonly name?: string };
  readonly share?: { readonly text: string; readonly value: number | null; readonly name?: string };
  readonly lines?: { readonly text: string; readonly count: number };
}

function summaryRows(figures: LocalSpend, { area, wider }: LocalSpendFacts): readonly SummaryRow[] {
  const share = (text: string) => `IF(Local_Total>0,(${text})/Local_Total,"no share")`;
  const tier = (label: string, word: string, pence: number, name?: string): SummaryRow => ({
    label,
    amount: { text: sum({ column: "Ledger_Tier", is: `"${word}"` }), pence, name },
    share: {
      text: share(sum({ column: "Ledger_Tier", is: `"${word}"` })),
      value: ratio(pence, figures.total),
    },
  });
  const answered = (label: string, column: string, pence: number): SummaryRow => ({
    label,
    amount: { text: sum({ column, is: '"Yes"' }), pence },
    share: { text: share(sum({ column, is: '"Yes"' })), value: ratio(pence, figures.total) },
  });
  const unknown = (sign: "<" | ">") =>
    sum({ column: "Ledger_Tier", is: '"Unknown"' }, { column: "Ledger_Amount", is: "0", compared: sign });
  return [
    {
      label: "Total",
      amount: { text: sum(), pence: figures.total, name: "Local_Total" },
      lines: { text: count(), count: figures.lines },
    },
    tier(`Local: ${area}`, "Borough", figures.local, "Local_Borough"),
    tier(wider, "Wider area", figures.wider),
    tier("Elsewhere", "Elsewhere", figures.elsewhere),
    tier("Unknown", "Unknown", figures.unknown, "Local_Unknown"),
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
        text: `IF(${count()}>0,${count(BOROUGH)}/${count()},"no share")`,
        value: figures.localShareOfLines,
      },
      lines: {
        text: count(BOROUGH),
        count: Math.round((figures.localShareOfLines ?? 0) * figures.lines),
      },
    },
    ...figures.exclusions.map(({ rule, total, lines }): SummaryRow => ({
      label: `Left out: ${rule}`,
      amount: { text: sumWhere("Ledger_Amount", [saysText("Ledger_Rule", rule)]), pence: total },
      lines: { text: countWhere([saysText("Ledger_Rule", rule)]), count: lines },
    })),
  ];
}

function summaryPiece({ label, amount, share, lines }: SummaryRow, row: number): Piece {
  const at = (column: number) => ({ row, column });
  const named = (column: number, name: string | undefined) =>
    name === undefined ? [] : [{ name, sheet: LOCAL_SPEND, range: { row, column, rows: 1, columns: 1 } }];
  const pieces = [
    cell(at(0), "label", given(label)),
    amount
      ? cell(at(1), "money", formula(amount.text, poundsOfPence(amount.pence)))
      : cell(at(1), "blank", given(null)),
    share
      ? cell(at(2), "share", formula(share.text, share.value ?? "no share"))
      : cell(at(2), "blank", given(null)),
    lines ? cell(at(3), "count", formula(lines.text, lines.count)) : cell(at(3), "blank", given(null)),
  ];
  return {
    cells: pieces.flatMap(({ cells }) => cells),
    names: [...named(1, amount?.name), ...named(2, share?.name)],
  };
}

/** A section of lines, each with its total, its local part, its share and its unknown part. */
function table(
  top: number,
  title: string,
  column: string,
  rows: readonly (SpendTotals & { readonly name: string })[],
): readonly Piece[] {
  return [
    headings(top + 1, [title, "Total", "Local", "Unknown", "Local share"]),
    ...rows.flatMap((each, index) => {
      const row = top + 2 + index;
      const [total, local] = [1, 2].map((at) => cellName({ row, column: at }));
      const own = says(column, cellName({ row, column: 0 }), each.name);
      return [
        cell({ row, column: 0 }, "given", given(each.name)),
        cell({ row, column: 1 }, "money", formula(sum(own), poundsOfPence(each.total))),
        cell({ row, column: 2 }, "money", formula(sum(own, BOROUGH), poundsOfPence(each.local))),
        cell(
          { row, column: 3 },
          "money",
          formula(sum(own, { column: "Ledger_Tier", is: '"Unknown"' }), poundsOfPence(each.unknown)),
        ),
        cell(
          { row, column: 4 },
          "share",
          formula(`IF(${total}>0,${local}/${total},"no share")`, each.localShare ?? "no share"),
        ),
      ];
    }),
  ];
}

const COMPARED_HEADINGS = ["Against other periods", "Now", "Other", "Difference", "Check"];

/** Beside each quarter that follows another: whether its total is ten times, or a tenth of, that of the one above. */
function quarterChecks(top: number, figures: LocalSpend): readonly Piece[] {
  return quartersCompared(figures).map((compared, index) => {
    const row = top + index + 1;
    const [now, before] = [cellName({ row, column: 1 }), cellName({ row: row - 1, column: 1 })];
    return cell(
      { row, column: 5 },
      "check",
      formula(magnitudeFormula(now, before), magnitudeWords(compared)),
    );
  });
}

function headings(row: number, titles: readonly string[]): Piece {
  return {
    cells: titles.map((value, column) => ({
      row,
      column,
      value,
      style: column === 0 ? "heading" : "headingOfFigures",
    })),
  };
}

function sum(...where: readonly Condition[]): string {
  return sumWhere("Ledger_Amount", [SCOPE, ...where]);
}

function count(...where: readonly Condition[]): string {
  return countWhere([SCOPE, ...where]);
}

function ratio(part: number, total: number): number | null {
  return total > 0 ? part / total : null;
}

function methodNotes({ basis, sources }: LocalSpendFacts): readonly string[] {
  const vat = { net: "without VAT", gross: "with VAT", "not stated": "VAT not stated by the ledger" };
  return [
    `Amounts: ${basis.map((each) => vat[each]).join("; ")}.`,
    "Direct spend: what the council pays to suppliers. What suppliers spend in their supply chains is counted apart and never added.",
    "The total includes spend whose place is unknown. The lowest share counts every such payment as elsewhere and every such credit as local; the highest the other way round. Where the total is 0 or less there is no share.",
    "Credit notes are negative and count on their payment date. Quarters are those of a year that begins in April.",
    "Place is by the supplier's postcode, as the ledger or the supplier register gives it: say there whether it is the registered, the trading or the delivering address.",
    ...sources.map((source) => `Read from ${source}.`),
  ];
}
