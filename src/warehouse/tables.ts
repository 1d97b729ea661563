import { LOADED_COLUMNS, LOADS } from "./folder";
import { DOUBTS, LEFT_OUT, PAYMENT_LINES, PLACES, SUPPLIERS } from "./ledger-tables";
import { CLAIMS, RETURNED_PAYMENTS, RETURNS } from "./return-tables";
import type { PlainColumn } from "./table";

/** A table as an engine knows it. */
export interface PlainTable {
  readonly name: string;
  readonly columns: readonly PlainColumn[];
  readonly order: readonly string[];
  /** Whether it lies by quarters. */
  readonly byQuarter: boolean;
}

/** The tables of lines, in Parquet. */
export const LINE_TABLES: readonly PlainTable[] = [
  PAYMENT_LINES,
  SUPPLIERS,
  PLACES,
  LEFT_OUT,
  DOUBTS,
  RETURNS,
  CLAIMS,
  RETURNED_PAYMENTS,
].map(({ name, columns, order }) => ({
  ...{ name, order },
  columns: columns.map(({ name: column, kind, ...rest }) => ({
    ...{ name: column, kind },
    ...("optional" in rest ? { optional: true as const } : {}),
  })),
  byQuarter: columns.some((column) => column.name === "quarter"),
}));

/** The record of loads, by which the lines of a load count or do not. */
export const LOADS_TABLE: PlainTable = {
  name: LOADS,
  columns: LOADED_COLUMNS,
  order: ["council", "part"],
  byQuarter: false,
};
