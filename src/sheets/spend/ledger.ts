import { TIER_WORDS } from "../../domain/council/area";
import { poundsOfPence } from "../../domain/values/amount";
import { type LocalSpend, type PlacedLine } from "../../domain/spend/local-spend";
import { normalisedName } from "../../domain/spend/supplier-register";
import type { CellValue } from "../../workbook/plan";
import type { StyleName } from "../language/palette";
import type { PlacedSheet } from "../language/piece";
import { layOut, placeLayout, type Section } from "../language/section";
import { serialOf } from "../../domain/values/day";

export const LEDGER = "Ledger";

/** By which the other sheet's formulas find the ledger's columns. */
export type LedgerName =
  `Ledger_${"Supplier" | "Quarter" | "Amount" | "ServiceArea" | "Tier" | "SME" | "VCSE" | "InScope" | "Rule"}`;

interface LedgerColumn {
  readonly heading: string;
  readonly width: number;
  readonly name?: LedgerName;
  readonly style: StyleName;
  readonly value: (placed: PlacedLine, countedAs: string) => CellValue;
}

const COLUMNS: readonly LedgerColumn[] = [
  { heading: "Supplier", width: 34, style: "given", value: ({ line }) => line.supplier },
  {
    heading: "Counted as",
    width: 34,
    name: "Ledger_Supplier",
    style: "given",
    value: (_, countedAs) => countedAs,
  },
  {
    heading: "Date",
    width: 12,
    style: "date",
    value: ({ line: { date } }) => (date === undefined ? null : serialOf(date)),
  },
  {
    heading: "Quarter",
    width: 12,
    name: "Ledger_Quarter",
    style: "given",
    value: ({ quarter }) => quarter,
  },
  {
    heading: "Amount",
    width: 16,
    name: "Ledger_Amount",
    style: "money",
    value: ({ line }) => poundsOfPence(line.pence),
  },
  {
    heading: "Service area",
    width: 30,
    name: "Ledger_ServiceArea",
    style: "given",
    value: ({ line }) => line.serviceArea || "Not stated",
  },
  { heading: "Category", width: 30, style: "given", value: ({ line }) => line.category },
  { heading: "Transaction", width: 16, style: "given", value: ({ line }) => line.transaction },
  { heading: "Postcode", width: 11, style: "given", value: ({ postcode }) => postcode },
  { heading: "Tier", width: 13, name: "Ledger_Tier", style: "given", value: ({ tier }) => TIER_WORDS[tier] },
  { heading: "SME", width: 10, name: "Ledger_SME", style: "given", value: ({ sme }) => sme },
  { heading: "VCSE", width: 10, name: "Ledger_VCSE", style: "given", value: ({ vcse }) => vcse },
  {
    heading: "In scope",
    width: 10,
    name: "Ledger_InScope",
    style: "given",
    value: ({ excludedBy }) => (excludedBy === undefined ? "Yes" : "No"),
  },
  {
    heading: "Left out by",
    width: 20,
    name: "Ledger_Rule",
    style: "given",
    value: ({ excludedBy }) => excludedBy ?? "",
  },
  { heading: "File", width: 28, style: "given", value: ({ line }) => line.file },
  { heading: "Sheet", width: 16, style: "given", value: ({ line }) => line.sheet ?? "" },
  { heading: "Line", width: 8, style: "givenNumber", value: ({ line }) => line.line },
];

/** Every line of the ledgers with its supplier's tier; open for corrections, from which the other sheet's figures follow. */
export function placeLedger(figures: LocalSpend): PlacedSheet {
  const ledger = ledgerLines(figures);
  const layout = layOut(LEDGER, ledger);
  const headings = layout.top(ledger);
  const { sheet, names } = placeLayout(layout, {
    columnWidths: COLUMNS.map(({ width }) => width),
    freeze: { rows: headings + 1, columns: 1 },
    print: {
      orientation: "landscape",
      repeatRows: { first: headings, last: headings },
      footer: "&L&A&RPage &P of &N",
    },
  });
  return { sheet: { ...sheet, protection: undefined }, names };
}

/** Headings and lines without formulas: a block's references would be made in vain for up to a million of them. */
function ledgerLines({ placed, suppliers }: LocalSpend): Section {
  const countedAs = new Map(suppliers.map(({ supplier }) => [normalisedName(supplier), supplier]));
  const rows = Math.max(1, placed.length);
  return {
    rows: 1 + rows,
    place: (top, { sheet }) => ({
      cells: [
        ...COLUMNS.map(({ heading }, column) => ({ row: top, column, value: heading, style: "heading" })),
        ...placed.flatMap((each, index) => {
          const name = countedAs.get(normalisedName(each.line.supplier)) ?? each.line.supplier;
          return COLUMNS.map(({ style, value }, column) => {
            const shown = value(each, name);
            return { row: top + 1 + index, column, value: shown === "" ? null : shown, style };
          });
        }),
      ],
      names: COLUMNS.flatMap(({ name }, column) =>
        name === undefined ? [] : [{ name, sheet, range: { row: top + 1, column, rows, columns: 1 } }],
      ),
    }),
  };
}
