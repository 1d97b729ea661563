import type { Model } from "@ironcalc/wasm";
import type { RangeAddress } from "../../workbook/address";
import { ApiError } from "../protocol/api-error";
import { EmbeddedRange } from "../workbook/cell-range";
import type { EmbeddedWorkbook } from "../workbook/embedded-workbook";
import { hasLockedCells } from "../workbook/protection";
import type { CellRange } from "../workbook/shape";
import type { EntryOutcome, EntryRefusal } from "../workbook/user";
import { scrolledBy } from "./into-view";
import { leaveMerged, mergedAt, selectMerged } from "./merged-selection";

/** An entry that was refused; `insist` enters it all the same, where the message box offers that. */
export interface RefusedEntry extends EntryRefusal {
  readonly insist?: () => void;
  /** The cell that was typed into, where the refusal leads back to. */
  readonly cell?: CellRange;
  /** What was typed. */
  readonly text?: string;
}

/** The size in pixels of the part of the grid that shows cells. */
export interface ShownArea {
  readonly width: number;
  readonly height: number;
}

type Call = (...args: never[]) => unknown;

const refusal = (message: string): EntryRefusal => ({
  accepted: false,
  reason: "locked",
  style: "Stop",
  title: "Microsoft Excel",
  message,
});

const PROTECTED = refusal(
  "The cell or chart you're trying to change is on a protected sheet. To make a change, unprotect the sheet.",
);

/** For very hidden sheets: Excel does not list them, but IronCalc's list of sheets cannot leave them out. */
const VERY_HIDDEN = refusal("This sheet is hidden by the add-in that made it and cannot be shown here.");

const MOVES_CELLS = refusal("The embedded workbook does not insert, delete or move rows and columns.");

const NOT_HERE = refusal(
  "The embedded workbook does not do this. Save the workbook as .xlsx and do it in Excel.",
);

/** What the grid calls to move the selection. */
const selecting = [
  "setSelectedCell",
  "setSelectedRange",
  "setSelectedSheet",
  "onArrowDown",
  "onArrowLeft",
  "onArrowRight",
  "onArrowUp",
  "onAreaSelecting",
  "onExpandSelectedRange",
  "onNavigateToEdgeInDirection",
  "onPageDown",
  "onPageUp",
];

/** What the toolbar and menus call to change looks: refused on a protected sheet. */
const restyling = [
  "onApplyNamedStyle",
  "onPasteStyles",
  "rangeClearFormatting",
  "setAreaWithBorder",
  "setColumnsHidden",
  "setColumnsWidth",
  "setFrozenColumnsCount",
  "setFrozenRowsCount",
  "setRowsHeight",
  "setRowsHidden",
  "setSheetColor",
  "setShowGridLines",
  "updateRangeStyle",
];

const movingCells = [
  "deleteColumns",
  "deleteRows",
  "duplicateSheet",
  "insertColumns",
  "insertRows",
  "moveColumns",
  "moveRows",
  "setUserArrayFormula",
];

/** What IronCalc's menus offer but the workbook cannot follow, as it keeps its own records of these: refused. */
const unknownToWorkbook = [
  "addConditionalFormatting",
  "createNamedStyle",
  "deleteConditionalFormatting",
  "deleteDefinedName",
  "deleteNamedStyle",
  "lowerConditionalFormattingPriority",
  "newDefinedName",
  "raiseConditionalFormattingPriority",
  "setLanguage",
  "setLocale",
  "setTheme",
  "setTimezone",
  "updateConditionalFormatting",
  "updateDefinedName",
  "updateNamedStyle",
];

/**
 * The model as the grid sees it: what a person enters, pastes or clears goes through the workbook, which refuses
 * what Excel refuses. The grid tells nobody what a person does, so its calls of the model are caught instead.
 */
export function guardedModel(
  workbook: EmbeddedWorkbook,
  refused: (entry: RefusedEntry) => void,
  shown: () => ShownArea,
): Model {
  const { model } = workbook;
  const calls = new Map<string | symbol, Call>(Object.entries(guards(workbook, refused)));
  // The grid takes the whole window to be its own, and would not scroll to a cell that the pane covers.
  calls.set("setWindowWidth", () => model.setWindowWidth(shown().width));
  calls.set("setWindowHeight", () => model.setWindowHeight(shown().height));
  calls.set("getScrollX", () => scrolledBy(model).left);
  calls.set("getScrollY", () => scrolledBy(model).top);
  return new Proxy(model, {
    get(target, key) {
      const known = calls.get(key);
      if (known) return known;
      const member: unknown = Reflect.get(target, key, target);
      if (typeof member !== "function") return member;
      const bound = member.bind(target) as Call;
      calls.set(key, bound);
      return bound;
    },
  });
}

