import { type Issue, makeIssue } from "../../domain/issues/issue";
import { csvRecords } from "../../domain/values/csv-read";
import type { ChosenColumns, LedgerColumns } from "../../domain/spend/ledger-columns";
import { proposeHeadings } from "../../domain/spend/ledger-headings";
import type { Ledger, LedgerRow, LedgerSource } from "../../domain/spend/ledger";
import { readLedger } from "../../domain/spend/read-ledger";
import { decodedParts } from "../../domain/values/decoded-text";
import type { Grid, GridSheet } from "../../workbook/grid";
import { type GridCell, type Cells, filledRows, cellsOfRow, holdsSomething } from "../../workbook/cells";
import { countedFrom1900 } from "../../workbook/date-system";

/** The ledgers of one file, a table each, and what was left out of it. */
export interface LedgerFile {
  readonly ledgers: readonly { readonly sheet?: string; readonly ledger: Ledger }[];
  readonly issues: readonly Issue[];
}

export function readTextLedger(file: string, bytes: Uint8Array, chosen: ChosenColumns = {}): LedgerFile {
  const read = readLedger({ file, rows: csvRecords(decodedParts(bytes)) }, chosen);
  return { ledgers: read.ok ? [{ ledger: read.value }] : [], issues: read.issues };
}

/** Every visible sheet that has headings of a ledger; a workbook in which none has them is refused. */
export function readWorkbookLedger(file: string, grid: Grid, chosen: ChosenColumns = {}): LedgerFile {
  const read = grid.sheets
    .filter(({ visibility, cells }) => visibility === "visible" && holdsSomething(cells))
    .map((sheet) => ({
      sheet: sheet.name,
      result: readLedger(sourceOf(file, sheet, grid.date1904), chosen),
    }));
  const ledgers = read.flatMap(({ sheet, result }) => (result.ok ? [{ sheet, ledger: result.value }] : []));
  const skipped = read.filter(({ result }) => !result.ok);
  const issues = [
    ...read.flatMap(({ result }) => (result.ok || ledgers.length === 0 ? result.issues : [])),
    ...(ledgers.length === 0
      ? []
      : skipped.map(({ sheet }) => makeIssue("warning", { file, sheet }, "ledger-sheet-skipped"))),
    ...grid.sheets
      .filter(({ visibility, cells }) => visibility !== "visible" && holdsSomething(cells))
      .map(({ name }) => makeIssue("warning", { file, sheet: name }, "ledger-sheet-hidden")),
  ];
  if (read.length > 0) return { ledgers, issues };
  const none = makeIssue("error", { file }, "ledger-headings-missing");
  return { ledgers, issues: [none, ...issues] };
}

/** A table whose headings were not recognised, with what may be its columns. */
export interface ProposedTable {
  readonly sheet?: string;
  readonly columns: LedgerColumns;
}

export function proposeTextColumns(bytes: Uint8Array): readonly ProposedTable[] {
  const columns = proposeHeadings(csvRecords(decodedParts(bytes)));
  return columns ? [{ columns }] : [];
}

export function proposeWorkbookColumns({ sheets, date1904 }: Grid): readonly ProposedTable[] {
  return sheets
    .filter(({ visibility }) => visibility === "visible")
    .flatMap(({ name, cells }) => {
      const columns = proposeHeadings(ledgerRows(cells, date1904));
      return columns ? [{ sheet: name, columns }] : [];
    });
}

function sourceOf(file: string, { name, cells }: GridSheet, date1904: boolean): LedgerSource {
  return { file, sheet: name, rows: ledgerRows(cells, date1904) };
}

function* ledgerRows(cells: Cells, date1904: boolean): Generator<LedgerRow> {
  for (const row of filledRows(cells)) {
    const filled: (string | number | undefined)[] = [];
    for (const { column, cell } of cellsOfRow(cells, row)) filled[column] = plainValue(cell, date1904);
    yield { line: row + 1, cells: Array.from(filled) };
  }
}

/** Dates counted from 1900, as those of text are. */
function plainValue({ value, date }: GridCell, date1904: boolean): string | number | undefined {
  if (value === null) return undefined;
  if (typeof value === "number" && date) return countedFrom1900(value, date1904);
  return typeof value === "boolean" ? (value ? "Yes" : "No") : value;
}
