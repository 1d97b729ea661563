import type { StyleName } from "./palette";
import { across, type Content, type Piece } from "./piece";
import type { Section } from "./section";
import { heightFor, TALLEST } from "./sheet-setup";

/** A cell of a line, over one column or several. */
export interface Part {
  /** From 0. */
  readonly column: number;
  readonly columns?: number;
  readonly style: StyleName;
  readonly content: Content;
}

const ONE_LINE = 18;

/** Lines of text one under another, each as high as its longest text needs at the columns' widths. */
export function textLines(lines: readonly (readonly Part[])[], widths: readonly number[]): Section {
  return {
    rows: lines.length,
    place: (top) => {
      const pieces = lines.flatMap((parts, index) =>
        parts.map((part) => placePart(part, top + index, widths)),
      );
      return {
        cells: pieces.flatMap(({ cells }) => cells),
        merges: pieces.flatMap(({ merges }) => merges ?? []),
        rowHeights: Object.fromEntries(lines.map((parts, index) => [top + index, lineHeight(parts, widths)])),
      };
    },
  };
}

function placePart(
  { column, columns = 1, style, content }: Part,
  row: number,
  widths: readonly number[],
): Piece {
  const own = style === "given" && columns > 1 ? givenStyle(content, roomOf(widths, column, columns)) : style;
  return across({ row, column, rows: 1, columns }, own, content);
}

function lineHeight(parts: readonly Part[], widths: readonly number[]): number {
  const heights = parts.map(({ column, columns = 1, content }) => {
    return textHeight(String(content.value ?? ""), roomOf(widths, column, columns));
  });
  return Math.max(ONE_LINE, ...heights);
}

/** Characters that columns have room for together. */
function roomOf(widths: readonly number[], column: number, columns: number): number {
  return widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0);
}

/** A third wider than a figure, by which columns are measured: a text in capital letters. */
const WIDEST_TEXT = 4 / 3;

/** For merged cells of so many characters together: wrapped where one line may not hold the text. */
export function givenStyle({ value }: Content, room: number): "given" | "givenLine" {
  const text = String(value ?? "");
  return text.includes("\n") || text.length * WIDEST_TEXT > room ? "given" : "givenLine";
}

/** Heights of the rows in which a text of these columns needs more than one line; each column has its width. */
export function wrappedRows(
  { cells }: Pick<Piece, "cells">,
  widths: ReadonlyMap<number, number>,
): Readonly<Record<number, number>> {
  const heights: Record<number, number> = {};
  for (const { row, column, value } of cells) {
    const width = widths.get(column);
    if (width === undefined || typeof value !== "string") continue;
    const height = textHeight(value, width);
    if (height > Math.max(ONE_LINE, heights[row] ?? 0)) heights[row] = height;
  }
  return heights;
}

/** Points for a text of one or more paragraphs in cells of so many characters together. */
export function textHeight(text: string, room: number): number {
  return Math.min(TALLEST, heightFor(text, Math.max(1, room - 4)) + 2);
}
