import { csvRecords } from "../values/csv-read";
import type { LedgerRow } from "./ledger";

/** A row of which only the first cell holds something, and that a whole record: a program put quotation marks round the line. */
export function recordWithin(row: LedgerRow): LedgerRow | undefined {
  const [first, ...others] = row.cells;
  if (typeof first !== "string" || !/[,;\t|]/.test(first) || row.fault !== undefined) return undefined;
  if (others.some((cell) => cell !== undefined && cell !== "")) return undefined;
  // A program that parts cells by semicolons adds those of the cells that stayed empty.
  const [record, below] = csvRecords([`${first.replace(/;+$/, "")}\n`]);
  if (!record || below || record.fault !== undefined || record.cells.length < 2) return undefined;
  return { line: row.line, cells: record.cells, isQuoted: true };
}
