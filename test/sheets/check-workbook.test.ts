import { rowsOf, withCell } from "../workbook/rows";
import type { Tender } from "../../src/domain/tender/tender";
import { wordIssue } from "../../src/domain/issues/word-issue";
import { checkWorkbook, type CheckedWorkbook } from "../../src/sheets/check-workbook";
import { placeStamp, STAMP } from "../../src/sheets/language/stamp";
import { placeTender } from "../../src/sheets/tender/workbook";
import type { Grid } from "../../src/workbook/grid";
import type { Plan } from "../../src/workbook/plan";
import { bid, groundsMaintenance, tenderWith } from "../domain/tender/tenders";
import { inventedPack, proxySituations, situations } from "../parity/tenders";
import { type Paste, pasted } from "./pasted";
import { cellAt } from "../../src/workbook/cells";
import { gridOfPlan } from "./grid-of-plan";

function checked(plan: Plan, pastes: readonly Paste[] = []) {
  const { kind, issues } = checkWorkbook(gridOfPlan(pastes.reduce(pasted, plan)));
  expect(kind).toBe("tender");
  return issues.map((issue) => {
    const { severity, code, place } = issue;
    wordIssue(issue);
    return [severity, code, place.sheet ?? null, place.cell ?? null];
  });
}

const because = { reason: "As the answer says" };
const marked = (mark: number) => ({ marks: [mark], ...because });

/** A bid with a reason for every mark. */
const explained = (bidder: string, price: number | null, jobs: number | null = 10) => ({
  bidder,
  price,
  quality: { approach: marked(4), team: marked(8) },
  measures: {
    "local-jobs": { quantity: jobs, appropriate: marked(4), achievable: marked(3) },
    apprenticeships: { quantity: 4, appropriate: marked(5), achievable: marked(5) },
    waste: { appropriate: marked(2), achievable: marked(3) },
  },
});

/** Complete, explained, without a tie: nothing to say of it. */
const soundBids = [explained("Bidder A", 100), explained("Bidder B", 105), explained("Bidder C", 108)];
const sound = tenderWith({ bids: soundBids });

const withBids = (...bids: readonly unknown[]) => tenderWith({ bids });

const twoEvaluators = (approach: unknown) => {
  const two = { marks: [4, 4], agreed: 4, ...because };
  const both = { appropriate: two, achievable: two };
  const of = (bidder: string, price: number, first: unknown) => ({
    bidder,
    price,
    quality: { approach: first, team: two },
    measures: {
      "local-jobs": { quantity: 1, ...both },
      apprenticeships: { quantity: 1, ...both },
      waste: both,
    },
  });
  return tenderWith({
    evaluators: ["Evaluator 1", "Evaluator 2"],
    bids: [of("Bidder A", 100, approach), of("Bidder B", 101, two), of("Bidder C", 102, two)],
  });
};

const countingTender = (ids: readonly string[], quantities: readonly number[], price = 1000) => {
  const offer = (quantity: number) => ({ quantity, appropriate: marked(3), achievable: marked(3) });
  return tenderWith({
    value: 1_000_000,
    measures: ids.map((id) => ({ id, weight: 100 / ids.length })),
    bidders: [{ name: "Bidder A" }],
    bids: [
      {
        bidder: "Bidder A",
        price,
        quality: { approach: marked(4), team: marked(8) },
        measures: Object.fromEntries(ids.map((id, index) => [id, offer(quantities[index] ?? 0)])),
      },
    ],
  });
};

const scoring = (cell: string, value: Paste["value"]) => ({ sheet: "Scoring", cell, value });

describe("a tender's workbook with nothing wrong", () => {
  it("has no issue", () => expect(checked(placeTender(sound))).toEqual([]));

  it.each([...situations, ...proxySituations])("has formulas and locks as inserted: %s", (_, tender) => {
    const plan = placeTender(tender, { proxyPack: inventedPack });
    expect(checkWorkbook(gridOfPlan(plan)).altered).toEqual([]);
  });
});

