import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type * as Filling from "../../src/excel/fill";
import type * as Inserting from "../../src/excel/insert";
import type { EmbeddedExcel } from "../../src/host/client/node";
import type { EmbeddedWorkbook } from "../../src/host/workbook/embedded-workbook";
import type { Sheet } from "../../src/host/workbook/shape";
import { fromSnapshot, type Snapshot, takeSnapshot } from "../../src/host/workbook/snapshot";
import { toPlan } from "../../src/host/plan/to-plan";
import { parseRange } from "../../src/workbook/address";
import type { Grid } from "../../src/workbook/grid";
import { markdownTable } from "../markdown-table";
import { type Action, ACTIONS, form, isUnknown, notesOf, shown } from "./actions";
import { FaultyHost } from "./faulty-host";
import { openExcel } from "./open";
import { gridHere, type } from "./updates";

/** Every request of each action is tried with WHOLE=1, every fifth one without, for each deed others. */
const STEP = process.env["WHOLE"] ? 1 : 5;

const docs = join(__dirname, "../../docs/reliability.md");
const BEGIN = "<!-- others: begin -->";
const END = "<!-- others: end -->";

/** What somebody else does in the same workbook between two requests. */
interface Deed {
  readonly name: string;
  /** The sheet that it is done to, where it is there at that time. */
  readonly sheet: string;
  readonly kind: "rename" | "delete" | "protect" | "type" | "structure";
}

const DEEDS: readonly Deed[] = [
  ...["Prices", "Prices 2", "Guide"].flatMap((sheet): Deed[] => [
    { name: `renames ${sheet}`, sheet, kind: "rename" },
    { name: `deletes ${sheet}`, sheet, kind: "delete" },
    { name: `protects ${sheet} with a password`, sheet, kind: "protect" },
  ]),
  { name: "types into Prices", sheet: "Prices", kind: "type" },
  { name: "protects the workbook's structure", sheet: "Prices", kind: "structure" },
];

const OTHER_NAME = "Renamed";
const TYPED = "777";

/** False where the sheet is not there, or lets nothing be typed. */
function does({ sheet: name, kind }: Deed, workbook: EmbeddedWorkbook): boolean {
  if (kind === "structure") workbook.structureProtection = { password: "secret" };
  const sheet = workbook.findSheet(name);
  if (!sheet) return false;
  if (kind === "type") return sheet.protection !== undefined && typePrice(workbook, sheet);
  if (kind === "rename") workbook.renameSheet(sheet, OTHER_NAME);
  if (kind === "delete") workbook.deleteSheet(sheet);
  const closed = { password: "secret", allowed: new Set<never>(), selectionMode: "Normal" } as const;
  if (kind === "protect") sheet.protection = closed;
  return true;
}

function typePrice(workbook: EmbeddedWorkbook, { name }: Sheet): boolean {
  type(workbook, name, "B2", TYPED);
  return true;
}

interface Trial {
  readonly action: Action;
  readonly opened: EmbeddedExcel;
  readonly snapshot: Snapshot;
  readonly grid: Grid;
}

async function prepare(action: Action): Promise<Trial> {
  const opened = await openExcel();
  await action.setUp(opened.workbook);
  return { action, opened, grid: await gridHere(), snapshot: takeSnapshot(opened.workbook) };
}

/** The action, with something done by somebody else before one of its requests. */
async function run(
  { action, opened, snapshot, grid }: Trial,
  at: number,
  deed: (of: EmbeddedWorkbook) => void | Promise<void>,
) {
  const workbook = fromSnapshot(snapshot);
  const host = new FaultyHost(opened, workbook);
  const act = action.act(grid);
  host.interrupt(at, () => deed(workbook));
  const told = await host.outcome(act);
  const { requests } = host;
  await host.heal();
  return { workbook, told, requests };
}

type End = "as it was" | "done" | "told";
const rows: { readonly action: string; readonly deed: string; readonly ends: readonly End[] }[] = [];

