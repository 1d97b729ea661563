import { open, rename } from "node:fs/promises";
import type { SchemaElement } from "hyparquet";
import { fileWriter, ParquetWriter } from "hyparquet-writer";
import { type Column, type ColumnKind, QUANTITY, type Table } from "./table";

/** So many rows are put into columns at a time, and lie together in the file. */
const ROWS_TOGETHER = 100_000;

/** Before this ending is taken away a file is not whole, and nothing reads it. */
export const UNFINISHED = ".unfinished";

/** Writes rows to a Parquet file, some at a time; the file is there when it is whole. */
export async function writeParquet<Row>(path: string, table: Table<Row>, rows: Iterable<Row>): Promise<void> {
  const unfinished = path + UNFINISHED;
  const writer = new ParquetWriter({ writer: fileWriter(unfinished), schema: schemaOf(table) });
  for (const some of inParts(rows)) {
    const columnData = table.columns.map((column) => ({
      name: column.name,
      data: some.map((row) => cellOf(column, row)),
      // The least and the greatest of many texts is of no use to anyone.
      statistics: column.kind !== "text",
    }));
    await writer.write({ columnData, rowGroupSize: ROWS_TOGETHER });
  }
  await writer.finish();
  await makeFinal(unfinished, path);
}

/** Gives a file its name when its bytes are on the disk. */
export async function makeFinal(unfinished: string, path: string): Promise<void> {
  const file = await open(unfinished, "r+");
  await file.sync();
  await file.close();
  await rename(unfinished, path);
}

function* inParts<Row>(rows: Iterable<Row>): Generator<readonly Row[]> {
  let part: Row[] = [];
  for (const row of rows) {
    part.push(row);
    if (part.length < ROWS_TOGETHER) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

const ELEMENTS: Readonly<Record<ColumnKind, Pick<SchemaElement, "type" | "converted_type">>> = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  word: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  pence: { type: "INT64" },
  count: { type: "INT32" },
  day: { type: "INT32", converted_type: "DATE" },
  flag: { type: "BOOLEAN" },
  quantity: { type: "INT64", converted_type: "DECIMAL", ...QUANTITY } as const,
};

function schemaOf<Row>({ name, columns }: Table<Row>): SchemaElement[] {
  return [
    { name, num_children: columns.length },
    ...columns.map((column): SchemaElement => ({
      ...{ name: column.name, ...ELEMENTS[column.kind] },
      repetition_type: "optional" in column ? "OPTIONAL" : "REQUIRED",
    })),
  ];
}

/** A cell as Parquet holds it: a day as the days since 1970, pence and quantities as whole numbers of 64 bits. */
function cellOf<Row>(column: Column<Row>, row: Row): string | number | boolean | bigint | undefined {
  const value = column.of(row);
  if (value === undefined) return undefined;
  switch (column.kind) {
    case "pence":
      return wholeOf(column, value as number);
    case "quantity":
      return wholeOf(column, Math.round((value as number) * 10 ** QUANTITY.scale));
    case "day":
      return dayNumber(value as string);
    case "count":
      if (!Number.isInteger(value) || (value as number) >= 2 ** 31)
        throw new Error(`${column.name} is no count: ${String(value)}`);
      return value;
    default:
      return value;
  }
}

/** Beyond whole numbers that JavaScript keeps exactly, a figure may be another already. */
function wholeOf({ name }: { readonly name: string }, value: number): bigint {
  if (!Number.isSafeInteger(value)) throw new Error(`${name} is beyond exact whole numbers: ${value}`);
  return BigInt(value);
}

const DAY_MS = 86_400_000;
const known = new Map<string, number>();

function dayNumber(day: string): number {
  const found = known.get(day) ?? Date.parse(`${day}T00:00:00Z`) / DAY_MS;
  if (!Number.isInteger(found)) throw new Error(`no day: ${day}`);
  known.set(day, found);
  return found;
}
