import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";
import { parseTender } from "../../../src/domain/tender/tender";
import { toTenderFile } from "../../../src/domain/tender/write-json";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { withoutAdvice } from "../../../src/domain/tender/advice";
import { bid, groundsMaintenance, referenced, tenderWith } from "./tenders";

function said(json: unknown, editions = [rotherham2019]): readonly string[] {
  return withoutAdvice(parseTender(json, editions).issues).map(wordIssue);
}

const over = (parts: Readonly<Record<string, unknown>>) => ({ ...groundsMaintenance, ...parts });
const bids = (...parts: readonly unknown[]) => over({ bids: parts });

it("is warned of meanings of marks that nobody can give", () => {
  const [first, second] = groundsMaintenance.qualityQuestions;
  const descriptors = { "5": "Excellent", "6": "Beyond it", best: "No mark" };
  const json = over({
    qualityQuestions: [{ ...first, descriptors }, second],
    answerDescriptors: { "5": "All" },
  });
  const bidders = "and bidders read it (Approach)";
  expect(said(json)).toEqual([
    `Look at what the mark 6 means: marks go from 0 to 5, ${bidders}`,
    `Look at what the mark best means: marks go from 0 to 5, ${bidders}`,
  ]);
});

describe("a sound tender", () => {
  it("is read without issues", () => {
    const json = { ...groundsMaintenance, measures: referenced };
    expect(parseTender(json)).toMatchObject({ ok: true, issues: [] });
  });

  it("has a bid for each bidder, blank where nothing is entered", () => {
    const { bids } = tenderWith({ bids: [{ bidder: "bidder b", price: 90 }] });
    expect(bids.map(({ bidder, price }) => [bidder, price])).toEqual([
      ["Bidder A", null],
      ["Bidder B", 90],
      ["Bidder C", null],
    ]);
    expect(bids[0]?.quality).toEqual({
      approach: { marks: [null], agreed: null },
      team: { marks: [null], agreed: null },
    });
    expect(bids[0]?.measures.waste?.quantity).toBeNull();
  });

  it("reads a number as the agreed mark where several evaluators are named", () => {
    const tender = tenderWith({
      evaluators: ["Evaluator 1", "Evaluator 2"],
      bids: [bid("Bidder A", { quality: { approach: 4, team: [6, null] } })],
    });
    expect(tender.bids[0]?.quality).toEqual({
      approach: { marks: [null, null], agreed: 4 },
      team: { marks: [6, null], agreed: null },
    });
  });

  it.each([
    ["one evaluator", { evaluators: ["Evaluator 1"] }, { marks: [4], agreed: null }],
    ["no evaluator", { evaluators: [] }, { marks: [4], agreed: null }],
    [
      "one evaluator and moderation",
      { evaluators: ["Evaluator 1"], moderation: true },
      { marks: [null], agreed: 4 },
    ],
  ])("reads a number with %s", (_, parts, expected) => {
    const tender = tenderWith({ ...parts, bids: [bid("Bidder A")] });
    expect(tender.bids[0]?.quality.approach).toEqual(expected);
  });

  it.each([
    ["plain bids", { bids: [bid("Bidder A"), bid("Bidder C", { price: null })] }],
    [
      "marks by evaluator with reasons and an agreed mark",
      {
        evaluators: ["Evaluator 1", "Evaluator 2"],
        moderation: true,
        bids: [
          bid("Bidder A", {
            quality: {
              approach: { marks: [3, 4], agreed: 4, reason: "Clear plan", reasons: ["Thin", null] },
              team: [null, 7],
            },
            status: "withdrawn",
            statusReason: "Told us on the portal",
          }),
        ],
      },
    ],
    [
      "an agreed mark of a single evaluator",
      { evaluators: ["Evaluator 1"], bids: [bid("Bidder A", { quality: { approach: { agreed: 2 } } })] },
    ],
  ])("is the same when written and read again: %s", (_, parts) => {
    const tender = tenderWith(parts);
    expect(parseTender(tender)).toMatchObject({ ok: true, value: tender });
    expect(parseTender(toTenderFile(tender))).toMatchObject({ ok: true, value: tender });
  });

  it("is written without its blank entries", () => {
    expect(toTenderFile(tenderWith({}))).toEqual({ ...groundsMaintenance, nothingOffered: "no-marks" });
    const written = toTenderFile(tenderWith({ bids: [bid("Bidder A")] }));
    expect(written.bids).toEqual([bid("Bidder A")]);
  });
});

