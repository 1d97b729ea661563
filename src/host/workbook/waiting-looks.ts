import type { CellStyle, Model } from "@ironcalc/wasm";
import type { RangeAddress } from "../../workbook/address";
import { engineArea } from "./engine-area";

/** Cells of a sheet, whose index is IronCalc's place for it. */
interface SheetArea extends RangeAddress {
  readonly sheet: { readonly index: number };
}

/** Paths of properties in IronCalc's cell style, and what they shall be. */
type Values = readonly (readonly [path: string, value: string])[];

/** Larger areas are whole columns and rows, most of whose cells do not exist: IronCalc keeps one look for all of them. */
const MOST_CELLS = 50_000;

/**
 * Looks that IronCalc has not taken yet. Excel's API sets one property after another, and IronCalc searches all the looks
 * that it knows for each cell and each property: so what is set for the same areas waits, and a cell gets it in one go.
 */
export class WaitingLooks {
  private areas: readonly SheetArea[] = [];
  private key = "";
  private readonly values = new Map<string, string>();

  constructor(
    private readonly model: Model,
    /** Whether a sheet's cells are shown in their own looks, which a conditional format may draw over. */
    private readonly showsOwnLooks: (sheet: number) => boolean,
  ) {}

  /** Sets the property `path` of IronCalc's cell style; what waits for other areas is drawn before, by `drawOthers`. */
  set(areas: readonly SheetArea[], path: string, value: string, drawOthers: () => void): void {
    const key = keyOf(areas);
    if (key !== this.key) drawOthers();
    this.areas = areas;
    this.key = key;
    this.values.set(path, value);
  }

  draw(): void {
    const { areas } = this;
    const values = [...this.values];
    this.areas = [];
    this.key = "";
    this.values.clear();
    for (const area of areas) this.drawArea(area, values);
  }

  private drawArea(area: SheetArea, values: Values): void {
    const cells = area.rows * area.columns;
    const together =
      values.length > 1 && cells > 1 && cells <= MOST_CELLS && this.canBeSelected(area) && this.isAlike(area);
    const drawn = together ? { ...area, rows: 1, columns: 1 } : area;
    for (const [path, value] of values) this.model.updateRangeStyle(engineArea(drawn), path, value);
    if (together) this.repeatFirst(area);
  }

  private canBeSelected({ sheet: { index } }: SheetArea): boolean {
    return this.model.getWorksheetsProperties()[index]?.state === "visible" && this.showsOwnLooks(index);
  }

  private isAlike(area: SheetArea): boolean {
    const first = JSON.stringify(this.styleAt(area, 0, 0));
    for (let row = 0; row < area.rows; row += 1) {
      for (let column = 0; column < area.columns; column += 1) {
        if (JSON.stringify(this.styleAt(area, row, column)) !== first) return false;
      }
    }
    return true;
  }

  /** Gives all cells of the area the look of its first; the sheet's selection stays as it was. */
  private repeatFirst(area: SheetArea): void {
    const { model } = this;
    const style = this.styleAt(area, 0, 0);
    const before = model.getSelectedSheet();
    model.setSelectedSheet(area.sheet.index);
    const { row, column, range } = model.getSelectedView();
    const [top, left] = [area.row + 1, area.column + 1];
    model.setSelectedCell(top, left);
    model.setSelectedRange(top, left, top + area.rows - 1, left + area.columns - 1);
    model.onPasteStyles([[style]]);
    model.setSelectedCell(row, column);
    model.setSelectedRange(...range);
    model.setSelectedSheet(before);
  }

  private styleAt({ sheet, row, column }: SheetArea, down: number, right: number): CellStyle {
    return this.model.getCellStyle(sheet.index, row + down + 1, column + right + 1).style;
  }
}

function keyOf(areas: readonly SheetArea[]): string {
  return areas
    .map(({ sheet, row, column, rows, columns }) => [sheet.index, row, column, rows, columns].join())
    .join(" ");
}
