import type { Issue } from "../../../src/domain/issues/issue";
import { parseTender, type Tender } from "../../../src/domain/tender/tender";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { readTender } from "../../../src/sheets/tender/read";
import { placeTender } from "../../../src/sheets/tender/workbook";
import type { Plan } from "../../../src/workbook/plan";
import { cellName } from "../../../src/workbook/address";
import { levelledTender } from "../../domain/tender/levelled-tenders";
import { bid, tenderWith } from "../../domain/tender/tenders";
import { inventedPack, largestTenders, proxySituations, situations } from "../../parity/tenders";
import { pasted } from "../pasted";
import { gridOfPlan } from "../grid-of-plan";

const tender = tenderWith({ bids: [bid("Bidder A"), bid("Bidder B"), bid("Bidder C")] });

/** What a workbook says after values are pasted over its cells, past their validations. */
function issuesAfter(pastes: readonly Parameters<typeof pasted>[1][], from: Tender = tender) {
  const plan = pastes.reduce(pasted, placeTender(from));
  return readTender(gridOfPlan(plan)).issues;
}

const placeOf = ({ code, place }: Issue) => [code, place.sheet, place.cell];

describe("a tender's workbook, read back", () => {
  it.each([...situations, ...largestTenders])("is the tender that was placed: %s", (_, placed) => {
    const read = readTender(gridOfPlan(placeTender(placed)));
    expect({ ...read, issues: [] }).toEqual({ ok: true, value: placed, issues: [] });
    // What a setup and its bids are told is told of their workbook too, and nothing more.
    const codes = (issues: readonly Issue[]) => issues.map(({ code }) => code);
    expect(codes(read.issues)).toEqual(codes(parseTender(placed).issues));
  });

  it("has quantities by level from their cells, where levels have weights", () => {
    const plan = placeTender(levelledTender());
    const cell = (bid: number) => {
      const range = plan.names.find(({ name }) => name === "SocialValue_Level_2")?.range;
      if (!range) throw new Error("no column of levels");
      // Three lines of local jobs come first, then that of apprenticeships.
      return { sheet: "Social value", cell: cellName({ row: range.row + 4 + bid, column: range.column }) };
    };
    const read = readTender(gridOfPlan(pasted(plan, { ...cell(0), value: null })));
    const offers = read.ok ? read.value.bids.map(({ measures }) => measures.apprenticeships) : [];
    expect(offers.map((offer) => [offer?.quantity, offer?.level, offer?.byLevel])).toEqual([
      [5, undefined, { "2": 2 }],
      [4, undefined, { "4+": 4 }],
    ]);
  });

  it("names the bidder of an entry that is wrong, and no number", () => {
    const price = placeTender(tender).names.find(({ name }) => name === "Scoring_Price");
    const { row = 0, column = 0 } = price?.range ?? {};
    const issues = issuesAfter([
      { sheet: "Scoring", cell: cellName({ row: row + 2, column }), value: "£1.1m" },
    ]);
    expect(issues.map(wordIssue)).toEqual([
      expect.stringMatching(/^Price must be a number \(.*, Bidder C\)$/),
    ]);
  });

  it.each(proxySituations)("is the tender that was placed with a proxy pack: %s", (_, placed) => {
    const grid = gridOfPlan(placeTender(placed, { proxyPack: inventedPack }));
    expect(readTender(grid)).toEqual({ ok: true, value: placed, issues: [] });
  });

  it("keeps reasons, evaluators' own reasons, levels and text that looks like a formula", () => {
    const placed = tenderWith({
      title: "=Grounds & «paths» 😀",
      evaluators: ["Evaluator 1", "Evaluator 2"],
      measures: [
        { id: "apprenticeships", weight: 80 },
        { id: "waste", weight: 20 },
      ],
      bids: [
        {
          bidder: "Bidder A",
          price: 0.01,
          quality: {
            approach: { marks: [1, null], reasons: ["Thin", null], agreed: 2, reason: "+1 for the plan" },
          },
          measures: { apprenticeships: { quantity: 0, level: "3", appropriate: [1, 2], achievable: 3 } },
        },
      ],
    });
    expect(readTender(gridOfPlan(placeTender(placed)))).toEqual({ ok: true, value: placed, issues: [] });
  });

  it("has what was typed since", () => {
    const plan = [
      { sheet: "Scoring", cell: "C10", value: 95.5 },
      { sheet: "Scoring", cell: "M11", value: "Withdrawn" },
      { sheet: "Scoring", cell: "N11", value: "Letter of 3 March" },
      { sheet: "Quality", cell: "F6", value: null },
    ].reduce(pasted, placeTender(tender));
    const read = readTender(gridOfPlan(plan));
    expect(read.ok && read.value.bids[0]?.price).toBe(95.5);
    expect(read.ok && read.value.bids[1]).toMatchObject({
      status: "withdrawn",
      statusReason: "Letter of 3 March",
      quality: { approach: { marks: [null], agreed: null } },
    });
  });
});

