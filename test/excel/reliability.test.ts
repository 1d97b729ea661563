import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { insertPlan } from "../../src/excel/insert";
import type { EmbeddedExcel } from "../../src/host/client/node";
import type { EmbeddedWorkbook } from "../../src/host/workbook/embedded-workbook";
import { fromSnapshot, type Snapshot, takeSnapshot } from "../../src/host/workbook/snapshot";
import { wordReason } from "../../src/taskpane/parts/word-reason";
import { parseRange } from "../../src/workbook/address";
import type { Grid } from "../../src/workbook/grid";
import type { ExcelReason } from "../../src/workbook/reasons";
import { markdownTable } from "../markdown-table";
import { type Action, ACTIONS, form, isUnknown, notesOf, sheetsOf, shown } from "./actions";
import { type Fault, FaultyHost, type FaultKind } from "./faulty-host";
import { openExcel } from "./open";
import { gridHere } from "./updates";

const docs = join(__dirname, "../../docs/reliability.md");
const BEGIN = "<!-- faults: begin -->";
const END = "<!-- faults: end -->";

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
  return markdownTable(head, lines);
}

function sentences(): string {
  return [...told.values()]
    .sort((one, other) => one.code.localeCompare(other.code))
    .map((reason) => `- \`${reason.code}\`: ${wordReason(reason)}`)
    .join("\n");
}
