import { strFromU8, unzipSync } from "fflate";
import { lettersOf } from "../../../src/domain/evaluation/letters";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import type { Tender } from "../../../src/domain/tender/tender";
import { checkEvaluatorFile } from "../../../src/sheets/evaluator/check";
import { evaluatorModel } from "../../../src/sheets/evaluator/model";
import {
  placeEvaluator,
  placeEvaluatorFile,
  readEvaluatorFile,
} from "../../../src/sheets/evaluator/workbook";
import type { Plan } from "../../../src/workbook/plan";
import { readXlsx } from "../../../src/xlsx/read";
import { writeXlsx } from "../../../src/xlsx/write";
import { bidWithOwn, ownTender, repairCafe } from "../../domain/tender/own-measure-tenders";
import { levelledTender } from "../../domain/tender/levelled-tenders";
import { tenderWith } from "../../domain/tender/tenders";
import { gridOfPlan } from "../grid-of-plan";
import { pasted } from "../pasted";

const LONG = Array.from({ length: 620 }, (_, index) => `word${index}`).join(" ");
const PRICE = 187_654.32;

function offered(bidder: string, approach: string) {
  return {
    bidder,
    price: PRICE,
    answers: { approach, team: `A foreman of ${bidder}.` },
    quality: { approach: { marks: [5, null], reasons: ["Best of all", null] } },
    measures: {
      "local-jobs": { quantity: 12.5, method: "Ten gardeners", plan: { quarter1: "All posts filled" } },
      waste: { method: "=Pots that come back" },
    },
  };
}

const evaluators = ["Evaluator 1", "Evaluator 2"];
const bidders = [{ name: "Aspen Ltd" }, { name: "Birch" }, { name: "Cedar" }];
const bids = [offered("Aspen Ltd", LONG), offered("Birch", "Season by season.")];
const open = tenderWith({ evaluators, bidders, bids });
const secret = tenderWith({ evaluators, bidders, bids, anonymous: "a secret of the council" });

function textsOf(plan: Plan, sheet: string): readonly string[] {
  const found = plan.sheets.find(({ name }) => name === sheet);
  return (found?.cells ?? []).map(({ value }) => String(value ?? ""));
}

async function everyPart(tender: Tender): Promise<string> {
  const parts = unzipSync(await writeXlsx(placeEvaluatorFile(tender, "Evaluator 2")));
  return Object.values(parts)
    .map((part) => strFromU8(part))
    .join("\n");
}

