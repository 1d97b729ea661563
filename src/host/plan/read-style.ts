import type { Color, Style as FileStyle } from "exceljs";
import type { Style } from "../../workbook/plan";

/** A cell's look as a Plan says it; what is Excel's default is left out. */
export function readStyle({ font, fill, border, alignment, numFmt, protection }: Partial<FileStyle>): Style {
  const colour = hex(font?.color);
  const filled = fill?.type === "pattern" && fill.pattern === "solid" ? hex(fill.fgColor) : undefined;
  const line = border?.top && border.bottom && border.left && border.right;
  const { horizontal, vertical, wrapText, indent } = alignment ?? {};
  return {
    ...(font?.bold ? { bold: true } : {}),
    ...(font?.italic ? { italic: true } : {}),
    ...(font?.underline ? { underline: true } : {}),
    ...(font?.size === undefined || font.size === 11 ? {} : { size: font.size }),
    ...(colour === undefined || colour === "#000000" ? {} : { colour }),
    ...(filled === undefined ? {} : { fill: filled }),
    ...(line ? { border: hex(border.top?.color) ?? "#000000" } : {}),
    ...(horizontal === "left" || horizontal === "center" || horizontal === "right" ? { horizontal } : {}),
    ...(vertical === "top" ? { vertical } : vertical === "middle" ? { vertical: "center" } : {}),
    ...(wrapText ? { wrap: true } : {}),
    ...(indent ? { indent } : {}),
    ...(numFmt === undefined || numFmt === "General" ? {} : { format: numFmt }),
    ...(protection?.locked === false ? { locked: false } : {}),
  };
}

/** "#RRGGBB"; undefined for a colour of the file's theme. */
export function hex(colour: Partial<Color> | undefined): string | undefined {
  return colour?.argb === undefined ? undefined : `#${colour.argb.slice(-6).toUpperCase()}`;
}
