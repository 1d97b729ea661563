import { type Issue, makeIssue } from "../../domain/issues/issue";
import { CsvInBytes } from "../../domain/values/csv-bytes";
import type { WantedColumns, LedgerColumns } from "../../domain/spend/columns";
import { hasHeadings, proposeHeadings } from "../../domain/spend/ledger-headings";
import type { Ledger, LedgerRow, LedgerSource } from "../../domain/spend/ledger";
import type { LeftOut } from "../../domain/spend/left-out";
import { amountsIn } from "../../domain/spend/unread-table";
import { LedgerReading, readLedgers } from "../../domain/spend/read-ledger";
import { type Encoding, Utf8Parts } from "../../domain/values/decoded-text";
import type { Grid, GridSheet } from "../../workbook/grid";
import { type GridCell, filledRows, cellsOfRow, holdsSomething } from "../../workbook/cells";
import { columnName } from "../../workbook/address";
import { countedFrom1900 } from "../../workbook/date-system";
import type { ShownSign } from "../../workbook/shown-sign";

/** The ledgers of one file, a table each, and what is to be said of them. */
export interface LedgerFile {
  readonly ledgers: readonly SheetLedger[];
  /** Visible sheets without headings that may have payments. */
  readonly unread: readonly LeftOut[];
  readonly issues: readonly Issue[];
}

export interface SheetLedger {
  readonly sheet?: string;
  /** Of a hidden sheet, which does not count. */
  readonly hidden: boolean;
  readonly ledger: Ledger;
}

/** Reads a ledger of text whose bytes come in parts, so that none of it is held but its lines. */
export class TextLedgerReading {
  private readonly ledger: LedgerReading;
  private readonly records: CsvInBytes;
  private readonly parts: Utf8Parts;

  constructor(file: string, encoding: Encoding, wanted: WantedColumns) {
    this.ledger = new LedgerReading({ file }, wanted);
    this.records = new CsvInBytes(this.ledger);
    this.parts = new Utf8Parts(encoding);
  }

  add(part: Uint8Array): void {
    this.records.add(this.parts.take(part));
  }

  end(): LedgerFile {
    this.records.add(this.parts.end());
    this.records.end();
    const read = this.ledger.end();
    return {
      ledgers: read.ok ? read.value.map((ledger) => ({ hidden: false, ledger })) : [],
      unread: [],
      issues: read.issues,
    };
  }

  /** What may be the columns of one whose headings are not recognised. */
  proposed(): readonly ProposedTable[] {
    const columns = proposeHeadings(this.ledger.searchedRows);
    return columns ? [{ columns }] : [];
  }
}

/**
 * Every sheet that has headings of a ledger, or the one that is named and the hidden ones; a workbook in which no visible
 * one has them is refused. Of visible sheets without them it is told what may be payments.
 */
export function readWorkbookLedger(
  file: string,
  grid: Grid,
  wanted: WantedColumns = { chosen: {} },
  only?: string,
): LedgerFile {
  const filled = grid.sheets.filter(({ cells }) => holdsSomething(cells));
  const isOther = ({ name, visibility }: GridSheet) =>
    only !== undefined && name !== only && visibility === "visible";
  const read = filled
    .filter((sheet) => !isOther(sheet))
    .map((sheet) => ({
      sheet,
      hidden: sheet.visibility !== "visible",
      result: readLedgers(sourceOf(file, sheet, grid.date1904), { ...wanted, hidden: hiddenColumns(sheet) }),
    }));
  const ledgers = read.flatMap(({ sheet, hidden, result }) =>
    result.ok ? result.value.map((ledger) => ({ sheet: sheet.name, hidden, ledger })) : [],
  );
  const isRead = ledgers.some(({ hidden }) => !hidden);
  const visible = read.filter(({ hidden }) => !hidden);
  const others = filled.filter((sheet) => isOther(sheet) && !hasHeadings(ledgerRows(sheet, grid.date1904)));
  const skipped = [...visible.flatMap(({ sheet, result }) => (result.ok ? [] : [sheet])), ...others];
  const unread = isRead ? skipped.map((sheet) => unreadSheet(file, sheet, grid.date1904)) : [];
  const issues = [
    ...visible.flatMap(({ result }) => (result.ok || !isRead ? result.issues : [])),
    ...unread.map(({ sheet, lines, pence }) =>
      makeIssue("warning", { file, sheet }, "ledger-sheet-skipped", { lines, pence: pence ?? 0 }),
    ),
    ...read
      .filter(({ hidden, result }) => hidden && !result.ok)
      .map(({ sheet }) =>
        makeIssue("warning", { file, sheet: sheet.name }, "ledger-sheet-hidden", {
          ...{ lines: 0, pence: 0, other: "" },
        }),
      ),
  ];
  if (visible.length > 0)
    return { ledgers: isRead ? ledgers : [], unread: unread.filter(({ lines }) => lines > 0), issues };
  const none = makeIssue("error", { file }, "ledger-headings-missing");
  return { ledgers: [], unread: [], issues: [none, ...issues] };
}

