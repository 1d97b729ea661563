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
