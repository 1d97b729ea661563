import { TIER_WORDS } from "../../domain/council/area";
import { poundsOfPence } from "../../domain/values/amount";
import { type LocalSpend, type PlacedLine } from "../../domain/spend/local-spend";
import { normalisedName } from "../../domain/spend/supplier-register";
import type { CellValue } from "../../workbook/plan";
import type { StyleName } from "../language/palette";
import { joinPieces, type PlacedSheet } from "../language/piece";
import { serialOf } from "../../domain/values/day";

export const LEDGER = "Ledger";

interface LedgerColumn {
  readonly heading: string;
  readonly width: number;
  readonly name?: string;
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
  const names = new Map(figures.suppliers.map(({ supplier }) => [normalisedName(supplier), supplier]));
  const rows = Math.max(1, figures.placed.length);
  const { sheet, names: own } = joinPieces(
    {
      name: LEDGER,
      columnWidths: COLUMNS.map(({ width }) => width),
      freeze: { rows: 1, columns: 1 },
      print: { orientation: "landscape", repeatRows: { first: 0, last: 0 }, footer: "&L&A&RPage &P of &N" },
    },
    [
      {
        cells: [
          ...COLUMNS.map(({ heading }, column) => ({ row: 0, column, value: heading, style: "heading" })),
          ...figures.placed.flatMap((placed, index) => {
            const countedAs = names.get(normalisedName(placed.line.supplier)) ?? placed.line.supplier;
            return COLUMNS.map(({ style, value }, column) => ({
              row: index + 1,
              column,
              value: value(placed, countedAs) === "" ? null : value(placed, countedAs),
              style,
            }));
          }),
        ],
        names: COLUMNS.flatMap(({ name }, column) =>
          name === undefined ? [] : [{ name, sheet: LEDGER, range: { row: 1, column, rows, columns: 1 } }],
        ),
      },
    ],
  );
  return { sheet: { ...sheet, protection: undefined }, names: own };
}
