import { exampleTender } from "../../src/jobs/example-tender";
import {
  nextEmptyEntry,
  whyNoEmptyEntry,
  wordEmptyEntries,
  type PlaceOfCell,
} from "../../src/jobs/next-entry";
import { tenderWorkbook } from "../../src/jobs/tender";
import { placeTender } from "../../src/sheets/tender/workbook";
import { bid, tenderWith } from "../domain/tender/tenders";
import { gridOfPlan } from "../sheets/grid-of-plan";

const whole = bid("A");
const grid = gridOfPlan(
  placeTender(
    tenderWith({
      bidders: ["A", "B", "C"].map((name) => ({ name })),
      bids: [
        whole,
        bid("B", { price: null }),
        bid("C", { price: null, quality: { ...whole.quality, team: null } }),
      ],
    }),
  ),
);

const next = (from?: PlaceOfCell) => nextEmptyEntry(grid, "2026-11-30", from);

describe("the next empty entry", () => {
  it("is the first that is asked for, then each one after it, then the first again", () => {
    const first = next();
    if (!first) throw new Error("entries are empty");
    const walked = [first];
    for (let step = 0; step < first.count; step += 1) walked.push(next(walked.at(-1)) ?? first);
    const columns = walked.map(({ sheet, cell }) => `${sheet} ${cell.replace(/\d/g, "")}`);
    expect(columns.slice(0, 2)).toEqual(["Scoring C", "Scoring C"]);
    expect(columns[2]).toMatch(/^Quality /);
    expect(new Set(walked.map(({ sheet, cell }) => `${sheet} ${cell}`)).size).toBe(first.count);
    expect(walked.at(-1)).toEqual(first);
  });

  it("counts a bid without any entry as a bid, since each of its entries is empty", () => {
    const unbegun = gridOfPlan(
      placeTender(tenderWith({ bidders: ["A", "B"].map((name) => ({ name })), bids: [whole] })),
    );
    const found = nextEmptyEntry(unbegun, "2026-11-30");
    expect(found?.bids).toBe(1);
    expect(wordEmptyEntries({ count: 1, bids: 1 })).toBe("1 bid has no entry yet");
    expect(wordEmptyEntries({ count: 5, bids: 2 })).toBe(
      "2 bids have no entry yet, and 3 more entries are empty",
    );
    expect(wordEmptyEntries({ count: 1, bids: 0 })).toBe("1 entry is empty");
  });

  it("comes after the cell that is selected, on whichever sheet", () => {
    expect(next({ sheet: "Quality", cell: "A1" })?.sheet).toBe("Quality");
    expect(next({ sheet: "A sheet that is gone", cell: "A1" })).toEqual(next());
  });

  it("is none where each is filled in, and none in a workbook of somebody else", () => {
    const done = gridOfPlan(tenderWorkbook(exampleTender()));
    expect(nextEmptyEntry(done, "2026-11-30")).toBeUndefined();
    expect(whyNoEmptyEntry(done, "2026-11-30")).toMatch(/^No entry that is asked for is empty/);
    const foreign = { ...grid, names: [] };
    expect(nextEmptyEntry(foreign, "2026-11-30")).toBeUndefined();
    expect(whyNoEmptyEntry(foreign, "2026-11-30")).toMatch(/^This workbook was not made here/);
  });

  it("is not said to be none where a sheet is gone, with the entries that it asked for", () => {
    const done = gridOfPlan(tenderWorkbook(exampleTender()));
    const names = done.names.filter(({ name }) => !name.startsWith("Moderation_"));
    const sheets = done.sheets.filter(({ name }) => name !== "Moderation");
    const without = { ...done, names, sheets };
    expect(nextEmptyEntry(without, "2026-11-30")).toBeUndefined();
    expect(whyNoEmptyEntry(without, "2026-11-30")).toMatch(/^This workbook has errors/);
  });
});
