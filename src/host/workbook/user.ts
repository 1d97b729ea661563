import type { CellAddress, RangeAddress } from "../../workbook/address";
import type { CellValue } from "../../workbook/plan";
import { EmbeddedRange } from "./cell-range";
import type { CellLink } from "./cell-links";
import { hasLockedCells } from "./protection";
import type { CellRange, Sheet, Workbook } from "./shape";
import { tableCellsWritten } from "./tables";
import { usedRange } from "./used-range";
import { isValid, listChoices } from "./validation-check";

/** Why an entry was not taken, in Excel's words. */
export interface EntryRefusal {
  readonly accepted: false;
  readonly reason: "locked" | "validation" | "formula";
  /** What the message box offers. Stop: Retry, Cancel. Warning: Yes, No, Cancel. Information: OK, Cancel. */
  readonly style: "Stop" | "Warning" | "Information";
  readonly title: string;
  readonly message: string;
}

export type EntryOutcome = { readonly accepted: true } | EntryRefusal;

/** Excel's message for a locked cell of a protected sheet. */
const LOCKED: EntryRefusal = {
  accepted: false,
  reason: "locked",
  style: "Stop",
  title: "Microsoft Excel",
  message:
    "The cell or chart you're trying to change is on a protected sheet. To make a change, unprotect the sheet. " +
    "You might be requested to enter a password.",
};

/** What IronCalc shows for a formula that it cannot read; Excel does not let such a formula in. */
const UNREADABLE = "#ERROR!";
const NOT_A_FORMULA: EntryRefusal = {
  accepted: false,
  reason: "formula",
  style: "Stop",
  title: "Microsoft Excel",
  message: "There's a problem with this formula.",
};

/** Excel's message where a validation has none of its own. */
const BREAKS_VALIDATION = "This value doesn't match the data validation restrictions defined for this cell.";

/** A change of the user's, with what its cells held on the other side of it. */
interface Done {
  readonly sheet: Sheet;
  readonly area: RangeAddress;
  readonly former: readonly Former[];
}

interface Former {
  readonly row: number;
  readonly column: number;
  readonly content: Exclude<CellValue, null>;
  readonly format: string;
}

/** What a person does at the grid: protection and validation stand in the way, as in Excel. */
export class User {
  private readonly done: Done[] = [];
  private readonly undone: Done[] = [];

  constructor(private readonly workbook: Workbook) {}

  /** Types a text and presses Enter; `insist` is Yes or OK in the box of a warning or an information. */
  type(sheet: Sheet, cell: CellAddress, text: string, { insist = false } = {}): EntryOutcome {
    const range = new EmbeddedRange(sheet, { ...cell, rows: 1, columns: 1 });
    if (hasLockedCells(sheet, range)) return LOCKED;
    const former = this.former(range);
    const before = this.value(range);
    this.workbook.cells.setValue(sheet.index, range.row, range.column, text);
    const refusal = this.breach(range, insist);
    if (refusal) {
      this.restore(sheet, former);
      return refusal;
    }
    this.did({ sheet, area: range, former });
    this.tell(range, { before, after: this.value(range) });
    return { accepted: true };
  }

  /** Pastes texts from a cell on; as in Excel, validation does not check them. */
  paste(sheet: Sheet, cell: CellAddress, texts: readonly (readonly string[])[]): EntryOutcome {
    const columns = Math.max(1, ...texts.map((line) => line.length));
    const range = new EmbeddedRange(sheet, { ...cell, rows: Math.max(1, texts.length), columns });
    if (hasLockedCells(sheet, range)) return LOCKED;
    const former = this.former(range);
    texts.forEach((line, i) =>
      line.forEach((text, j) =>
        this.workbook.cells.setValue(sheet.index, range.row + i, range.column + j, text),
      ),
    );
    this.did({ sheet, area: range, former });
    this.tell(range);
    return { accepted: true };
  }

  /** Presses Delete over a range. */
  clear(sheet: Sheet, area: RangeAddress): EntryOutcome {
    const range = new EmbeddedRange(sheet, area);
    if (hasLockedCells(sheet, range)) return LOCKED;
    const used = usedRange(range, true);
    const former = used ? this.former(used) : [];
    this.workbook.cells.clearContents(sheet.index, range);
    this.did({ sheet, area: range, former });
    this.tell(range);
    return { accepted: true };
  }

  /** Takes the last of the user's own changes back; false where there is none. */
  undo(): boolean {
    return this.move(this.done, this.undone);
  }

