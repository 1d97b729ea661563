import { insertPlan } from "../../src/excel/insert";
import { namesOfWorkbook, readOpenWorkbook } from "../../src/excel/read";
import { selectCell, selectedCell, textsOfSelectedRow } from "../../src/excel/select";
import { watchWorkbook } from "../../src/excel/watch";
import type { Moods } from "../../src/host/workbook/moods";
import { fromSnapshot, takeSnapshot } from "../../src/host/workbook/snapshot";
import { checkWorkbook } from "../../src/sheets/check-workbook";
import { placeTenderOf } from "../../src/sheets/tender/change";
import { placeTender } from "../../src/sheets/tender/workbook";
import { insertSheets } from "../../src/taskpane/parts/insert-sheets";
import { wordReason } from "../../src/taskpane/parts/word-reason";
import { tenderIn } from "../../src/jobs/tender-in-workbook";
import { alteredCells } from "../../src/workbook/altered";
import { bid, tenderWith } from "../domain/tender/tenders";
import { ACTIONS, form, shown } from "./actions";
import { FaultyHost } from "./faulty-host";
import { openExcel } from "./open";
import { gridHere, openInserted, type } from "./updates";

type Mood = (moods: Moods) => void;

const behind: Mood = (moods) => (moods.isBehind = true);
const noPrinter: Mood = (moods) => (moods.hasNoPrinter = true);
const german: Mood = (moods) => (moods.isGermanInR1C1 = true);

/** What each action makes of a workbook in a mood, and in none. */
async function actIn(mood: Mood, action: (typeof ACTIONS)[number]) {
  const opened = await openExcel();
  await action.setUp(opened.workbook);
  const snapshot = takeSnapshot(opened.workbook);
  const run = async (set: Mood) => {
    const workbook = fromSnapshot(snapshot);
    new FaultyHost(opened, workbook);
    set(workbook.moods);
    const told = await action.act(await gridHere())();
    return { told, shown: shown(workbook) };
  };
  return { inMood: await run(mood), usual: await run(() => undefined) };
}

describe("another workbook in front", () => {
  it.each(ACTIONS)("keeps Excel from nothing but showing what was done: $name", async (action) => {
    const { inMood, usual } = await actIn(behind, action);
    expect(inMood.told).toEqual(usual.told);
    expect(inMood.shown).toBe(usual.shown);
  });

  it("is said where a cell is to be shown, or the selection is asked for", async () => {
    const { workbook } = await openExcel();
    behind(workbook.moods);
    const shown = await selectCell("Sheet1", "B3");
    expect(shown).toEqual({ ok: false, reason: { code: "not-shown" } });
    expect(shown.ok ? "" : wordReason(shown.reason)).toMatch(/click into this one, then try again/);
    expect((await selectedCell()).ok).toBe(false);
    expect((await textsOfSelectedRow()).ok).toBe(false);
  });
});

describe("a machine without a printer", () => {
  it("has every sheet all the same, and is told what to do before printing", async () => {
    const { workbook } = await openExcel();
    noPrinter(workbook.moods);
    const inserted = await insertSheets(form, [], {});
    expect(inserted).toMatchObject({ ok: true, notes: [expect.stringContaining("it needs a printer")] });
    const { workbook: printing } = await openExcel();
    await insertPlan(form, { beforeBlank: true });
    const unprinted = (text: string) => text.replaceAll(/"print":\{.*?\}/g, "");
    expect(unprinted(shown(workbook))).toBe(unprinted(shown(printing)));
  });

  it.each(ACTIONS)("does everything else as any other: $name", async (action) => {
    const { inMood, usual } = await actIn(noPrinter, action);
    expect(inMood.told.ok).toBe(true);
    const unprinted = (text: string) => text.replaceAll(/"print":\{.*?\}/g, "");
    expect(unprinted(inMood.shown)).toBe(unprinted(usual.shown));
  });
});

