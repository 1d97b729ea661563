import { scoreTender } from "../../../src/domain/evaluation/score-tender";
import { checkEvaluation } from "../../../src/domain/evaluation/check";
import { offerWords } from "../../../src/domain/evaluation/offer-words";
import { seenTender } from "../../../src/domain/evaluation/seen-tender";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { availableMarks, quantitativeShares } from "../../../src/domain/tender/available-marks";
import { tenderMeasures } from "../../../src/domain/tender/measures";
import { OWN_LINE } from "../../../src/domain/tender/own-measures";
import { editionOf, parseTender, type Tender } from "../../../src/domain/tender/tender";
import { toTenderFile } from "../../../src/domain/tender/write-json";
import { bidWithOwn, ownTender, repairCafe, toolLibrary, withOwnLine } from "./own-measure-tenders";
import { groundsMaintenance, tenderWith } from "./tenders";

const [A, B, C] = [0, 1, 2];

function marksOf(tender: Tender) {
  return availableMarks(tender, quantitativeShares(tenderMeasures(tender, editionOf(tender)))).measures;
}

function said(parts: Readonly<Record<string, unknown>>) {
  return parseTender({ ...groundsMaintenance, ...withOwnLine, ...parts }).issues.map(wordIssue);
}

describe("measures of the bidder's own", () => {
  it("have a share of the marks for answers and none of those for quantities", () => {
    const [jobs, apprenticeships, waste, own] = marksOf(ownTender());
    expect(own).toEqual({ quantitative: 0, qualitative: 1, side: 0.5, together: 1 });
    // The shares of Waste and of the bidder's own go to the others: 45 and 30 of 75.
    expect([jobs?.quantitative, apprenticeships?.quantitative]).toEqual([6, 4]);
    expect([jobs?.qualitative, apprenticeships?.qualitative, waste?.qualitative]).toEqual([4.5, 3, 1.5]);
  });

  it("are marked as one answer; a bidder that offers none gets no marks and needs none", () => {
    const tender = ownTender();
    const { bids } = scoreTender(tender);
    const own = (bid: number) => bids[bid]?.socialValue[3];
    // (4 + 3) / 2 / 5 of 1 mark.
    expect(own(A)?.qualitativeScore).toBeCloseTo(0.7, 9);
    expect(own(B)).toMatchObject({ answerCounts: false, qualitativeScore: 0, quantity: null });
    expect(own(C)?.qualitativeScore).toBeCloseTo(0.2, 9);
    expect(bids.map(({ status }) => status)).toEqual(["Complete", "Complete", "Complete"]);
    expect(own(A)?.quantitativeScore).toBe(0);
  });

  it("are given no marks where there are none, whatever the rule for a quantity of 0 is", () => {
    const bids = [
      bidWithOwn("Bidder A", [repairCafe]),
      bidWithOwn("Bidder B", [], { appropriate: 5, achievable: 5 }),
    ];
    const scores = scoreTender(ownTender({ nothingOffered: "marked-as-answered", bids })).bids;
    expect(scores.map(({ socialValue }) => socialValue[3]?.qualitativeScore)).toEqual([0.7, 0, null]);
  });

  it("wait for marks while it is not known whether a bidder offers any", () => {
    const bids = [bidWithOwn("Bidder A", undefined, {})];
    const tender = ownTender({ bidders: [{ name: "Bidder A" }], bids });
    const evaluation = scoreTender(tender);
    const told = checkEvaluation(tender, evaluation, editionOf(tender)).map(wordIssue);
    expect(told).toEqual([
      "Enter the appropriate mark (Measures of the bidder's own, Bidder A)",
      "Enter the achievable mark (Measures of the bidder's own, Bidder A)",
    ]);
  });

  it("do not change what others score by their quantities", () => {
    const many = [repairCafe, { ...toolLibrary, quantity: 1_000_000 }];
    const without = scoreTender(ownTender({ bids: [bidWithOwn("Bidder A", [repairCafe])] }));
    const withMore = scoreTender(ownTender({ bids: [bidWithOwn("Bidder A", many)] }));
    expect(withMore.bids[A]?.total).toBe(without.bids[A]?.total);
  });

  it("are shown to evaluators in the bidder's words, without marks", () => {
    const seen = seenTender("Evaluator 1", ownTender({ evaluators: ["Evaluator 1"] }));
    const offer = seen.bids[A]?.measures["own-measures"];
    if (!offer) throw new Error("no offer");
    expect(offerWords(offer, OWN_LINE)).toBe(
      [
        "1. Repair café: 12 events",
        "How: Monthly in the village hall, run by our fitters",
        "Evidence: Dates and numbers of visitors",
        "2. Tool library: 150.5 loans",
        "How: A van on Saturdays",
        "Evidence: The lending list",
      ].join("\n"),
    );
    const none = seen.bids[B]?.measures["own-measures"];
    expect(none && offerWords(none, OWN_LINE)).toBe("The bidder offers no measure of its own.");
  });

  it("stay in tender.json, and so does that there are none", () => {
    const file = toTenderFile(ownTender());
    const again = parseTender(JSON.parse(JSON.stringify(file)) as unknown);
    expect(again.ok && again.value.bids).toEqual(ownTender().bids);
    expect(file.bids?.[B]?.measures?.["own-measures"]).toEqual({ own: [] });
  });

  it("are refused under the headline of another, or of a measure of the tender", () => {
    const own = [repairCafe, { headline: " repair  CAFÉ " }, { headline: "Local jobs" }];
    expect(said({ bids: [{ bidder: "Bidder A", measures: { "own-measures": { own } } }] })).toEqual([
      "Enter another headline: “repair  CAFÉ” is that of a measure of the tender, or of another one of the bidder's own (Measures of the bidder's own, Bidder A)",
      "Enter another headline: “Local jobs” is that of a measure of the tender, or of another one of the bidder's own (Measures of the bidder's own, Bidder A)",
    ]);
  });

  it("are refused where they are too many or too long, have nothing to call them by, or offer nothing", () => {
    const six = Array.from({ length: 6 }, (_, index) => ({ headline: `Measure ${index}` }));
    const of = (own: readonly unknown[]) =>
      said({ bids: [{ bidder: "Bidder A", measures: { "own-measures": { own } } }] });
    expect(of(six)).toEqual(["Measures of the bidder's own must have 5 entries or fewer (bid 1)"]);
    expect(
      of([{ headline: "x".repeat(101), unit: "y".repeat(41), quantity: 0 }, { unit: "events" }]),
    ).toEqual([
      "Headline must be 100 characters or fewer (bid 1)",
      "Unit must be 40 characters or fewer (bid 1)",
      "Quantity must be more than 0 (bid 1)",
      "Enter the headline (bid 1)",
    ]);
  });

  it("are refused in the entry of another measure, and where the tender does not ask for them", () => {
    const misplaced = { "local-jobs": { quantity: 1, own: [repairCafe] } };
    expect(said({ bids: [{ bidder: "Bidder A", measures: misplaced }] })).toEqual([
      "Move these to the entry own-measures of the bid: no other measure takes measures of the bidder's own (Local jobs, Bidder A)",
    ]);
    const { measures } = groundsMaintenance;
    const bids = [{ bidder: "Bidder A", measures: { "own-measures": { own: [repairCafe] } } }];
    expect(said({ measures, bids })).toEqual([
      "Remove the entry for own-measures: this tender does not use that measure (Bidder A)",
    ]);
  });

  it("are pointed out where no marks can be had for them, and their id is no other measure's", () => {
    const [jobs, apprenticeships] = withOwnLine.measures;
    const measures = [jobs, { ...apprenticeships, weight: 55 }, { id: "own-measures", weight: 0 }];
    expect(said({ measures })).toEqual([
      "Give measures of the bidder's own a share above 0, and answers a share of social value, or take them out: as it is, no marks can be had for them (measure 3)",
    ]);
    const bespoke = { ...OWN_LINE, outcome: "local-economy" };
    const { unitInWords: _own, ...measure } = bespoke;
    expect(said({ bespokeMeasures: [measure] })).toContain(
      "Give this measure another id: tenders use this one for the line on which bidders offer measures of their own (Measures of the bidder's own)",
    );
  });

  it("are of no tender that does not list them", () => {
    expect(tenderWith({}).measures.map(({ id }) => id)).not.toContain("own-measures");
  });
});
