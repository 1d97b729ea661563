import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";
import { ruleChanges } from "../../../src/domain/tender/rule-changes";
import { bid, tenderWith } from "./tenders";

const bids = [bid("Bidder A"), bid("Bidder B"), bid("Bidder C")];
const before = tenderWith({ bids });
const [first, second, ...measures] = before.measures;
const [question, ...questions] = before.qualityQuestions;
if (!first || !second || !question) throw new Error("needs two measures and a question");

describe("rules that are changed with bids in", () => {
  it.each([
    [
      "a weight",
      { weights: { price: 50, quality: 30, socialValue: 20 } },
      ["Price weight: was 40, is 50", "Quality weight: was 40, is 30"],
    ],
    ["a rule that was not given", { minimums: { quality: 2 } }, ["Least quality mark: was not given, is 2"]],
    [
      "a list of choices",
      { tieBreaks: ["lower-price"] as const },
      ["Tie-breaks: was not given, is lower-price"],
    ],
    [
      "a question that is gone",
      { qualityQuestions: questions },
      [`Question ${question.title}: no longer asked`],
    ],
    [
      "a measure's share, wherever the measure stands",
      { measures: [...measures, { ...first, weight: first.weight + 1 }, second] },
      [`Measure Local jobs, measure's share: was ${first.weight}, is ${first.weight + 1}`],
    ],
    [
      "what a mark means",
      {
        qualityQuestions: [
          { ...question, descriptors: { ...question.descriptors, "5": "Other words" } },
          ...questions,
        ],
      },
      [
        `Question ${question.title}, descriptor 5: was ${question.descriptors?.["5"] ?? "not given"}, is Other words`,
      ],
    ],
    ["a bidder's name and the contract's value", { value: before.value + 1 }, []],
  ])("are told one by one: %s", (_, parts, expected) => {
    expect(ruleChanges(before, { ...before, ...parts }, rotherham2019)).toEqual(expected);
  });

  it("are none before a bid is entered", () => {
    const blank = tenderWith({});
    const after = { ...blank, weights: { price: 50, quality: 30, socialValue: 20 } };
    expect(ruleChanges(blank, after, rotherham2019)).toEqual([]);
  });
});
