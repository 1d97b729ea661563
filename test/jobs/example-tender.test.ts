import { scoreTender } from "../../src/domain/evaluation/score-tender";
import { exampleTender } from "../../src/jobs/example-tender";
import { placeTender } from "../../src/sheets/tender/workbook";
import { checkWorkbook } from "../../src/sheets/check-workbook";
import { gridOfPlan } from "../sheets/grid-of-plan";

describe("the example", () => {
  it("is a whole tender with a rank for each bid, in which nothing is wrong or missing", () => {
    const { tender, edition } = exampleTender();
    const { bids } = scoreTender(tender, { editions: [edition] });
    expect(bids.map(({ rank }) => rank).sort()).toEqual([1, 2, 3]);
    expect(checkWorkbook(gridOfPlan(placeTender(tender))).issues).toEqual([]);
  });

  it("says in its title, its reference and each name that it is one", () => {
    const { tender } = exampleTender();
    const names = [tender.reference, tender.title, tender.serviceArea, ...tender.evaluators];
    expect(
      [...names, ...tender.bids.map(({ bidder }) => bidder)].filter((name) => !/example/i.test(name)),
    ).toEqual([]);
  });
});
