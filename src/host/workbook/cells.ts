import type { CellStyle, Model } from "@ironcalc/wasm";
import { LAST_COLUMN, type RangeAddress } from "../../workbook/address";
import type { CellValue } from "../../workbook/plan";
import { OwnLooks } from "./own-looks";
import { PreciseValues } from "./precise-values";
import { readEntry } from "./typed-entry";
import { WaitingBorders } from "./waiting-borders";
import { WaitingLooks } from "./waiting-looks";

// What IronCalc's getCellType answers.
const NUMBER = 1;
const TEXT = 2;
const BOOLEAN = 4;
const ERROR = 16;

const ERRORS: readonly string[] = ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NUM!", "#NAME?"];

/** What a cell holds: its value, or the error's text. */
export interface CellContent {
  readonly value: CellValue;
  readonly error: boolean;
}

export type CellKind = "Empty" | "Double" | "Boolean" | "Error" | "String";

interface RememberedFormula {
  /** As it was given. */
  readonly given: string;
  /** What IronCalc gave back at once; as long as it still does, nothing has changed the formula. */
  readonly repeated: string;
}

/** By sheet key. */
export interface KeptCells {
  readonly formulas: readonly (readonly [number, readonly (readonly [string, RememberedFormula])[]])[];
  readonly rightmost: readonly (readonly [number, number])[] | undefined;
}

/** IronCalc's cells by sheet index, with rows and columns from 0. Evaluation waits until something is read. */
export class EngineCells {
  /** Border lines that wait to be drawn, which happens before anything else is read or changed. */
  readonly borders: WaitingBorders;
  /** Looks that wait likewise. */
  private readonly waitingLooks: WaitingLooks;
  private readonly precise: PreciseValues;
  private readonly looks: OwnLooks;
  private readonly formulas = new Map<number, Map<string, RememberedFormula>>();
  /** The rightmost column written or formatted, by sheet key; IronCalc does not tell how far a sheet reaches. */
  private readonly rightmost = new Map<number, number>();
  private extentKnown = true;
  private paused = false;
  /** True where a formula may give another result by now. */
  private stale = false;

  constructor(
    readonly model: Model,
    private readonly sheetKey: (sheet: number) => number,
    private readonly translate: (sheet: number, row: number, formula: string) => string,
  ) {
    this.borders = new WaitingBorders(model);
    this.precise = new PreciseValues(model);
    this.looks = new OwnLooks(model);
    this.waitingLooks = new WaitingLooks(model, (sheet) => !this.looks.isDrawnOver(sheet));
  }

  /** To be called before each change of the model, also by those that change it themselves. */
  changing(): void {
    this.restyling();
    this.stale = true;
  }

  /** To be called instead where only looks and sizes change: formulas do not depend on them, so none is computed. */
  restyling(): void {
    this.drawWaiting();
    this.drawing();
  }

  /** To be called instead where only borders or looks change: what waits may go on waiting. */
  drawing(): void {
    this.precise.forget();
    this.looks.forget();
    if (this.paused) return;
    this.paused = true;
    this.model.pauseEvaluation();
  }

  /** Sets the property `path` of IronCalc's cell style, which waits until other areas or anything else is changed. */
  setLook(areas: Parameters<WaitingLooks["set"]>[0], path: string, value: string): void {
    this.waitingLooks.set(areas, path, value, () => this.drawWaiting());
    this.drawing();
  }

  /** To be called with each area that is written or formatted, so that `lastColumn` stays right. */
  touched(sheet: number, { column, columns }: Pick<RangeAddress, "column" | "columns">): void {
    const key = this.sheetKey(sheet);
    const last = column + columns - 1;
    if (last > (this.rightmost.get(key) ?? -1)) this.rightmost.set(key, last);
  }

  /** To be called after changes of which `touched` was not told: any column may hold something then. */
  forgetExtent(): void {
    this.extentKnown = false;
  }

  /** No cell to the right of this column holds anything; -1 for an empty sheet. */
  lastColumn(sheet: number): number {
    return this.extentKnown ? (this.rightmost.get(this.sheetKey(sheet)) ?? -1) : LAST_COLUMN;
  }

  private drawWaiting(): void {
    this.waitingLooks.draw();
    this.borders.draw();
  }

  /** Draws what waits, and computes if a change made that necessary. */
  settle(): void {
    this.drawWaiting();
    if (!this.paused) return;
    this.paused = false;
    this.model.resumeEvaluation();
    if (!this.stale) return;
    this.stale = false;
    this.model.evaluate();
  }

