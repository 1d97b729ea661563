import { insertPlan } from "../../../src/excel/insert";
import { placeTender } from "../../../src/sheets/tender/workbook";
import { findIn } from "../../../src/taskpane/check/findings";
import { canRestore, restoreWorkbook, wordRestored } from "../../../src/taskpane/check/restore";
import type { AlteredCell } from "../../../src/workbook/altered";
import { bid, groundsMaintenance, tenderWith } from "../../domain/tender/tenders";
import { openExcel } from "../../excel/open";
import { inventedPack } from "../../parity/tenders";
import { gridOfPlan } from "../../sheets/grid-of-plan";

const bids = ["Bidder A", "Bidder B", "Bidder C"].map((bidder) => bid(bidder));
const content = { inserted: { value: 1 }, found: { value: 2 } };
const altered = (kind: "formula" | "value"): AlteredCell => ({
  kind,
  sheet: "Scoring",
  cell: "L10",
  ...content,
});
const unprotected: AlteredCell = { kind: "unprotected", sheet: "Scoring" };
const missing: AlteredCell = { kind: "sheet-missing", sheet: "Lists" };

describe("what was restored", () => {
  it.each<[readonly AlteredCell[], readonly AlteredCell[], string]>([
    [[], [], "Nothing had to be restored."],
    [[altered("formula")], [], "1 formula was restored."],
    [
      [altered("formula"), altered("formula"), altered("value"), unprotected],
      [],
      "2 formulas were restored. 1 locked text or figure was restored. 1 sheet was protected again.",
    ],
    [[], [missing], "The sheet Lists could not be restored."],
  ])("is said: %j", (restored, left, words) => expect(wordRestored({ restored, left })).toBe(words));

  it.each<[readonly AlteredCell[], boolean]>([
    [[], false],
    [[missing], false],
    [[missing, unprotected], true],
  ])("is offered for what can be put back: %j", (each, offered) => expect(canRestore(each)).toBe(offered));

  it("is told of a workbook in which a formula was typed over", async () => {
    await openExcel();
    await insertPlan(placeTender(tenderWith({ bids })));
    expect(await restoreWorkbook()).toEqual({ ok: true, message: "Nothing had to be restored." });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Scoring");
      sheet.protection.unprotect();
      sheet.getRange("L10").values = [[40]];
      await context.sync();
    });
    expect(await restoreWorkbook()).toEqual({
      ok: true,
      message: "1 formula was restored. 1 sheet was protected again.",
    });
  });
});

describe("scores so far", () => {
  it("are the tender's, by its proxy pack where it is scored by one", () => {
    expect(findIn(gridOfPlan(placeTender(tenderWith({ bids })))).bids.map(({ rank }) => rank)).toEqual([
      1, 1, 1,
    ]);
    const methods = {
      ...groundsMaintenance.methods,
      socialValueQuantitative: "proxy-total-share-of-highest",
    };
    const tender = tenderWith({ bids, methods, proxyPack: "pack.json" });
    const found = findIn(gridOfPlan(placeTender(tender, { proxyPack: inventedPack })));
    expect(found.bids.map(({ rank }) => rank)).toEqual([1, 1, 1]);
  });

  it("wait while an entry is wrong", () => {
    const plan = placeTender(tenderWith({ bids }));
    const grid = gridOfPlan(plan);
    const sheets = grid.sheets.map((sheet) =>
      sheet.name === "Scoring"
        ? {
            ...sheet,
            rows: { ...sheet.rows, 9: { ...sheet.rows[9], 2: { value: -1, locked: false as const } } },
          }
        : sheet,
    );
    const found = findIn({ ...grid, sheets });
    expect([found.bids, found.issues[0]?.code]).toEqual([[], "not-above"]);
  });
});