describe("entries that are wrong", () => {
  it.each([
    [
      "weights that sum to 90",
      [{ sheet: "Scoring", cell: "G3", value: 30 }],
      ["weights-sum", "Scoring", "G3"],
    ],
    ["a price of text", [{ sheet: "Scoring", cell: "C11", value: "tbc" }], ["wrong-type", "Scoring", "C11"]],
    ["a price of nothing", [{ sheet: "Scoring", cell: "C11", value: 0 }], ["not-above", "Scoring", "C11"]],
    [
      "a mark of 6 out of 5",
      [{ sheet: "Quality", cell: "F6", value: 6 }],
      ["mark-outside-scale", "Quality", "F6"],
    ],
    [
      "a quantity below 0",
      [{ sheet: "Social value", cell: "G5", value: -1 }],
      ["too-low", "Social value", "G5"],
    ],
    [
      "an unknown decision",
      [{ sheet: "Scoring", cell: "M10", value: "Late" }],
      ["not-an-option", "Scoring", "M10"],
    ],
    [
      "a decision without a reason",
      [{ sheet: "Scoring", cell: "M10", value: "excluded" }],
      ["status-reason-needed", "Scoring", "N10"],
    ],
    [
      "question shares that sum to 110",
      [{ sheet: "Quality", cell: "C4", value: 70 }],
      ["question-weights-sum", "Quality", "C4"],
    ],
    ["an emptied weight", [{ sheet: "Scoring", cell: "G3", value: null }], ["missing", "Scoring", "G3"]],
  ])("are placed on their cell and worded: %s", (_, pastes, expected) => {
    const issues = issuesAfter(pastes);
    expect(issues.map(placeOf)).toEqual([expected]);
    expect(wordIssue(issues[0] as Issue)).toContain(`cell ${expected[2]}`);
  });

  it("are all listed, not only the first", () => {
    const issues = issuesAfter([
      { sheet: "Scoring", cell: "C10", value: -5 },
      { sheet: "Quality", cell: "F5", value: 9 },
      { sheet: "Social value", cell: "G6", value: -2 },
    ]);
    expect(issues.map(({ place }) => place.cell)).toEqual(["C10", "F5", "G6"]);
  });
});

describe("workbooks that are not a tender's", () => {
  const bare = { ...placeTender(tender), names: [] };
  it.each<[string, Plan, string]>([
    ["no stamp", bare, "not-a-tender"],
    [
      "a form of a later version",
      pasted(placeTender(tender), { sheet: "Stamp", cell: "B2", value: 99 }),
      "form-too-new",
    ],
    [
      "a stamp that was changed",
      pasted(placeTender(tender), { sheet: "Stamp", cell: "B3", value: "1:{" }),
      "stamp-damaged",
    ],
    [
      "another kind of workbook",
      pasted(placeTender(tender), { sheet: "Stamp", cell: "B1", value: "return" }),
      "not-a-tender",
    ],
    [
      "a column of entries whose name is gone",
      {
        ...placeTender(tender),
        names: placeTender(tender).names.filter(({ name }) => name !== "Quality_Mark_1"),
      },
      "sheet-altered",
    ],
  ])("are refused: %s", (_, plan, code) => {
    const read = readTender(gridOfPlan(plan));
    expect(read.ok).toBe(false);
    expect(read.issues.map((issue) => issue.code)).toEqual([code]);
    expect(wordIssue(read.issues[0] as Issue)).toContain("tender.xlsx");
  });
});
