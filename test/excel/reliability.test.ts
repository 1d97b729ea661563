import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fillEntries } from "../../src/excel/fill";
import { insertPlan } from "../../src/excel/insert";
import { readOpenWorkbook } from "../../src/excel/read";
import { removeSheets } from "../../src/excel/remove-sheets";
import { replaceSheets } from "../../src/excel/replace";
import { restoreCells } from "../../src/excel/restore";
import type { EmbeddedExcel } from "../../src/host/client/node";
import { toPlan } from "../../src/host/plan/to-plan";
import type { EmbeddedWorkbook } from "../../src/host/workbook/embedded-workbook";
import { fromSnapshot, type Snapshot, takeSnapshot } from "../../src/host/workbook/snapshot";
import { wordReason } from "../../src/taskpane/parts/word-reason";
import { parseRange } from "../../src/workbook/address";
import { alteredCells, planAsNamedIn } from "../../src/workbook/altered";
import type { Attempt } from "../../src/workbook/attempt";
import type { Grid } from "../../src/workbook/grid";
import { planChange } from "../../src/workbook/plan-change";
import type { ExcelReason } from "../../src/workbook/reasons";
import { formOf } from "../workbook/form-plan";
import { type Fault, FaultyHost, type FaultKind } from "./faulty-host";
import { openExcel } from "./open";
import { gridHere, type } from "./updates";

const docs = join(__dirname, "../../docs/reliability.md");
const BEGIN = "<!-- faults: begin -->";
const END = "<!-- faults: end -->";

/** Something that changes the open workbook, from the workbook as it is read before the faults begin. */
interface Action {
  readonly name: string;
  readonly setUp: (workbook: EmbeddedWorkbook) => Promise<void>;
  readonly act: (grid: Grid) => () => Promise<Told>;
  /** What each cell with an entry may hold after it, whatever happens. */
  readonly entries: Readonly<Record<string, readonly string[]>>;
}

type Told = Attempt<unknown, ExcelReason>;

const bidders = ["Bidder A", "Bidder B"];
const form = formOf(bidders);
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

