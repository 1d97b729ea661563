import { cellName } from "../../workbook/address";
import type { PlanCell, PlanSheet } from "../../workbook/plan";
import { attributes, element, escapeText, escapeXml } from "../xml";
import { fileFormula, tableAt } from "../formulas";
import type { SharedStrings } from "./shared-strings";
import type { Styles } from "./styles";

const EXCEL_ERROR = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/;

/** The rows that hold cells or differ in height, from the top; cells from the left. */
export function sheetData(sheet: PlanSheet, styles: Styles, strings: SharedStrings): string {
  const rows = new Map<number, PlanCell[]>();
  for (const cell of sheet.cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  for (const row of Object.keys(sheet.rowHeights ?? {}))
    if (!rows.has(Number(row))) rows.set(Number(row), []);
  const written = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const height = sheet.rowHeights?.[row];
      const inOrder = cells
        .sort((a, b) => a.column - b.column)
        .map((cell) => cellXml(cell, sheet, styles, strings));
      return element(
        "row",
        { r: row + 1, ht: height, customHeight: height === undefined ? undefined : true },
        inOrder.join(""),
      );
    });
  return element("sheetData", {}, written.join(""));
}

function cellXml(cell: PlanCell, sheet: PlanSheet, styles: Styles, strings: SharedStrings): string {
  const style = styles.of(cell.style);
  const place = { r: cellName(cell), s: style === 0 ? undefined : style };
  if (cell.formula !== undefined) {
    const { type, text } = cached(cell);
    const formula = `<f>${escapeXml(fileFormula(cell.formula, tableAt(sheet, cell)))}</f>`;
    return `<c${attributes({ ...place, t: type })}>${formula}${text === undefined ? "" : `<v>${text}</v>`}</c>`;
  }
  if (cell.value === null) return element("c", place);
  if (typeof cell.value === "string")
    return element("c", { ...place, t: "s" }, `<v>${strings.of(cell.value)}</v>`);
  const { type, text } = cached(cell);
  return element("c", { ...place, t: type }, `<v>${text}</v>`);
}

/** How a value is written in a cell; a formula's text stands in the cell itself. */
function cached({ value, row, column }: PlanCell): { type?: "b" | "e" | "str"; text?: string } {
  if (value === null) return {};
  if (typeof value === "boolean") return { type: "b", text: String(Number(value)) };
  if (typeof value === "string")
    return { type: EXCEL_ERROR.test(value) ? "e" : "str", text: escapeText(value) };
  if (!Number.isFinite(value))
    throw new Error(`not a number that a cell can hold: ${value} in ${cellName({ row, column })}`);
  return { text: String(value) };
}