/** Each check, what it finds, and a tender that is near to it and has nothing. */
const rows: readonly (readonly [
  string,
  { readonly tender: Tender; readonly pastes?: readonly Paste[] },
  readonly [string, string, string, string],
  { readonly tender: Tender; readonly pastes?: readonly Paste[] },
])[] = [
  [
    "weights that do not sum to 100",
    { tender: sound, pastes: [scoring("G3", 35)] },
    ["error", "weights-sum", "Scoring", "G3"],
    { tender: sound, pastes: [scoring("G3", 35), scoring("G4", 45)] },
  ],
  [
    "social value below the framework's weight",
    { tender: sound, pastes: [scoring("G3", 45), scoring("G5", 15)] },
    ["error", "social-value-too-low", "Scoring", "G5"],
    {
      tender: tenderWith({
        bids: soundBids,
        exceptions: [{ rule: "social-value-weight", reason: "A goods contract without local work" }],
      }),
      pastes: [scoring("G3", 45), scoring("G5", 15)],
    },
  ],
  [
    "a mark outside its scale",
    { tender: sound, pastes: [{ sheet: "Quality", cell: "F5", value: 6 }] },
    ["error", "mark-outside-scale", "Quality", "F5"],
    { tender: sound, pastes: [{ sheet: "Quality", cell: "F5", value: 5 }] },
  ],
  [
    "a missing price",
    { tender: withBids(explained("Bidder A", null), soundBids[1], soundBids[2]) },
    ["warning", "entry-missing", "Scoring", "C10"],
    { tender: sound },
  ],
  [
    "a missing mark",
    { tender: sound, pastes: [{ sheet: "Quality", cell: "F5", value: null }] },
    ["warning", "entry-missing", "Quality", "F5"],
    { tender: sound },
  ],
  [
    "a missing quantity",
    { tender: withBids(explained("Bidder A", 100, null), soundBids[1], soundBids[2]) },
    ["warning", "entry-missing", "Social value", "G5"],
    { tender: sound },
  ],
  [
    "a bid of which nothing is entered",
    { tender: withBids(soundBids[0], soundBids[1]) },
    ["warning", "bid-not-entered", "Scoring", "C12"],
    {
      tender: withBids(soundBids[0], soundBids[1], {
        bidder: "Bidder C",
        status: "withdrawn",
        statusReason: "By letter",
      }),
    },
  ],
  [
    "a mark without a reason",
    { tender: sound, pastes: [{ sheet: "Quality", cell: "G5", value: null }] },
    ["warning", "reason-missing", "Quality", "G5"],
    { tender: sound },
  ],
  [
    "evaluators' marks two apart without a reason",
    { tender: twoEvaluators({ marks: [2, 4], reasons: ["Thin", "Clear"] }) },
    ["warning", "marks-apart", "Moderation", "E5"],
    { tender: twoEvaluators({ marks: [2, 4], agreed: 3, ...because }) },
  ],
  [
    "a bid that is out without a reason",
    { tender: sound, pastes: [scoring("M10", "Excluded")] },
    ["error", "status-reason-needed", "Scoring", "N10"],
    { tender: sound, pastes: [scoring("M10", "Excluded"), scoring("N10", "Declaration refused")] },
  ],
  [
    "a tie without a tie rule",
    { tender: withBids(soundBids[0], explained("Bidder B", 100), soundBids[2]) },
    ["warning", "tie-without-rule", "Scoring", "G10"],
    {
      tender: tenderWith({
        bids: [soundBids[0], explained("Bidder B", 100), soundBids[2]],
        tieRule: "The lower price wins; then lots are drawn.",
      }),
    },
  ],
  [
    "a tie that the tie rule leaves to the council",
    { tender: tenderWith({ bids: [soundBids[0], explained("Bidder B", 100), soundBids[2]], tieBreaks: [] }) },
    ["warning", "tie-to-decide", "Scoring", "G10"],
    { tender: withBids(soundBids[0], explained("Bidder B", 110), soundBids[2]) },
  ],
  [
    "two totals within a hundredth",
    { tender: withBids(explained("Bidder A", 100), explained("Bidder B", 100.02), soundBids[2]) },
    ["warning", "totals-close", "Scoring", "G10"],
    { tender: withBids(explained("Bidder A", 100), explained("Bidder B", 100.03), soundBids[2]) },
  ],
  [
    "an offer that sets the scale",
    { tender: withBids(explained("Bidder A", 100, 21), soundBids[1], soundBids[2]) },
    ["warning", "offer-far-above-next", "Social value", "G5"],
    { tender: withBids(explained("Bidder A", 100, 20), soundBids[1], soundBids[2]) },
  ],
  [
    "a price below 80% of the mean",
    { tender: sound, pastes: [scoring("C10", 70)] },
    ["warning", "price-abnormally-low", "Scoring", "C10"],
    { tender: sound, pastes: [scoring("C10", 80)] },
  ],
  [
    "more good jobs than local jobs",
    { tender: countingTender(["good-jobs", "local-jobs"], [5, 4]) },
    ["error", "good-jobs-within-local-jobs", "Social value", "G5"],
    { tender: countingTender(["good-jobs", "local-jobs"], [4, 4]) },
  ],
  [
    "paid placements of less than 6 weeks",
    { tender: countingTender(["paid-work-placements"], [5]) },
    ["error", "paid-placement-weeks", "Social value", "G5"],
    { tender: countingTender(["paid-work-placements"], [6]) },
  ],
  [
    "unpaid placements of less than a week",
    { tender: countingTender(["unpaid-work-placements"], [0.5]) },
    ["error", "unpaid-placement-weeks", "Social value", "G5"],
    { tender: countingTender(["unpaid-work-placements"], [1]) },
  ],
  [
    "a pound that counts twice",
    { tender: countingTender(["local-spend", "monetary-donation-to-the-vcs"], [900, 200]) },
    ["warning", "pound-counts-once", "Social value", "G5"],
    { tender: countingTender(["local-spend", "monetary-donation-to-the-vcs"], [800, 200]) },
  ],
  [
    "an offer that is large against the contract's value",
    { tender: countingTender(["local-spend"], [500_001], 900_000) },
    ["warning", "offer-large-against-value", "Social value", "G5"],
    { tender: countingTender(["local-spend"], [500_000], 900_000) },
  ],
  [
    "a formula that was typed over",
    { tender: sound, pastes: [scoring("L10", 100)] },
    ["error", "formula-altered", "Scoring", "L10"],
    { tender: sound, pastes: [scoring("C10", 100)] },
  ],
  [
    "a locked text that was typed over",
    { tender: sound, pastes: [scoring("B10", "Bidder Z")] },
    ["error", "locked-value-altered", "Scoring", "B10"],
    { tender: sound, pastes: [scoring("B10", "Bidder A")] },
  ],
];

