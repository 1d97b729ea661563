import { insertPlan } from "../../src/excel/insert";
import { replaceSheets } from "../../src/excel/replace";
import { ApiError } from "../../src/host/protocol/api-error";
import type { EmbeddedWorkbook } from "../../src/host/workbook/embedded-workbook";
import { toPlan } from "../../src/host/plan/to-plan";
import { openExcel } from "./open";
import { formOf } from "../workbook/form-plan";
import { FaultyHost } from "./faulty-host";
import { changeNow, openInserted, type } from "./updates";

/** Bidder B leaves and two others come; A's price is kept. */
const inserted = formOf(["Bidder A", "Bidder B"]);
const current = formOf(["Bidder A", "Bidder B"], [100, 105]);
const next = formOf(["Bidder A", "Bidder C", "Bidder D"], [100]);

function sheetNames(workbook: EmbeddedWorkbook): string[] {
  return workbook.sheets.map(({ name }) => name);
}

/** The engine writes a sheet's name without quotes once the sheet was renamed. */
function unquoted(json: unknown): unknown {
  return JSON.parse(JSON.stringify(json).replaceAll("'Prices'!", "Prices!"));
}

/** A workbook in which the prices stand between two sheets of the user's own. */
async function openUsed(options: Parameters<typeof openExcel>[0] = {}) {
  const opened = await openInserted(inserted, options);
  const { workbook } = opened;
  workbook.addSheet("My notes");
  type(workbook, "My notes", "A1", "Do not touch");
  type(workbook, "My notes", "A2", "=1+1");
  type(workbook, "Prices", "B2", "100");
  type(workbook, "Prices", "B3", "105");
  type(workbook, "Guide", "A2", "My own note");
  return opened;
}

async function replace(options: Parameters<typeof replaceSheets>[1] = {}) {
  const change = await changeNow({ inserted, current, next });
  const { replacement, entries, grid } = change;
  if (!replacement) throw new Error("nothing to replace");
  return { ...change, replaced: await replaceSheets({ ...replacement, entries, grid }, options) };
}

describe("replacing sheets", () => {
  it("makes the changed sheets again in the place of the old ones, and leaves the others", async () => {
    const { workbook } = await openUsed();
    const before = sheetNames(workbook);
    const { replaced, replacement } = await replace();
    expect(replaced).toEqual({ ok: true, value: { notes: [] } });
    expect(replacement?.old).toEqual(["Prices", "Sum", "Kept"]);
    expect(sheetNames(workbook)).toEqual(before);
    expect(workbook.cells.text(3, 1, 0)).toBe("My own note");
  });

  it("gives what inserting the plan gives, in formulas, names, locks and protection", async () => {
    const { workbook } = await openUsed();
    type(workbook, "Guide", "A2", "");
    await replace();
    const { sheets, names } = toPlan(workbook);
    const { workbook: fresh } = await openExcel();
    await insertPlan(next);
    fresh.addSheet("My notes");
    type(fresh, "My notes", "A1", "Do not touch");
    type(fresh, "My notes", "A2", "=1+1");
    const wanted = toPlan(fresh);
    expect(unquoted(sheets)).toEqual(unquoted(wanted.sheets));
    const byName = (one: { name: string }, other: { name: string }) => one.name.localeCompare(other.name);
    expect([...names].sort(byName)).toEqual([...wanted.names].sort(byName));
  });

  it("keeps the entries, and computes with them and with new ones", async () => {
    const { workbook } = await openUsed();
    await replace();
    expect(workbook.names.range("Price_1")?.address).toBe("Prices!B2");
    expect(type(workbook, "Prices", "B4", "20")).toMatchObject({ accepted: true });
    expect([0, 1].map((row) => workbook.cells.text(2, row, 1))).toEqual(["120", "120"]);
  });

  it("knows sheets that were renamed, and leaves them their names", async () => {
    const { workbook } = await openUsed();
    workbook.renameSheet(workbook.findSheet("Prices")!, "Money");
    const { replaced } = await replace();
    expect(replaced).toEqual({ ok: true, value: { notes: [] } });
    expect(sheetNames(workbook)).toEqual(["Sheet1", "Money", "Sum", "Guide", "Kept", "My notes"]);
    expect(workbook.cells.formula(2, 0, 1)).toBe("=SUM(Money!$B$2:$B$4)");
  });

  it("shows the sheet that was shown before", async () => {
    const { workbook } = await openUsed();
    workbook.activate(workbook.findSheet("Sum")!);
    await replace();
    expect(workbook.activeSheet.name).toBe("Sum");
  });

  it("says what would be gone: what was typed over a figure, and beside the form", async () => {
    const { workbook } = await openUsed();
    type(workbook, "Prices", "B2", "=50+50");
    type(workbook, "Sum", "A3", "Ask finance");
    const { unheld } = await changeNow({ inserted, current, next });
    expect(unheld).toEqual([
      { kind: "formula", sheet: "Prices", cell: "B2", found: "=50+50" },
      { kind: "value", sheet: "Sum", cell: "A3", found: "Ask finance" },
    ]);
  });
});

