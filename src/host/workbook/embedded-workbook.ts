import { Model } from "@ironcalc/wasm";
import type { RangeAddress } from "../../workbook/address";
import { invalidArgument, invalidOperation, itemNotFound } from "../protocol/api-error";
import type { Json, Since } from "../protocol/members";
import { EmbeddedRange, parseRangeOrLines, splitSheet } from "./cell-range";
import { EngineCells } from "./cells";
import { Changes } from "./changes";
import { Moods } from "./moods";
import { EmbeddedNames } from "./names";
import { intersection } from "./overlay";
import type { Author, CellRange, WorkbookChange, Sheet, Table, Visibility, Workbook } from "./shape";
import { EmbeddedSheet } from "./sheet";
import { checkSheetName, nextSheetName } from "./sheet-names";
import { toPlainReferences } from "./structured-references";
import { User } from "./user";

export interface WorkbookOptions {
  /** The highest set of ExcelApi that the workbook answers to; 1.16 where not given. */
  readonly requirementSet?: Since;
  readonly name?: string;
  /** The model of a workbook that was kept, and the first number that none of its objects has. */
  readonly kept?: { readonly model: Model; readonly nextId: number };
}

interface Tab {
  readonly name: string;
  readonly sheet_id: number;
  readonly state: string;
}

/**
 * The workbook over IronCalc's model, which alone holds the sheets' order, their cells and what names refer to. What
 * the model cannot hold is kept here and in the sheets. `@ironcalc/wasm` must be initialised before.
 */
export class EmbeddedWorkbook implements Workbook {
  readonly model: Model;
  readonly cells: EngineCells;
  readonly names: EmbeddedNames;
  readonly changes = new Changes<WorkbookChange>();
  readonly moods = new Moods();
  /** What a person does at the grid. */
  readonly user: User;
  readonly requirementSet: Since;
  readonly settings = new Map<string, Json>();
  readonly customProperties = new Map<string, Json>();
  readonly properties = new Map<string, string>();
  readonly afterwards = new Map<string, () => void>();
  tables: readonly Table[] = [];
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  structureProtection: { readonly password: string | undefined } | undefined;
  author: Author = "user";
  changeHandlers = 0;
  /** The model's tabs, read again only after they change: every cell that is read needs its sheet's name or place. */
  private tabList: readonly Tab[] | undefined;
  private readonly known = new Map<number, Sheet>();
  /** What `newId` gives next. */
  nextId: number;

  constructor(options: WorkbookOptions = {}) {
    this.requirementSet = options.requirementSet ?? "1.16";
    this.model = options.kept?.model ?? new Model(options.name ?? "Book1", "en-GB", "Europe/London", "en");
    this.nextId = options.kept?.nextId ?? 1;
    this.cells = new EngineCells(
      this.model,
      (sheet) => this.sheetProperties(sheet).sheet_id,
      (sheet, row, formula) => this.translate(sheet, row, formula),
    );
    this.names = new EmbeddedNames(this);
    this.user = new User(this);
  }

  get sheets(): readonly Sheet[] {
    return this.tabs.map(({ sheet_id }) => this.sheetOf(sheet_id));
  }

  get activeSheet(): Sheet {
    const sheet = this.sheets[this.model.getSelectedSheet()];
    if (!sheet) throw new Error(`no sheet at the selected place: ${this.model.getSelectedSheet()}`);
    return sheet;
  }

  get selection(): CellRange {
    const [top, left, bottom, right] = this.model.getSelectedView().range;
    const row = Math.min(top, bottom) - 1;
    const column = Math.min(left, right) - 1;
    return new EmbeddedRange(this.activeSheet, {
      row,
      column,
      rows: Math.abs(bottom - top) + 1,
      columns: Math.abs(right - left) + 1,
    });
  }

