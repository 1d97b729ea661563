import { checkEvaluation } from "../../../src/domain/evaluation/check";
import { scoreTender } from "../../../src/domain/evaluation/score-tender";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { tieWords } from "../../../src/domain/tender/disclosed";
import { editionOf, parseTender } from "../../../src/domain/tender/tender";
import { groundsMaintenance } from "../tender/tenders";
import { nearTie, tiedTender } from "../tender/tied-tenders";

type Parts = Readonly<Record<string, unknown>>;

const ranks = (tender: Parameters<typeof scoreTender>[0]) => scoreTender(tender).bids.map(({ rank }) => rank);
const warned = (tender: ReturnType<typeof tiedTender>) =>
  checkEvaluation(tender, scoreTender(tender), editionOf(tender)).map(wordIssue);

describe("totals that are equal in fractions and not in doubles", () => {
  // Price 40 x 100/120, quality 40 x 4/5 and social value 20 x 2/15 are 68 exactly, and 68.00000000000001 in doubles.
  it("are a tie, which the tie rule decides and not the rounding", () => {
    const { bids } = scoreTender(tiedTender());
    expect(bids.map(({ total }) => total)).toEqual([68, 68.000_000_000_000_01]);
    expect(ranks(tiedTender())).toEqual([1, 1]);
    expect(ranks(tiedTender({ tieBreaks: ["lower-price"] }))).toEqual([1, 2]);
  });

  it("are a tie too where the totals are 76", () => {
    const more = tiedTender({ tieBreaks: ["lower-price"] }, { qualityOfA: 2, quantityOfB: 8 });
    expect(scoreTender(more).bids.map(({ total }) => Number(total?.toFixed(9)))).toEqual([76, 76]);
    expect(ranks(more)).toEqual([1, 2]);
  });
});

describe("equal totals", () => {
  it.each([
    [[], [1, 1]],
    [["lower-price"], [1, 2]],
    [["higher-quality"], [2, 1]],
    [["higher-social-value"], [1, 2]],
  ])("are ranked by the tie-breaks %j", (tieBreaks, expected) => {
    expect(ranks(tiedTender({ tieBreaks }))).toEqual(expected);
  });

  it("are ranked by the second tie-break where the first finds them equal", () => {
    const equal = (tieBreaks: readonly string[]) =>
      tiedTender(
        { tieBreaks },
        { priceOfB: 100, qualityOfA: 3, quantityOfA: 10, qualityOfB: 3.5, quantityOfB: 8 },
      );
    expect(scoreTender(equal([])).bids.map(({ total }) => total)).toEqual([84, 84]);
    expect(ranks(equal(["lower-price"]))).toEqual([1, 1]);
    expect(ranks(equal(["lower-price", "higher-quality"]))).toEqual([2, 1]);
    expect(ranks(equal(["lower-price", "higher-social-value"]))).toEqual([1, 2]);
  });

  it("do not move what stands below them", () => {
    const three = tiedTender({ tieBreaks: ["higher-quality"] }, { third: true });
    expect(ranks(three)).toEqual([2, 1, 3]);
  });

  it("are told of by check: what decided, or that the council has to", () => {
    expect(warned(tiedTender({ tieBreaks: ["higher-quality"] }))).toEqual([
      "The totals of B and A are equal, 68.00: the tender's tie rule puts B first (the higher quality score). Look at their marks and prices once more before the award",
    ]);
    expect(warned(tiedTender({ tieBreaks: [] }))).toEqual([
      "A and B share rank 1 by the tender's tie rule: decide between them, and enter the reason with the award",
    ]);
    expect(warned(tiedTender({ tieBreaks: [], tieRule: "Lots are drawn." }))).toEqual([]);
    expect(warned(tiedTender())).toEqual([
      "A and B share rank 1, and the tender has no tie rule: say what decides before the award",
    ]);
  });
});

describe("a near tie", () => {
  // Published weights 40/40/20: 40 x 100/105 + 32 + 12 = 82.095238; 40 x 100/108 + 33 + 12.06 = 82.097037 print alike as 82.10.
  it("is no tie, and is printed with the decimals that tell it apart", () => {
    const near = tiedTender(
      { tieBreaks: ["lower-price"], measures: [{ id: "local-jobs", weight: 100, reference: 200 }] },
      nearTie,
    );
    expect(scoreTender(near).bids.map(({ total }) => Number(total?.toFixed(6)))).toEqual([
      82.095238, 82.097037, 40,
    ]);
    expect(ranks(near)).toEqual([2, 1, 3]);
    expect(warned(near)).toContainEqual(
      "The totals of B and A are within a hundredth of a mark, 82.097 and 82.095: look at their marks and prices once more before the award",
    );
  });
});

describe("the tie rule in words", () => {
  it.each<[Parameters<typeof tieWords>[0], string]>([
    [{}, "Equal totals share a rank."],
    [{ tieRule: "By lot." }, "By lot."],
    [
      { tieBreaks: [] },
      "Equal totals share a rank. The council then decides between them and records its reason.",
    ],
    [
      { tieBreaks: ["lower-price"] },
      "Of equal totals the lower price comes first. Bids that are still equal share a rank. The council then decides between them and records its reason.",
    ],
    [
      {
        tieBreaks: ["lower-price", "higher-social-value"],
        tieRule: "Lots are then drawn before two witnesses.",
      },
      "Of equal totals the lower price comes first; where that is equal too, the higher social value score. Bids that are still equal share a rank. Lots are then drawn before two witnesses.",
    ],
  ])("of %j", (rule, words) => expect(tieWords(rule)).toBe(words));
});

describe("tie-breaks of a setup", () => {
  const issues = (parts: Parts) => parseTender({ ...groundsMaintenance, ...parts }).issues.map(wordIssue);

  it("are refused where they compare what carries no weight, or the same twice", () => {
    expect(issues({ tieBreaks: ["higher-quality", "higher-quality"] })).toEqual([
      "Choose another tie-break than the first: the same one twice decides nothing more (tie-break 2)",
    ]);
    expect(
      issues({
        tieBreaks: ["lower-price", "higher-quality"],
        weights: { price: 80, quality: 0, socialValue: 20 },
        qualityQuestions: [],
      }),
    ).toEqual([
      "Choose another tie-break, or set the quality weight above 0: what carries no weight is not scored, so it cannot tell bids apart (Higher quality first)",
    ]);
  });
});