describe("weights and shares", () => {
  it.each([
    [
      "weights that sum to 95",
      { weights: { price: 40, quality: 35, socialValue: 20 } },
      "Weights of price, quality and social value must sum to 100; they sum to 95",
    ],
    [
      "a split that sums to 110",
      { socialValueSplit: { quantitative: 60, qualitative: 50 } },
      "Quantitative and qualitative shares of social value must sum to 100; they sum to 110",
    ],
    [
      "social value of 15 over the threshold",
      { weights: { price: 45, quality: 40, socialValue: 15 } },
      "Social value weight must be 20 or higher for a contract of more than £100,000, or give the reason for an exception",
    ],
    [
      "questions that sum to 99",
      { qualityQuestions: [{ id: "a", title: "A", weight: 99, maximum: 5 }] },
      "Shares of the quality questions must sum to 100; they sum to 99",
    ],
    [
      "measures that sum to 101",
      { measures: [{ id: "local-jobs", weight: 101 }] },
      "Measure's share must be 100 or lower (measure 1)",
    ],
    [
      "measures that sum to 90",
      { measures: [{ id: "local-jobs", weight: 90 }] },
      "Shares of the measures must sum to 100; they sum to 90",
    ],
    [
      "a weight below 0",
      { weights: { price: -5, quality: 85, socialValue: 20 } },
      "Price weight must be 0 or higher",
    ],
  ])("refuses %s", (_, parts, sentence) => {
    expect(said(over(parts))).toEqual([sentence]);
  });

  it.each([
    ["shares of a third", { measures: thirds(["skills", "neets", "emissions"]) }],
    ["weights that miss 100 by binary dust", { weights: { price: 33.3, quality: 33.3, socialValue: 33.4 } }],
    ["more than 20 for social value", { weights: { price: 30, quality: 30, socialValue: 40 } }],
    [
      "less than 20 at £100,000, which is not more than the threshold",
      { value: 100_000, weights: { price: 50, quality: 40, socialValue: 10 } },
    ],
    [
      "less than 20 with a reason",
      {
        weights: { price: 50, quality: 40, socialValue: 10 },
        exceptions: [{ rule: "social-value-weight", reason: "Grant condition" }],
      },
    ],
    [
      "no measures where social value has no weight",
      { value: 90_000, weights: { price: 60, quality: 40, socialValue: 0 }, measures: [] },
    ],
    [
      "no questions where quality has no weight",
      { weights: { price: 80, quality: 0, socialValue: 20 }, qualityQuestions: [] },
    ],
  ])("takes %s", (_, parts) => {
    expect(said(over(parts))).toEqual([]);
  });

  it("asks for a reason above £100,000 by a penny", () => {
    const parts = { value: 100_000.01, weights: { price: 50, quality: 40, socialValue: 10 } };
    expect(parseTender(over(parts)).ok).toBe(false);
  });

  it("compares the value including VAT where the edition's threshold does", () => {
    const edition = {
      ...rotherham2019,
      threshold: { amount: 100_000, comparison: "at-least", basis: "including-vat" },
    } as const;
    const small = { value: 90_000, weights: { price: 50, quality: 40, socialValue: 10 } };
    expect(said(over(small), [edition])).toEqual([
      "Enter the value including VAT: the framework's threshold includes VAT",
    ]);
    expect(said(over({ ...small, valueIncludingVat: 100_000 }), [edition])).toEqual([
      "Social value weight must be 20 or higher for a contract of £100,000 or more, or give the reason for an exception",
    ]);
  });
});

