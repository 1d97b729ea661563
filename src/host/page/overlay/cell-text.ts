import type { CSSProperties } from "react";
import type { CellAddress } from "../../../workbook/address";
import type { Sheet } from "../../workbook/shape";

/** IronCalc's words for a cell that holds a number, or true or false. */
const [NUMBER, BOOLEAN] = [1, 4];
/** Pixels of one step of indentation. */
const INDENT = 9;
/** IronCalc's lines are so many times as high as their letters. */
const LINE = 1.5;

/** How a cell's text is drawn over the grid, as IronCalc draws it in a cell. */
export interface CellText {
  readonly text: string;
  readonly style: CSSProperties;
  readonly wraps: boolean;
  readonly alignment: "left" | "center" | "right";
  /** "bold 16px Arial", as a canvas takes it. */
  readonly font: string;
}

/** The typeface of the grid's cells (page.css). */
const FACE = '"Liberation Sans", Arial, sans-serif';

export function cellText(sheet: Sheet, { row, column }: CellAddress): CellText {
  const { model } = sheet.workbook;
  const [line, place] = [row + 1, column + 1];
  const { style } = model.getCellStyle(sheet.index, line, place);
  const { font, alignment } = style;
  const type = model.getCellType(sheet.index, line, place);
  const asked = alignment?.horizontal;
  const usual = type === NUMBER ? "right" : type === BOOLEAN ? "center" : "left";
  const side = asked === "left" || asked === "center" || asked === "right" ? asked : usual;
  const wraps = alignment?.wrap_text === true;
  const indent = sheet.indent.at(row, column) * INDENT;
  return {
    text: model.getFormattedCellValue(sheet.index, line, place),
    wraps,
    alignment: side,
    font: `${font.i ? "italic " : ""}${font.b ? "bold" : "400"} ${font.sz}px ${FACE}`,
    style: {
      display: "flex",
      flexDirection: "column",
      justifyContent: VERTICAL[alignment?.vertical ?? "bottom"] ?? "flex-end",
      boxSizing: "border-box",
      padding: `0 ${side === "right" ? 4 + indent : 4}px 0 ${side === "left" ? 4 + indent : 4}px`,
      color: font.color === undefined ? "#000000" : model.resolveColor(font.color),
      fontFamily: FACE,
      fontSize: font.sz,
      fontStyle: font.i ? "italic" : "normal",
      fontWeight: font.b ? "bold" : 400,
      lineHeight: LINE,
      textAlign: side,
      textDecoration: font.u ? "underline" : undefined,
      whiteSpace: wraps ? "pre-wrap" : "pre",
    },
  };
}

const VERTICAL: Readonly<Record<string, CSSProperties["justifyContent"]>> = {
  top: "flex-start",
  center: "center",
};

/** The line round a cell that has one on all sides. */
export function cellLine(sheet: Sheet, { row, column }: CellAddress): string | undefined {
  const { model } = sheet.workbook;
  const { border } = model.getCellStyle(sheet.index, row + 1, column + 1).style;
  const line = border.top && border.bottom && border.left && border.right;
  return line && `1px solid ${model.resolveColor(line.color)}`;
}

/** The fill of a cell, as conditional formats leave it; white where it has none. */
export function cellFill(sheet: Sheet, { row, column }: CellAddress): string {
  const { model } = sheet.workbook;
  const { color } = model.getCellStyle(sheet.index, row + 1, column + 1).style.fill;
  return color === undefined || color === "" ? "#ffffff" : model.resolveColor(color);
}
