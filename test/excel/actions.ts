import { fillEntries } from "../../src/excel/fill";
import { insertPlan } from "../../src/excel/insert";
import { readOpenWorkbook } from "../../src/excel/read";
import { removeSheets } from "../../src/excel/remove-sheets";
import { replaceSheets } from "../../src/excel/replace";
import { restoreCells } from "../../src/excel/restore";
import { toPlan } from "../../src/host/plan/to-plan";
import type { EmbeddedWorkbook } from "../../src/host/workbook/embedded-workbook";
import { alteredCells, planAsNamedIn } from "../../src/workbook/altered";
import type { Attempt } from "../../src/workbook/attempt";
import type { Grid } from "../../src/workbook/grid";
import { planChange } from "../../src/workbook/plan-change";
import type { ExcelReason } from "../../src/workbook/reasons";
import { formOf } from "../workbook/form-plan";
import { type } from "./updates";

/** Something that changes the open workbook, from the workbook as it is read before the faults begin. */
export interface Action {
  readonly name: string;
  readonly setUp: (workbook: EmbeddedWorkbook) => Promise<void>;
  readonly act: (grid: Grid) => () => Promise<Told>;
  /** What each cell with an entry may hold after it, whatever happens. */
  readonly entries: Readonly<Record<string, readonly string[]>>;
}

export type Told = Attempt<unknown, ExcelReason>;

const bidders = ["Bidder A", "Bidder B"];
export const form = formOf(bidders);
const formSheets = form.sheets.map(({ name }) => name);

async function withNotes(workbook: EmbeddedWorkbook): Promise<void> {
  workbook.addSheet("My notes");
  type(workbook, "My notes", "A1", "Do not touch");
}

async function withFilledForm(workbook: EmbeddedWorkbook): Promise<void> {
  await insertPlan(form);
  await withNotes(workbook);
  type(workbook, "Prices", "B2", "100");
  type(workbook, "Prices", "B3", "105");
  type(workbook, "Guide", "A2", "My own note");
}

/** One sheet is protected again, with other permissions than the form's; the other is left open. */
async function withAlteredForm(workbook: EmbeddedWorkbook): Promise<void> {
  await withFilledForm(workbook);
  await Excel.run(async (context) => {
    const [prices, guide] = ["Prices", "Guide"].map((name) => context.workbook.worksheets.getItem(name));
    for (const sheet of [prices, guide]) {
      sheet?.protection.unprotect();
      for (const cell of sheet ? [sheet.getRange("A1")] : []) cell.values = [["Something else"]];
    }
    prices?.protection.protect({ allowSort: true });
    await context.sync();
  });
}

const NOTES = { "My notes!A1": ["Do not touch"] };
const ENTRIES = { ...NOTES, "Prices!B2": ["100"], "Prices!B3": ["105"], "Guide!A2": ["My own note"] };

/** Small requests, so that there are many places to fail. */
function fill(grid: Grid): Promise<Told> {
  const entries = [1, 2].map((row) => ({
    sheet: "Prices",
    cells: [{ row, column: 1, value: row * 7, style: "entry" }],
  }));
  return fillEntries(entries, grid, { requestSize: 1 });
}

function replace(grid: Grid): () => Promise<Told> {
  const next = formOf(["Bidder A", "Bidder C", "Bidder D"], [100]);
  const current = formOf(bidders, [100, 105]);
  const { replacement } = planChange({ inserted: form, current, next, grid });
  if (!replacement) throw new Error("nothing to replace");
  const cells = [{ row: 1, column: 0, value: "New note", style: "entry" }];
  const entries = [{ sheet: "Guide", cells }];
  return () => replaceSheets({ ...replacement, entries, grid }, { requestSize: 25_000 });
}

export const ACTIONS: readonly Action[] = [
  {
    name: "insert sheets",
    setUp: withNotes,
    act: () => () => insertPlan(form, { requestSize: 25_000 }),
    entries: NOTES,
  },
  {
    name: "replace sheets",
    setUp: withFilledForm,
    act: replace,
    entries: { ...NOTES, "Prices!B2": ["100"], "Guide!A2": ["My own note", "New note"] },
  },
  {
    name: "fill entries in",
    setUp: withFilledForm,
    act: (grid) => () => fill(grid),
    entries: { ...ENTRIES, "Prices!B2": ["100", "7"], "Prices!B3": ["105", "14"] },
  },
  {
    name: "take in: read, then fill",
    setUp: withFilledForm,
    act: () => async () => {
      const read = await readOpenWorkbook();
      return read.ok ? fill(read.value) : read;
    },
    entries: { ...ENTRIES, "Prices!B2": ["100", "7"], "Prices!B3": ["105", "14"] },
  },
  {
    name: "restore cells",
    setUp: withAlteredForm,
    act: (grid) => () =>
      restoreCells(planAsNamedIn(grid, form), alteredCells(form, grid), { requestSize: 1 }),
    entries: ENTRIES,
  },
  {
    name: "take sheets out",
    setUp: withFilledForm,
    act: (grid) => () => removeSheets(formSheets, grid),
    entries: NOTES,
  },
];

/** What went right but for these. */
export function notesOf(value: unknown): readonly ExcelReason[] {
  const { notes = [] } = (value ?? {}) as { readonly notes?: readonly ExcelReason[] };
  return notes;
}

/** Whether the user is told that something may be otherwise than before, or than it should be. */
export function isUnknown(reason: ExcelReason): boolean {
  if ("left" in reason) return reason.left.length > 0;
  return !["changed-meanwhile", "no-such-sheet", "sheet-has-password"].includes(reason.code);
}

export function sheetsOf(reason: ExcelReason): readonly string[] {
  return "sheets" in reason ? reason.sheets : [];
}

/** Everything that the workbook holds, whichever sheet of it is shown; the engine writes a sheet's name without quotes once the sheet was renamed. */
export function shown(workbook: EmbeddedWorkbook): string {
  const { sheets, names } = toPlan(workbook);
  const sorted = [...names].sort((one, other) => one.name.localeCompare(other.name));
  return JSON.stringify({ sheets, names: sorted }).replaceAll("'Prices'!", "Prices!");
}
