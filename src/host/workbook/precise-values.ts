import { Model } from "@ironcalc/wasm";

// IronCalc gives a formula's result only as text in the cell's number format. A copy of the model in which cells have
// this format gives 15 significant digits, the most that Excel shows; the model that people see keeps its formats.
const FIFTEEN_DIGITS = "0.##############E+0";

/** Reads numbers at full width from a copy of a model; the copy is made once and thrown away when the model changes. */
export class PreciseValues {
  private copy: Model | undefined;

  constructor(private readonly model: Model) {}

  forget(): void {
    this.copy?.free();
    this.copy = undefined;
  }

  /** The number in a cell that holds one, by row and column from 0. */
  numberAt(sheet: number, row: number, column: number): number {
    this.copy ??= this.paused();
    // Cell by cell: of a whole area IronCalc would look up a style for its empty cells and texts too.
    const cell = { sheet, row: row + 1, column: column + 1, width: 1, height: 1 };
    this.copy.updateRangeStyle(cell, "num_fmt", FIFTEEN_DIGITS);
    return Number(this.copy.getFormattedCellValue(sheet, row + 1, column + 1));
  }

  private paused(): Model {
    const copy = Model.from_bytes(this.model.toBytes(), "en");
    copy.pauseEvaluation();
    return copy;
  }
}
