import type { Model } from "@ironcalc/wasm";
import type { RangeAddress } from "../../workbook/address";
import type { CellValue } from "../../workbook/plan";
import type { Json, Since } from "../protocol/members";
import type { CellLinks } from "./cell-links";
import type { EngineCells } from "./cells";
import type { Changes } from "./changes";
import type { Chart } from "./chart";
import type { Moods } from "./moods";
import type { Overlay } from "./overlay";
import type { PageSetup } from "./page-setup";
import type { CellRule } from "./validation";

// A workbook knows its sheets and each sheet its workbook: their types stand together here, so that the files with
// the code need not import each other.

/** A workbook as Excel holds it. */
export interface Workbook {
  readonly model: Model;
  readonly cells: EngineCells;
  readonly names: Names;
  readonly changes: Changes<WorkbookChange>;
  readonly moods: Moods;
  /** The highest set of ExcelApi that the workbook answers to. */
  readonly requirementSet: Since;
  readonly settings: Map<string, Json>;
  readonly customProperties: Map<string, Json>;
  /** The document's title, subject and so on, by Excel's name for them. */
  readonly properties: Map<string, string>;
  /** Work that is put off to the end of the batch. A second piece of work under the same key replaces the first. */
  readonly afterwards: Map<string, () => void>;
  tables: readonly Table[];
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual";
  /** The password of a protected structure; undefined where sheets may be added, renamed, moved and deleted. */
  structureProtection: { readonly password: string | undefined } | undefined;
  /** Who is making changes at this moment. */
  author: Author;
  /** How many event handlers of the add-in listen for changed cells. */
  changeHandlers: number;
  /** In the order of the tabs. */
  readonly sheets: readonly Sheet[];
  readonly activeSheet: Sheet;
  readonly selection: CellRange;

  /** By name (in any case) or id. */
  findSheet(key: string): Sheet | undefined;
  visibility(sheet: Sheet): Visibility;
  /** Added after the last sheet and not activated; without a name it gets the next free one, such as "Sheet2". */
  addSheet(name?: string): Sheet;
  renameSheet(sheet: Sheet, name: string): void;
  /** Refused for the last visible sheet and for very hidden sheets ("Worksheet.delete", @types/office-js). */
  deleteSheet(sheet: Sheet): void;
  setVisibility(sheet: Sheet, visibility: Visibility): void;
  moveSheet(sheet: Sheet, position: number): void;
  activate(sheet: Sheet): void;
  select(range: CellRange): void;

  /** Reads "B3:D9", "'Bid log'!B3" or a name, as worksheet.getRange does; another sheet's address is refused. */
  range(sheet: Sheet, address: string): CellRange;
  /** A reference with its sheet or a workbook-wide name; undefined for anything else. */
  resolve(reference: string): CellRange | undefined;
  tableAt(sheet: Sheet, area: RangeAddress): Table | undefined;

  /** Ends a batch or a user's action: does the work that was put off and computes. */
  finish(): void;
  /** A number that no other object of the workbook has as its id. */
  newId(): number;
}

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** A sheet: its name and place from IronCalc's model, and all that the model does not keep. */
export interface Sheet {
  readonly workbook: Workbook;
  /** IronCalc's number for the sheet, which it keeps when it is moved or renamed. */
  readonly key: number;
  /** As Excel shows an id: a number in braces. */
  readonly id: string;
  readonly name: string;
  /** The place among the tabs, from 0; it changes when sheets are moved. */
  readonly index: number;
  /** False once the sheet is deleted. */
  exists: boolean;
  veryHidden: boolean;
  tabColour: string;
  showHeadings: boolean;

  readonly locked: Overlay<boolean>;
  readonly formulaHidden: Overlay<boolean>;
  readonly indent: Overlay<number>;
  readonly fontName: Overlay<string>;
  /** Points. */
  readonly fontSize: Overlay<number>;
  readonly shrink: Overlay<boolean>;
  readonly validation: Overlay<CellRule | undefined>;
  readonly links: CellLinks;

