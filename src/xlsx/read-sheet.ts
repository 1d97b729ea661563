import {
  type CellAddress,
  cellName,
  LAST_COLUMN,
  LAST_ROW,
  parseCell,
  parseRange,
  type RangeAddress,
} from "../workbook/address";
import { type CellLook, decodeText, longer, RichText, wholeNumber } from "./read-parts";
import { type Attributes, decodeEntities, type Element, scan } from "./scan";
import { ColumnFormulas, type ReadFormula } from "./column-formulas";
import { PlainCell } from "./plain-cell";
import { SharedFormulas } from "./read-shared";
import { ValidationReading } from "./read-validations";
import { damaged, type Unreadable } from "./unreadable";
import { type GridCell, type Cells, CellCollector } from "../workbook/cells";
import { countedAs } from "../workbook/date-system";
import type { GridValidation, HiddenParts } from "../workbook/grid";
import { LIMITS } from "../workbook/limits";

export interface SheetContext {
  readonly strings: readonly string[];
  readonly looks: readonly CellLook[];
  readonly date1904: boolean;
}

export interface SheetPart {
  readonly cells: Cells;
  readonly protected: boolean;
  readonly merges: readonly RangeAddress[];
  /** Relationship ids of the sheet's tables. */
  readonly tables: readonly string[];
  readonly hidden: HiddenParts;
  readonly validations: readonly GridValidation[] | undefined;
}

/** A sheet's part in one pass. */
export function readSheet(xml: string, context: SheetContext): SheetPart {
  const reading = new SheetReading(context, xml.length);
  scan(xml, { worksheet: { inside: reading.inside } });
  return reading;
}

/** Far more than a form or a ledger has: of merged ranges, and of cells before the one whose formula they share. */
const [MOST_MERGES, MOST_EARLY] = [100_000, 20_000];

class SheetReading implements SheetPart {
  private readonly collected = new CellCollector();
  readonly merges: RangeAddress[] = [];
  readonly tables: string[] = [];
  readonly hidden = { rows: [] as number[], columns: [] as number[] };
  protected = false;
  private row = -1;
  private column = -1;
  private type = "n";
  private look: CellLook | undefined;
  private value: string | undefined;
  /** With "=", which is all of it where a cell shares another's. */
  private formula: string | undefined;
  private asInRow: number | undefined;
  private shared: string | undefined;
  private hasInline = false;
  private readonly inline = new RichText();
  private readonly plain = new PlainCell();
  private readonly rules = new ValidationReading();
  private readonly columnFormulas = new ColumnFormulas();
  private readonly sharedFormulas: SharedFormulas;
  private readonly followers: { key: string; at: CellAddress }[] = [];

  constructor(
    private readonly context: SheetContext,
    length: number,
  ) {
    this.sharedFormulas = new SharedFormulas(length);
  }

  get cells(): Cells {
    return this.collected.cells;
  }

  get validations(): readonly GridValidation[] | undefined {
    return this.rules.found;
  }

  /** What a sheet has in it, so far as it is read. Text stands in values, formulas and texts alone. */
  get inside(): Readonly<Record<string, Element>> {
    const v = {
      open: () => this.beginValue(),
      text: (text: string) => {
        this.value = longer(this.value ?? "", text);
      },
    };
    const f = {
      open: (attributes: Attributes) => this.beginFormula(attributes),
      text: (text: string) => {
        this.formula = longer(this.formula ?? "", text);
      },
    };
    const is = { ...this.inline.element, open: () => this.beginInline() };
    const c: Element = {
      inside: { v, f, is, extLst: {} },
      closed: true,
      open: (attributes: Attributes) => this.beginCell(attributes),
      close: () => this.endCell(),
    };
    const row: Element = {
      inside: { c, extLst: {} },
      closed: true,
      open: (attributes: Attributes) => this.beginRow(attributes),
      ahead: (xml: string, from: number) => this.plainCells(xml, from),
    };
    const mergeCell = { open: (attributes: Attributes) => this.merge(attributes) };
    const tablePart = { open: (attributes: Attributes) => this.tables.push(attributes.link ?? "") };
    const sheetProtection = {
      open: (attributes: Attributes) => {
        this.protected = attributes.flag("sheet");
      },
    };
    const col = { open: (attributes: Attributes) => this.hideColumns(attributes) };
    return {
      cols: { inside: { col } },
      sheetData: { inside: { row }, closed: true, close: () => this.followLate() },
      sheetProtection,
      mergeCells: { inside: { mergeCell } },
      dataValidations: this.rules.element,
      tableParts: { inside: { tablePart } },
      extLst: this.rules.beside,
    };
  }

