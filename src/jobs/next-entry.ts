import type { Issue } from "../domain/issues/issue";
import { counted } from "../domain/issues/words/sentences";
import type { Day } from "../domain/values/day";
import { checkWorkbook } from "../sheets/check-workbook";
import { type CellAddress, cellName, parseCell } from "../workbook/address";
import { cellAt } from "../workbook/cells";
import type { Grid } from "../workbook/grid";

/** A cell of a sheet. */
export interface PlaceOfCell {
  readonly sheet: string;
  /** "C10" */
  readonly cell: string;
}

/** An entry that is to be filled in, and how many there are with it. */
export interface EmptyEntry extends PlaceOfCell {
  readonly issue: Issue;
  readonly count: number;
  /** Of these, bids of which nothing is entered: each stands for all of its entries. */
  readonly bids: number;
}

/**
 * The next empty cell that is asked for in a workbook made here, after a place in the order of sheets, rows and columns; after
 * the last one the first again. Undefined where none is asked for.
 */
export function nextEmptyEntry(grid: Grid, today: Day, from?: PlaceOfCell): EmptyEntry | undefined {
  const empty = emptyEntries(grid, today);
  const after = from && placeIn(grid, from);
  const next = empty.find(({ at }) => !after || comesBefore(after, at)) ?? empty[0];
  if (!next) return undefined;
  const { at, issue } = next;
  const bids = empty.filter(({ issue: { code } }) => code === "bid-not-entered").length;
  const sheet = grid.sheets[at[0]]?.name ?? "";
  return { sheet, cell: cellName(addressOf(at)), issue, count: empty.length, bids };
}

/** "3 bids have no entry yet, and 2 more entries are empty" */
export function wordEmptyEntries({ count, bids }: Pick<EmptyEntry, "count" | "bids">): string {
  const others = count - bids;
  const begun = bids > 0 && `${counted(bids, "bid")} ${bids === 1 ? "has" : "have"} no entry yet`;
  const rest =
    others > 0 &&
    `${counted(others, bids > 0 ? "more entry" : "entry", bids > 0 ? "more entries" : "entries")} ${others === 1 ? "is" : "are"} empty`;
  return [begun, rest].filter((each) => each !== false).join(", and ");
}

/** Why there is no empty entry to go to: all are filled in, none is asked for, or the workbook cannot tell. */
export function whyNoEmptyEntry(grid: Grid, today: Day): string {
  const { kind, issues } = checkWorkbook(grid, today);
  if (kind === null)
    return "This workbook was not made here, or its hidden Stamp sheet was changed: no entry of it is known.";
  return issues.some(({ severity, place }) => severity === "error" && place.cell === undefined)
    ? "This workbook has errors, so that its empty entries are not all known. Check lists what is wrong."
    : "No entry that is asked for is empty in this workbook.";
}

/** The sheet, row and column, each from 0. */
type Place = readonly [sheet: number, row: number, column: number];

function emptyEntries(grid: Grid, today: Day) {
  const asked = new Map<string, { readonly at: Place; readonly issue: Issue }>();
  for (const issue of checkWorkbook(grid, today).issues) {
    const { sheet, cell } = issue.place;
    const at = sheet === undefined || cell === undefined ? undefined : placeIn(grid, { sheet, cell });
    if (at && isEmpty(grid, at) && !asked.has(at.join())) asked.set(at.join(), { at, issue });
  }
  return [...asked.values()].toSorted((one, other) => (comesBefore(one.at, other.at) ? -1 : 1));
}

function placeIn({ sheets }: Grid, { sheet, cell }: PlaceOfCell): Place | undefined {
  const index = sheets.findIndex(({ name }) => name === sheet);
  const address = parseCell(cell);
  return index < 0 || !address ? undefined : [index, address.row, address.column];
}

function isEmpty({ sheets }: Grid, at: Place): boolean {
  const found = sheets[at[0]];
  const cell = found && cellAt(found.cells, addressOf(at));
  return !cell || (cell.formula === undefined && (cell.value === null || cell.value === ""));
}

function addressOf([, row, column]: Place): CellAddress {
  return { row, column };
}

function comesBefore(one: Place, other: Place): boolean {
  const differs = one.findIndex((part, index) => part !== other[index]);
  return differs >= 0 && (one[differs] ?? 0) < (other[differs] ?? 0);
}
