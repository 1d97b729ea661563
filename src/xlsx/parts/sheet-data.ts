import { cellName, rangeName } from "../../workbook/address";
import type { PlanCell, PlanSheet } from "../../workbook/plan";
import { attributes, element, escapeText, escapeXml } from "../xml";
import { fileFormula, tableAt } from "../formulas";
import { type SharedFormula, sharedFormulas } from "./shared-formulas";
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
  const shared = sharedFormulas(sheet.cells);
  const written = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const height = sheet.rowHeights?.[row];
      const inOrder = cells
        .sort((a, b) => a.column - b.column)
        .map((cell, index, all) =>
          cellXml(cell, {
            sheet,
            styles,
            strings,
            shared,
            follows: all[index - 1]?.column === cell.column - 1,
          }),
        );
      return element(
        "row",
        { r: row + 1, ht: height, customHeight: height === undefined ? undefined : true },
        inOrder.join(""),
      );
    });
  return element("sheetData", {}, written.join(""));
}

interface Written {
  readonly sheet: PlanSheet;
  readonly styles: Styles;
  readonly strings: SharedStrings;
  readonly shared: ReadonlyMap<PlanCell, SharedFormula>;
  /** Whether the cell at its left is written too. */
  readonly follows: boolean;
}

function cellXml(cell: PlanCell, { sheet, styles, strings, shared, follows }: Written): string {
  const style = styles.of(cell.style);
  const place = { r: cellName(cell), s: style === 0 ? undefined : style };
  if (cell.formula !== undefined) {
    const { type, text } = cached(cell);
    const formula = formulaXml(fileFormula(cell.formula, tableAt(sheet, cell)), shared.get(cell));
    return `<c${attributes({ ...place, t: type })}>${formula}${text === undefined ? "" : `<v>${text}</v>`}</c>`;
  }
  // An empty cell beside another needs no name (ECMA-376, 18.3.1.4): names make up half of a blank form's size.
  if (cell.value === null) return element("c", follows ? { s: place.s } : place);
  if (typeof cell.value === "string")
    return element("c", { ...place, t: "s" }, `<v>${strings.of(cell.value)}</v>`);
  const { type, text } = cached(cell);
  return element("c", { ...place, t: type }, `<v>${text}</v>`);
}

/** The first cell of those that share a formula has it; the others name it by its number. */
function formulaXml(formula: string, shared: SharedFormula | undefined): string {
  if (!shared) return `<f>${escapeXml(formula)}</f>`;
  const { number, range } = shared;
  const place = attributes({ t: "shared", ref: range && rangeName(range), si: number });
  return range ? `<f${place}>${escapeXml(formula)}</f>` : `<f${place}/>`;
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
