/** What a column holds, from which its type in Parquet and in ClickHouse follow. */
export type ColumnKind =
  /** Text of which there are as many as lines. */
  | "text"
  /** Text of which there are few: a council, a file, a reason. */
  | "word"
  /** Whole pence, exact. */
  | "pence"
  /** A whole number that is not negative. */
  | "count"
  /** "2026-04-30" */
  | "day"
  | "flag"
  /** A quantity of a measure, to eight decimals, exact. */
  | "quantity";

export type CellOf = {
  text: string;
  word: string;
  pence: number;
  count: number;
  day: string;
  flag: boolean;
  quantity: number;
};

/** A column with what it holds of a row; undefined only where it may be. */
export type Column<Row> = {
  [Kind in ColumnKind]:
    | { readonly name: string; readonly kind: Kind; readonly of: (row: Row) => CellOf[Kind] }
    | {
        readonly name: string;
        readonly kind: Kind;
        readonly optional: true;
        readonly of: (row: Row) => CellOf[Kind] | undefined;
      };
}[ColumnKind];

/** A table of the warehouse: its lines are written once and never changed. */
export interface Table<Row> {
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  /** By what a council's lines lie together. */
  readonly order: readonly string[];
}

/** A column without the rows that it is of. */
export interface PlainColumn {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly optional?: true;
}

/** Digits of a quantity, and how many of them are decimals: as many as FTE counted by quarters has. */
export const QUANTITY = { precision: 18, scale: 8 } as const;

const TYPES: Readonly<Record<ColumnKind, string>> = {
  text: "String",
  word: "LowCardinality(String)",
  pence: "Int64",
  count: "Int32",
  day: "Date32",
  flag: "Bool",
  quantity: `Decimal(${QUANTITY.precision}, ${QUANTITY.scale})`,
};

/** A table's columns as ClickHouse declares them: "council LowCardinality(String), pence Int64". */
export function structureOf(columns: readonly PlainColumn[]): string {
  return columns.map((column) => `${column.name} ${typeOf(column)}`).join(", ");
}

function typeOf({ kind, optional }: PlainColumn): string {
  if (!optional) return TYPES[kind];
  return kind === "word" ? "LowCardinality(Nullable(String))" : `Nullable(${TYPES[kind]})`;
}