describe.each(ACTIONS)("somebody else at work while Excel is asked to $name", (action) => {
  // Only a replacement makes sheets beside those of the same names.
  it.each(DEEDS.filter(({ sheet }) => sheet !== "Prices 2" || action.name === "replace sheets"))(
    "$name: the workbook is as it was, or wholly done, or it is said",
    async (deed) => {
      const trial = await prepare(action);
      const clean = await run(trial, 0, () => undefined);
      const ends: End[] = [];
      const lost: number[] = [];
      for (let at = 1 + (DEEDS.indexOf(deed) % STEP); at <= clean.requests; at += STEP) {
        let isDone = false;
        const { workbook, told } = await run(trial, at, (of) => {
          isDone = does(deed, of);
        });
        const reasons = told.ok ? notesOf(told.value) : [told.reason];
        const isTold = reasons.some(isUnknown) || (told.ok && leaves(told.value));
        const where = JSON.stringify({ at, told });
        expect([where, entriesLost(action, deed, workbook)]).toEqual([where, []]);
        if (deed.kind === "type" && isDone && !JSON.stringify(shown(workbook)).includes(TYPED)) lost.push(at);
        ends.push(isTold ? "told" : told.ok ? "done" : "as it was");
        if (isTold) continue;
        const expected = told.ok ? clean.workbook : withDeed(trial.snapshot, deed);
        if (lost.at(-1) !== at && !(deed.kind === "type" && told.ok))
          expect([where, comparable(workbook, deed)]).toEqual([where, comparable(expected, deed)]);
      }
      // What is typed after the last look and before the sheet is deleted, or the cell written, cannot be seen; and what
      // is typed before the workbook is read is what the new entry takes the place of.
      const isRead = action.name.startsWith("take in") ? 4 : 0;
      expect(lost.filter((at) => at > isRead && at <= clean.requests - 6)).toEqual([]);
      rows.push({ action: action.name, deed: deed.name, ends });
    },
  );
});

/** Whether it is said that something was not done, as by restoring. */
function leaves(value: unknown): boolean {
  const { left = [] } = (value ?? {}) as { readonly left?: readonly unknown[] };
  return left.length > 0;
}

/** The workbook before the action, in which somebody has done it. */
function withDeed(snapshot: Snapshot, deed: Deed): EmbeddedWorkbook {
  const workbook = fromSnapshot(snapshot);
  does(deed, workbook);
  return workbook;
}

/** What can be held against each other: a sheet that somebody renamed, closed or deleted is his. */
function comparable(workbook: EmbeddedWorkbook, { sheet, kind }: Deed): string {
  const text = shown(workbook);
  if (kind === "rename") return text.replaceAll(OTHER_NAME, sheet);
  if (kind !== "delete") return text;
  const others = workbook.sheets.filter(({ name }) => name !== sheet).map(({ name }) => name);
  return JSON.stringify(others.sort());
}

function entriesLost({ name, entries }: Action, deed: Deed, workbook: EmbeddedWorkbook): readonly string[] {
  return Object.entries(entries).flatMap(([place, allowed]) => {
    const [sheetName = "", cell = ""] = place.split("!");
    if (deed.kind === "delete" && deed.sheet.startsWith(sheetName)) return [];
    const at = parseRange(cell);
    const found = [sheetName, `${sheetName} 2`, OTHER_NAME].flatMap((each) => {
      const sheet = workbook.findSheet(each);
      return sheet && at ? [workbook.cells.text(sheet.index, at.row, at.column)] : [];
    });
    const isKept = found.some((text) => allowed.includes(text) || (deed.kind === "type" && text === TYPED));
    return isKept ? [] : [`${name}: ${place} holds ${found.join(" and ")}`];
  });
}

it("a sheet that somebody makes under the name of a new one, which is called otherwise now, is left alone", async () => {
  const trial = await prepare(ACTIONS[0]!);
  for (const at of [3, 4, 5]) {
    const { workbook, told } = await run(trial, at, (of) => {
      does({ name: "renames Prices", sheet: "Prices", kind: "rename" }, of);
      of.addSheet("Prices");
      type(of, "Prices", "A1", TYPED);
    });
    const cells = toPlan(workbook).sheets.find(({ name }) => name === "Prices")?.cells;
    expect([at, told.ok, cells?.map(({ value }) => value)]).toEqual([at, false, [Number(TYPED)]]);
  }
});

