import { insertPlan } from "../../src/excel/insert";
import { readOpenWorkbook } from "../../src/excel/read";
import { restoreCells } from "../../src/excel/restore";
import { placeTender } from "../../src/sheets/tender/workbook";
import { type AlteredCell, alteredCells, planAsNamedIn } from "../../src/workbook/altered";
import { parseRange } from "../../src/workbook/address";
import type { Plan } from "../../src/workbook/plan";
import { bid, tenderWith } from "../domain/tender/tenders";
import { openExcel } from "./open";
import { withoutLooks } from "./without-looks";
import { cellAt, NO_CELLS } from "../../src/workbook/cells";

const plan = placeTender(tenderWith({ bids: [bid("Bidder A"), bid("Bidder B"), bid("Bidder C")] }));

async function openInserted(inserted: Plan = plan) {
  const opened = await openExcel();
  expect(await insertPlan(withoutLooks(inserted))).toMatchObject({ ok: true });
  return opened;
}

async function grid() {
  const read = await readOpenWorkbook();
  if (!read.ok) throw new Error(`not read: ${read.reason.code}`);
  return read.value;
}

/** What a person may do once the sheet's protection is off. */
async function tamper(sheetName: string, change: (sheet: Excel.Worksheet) => void, password?: string) {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    sheet.protection.unprotect();
    change(sheet);
    sheet.protection.protect({}, password);
    await context.sync();
  });
}

/** Looks, restores what is altered, and looks again. */
async function restore(options = {}) {
  const before = await grid();
  const altered = alteredCells(plan, before);
  const restored = await restoreCells(planAsNamedIn(before, plan), altered, options);
  return { altered, restored, after: await grid() };
}

const cellOf = (found: Awaited<ReturnType<typeof grid>>, sheet: string, address: string) => {
  const { row, column } = parseRange(address)!;
  return cellAt(found.sheets.find(({ name }) => name === sheet)?.cells ?? NO_CELLS, { row, column });
};

describe("restoring altered cells", () => {
  it("finds nothing to do in what was just inserted", async () => {
    await openInserted();
    expect(await restore()).toMatchObject({
      altered: [],
      restored: { ok: true, value: { restored: [], left: [] } },
    });
  });

  it.each([{}, { requestSize: 800 }])(
    "puts formulas and texts back, locks, protects again, and leaves entries: %j",
    async (options) => {
      await openInserted();
      await tamper("Scoring", (sheet) => {
        sheet.getRange("C10").values = [[123]];
        sheet.getRange("L10").values = [[40]];
        sheet.getRange("L11").formulas = [["=1+1"]];
        sheet.getRange("L12").values = [[""]];
        sheet.getRange("B10").values = [["Bidder Z"]];
        sheet.getRange("B11").format.protection.locked = false;
      });
      const { altered, restored, after } = await restore(options);
      expect(altered.map((each) => [each.kind, "cell" in each && each.cell])).toEqual([
        ["value", "B10"],
        ["formula", "L10"],
        ["unlocked", "B11"],
        ["formula", "L11"],
        ["formula", "L12"],
      ]);
      expect(restored).toEqual({ ok: true, value: { restored: altered, left: [] } });
      expect(alteredCells(plan, after)).toEqual([]);
      expect(cellOf(after, "Scoring", "C10")).toEqual({ value: 123, locked: false });
      expect(after.sheets.find(({ name }) => name === "Scoring")?.protected).toBe(true);
    },
  );

  it("allows on the protected sheet what the plan allows", async () => {
    const { workbook } = await openInserted();
    const allowed = () => [...(workbook.findSheet("Scoring")?.protection?.allowed ?? [])].toSorted();
    const before = allowed();
    expect(before).toContain("allowFormatColumns");
    await tamper("Scoring", (sheet) => (sheet.getRange("L10").values = [[40]]));
    expect(allowed()).toEqual([]);
    await restore();
    expect(allowed()).toEqual(before);
  });

  it("protects a sheet that was left open, and knows it by another name", async () => {
    await openInserted();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Quality");
      sheet.protection.unprotect();
      sheet.name = "Answers";
      sheet.getRange("B4").values = [["Another question"]];
      await context.sync();
    });
    const { altered, after } = await restore();
    expect(altered.map(({ kind, sheet }) => [kind, sheet])).toEqual([
      ["unprotected", "Answers"],
      ["value", "Answers"],
    ]);
    expect(alteredCells(plan, after)).toEqual([]);
  });

  it("refuses a sheet that has a password, and changes nothing in it", async () => {
    await openInserted();
    await tamper("Scoring", (sheet) => (sheet.getRange("L10").values = [[40]]), "secret");
    const { restored, after } = await restore();
    expect(restored).toEqual({ ok: false, reason: { code: "sheet-has-password", sheet: "Scoring" } });
    expect(cellOf(after, "Scoring", "L10")).toEqual({ value: 40 });
  });

  it("refuses a second sheet that has a password, and leaves the first one as it was, with its permissions", async () => {
    const { workbook } = await openInserted();
    await tamper("Scoring", (sheet) => (sheet.getRange("L10").values = [[40]]));
    await tamper("Quality", (sheet) => (sheet.getRange("B4").values = [["Another question"]]), "secret");
    const permissions = () => [...(workbook.findSheet("Scoring")?.protection?.allowed ?? [])];
    const before = permissions();
    const { restored, after } = await restore();
    expect(restored).toEqual({ ok: false, reason: { code: "sheet-has-password", sheet: "Quality" } });
    expect(cellOf(after, "Scoring", "L10")).toEqual({ value: 40 });
    expect(after.sheets.find(({ name }) => name === "Scoring")?.protected).toBe(true);
    expect(permissions()).toEqual(before);
  });

  it("says what it cannot put back: a sheet that is gone", async () => {
    await openInserted();
    const gone: AlteredCell = { kind: "sheet-missing", sheet: "Quality" };
    expect(await restoreCells(plan, [gone])).toEqual({ ok: true, value: { restored: [], left: [gone] } });
    const late: AlteredCell = { kind: "unprotected", sheet: "Sheet that went" };
    expect(await restoreCells(plan, [late])).toEqual({ ok: true, value: { restored: [], left: [late] } });
  });

  it("never writes an entry", async () => {
    await openInserted();
    const entry: AlteredCell = {
      kind: "value",
      sheet: "Scoring",
      cell: "C10",
      inserted: { value: 1 },
      found: { value: 100 },
    };
    await expect(restoreCells(plan, [entry])).rejects.toThrow("no locked cell of the plan: Scoring!C10");
    expect(cellOf(await grid(), "Scoring", "C10")?.value).toBe(100);
  });
});