describe("a local supplier among written quotations", () => {
  // The policy: where written quotations are invited, at least one is from a local supplier, where possible.
  const excepted = [{ rule: "local-quotation", reason: "None makes this." }];
  const unproved =
    "Name the local supplier that was asked to quote among the businesses to be invited, and say that it was invited and when";
  const unanswered = ["Say whether at least one local supplier is asked to quote"];
  it.each([
    ["asked, and none is named", "quotation", { localSupplierAsked: true }, [unproved]],
    [
      "asked, and the one that is named was not invited",
      "quotation",
      { localSupplierAsked: true, invited: [{ name: "Business A", tier: "borough", invited: false }] },
      [unproved],
    ],
    [
      "asked, and only one from elsewhere was invited",
      "quotation",
      { localSupplierAsked: true, invited: [{ name: "Business A", tier: "elsewhere", invited: true }] },
      [unproved],
    ],
    [
      "invited, which is the proof",
      "quotation",
      { invited: [{ name: "Business A", tier: "borough", invited: true, date: "2026-05-04" }] },
      [],
    ],
    ["not answered", "quotation", {}, unanswered],
    ["not answered yet", "quotation", { localSupplierAsked: null }, unanswered],
    [
      "not asked",
      "quotation",
      { localSupplierAsked: false },
      ["Say why no local supplier is asked to quote"],
    ],
    ["not asked, as an exception", "quotation", { localSupplierAsked: false, exceptions: excepted }, []],
    ["an exception alone", "quotation", { exceptions: excepted }, []],
    ["not answered", "tender", {}, []],
  ])("%s in a %s", (_, route, parts, sentences) => {
    const read = parseTender({ ...groundsMaintenance, measures: referenced, route, ...parts });
    expect([read.ok, read.issues.map(wordIssue)]).toEqual([true, sentences]);
  });
});

