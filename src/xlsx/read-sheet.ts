import {
  type CellAddress,
  LAST_COLUMN,
  LAST_ROW,
  parseCell,
  parseRange,
  type RangeAddress,
} from "../workbook/address";
import { type CellLook, decodeText, RichText } from "./read-parts";
import { type Attributes, scan } from "./scan";
import { moveFormula, movingDown } from "./shared-formula";
import { damaged } from "./unreadable";
import { type GridCell, type Cells, CellCollector } from "../workbook/cells";
import { countedAs } from "../workbook/date-system";

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
}

/** A sheet's part in one pass. */
export function readSheet(xml: string, context: SheetContext): SheetPart {
  const reading = new SheetReading(context);
  scan(xml, reading);
  return reading;
}

class SheetReading implements SheetPart {
  private readonly collected = new CellCollector();
  readonly merges: RangeAddress[] = [];
  readonly tables: string[] = [];
  protected = false;
  private row = -1;
  private column = -1;
  private type = "n";
  private look: CellLook | undefined;
  private value: string | undefined;
  private formula: string | undefined;
  private shared: string | undefined;
  private inline: RichText | undefined;
  private into: "value" | "formula" | undefined;
  private readonly masters = new Map<string, { formula: string; at: CellAddress }>();
  private readonly followers: { key: string; at: CellAddress }[] = [];

  constructor(private readonly context: SheetContext) {}

  get cells(): Cells {
    return this.collected.cells;
  }

  open(name: string, attributes: Attributes): void {
    if (this.inline) this.inline.open(name);
    else if (name === "c") this.beginCell(attributes);
    else if (name === "v") this.into = "value";
    else if (name === "f") this.beginFormula(attributes);
    else if (name === "is") this.inline = new RichText();
    else if (name === "row") this.beginRow(attributes);
    else if (name === "sheetProtection") this.protected = attributes.flag("sheet");
    else if (name === "mergeCell") this.merges.push(rangeOf(attributes));
    else if (name === "tablePart") this.tables.push(attributes.get("id") ?? "");
  }

  text(text: string): void {
    if (this.inline) this.inline.text(text);
    else if (this.into === "value") this.value = (this.value ?? "") + text;
    else if (this.into === "formula") this.formula = (this.formula ?? "") + text;
  }

  close(name: string): void {
    if (name === "v" || name === "f") this.into = undefined;
    else if (name === "c") this.endCell();
    else if (name === "sheetData") this.expandShared();
    else this.inline?.close(name);
  }

  private beginRow(attributes: Attributes): void {
    const given = attributes.get("r");
    this.row = given === undefined ? this.row + 1 : Number(given) - 1;
    this.column = -1;
    if (!Number.isInteger(this.row) || this.row < 0 || this.row > LAST_ROW)
      throw damaged(`a row's number is ${given ?? this.row + 1}`);
  }

  private beginCell(attributes: Attributes): void {
    const given = attributes.get("r");
    const at =
      given === undefined
        ? { row: this.row, column: this.column + 1 }
        : (parseCell(given) ?? parseRange(given));
    if (!at || at.column > LAST_COLUMN)
      throw damaged(`a cell's address is ${given ?? "beyond the last column"}`);
    this.row = at.row;
    this.column = at.column;
    this.type = attributes.get("t") ?? "n";
    this.look = this.context.looks[Number(attributes.get("s") ?? 0)];
    this.value = this.formula = this.shared = this.inline = undefined;
  }

  private beginFormula(attributes: Attributes): void {
    this.into = "formula";
    this.formula = "";
    if (attributes.get("t") === "shared") this.shared = attributes.get("si");
  }

  private endCell(): void {
    const read = this.cellValue();
    const at = { row: this.row, column: this.column };
    const formula = this.formula === "" ? undefined : this.formula;
    if (this.shared !== undefined) {
      if (formula === undefined) this.followers.push({ key: this.shared, at });
      else this.masters.set(this.shared, { formula, at });
    }
    const blank = read.value === null && formula === undefined && this.shared === undefined;
    if (!blank) {
      if (this.collected.at(at)) throw damaged(`the cell in row ${at.row + 1} is there twice`);
      this.collected.put(at, {
        ...read,
        ...(formula === undefined ? undefined : { formula: `=${formula}` }),
        ...(this.look?.unlocked ? { locked: false } : undefined),
        ...(this.look?.date && typeof read.value === "number" ? { date: true } : undefined),
      });
    }
    this.inline = undefined;
  }

  private cellValue(): Pick<GridCell, "value" | "error" | "date"> {
    const { type, value, inline } = this;
    if (type === "inlineStr" && inline) return { value: decodeText(inline.value) };
    if (value === undefined) return { value: null };
    if (type === "s") return { value: this.sharedString(value) };
    if (type === "str" || type === "inlineStr") return { value: decodeText(value) };
    if (type === "b") return { value: value.trim() === "1" || value.trim() === "true" };
    if (type === "e") return { value, error: true };
    if (type === "d") return { value: serialOfIso(value, this.context.date1904), date: true };
    const number = Number(value);
    if (value.trim() === "") return { value: null };
    if (!Number.isFinite(number)) throw damaged(`a number is ${value}`);
    return { value: number };
  }

  private sharedString(value: string): string | null {
    if (value.trim() === "") return null;
    const text = this.context.strings[Number(value)];
    if (text === undefined) throw damaged(`no shared string ${value}`);
    return text;
  }

  /** Followers may stand before their master. */
  private expandShared(): void {
    const moving = new Map([...this.masters].map(([key, { formula }]) => [key, movingDown(formula)]));
    for (const { key, at } of this.followers) {
      const master = this.masters.get(key);
      const cell = this.collected.at(at);
      if (!master || !cell) continue;
      const below = at.column === master.at.column ? moving.get(key)?.(at.row - master.at.row) : undefined;
      this.collected.put(at, { ...cell, formula: `=${below ?? moveFormula(master.formula, master.at, at)}` });
    }
  }
}

function rangeOf(attributes: Attributes): RangeAddress {
  const ref = attributes.get("ref") ?? "";
  const range = parseRange(ref);
  if (!range) throw damaged(`merged cells are ${ref}`);
  return range;
}

const DAY = 86_400_000;

/** The serial number of an ISO date, a date and time, or a time alone. */
function serialOfIso(text: string, date1904: boolean): number {
  const withDate = /^T?\d\d:/.test(text) ? `1899-12-30T${text.replace(/^T/, "")}` : text;
  const time = Date.parse(
    /Z$|[+-]\d\d:\d\d$/.test(withDate) || !withDate.includes("T") ? withDate : `${withDate}Z`,
  );
  if (Number.isNaN(time)) throw damaged(`a date is ${text}`);
  const days = (time - Date.UTC(1899, 11, 30)) / DAY;
  return days >= 1 ? countedAs(days, date1904) : days;
}