describe("a cell that is being edited", () => {
  it.each(ACTIONS)("is waited for, and then all is done: $name", async (action) => {
    const opened = await openExcel();
    await action.setUp(opened.workbook);
    const { workbook } = opened;
    const act = action.act(await gridHere());
    workbook.moods.editCell();
    let ended = false;
    const done = act().finally(() => (ended = true));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(ended).toBe(false);
    workbook.moods.finishCell();
    expect(await done).toMatchObject({ ok: true });
  });

  it("is waited for when the pane stops to listen, too", async () => {
    const { workbook } = await openExcel();
    const watching = await watchWorkbook({ onChanged: () => undefined });
    if (!watching.ok) throw new Error(watching.reason.code);
    workbook.moods.editCell();
    const stopped = watching.value();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(workbook.changeHandlers).toBe(1);
    workbook.moods.finishCell();
    await stopped;
    expect(workbook.changeHandlers).toBe(0);
  });

  it("refuses a request that does not wait, and says how to finish it", async () => {
    const { workbook } = await openExcel();
    workbook.moods.editCell();
    const refused = Excel.run(async (context) => {
      context.workbook.worksheets.load("items/name");
      await context.sync();
    });
    await expect(refused).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    expect(wordReason({ code: "cell-being-edited", left: [] })).toMatch(/Press Enter in the cell, or Esc/);
  });
});

describe("Excel that shows texts in German and references as R1C1", () => {
  const tender = tenderWith({ bids: [bid("Bidder A"), bid("Bidder B")] });

  it.each(ACTIONS)("is told the same, and has the same after it: $name", async (action) => {
    const { inMood, usual } = await actIn(german, action);
    expect(inMood.told).toEqual(usual.told);
    expect(inMood.shown).toBe(usual.shown);
  });

  it("is read as the same workbook, with the same tender and nothing altered", async () => {
    const { workbook } = await openInserted(placeTender(tender));
    type(workbook, "Scoring", "B3", "x");
    const usual = await gridHere();
    german(workbook.moods);
    const read = await readOpenWorkbook();
    const grid = read.ok ? read.value : undefined;
    const places = (names: readonly { readonly name: string }[] = []) =>
      names.map((name) => ({ ...name, refersTo: "" }));
    expect({ ...grid, names: places(grid?.names) }).toEqual({ ...usual, names: places(usual.names) });
    expect(await namesOfWorkbook()).toEqual({ ok: true, value: usual.names.map(({ name }) => name) });
    const here = grid && tenderIn(grid);
    expect(here).toEqual(tenderIn(usual));
    expect(grid && alteredCells(placeTenderOf(grid, tender), grid)).toEqual([]);
    expect(grid && checkWorkbook(grid).issues).toEqual(checkWorkbook(usual).issues);
  });

  it("shows texts and references so, and gives values and formulas as they are", async () => {
    const { workbook } = await openInserted(form);
    type(workbook, "Prices", "B2", "1234.5");
    german(workbook.moods);
    await Excel.run(async (context) => {
      const { worksheets, names } = context.workbook;
      const price = worksheets
        .getItem("Prices")
        .getRange("B2")
        .load("text,values,formulas,address,addressLocal");
      const all = names.getItem("Prices_All").load("formula,value");
      await context.sync();
      expect(price.text).toEqual([["1234,5"]]);
      expect([price.values, price.formulas, price.address]).toEqual([[[1234.5]], [[1234.5]], "Prices!B2"]);
      expect([price.addressLocal, all.formula, all.value]).toEqual([
        "Prices!Z2S2",
        "=Prices!R2C2:R3C2",
        "Prices!R2C2:R3C2",
      ]);
    });
  });
});

describe("a workbook that calculates by hand", () => {
  it("is said when sheets are added to it, and when it is checked", async () => {
    const { workbook } = await openExcel();
    workbook.calculationMode = "Manual";
    const plan = placeTender(tenderWith({ bids: [bid("Bidder A"), bid("Bidder B")] }));
    expect(await insertSheets(plan, [], {})).toMatchObject({
      ok: true,
      notes: [expect.stringMatching(/press F9/)],
    });
    const codes = checkWorkbook(await gridHere()).issues.map(({ code }) => code);
    expect(codes).toContain("calculates-by-hand");
    workbook.calculationMode = "Automatic";
    expect(checkWorkbook(await gridHere()).issues.map(({ code }) => code)).not.toContain(
      "calculates-by-hand",
    );
  });
});
