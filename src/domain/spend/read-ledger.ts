import { type Issue, makeIssue, type Result } from "../issues/issue";
import type { WantedColumns } from "./columns";
import { takeHeadings } from "./ledger-headings";
import type { Ledger, LedgerRow, LedgerSource } from "./ledger";
import { headingsMissing } from "./headings-missing";
import { TableReading } from "./table-reading";
import { wordColumns } from "./word-columns";

/**
 * Reads a payments ledger: finds its headings, recognises its columns, and takes each line with an amount. Tables below
 * the first with headings of their own are ledgers of their own. Lines that cannot be read, totals and dates that are no
 * dates come as issues, as does what could be read in more than one way; a source without headings is refused.
 */
export function readLedgers(
  source: LedgerSource,
  wanted: WantedColumns = { chosen: {} },
): Result<readonly Ledger[]> {
  const rows = source.rows[Symbol.iterator]();
  const { searched, found } = takeHeadings(rows, wanted);
  if (!found) return { ok: false, issues: headingsMissing(source, searched, wanted) };
  const below = searched.slice(found.rows);
  let reading = new TableReading(source, found, below, wanted);
  const ended: Ledger[] = [];
  const told: Issue[] = [];
  const take = (row: LedgerRow) => {
    const next = reading.take(row);
    if (!next) return;
    const { file, sheet } = source;
    const limits = { line: next.headingLine, columns: wordColumns(next.columns) };
    told.push(makeIssue("warning", { file, sheet }, "ledger-table-below", limits));
    ended.push(reading.end());
    reading = new TableReading(source, next, [], { chosen: {} });
  };
  for (const row of below) take(row);
  for (let next = rows.next(); next.done !== true; next = rows.next()) take(next.value);
  const value = [...ended, reading.end()];
  return { ok: true, value, issues: [...value.flatMap(({ issues }) => issues), ...told] };
}
