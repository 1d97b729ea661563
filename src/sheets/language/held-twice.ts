import { type Issue, makeIssue } from "../../domain/issues/issue";
import { cellName } from "../../workbook/address";
import { isLocked, sameValue } from "../../workbook/altered";
import { type Cells, cellAt, everyCell, type GridCell, holdsSomething } from "../../workbook/cells";
import type { Grid, GridSheet } from "../../workbook/grid";
import type { Plan, PlanSheet } from "../../workbook/plan";
import { tidy } from "./found-block";
import { sheetOfPlan } from "./straighten";

/** A sheet of a form in which something is entered, and the workbook's sheet from which its reader takes the entries. */
export interface EntrySheet {
  readonly sheet: GridSheet;
  /** What it says, by which a copy of it is known; tidied. */
  readonly words: ReadonlySet<string>;
  /** As it was sent; absent where that is not known. */
  readonly sent?: PlanSheet;
  /** True where nothing is entered in it: what is most like it is no copy of a sheet of entries. */
  readonly isRead?: true;
}

/**
 * What is said of sheets that hold a sheet of the form once more: a person has copied it, in Excel or cell by cell, and
 * may have filled either. Two that differ are an error, since nobody can tell which is meant; one that is blank, or says
 * the same to the last entry, is a warning that names the sheet that counts. `form` is asked for only where a workbook
 * holds a sheet that no name points to: Excel gives a copied sheet names of its own, and leaves the workbook's.
 */
export function heldTwice(grid: Grid, form: () => readonly EntrySheet[]): readonly Issue[] {
  const named = new Set(grid.names.map(({ sheet }) => sheet));
  const nameless = grid.sheets.filter(({ name, cells }) => !named.has(name) && holdsSomething(cells));
  if (nameless.length === 0) return [];
  const entered = form();
  const own = new Set(entered.map(({ sheet }) => sheet));
  const others = nameless.filter((sheet) => !own.has(sheet));
  return others.flatMap((other) => {
    const copied = mostAlike(entered, other);
    return copied && !copied.isRead
      ? [issueOf(grid, copied, { other, isNamed: named.has(copied.sheet.name) })]
      : [];
  });
}

/** The sheets of a plan in which something is entered, as a workbook holds them. */
export function entrySheets(plan: Plan, grid: Grid): readonly EntrySheet[] {
  return plan.sheets.flatMap((sent) => {
    const isEntry = sent.cells.some(({ style }) => !isLocked(style, plan.styles));
    const sheet = isEntry ? sheetOfPlan(plan, grid, sent) : undefined;
    return sheet ? [{ sheet, sent, words: wordsOf(sent, plan.styles) }] : [];
  });
}

/** The same with the plan's other sheets, for a workbook in which sheets like these stand that are none of the form's. */
export function sheetsOfForm(plan: Plan, grid: Grid): readonly EntrySheet[] {
  const entered = entrySheets(plan, grid);
  const others = plan.sheets.flatMap((sent): readonly EntrySheet[] => {
    const sheet = entered.some((each) => each.sent === sent) ? undefined : sheetOfPlan(plan, grid, sent);
    return sheet ? [{ sheet, sent, words: wordsOf(sent, plan.styles), isRead: true }] : [];
  });
  return [...entered, ...others];
}

function wordsOf({ cells }: PlanSheet, styles: Plan["styles"]): ReadonlySet<string> {
  const texts = cells.flatMap(({ value, formula, style }) =>
    typeof value === "string" && formula === undefined && isLocked(style, styles) ? [tidy(value)] : [],
  );
  return new Set(texts.filter((text) => text !== ""));
}

/** The sheet of which another says at least half of the words, and more than of any other's. */
function mostAlike(entered: readonly EntrySheet[], other: GridSheet): EntrySheet | undefined {
  const said = new Set(everyCell(other.cells).map(({ cell }) => tidy(String(cell.value ?? ""))));
  const alike = entered.map((each) => {
    const held = [...each.words].filter((word) => said.has(word)).length;
    return { each, share: held / Math.max(1, each.words.size) };
  });
  const [most] = alike.sort((one, another) => another.share - one.share);
  return most && most.share >= 0.5 ? most.each : undefined;
}

interface Copy {
  readonly other: GridSheet;
  /** Whether names say which of the two the reader takes: else it may be either. */
  readonly isNamed: boolean;
}

function issueOf({ source: file }: Grid, { sheet, sent }: EntrySheet, { other, isNamed }: Copy): Issue {
  const place = { file, sheet: other.name };
  const limits = { used: sheet.name, other: other.name };
  const differing = differences(sheet.cells, other.cells);
  const [first] = differing;
  if (first === undefined) return makeIssue("warning", place, "sheet-copied", limits);
  if (isNamed && sent && isAsSent(other.cells, sent))
    return makeIssue("warning", place, "sheet-copied-blank", limits);
  return makeIssue("error", { ...place, cell: first }, "form-twice", { ...limits, cells: listed(differing) });
}

/** The cells, from the first row on, in which two sheets do not hold the same; formulas of locked cells are left out. */
function differences(one: Cells, other: Cells): readonly string[] {
  const places = [...everyCell(one), ...everyCell(other)].sort(
    (a, b) => a.row - b.row || a.column - b.column,
  );
  const cells = places.flatMap((at) => {
    const [own, copied] = [cellAt(one, at), cellAt(other, at)];
    const isComputed = own?.formula !== undefined && own.locked !== false;
    return isComputed || holdSame(own, copied) ? [] : [cellName(at)];
  });
  return [...new Set(cells)];
}

function holdSame(one: GridCell | undefined, other: GridCell | undefined): boolean {
  return one?.formula === other?.formula && sameValue(plain(one), plain(other));
}

/** Text of blanks alone is no entry. */
function plain(cell: GridCell | undefined): GridCell["value"] {
  const value = cell?.value ?? null;
  return typeof value === "string" && value.trim() === "" ? null : value;
}

/** Whether a sheet holds nothing but what it was sent with. */
function isAsSent(cells: Cells, sent: PlanSheet): boolean {
  const planned = new Map(sent.cells.map((cell) => [cellName(cell), cell]));
  return everyCell(cells).every((at) => {
    const { value = null, formula } = planned.get(cellName(at)) ?? {};
    return formula !== undefined || (at.cell.formula === undefined && sameValue(plain(at.cell), value));
  });
}

/** Cells that an issue names; the rest it counts. */
const NAMED = 3;

/** "I11, I12, N11 and 4 more" */
function listed(cells: readonly string[]): string {
  const more = cells.length - NAMED;
  const named = cells.slice(0, NAMED).join(", ");
  return more > 0 ? `${named} and ${more} more` : named;
}
