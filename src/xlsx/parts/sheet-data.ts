import { cellName, rangeName } from "../../workbook/address";
import type { LinkedCell } from "../../workbook/linked-cells";
import type { PlanCell, PlanSheet } from "../../workbook/plan";
import { attributes, element, escapeText, escapeXml } from "../xml";
import { fileFormula, tableAt } from "../formulas";
import { listRows } from "./list-rows";
import { numberText } from "./number-text";
import { type SharedFormula, sharedFormulas } from "./shared-formulas";
import type { Shared } from "./shared-strings";

const EXCEL_ERROR = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/;

/** The rows that hold cells or differ in height, from the top, then those of the list; cells from the left. */
export function* sheetData(sheet: PlanSheet, shared: Shared, links: LinkedCell[]): Generator<string> {
  const { list } = sheet;
  const rows = rowsOf(sheet);
  if (list && rows.some(([row]) => row >= list.row)) throw new Error(`cells in a list: ${sheet.name}`);
  if (rows.length === 0 && !list) return yield "<sheetData/>";
  yield "<sheetData>";
  const formulas = sharedFormulas(sheet.cells);
  for (const [row, cells] of rows) yield rowXml(row, cells, { sheet, ...shared, formulas });
  if (list) yield* listRows(list, shared, links);
  yield "</sheetData>";
}

function rowsOf(sheet: PlanSheet): readonly (readonly [row: number, cells: PlanCell[]])[] {
  const rows = new Map<number, PlanCell[]>();
  for (const cell of [...sheet.cells, ...mergedInto(sheet)]) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  for (const row of Object.keys(sheet.rowHeights ?? {}))
    if (!rows.has(Number(row))) rows.set(Number(row), []);
  return [...rows].sort(([a], [b]) => a - b);
}

/** The empty cells of merged areas, with the look of the first: Excel draws the lines round an area cell by cell. */
function mergedInto({ cells, merges = [] }: PlanSheet): PlanCell[] {
  if (merges.length === 0) return [];
  const rows = new Set(
    merges.flatMap((merge) => Array.from({ length: merge.rows }, (_, at) => merge.row + at)),
  );
  const among = cells.filter(({ row }) => rows.has(row));
  const byPlace = new Map(among.map((cell) => [cellName(cell), cell]));
  return merges.flatMap((merge) => {
    const style = byPlace.get(cellName(merge))?.style;
    if (style === undefined) return [];
    const places = Array.from({ length: merge.rows * merge.columns }, (_, index) => ({
      row: merge.row + Math.floor(index / merge.columns),
      column: merge.column + (index % merge.columns),
    }));
    return places.flatMap((place) =>
      byPlace.has(cellName(place)) ? [] : [{ ...place, value: null, style }],
    );
  });
}

interface Written extends Shared {
  readonly sheet: PlanSheet;
  readonly formulas: ReadonlyMap<PlanCell, SharedFormula>;
}

function rowXml(row: number, cells: PlanCell[], written: Written): string {
  const height = written.sheet.rowHeights?.[row];
  const inOrder = cells
    .sort((a, b) => a.column - b.column)
    .map((cell, index, all) => cellXml(cell, all[index - 1]?.column === cell.column - 1, written));
  return element(
    "row",
    { r: row + 1, ht: height, customHeight: height === undefined ? undefined : true },
    inOrder.join(""),
  );
}

/** `follows`: whether the cell at its left is written too. */
function cellXml(cell: PlanCell, follows: boolean, { sheet, styles, strings, formulas }: Written): string {
  const style = styles.of(cell.style);
  const place = { r: cellName(cell), s: style === 0 ? undefined : style };
  if (cell.formula !== undefined) {
    const { type, text } = cached(cell);
    const written = () => escapeXml(fileFormula(cell.formula ?? "", tableAt(sheet, cell)));
    const formula = formulaXml(written, formulas.get(cell));
    return `<c${attributes({ ...place, t: type })}>${formula}${text === undefined ? "" : `<v>${text}</v>`}</c>`;
  }
  // An empty cell beside another needs no name (ECMA-376, 18.3.1.4): names make up half of a blank form's size.
  if (cell.value === null) return element("c", follows ? { s: place.s } : place);
  if (typeof cell.value === "string") return `<c${attributes(place)}${strings.rest(cell.value)}`;
  const { type, text } = cached(cell);
  return element("c", { ...place, t: type }, `<v>${text}</v>`);
}

/** The first cell of those that share a formula has it; the others name it by its number. */
function formulaXml(written: () => string, shared: SharedFormula | undefined): string {
  if (!shared) return `<f>${written()}</f>`;
  const { number, range } = shared;
  const place = attributes({ t: "shared", ref: range && rangeName(range), si: number });
  return range ? `<f${place}>${written()}</f>` : `<f${place}/>`;
}

/** How a value is written in a cell; a formula's text stands in the cell itself. */
function cached({ value, row, column }: PlanCell): { type?: "b" | "e" | "str"; text?: string } {
  if (value === null) return {};
  if (typeof value === "boolean") return { type: "b", text: String(Number(value)) };
  if (typeof value === "string")
    return { type: EXCEL_ERROR.test(value) ? "e" : "str", text: escapeText(value) };
  return { text: numberText(value, { row, column }) };
}