  /** Makes the last of the changes that were taken back again; false where there is none, or another was made since. */
  redo(): boolean {
    return this.move(this.undone, this.done);
  }

  get canUndo(): boolean {
    return this.done.some(({ sheet }) => sheet.exists);
  }

  get canRedo(): boolean {
    return this.undone.some(({ sheet }) => sheet.exists);
  }

  private did(change: Done): void {
    this.done.push(change);
    this.undone.length = 0;
  }

  private move(from: Done[], to: Done[]): boolean {
    const change = from.pop();
    if (!change) return false;
    const { sheet, area, former } = change;
    if (!sheet.exists) return this.move(from, to);
    to.push({ sheet, area, former: former.map((cell) => this.contentAt(sheet, cell)) });
    this.restore(sheet, former);
    this.tell(new EmbeddedRange(sheet, area));
    return true;
  }

  select(sheet: Sheet, area: RangeAddress): void {
    this.workbook.select(new EmbeddedRange(sheet, area));
  }

  /** Where a cell's link goes; undefined where it has none. */
  link(sheet: Sheet, { row, column }: CellAddress): CellLink | undefined {
    return sheet.links.at(row, column);
  }

  /** Goes where a cell's link says. False where it leads out of the workbook, or to a place that is not there or hidden. */
  follow(sheet: Sheet, cell: CellAddress): boolean {
    const place = this.link(sheet, cell)?.documentReference;
    const range = place === undefined ? undefined : this.workbook.resolve(place);
    if (!range || this.workbook.visibility(range.sheet) !== "Visible") return false;
    this.select(range.sheet, range);
    return true;
  }

  /** What the drop-down arrow of the cell offers; undefined where it has none. */
  choices(sheet: Sheet, { row, column }: CellAddress): readonly string[] | undefined {
    const rule = sheet.validation.at(row, column);
    if (rule?.rule?.type !== "list" || !rule.rule.inCellDropDown) return undefined;
    return listChoices(sheet, { row, column }, rule);
  }

  /** The input message of the cell; undefined where it has none. */
  inputMessage(
    sheet: Sheet,
    { row, column }: CellAddress,
  ): { readonly title: string; readonly message: string } | undefined {
    const prompt = sheet.validation.at(row, column)?.prompt;
    if (!prompt?.showPrompt || (prompt.title === "" && prompt.message === "")) return undefined;
    return { title: prompt.title, message: prompt.message };
  }

  private breach(range: CellRange, insist: boolean): EntryRefusal | undefined {
    if (this.value(range) === UNREADABLE) return NOT_A_FORMULA;
    const rule = range.sheet.validation.at(range.row, range.column);
    if (!rule?.rule || !rule.errorAlert.showAlert || isValid(range.sheet, range, rule)) return undefined;
    const { style, title, message } = rule.errorAlert;
    if (insist && style !== "Stop") return undefined;
    return {
      accepted: false,
      reason: "validation",
      style,
      title: title === "" ? "Microsoft Excel" : title,
      message: message === "" ? BREAKS_VALIDATION : message,
    };
  }

  private value(range: CellRange): CellValue {
    return this.workbook.cells.content(range.sheet.index, range.row, range.column).value;
  }

  private former(range: CellRange): readonly Former[] {
    return Array.from({ length: range.rows * range.columns }, (_, i) =>
      this.contentAt(range.sheet, {
        row: range.row + Math.floor(i / range.columns),
        column: range.column + (i % range.columns),
      }),
    );
  }

  private contentAt({ index }: Sheet, { row, column }: CellAddress): Former {
    const { cells } = this.workbook;
    const formula = cells.formula(index, row, column);
    const { value, error } = cells.content(index, row, column);
    const isText = typeof value === "string" && !error;
    const content = formula ?? (isText ? `'${value}` : (value ?? ""));
    return { row, column, content, format: cells.numberFormat(index, row, column) };
  }

  private restore(sheet: Sheet, former: readonly Former[]): void {
    const { cells } = this.workbook;
    for (const { row, column, content, format } of former) {
      cells.setValue(sheet.index, row, column, content);
      cells.setNumberFormat(sheet.index, { row, column, rows: 1, columns: 1 }, format);
    }
    cells.settle();
  }

  private tell(range: CellRange, details?: { readonly before: CellValue; readonly after: CellValue }): void {
    tableCellsWritten(this.workbook, range.sheet, range);
    this.workbook.cells.settle();
    this.workbook.changes.tell({
      kind: "edited",
      sheet: range.sheet,
      area: range,
      author: "user",
      ...(details ? { details } : {}),
    });
  }
}
