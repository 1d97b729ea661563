import { strFromU8, unzipSync } from "fflate";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { placeEvaluatorFile, readEvaluatorFile } from "../../../src/sheets/evaluator/workbook";
import type { Plan } from "../../../src/workbook/plan";
import { writeXlsx } from "../../../src/xlsx/write";
import { moderatedTender } from "../../domain/tender/moderated-tender";
import { tenderWith } from "../../domain/tender/tenders";
import { gridOfPlan } from "../grid-of-plan";
import { type Paste, pasted } from "../pasted";

const tender = tenderWith({ evaluators: ["Evaluator 1", "Evaluator 2"] });

const declaration: readonly Paste[] = [
  { sheet: "Declaration", cell: "B9", value: "Buyer" },
  { sheet: "Declaration", cell: "B10", value: "no" },
  { sheet: "Declaration", cell: "B12", value: 46_143 },
];

function read(pastes: readonly Paste[], { from = tender, against = tender, by = "Evaluator 2" } = {}) {
  const plan: Plan = pastes.reduce(pasted, placeEvaluatorFile(from, by));
  return readEvaluatorFile(gridOfPlan(plan, "marks.xlsx"), against);
}

describe("an evaluator's file, read back", () => {
  it("has the declaration, the marks and the reasons that were typed", () => {
    const result = read([
      ...declaration,
      { sheet: "Quality", cell: "E5", value: 4 },
      { sheet: "Quality", cell: "F5", value: "=A clear programme" },
      { sheet: "Social value", cell: "G7", value: 0 },
      { sheet: "Social value", cell: "H7", value: "No one is named" },
    ]);
    expect(result.ok && result.value).toMatchObject({
      evaluator: "Evaluator 2",
      declaration: { role: "Buyer", date: "2026-05-01" },
    });
    expect(result.ok && result.value.bids[0]?.quality.approach).toEqual({
      mark: 4,
      reason: "=A clear programme",
    });
    expect(result.ok && result.value.bids[2]?.measures["local-jobs"]).toEqual({
      appropriate: { mark: null, reason: null },
      achievable: { mark: 0, reason: "No one is named" },
    });
    expect(result.issues.map(wordIssue)).toEqual([
      expect.stringContaining("22 marks of 24 are not given yet"),
    ]);
  });

  it.each([
    [
      "a mark over the scale",
      { sheet: "Quality", cell: "E5", value: 6 },
      [
        ["mark-outside-scale", "Quality", "E5"],
        ["mark-reason-needed", "Quality", "F5"],
      ],
    ],
    [
      "a mark of text",
      { sheet: "Social value", cell: "E6", value: "good" },
      [["mark-outside-scale", "Social value", "E6"]],
    ],
    [
      "a mark without a reason",
      { sheet: "Quality", cell: "E9", value: 9 },
      [["mark-reason-needed", "Quality", "F9"]],
    ],
    [
      "a reason without a mark",
      { sheet: "Quality", cell: "F9", value: "Good" },
      [["mark-needed", "Quality", "E9"]],
    ],
    [
      "interests beside a No",
      { sheet: "Declaration", cell: "B11", value: "Shares" },
      [["interests-contradicted", "Declaration", "B10"]],
    ],
    ["no role", { sheet: "Declaration", cell: "B9", value: null }, [["missing", "Declaration", "B9"]]],
    [
      "no answer on interests",
      { sheet: "Declaration", cell: "B10", value: null },
      [["declaration-needed", "Declaration", "B10"]],
    ],
    [
      "interests that are not told",
      { sheet: "Declaration", cell: "B10", value: "Yes" },
      [["interests-needed", "Declaration", "B11"]],
    ],
  ])("is refused as a whole, with the cell: %s", (_, paste, expected) => {
    const result = read([...declaration, paste]);
    expect(result.ok).toBe(false);
    const errors = result.issues.filter(({ severity }) => severity === "error");
    expect(errors.map(({ code, place }) => [code, place.sheet, place.cell])).toEqual(expected);
    expect(errors.map(wordIssue).join()).toContain("marks.xlsx");
  });

  it.each([
    [
      "another tender",
      tenderWith({ reference: "T-9", evaluators: tender.evaluators }),
      "evaluator-file-of-another-tender",
    ],
    [
      "other bidders",
      tenderWith({ bidders: [{ name: "Bidder Z" }], evaluators: tender.evaluators }),
      "evaluator-file-of-another-setup",
    ],
    ["an evaluator who is not named", tenderWith({ evaluators: ["Evaluator 1"] }), "evaluator-not-named"],
  ])("is refused where it is of %s", (_, against, code) => {
    const result = read(declaration, { against });
    expect(result.ok).toBe(false);
    expect(result.issues.map((issue) => issue.code)).toEqual([code]);
    expect(result.issues.map(wordIssue).join()).toContain("marks.xlsx");
  });
});

describe("every part of an evaluator's file", () => {
  it("tells no price, no other evaluator and none of the marks and reasons at hand", async () => {
    const parts = unzipSync(await writeXlsx(placeEvaluatorFile(moderatedTender, "Evaluator 2")));
    const text = Object.entries(parts)
      .map(([name, bytes]) => `${name}\n${strFromU8(bytes)}`)
      .join("\n")
      // The policy's own words of a measure.
      .replaceAll(/Total amount \([^)]*\) spent/g, "");
    expect(text).toContain("Evaluator 2");
    expect(text).toContain("Bidder C");
    expect(text).toContain("Excellent: every part is answered with evidence");
    const withheld = [
      "Evaluator 1",
      "Evaluator 3",
      " gave ",
      "Agreed in moderation",
      "Came after the deadline",
      "Officer",
      "Weight_",
      "Scoring",
      "Total",
      ...moderatedTender.bids.map(({ price }) => String(price)),
    ];
    expect(withheld.filter((words) => text.includes(words))).toEqual([]);
  });
});
