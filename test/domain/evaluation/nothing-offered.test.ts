import { checkEvaluation } from "../../../src/domain/evaluation/check";
import { flagTender } from "../../../src/domain/evaluation/flags";
import { scoreTender } from "../../../src/domain/evaluation/score-tender";
import { summarySections } from "../../../src/domain/summary/sections";
import { editionOf, parseTender, withDisclosedRules } from "../../../src/domain/tender/tender";
import { bid, groundsMaintenance, tenderWith } from "../tender/tenders";

/** Marks of 4 of 5 for every answer, whatever is offered. */
const offering = (bidder: string, jobs: number | null, apprenticeships: number | null, parts = {}) =>
  bid(bidder, {
    measures: {
      "local-jobs": { quantity: jobs, appropriate: 4, achievable: 4 },
      apprenticeships: { quantity: apprenticeships, appropriate: 4, achievable: 4 },
      waste: { appropriate: 4, achievable: 4 },
    },
    ...parts,
  });

const bids = [offering("Bidder A", 0, 0), offering("Bidder B", 10, 0), offering("Bidder C", 10, 4)];

const qualitative = (parts: Readonly<Record<string, unknown>>) =>
  scoreTender(tenderWith(parts)).bids.map(({ socialValueQualitative }) => socialValueQualitative);

describe("a measure that is offered nothing", () => {
  it("gets no marks for its answer; one without a quantity is marked by its answer", () => {
    // Of 10 marks: 2 for waste, 5 for local jobs, 3 for apprenticeships, each 4/5 where something is offered.
    const [a, b, c] = qualitative({ bids });
    expect(a).toBeCloseTo(1.6, 9);
    expect(b).toBeCloseTo(5.6, 9);
    expect(c).toBeCloseTo(8, 9);
  });

  it("is marked as it was answered where the tender says so", () => {
    const marked = qualitative({ bids, nothingOffered: "marked-as-answered" });
    for (const score of marked) expect(score).toBeCloseTo(8, 9);
  });

  it("needs no marks for the bid to be complete", () => {
    const unmarked = offering("Bidder A", 0, 0);
    const measures = {
      ...unmarked.measures,
      "local-jobs": { quantity: 0 },
      apprenticeships: { quantity: 0 },
    };
    const parts = { bids: [{ ...unmarked, measures }, ...bids.slice(1)] };
    const [a] = scoreTender(tenderWith(parts)).bids;
    expect([a?.status, a?.rank]).toEqual(["Complete", 3]);
    const [former] = scoreTender(tenderWith({ ...parts, nothingOffered: "marked-as-answered" })).bids;
    expect(former?.status).toBe("Incomplete");
  });

  it("is not known of while the quantity is blank, unless no quantity carries marks", () => {
    const blank = [offering("Bidder A", null, 4), ...bids.slice(1)];
    expect(qualitative({ bids: blank })[0]).toBeNull();
    const [answers] = qualitative({
      bids: blank,
      socialValueSplit: { quantitative: 0, qualitative: 100 },
    });
    expect(answers).toBeCloseTo(16, 9);
  });

  it("counts as a mark of 0 where a least mark is set", () => {
    const statuses = (parts: Readonly<Record<string, unknown>>) =>
      scoreTender(tenderWith({ bids, minimums: { achievable: 1 }, ...parts })).bids.map(
        ({ status }) => status,
      );
    expect(statuses({})).toEqual(["Below a minimum", "Below a minimum", "Complete"]);
    expect(statuses({ nothingOffered: "marked-as-answered" })).toEqual(["Complete", "Complete", "Complete"]);
  });

  it("is told of where marks were given all the same, and in the summary", () => {
    const tender = tenderWith({ bids });
    const evaluation = scoreTender(tender);
    const idle = flagTender(tender, evaluation).filter(({ code }) => code === "mark-for-nothing");
    expect(idle.map(({ place }) => place.path?.join("."))).toEqual([
      "bids.0.measures.local-jobs.appropriate",
      "bids.0.measures.local-jobs.achievable",
      "bids.0.measures.apprenticeships.appropriate",
      "bids.0.measures.apprenticeships.achievable",
      "bids.1.measures.apprenticeships.appropriate",
      "bids.1.measures.apprenticeships.achievable",
    ]);
    const [first] = evaluation.bids;
    if (!first) throw new Error("no bid");
    const lines = summarySections(tender, evaluation, first, editionOf(tender)).flatMap((each) => each.lines);
    expect(lines.find(({ item }) => item === "measures.local-jobs.appropriate")).toMatchObject({
      offered: "No quantity is offered",
      available: 2.5,
      awarded: 0,
    });
  });

  it("is not told of where every mark is 0", () => {
    const none = { appropriate: 0, achievable: 0 };
    const measures = {
      ...bids[0]!.measures,
      "local-jobs": { quantity: 0, ...none },
      apprenticeships: { quantity: 0 },
    };
    const tender = tenderWith({ bids: [{ ...bids[0]!, measures }, ...bids.slice(1)] });
    const idle = flagTender(tender, scoreTender(tender)).filter(({ code }) => code === "mark-for-nothing");
    expect(idle.map(({ place }) => place.path?.[1])).toEqual([1, 1]);
  });

  it("keeps the rule that a stamp was disclosed with, while a new setup gets no marks", () => {
    const [former, fresh] = [
      parseTender(withDisclosedRules(groundsMaintenance)),
      parseTender(groundsMaintenance),
    ];
    expect([former, fresh].map((each) => each.ok && each.value.nothingOffered)).toEqual([
      "marked-as-answered",
      "no-marks",
    ]);
  });
});

