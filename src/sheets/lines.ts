import type { StyleName } from "./palette";
import { across, type Content, type Piece } from "./piece";
import { heightFor } from "./sheet-setup";

/** A cell of a line, over one column or several. */
export interface Part {
  /** From 0. */
  readonly column: number;
  readonly columns?: number;
  readonly style: StyleName;
  readonly content: Content;
}

/** Points; Excel takes up to 409. */
const TALLEST = 400;

/** Lines of text one under another, each as high as its longest text needs at the columns' widths. */
export function placeLines(
  top: number,
  lines: readonly (readonly Part[])[],
  widths: readonly number[],
): { readonly piece: Piece; readonly rowHeights: Readonly<Record<number, number>>; readonly next: number } {
  const pieces = lines.flatMap((parts, index) =>
    parts.map(({ column, columns = 1, style, content }) =>
      across({ row: top + index, column, rows: 1, columns }, style, content),
    ),
  );
  return {
    piece: {
      cells: pieces.flatMap(({ cells }) => cells),
      merges: pieces.flatMap(({ merges }) => merges ?? []),
    },
    rowHeights: Object.fromEntries(lines.map((parts, index) => [top + index, lineHeight(parts, widths)])),
    next: top + lines.length,
  };
}

function lineHeight(parts: readonly Part[], widths: readonly number[]): number {
  const heights = parts.map(({ column, columns = 1, content }) => {
    const room = widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0);
    return textHeight(String(content.value ?? ""), room);
  });
  return Math.max(18, ...heights);
}

/** Points for a text of one or more paragraphs in cells of so many characters together. */
export function textHeight(text: string, room: number): number {
  const height = text
    .split("\n")
    .reduce((sum, paragraph) => sum + heightFor(paragraph, Math.max(1, room - 4)), 0);
  return Math.min(TALLEST, height + 2);
}
