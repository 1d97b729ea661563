import type { CellAddress } from "../workbook/address";
import { CellRange } from "./cell-range";
import type { EmbeddedWorkbook } from "./embedded-workbook";
import { isLocked } from "./protection";
import type { Sheet } from "./sheet";

/** Why an entry was not taken, in Excel's words. */
export interface Refusal {
  readonly accepted: false;
  readonly reason: "locked" | "validation";
  /** What the message box offers: Stop: Retry and Cancel; Warning: Yes, No, Cancel; Information: OK, Cancel. */
  readonly style: "Stop" | "Warning" | "Information";
  readonly title: string;
  readonly message: string;
}

export type Outcome = { readonly accepted: true } | Refusal;

/** The message of Excel for a locked cell of a protected sheet. */
const LOCKED: Refusal = {
  accepted: false,
  reason: "locked",
  style: "Stop",
  title: "Microsoft Excel",
  message:
    "The cell or chart you're trying to change is on a protected sheet. To make a change, unprotect the sheet. " +
    "You might be requested to enter a password.",
};

/** What a person does at the grid: protection and validation stand in the way, as in Excel. */
export class User {
  constructor(private readonly workbook: EmbeddedWorkbook) {}

  /** Types a text into a cell and presses Enter. */
  type(sheet: Sheet, cell: CellAddress, text: string): Outcome {
    const range = new CellRange(sheet, { ...cell, rows: 1, columns: 1 });
    if (isLocked(sheet, range)) return LOCKED;
    const before = this.workbook.cells.content(sheet.index, range.row, range.column, range).value;
    this.workbook.cells.setValue(sheet.index, range.row, range.column, text);
    const after = this.workbook.cells.content(sheet.index, range.row, range.column, range).value;
    this.workbook.changes.tell({
      kind: "edited",
      sheet,
      area: range,
      author: "user",
      details: { before, after },
    });
    return { accepted: true };
  }
}
