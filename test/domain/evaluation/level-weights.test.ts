import { checkEvaluation } from "../../../src/domain/evaluation/check";
import { scoreTender } from "../../../src/domain/evaluation/score-tender";
import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { summarySections } from "../../../src/domain/summary/sections";
import { levelWords } from "../../../src/domain/tender/disclosed";
import { tenderMeasures } from "../../../src/domain/tender/measures";
import { editionOf, parseTender } from "../../../src/domain/tender/tender";
import { groundsMaintenance } from "../tender/tenders";
import { levelledTender } from "../tender/levelled-tenders";

const second = <T>(entries: readonly T[]): T | undefined => entries[1];

describe("a measure whose levels have weights", () => {
  it("counts the sum of each level's quantity times its weight", () => {
    // 2 + 3 x 1.5 = 6.5, and 4 of level 4+ at 2 = 8, which sets the scale of 3 marks.
    const { bids } = scoreTender(levelledTender());
    expect(bids.map(({ socialValue }) => second(socialValue)?.quantity)).toEqual([6.5, 8]);
    expect(bids.map(({ socialValue }) => second(socialValue)?.quantitativeScore)).toEqual([
      expect.closeTo((3.75 * 6.5) / 8, 9),
      expect.closeTo(3.75, 9),
    ]);
  });

  it("counts levels alike where they have none", () => {
    const { bids } = scoreTender(levelledTender({ levelWeights: undefined }));
    expect(bids.map(({ socialValue }) => second(socialValue)?.quantity)).toEqual([5, 4]);
  });

  it("waits for the levels of an offer, and takes an offer of nothing without them", () => {
    const tender = levelledTender({}, [{ quantity: 5, byLevel: { "2": 2 } }, { quantity: 0 }]);
    const evaluation = scoreTender(tender);
    expect(evaluation.bids.map(({ status }) => status)).toEqual(["Incomplete", "Complete"]);
    expect(checkEvaluation(tender, evaluation, editionOf(tender)).map(wordIssue)).toEqual([
      "Enter the quantities by level (Apprenticeships, Bidder A)",
    ]);
    expect(parseTender(tender).issues.map(wordIssue)).toEqual([
      "Enter how many of the 5 are at each level, so that the levels sum to it: each counts by its level's weight (Apprenticeships, Bidder A)",
    ]);
  });

  it("is told in letters with what was offered and what counts", () => {
    const tender = levelledTender();
    const evaluation = scoreTender(tender);
    const [first] = evaluation.bids;
    if (!first) throw new Error("no bid");
    const lines = summarySections(tender, evaluation, first, rotherham2019).flatMap((each) => each.lines);
    expect(lines.find(({ item }) => item === "measures.apprenticeships.quantity")?.offered).toBe(
      "5, which count as 6.5 by the weights of their levels",
    );
  });

  it.each([
    [
      { "3": 1.5 },
      "One of each level counts as: level 2 as 1, level 3 as 1.5, level 4+ as 1. The sum of these counts as the quantity.",
    ],
    [undefined, "Levels count alike: one of any level counts as one."],
  ])("is disclosed: %j", (levelWeights, words) => {
    const [, measure] = tenderMeasures(levelledTender({ levelWeights }), rotherham2019);
    if (!measure) throw new Error("no measure");
    expect(levelWords(measure)).toBe(words);
    expect(levelWords({ ...measure, level: "3" })).toBeUndefined();
  });

  it.each([
    [{ levelWeights: { "9": 2 } }, "Level 9 must be one of: 2, 3, 4+ (Apprenticeships)"],
    [
      { levelWeights: { "3": 2 }, level: "3" },
      "Remove the weights of levels: they count only where every level is asked for and quantities are not scored in pounds (Apprenticeships)",
    ],
    [{ levelWeights: { "3": 0 } }, "Weight of a level must be more than 0 (measure 1)"],
    [{ levelWeights: { "3": "much" } }, "Weight of a level must be a number (measure 1)"],
  ])("is refused with %j", (parts, sentence) => {
    const measures = [{ id: "apprenticeships", weight: 100, reference: 5, ...parts }];
    expect(parseTender({ ...groundsMaintenance, measures }).issues.map(wordIssue)).toEqual([sentence]);
  });
});
