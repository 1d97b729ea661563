import { Model } from "@ironcalc/wasm";
import { LAST_COLUMN, type CellAddress } from "../../workbook/address";
import type { CellValue } from "../../workbook/plan";
import type { Sheet, Workbook } from "./shape";

/**
 * Computes validations' formulas for the cells as they are now, in a copy of the workbook. Each is put into the last
 * column of its own sheet, so that references without a sheet's name mean that sheet.
 */
export class Trial {
  private readonly model: Model;
  private readonly asked = new Map<Sheet, number>();

  constructor(workbook: Workbook) {
    workbook.cells.settle();
    this.model = Model.from_bytes(workbook.model.toBytes(), "en");
    this.model.pauseEvaluation();
  }

  /** Puts a formula into the copy and gives its cell, to read the answer from after `compute`. */
  ask(sheet: Sheet, formula: string): CellAddress {
    const row = this.asked.get(sheet) ?? 0;
    this.asked.set(sheet, row + 1);
    this.model.setUserInput(sheet.index, row + 1, LAST_COLUMN + 1, formula);
    return { row, column: LAST_COLUMN };
  }

  compute(): void {
    for (const [sheet, rows] of this.asked) {
      const area = { sheet: sheet.index, row: 1, column: LAST_COLUMN + 1, width: 1, height: rows };
      this.model.updateRangeStyle(area, "num_fmt", "0.##############E+0");
    }
    this.model.resumeEvaluation();
    this.model.evaluate();
  }

  /** Undefined for an error. */
  answer(sheet: Sheet, { row, column }: CellAddress): CellValue | undefined {
    const text = this.model.getFormattedCellValue(sheet.index, row + 1, column + 1);
    switch (this.model.getCellType(sheet.index, row + 1, column + 1)) {
      case 1:
        return Number(text);
      case 4:
        return text === "TRUE";
      case 16:
        return undefined;
      default:
        return text;
    }
  }

  end(): void {
    this.model.free();
  }
}