describe("a tender's parts", () => {
  it.each([
    [
      "an unknown key, by name",
      { colour: "red" },
      "Remove colour or check its spelling: this file has no such field",
    ],
    [
      "an unknown key within an entry",
      { bidders: [{ name: "Bidder A", phone: "1" }] },
      "Remove bidders[0].phone or check its spelling: this file has no such field (bidder 1)",
    ],
    ["a bidder that is null", { bidders: [null] }, "Bidder must be an entry with fields (bidder 1)"],
    ["a bidder without a name", { bidders: [{}] }, "Enter the bidder's name (bidder 1)"],
    ["a missing value", { value: undefined }, "Enter the contract value"],
    ["a blank title", { title: "  " }, "Enter the title"],
    ["a value in words", { value: "a lot" }, "Contract value must be a number"],
    ["a value of digits held down", { value: 1e15 }, "Contract value must be 1,000,000,000,000 or lower"],
    [
      "a deadline on 29 February of a year that has none",
      { deadline: "2027-02-29T12:00" },
      "Deadline for bids must be a day, with its time where that is known, such as 30/04/2026 12:00 (2026-04-30T12:00 in a file)",
    ],
    [
      "a deadline on 31 April",
      { deadline: "2026-04-31" },
      "Deadline for bids must be a day, with its time where that is known, such as 30/04/2026 12:00 (2026-04-30T12:00 in a file)",
    ],
    ["a value of 0", { value: 0 }, "Contract value must be more than 0"],
    ["another route", { route: "auction" }, "Route must be one of: tender, quotation"],
    [
      "another kind",
      { kind: "land" },
      "Kind of contract must be one of: goods, services, works, light-touch, framework, concession, light-touch-concession, utilities-works, utilities-goods-and-services, utilities-light-touch",
    ],
    [
      "an edition that is not at hand",
      { framework: "rotherham-2031" },
      "Framework edition rotherham-2031 is not known here; editions at hand are: rotherham-2019. Give its file: --edition FILE, or page Framework editions, or its path in place of the id",
    ],
    ["no bidders", { bidders: [] }, "Bidders must have 1 entry or more"],
    [
      "31 bidders",
      { bidders: Array.from({ length: 31 }, (_, index) => ({ name: `Bidder ${index + 1}` })) },
      "Bidders must have 30 entries or fewer",
    ],
    [
      "a bidder's name twice, whatever its case",
      { bidders: [{ name: "Bidder A" }, { name: " BIDDER a " }] },
      "BIDDER a stands twice among the bidders; names must differ by more than capital letters (bidder 2)",
    ],
    [
      "11 evaluators",
      { evaluators: Array.from({ length: 11 }, (_, index) => `Evaluator ${index + 1}`) },
      "Evaluators must have 10 entries or fewer",
    ],
    [
      "an evaluator twice",
      { evaluators: ["Evaluator 1", "Evaluator 1"] },
      "Evaluator 1 stands twice among the evaluators; keep one (evaluator 2)",
    ],
    [
      "a question's id twice",
      {
        qualityQuestions: [
          { id: "a", title: "A", weight: 50, maximum: 5 },
          { id: "a", title: "B", weight: 50, maximum: 5 },
        ],
      },
      "Question id a is used twice; give each question its own (question 2)",
    ],
    [
      "a minimum over the maximum",
      { qualityQuestions: [{ id: "a", title: "Approach", weight: 100, maximum: 5, minimum: 6 }] },
      "Minimum mark must be 5, the maximum mark, or lower; it is 6 (Approach)",
    ],
    [
      "no questions with a quality weight",
      { qualityQuestions: [] },
      "Add a quality question, or set the quality weight to 0",
    ],
    [
      "no measures with a social value weight",
      { measures: [] },
      "Pick a measure, or set the social value weight to 0",
    ],
    [
      "only measures without a quantity",
      { measures: [{ id: "waste", weight: 100 }] },
      "Pick a measure with a quantity and a share above 0, or set the quantitative share to 0",
    ],
    [
      "an unknown measure",
      { measures: [{ id: "rainbows", weight: 100 }] },
      "Measure rainbows is neither in the framework edition nor a bespoke measure of this tender (measure 1)",
    ],
    [
      "a level of a measure that has none",
      { measures: [{ id: "local-jobs", weight: 100, level: "2" }] },
      "Remove the level: this measure has none (Local jobs)",
    ],
    [
      "a level that the measure does not have",
      { measures: [{ id: "skills", weight: 100, level: "7" }] },
      "Level 7 must be one of: 2, 3, 4+ (Skills)",
    ],
    [
      "a proxy total without a pack",
      { methods: { ...groundsMaintenance.methods, socialValueQuantitative: "proxy-total-share-of-highest" } },
      "Give a proxy pack, or score quantities measure by measure: totals in pounds need the pack's values",
    ],
    [
      "an exception without a reason",
      { exceptions: [{ rule: "social-value-weight" }] },
      "Enter the reason (exception 1)",
    ],
  ])("refuses %s", (_, parts, sentence) => {
    expect(said(over(parts))).toContain(sentence);
  });

  it("takes a bespoke measure of its own, and refuses one that the edition has already", () => {
    const orchards = {
      id: "orchards",
      outcome: "environment",
      headline: "Orchards",
      definition: "Fruit trees planted in schools",
      unit: "number",
      accumulation: "flow",
      decimals: 0,
      counting: "Trees planted and staked.",
      evidence: "Photographs.",
    };
    const measures = [{ id: "orchards", weight: 100 }];
    expect(said(over({ bespokeMeasures: [orchards], measures }))).toEqual([]);
    expect(said(over({ bespokeMeasures: [orchards, { ...orchards, id: "waste" }], measures }))).toEqual([
      "Measure waste stands twice; keep one (bespoke measure 2)",
    ]);
    expect(said(over({ bespokeMeasures: [{ ...orchards, outcome: "moon" }], measures }))).toEqual([
      "Outcome moon is not in the framework edition (Orchards)",
    ]);
  });

  it("collects every mistake, those of shape and those of sums", () => {
    const issues = said(
      over({
        value: "?",
        weights: { price: 40, quality: 40, socialValue: 10 },
        evaluators: ["E", "e"],
        extra: 1,
      }),
    );
    expect(issues).toEqual([
      "Contract value must be a number",
      "Remove extra or check its spelling: this file has no such field",
      "Weights of price, quality and social value must sum to 100; they sum to 90",
      "e stands twice among the evaluators; keep one (evaluator 2)",
    ]);
  });

  it.each([
    ["a list", []],
    ["nothing", null],
    ["text", "tender"],
  ])("refuses %s instead of a tender", (_, json) => {
    expect(parseTender(json).ok).toBe(false);
  });

  it("gives each issue the path of what is wrong", () => {
    const { issues } = parseTender(bids(bid("Bidder A", { quality: { approach: 9 } })));
    expect(issues.map(({ place }) => place.path)).toEqual([["bids", 0, "quality", "approach"]]);
  });
});