  private beginRow(attributes: Attributes): void {
    const given = attributes.get("r");
    const row = given === undefined ? this.row + 1 : Number(given) - 1;
    if ((given !== undefined && !/^[0-9]+$/.test(given)) || row < 0 || row > LAST_ROW)
      throw damaged(`a row's number is ${given ?? row + 1}`);
    this.row = row;
    this.column = -1;
    if (attributes.flag("hidden")) this.hidden.rows.push(row);
  }

  /** Columns from `min` to `max`, from 1. What is no such span, or stands before another, is a matter of looks alone. */
  private hideColumns(attributes: Attributes): void {
    const { columns } = this.hidden;
    const isHidden = attributes.flag("hidden") || Number(attributes.get("width") ?? 1) === 0;
    const from = Number(attributes.get("min")) - 1;
    const to = Math.min(Number(attributes.get("max")) - 1, LAST_COLUMN);
    if (!isHidden || !Number.isInteger(from) || from <= (columns.at(-1) ?? -1)) return;
    for (let column = from; column <= to; column += 1) columns.push(column);
  }

  private beginCell(attributes: Attributes): void {
    const given = attributes.get("r");
    const at =
      given === undefined ? { row: this.row, column: this.column + 1 } : (parseCell(given) ?? oneCell(given));
    if (!at || at.column > LAST_COLUMN)
      throw damaged(`a cell's address is ${given ?? "beyond the last column"}`);
    if (at.row !== this.row) throw damaged(`the cell ${cellName(at)} stands in row ${this.row + 1}`);
    this.column = at.column;
    this.type = attributes.get("t") ?? "n";
    this.look = this.lookOf(attributes.get("s"));
    this.value = this.formula = this.asInRow = this.shared = undefined;
    this.hasInline = false;
  }

  /** Takes the cells of a row from its first on; gives the place of one that is not spelt as nearly all are. */
  private plainCells(xml: string, from: number): number {
    const row = String(this.row + 1);
    for (let at = from; ;) {
      const next = this.plain.take(xml, at, row, this.column + 1);
      if (next < 0 || !this.takePlain(xml)) return at;
      at = next;
    }
  }

  /** False, and nothing taken, where there is something to say of the cell. */
  private takePlain(xml: string): boolean {
    const { column, style, type, shared, formulaFrom, formulaTo, valueFrom, valueTo } = this.plain;
    const { looks } = this.context;
    const look = looks[style < 0 ? 0 : style];
    const isTooLong = formulaTo - formulaFrom > LIMITS.cellText || valueTo - valueFrom > LIMITS.cellText;
    if (column > LAST_COLUMN || (look === undefined && looks.length > 0) || isTooLong) return false;
    this.column = column;
    this.type = type;
    this.look = look;
    this.shared = shared;
    this.hasInline = false;
    this.value = valueFrom < 0 ? undefined : decodeEntities(xml.slice(valueFrom, valueTo));
    const formula =
      formulaFrom < 0 ? undefined : this.columnFormulas.read(xml, [formulaFrom, formulaTo], this.row, column);
    this.formula = formula?.formula;
    this.asInRow = formula?.asInRow;
    this.endCell();
    return true;
  }