  /** Sets a value as Excel's API does: text is read as if it were typed, "" clears the content. */
  setValue(sheet: number, row: number, column: number, value: Exclude<CellValue, null>): void {
    this.changing();
    if (typeof value === "number") this.setNumber(sheet, row, column, value);
    else if (typeof value === "boolean") this.input(sheet, row, column, value ? "TRUE" : "FALSE");
    else if (value === "") this.clearContents(sheet, { row, column, rows: 1, columns: 1 });
    else if (value.startsWith("=") && value.length > 1) this.setFormula(sheet, row, column, value);
    else this.setTyped(sheet, row, column, value);
  }

  setFormula(sheet: number, row: number, column: number, formula: string): void {
    this.changing();
    const format = this.numberFormat(sheet, row, column);
    if (format === "@") return this.setText(sheet, row, column, formula);
    this.input(sheet, row, column, this.translate(sheet, row, formula));
    const repeated = this.model.getCellContent(sheet, row + 1, column + 1);
    if (repeated !== formula || formula.includes("["))
      this.remember(sheet, row, column, { given: formula, repeated });
  }

  clearContents(sheet: number, { row, column, rows, columns }: RangeAddress): void {
    this.changing();
    this.model.rangeClearContents(sheet, row + 1, column + 1, row + rows, column + columns);
  }

  /** The formula as it was given, or as IronCalc has changed it since; undefined where the cell holds none. */
  formula(sheet: number, row: number, column: number): string | undefined {
    const content = this.model.getCellContent(sheet, row + 1, column + 1);
    if (!content.startsWith("=")) return undefined;
    const known = this.formulas.get(this.sheetKey(sheet))?.get(`${row},${column}`);
    return known?.repeated === content ? known.given : content;
  }

  /** The sheet's formulas that IronCalc holds in another form than they were given in. */
  *givenFormulas(sheet: number): Generator<{ row: number; column: number; formula: string }> {
    for (const place of this.formulas.get(this.sheetKey(sheet))?.keys() ?? []) {
      const [row = 0, column = 0] = place.split(",").map(Number);
      const formula = this.formula(sheet, row, column);
      if (formula !== undefined) yield { row, column, formula };
    }
  }

  /** What kind of value a cell holds, in the words of Excel.RangeValueType. */
  kind(sheet: number, row: number, column: number): CellKind {
    this.settle();
    if (this.isEmpty(sheet, row, column)) return "Empty";
    switch (this.model.getCellType(sheet, row + 1, column + 1)) {
      case NUMBER:
        return "Double";
      case BOOLEAN:
        return "Boolean";
      case ERROR:
        return "Error";
      case TEXT:
      default:
        return "String";
    }
  }

  content(sheet: number, row: number, column: number): CellContent {
    const kind = this.kind(sheet, row, column);
    if (kind === "Empty") return { value: null, error: false };
    if (kind === "Error") return { value: this.shown(sheet, row, column), error: true };
    if (kind === "Boolean") return { value: this.shown(sheet, row, column) === "TRUE", error: false };
    const raw = this.model.getCellContent(sheet, row + 1, column + 1);
    if (kind === "Double") return { value: this.number(sheet, row, column, raw), error: false };
    const value = raw.startsWith("=")
      ? this.shown(sheet, row, column)
      : this.typedText(raw, sheet, row, column);
    return { value, error: false };
  }

  /** The text that the cell shows in its number format. */
  text(sheet: number, row: number, column: number): string {
    this.settle();
    return this.shown(sheet, row, column);
  }

  isEmpty(sheet: number, row: number, column: number): boolean {
    const raw = this.model.getCellContent(sheet, row + 1, column + 1);
    // The apostrophe of a text stays as part of the look of a cell that was cleared.
    return raw === "" || (raw === "'" && this.model.getCellType(sheet, row + 1, column + 1) === NUMBER);
  }

  /** The cell's own look, without what conditional formats draw. */
  style(sheet: number, row: number, column: number): CellStyle {
    this.drawWaiting();
    return this.looks.at(sheet, row, column);
  }

  /** The same, without drawing the border lines that wait. */
  drawnStyle(sheet: number, row: number, column: number): CellStyle {
    return this.looks.at(sheet, row, column);
  }

  /** As Excel writes it: "General" where IronCalc has "general". */
  numberFormat(sheet: number, row: number, column: number): string {
    const format = this.model.getCellStyle(sheet, row + 1, column + 1).style.num_fmt;
    return format === "general" ? "General" : format;
  }

