import { offerWords } from "../../../src/domain/evaluation/offer-words";
import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";
import { tenderWith } from "../tender/tenders";

function words(id: string, offer: Readonly<Record<string, unknown>>): readonly string[] {
  const tender = tenderWith({
    socialValueSplit: { quantitative: 0, qualitative: 100 },
    measures: [{ id, weight: 100 }],
    bids: [{ bidder: "Bidder A", measures: { [id]: offer } }],
  });
  const measure = rotherham2019.measures.find((each) => each.id === id);
  const own = tender.bids[0]?.measures[id];
  if (!measure || !own) throw new Error(`no offer for ${id}`);
  return offerWords(own, measure).split("\n");
}

describe("what evaluators read of an offer", () => {
  it.each([
    ["local-jobs", { quantity: 12.5, method: "By hand" }, ["Offered: 12.5 FTE", "How: By hand"]],
    ["local-spend", { quantity: 50_000.75 }, ["Offered: £50,000.75"]],
    ["apprenticeships", { quantity: 2, level: "3" }, ["Offered: 2, level 3"]],
    [
      "apprenticeships",
      { quantity: 5, byLevel: { "2": 2, "3": 3 }, methodByLevel: { "3": "College" } },
      ["Offered: 5 (level 2: 2, level 3: 3)", "How, level 3: College"],
    ],
    ["local-jobs", { quantity: 0 }, ["Offered: 0 FTE"]],
    [
      "local-jobs",
      { quantity: 3, due: { quarter2: 1, later: 2 } },
      ["Offered: 3 FTE", "Due: quarter 2: 1 FTE, after the first year: 2 FTE"],
    ],
    [
      "waste",
      { method: "Pots", plan: { risks: "Frost", later: "None left", quarter1: "Half" } },
      [
        "How: Pots",
        "Quarter 1 of the contract: Half",
        "After the first year: None left",
        "Risks, and what is done about them: Frost",
      ],
    ],
    ["waste", {}, [""]],
  ])("%s: %j", (id, offer, expected) => {
    expect(words(id, offer)).toEqual(expected);
  });
});
