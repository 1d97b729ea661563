import { wordIssue } from "../../../src/domain/issues/word-issue";
import { parseTender } from "../../../src/domain/tender/tender";
import { bid, groundsMaintenance, referenced } from "./tenders";

const said = (parts: Readonly<Record<string, unknown>>) =>
  parseTender({ ...groundsMaintenance, ...parts }).issues.map(wordIssue);

const advice = (measures: string) =>
  `Consider a reference quantity for ${measures}: the highest offer alone sets the scale, so that a small offer takes all the marks for quantity where others offer nothing`;

describe("a setup whose quantities are scored against the highest offer alone", () => {
  it("is advised to have a quantity to score against, for each measure with a quantity that has none", () => {
    expect(said({})).toEqual([advice("Local jobs and Apprenticeships")]);
    const [jobs, ...others] = referenced;
    expect(said({ measures: [{ ...jobs, reference: undefined }, ...others] })).toEqual([
      advice("Local jobs"),
    ]);
  });

  it.each([
    ["each measure has its reference", { measures: referenced }],
    ["quantities carry no marks", { socialValueSplit: { quantitative: 0, qualitative: 100 } }],
    [
      "quantities are scored by their total in pounds",
      {
        methods: { ...groundsMaintenance.methods, socialValueQuantitative: "proxy-total-share-of-highest" },
        proxyPack: "pack.json",
      },
    ],
    ["a bid is entered, so that it cannot be changed any more", { bids: [bid("Bidder A")] }],
  ])("is not advised where %s", (_, parts) => expect(said(parts)).toEqual([]));

  it("is advised while bids are named and nothing of them is entered", () => {
    const bids = [{ bidder: "Bidder A", price: null, quality: { approach: { marks: [null] } } }];
    expect(said({ bids })).toEqual([advice("Local jobs and Apprenticeships")]);
  });
});
