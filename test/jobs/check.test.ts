import { withCell } from "../workbook/rows";
import { parseContract } from "../../src/domain/contract/contract";
import { checkFile, findIn, wordChecked } from "../../src/jobs/check";
import { sourceOf } from "../../src/taskpane/parts/sources";
import { wordAll } from "../../src/taskpane/check/word-all";
import { writeXlsx } from "../../src/xlsx/write";
import { readXlsx } from "../../src/xlsx/read";
import { wordIssue } from "../../src/domain/issues/word-issue";
import { placeTender } from "../../src/sheets/tender/workbook";
import { bid, groundsMaintenance, tenderWith } from "../domain/tender/tenders";
import { cleaning } from "../parity/returns";
import { inventedPack } from "../parity/tenders";
import { gridOfPlan } from "../sheets/grid-of-plan";
import { soundReturn } from "../sheets/return/sound-return";
import { placeReturn } from "../../src/sheets/return/workbook";
import { shippedAreas } from "../../src/domain/council/shipped-areas";

function emptyReturn() {
  const contract = parseContract(cleaning);
  const area = shippedAreas.get("rotherham");
  if (!contract.ok || !area) throw new Error("no contract");
  return placeReturn(contract.value, "2026-27-Q1", { area, lines: 10 });
}

function check(name: string, bytes: Uint8Array) {
  return checkFile(sourceOf(new File([new Uint8Array(bytes)], name)));
}

describe("a file that came back", () => {
  it("is said to be sound where its return is", async () => {
    const checked = await check("sound.xlsx", await writeXlsx(soundReturn()));
    expect(wordChecked(checked)).toBe("quarterly return, no mistakes were found");
    expect(wordAll([checked], false)).toBe("1 of 1 file has no error.");
  });

  it("tells each mistake of a return with its sheet and cell, and not the file's name again", async () => {
    const checked = await check("empty.xlsx", await writeXlsx(emptyReturn()));
    expect(wordChecked(checked)).toMatch(/^quarterly return, [1-9]\d* errors?, /);
    const words = checked.issues.map(wordIssue);
    expect(words.some((each) => /\(sheet Declaration, cell [A-Z]+\d+/.test(each))).toBe(true);
    expect(words.join()).not.toContain("empty.xlsx");
  });

  it("names the cells that refuse wrong entries no longer, and is not refused for them", async () => {
    const sound = soundReturn();
    const sheets = sound.sheets.map((sheet) => {
      const [first, second, ...others] = sheet.validations ?? [];
      if (sheet.name !== "Spend" || !first || !second) return sheet;
      const { range } = second;
      return { ...sheet, validations: [{ ...second, range: { ...range, rows: range.rows - 2 } }, ...others] };
    });
    const checked = await check("pasted.xlsx", await writeXlsx({ ...sound, sheets }));
    expect(wordChecked(checked)).toBe("quarterly return, 0 errors, 2 warnings");
    expect(checked.issues.map(wordIssue)).toEqual([
      "Check what is entered in B5:B24, or copy the values alone into a new workbook: wrong entries are no longer refused there. The rule was: Invoice holds up to 100 characters (sheet Spend, cell B5)",
      "Check what is entered in C23:C24, or copy the values alone into a new workbook: wrong entries are no longer refused there. The rule was: The date must be from 1 July 2026 to 30 September 2026 (sheet Spend, cell C23)",
    ]);
  });

  it("is refused with the reason where it is no workbook", async () => {
    const checked = await check("note.xlsx", new TextEncoder().encode("a note"));
    expect(wordChecked(checked)).toBe("cannot be checked");
    expect(checked.issues).toHaveLength(1);
    expect(wordAll([checked], true)).toBe(
      "Cancelled; the files below were checked. 0 of 1 file has no error.",
    );
  });
});

describe("the check of the open workbook", () => {
  it("finds a return's mistakes, and no scores", async () => {
    const read = await readXlsx(await writeXlsx(emptyReturn()), "this workbook");
    if (!read.ok) throw new Error("unreadable return");
    const found = findIn(read.value);
    expect(found.kind).toBe("return");
    expect(found.bids).toEqual([]);
    expect(found.issues.length).toBeGreaterThan(0);
  });
});

const bids = ["Bidder A", "Bidder B", "Bidder C"].map((bidder) => bid(bidder));

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
            cells: withCell(sheet.cells, { row: 9, column: 2 }, { value: -1, locked: false as const }),
          }
        : sheet,
    );
    const found = findIn({ ...grid, sheets });
    expect([found.bids, found.issues[0]?.code]).toEqual([[], "not-above"]);
  });
});