  setNumberFormat(sheet: number, { row, column, rows, columns }: RangeAddress, format: string): void {
    this.restyling();
    this.touched(sheet, { column, columns });
    const area = { sheet, row: row + 1, column: column + 1, width: columns, height: rows };
    this.model.updateRangeStyle(area, "num_fmt", engineFormat(format));
  }

  /** What is remembered beside the model. */
  get kept(): KeptCells {
    return {
      formulas: [...this.formulas].map(([key, ofSheet]) => [key, [...ofSheet]]),
      rightmost: this.extentKnown ? [...this.rightmost] : undefined,
    };
  }

  restore({ formulas, rightmost }: KeptCells): void {
    for (const [key, ofSheet] of formulas) this.formulas.set(key, new Map(ofSheet));
    for (const [key, column] of rightmost ?? []) this.rightmost.set(key, column);
    this.extentKnown = rightmost !== undefined;
  }

  /** Forgets what was remembered of a deleted sheet. */
  forgetSheet(key: number): void {
    this.formulas.delete(key);
    this.rightmost.delete(key);
  }

  private input(sheet: number, row: number, column: number, text: string): void {
    this.touched(sheet, { column, columns: 1 });
    this.model.setUserInput(sheet, row + 1, column + 1, text);
  }

  private setNumber(sheet: number, row: number, column: number, value: number): void {
    const written = String(value);
    if (!written.includes("e")) return this.input(sheet, row, column, written);
    // IronCalc changes the cell's format for a number with an exponent; Excel's API leaves it as it is.
    const format = this.numberFormat(sheet, row, column);
    this.input(sheet, row, column, written);
    this.setNumberFormat(sheet, { row, column, rows: 1, columns: 1 }, format);
  }

  private setTyped(sheet: number, row: number, column: number, text: string): void {
    const format = this.numberFormat(sheet, row, column);
    if (format === "@" || text.startsWith("'"))
      return this.setText(sheet, row, column, text.replace(/^'/, ""));
    const entry = readEntry(text);
    if (typeof entry.value === "string") return this.setText(sheet, row, column, entry.value);
    this.setValue(sheet, row, column, entry.value);
    if (entry.format && format === "General") {
      this.setNumberFormat(sheet, { row, column, rows: 1, columns: 1 }, entry.format);
    }
  }

  /** Sets a text as it is, with an apostrophe before it where IronCalc would take it for something else. */
  private setText(sheet: number, row: number, column: number, text: string): void {
    if (text.startsWith("'")) return this.input(sheet, row, column, `'${text}`);
    const format = this.numberFormat(sheet, row, column);
    this.input(sheet, row, column, text);
    if (ERRORS.includes(text)) return;
    const type = this.model.getCellType(sheet, row + 1, column + 1);
    if (type === TEXT && this.model.getCellContent(sheet, row + 1, column + 1) === text) return;
    this.input(sheet, row, column, `'${text}`);
    // IronCalc first took the text for a number and gave the cell that number's format.
    if (this.numberFormat(sheet, row, column) !== format)
      this.setNumberFormat(sheet, { row, column, rows: 1, columns: 1 }, format);
  }

  private remember(sheet: number, row: number, column: number, formula: RememberedFormula): void {
    const key = this.sheetKey(sheet);
    const ofSheet = this.formulas.get(key) ?? new Map<string, RememberedFormula>();
    ofSheet.set(`${row},${column}`, formula);
    this.formulas.set(key, ofSheet);
  }

  private number(sheet: number, row: number, column: number, raw: string): number {
    const plain = raw.startsWith("=") || raw === "" ? Number.NaN : Number(raw);
    return Number.isNaN(plain) ? this.precise.numberAt(sheet, row, column) : plain;
  }

  private shown(sheet: number, row: number, column: number): string {
    return this.model.getFormattedCellValue(sheet, row + 1, column + 1);
  }

  private typedText(raw: string, sheet: number, row: number, column: number): string {
    const quoted =
      raw.startsWith("'") && this.model.getCellStyle(sheet, row + 1, column + 1).style.quote_prefix;
    return quoted ? raw.slice(1) : raw;
  }
}

/** IronCalc shows #VALUE! for a format with a bare pound sign, so the sign is written with its region. */
function engineFormat(format: string): string {
  if (format === "General") return "general";
  return format.replace(/(?<!\[\$)(?<!")£(?![^[]*\])/g, "[$£-809]");
}