function unreadSheet(file: string, sheet: GridSheet, date1904: boolean): LeftOut {
  const { lines, pence } = amountsIn(ledgerRows(sheet, date1904)) ?? { lines: 0, pence: 0 };
  return { file, sheet: sheet.name, reason: "sheet-unread", lines, supplier: "", text: "", pence };
}

/** A table whose headings were not recognised, with what may be its columns. */
export interface ProposedTable {
  readonly sheet?: string;
  readonly columns: LedgerColumns;
}

export function proposeWorkbookColumns({ sheets, date1904 }: Grid): readonly ProposedTable[] {
  return sheets
    .filter(({ visibility }) => visibility === "visible")
    .flatMap((sheet) => {
      const columns = proposeHeadings(ledgerRows(sheet, date1904), hiddenColumns(sheet));
      return columns ? [{ sheet: sheet.name, columns }] : [];
    });
}

function sourceOf(file: string, sheet: GridSheet, date1904: boolean): LedgerSource {
  return { file, sheet: sheet.name, rows: ledgerRows(sheet, date1904) };
}

function hiddenColumns({ hidden }: GridSheet): WantedColumns["hidden"] {
  return hidden && new Set(hidden.columns);
}

function* ledgerRows({ cells, hidden }: GridSheet, date1904: boolean): Generator<LedgerRow> {
  const hiddenRows = new Set(hidden?.rows);
  for (const row of filledRows(cells)) {
    const filled: (string | number | undefined)[] = [];
    const sums: number[] = [];
    const sheetSums: number[] = [];
    let uncomputed: number[] | undefined;
    let dated: number[] | undefined;
    let currencies: Map<number, string> | undefined;
    let shown: Map<number, ShownSign> | undefined;
    for (const { column, cell } of cellsOfRow(cells, row)) {
      filled[column] = plainValue(cell, date1904);
      if (cell.date) (dated ??= []).push(column);
      if (cell.currency !== undefined) (currencies ??= new Map()).set(column, cell.currency);
      if (cell.shown !== undefined) (shown ??= new Map()).set(column, cell.shown);
      if (cell.formula === undefined) continue;
      if (cell.uncomputed) (uncomputed ??= []).push(column);
      if (sumsOwnColumn(cell.formula, column)) sums.push(column);
      else if (sumsOtherSheets(cell.formula)) sheetSums.push(column);
    }
    const plain = {
      line: row + 1,
      cells: Array.from(filled),
      hidden: hiddenRows.has(row),
      currencies,
      shown,
      dated,
      uncomputed,
    };
    yield sums.length + sheetSums.length > 0 ? { ...plain, sums, sheetSums } : plain;
  }
}

const REFERENCE = /\$?([A-Z]{1,3})\$?\d+/g;

/** Whether a formula adds up other cells of its column: "=SUM(D2:D4)", "=SUBTOTAL(9,D2:D4)", "=D5+D9", or a table's column. */
export function sumsOwnColumn(formula: string, column: number): boolean {
  const plain = formula.toUpperCase().replace(/\s/g, "");
  if (/^=\+?(?:SUM|SUBTOTAL)\((?:\d+,)?\w*\[[^@#\]]+\]\)$/.test(plain)) return true;
  const rest = plain.replace(/\b(?:SUM|SUBTOTAL|AGGREGATE)\(/g, "(");
  if (!/^=[A-Z0-9$:+,()]+$/.test(rest) || /[A-Z]{4,}|[A-Z]\(/.test(rest)) return false;
  const columns = [...rest.matchAll(REFERENCE)].map(([, letters = ""]) => letters);
  return columns.length > 1 && columns.every((letters) => letters === columnName(column));
}

const OF_OTHER_SHEET = String.raw`(?:'(?:[^']|'')+'|[^'!(),]+)!\$?[A-Z]{1,3}\$?\d*(?::\$?[A-Z]{1,3}\$?\d*)?`;
const SHEET_SUM = String.raw`(?:(?:SUM|SUBTOTAL|AGGREGATE)\((?:\d+,){0,2}${OF_OTHER_SHEET}(?:,${OF_OTHER_SHEET})*\)|SUMIFS?\([^()]*![^()]*\))`;
const SHEET_SUMS = new RegExp(String.raw`^=\+?${SHEET_SUM}(?:\+${SHEET_SUM})*$`);

/** Whether a formula adds up cells of other sheets: "=SUM('May 2025'!D2:D13)", "=SUM(Jan!D:D)+SUM(Feb!D:D)". */
function sumsOtherSheets(formula: string): boolean {
  return SHEET_SUMS.test(formula.toUpperCase().replace(/\s/g, ""));
}

/** Dates counted from 1900, as those of text are. */
function plainValue({ value, date }: GridCell, date1904: boolean): string | number | undefined {
  if (value === null) return undefined;
  if (typeof value === "number" && date) return countedFrom1900(value, date1904);
  return typeof value === "boolean" ? (value ? "Yes" : "No") : value;
}