describe("each check", () => {
  it.each(rows)("finds %s, on its cell", (_, { tender, pastes }, expected) => {
    expect(checked(placeTender(tender), pastes)).toEqual([expected]);
  });

  it.each(rows)("says nothing near it: %s", (_, __, ___, { tender, pastes }) => {
    expect(checked(placeTender(tender), pastes)).toEqual([]);
  });
});

const byProxies = (pack: typeof inventedPack) =>
  placeTender(
    tenderWith({
      bids: soundBids,
      proxyPack: "pack.json",
      methods: { ...groundsMaintenance.methods, socialValueQuantitative: "proxy-total-share-of-highest" },
    }),
    { proxyPack: pack },
  );

describe("proxy packs", () => {
  const values = ["local-jobs", "apprenticeships"].map((measure) => ({
    measure,
    poundsPerUnit: 10,
    source: "Invented",
  }));
  const pack = { ...inventedPack, illustrative: false, values };

  it("with a value for each measure have nothing to say", () => expect(checked(byProxies(pack))).toEqual([]));

  it("that are illustrative, or have no value for a measure, are told of", () => {
    expect(checked(byProxies({ ...pack, illustrative: true }))).toEqual([
      ["warning", "proxy-pack-illustrative", "Social value", "F4"],
    ]);
    expect(checked(byProxies({ ...pack, values: values.slice(0, 1) }))).toEqual([
      ["warning", "proxy-missing", "Social value", "D8"],
    ]);
  });

  it("that are missing leave nothing to check", () => {
    const plan = byProxies(pack);
    const grid = gridOfPlan(plan);
    const stamp = placeStamp({ kind: "tender", formVersion: 1, parts: stampParts(grid) });
    const without = {
      ...plan,
      sheets: [...plan.sheets.filter(({ name }) => name !== STAMP), stamp.sheet],
      names: [...plan.names.filter(({ name }) => name !== STAMP), ...stamp.names],
    };
    expect(checked(without)).toEqual([["error", "proxy-pack-missing", null, null]]);
  });
});

/** The stamp's parts without the proxy pack. */
function stampParts(grid: Grid): Record<string, unknown> {
  const rows = Object.values(rowsOf(grid.sheets.find(({ name }) => name === STAMP)!));
  const texts: Record<string, string> = {};
  for (const cells of rows) {
    const [name, text] = [String(cells[0]?.value), String(cells[1]?.value)];
    if (name === "tender" || name === "edition")
      texts[name] = (texts[name] ?? "") + text.replace(/^\d+:/, "");
  }
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, JSON.parse(text) as unknown]));
}

