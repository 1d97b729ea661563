import { absoluteReference, parseRange } from "../../workbook/address";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../protocol/api-error";
import { EmbeddedRange, parseRangeOrLines, splitSheet } from "./cell-range";
import type { CellRange, DefinedName, Names, Sheet, Workbook } from "./shape";

// "Names in formulas" (Microsoft Support): a letter, _ or \ first, then letters, digits, . and _; at most 255
// characters; not like a reference; not R or C.
const VALID = /^[\p{L}_\\][\p{L}\p{N}._\\?]*$/u;

export function isValidName(name: string): boolean {
  if (!VALID.test(name) || name.length > 255) return false;
  return parseRange(name) === undefined && !/^(r|c)$/i.test(name) && !/^r\d+c\d+$/i.test(name);
}

export class EmbeddedNames implements Names {
  private readonly known = new Map<string, DefinedName>();

  constructor(private readonly workbook: Workbook) {}

  get all(): readonly DefinedName[] {
    return this.workbook.model
      .getDefinedNameList()
      .filter(({ scope }) => scope === undefined || scope === null)
      .map(({ name }) => this.of(name))
      .sort((a, b) => a.name.localeCompare(b.name));
  }

  find(name: string): DefinedName | undefined {
    return this.all.find((one) => one.name.toLowerCase() === name.toLowerCase());
  }

  add(name: string, range: CellRange, comment: string): DefinedName {
    if (!isValidName(name)) throw invalidArgument(`name: ${name}`);
    const clash = this.workbook.tables.some((table) => table.name.toLowerCase() === name.toLowerCase());
    if (this.find(name) || clash) throw itemAlreadyExists();
    this.workbook.cells.changing();
    this.workbook.model.newDefinedName(name, null, absoluteReference(range.sheet.name, range));
    const added = this.of(name);
    added.comment = comment;
    this.workbook.changes.tell({ kind: "redrawn" });
    return added;
  }

  remove(name: DefinedName): void {
    if (!this.find(name.name)) throw itemNotFound();
    this.workbook.cells.changing();
    this.workbook.model.deleteDefinedName(name.name, null);
    this.known.delete(name.name.toLowerCase());
    this.workbook.changes.tell({ kind: "redrawn" });
  }

  setReference(name: DefinedName, range: CellRange): void {
    this.workbook.cells.changing();
    const reference = absoluteReference(range.sheet.name, range);
    this.workbook.model.updateDefinedName(name.name, null, name.name, null, reference);
    this.workbook.changes.tell({ kind: "redrawn" });
  }

  formula(name: DefinedName): string {
    const found = this.workbook.model.getDefinedNameList().find((one) => one.name === name.name);
    if (!found) throw itemNotFound();
    return found.formula.startsWith("=") ? found.formula : `=${found.formula}`;
  }

  range(name: string): CellRange | undefined {
    const found = this.find(name);
    if (!found) return undefined;
    const { sheet: sheetName, rest } = splitSheet(this.formula(found).slice(1));
    const sheet = sheetName === undefined ? undefined : this.workbook.findSheet(sheetName);
    const area = parseRangeOrLines(rest);
    return sheet && area ? new EmbeddedRange(sheet, area) : undefined;
  }

  /** Removes the names of a deleted sheet's cells. Excel keeps them as #REF!, which IronCalc cannot hold in a name. */
  sheetDeleted(sheet: Sheet): void {
    for (const name of this.all) {
      if (this.range(name.name)?.sheet !== sheet) continue;
      this.workbook.model.deleteDefinedName(name.name, null);
      this.known.delete(name.name.toLowerCase());
    }
  }

  private of(name: string): DefinedName {
    const key = name.toLowerCase();
    const known = this.known.get(key) ?? { name, comment: "", visible: true };
    this.known.set(key, known);
    return known;
  }
}
