import { absoluteReference } from "../../workbook/address";
import { isDefinedName } from "../../workbook/defined-name";
import { LIMITS } from "../../workbook/limits";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../protocol/api-error";
import { EmbeddedRange, parseRangeOrLines, splitSheet } from "./cell-range";
import type { CellRange, DefinedName, Names, Sheet, Workbook } from "./shape";

/** A workbook-wide name, as the model spells it; what it refers to is not known where that was set after the list was read. */
interface Listed {
  readonly name: string;
  readonly formula?: string;
}

export class EmbeddedNames implements Names {
  private readonly known = new Map<string, DefinedName>();
  /** The names by their lower case, read once in a batch: the model takes longer to list them than for all else. */
  private kept: Map<string, Listed> | undefined;

  constructor(private readonly workbook: Workbook) {}

  get all(): readonly DefinedName[] {
    return [...this.listed().values()]
      .map(({ name }) => this.of(name))
      .sort((a, b) => a.name.localeCompare(b.name));
  }

  find(name: string): DefinedName | undefined {
    const found = this.listed().get(name.toLowerCase());
    return found && this.of(found.name);
  }

  add(name: string, range: CellRange, comment: string): DefinedName {
    if (!isDefinedName(name) || comment.length > LIMITS.nameComment) throw invalidArgument(`name: ${name}`);
    const clash = this.workbook.tables.some((table) => table.name.toLowerCase() === name.toLowerCase());
    if (this.find(name) || clash) throw itemAlreadyExists();
    this.workbook.cells.changing();
    this.workbook.model.newDefinedName(name, null, absoluteReference(range.sheet.name, range));
    this.kept?.set(name.toLowerCase(), { name });
    const added = this.of(name);
    added.comment = comment;
    this.workbook.changes.tell({ kind: "redrawn" });
    return added;
  }

  remove(name: DefinedName): void {
    if (!this.find(name.name)) throw itemNotFound();
    this.workbook.cells.changing();
    this.drop(name);
    this.workbook.changes.tell({ kind: "redrawn" });
  }

  setReference(name: DefinedName, range: CellRange): void {
    this.workbook.cells.changing();
    const reference = absoluteReference(range.sheet.name, range);
    this.workbook.model.updateDefinedName(name.name, null, name.name, null, reference);
    this.kept?.set(name.name.toLowerCase(), { name: name.name });
    this.workbook.changes.tell({ kind: "redrawn" });
  }

  formula(name: DefinedName): string {
    const key = name.name.toLowerCase();
    if (this.kept?.get(key)?.formula === undefined) this.forget();
    const formula = this.listed().get(key)?.formula;
    if (formula === undefined) throw itemNotFound();
    return formula.startsWith("=") ? formula : `=${formula}`;
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
    const lost = this.all.filter((name) => this.range(name.name)?.sheet === sheet);
    for (const name of lost) this.drop(name);
  }

  /** To be called when names may have come, gone or moved by other ways than these: with a sheet, or by the user. */
  forget(): void {
    this.kept = undefined;
  }

  /** While the add-in's batch runs nothing else changes names; between batches the user may, so nothing is kept. */
  private listed(): ReadonlyMap<string, Listed> {
    if (this.kept) return this.kept;
    const listed = this.workbook.model
      .getDefinedNameList()
      .filter(({ scope }) => scope === undefined || scope === null)
      .map(({ name, formula }) => [name.toLowerCase(), { name, formula }] as const);
    const names = new Map<string, Listed>(listed);
    if (this.workbook.author === "addin") this.kept = names;
    return names;
  }

  private drop(name: DefinedName): void {
    const key = name.name.toLowerCase();
    this.workbook.model.deleteDefinedName(name.name, null);
    this.kept?.delete(key);
    this.known.delete(key);
  }

  private of(name: string): DefinedName {
    const key = name.toLowerCase();
    const known = this.known.get(key) ?? { name, comment: "", visible: true };
    this.known.set(key, known);
    return known;
  }
}