const ACTIONS: readonly Action[] = [
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

const ERRORS: readonly FaultKind[] = ["before", "midway", "after"];
const SILENCE: readonly FaultKind[] = ["lost", "unanswered"];

const FAULTS: readonly {
  readonly name: string;
  readonly kinds: readonly FaultKind[];
  readonly times: number;
}[] = [
  { name: "an error, once", kinds: ERRORS, times: 1 },
  { name: "an error, three times", kinds: ERRORS, times: 3 },
  { name: "errors from then on", kinds: ERRORS, times: Infinity },
  { name: "no answer, once", kinds: SILENCE, times: 1 },
  { name: "no answer any more", kinds: SILENCE, times: Infinity },
  { name: "an answer that comes late", kinds: ["late"], times: 1 },
];

type End = "as it was" | "done" | "told";

interface Row {
  readonly action: string;
  readonly requests: number;
  readonly fault: string;
  readonly ends: readonly End[];
}

const rows: Row[] = [];
const told = new Map<string, ExcelReason>();

describe.each(ACTIONS)("Excel that fails at any request, asked to $name", (action) => {
  it("has the workbook as it was, or wholly done, or says what is not known", async () => {
    const opened = await openExcel();
    await action.setUp(opened.workbook);
    const grid = await gridHere();
    const snapshot = takeSnapshot(opened.workbook);
    const trial = { action, opened, snapshot, grid, before: shown(fromSnapshot(snapshot)), done: "" };
    const clean = await run(trial);
    expect(clean.told).toMatchObject({ ok: true });
    const { requests, end: done } = clean;
    expect(done).not.toBe(trial.before);
    for (const { name: fault, kinds, times } of FAULTS) {
      const ends: End[] = [];
      for (let at = 1; at <= requests; at += 1) {
        for (const kind of kinds) ends.push(await endOf({ ...trial, done }, { kind, at, times }));
      }
      rows.push({ action: action.name, requests, fault, ends });
    }
  });
});

describe("how Excel's failures end", () => {
  it("is what docs/reliability.md tells (write it anew with UPDATE_DOCS=1)", () => {
    const text = readFileSync(docs, "utf8");
    const before = text.slice(0, text.indexOf(BEGIN) + BEGIN.length);
    const after = text.slice(text.indexOf(END));
    const wanted = `${before}\n\n${table()}\n\n${sentences()}\n\n${after}`;
    if (process.env["UPDATE_DOCS"]) writeFileSync(docs, wanted);
    expect(readFileSync(docs, "utf8")).toBe(wanted);
  });
});

interface Trial {
  readonly action: Action;
  readonly opened: EmbeddedExcel;
  readonly snapshot: Snapshot;
  readonly grid: Grid;
  /** The workbook before the action, and after one that went well. */
  readonly before: string;
  readonly done: string;
}

async function run({ action, opened, snapshot, grid }: Trial, fault?: Fault) {
  const workbook = fromSnapshot(snapshot);
  const host = new FaultyHost(opened, workbook);
  const act = action.act(grid);
  host.fail(fault);
  const outcome = await host.outcome(act);
  const { requests } = host;
  const atOnce = shown(workbook);
  await host.heal();
  const end = shown(workbook);
  // The next insertion tidies up first; this one ends there.
  await insertPlan(form, { signal: AbortSignal.abort() });
  return { workbook, told: outcome, requests, atOnce, end, next: shown(workbook) };
}

/** How one fault ends; fails where what is told is not true, or an entry or a protection is lost. */
async function endOf(trial: Trial, fault: Fault): Promise<End> {
  const { before, done, action } = trial;
  const { workbook, told: outcome, ...states } = await run(trial, fault);
  const reasons = outcome.ok ? notesOf(outcome.value) : [outcome.reason];
  const unknown = reasons.filter(isUnknown);
  for (const reason of unknown) told.set(reason.code, told.get(reason.code) ?? reason);
  const at = JSON.stringify({ action: action.name, ...fault, times: String(fault.times), outcome });
  expect([at, entriesLost(action, workbook, unknown)]).toEqual([at, []]);
  expect([at, opened(trial, workbook, unknown)]).toEqual([at, []]);
  if (unknown.length > 0) return "told";
  const state = outcome.ok ? done : before;
  expect([at, states.atOnce === state, states.end === state, states.next === state]).toEqual([
    at,
    true,
    true,
    true,
  ]);
  return outcome.ok ? "done" : "as it was";
}

/** What went right but for these. */
function notesOf(value: unknown): readonly ExcelReason[] {
  const { notes = [] } = (value ?? {}) as { readonly notes?: readonly ExcelReason[] };
  return notes;
}

/** Whether the user is told that something may be otherwise than before, or than it should be. */
function isUnknown(reason: ExcelReason): boolean {
  if ("left" in reason) return reason.left.length > 0;
  return reason.code !== "changed-meanwhile";
}

function sheetsOf(reason: ExcelReason): readonly string[] {
  return "sheets" in reason ? reason.sheets : [];
}

function entriesLost({ name, entries }: Action, workbook: EmbeddedWorkbook, unknown: readonly ExcelReason[]) {
  const renamed = unknown.flatMap(sheetsOf).some((sheet) => sheet.endsWith(" 2"));
  return Object.entries(entries).flatMap(([place, allowed]) => {
    const [sheetName = "", cell = ""] = place.split("!");
    const sheet =
      workbook.findSheet(sheetName) ?? (renamed ? workbook.findSheet(`${sheetName} 2`) : undefined);
    const at = parseRange(cell);
    const found = sheet && at && workbook.cells.text(sheet.index, at.row, at.column);
    return found !== undefined && allowed.includes(found) ? [] : [`${name}: ${place} holds ${found}`];
  });
}

/** Sheets without the protection that they had, or that they were to have again. */
function opened({ snapshot, action }: Trial, workbook: EmbeddedWorkbook, unknown: readonly ExcelReason[]) {
  const said = unknown.flatMap(sheetsOf);
  return fromSnapshot(snapshot).sheets.flatMap(({ name, protection }) => {
    const now = workbook.findSheet(name);
    if (!now || said.includes(name) || !protection) return [];
    return now.protection ? [] : [`${action.name}: ${name} is open`];
  });
}

/** Everything that the workbook holds; the engine writes a sheet's name without quotes once the sheet was renamed. */
function shown(workbook: EmbeddedWorkbook): string {
  const { activeSheet, sheets, names } = toPlan(workbook);
  const sorted = [...names].sort((one, other) => one.name.localeCompare(other.name));
  return JSON.stringify({ activeSheet, sheets, names: sorted }).replaceAll("'Prices'!", "Prices!");
}

function table(): string {
  const head = ["action", "requests", "fault", "tried", "as it was", "wholly done", "said what is not known"];
  const lines = rows.map(({ action, requests, fault, ends }) => {
    const count = (end: End) => String(ends.filter((each) => each === end).length);
    return [
      action,
      String(requests),
      fault,
      String(ends.length),
      count("as it was"),
      count("done"),
      count("told"),
    ];
  });
  const widths = head.map((word, column) =>
    Math.max(word.length, ...lines.map((line) => line[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return [line(head), rule, ...lines.map(line)].join("\n");
}

function sentences(): string {
  return [...told.values()]
    .sort((one, other) => one.code.localeCompare(other.code))
    .map((reason) => `- \`${reason.code}\`: ${wordReason(reason)}`)
    .join("\n");
}
