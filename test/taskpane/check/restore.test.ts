import { insertPlan } from "../../../src/excel/insert";
import { placeTender } from "../../../src/sheets/tender/workbook";
import { canRestore, restoreWorkbook, wordRestored } from "../../../src/taskpane/check/restore";
import type { AlteredCell } from "../../../src/workbook/altered";
import { bid, tenderWith } from "../../domain/tender/tenders";
import { openExcel } from "../../excel/open";

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
