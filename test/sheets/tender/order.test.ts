import { placeTender } from "../../../src/sheets/tender/workbook";
import { bid, tenderWith } from "../../domain/tender/tenders";

const { measures, qualityQuestions } = tenderWith({});
const plan = placeTender(
  tenderWith({
    measures: [...measures].reverse(),
    qualityQuestions: [...qualityQuestions].reverse(),
    bidders: [{ name: "Second" }, { name: "First" }],
    bids: [bid("Second"), bid("First")],
  }),
);

/** The texts of a sheet that are of a form, each once, going down its rows. */
function down(sheet: string, form: RegExp): readonly unknown[] {
  const { cells } = plan.sheets.find(({ name }) => name === sheet)!;
  const inOrder = [...cells].sort((one, other) => one.row - other.row || one.column - other.column);
  return [...new Set(inOrder.map(({ value }) => value).filter((value) => form.test(String(value))))];
}

it("the lines of a tender's sheets stand in the tender's own order", () => {
  expect(down("Scoring", /^(First|Second)$/)).toEqual(["Second", "First"]);
  expect(down("Quality", /^Q\d\. /)).toEqual(["Q1. Team", "Q2. Approach"]);
  expect(down("Social value", /^M\d\. /)).toEqual(["M1. Waste", "M2. Apprenticeships", "M3. Local jobs"]);
});