it("a new sheet that somebody deletes costs the former one only in the request in which that goes", async () => {
  const trial = await prepare(ACTIONS[1]!);
  const { requests } = await run(trial, 0, () => undefined);
  const bothGone: number[] = [];
  for (let at = requests - 6; at <= requests; at += 1) {
    let isSwapped = false;
    const { workbook } = await run(trial, at, (of) => {
      isSwapped = !of.findSheet("Prices");
      does({ name: "deletes Prices 2", sheet: "Prices 2", kind: "delete" }, of);
    });
    if (!isSwapped && !workbook.findSheet("Prices")) bothGone.push(at);
  }
  expect(bothGone).toHaveLength(1);
});

describe("how it ends when others are at work", () => {
  const table = () =>
    markdownTable(
      ["action", "somebody else", "tried", "as it was", "wholly done", "said what is not known"],
      rows.map(({ action, deed, ends }) => {
        const count = (end: End) => String(ends.filter((each) => each === end).length);
        return [action, deed, String(ends.length), count("as it was"), count("done"), count("told")];
      }),
    );

  (STEP === 1 ? it : it.skip)(
    "is what docs/reliability.md tells (write it anew with WHOLE=1 UPDATE_DOCS=1)",
    () => {
      const text = readFileSync(docs, "utf8");
      const before = text.slice(0, text.indexOf(BEGIN) + BEGIN.length);
      const wanted = `${before}\n\n${table()}\n\n${text.slice(text.indexOf(END))}`;
      if (process.env["UPDATE_DOCS"]) writeFileSync(docs, wanted);
      expect(readFileSync(docs, "utf8")).toBe(wanted);
    },
  );
});

/** The same code once more, as a second pane of the same workbook has it. */
function secondPane(): Pick<typeof Inserting, "insertPlan"> & Pick<typeof Filling, "fillEntries"> {
  let pane: ReturnType<typeof secondPane> | undefined;
  jest.isolateModules(() => {
    const { insertPlan } = jest.requireActual<typeof Inserting>("../../src/excel/insert");
    const { fillEntries } = jest.requireActual<typeof Filling>("../../src/excel/fill");
    pane = { insertPlan, fillEntries };
  });
  if (!pane) throw new Error("no second pane");
  return pane;
}

describe("two panes of one workbook", () => {
  const [insertion, replacement] = ACTIONS;
  const FORM = form.sheets.map(({ name }) => name);

  it("that add the same sheets at once leave one set of them, and each says what became of its own", async () => {
    const trial = await prepare(insertion!);
    const { requests } = await run(trial, 0, () => undefined);
    for (let at = 1; at <= requests; at += 1) {
      const other = secondPane();
      let second: { readonly ok: boolean } = { ok: false };
      const { workbook, told } = await run(trial, at, async () => {
        second = await other.insertPlan(form);
      });
      const made = workbook.sheets
        .map(({ name }) => name)
        .filter((name) => !["Sheet1", "My notes"].includes(name));
      expect([at, Number(told.ok) + Number(second.ok)]).toEqual([at, 1]);
      const [first = ""] = made;
      const suffix = first.endsWith(" 2") ? " 2" : "";
      expect([at, made]).toEqual([at, FORM.map((name) => `${name}${suffix}`)]);
      expect([at, workbook.names.all.length]).toEqual([at, form.names.length]);
    }
  });

  it("of which one types for the other keep both entries, or the one says that the workbook was changed", async () => {
    const trial = await prepare(replacement!);
    const { requests } = await run(trial, 0, () => undefined);
    for (let at = 1; at <= requests; at += STEP) {
      const other = secondPane();
      const cells = [{ row: 1, column: 1, value: Number(TYPED), style: "entry" }];
      let second: { readonly ok: boolean } = { ok: false };
      const { workbook, told } = await run(trial, at, async () => {
        second = await other.fillEntries([{ sheet: "Prices", cells }], trial.grid);
      });
      const text = shown(workbook);
      if (second.ok && !told.ok) expect([at, text.includes(TYPED)]).toEqual([at, true]);
      expect([at, second.ok || told.ok]).toEqual([at, true]);
    }
  });
});
