import { withEvaluatorMarks } from "../../../src/domain/evaluation/evaluator-marks";
import { setupFingerprint } from "../../../src/domain/evaluation/evaluator-marks";
import { recordRescoring } from "../../../src/domain/evaluation/rescoring";
import { scoreTender } from "../../../src/domain/evaluation/score-tender";
import { parseTender } from "../../../src/domain/tender/tender";
import { bid, groundsMaintenance, referenced, tenderWith } from "../tender/tenders";

const marks = (mark: number) => ({ mark, reason: `Reason for ${mark}` });
const measureIds = ["local-jobs", "apprenticeships", "waste"];

const marksOf = (evaluator: string, mark: number) => ({
  evaluator,
  declaration: { role: "Buyer", date: "2026-05-01" },
  bids: ["Bidder A", "Bidder B", "Bidder C"].map((bidder) => ({
    bidder,
    quality: { approach: marks(mark), team: marks(mark) },
    measures: Object.fromEntries(
      measureIds.map((id) => [id, { appropriate: marks(mark), achievable: marks(mark) }]),
    ),
  })),
});

const source = { file: "marks.xlsx", received: "2026-05-02T09:30" };

describe("an evaluator's marks taken into a tender", () => {
  const tender = tenderWith({
    evaluators: ["Evaluator 1", "Evaluator 2"],
    bids: ["Bidder A", "Bidder B", "Bidder C"].map((bidder) => ({ bidder, price: 100 })),
  });

  it("stand in the evaluator's place, with reasons and the file on record", () => {
    const taken = withEvaluatorMarks(tender, marksOf("Evaluator 2", 4), source);
    expect(taken.bids[1]?.quality.team).toEqual({
      marks: [null, 4],
      reasons: [null, "Reason for 4"],
      agreed: null,
    });
    expect(taken.evaluatorFiles).toEqual([
      { evaluator: "Evaluator 2", ...source, declaration: { role: "Buyer", date: "2026-05-01" } },
    ]);
  });

  it("replace those of an earlier file, and leave the other evaluator's", () => {
    const both = withEvaluatorMarks(
      withEvaluatorMarks(tender, marksOf("Evaluator 1", 2), source),
      marksOf("Evaluator 2", 4),
      source,
    );
    const again = withEvaluatorMarks(both, marksOf("Evaluator 1", 3), { ...source, file: "second.xlsx" });
    expect(again.bids[0]?.quality.approach?.marks).toEqual([3, 4]);
    expect(again.evaluatorFiles?.map(({ evaluator, file }) => [evaluator, file])).toEqual([
      ["Evaluator 2", "marks.xlsx"],
      ["Evaluator 1", "second.xlsx"],
    ]);
    expect(parseTender(again)).toMatchObject({ ok: true, value: again });
  });

  it("are for the same setup while weights move, and for another where a scale does", () => {
    const weighed = tenderWith({ weights: { price: 50, quality: 30, socialValue: 20 } });
    const [approach, team] = groundsMaintenance.qualityQuestions;
    const rescaled = tenderWith({ qualityQuestions: [approach, { ...team, maximum: 5 }] });
    expect(setupFingerprint(weighed)).toBe(setupFingerprint(tenderWith({})));
    expect(setupFingerprint(rescaled)).not.toBe(setupFingerprint(tenderWith({})));
  });
});