describe("an evaluator's file of a tender whose bids were read", () => {
  const plan = placeEvaluatorFile(open, "Evaluator 2");

  it("asks for no mark where nothing is offered", () => {
    const nothing = { bidder: "Birch", measures: { "local-jobs": { quantity: 0, method: "None" } } };
    const parts = { evaluators, bidders, bids: [bids[0], nothing] };
    const [none, asks] = [
      tenderWith({ ...parts, nothingOffered: "no-marks" }),
      tenderWith({ ...parts, nothingOffered: "marked-as-answered" }),
    ];
    const cellsOf = (tender: Tender) => {
      const sheet = placeEvaluatorFile(tender, "Evaluator 1").sheets.find(
        ({ name }) => name === "Social value",
      );
      const row = sheet?.cells.find(({ value }) => value === "Birch")?.row;
      return sheet?.cells.flatMap((each) => (each.row === row ? [each.style] : [])).slice(-4);
    };
    const entry = ["entryScore", "entryText", "entryScore", "entryText"];
    expect([cellsOf(none), cellsOf(asks)]).toEqual([entry.map(() => "given"), entry]);
    const said = (tender: Tender) => textsOf(placeEvaluatorFile(tender, "Evaluator 1"), "Social value");
    const words =
      "Nothing is offered, which gets no marks: there is nothing to mark.\nOffered: 0 FTE\nHow: None";
    expect([said(none).includes(words), said(asks).includes(words)]).toEqual([true, false]);
    const declared = (tender: Tender) => textsOf(placeEvaluatorFile(tender, "Evaluator 1"), "Declaration");
    expect(declared(none)).toContain("0 of 22 marks given, 0 with a reason.");
    expect(declared(asks)).toContain("0 of 24 marks given, 0 with a reason.");
    const missing = (tender: Tender) =>
      checkEvaluatorFile(gridOfPlan(placeEvaluatorFile(tender, "Evaluator 1")))
        .issues.map(wordIssue)
        .filter((text) => text.includes("not given yet"));
    expect([missing(none), missing(asks)]).toEqual([
      [expect.stringContaining("22 marks of 22")],
      [expect.stringContaining("24 marks of 24")],
    ]);
    // As it was made before, with a mark for it all the same.
    const before = placeEvaluator({ ...evaluatorModel(none, "Evaluator 1"), form: 5 });
    expect(textsOf(before, "Declaration")).toContain("0 of 24 marks given, 0 with a reason.");
    const { issues, altered } = checkEvaluatorFile(gridOfPlan(before));
    expect([issues.map(({ code }) => code), altered]).toEqual([
      ["missing", "missing", "declaration-needed", "marks-blank"],
      [],
    ]);
  });

  it("shows what each bidder offers of its own, and that one offers none", () => {
    const own = ownTender({ evaluators: ["Evaluator 2"] });
    const social = textsOf(placeEvaluatorFile(own, "Evaluator 2"), "Social value");
    expect(social).toContain("M4. Measures of the bidder's own");
    expect(social.filter((text) => text.startsWith("1. Repair café: 12 events\nHow: Monthly"))).toHaveLength(
      1,
    );
    expect(social).toContain(
      "Nothing is offered, which gets no marks: there is nothing to mark.\nThe bidder offers no measure of its own.",
    );
    const isTold = (text: string) => text.startsWith("Up to 5 measures") && text.includes("marked together");
    expect(social.filter(isTold)).toHaveLength(1);
    const changed = ownTender({
      evaluators: ["Evaluator 2"],
      bids: [bidWithOwn("Bidder A", [repairCafe]), bidWithOwn("Bidder B", [], {})],
    });
    const read = readEvaluatorFile(gridOfPlan(placeEvaluatorFile(own, "Evaluator 2"), "e.xlsx"), changed);
    expect(read.issues.map(({ code }) => code)).not.toContain("evaluator-file-of-another-setup");
  });

  it("shows beside the marks what each bid answers and offers", () => {
    expect(textsOf(plan, "Quality")).toContain("Season by season.");
    const social = textsOf(plan, "Social value");
    expect(social).toContain(
      "Offered: 12.5 FTE\nHow: Ten gardeners\nQuarter 1 of the contract: All posts filled",
    );
    expect(social).toContain("How: =Pots that come back");
    expect(social).toContain("Nothing is said of this.");
  });

  it("says where a long answer goes on, loses none of its words, and makes no row higher than Excel takes", () => {
    const [cut] = textsOf(plan, "Quality").filter((text) => text.startsWith("word0 "));
    const [, row = ""] = /\(In full: Bids, row (\d+)\)$/.exec(cut ?? "") ?? [];
    const sheet = plan.sheets.find(({ name }) => name === "Bids");
    const first = sheet?.cells.find((cell) => cell.row === Number(row) - 1 && cell.column === 1);
    expect(String(first?.value).startsWith("word0 word1 ")).toBe(true);
    const whole = textsOf(plan, "Bids").filter((text) => text.startsWith("word"));
    expect(whole.length).toBeGreaterThan(1);
    expect(whole.join(" ")).toBe(LONG);
    for (const { rowHeights = {} } of plan.sheets)
      for (const height of Object.values(rowHeights)) expect(height).toBeLessThanOrEqual(409);
  });

  it("says nothing of bids where none were read", () => {
    const bare = placeEvaluatorFile(tenderWith({ evaluators, bidders }), "Evaluator 2");
    expect(bare.sheets.map(({ name }) => name)).not.toContain("Bids");
    expect(textsOf(bare, "Quality")).not.toContain("What the bid says");
  });

  it("tells no price, no mark and no reason", async () => {
    const text = await everyPart(open);
    expect(["187654", "187,654", "Best of all", "Evaluator 1"].filter((each) => text.includes(each))).toEqual(
      [],
    );
  });

  it.each([
    ["names", open],
    ["letters", secret],
  ])("is found unaltered by check, with %s", async (_, tender) => {
    const read = await readXlsx(await writeXlsx(placeEvaluatorFile(tender, "Evaluator 2")), "marks.xlsx");
    if (!read.ok) throw new Error("unreadable");
    const { issues, altered } = checkEvaluatorFile(read.value);
    expect([altered, [...new Set(issues.map(({ code }) => code))]]).toEqual([
      [],
      ["missing", "declaration-needed", "marks-blank"],
    ]);
  });

  it("is pointed out where somebody changed what a bid says", () => {
    const cell = { sheet: "Social value", cell: "E6", value: "Offered: 99 FTE" };
    const { issues } = checkEvaluatorFile(gridOfPlan(pasted(plan, cell), "marks.xlsx"));
    expect(issues.map(({ code, place }) => [code, place.sheet, place.cell])).toContainEqual([
      "locked-value-altered",
      "Social value",
      "E6",
    ]);
  });
});

