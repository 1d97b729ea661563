import { watchWorkbook, type Watcher } from "../../src/excel/watch";
import { openExcel } from "./open";

/** The host tells events after the batch or the user's action, in a task of its own. */
const told = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

const CELL = { row: 1, column: 1 };

/** Sheet1 and "Bid log", watched; `seen` holds what was told, in order. */
async function openWatched(kinds: readonly (keyof Watcher)[] = ["onChanged", "onActivated"]) {
  const { workbook } = await openExcel();
  const log = workbook.addSheet("Bid log");
  const first = workbook.activeSheet;
  const seen: unknown[] = [];
  const watching = await watchWorkbook({
    ...(kinds.includes("onChanged") ? { onChanged: (change) => void seen.push(change) } : {}),
    ...(kinds.includes("onActivated") ? { onActivated: (id) => void seen.push(id) } : {}),
  });
  if (!watching.ok) throw new Error(JSON.stringify(watching.reason));
  return { workbook, first, log, seen, stop: watching.value };
}

describe("watching the workbook", () => {
  it("tells what the user types, on any sheet", async () => {
    const { workbook, first, log, seen } = await openWatched();
    workbook.user.type(first, CELL, "100");
    workbook.user.type(log, CELL, "105");
    await told();
    expect(seen).toEqual([
      { sheetId: first.id, range: "B2" },
      { sheetId: log.id, range: "B2" },
    ]);
  });

  it("tells what is pasted, as one range", async () => {
    const { workbook, first, seen } = await openWatched();
    workbook.user.paste(first, CELL, [
      ["100", "1"],
      ["105", "2"],
    ]);
    await told();
    expect(seen).toEqual([{ sheetId: first.id, range: "B2:C3" }]);
  });

  it("tells which sheet is shown", async () => {
    const { workbook, log, seen } = await openWatched();
    workbook.activate(log);
    await told();
    expect(seen).toEqual([log.id]);
  });

  it("tells of a sheet that was added later", async () => {
    const { workbook, seen } = await openWatched();
    const later = workbook.addSheet("Scoring");
    workbook.user.type(later, CELL, "100");
    await told();
    expect(seen).toContainEqual({ sheetId: later.id, range: "B2" });
  });

  it.each([
    ["onChanged", 1],
    ["onActivated", 1],
  ] as const)("tells of nothing else where only %s is asked for", async (kind, times) => {
    const { workbook, first, log, seen } = await openWatched([kind]);
    workbook.user.type(first, CELL, "100");
    workbook.activate(log);
    await told();
    expect(seen).toHaveLength(times);
  });

  it("tells nothing once it was stopped", async () => {
    const { workbook, first, log, seen, stop } = await openWatched();
    await stop();
    workbook.user.type(first, CELL, "100");
    workbook.activate(log);
    await told();
    expect(seen).toEqual([]);
    expect(workbook.changeHandlers).toBe(0);
  });

  it("may be stopped where nothing was asked for", async () => {
    const { stop } = await openWatched([]);
    await expect(stop()).resolves.toBeUndefined();
  });

  it("says that Excel is too old", async () => {
    await openExcel({ requirementSet: "1.8" });
    expect(await watchWorkbook({})).toEqual({ ok: false, reason: { code: "excel-too-old", needed: "1.9" } });
  });
});
