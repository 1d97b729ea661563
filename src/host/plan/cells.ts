import type { CellStyle } from "@ironcalc/wasm";
import type { Link } from "../../workbook/link";
import type { PlanCell, Style } from "../../workbook/plan";
import type { CellLink } from "../workbook/cell-links";
import type { CellRange, Sheet } from "../workbook/shape";

/** Gives each different look one key. */
export class Looks {
  readonly styles: Record<string, Style> = {};
  private readonly keys = new Map<string, string>();

  key(style: Style): string | undefined {
    const written = JSON.stringify(style);
    if (written === "{}") return undefined;
    const known = this.keys.get(written);
    if (known) return known;
    const key = `look${this.keys.size + 1}`;
    this.keys.set(written, key);
    this.styles[key] = style;
    return key;
  }
}

export function planCells(area: CellRange, looks: Looks): PlanCell[] {
  const { sheet } = area;
  const { index, workbook } = sheet;
  const { cells } = workbook;
  const found: PlanCell[] = [];
  for (let row = 0; row < area.rows; row += 1) {
    for (let column = 0; column < area.columns; column += 1) {
      const { value } = cells.content(index, row, column);
      const formula = cells.formula(index, row, column);
      const style = looks.key(planStyle(sheet, row, column, cells.style(index, row, column)));
      const link = sheet.links.at(row, column);
      if (value === null && formula === undefined && style === undefined) continue;
      found.push({
        row,
        column,
        value,
        ...(formula === undefined ? {} : { formula }),
        ...(style ? { style } : {}),
        ...(link && (value !== null || formula !== undefined) ? { link: planLink(link) } : {}),
      });
    }
  }
  return found;
}

function planLink({ address, documentReference, screenTip }: CellLink): Link {
  const tip = screenTip === undefined ? {} : { tip: screenTip };
  if (address === undefined) return { place: documentReference ?? "", ...tip };
  const [file = "", place = documentReference] = address.split("#");
  return { file, ...(place === undefined ? {} : { place }), ...tip };
}

function planStyle(sheet: Sheet, row: number, column: number, style: CellStyle): Style {
  const { font, fill, alignment, border } = style;
  const size = sheet.fontSize.at(row, column);
  const indent = sheet.indent.at(row, column);
  // A line on some sides is a neighbour's: IronCalc draws what two cells share on both.
  const line = border.top && border.bottom && border.left && border.right;
  const horizontal = alignment?.horizontal;
  const vertical = alignment?.vertical;
  return {
    ...(font.b ? { bold: true } : {}),
    ...(font.i ? { italic: true } : {}),
    ...(font.u ? { underline: true } : {}),
    ...(size === 11 ? {} : { size }),
    ...(typeof font.color === "string" && font.color !== "#000000" ? { colour: font.color } : {}),
    ...(typeof fill.color === "string" && fill.color !== "" ? { fill: fill.color } : {}),
    ...(line ? { border: typeof line.color === "string" ? line.color : "#000000" } : {}),
    ...(horizontal === "left" || horizontal === "center" || horizontal === "right" ? { horizontal } : {}),
    ...(vertical === "top" || vertical === "center" ? { vertical } : {}),
    ...(alignment?.wrap_text ? { wrap: true } : {}),
    ...(indent === 0 ? {} : { indent }),
    ...(style.num_fmt === "general" ? {} : { format: style.num_fmt }),
    ...(sheet.locked.at(row, column) ? {} : { locked: false }),
  };
}
