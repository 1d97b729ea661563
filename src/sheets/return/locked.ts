import type { Issue } from "../../domain/issues/issue";
import { RETURN_FORM_VERSION } from "../../domain/return/stamp";
import type { Grid } from "../../workbook/grid";
import { sameFormula } from "../../workbook/same-formula";
import { locate } from "../language/entries";
import { cellOf, foundAt, type FoundBlock, placeOf } from "../language/found-block";
import { ledgerColumns, type LedgerKey, type ReturnLedgerLine } from "./ledger-columns";
import type { ColumnCell } from "../language/block";
import { columnsOf, type ReturnKey } from "./columns";
import type { FormLine, ReturnModel } from "./model";
import { placeTotals } from "./totals";
import { plainValue, foundInWords, readFigure } from "../language/typed-cells";
import { cellName } from "../../workbook/address";
import { type GridCell, cellAt } from "../../workbook/cells";

/** What identifies a line, or only numbers or explains it, is not compared with the form. */
const NOT_COMPARED = new Set(["number", "measure", "level", "counting"]);

/** Locked figures and formulas of a return's line that are not as the form has them. */
export function alteredInLine(
  block: FoundBlock<ReturnKey>,
  row: number,
  line: FormLine,
  { model, subject }: { readonly model: ReturnModel; readonly subject: string },
): readonly Issue[] {
  const at = foundAt(block, String(row + 1));
  const columns = columnsOf(model);
  const isComplete = complete(block, columns);
  return columns.flatMap(({ key, heading, row: column }) => {
    if (!column || NOT_COMPARED.has(key) || !block.columns.has(key) || column.path?.(line)) return [];
    const { value, formula } = column.content(line, at);
    const cell = cellOf(block, row, key);
    const place = { ...placeOf(block, row, key), subject };
    if (formula !== undefined) return isComplete ? alteredFormula(formula, cell, place) : [];
    if (sameGiven(value, cell)) return [];
    const limits = {
      label: heading,
      inserted: foundInWords(value),
      found: foundInWords(cell?.formula ?? cell?.value),
    };
    return [{ code: "given-altered", severity: "error", place, limits }];
  });
}

/** Where a column is gone its formulas cannot be written. */
function complete(
  { columns: found }: FoundBlock<ReturnKey>,
  columns: readonly { readonly key: ReturnKey }[],
): boolean {
  return columns.every(({ key }) => found.has(key) || NOT_COMPARED.has(key));
}

/** A figure may have been pasted as text. */
function sameGiven(value: string | number | boolean | null, cell: GridCell | undefined): boolean {
  if (cell?.formula !== undefined) return false;
  if (typeof value !== "number") return String(plainValue(cell) ?? "") === String(value ?? "");
  const found = readFigure(cell, false).value;
  return found !== undefined && Math.abs(found - value) <= 1e-9 * Math.max(1, Math.abs(value));
}

function alteredFormula(
  formula: string,
  cell: GridCell | undefined,
  place: Issue["place"],
): readonly Issue[] {
  if (cell?.formula !== undefined && sameFormula(formula, cell.formula)) return [];
  const limits = { found: foundInWords(cell?.formula ?? cell?.value) };
  return [{ code: "formula-altered", severity: "error", place, limits }];
}

/** Stands for the row's number in a formula that is the same in every row. */
const ROW = "\u0001";

/** Formulas of the ledger that are not as the form has them: the first of each column. Rows without any were added. */
export function alteredInLedger(
  form: { readonly model: ReturnModel; readonly formVersion: number },
  block: FoundBlock<LedgerKey>,
  rows: readonly number[],
): readonly Issue[] {
  const computed = sentFormulas(form, block, rows);
  const calculating = rows.filter((row) =>
    computed.some(
      ({ key }) => plainValue(cellOf(block, row, key)) !== undefined || formulaAt(block, row, key),
    ),
  );
  return computed.flatMap(({ key, formula }) => {
    const isAsSent = comparing(block, key, formula);
    const first = calculating.find((row) => !isAsSent(row));
    if (first === undefined) return [];
    const found = cellOf(block, first, key);
    const limits = { found: foundInWords(found?.formula ?? found?.value) };
    return [{ code: "formula-altered", severity: "error", place: placeOf(block, first, key), limits }];
  });
}

/** Whether a row holds a formula, which names no row but its own; of those that are one formula moved down, one is compared. */
function comparing(block: FoundBlock<LedgerKey>, key: LedgerKey, formula: string): (row: number) => boolean {
  const compared = new Map<number, boolean>();
  return (row) => {
    const from = cellOf(block, row, key)?.asInRow ?? row;
    const found = formulaAt(block, from, key);
    const isSame =
      compared.get(from) ??
      (found !== undefined && sameFormula(formula.replaceAll(ROW, String(from + 1)), found));
    compared.set(from, isSame);
    return isSame;
  };
}

/** The formulas that stand in every row, as the form has them; none where a column is gone, so that they cannot be written. */
function sentFormulas(
  { model, formVersion }: { readonly model: ReturnModel; readonly formVersion: number },
  block: FoundBlock<LedgerKey>,
  rows: readonly number[],
): readonly { readonly key: LedgerKey; readonly formula: string }[] {
  const blank: ReturnLedgerLine = { index: 0, line: undefined, tier: undefined };
  const columns = ledgerColumns(model);
  if (!columns.every(({ key }) => key === "number" || block.columns.has(key))) return [];
  return columns.flatMap(({ key, row }) => {
    const own = row && formulaOf(row, block, blank);
    if (own === undefined) return [];
    const formula = formVersion === RETURN_FORM_VERSION ? own : mostCommon(block, rows, key);
    return formula === undefined ? [] : [{ key, formula }];
  });
}

/** Of a form of before, whose formulas were others: what more than half of the rows say. */
function mostCommon(
  block: FoundBlock<LedgerKey>,
  rows: readonly number[],
  key: LedgerKey,
): string | undefined {
  const counts = new Map<string, number>();
  const known = new Map<number, string>();
  for (const row of rows) {
    const from = cellOf(block, row, key)?.asInRow ?? row;
    const found = formulaAt(block, from, key);
    if (found === undefined) continue;
    const relative =
      known.get(from) ?? found.replace(new RegExp(`(?<=[A-Za-z])${from + 1}(?![\\d(])`, "g"), ROW);
    known.set(from, relative);
    counts.set(relative, (counts.get(relative) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most && most[1] * 2 > rows.length ? most[0] : undefined;
}

function formulaOf(
  column: ColumnCell<ReturnLedgerLine, LedgerKey>,
  block: FoundBlock<LedgerKey>,
  line: ReturnLedgerLine,
): string | undefined {
  return column.path?.(line) ? undefined : column.content(line, foundAt(block, ROW)).formula;
}

function formulaAt(block: FoundBlock<LedgerKey>, row: number, key: LedgerKey): string | undefined {
  return cellOf(block, row, key)?.formula;
}

/** Totals that are not the form's formulas; they name what they add up, and so are the same wherever they stand. */
export function alteredTotals(grid: Grid, model: ReturnModel): readonly Issue[] {
  const { sheet, names } = placeTotals(model);
  const planned = new Map(sheet.cells.map((cell) => [cellName(cell), cell.formula]));
  return names.flatMap(({ name, range }) => {
    const formula = planned.get(cellName(range));
    const found = locate(grid, name);
    if (formula === undefined || !found) return [];
    const place = { sheet: found.sheet.name, cell: cellName(found.range) };
    return alteredFormula(formula, cellAt(found.sheet.cells, found.range), place);
  });
}