describe("sheets that cannot be replaced", () => {
  it.each([["=Prices!B2*2"], ["=SUM('Prices'!B2:B3)"], ["=Price_1+Sum!B1"]])(
    "are refused where the user's own formula refers to them: %s",
    async (formula) => {
      const { workbook } = await openUsed();
      type(workbook, "My notes", "C3", formula);
      const before = toPlan(workbook);
      expect((await replace()).replaced).toEqual({
        ok: false,
        reason: { code: "sheets-referred-to", cells: ["My notes!C3"] },
      });
      expect(toPlan(workbook)).toEqual(before);
    },
  );

  it("are replaced where a text only reads like a reference, or a name is used that stays", async () => {
    const { workbook } = await openUsed();
    type(workbook, "My notes", "C3", '="Prices!B2"&Price_1');
    expect((await replace()).replaced).toEqual({ ok: true, value: { notes: [] } });
    expect(workbook.cells.text(5, 2, 2)).toBe("Prices!B2100");
  });

  it("are refused where a name of the user's own points to them", async () => {
    const { workbook } = await openUsed();
    await Excel.run(async (context) => {
      context.workbook.names.add("Mine", context.workbook.worksheets.getItem("Sum").getRange("B1"));
      await context.sync();
    });
    const { replaced } = await replace();
    expect(replaced).toEqual({ ok: false, reason: { code: "sheets-referred-to", cells: ["Mine"] } });
    expect(sheetNames(workbook)).toHaveLength(6);
  });

  it("stay where something was typed after the workbook was read", async () => {
    const { workbook } = await openUsed();
    const { replacement, entries, grid } = await changeNow({ inserted, current, next });
    type(workbook, "Prices", "B3", "99");
    const before = toPlan(workbook);
    expect(await replaceSheets({ ...replacement!, entries, grid })).toEqual({
      ok: false,
      reason: { code: "changed-meanwhile", sheet: "Prices" },
    });
    expect(toPlan(workbook)).toEqual(before);
  });
});

describe("entries that are to be kept", () => {
  const lostFrom = async (cell: string) => {
    const { workbook } = await openUsed();
    const before = toPlan(workbook);
    const { replaced } = await replace({
      onProgress: (done, total) => {
        if (done === total) type(workbook, "Prices 2", cell, "");
      },
    });
    return { replaced, isAsBefore: JSON.stringify(toPlan(workbook)) === JSON.stringify(before) };
  };

  it("are looked for in the new sheets, and the old ones stay where one did not arrive", async () => {
    expect(await lostFrom("B2")).toEqual({
      replaced: { ok: false, reason: { code: "entry-not-written", sheet: "Prices 2", cell: "B2" } },
      isAsBefore: true,
    });
  });
});

