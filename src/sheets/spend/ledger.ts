import { tierWidth } from "../language/tier-width";
import type { TierWords } from "../../domain/council/tiers";
import { poundsOfPence } from "../../domain/values/amount";
import {
  type LocalSpend,
  NOT_STATED,
  type PlacedLine,
  statesServiceArea,
} from "../../domain/spend/local-spend";
import { normalisedName } from "../../domain/spend/supplier-register";
import type { PlacedSheet } from "../language/piece";
import { serialOf } from "../../domain/values/day";
import { remembered } from "../../domain/values/remembered";
import { type ListedColumn, placeListing } from "../language/listing";

export const LEDGER = "Ledger";

/** By which the other sheet's formulas find the ledger's columns. */
export type LedgerName =
  `Ledger_${"Supplier" | "Quarter" | "Amount" | "ServiceArea" | "AreaFrom" | "Category" | "Tier" | "SME" | "VCSE" | "InScope" | "Rule" | "File" | "Sheet" | "Line"}`;

interface Listed extends PlacedLine {
  readonly countedAs: string;
}

const columnsBy = (names: TierWords): readonly ListedColumn<Listed, LedgerName>[] => [
  { heading: "Supplier", width: 34, style: "givenLine", value: ({ line }) => line.supplier },
  {
    heading: "Counted as",
    width: 34,
    name: "Ledger_Supplier",
    style: "givenLine",
    value: ({ countedAs }) => countedAs,
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
    style: "givenLine",
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
    style: "givenLine",
    value: ({ serviceArea }) => serviceArea,
  },
  {
    heading: "Category",
    width: 30,
    name: "Ledger_Category",
    style: "givenLine",
    value: ({ line }) => line.category || NOT_STATED,
  },
  { heading: "Transaction", width: 16, style: "givenLine", value: ({ line }) => line.transaction },
  { heading: "Postcode", width: 11, style: "givenLine", value: ({ postcode }) => postcode },
  {
    heading: "Tier",
    width: tierWidth(names, 13),
    name: "Ledger_Tier",
    style: "givenLine",
    value: ({ tier }) => names[tier],
  },
  { heading: "SME", width: 10, name: "Ledger_SME", style: "givenLine", value: ({ sme }) => sme },
  { heading: "VCSE", width: 10, name: "Ledger_VCSE", style: "givenLine", value: ({ vcse }) => vcse },
  {
    heading: "In scope",
    width: 10,
    name: "Ledger_InScope",
    style: "givenLine",
    value: ({ excludedBy }) => (excludedBy === undefined ? "Yes" : "No"),
  },
  {
    heading: "Left out by",
    width: 20,
    name: "Ledger_Rule",
    style: "givenLine",
    value: ({ excludedBy }) => excludedBy ?? "",
  },
  { heading: "File", width: 28, name: "Ledger_File", style: "givenLine", value: ({ line }) => line.file },
  {
    heading: "Sheet",
    width: 16,
    name: "Ledger_Sheet",
    style: "givenLine",
    value: ({ line }) => line.sheet ?? "",
  },
  {
    heading: "Line",
    width: 8,
    name: "Ledger_Line",
    style: "givenNumber",
    value: ({ line }) => line.line,
  },
];

/** In the column of where a service area is from, of those that the ledger does not say. */
export const FROM_REGISTER = "Supplier register";

/** Which service areas are the ledgers' own, where some are not. */
const AREA_FROM: ListedColumn<Listed, LedgerName> = {
  heading: "Service area from",
  width: 18,
  name: "Ledger_AreaFrom",
  style: "givenLine",
  value: ({ isAreaOfRegister, line }) =>
    isAreaOfRegister ? FROM_REGISTER : statesServiceArea(line.serviceArea) ? LEDGER : "",
};

/** What the register says of a line's supplier. */
const CONTRACT: ListedColumn<Listed, LedgerName> = {
  heading: "Contracts of the supplier",
  width: 24,
  style: "givenLine",
  value: ({ contract }) => contract,
};

/** Columns that the register fills, where it does. */
function columnsOf(
  { fromRegister, saysContracts }: LocalSpend,
  names: TierWords,
): readonly ListedColumn<Listed, LedgerName>[] {
  const columns = columnsBy(names);
  const before = columns.findIndex(({ name }) => name === "Ledger_Category");
  return [
    ...columns.slice(0, before),
    ...(fromRegister.lines > 0 ? [AREA_FROM] : []),
    ...columns.slice(before),
    ...(saysContracts ? [CONTRACT] : []),
  ];
}

/** Every line of the ledgers with its supplier's tier; open for corrections, from which the other sheet's figures follow. */
export function placeLedger(figures: LocalSpend, tierNames: TierWords): PlacedSheet {
  const { placed, suppliers } = figures;
  const names = new Map(Array.from(suppliers, ({ supplier }) => [normalisedName(supplier), supplier]));
  const countedAs = remembered((supplier: string) => names.get(normalisedName(supplier)) ?? supplier);
  return placeListing(LEDGER, columnsOf(figures, tierNames), {
    length: placed.length,
    *[Symbol.iterator]() {
      for (const each of placed) yield { ...each, countedAs: countedAs(each.line.supplier) };
    },
  });
}