  findSheet(key: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === key.toLowerCase());
  }

  visibility(sheet: Sheet): Visibility {
    if (this.sheetProperties(sheet.index).state === "visible") return "Visible";
    return sheet.veryHidden ? "VeryHidden" : "Hidden";
  }

  addSheet(name?: string): Sheet {
    this.mayChangeStructure();
    const taken = this.sheets.map((sheet) => sheet.name);
    const wanted = name ?? nextSheetName(taken);
    checkSheetName(wanted, taken);
    this.cells.changing();
    const selected = this.model.getSelectedSheet();
    this.model.newSheet();
    this.tabList = undefined;
    const index = this.tabs.length - 1;
    if (this.sheetProperties(index).name !== wanted) this.model.renameSheet(index, wanted);
    this.tabList = undefined;
    this.model.setSelectedSheet(selected);
    const sheet = this.sheetOf(this.sheetProperties(index).sheet_id);
    this.changes.tell({ kind: "added", sheet });
    return sheet;
  }

  renameSheet(sheet: Sheet, name: string): void {
    this.mayChangeStructure();
    const others = this.sheets.filter((other) => other !== sheet).map((other) => other.name);
    checkSheetName(name, others);
    if (name === sheet.name) return;
    this.cells.changing();
    this.model.renameSheet(sheet.index, name);
    this.tabList = undefined;
    this.names.forget();
    this.changes.tell({ kind: "redrawn" });
  }

  deleteSheet(sheet: Sheet): void {
    this.mayChangeStructure();
    if (this.visibility(sheet) === "VeryHidden")
      throw invalidOperation("a very hidden sheet cannot be deleted");
    this.mustLeaveVisible(sheet);
    const active = this.activeSheet;
    this.cells.changing();
    this.tables = this.tables.filter((table) => table.sheet !== sheet);
    this.names.sheetDeleted(sheet);
    this.model.deleteSheet(sheet.index);
    this.tabList = undefined;
    this.names.forget();
    this.cells.forgetSheet(sheet.key);
    this.known.delete(sheet.key);
    sheet.exists = false;
    if (active === sheet) this.leaveForVisible();
    // Otherwise IronCalc shows another sheet: it does not correct the shown sheet's place when one before it goes.
    else this.model.setSelectedSheet(active.index);
    this.changes.tell({ kind: "deleted", sheet });
  }

  setVisibility(sheet: Sheet, visibility: Visibility): void {
    this.mayChangeStructure();
    if (visibility !== "Visible") this.mustLeaveVisible(sheet);
    this.cells.changing();
    const active = this.activeSheet;
    sheet.veryHidden = visibility === "VeryHidden";
    if (visibility === "Visible") this.model.unhideSheet(sheet.index);
    else if (this.sheetProperties(sheet.index).state === "visible") this.model.hideSheet(sheet.index);
    this.tabList = undefined;
    // IronCalc shows another sheet after it hides one, even if that one was not shown.
    this.model.setSelectedSheet(active.index);
    if (sheet === active && visibility !== "Visible") this.leaveForVisible();
    this.changes.tell({ kind: "redrawn" });
  }

  moveSheet(sheet: Sheet, position: number): void {
    this.mayChangeStructure();
    if (!Number.isInteger(position) || position < 0 || position >= this.sheets.length)
      throw invalidArgument();
    const active = this.activeSheet;
    this.cells.changing();
    this.model.moveSheet(sheet.index, position);
    this.tabList = undefined;
    this.model.setSelectedSheet(active.index);
    this.changes.tell({ kind: "redrawn" });
  }

  activate(sheet: Sheet): void {
    if (this.visibility(sheet) !== "Visible") throw invalidOperation("a hidden sheet cannot be activated");
    const before = this.activeSheet;
    if (before === sheet) return;
    this.model.setSelectedSheet(sheet.index);
    this.changes.tell({ kind: "deactivated", sheet: before });
    this.changes.tell({ kind: "activated", sheet });
  }

  select(range: CellRange): void {
    this.activate(range.sheet);
    this.model.setSelectedCell(range.row + 1, range.column + 1);
    this.model.setSelectedRange(
      range.row + 1,
      range.column + 1,
      range.row + range.rows,
      range.column + range.columns,
    );
    this.changes.tell({ kind: "selected", sheet: range.sheet, area: range });
  }

  range(sheet: Sheet, address: string): CellRange {
    const { sheet: named, rest } = splitSheet(address.trim().replace(/^=/, ""));
    if (named !== undefined && this.findSheet(named) !== sheet) throw invalidArgument(address);
    const area = parseRangeOrLines(rest);
    if (area) return new EmbeddedRange(sheet, area);
    const table = this.tables.find((one) => one.name.toLowerCase() === rest.toLowerCase());
    if (table?.sheet === sheet) return new EmbeddedRange(sheet, table.area);
    const range = this.names.range(rest);
    if (!range || range.sheet !== sheet) throw invalidArgument(address);
    return range;
  }

  resolve(reference: string): CellRange | undefined {
    const { sheet: named, rest } = splitSheet(reference.trim().replace(/^=/, ""));
    if (named === undefined) return this.names.range(rest);
    const sheet = this.findSheet(named);
    const area = parseRangeOrLines(rest);
    return sheet && area ? new EmbeddedRange(sheet, area) : undefined;
  }

  tableAt(sheet: Sheet, area: RangeAddress): Table | undefined {
    return this.tables.find((table) => table.sheet === sheet && intersection(table.area, area));
  }

  finish(): void {
    for (const work of this.afterwards.values()) work();
    this.afterwards.clear();
    this.cells.settle();
    this.names.forget();
  }

  /** To be called after a change that was made in the model itself, such as by the grid's own toolbar. */
  modelChanged(): void {
    this.tabList = undefined;
    this.cells.changing();
    this.cells.forgetExtent();
    this.finish();
    this.changes.tell({ kind: "redrawn" });
  }

  newId(): number {
    const id = this.nextId;
    this.nextId += 1;
    return id;
  }

  private get tabs(): readonly Tab[] {
    this.tabList ??= this.model.getWorksheetsProperties();
    return this.tabList;
  }

  private translate(sheetIndex: number, row: number, formula: string): string {
    const sheet = this.sheets[sheetIndex];
    const table = this.tables.find(
      (one) => one.sheet === sheet && row >= one.area.row && row < one.area.row + one.area.rows,
    );
    return toPlainReferences(formula, this.tables, { row, table });
  }

  private sheetProperties(index: number): Tab {
    const properties = this.tabs[index];
    if (!properties) throw new Error(`no sheet at place ${index}`);
    return properties;
  }

  private sheetOf(key: number): Sheet {
    const known = this.known.get(key);
    if (known) return known;
    const sheet = new EmbeddedSheet(this, key, () => {
      const index = this.tabs.findIndex(({ sheet_id }) => sheet_id === key);
      const name = this.tabs[index]?.name;
      if (name === undefined) throw itemNotFound();
      return { name, index };
    });
    this.known.set(key, sheet);
    return sheet;
  }

  private mayChangeStructure(): void {
    if (this.structureProtection) throw invalidOperation("the workbook's structure is protected");
  }

  private mustLeaveVisible(sheet: Sheet): void {
    const others = this.sheets.filter((other) => other !== sheet && this.visibility(other) === "Visible");
    if (others.length === 0) throw invalidOperation("a workbook must contain at least one visible sheet");
  }

  private leaveForVisible(): void {
    const visible = this.sheets.find((sheet) => this.visibility(sheet) === "Visible");
    if (!visible) return;
    this.model.setSelectedSheet(visible.index);
    this.changes.tell({ kind: "activated", sheet: visible });
  }
}