function guards(workbook: EmbeddedWorkbook, refused: (entry: RefusedEntry) => void): Record<string, Call> {
  const { model } = workbook;
  const real = model as unknown as Record<string, (...args: unknown[]) => unknown>;
  const pass = (name: string, args: readonly unknown[]) => real[name]?.apply(model, [...args]);

  const sheetAt = (index: number) => {
    const sheet = workbook.sheets[index];
    if (!sheet) throw new Error(`no sheet at place ${index}`);
    return sheet;
  };
  const isHidden = (index: number) => workbook.visibility(sheetAt(index)) !== "Visible";
  const say = (outcome: EntryOutcome) => {
    if (!outcome.accepted) refused(outcome);
  };
  const unlessLocked = (index: number, area: RangeAddress, work: () => void) => {
    if (hasLockedCells(sheetAt(index), area)) return refused(PROTECTED);
    work();
    workbook.modelChanged();
    workbook.changes.tell({ kind: "edited", sheet: sheetAt(index), area, author: "user" });
  };
  const structure = (work: () => void) => {
    try {
      work();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      refused(refusal(error.message));
    }
  };

  const guarded: Record<string, Call> = {
    // The page draws merged cells over the grid.
    getFormattedCellValue: (index: number, row: number, column: number) =>
      mergedAt(sheetAt(index), row - 1, column - 1) ? "" : model.getFormattedCellValue(index, row, column),
    setUserInput(index: number, row: number, column: number, text: string) {
      const cell = new EmbeddedRange(sheetAt(index), {
        row: row - 1,
        column: column - 1,
        rows: 1,
        columns: 1,
      });
      enter(workbook, cell, text, refused);
    },
    rangeClearContents(index: number, top: number, left: number, bottom: number, right: number) {
      say(workbook.user.clear(sheetAt(index), corners(top, left, bottom, right)));
    },
    rangeClearAll(index: number, top: number, left: number, bottom: number, right: number) {
      unlessLocked(index, corners(top, left, bottom, right), () =>
        pass("rangeClearAll", [index, top, left, bottom, right]),
      );
    },
    pasteCsvText(area: { sheet: number; row: number; column: number }, text: string) {
      const cell = { row: area.row - 1, column: area.column - 1 };
      say(workbook.user.paste(sheetAt(area.sheet), cell, tabbedLines(text)));
    },
    pasteFromClipboard(source: number, range: [number, number, number, number], data: unknown, cut: boolean) {
      const { row, column } = workbook.selection;
      const [top, left, bottom, right] = range;
      const area = { row, column, rows: bottom - top + 1, columns: right - left + 1 };
      const sheet = model.getSelectedSheet();
      if (cut && hasLockedCells(sheetAt(source), corners(top, left, bottom, right)))
        return refused(PROTECTED);
      unlessLocked(sheet, area, () => pass("pasteFromClipboard", [source, range, data, cut]));
    },
    autoFillRows(area: FillArea, toRow: number) {
      const last = Math.max(toRow, area.row + area.height - 1);
      const target = corners(Math.min(toRow, area.row), area.column, last, area.column + area.width - 1);
      unlessLocked(area.sheet, target, () => pass("autoFillRows", [area, toRow]));
    },
    autoFillColumns(area: FillArea, toColumn: number) {
      const last = Math.max(toColumn, area.column + area.width - 1);
      const target = corners(area.row, Math.min(toColumn, area.column), area.row + area.height - 1, last);
      unlessLocked(area.sheet, target, () => pass("autoFillColumns", [area, toColumn]));
    },
    canUndo: () => workbook.user.canUndo,
    undo: () => void workbook.user.undo(),
    canRedo: () => workbook.user.canRedo,
    redo: () => void workbook.user.redo(),
    newSheet: () => structure(() => workbook.activate(workbook.addSheet())),
    deleteSheet: (index: number) => structure(() => workbook.deleteSheet(sheetAt(index))),
    renameSheet: (index: number, name: string) => structure(() => workbook.renameSheet(sheetAt(index), name)),
    hideSheet: (index: number) => structure(() => workbook.setVisibility(sheetAt(index), "Hidden")),
    unhideSheet: (index: number) =>
      workbook.visibility(sheetAt(index)) === "VeryHidden"
        ? refused(VERY_HIDDEN)
        : structure(() => workbook.setVisibility(sheetAt(index), "Visible")),
    moveSheet: (index: number, to: number) => structure(() => workbook.moveSheet(sheetAt(index), to)),
  };

  for (const name of selecting) {
    guarded[name] = (...args: unknown[]) => {
      const before = workbook.activeSheet;
      if (name === "setSelectedSheet" && isHidden(Number(args[0]))) return;
      leaveMerged(workbook, name);
      pass(name, args);
      if (name !== "setSelectedRange") selectMerged(workbook);
      if (before !== workbook.activeSheet) {
        workbook.changes.tell({ kind: "deactivated", sheet: before });
        workbook.changes.tell({ kind: "activated", sheet: workbook.activeSheet });
      }
      const area = workbook.selection;
      workbook.changes.tell({ kind: "selected", sheet: area.sheet, area });
    };
  }
  for (const name of restyling) {
    guarded[name] = (...args: unknown[]) => {
      if (workbook.activeSheet.protection) return refused(PROTECTED);
      pass(name, args);
      workbook.modelChanged();
    };
  }
  for (const name of movingCells) guarded[name] = () => refused(MOVES_CELLS);
  for (const name of unknownToWorkbook) guarded[name] = () => refused(NOT_HERE);
  return guarded;
}

/** Types into the cell as a person; a refusal that can be overruled comes with `insist`, which does so. */
export function enter(
  workbook: EmbeddedWorkbook,
  cell: CellRange,
  text: string,
  refused: (entry: RefusedEntry) => void,
): void {
  const outcome = workbook.user.type(cell.sheet, cell, text);
  if (outcome.accepted) return;
  const insist = () => {
    const second = workbook.user.type(cell.sheet, cell, text, { insist: true });
    if (!second.accepted) refused({ ...second, cell, text });
  };
  refused({ ...outcome, cell, text, ...(outcome.style === "Stop" ? {} : { insist }) });
}

interface FillArea {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
}

/** IronCalc counts rows and columns from 1. */
function corners(top: number, left: number, bottom: number, right: number): RangeAddress {
  return { row: top - 1, column: left - 1, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Cells as the clipboard's text holds them: tabs between cells, a line for each row. */
function tabbedLines(text: string): readonly (readonly string[])[] {
  const lines = text.replace(/\r?\n$/, "").split(/\r?\n/);
  return lines.map((line) => line.split("\t"));
}