describe("a half of social value that is left blank", () => {
  const disregards = { blankHalf: "disregarded" };
  const noAnswers = bid("Bidder B", {
    measures: {
      "local-jobs": { quantity: 10, appropriate: 0, achievable: 0 },
      apprenticeships: { quantity: 0, appropriate: 3, achievable: 3 },
      waste: { appropriate: 0, achievable: 0 },
    },
  });
  const standing = (parts: Readonly<Record<string, unknown>>) =>
    scoreTender(tenderWith({ bids: [bids[0], noAnswers, bids[2]], ...parts })).bids.map(
      ({ status, statusReason = null, rank }) => [status, statusReason, rank],
    );

  it("puts the bid out, with the reason, where the tender says so", () => {
    expect(standing(disregards)).toEqual([
      ["Disregarded", "Quantitative half of social value is blank", null],
      ["Disregarded", "Qualitative half of social value is blank", null],
      ["Complete", null, 1],
    ]);
  });

  it("is scored as it is where the tender says nothing of it", () => {
    expect(standing({}).map(([status]) => status)).toEqual(["Complete", "Complete", "Complete"]);
  });

  it("is only what is entered: a bid without entries is incomplete", () => {
    const [a] = scoreTender(tenderWith({ ...disregards, bids: [] })).bids;
    expect(a?.status).toBe("Incomplete");
  });

  it("leaves an officer's own decision and reason alone", () => {
    const withdrawn = { ...bids[0], status: "withdrawn", statusReason: "By letter." };
    const [a] = standing({ ...disregards, bids: [withdrawn, noAnswers, bids[2]] });
    expect(a).toEqual(["Withdrawn", "By letter.", null]);
  });

  it("is told of by the check", () => {
    const tender = tenderWith({ ...disregards, bids: [bids[0], bids[1], bids[2]] });
    const found = checkEvaluation(tender, scoreTender(tender), editionOf(tender));
    expect(found.filter(({ code }) => code === "bid-disregarded-by-rule")).toEqual([
      {
        code: "bid-disregarded-by-rule",
        severity: "warning",
        place: { path: ["bids", 0, "status"], subject: "Bidder A" },
        limits: { reason: "Quantitative half of social value is blank" },
      },
    ]);
  });
});