  /** A workbook without looks, and a cell that names none, have the standard one. */
  private lookOf(style: string | undefined): CellLook | undefined {
    const { looks } = this.context;
    if (style === undefined || style === "" || looks.length === 0) return looks[0];
    const look = looks[wholeNumber(style)];
    if (!look) throw this.wrong(`has the look ${style}, which the file does not describe`);
    return look;
  }

  private beginValue(): void {
    if (this.value !== undefined) throw this.wrong("holds two values");
    this.value = "";
  }

  private beginFormula(attributes: Attributes): void {
    if (this.formula !== undefined) throw this.wrong("holds two formulas");
    this.formula = "=";
    if (attributes.get("t") === "shared") this.shared = attributes.get("si");
  }

  private beginInline(): void {
    if (this.hasInline) throw this.wrong("holds two texts");
    this.hasInline = true;
    this.inline.begin();
  }

  private endCell(): void {
    const { value, error, date } = this.cellValue();
    const isFormula = (this.formula !== undefined && this.formula !== "=") || this.shared !== undefined;
    if (value === null && !isFormula) return;
    const at = { row: this.row, column: this.column };
    if (this.collected.at(at)) throw this.wrong("is there twice");
    const formula = isFormula ? this.formulaAt(at) : undefined;
    const cell: { -readonly [Key in keyof GridCell]: GridCell[Key] } = bareCell(value, formula);
    if (error) cell.error = true;
    // A formula whose value is a text without a letter says that it is a text.
    if (isFormula && value === null && this.type !== "str") cell.uncomputed = true;
    const { look } = this;
    if (look?.unlocked) cell.locked = false;
    if (date) cell.date = true;
    if (look && typeof value === "number") {
      if (look.date) cell.date = true;
      if (look.currency !== undefined) cell.currency = look.currency;
      if (look.shown !== undefined) cell.shown = look.shown;
      if (look.unshown) cell.unshown = true;
    }
    this.collected.put(at, cell);
  }

  private formulaAt(at: CellAddress): ReadFormula | undefined {
    const { shared } = this;
    const own =
      this.formula === "=" || this.formula === undefined
        ? undefined
        : { formula: this.formula, asInRow: this.asInRow };
    if (shared !== undefined && own) this.sharedFormulas.add(shared, own.formula, at);
    const found = own ?? (shared === undefined ? undefined : this.sharedFormulas.follow(shared, at));
    if (!found && shared !== undefined) this.standEarly(shared, at);
    return found;
  }

  private standEarly(key: string, at: CellAddress): void {
    if (this.followers.length >= MOST_EARLY)
      throw damaged(`more than ${MOST_EARLY} cells stand before a formula that they share`);
    this.followers.push({ key, at });
  }

  private cellValue(): Pick<GridCell, "value" | "error" | "date"> {
    const { type, value } = this;
    if (this.hasInline && type !== "inlineStr") throw this.wrong(`holds a text and is of the type ${type}`);
    if (this.hasInline) return { value: decodeText(this.inline.value) };
    if (!TYPES.has(type)) throw this.wrong(`is of the type ${type}, which no workbook has`);
    if (value === undefined || value === "") return { value: null };
    switch (type) {
      case "n":
        return { value: this.number(value) };
      case "s":
        return { value: this.sharedString(value) };
      case "str":
      case "inlineStr":
        return { value: decodeText(value) };
      case "b":
        return { value: this.truth(value.trim()) };
      case "d":
        return { value: this.serial(value.trim()), date: true };
      default:
        return { value, error: true };
    }
  }

  private number(value: string): number {
    const number = NUMBER.test(value) ? Number(value) : NaN;
    if (!Number.isFinite(number)) throw this.wrong(`holds ${value} where a number belongs`);
    return number;
  }