describe("bids", () => {
  it.each([
    [
      "a bidder who is not in the tender",
      bid("Bidder Z"),
      "Bidder Z is not a bidder of this tender; add the bidder or correct the name (bid 1)",
    ],
    ["a price of 0", bid("Bidder A", { price: 0 }), "Price must be more than 0 (Bidder A)"],
    [
      "a mark over the maximum",
      bid("Bidder A", { quality: { approach: 5.5 } }),
      "Mark must be between 0 and 5 (Approach, Bidder A)",
    ],
    [
      "a mark below 0",
      bid("Bidder A", { quality: { approach: -1 } }),
      "Mark must be between 0 and 5 (Approach, Bidder A)",
    ],
    [
      "two marks where there is no evaluator",
      bid("Bidder A", { quality: { approach: [1, 2] } }),
      "Give 1 mark, one for each evaluator; there are 2 (Approach, Bidder A)",
    ],
    [
      "a question that the tender does not ask",
      bid("Bidder A", { quality: { price: 1 } }),
      "Remove the mark for price: this tender has no such question (Bidder A)",
    ],
    [
      "a measure that the tender does not use",
      bid("Bidder A", { measures: { skills: { quantity: 1 } } }),
      "Remove the entry for skills: this tender does not use that measure (Bidder A)",
    ],
    [
      "a quantity below 0",
      bid("Bidder A", { measures: { "local-jobs": { quantity: -1 } } }),
      "Quantity must be 0 or higher (Local jobs, Bidder A)",
    ],
    [
      "a quantity of waste",
      bid("Bidder A", { measures: { waste: { quantity: 1 } } }),
      "Remove the quantity: this measure is described in words only (Waste, Bidder A)",
    ],
    [
      "an answer's mark over 5",
      bid("Bidder A", { measures: { waste: { appropriate: 6 } } }),
      "Appropriate mark must be between 0 and 5 (Waste, Bidder A)",
    ],
    [
      "a status without a reason",
      bid("Bidder A", { status: "withdrawn" }),
      "Enter why the bid is withdrawn (Bidder A)",
    ],
    [
      "a mark in words",
      bid("Bidder A", { quality: { approach: "good" } }),
      "Mark must be a mark, a list of marks or an entry with marks and reasons (bid 1)",
    ],
    [
      "a word among marks",
      bid("Bidder A", { quality: { approach: [1, "good"] } }),
      "Mark must be a number (bid 1)",
    ],
  ])("refuses %s", (_, entry, sentence) => {
    expect(said(bids(entry))).toEqual([sentence]);
  });

  it("refuses a second bid of one bidder", () => {
    expect(said(bids(bid("Bidder A"), bid("bidder a")))).toEqual(["bidder a has two bids; keep one (bid 2)"]);
  });

  it.each([
    [
      "2.5 apprenticeships",
      "apprenticeships",
      2.5,
      "Quantity should be a whole number (Apprenticeships, Bidder A)",
    ],
    ["2.255 FTE", "local-jobs", 2.255, "Quantity should have at most 2 decimals (Local jobs, Bidder A)"],
  ])("warns of %s and takes it", (_, measure, quantity, sentence) => {
    const json = bids(bid("Bidder A", { measures: { [measure]: { quantity } } }));
    expect(parseTender(json).ok).toBe(true);
    expect(said(json)).toEqual([sentence]);
  });
});

function thirds(ids: readonly string[]) {
  return ids.map((id, index) => ({ id, weight: index === 0 ? 33.34 : 33.33 }));
}

describe("a bespoke measure", () => {
  it("is pointed out where its quarters cannot add up as they are said to, and still read", () => {
    const measure = {
      id: "repair-cafe",
      outcome: "local-economy",
      headline: "Repair café",
      definition: "Events at which things are mended",
      unit: "hours",
      accumulation: "qualitative",
      decimals: 0,
      counting: "Hours",
      evidence: "Dates",
    };
    const read = parseTender({ ...groundsMaintenance, bespokeMeasures: [measure], measures: referenced });
    expect(read.ok).toBe(true);
    expect(read.issues.map(({ code, severity, place }) => [code, severity, place.path])).toEqual([
      ["accumulation-unfit", "warning", ["bespokeMeasures", 0, "accumulation"]],
    ]);
  });
});
