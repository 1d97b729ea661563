import type { Tender } from "../../../src/domain/tender/tender";
import { carryEntries } from "../../../src/sheets/tender/update";
import { bid, groundsMaintenance, tenderWith } from "../../domain/tender/tenders";

const THREE_BIDS = {
  bids: [
    bid("Bidder A", { price: 100 }),
    bid("Bidder B", { price: 105, status: "excluded", statusReason: "Failed the insurance check" }),
    bid("Bidder C", { price: 108 }),
  ],
};
const marked = tenderWith(THREE_BIDS);
const [approach, team] = groundsMaintenance.qualityQuestions;
const names = (...each: readonly string[]) => each.map((name) => ({ name }));

/** The setup alone, with the given parts instead. */
const setup = (parts: Readonly<Record<string, unknown>> = {}): Tender => tenderWith(parts);

const bidOf = ({ bids }: Tender, name: string) => bids.find(({ bidder }) => bidder === name);
const worded = (lost: readonly { what: string; why: string }[]) =>
  lost.map(({ what, why }) => `${what}. ${why}.`);

describe("entries of a tender that is set up anew", () => {
  it("are all kept where nothing but words and weights change", () => {
    const next = setup({ title: "Grounds and trees", weights: { price: 30, quality: 50, socialValue: 20 } });
    const { tender, lost } = carryEntries(marked, next);
    expect(lost).toEqual([]);
    expect(tender.bids).toEqual(marked.bids);
    expect([tender.title, tender.weights.price]).toEqual(["Grounds and trees", 30]);
  });

  it("follow questions by their ids when their order changes and another one comes", () => {
    const next = setup({
      qualityQuestions: [
        { ...team, weight: 30 },
        { id: "risk", title: "Risk", weight: 30, maximum: 5 },
        { ...approach, weight: 40 },
      ],
    });
    const { tender, lost } = carryEntries(marked, next);
    expect(lost).toEqual([]);
    expect(
      Object.entries(bidOf(tender, "Bidder A")?.quality ?? {}).map(([id, { marks }]) => [id, marks]),
    ).toEqual([
      ["team", [8]],
      ["risk", [null]],
      ["approach", [4]],
    ]);
  });

  it("follow bidders by name, when their order changes, one is renamed and one is new", () => {
    const next = setup({ bidders: names("Bidder C", "Bidder A Limited", "Bidder B", "Bidder D") });
    const renamed = { bidders: new Map([["Bidder A", "Bidder A Limited"]]) };
    const { tender, lost } = carryEntries(marked, next, { renamed });
    expect(lost).toEqual([]);
    expect(tender.bids.map(({ bidder, price }) => [bidder, price])).toEqual([
      ["Bidder C", 108],
      ["Bidder A Limited", 100],
      ["Bidder B", 105],
      ["Bidder D", null],
    ]);
    expect(bidOf(tender, "Bidder B")).toMatchObject({
      status: "excluded",
      statusReason: "Failed the insurance check",
    });
  });

  it("stay with their bidders when two exchange names", () => {
    const renamed = {
      bidders: new Map([
        ["Bidder A", "Bidder C"],
        ["Bidder C", "Bidder A"],
      ]),
    };
    const { tender } = carryEntries(marked, setup(), { renamed });
    expect(tender.bids.map(({ price }) => price)).toEqual([108, 105, 100]);
  });

  it("stay with a bidder who gets the name of one who is taken out", () => {
    const renamed = { bidders: new Map([["Bidder C", "Bidder B"]]) };
    const { tender, lost } = carryEntries(marked, setup({ bidders: names("Bidder A", "Bidder B") }), {
      renamed,
    });
    expect(tender.bids.map(({ price }) => price)).toEqual([100, 108]);
    expect(lost.map(({ why }) => why)).toEqual(["Bidder B is taken out"]);
  });

  it.each([
    [
      "a bidder",
      setup({ bidders: names("Bidder A", "Bidder C") }),
      ["Bidder B: 1 price, 8 marks, 2 quantities and 1 given status. Bidder B is taken out."],
    ],
    [
      "a question",
      setup({ qualityQuestions: [{ ...approach, weight: 100 }] }),
      ["Team: 3 marks. Team is taken out."],
    ],
    [
      "a measure",
      setup({
        measures: [
          { id: "local-jobs", weight: 60 },
          { id: "waste", weight: 40 },
        ],
      }),
      ["Apprenticeships: 6 marks and 3 quantities. Apprenticeships is taken out."],
    ],
    [
      "a mark above a new maximum",
      setup({ qualityQuestions: [{ ...approach, maximum: 3 }, team] }),
      ["A", "B", "C"].map((letter) => `Mark 4. Mark must be between 0 and 3 (Approach, Bidder ${letter}).`),
    ],
  ])("are told where they go with %s", (_, next, words) => {
    const { tender, lost } = carryEntries(marked, next);
    expect(worded(lost)).toEqual(words);
    expect(bidOf(tender, "Bidder A")?.price).toBe(100);
  });

  it("stay and go with the text on how they will be delivered", () => {
    const offer = { quantity: 4, byLevel: { "2": 1, "3": 3 }, methodByLevel: { "2": "In school" } };
    const current = tenderWith({
      bids: [
        { bidder: "Bidder A", measures: { apprenticeships: offer, waste: { method: "Pots come back" } } },
      ],
    });
    const kept = carryEntries(current, setup({}));
    expect(kept.lost).toEqual([]);
    expect(bidOf(kept.tender, "Bidder A")?.measures).toMatchObject({
      apprenticeships: offer,
      waste: { method: "Pots come back" },
    });
    const { lost } = carryEntries(current, setup({ measures: [{ id: "local-jobs", weight: 100 }] }));
    expect(worded(lost)).toEqual([
      "Apprenticeships: 1 quantity and 1 delivery text. Apprenticeships is taken out.",
      "Waste: 1 delivery text. Waste is taken out.",
    ]);
  });

  it("loses nothing with a bidder of whom nothing was entered", () => {
    const current = tenderWith({ bids: [bid("Bidder A")] });
    expect(carryEntries(current, setup({ bidders: names("Bidder A") })).lost).toEqual([]);
  });
});