  /** Characters of the standard font. */
  standardWidth: number;
  /** Points, where set. */
  readonly columnWidths: Overlay<number | undefined>;
  readonly rowHeights: Overlay<number | undefined>;
  readonly hiddenColumns: Overlay<boolean>;
  readonly hiddenRows: Overlay<boolean>;

  merges: readonly RangeAddress[];
  conditionalFormats: readonly ConditionalFormat[];
  charts: readonly Chart[];
  protection: Protection | undefined;
  page: PageSetup;
}

/** A rectangle of one sheet's cells. */
export interface CellRange extends RangeAddress {
  readonly sheet: Sheet;
  readonly entireRow: boolean;
  readonly entireColumn: boolean;
  /** "A1:B2", "A:C" for entire columns, "1:3" for entire rows. */
  readonly local: string;
  /** The same after the sheet's name, which Excel quotes only where it needs to. */
  readonly address: string;
  /** Another range of the same sheet; what is not given stays as in this one. */
  at(area: Partial<RangeAddress>): CellRange;
}

/** A table; its column titles are the texts of its header cells. Members are changed in place. */
export interface Table {
  readonly id: string;
  readonly sheet: Sheet;
  name: string;
  /** With header, without totals. */
  area: RangeAddress;
  columns: readonly string[];
  style: string;
  showHeaders: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
}

/** The workbook's defined names: only those that stand for one range of cells. */
export interface Names {
  readonly all: readonly DefinedName[];
  /** By its name in any case. */
  find(name: string): DefinedName | undefined;
  add(name: string, range: CellRange, comment: string): DefinedName;
  remove(name: DefinedName): void;
  setReference(name: DefinedName, range: CellRange): void;
  /** As Excel shows it: "=Scoring!$B$3:$B$9". */
  formula(name: DefinedName): string;
  range(name: string): CellRange | undefined;
}

/** A workbook-wide name. IronCalc's model holds what it refers to; comment and visibility are kept here. */
export interface DefinedName {
  readonly name: string;
  comment: string;
  visible: boolean;
}

/** What a protected sheet may still allow. */
export type ProtectionOption = Exclude<keyof Excel.WorksheetProtectionOptions, "selectionMode">;

export interface Protection {
  readonly password: string | undefined;
  readonly allowed: ReadonlySet<ProtectionOption>;
  readonly selectionMode: "Normal" | "Unlocked" | "None";
}

/** A conditional format of the custom (formula) type. Members are changed in place. */
export interface ConditionalFormat {
  readonly id: string;
  readonly areas: readonly RangeAddress[];
  /** Begins with "=" once set; relative to the first area's top left cell. */
  formula: string;
  stopIfTrue: boolean;
  bold: boolean | null;
  italic: boolean | null;
  underline: string | null;
  strikethrough: boolean | null;
  /** "#RRGGBB", "" where not set. */
  colour: string;
  fill: string;
}

/** Who made a change: a person at the grid, or the add-in through the API. */
export type Author = "user" | "addin";

export type WorkbookChange =
  | {
      readonly kind: "edited";
      readonly sheet: Sheet;
      readonly area: RangeAddress;
      readonly author: Author;
      /** For a single cell only, as in Excel. */
      readonly details?: { readonly before: CellValue; readonly after: CellValue };
    }
  | { readonly kind: "selected"; readonly sheet: Sheet; readonly area: RangeAddress }
  | { readonly kind: "activated" | "deactivated" | "added" | "deleted"; readonly sheet: Sheet }
  /** Looks, widths, names or rules have changed: Excel reports none of them, but a page must draw them. */
  | { readonly kind: "redrawn" }
  /** `Excel.createWorkbook`: the bytes of a new workbook that Excel would open in a window of its own. */
  | { readonly kind: "workbook-created"; readonly base64: string };