  private truth(value: string): boolean {
    if (value !== "1" && value !== "0" && value !== "true" && value !== "false")
      throw this.wrong(`holds ${value} where TRUE or FALSE belongs`);
    return value === "1" || value === "true";
  }

  private sharedString(value: string): string {
    const index = /^\s*[0-9]{1,9}\s*$/.test(value) ? Number(value) : NaN;
    const text = this.context.strings[index];
    if (text === undefined) throw this.wrong(`holds text ${value}, which the file does not have`);
    return text;
  }

  private serial(value: string): number {
    const serial = serialOfIso(value, this.context.date1904);
    if (serial === undefined) throw this.wrong(`holds ${value} where a date belongs`);
    return serial;
  }

  private merge(attributes: Attributes): void {
    if (this.merges.length >= MOST_MERGES) throw damaged(`it has more than ${MOST_MERGES} merged ranges`);
    this.merges.push(rangeOf(attributes));
  }

  private wrong(what: string): Unreadable {
    return damaged(`the cell ${cellName({ row: this.row, column: this.column })} ${what}`);
  }

  /** Of the cells that stand before the one whose formula they share. */
  private followLate(): void {
    for (const { key, at } of this.followers) {
      const cell = this.collected.at(at);
      if (!cell) continue;
      this.collected.put(at, { ...cell, ...this.sharedFormulas.followLate(key, at) });
    }
  }
}

/** In one step: a cell that is given its formula afterwards takes half as much room again, and there may be a million. */
function bareCell(value: GridCell["value"], read: ReadFormula | undefined): GridCell {
  if (!read) return { value };
  const { formula, asInRow } = read;
  return asInRow === undefined ? { value, formula } : { value, formula, asInRow };
}

const TYPES = new Set(["n", "s", "str", "inlineStr", "b", "e", "d"]);

/** A double of XML Schema that is a number: no name for one, no other base, no marks between digits. */
const NUMBER = /^\s*[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?\s*$/;

function oneCell(text: string): CellAddress | undefined {
  const range = parseRange(text);
  return range?.rows === 1 && range.columns === 1 ? range : undefined;
}

function rangeOf(attributes: Attributes): RangeAddress {
  const ref = attributes.get("ref") ?? "";
  const range = parseRange(ref);
  if (!range) throw damaged(`merged cells are ${ref}`);
  return range;
}

/** In seconds. */
const DAY = 86_400;

// A day, a day and time, or a time alone; seconds and a zone may be given.
const ISO =
  /^(?:([0-9]{4})-([0-9]{2})-([0-9]{2}))?(?:(?:^|T)T?([0-9]{2}):([0-9]{2})(?::([0-9]{2})(\.[0-9]{1,12})?)?)?(?:Z|([+-])([0-9]{2}):([0-9]{2}))?$/;

/** The serial number of an ISO date, a date and time, or a time alone; undefined where there is no such day or time. */
function serialOfIso(text: string, date1904: boolean): number | undefined {
  const match = ISO.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hours, minutes, seconds, part, sign, zoneHours, zoneMinutes] = match;
  if (year === undefined && hours === undefined) return undefined;
  const [h, m, s] = [Number(hours ?? 0), Number(minutes ?? 0), Number(seconds ?? 0)];
  const midnight = Date.UTC(Number(year ?? 1899), Number(month ?? 12) - 1, Number(day ?? 30));
  if (new Date(midnight).getUTCDate() !== Number(day ?? 30) || h > 23 || m > 59 || s > 59) return undefined;
  const zone = (Number(zoneHours ?? 0) * 60 + Number(zoneMinutes ?? 0)) * (sign === "-" ? -60 : 60);
  const time = midnight / 1000 + h * 3600 + m * 60 + s + Number(part ?? 0) - zone;
  const days = (time - Date.UTC(1899, 11, 30) / 1000) / DAY;
  return days >= 1 ? countedAs(days, date1904) : days;
}