describe("marks of evaluators", () => {
  const byTwo = tenderWith({
    evaluators: ["Evaluator 1", "Evaluator 2"],
    bids: [
      bid("Bidder A", {
        quality: {
          approach: { marks: [4, 3], reasons: ["Clear", null], agreed: 4, reason: "Agreed on the plan" },
          team: { marks: [7, 9] },
        },
        measures: {},
      }),
    ],
  });
  const markings = (tender: Tender) => bidOf(tender, "Bidder A")?.quality;

  it("follow the evaluators, when their order changes, one is renamed and one is new", () => {
    const next = setup({ evaluators: ["Evaluator 3", "Evaluator 2", "Evaluator One"] });
    const renamed = { evaluators: new Map([["Evaluator 1", "Evaluator One"]]) };
    const { tender, lost } = carryEntries(byTwo, next, { renamed });
    expect(lost).toEqual([]);
    expect(markings(tender)).toEqual({
      approach: {
        marks: [null, 3, 4],
        reasons: [null, null, "Clear"],
        agreed: 4,
        reason: "Agreed on the plan",
      },
      team: { marks: [null, 9, 7], agreed: null },
    });
  });

  it("are told where they go with an evaluator", () => {
    const { tender, lost } = carryEntries(byTwo, setup({ evaluators: ["Evaluator 2"] }));
    expect(worded(lost)).toEqual(["Evaluator 1: 2 marks and 1 reason. Evaluator 1 is taken out."]);
    expect(markings(tender)?.team).toEqual({ marks: [9], agreed: null });
  });

  it("become agreed marks where the tender had no evaluators", () => {
    const { tender, lost } = carryEntries(marked, setup({ evaluators: ["Evaluator 1", "Evaluator 2"] }));
    expect(lost).toEqual([]);
    expect(markings(tender)?.approach).toEqual({ marks: [null, null], agreed: 4 });
  });

  it("leave their agreed marks where no evaluator is named any more", () => {
    const { tender, lost } = carryEntries(byTwo, setup());
    expect(markings(tender)?.approach).toEqual({ marks: [4], agreed: null, reason: "Agreed on the plan" });
    expect(worded(lost)).toEqual([
      "Evaluator 1: 2 marks and 1 reason. Evaluator 1 is taken out.",
      "Evaluator 2: 2 marks. Evaluator 2 is taken out.",
    ]);
  });

  it("become the marks where the only evaluator is not named any more", () => {
    const byOne = tenderWith({ evaluators: ["Evaluator 1"], bids: [bid("Bidder A")] });
    const { tender, lost } = carryEntries(byOne, setup());
    expect(lost).toEqual([]);
    expect(markings(tender)?.team).toEqual({ marks: [8], agreed: null });
  });
});

