import { Model, type CellStyle } from "@ironcalc/wasm";

/**
 * Cells' looks without what conditional formats draw over them. IronCalc gives both together, so sheets with
 * conditional formats are read from a copy of the model that has none; the copy is thrown away when the model changes.
 */
export class OwnLooks {
  private copy: Model | undefined;
  private readonly drawnOver = new Map<number, boolean>();

  constructor(private readonly model: Model) {}

  forget(): void {
    this.copy?.free();
    this.copy = undefined;
    this.drawnOver.clear();
  }

  /** Row and column from 0. */
  at(sheet: number, row: number, column: number): CellStyle {
    const model = this.isDrawnOver(sheet) ? this.plain() : this.model;
    return model.getCellStyle(sheet, row + 1, column + 1).style;
  }

  /** Whether conditional formats draw over a sheet. */
  isDrawnOver(sheet: number): boolean {
    const known = this.drawnOver.get(sheet);
    if (known !== undefined) return known;
    const drawn = this.model.getConditionalFormattingList(sheet).length > 0;
    this.drawnOver.set(sheet, drawn);
    return drawn;
  }

  private plain(): Model {
    if (this.copy) return this.copy;
    const copy = Model.from_bytes(this.model.toBytes(), "en");
    for (const sheet of copy.getWorksheetsProperties().keys()) {
      for (let count = copy.getConditionalFormattingList(sheet).length; count > 0; count -= 1) {
        copy.deleteConditionalFormatting(sheet, count - 1);
      }
    }
    this.copy = copy;
    return copy;
  }
}