describe("a refusal that cannot be undone", () => {
  it("names the new sheets, and does not say that nothing was changed", async () => {
    const opened = await openUsed();
    const { replacement, entries, grid } = await changeNow({ inserted, current, next });
    type(opened.workbook, "Prices", "B3", "99");
    const host = new FaultyHost(opened, opened.workbook);
    const replaced = () => replaceSheets({ ...replacement!, entries, grid });
    expect(await replaced()).toMatchObject({ ok: false, reason: { code: "changed-meanwhile" } });
    host.fail({ kind: "before", at: host.requests - 1, times: Infinity });
    expect(await replaced()).toMatchObject({
      ok: false,
      reason: { code: "entries-mixed", sheets: ["Prices 2", "Sum 2", "Kept 2"] },
    });
  });
});

/** Small requests, so that there are many places to fail. */
const SMALL = { requestSize: 4_000 };

describe("a replacement that fails midway", () => {
  /** The workbook before and after it, Excel failing from one of its requests on for so many of them. */
  async function failAt(failing: number, times: number) {
    let first = Infinity;
    let failed = 0;
    let latest = 0;
    const { workbook } = await openUsed({
      beforeBatch: (number) => {
        latest = number;
        if (number < first || failed === times) return;
        failed += 1;
        throw new ApiError("GeneralException", "There was an internal error.");
      },
    });
    const { replacement, entries, grid } = await changeNow({ inserted, current, next });
    const before = toPlan(workbook);
    first = latest + failing;
    const replaced = await replaceSheets({ ...replacement!, entries, grid }, SMALL);
    return { workbook, before, replaced, failed: failed > 0 };
  }

  it("leaves the workbook as it was, or is whole all the same, at whichever request it fails once", async () => {
    const { workbook: done } = await openUsed();
    await replace(SMALL);
    const after = toPlan(done);
    const outcomes: boolean[] = [];
    for (let failing = 1; ; failing += 1) {
      const { workbook, before, replaced, failed } = await failAt(failing, 1);
      if (!failed) break;
      outcomes.push(replaced.ok);
      expect([failing, toPlan(workbook)]).toEqual([failing, replaced.ok ? after : before]);
    }
    // The look before, the pages, the deletion and what follows are tried again; all else is taken back.
    expect(outcomes.filter((ok) => ok).length).toBeGreaterThanOrEqual(5);
    expect(outcomes.filter((ok) => !ok).length).toBeGreaterThanOrEqual(8);
  });

  it("leaves the workbook as it was, or is whole all the same, at whichever request it fails three times", async () => {
    const outcomes: boolean[] = [];
    for (let failing = 1; ; failing += 1) {
      const { workbook, before, replaced, failed } = await failAt(failing, 3);
      if (!failed) break;
      outcomes.push(replaced.ok);
      if (replaced.ok) {
        const notes = replaced.value.notes.filter(({ code }) => code !== "not-set-up-to-print");
        expect([failing, notes]).toEqual([failing, []]);
        expect([failing, workbook.names.range("Price_1")?.rows]).toEqual([failing, 1]);
        expect(workbook.sheets).toHaveLength(6);
      } else expect([failing, toPlan(workbook)]).toEqual([failing, before]);
    }
    expect(outcomes.filter((ok) => !ok).length).toBeGreaterThanOrEqual(10);
    expect(outcomes.slice(-4)).toEqual([true, true, true, true]);
  });

  it("leaves the workbook as it was where the user cancels", async () => {
    const { workbook } = await openUsed();
    const before = toPlan(workbook);
    const abort = new AbortController();
    const { replaced } = await replace({
      ...SMALL,
      signal: abort.signal,
      onProgress: (done) => done === 3 && abort.abort(),
    });
    expect(replaced).toEqual({ ok: false, reason: { code: "cancelled", left: [] } });
    expect(toPlan(workbook)).toEqual(before);
  });
});