describe("what the evaluation has on record", () => {
  const standing = (bidder: string) => ({ bidder, status: "Complete", total: 80, rank: 1 });
  const recorded = tenderWith({
    ...THREE_BIDS,
    deadline: "2026-05-01T12:00",
    bidLog: [
      { kind: "received", bidder: "Bidder A", date: "2026-04-30", officer: "Officer 1" },
      {
        kind: "clarification",
        bidder: "Bidder B",
        detail: "Asked for a figure",
        date: "2026-05-03",
        officer: "Officer 1",
      },
    ],
    rescorings: [
      {
        date: "2026-05-04",
        officer: "Officer 1",
        reason: "A price was corrected",
        bidder: "Bidder A",
        before: [standing("Bidder A")],
        after: [standing("Bidder A")],
      },
    ],
    redactions: [{ bidder: "Bidder A", item: "quality.team", ground: "Trade secret" }],
    award: { bidder: "Bidder A" },
  });

  it("is kept under new names", () => {
    const next = setup({ bidders: names("Bidder One", "Bidder B", "Bidder C") });
    const { tender, lost } = carryEntries(recorded, next, {
      renamed: { bidders: new Map([["Bidder A", "Bidder One"]]) },
    });
    expect(lost).toEqual([]);
    expect(tender).toMatchObject({
      deadline: "2026-05-01T12:00",
      bidLog: [{ bidder: "Bidder One" }, { bidder: "Bidder B" }],
      rescorings: [
        { bidder: "Bidder One", before: [{ bidder: "Bidder One" }], after: [{ bidder: "Bidder One" }] },
      ],
      redactions: [{ bidder: "Bidder One" }],
      award: { bidder: "Bidder One" },
    });
  });

  it("keeps the log of a bidder who is taken out, and tells of the rest that goes", () => {
    const next = setup({ bidders: names("Bidder C"), qualityQuestions: [{ ...approach, weight: 100 }] });
    const { tender, lost } = carryEntries(recorded, next);
    expect(tender.bidLog).toEqual([
      { kind: "received", detail: "Bidder A", date: "2026-04-30", officer: "Officer 1" },
      {
        kind: "clarification",
        detail: "Bidder B: Asked for a figure",
        date: "2026-05-03",
        officer: "Officer 1",
      },
    ]);
    expect(tender.award).toBeUndefined();
    expect(lost.map(({ what }) => what)).toEqual([
      "Bidder A: 1 price, 8 marks and 2 quantities",
      "Bidder B: 1 price, 8 marks, 2 quantities and 1 given status",
      "Team: 1 mark",
      "Award",
      "Redaction",
    ]);
  });
});

it("an unsound setup is a programmer's error", () => {
  const next = { ...setup(), weights: { price: 50, quality: 40, socialValue: 20 } };
  expect(() => carryEntries(marked, next)).toThrow("unsound setup of a tender: weights-sum weights");
});