describe("an evaluator's file of an anonymous tender", () => {
  const letters = lettersOf(secret) ?? [];

  it("has no bidder's name in any part, nor the secret of the letters", async () => {
    const text = await everyPart(secret);
    expect(["Aspen", "Birch", "Cedar", "a secret of"].filter((each) => text.includes(each))).toEqual([]);
    expect(text).toContain("Bidder C");
  });

  it("gives each bidder the marks that its letter was given", () => {
    const plan = [
      { sheet: "Declaration", cell: "B9", value: "Buyer" },
      { sheet: "Declaration", cell: "B10", value: "No" },
      { sheet: "Declaration", cell: "B12", value: 46_143 },
      ...letters.flatMap(({ name }, index) => [
        { sheet: "Quality", cell: `F${5 + index}`, value: name.length % 6 },
        { sheet: "Quality", cell: `G${5 + index}`, value: `Of ${name}` },
      ]),
    ].reduce(pasted, placeEvaluatorFile(secret, "Evaluator 2"));
    const read = readEvaluatorFile(gridOfPlan(plan, "marks.xlsx"), secret);
    if (!read.ok) throw new Error(read.issues.map(wordIssue).join());
    expect(read.value.bids.map(({ bidder, quality }) => [bidder, quality.approach])).toEqual(
      bidders.map(({ name }) => [name, { mark: name.length % 6, reason: `Of ${name}` }]),
    );
  });

  it("is pointed out where a bid was changed after it was made, by the bidder's name", () => {
    const [aspen, birch] = bids;
    const filled = [
      { sheet: "Declaration", cell: "B9", value: "Buyer" },
      { sheet: "Declaration", cell: "B10", value: "No" },
      { sheet: "Declaration", cell: "B12", value: 46_143 },
    ].reduce(pasted, placeEvaluatorFile(secret, "Evaluator 2"));
    const grid = gridOfPlan(filled, "marks.xlsx");
    const said = (tender: Tender) =>
      readEvaluatorFile(grid, tender)
        .issues.filter(({ code }) => code === "evaluator-saw-another-offer")
        .map(wordIssue);
    const dearer = tenderWith({ ...secret, bids: [{ ...aspen, price: 1 }, birch] });
    expect([said(secret), said(dearer)]).toEqual([[], []]);
    const corrected = tenderWith({ ...secret, bids: [aspen, { ...birch, answers: { team: "Two teams" } }] });
    expect(said(corrected)).toEqual([
      "Ask Evaluator 2 to look at the marks of Birch again: what it offers was changed after this file was made (marks.xlsx)",
    ]);
  });

  it("is not pointed out where one level is told as the quantity at that level, as sheets of weighted levels do", () => {
    const offer = (apprenticeships: object) =>
      levelledTender({}, [apprenticeships, { quantity: 2, byLevel: { "2": 1, "3": 1 } }]);
    const file = placeEvaluatorFile(
      { ...offer({ quantity: 1, level: "3" }), evaluators: ["Evaluator 1"] },
      "Evaluator 1",
    );
    const grid = gridOfPlan(
      [
        { sheet: "Declaration", cell: "B9", value: "Buyer" },
        { sheet: "Declaration", cell: "B10", value: "No" },
        { sheet: "Declaration", cell: "B12", value: 46_143 },
      ].reduce(pasted, file),
      "marks.xlsx",
    );
    const said = (apprenticeships: object) =>
      readEvaluatorFile(grid, { ...offer(apprenticeships), evaluators: ["Evaluator 1"] })
        .issues.filter(({ code }) => code === "evaluator-saw-another-offer")
        .map(wordIssue);
    expect(said({ quantity: 1, byLevel: { "3": 1 } })).toEqual([]);
    expect(said({ quantity: 1, byLevel: { "4+": 1 } })).toHaveLength(1);
  });

  it("is refused where letters were drawn anew, or are none any more", () => {
    const grid = gridOfPlan(placeEvaluatorFile(secret, "Evaluator 2"), "marks.xlsx");
    for (const against of [open, tenderWith({ evaluators, bidders, anonymous: "another secret" })])
      expect(readEvaluatorFile(grid, against).issues.map(({ code }) => code)).toEqual([
        "evaluator-file-of-another-setup",
      ]);
  });
});