describe("a workbook with several mistakes", () => {
  it("has all of them listed, errors first, and is checked beyond them", () => {
    const pastes = [
      scoring("C10", "tbc"),
      scoring("C11", 40),
      scoring("G3", 30),
      { sheet: "Quality", cell: "F5", value: 9 },
      { sheet: "Quality", cell: "G6", value: null },
      scoring("L11", 1),
    ];
    expect(checked(placeTender(sound), pastes)).toEqual([
      ["error", "wrong-type", "Scoring", "C10"],
      ["error", "weights-sum", "Scoring", "G3"],
      ["error", "mark-outside-scale", "Quality", "F5"],
      ["error", "formula-altered", "Scoring", "L11"],
      ["warning", "price-abnormally-low", "Scoring", "C11"],
      ["warning", "reason-missing", "Quality", "G6"],
    ]);
  });

  it("that was rearranged says so and is still read", () => {
    const plan = placeTender(sound);
    const names = plan.names.filter(({ name }) => name !== "Quality_Mark_1");
    const found = checked({ ...plan, names }, [scoring("C10", -1)]);
    expect(found).toContainEqual(["error", "sheet-altered", null, null]);
    expect(found).toContainEqual(["error", "not-above", "Scoring", "C10"]);
    expect(found.filter(([, code]) => code === "entry-missing")).toEqual([]);
  });
});

describe("sheets", () => {
  const sheetOf = (change: (grid: Grid) => Grid) => {
    const grid = gridOfPlan(placeTender(sound));
    return checkWorkbook(change(grid)).issues.map(({ code, severity }) => [severity, code]);
  };

  it("that are renamed are as inserted", () => {
    const plan = placeTender(sound);
    const grid = gridOfPlan(plan);
    const named = (name: string) => (name === "Scoring" ? "Final" : name);
    const text = JSON.stringify(grid.sheets).replaceAll("'Scoring'!", "'Final'!");
    const sheets = (JSON.parse(text) as Grid["sheets"]).map((each) => ({ ...each, name: named(each.name) }));
    const names = grid.names.map((each) => (each.sheet ? { ...each, sheet: named(each.sheet) } : each));
    expect(checkWorkbook({ ...grid, sheets, names }).issues).toEqual([]);
  });

  it.each<[string, (grid: Grid) => Grid, readonly (readonly string[])[]]>([
    [
      "without protection",
      (grid) => ({
        ...grid,
        sheets: grid.sheets.map((each) => (each.name === "Quality" ? { ...each, protected: false } : each)),
      }),
      [["warning", "sheet-unprotected"]],
    ],
    [
      "that are gone",
      (grid) => ({ ...grid, sheets: grid.sheets.filter(({ name }) => name !== "Lists") }),
      [["error", "sheet-missing"]],
    ],
    [
      "with unlocked cells",
      (grid) => ({
        ...grid,
        sheets: grid.sheets.map((each) => {
          const cell = cellAt(each.cells, { row: 9, column: 1 });
          if (each.name !== "Scoring" || !cell) return each;
          return { ...each, cells: withCell(each.cells, { row: 9, column: 1 }, { ...cell, locked: false }) };
        }),
      }),
      [["warning", "cells-unlocked"]],
    ],
    [
      "with a row more",
      (grid) => ({
        ...grid,
        names: grid.names.map((name) =>
          name.name === "Weight_Price" && name.range
            ? { ...name, range: { ...name.range, row: name.range.row + 1 } }
            : name,
        ),
      }),
      [["error", "sheet-rearranged"]],
    ],
  ])("%s are told of", (_, change, expected) => expect(sheetOf(change)).toEqual(expected));
});

describe("workbooks that cannot be checked", () => {
  it.each<[string, Plan, CheckedWorkbook["kind"], string]>([
    ["no stamp", { ...placeTender(sound), names: [] }, null, "no-stamp"],
    [
      "a stamp that was changed",
      pasted(placeTender(sound), { sheet: STAMP, cell: "B3", value: "1:{" }),
      null,
      "stamp-damaged",
    ],
    [
      "a kind that is not known",
      pasted(placeTender(sound), { sheet: STAMP, cell: "B1", value: "kind of a later version" }),
      { later: "kind of a later version" },
      "kind-unknown",
    ],
    [
      "a later form",
      pasted(placeTender(sound), { sheet: STAMP, cell: "B2", value: 99 }),
      "tender",
      "form-too-new",
    ],
  ])("say why: %s", (_, plan, kind, code) => {
    const found = checkWorkbook(gridOfPlan(plan));
    expect([found.kind, found.issues.map((issue) => issue.code)]).toEqual([kind, [code]]);
    expect(wordIssue(found.issues[0]!)).toContain("tender.xlsx");
  });
});

it("tells of a bid without reasons once for each mark", () => {
  const plan = placeTender(withBids(bid("Bidder A"), soundBids[1], soundBids[2]));
  const codes = checked(plan).map(([, code]) => code);
  expect(codes).toEqual(Array.from({ length: 8 }, () => "reason-missing"));
});
