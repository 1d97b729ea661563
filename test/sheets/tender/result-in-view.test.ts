import { placeTender } from "../../../src/sheets/tender/workbook";
import { bid, tenderWith } from "../../domain/tender/tenders";

/** Pixels of a column of so many characters in Excel's own font. */
const pixels = (characters: number) => characters * 7 + 5;

/** Of a screen of 1,440 pixels: the pane at its widest, the row numbers and the scroll bar. */
const ROOM = 1440 - 450 - 60;

it("shows each bid's total and rank beside its price without scrolling", () => {
  const bids = [bid("A"), bid("B", { price: 120 })];
  const plan = placeTender(tenderWith({ bidders: bids.map(({ bidder }) => ({ name: bidder })), bids }));
  const scoring = plan.sheets.find(({ name }) => name === "Scoring");
  const columnNamed = (name: string) => plan.names.find((each) => each.name === name)?.range.column ?? NaN;
  const right = (name: string) =>
    scoring?.columnWidths?.slice(0, columnNamed(name) + 1).reduce((sum, each) => sum + pixels(each), 0);
  expect(right("Scoring_Total")).toBeLessThan(ROOM);
  expect(right("Scoring_Rank")).toBeLessThan(ROOM);
  expect(columnNamed("Scoring_Rank")).toBeLessThan(columnNamed("Scoring_PriceScore"));
  expect(scoring?.print?.area?.columns).toBe(columnNamed("Scoring_DecisionReason") + 1);
});

describe("what is said above the scores", () => {
  const bids = (...missing: readonly boolean[]) =>
    missing.map((isMissing, index) => bid(`Bidder ${index}`, isMissing ? { price: null } : {}));
  const said = (...missing: readonly boolean[]) => {
    const bidders = missing.map((_, index) => ({ name: `Bidder ${index}` }));
    const { sheets } = placeTender(tenderWith({ bidders, bids: bids(...missing) }));
    const cells = sheets.find(({ name }) => name === "Scoring")?.cells ?? [];
    return cells
      .map(({ value }) => value)
      .filter((value) => /incomplete|complete or out/.test(String(value)));
  };

  it.each([
    [[false, false], "Every bid is complete or out."],
    [[true, false], "1 of 2 bids is incomplete: no ranks yet."],
    [[true, true, false], "2 of 3 bids are incomplete: no ranks yet."],
  ])("tells of bids that miss something, %j", (missing, words) => {
    expect(said(...missing)).toContain(words);
  });
});