describe("a re-scoring of opened bids", () => {
  const bids = [
    bid("Bidder A", { price: 100 }),
    bid("Bidder B", { price: 105 }),
    bid("Bidder C", { price: 108 }),
  ];
  const before = tenderWith({ bids });
  const withdrawn = { ...bids[0], status: "withdrawn", statusReason: "Letter of 3 March" };
  const after = tenderWith({ bids: [withdrawn, bids[1], bids[2]] });
  const why = { reason: "Bidder A withdrew", date: "2026-05-06", officer: "Officer" };

  it("keeps totals and ranks before and after", () => {
    const recorded = recordRescoring(before, after, why);
    expect(recorded.ok && recorded.value.rescorings).toEqual([
      {
        ...why,
        bidder: "Bidder A",
        changes: ["Status: was none, is Withdrawn (Letter of 3 March)"],
        before: scoreTender(before).bids.map(({ bidder, status, total, rank }) => ({
          bidder,
          status,
          total,
          rank,
        })),
        after: scoreTender(after).bids.map(({ bidder, status, total, rank }) => ({
          bidder,
          status,
          total,
          rank,
        })),
      },
    ]);
    const [record] = (recorded.ok && recorded.value.rescorings) || [];
    expect(record?.before.map(({ rank }) => rank)).toEqual([1, 2, 3]);
    expect(record?.after.map(({ rank }) => rank)).toEqual([null, 1, 2]);
    expect(recorded.ok && parseTender(recorded.value).ok).toBe(true);
  });

  it("stands in the bid log, and says each entry that was corrected", () => {
    const corrected = bid("Bidder C", {
      price: 98.5,
      quality: { approach: { marks: [3], reason: "Weeks were counted twice" }, team: 8 },
      measures: {
        "local-jobs": { quantity: 9.25, appropriate: 4, achievable: 3 },
        apprenticeships: { quantity: 4, level: "3", appropriate: 5, achievable: 5 },
        waste: { appropriate: 2, achievable: 3 },
      },
    });
    const recorded = recordRescoring(before, tenderWith({ bids: [bids[0], bids[1], corrected] }), why);
    if (!recorded.ok) throw new Error("not recorded");
    expect(recorded.value.rescorings?.[0]?.changes).toEqual([
      "Price: was £108, is £98.50",
      "Approach: was 4, is 3",
      "Local jobs, quantity: was 10, is 9.25",
      "Apprenticeships: what was said of the offer was changed",
    ]);
    expect(recorded.value.bidLog).toEqual([
      { kind: "rescored", bidder: "Bidder C", detail: why.reason, date: why.date, officer: why.officer },
    ]);
  });

  it("is recorded once, and a later one beside it", () => {
    const once = recordRescoring(before, after, why);
    if (!once.ok) throw new Error("not recorded");
    const twice = recordRescoring(before, once.value, why);
    expect(twice.issues.map(({ code }) => code)).toEqual(["rescoring-older-copy"]);
    const later = {
      ...once.value,
      bids: once.value.bids.map((one, at) => (at === 1 ? { ...one, price: 104 } : one)),
    };
    const both = recordRescoring(once.value, later, { ...why, reason: "Bidder B corrected a sum" });
    expect(both.ok && both.value.rescorings?.map(({ bidder }) => bidder)).toEqual(["Bidder A", "Bidder B"]);
  });

  it.each([
    ["no reason", after, { ...why, reason: " " }, "blank"],
    ["no change", before, why, "rescoring-no-change"],
    [
      "two bids that differ",
      tenderWith({ bids: [withdrawn, { ...bids[1], price: 104 }, bids[2]] }),
      why,
      "rescoring-several-bids",
    ],
    [
      "a bid that is not complete any more",
      tenderWith({ bids: [bids[0], { ...bids[1], price: null }, bids[2]] }),
      why,
      "rescoring-incomplete",
    ],
    [
      "other weights",
      tenderWith({ bids, weights: { price: 50, quality: 30, socialValue: 20 } }),
      why,
      "rescoring-scheme-changed",
    ],
  ])("is refused with %s", (_, changed, given, code) => {
    const refused = recordRescoring(before, changed, given);
    expect(refused.ok).toBe(false);
    expect(refused.issues.map((issue) => issue.code)).toEqual([code]);
  });
});

describe("the bid log", () => {
  const entry = { kind: "received", bidder: "Bidder B", date: "2026-04-30T12:01", officer: "Officer" };
  it.each([
    ["a late bid that is still in", { deadline: "2026-04-30T12:00", bidLog: [entry] }, ["late-bid-in"]],
    ["a bid in the deadline's minute", { deadline: "2026-04-30T12:01", bidLog: [entry] }, []],
    ["a bidder that is not one", { bidLog: [{ ...entry, bidder: "Bidder Z" }] }, ["unknown-bidder"]],
    ["a date that is none", { bidLog: [{ ...entry, date: "30 April" }] }, ["wrong-format"]],
    [
      "a late bid that is disregarded",
      {
        deadline: "2026-04-30T12:00",
        bidLog: [entry],
        bids: [{ bidder: "Bidder B", status: "disregarded", statusReason: "Late" }],
      },
      [],
    ],
  ])("is checked: %s", (_, parts, codes) => {
    expect(
      parseTender({ ...groundsMaintenance, measures: referenced, ...parts }).issues.map(({ code }) => code),
    ).toEqual(codes);
  });
});
