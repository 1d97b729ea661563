import { Model } from "@ironcalc/wasm";
import type { RangeAddress } from "../../workbook/address";

// IronCalc gives a formula's result only as text in the cell's number format. A copy of the model in which cells have
// this format gives 15 significant digits, the most that Excel shows; the model that people see keeps its formats.
const FIFTEEN_DIGITS = "0.##############E+0";

/** Reads numbers at full width from a copy of a model; the copy is made once and thrown away when the model changes. */
export class PreciseValues {
  private copy: Model | undefined;
  private formatted: { sheet: number; area: RangeAddress } | undefined;

  constructor(private readonly model: Model) {}

  forget(): void {
    this.copy?.free();
    this.copy = undefined;
    this.formatted = undefined;
  }

  /** The number in a cell that holds one, by row and column from 0; `area` is all that is being read. */
  numberAt(sheet: number, row: number, column: number, area: RangeAddress): number {
    return Number(this.prepared(sheet, area).getFormattedCellValue(sheet, row + 1, column + 1));
  }

  private prepared(sheet: number, area: RangeAddress): Model {
    if (this.copy && this.formatted?.sheet === sheet && this.formatted.area === area) return this.copy;
    this.copy ??= Model.from_bytes(this.model.toBytes(), "en");
    this.copy.pauseEvaluation();
    this.copy.updateRangeStyle(
      { sheet, row: area.row + 1, column: area.column + 1, width: area.columns, height: area.rows },
      "num_fmt",
      FIFTEEN_DIGITS,
    );
    this.formatted = { sheet, area };
    return this.copy;
  }
}
