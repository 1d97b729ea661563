import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import { wordIssue } from "../../src/domain/issues/word-issue";
import { checkWorkbook } from "../../src/sheets/check-workbook";
import { placeRegister } from "../../src/sheets/register/workbook";
import { placeResponse } from "../../src/sheets/response/workbook";
import { cellName } from "../../src/workbook/address";
import type { CellValue, Plan } from "../../src/workbook/plan";
import { readXlsx } from "../../src/xlsx/read";
import { writeXlsx } from "../../src/xlsx/write";
import { tenderWith } from "../domain/tender/tenders";
import { secondQuarter } from "../parity/registers";
import { gridOfPlan } from "./grid-of-plan";
import { type PasteAt, pastedAt, soundWorkbooks } from "./kinds";
import { pasted } from "./pasted";
import { NO_CELLS } from "../../src/workbook/cells";

type Kind = keyof typeof soundWorkbooks;

const wordsOf = (plan: Plan) =>
  checkWorkbook(gridOfPlan(plan, "a.xlsx")).issues.map((issue) => `${issue.severity}: ${wordIssue(issue)}`);
const after = (kind: Kind, ...pastes: readonly PasteAt[]) =>
  wordsOf(pastes.reduce(pastedAt, soundWorkbooks[kind]));

describe("workbooks of every kind, written and read again", () => {
  it.each<Kind>(["assessment", "commitments", "contracts", "council", "evaluator", "lots", "scheme"])(
    "have nothing wrong as long as nothing was done to them: %s",
    async (kind) => {
      const read = await readXlsx(await writeXlsx(soundWorkbooks[kind]), "a.xlsx");
      expect(read.ok && checkWorkbook(read.value)).toMatchObject({ kind, issues: [], altered: [] });
    },
  );
});

describe("a figure or formula that was locked", () => {
  it.each<[Kind, PasteAt, string]>([
    [
      "commitments",
      ["Commitment_Quantity", 0, 10],
      "error: Restore 12.5: the locked cell holds 10 (sheet Commitments, cell D4)",
    ],
    [
      "commitments",
      ["Commitment_Check", 0, "Sums to the quantity"],
      "error: Restore the formula: the cell holds Sums to the quantity (sheet Commitments, cell O4)",
    ],
    [
      "assessment",
      ["Assessment_MeasuresChosen", 0, 9],
      "error: Restore the formula: the cell holds 9 (sheet Assessment, cell B34)",
    ],
    [
      "lots",
      ["Lots_Award", 0, "Bidder B"],
      "error: Restore the formula: the cell holds Bidder B (sheet Award by lot, cell F7)",
    ],
    [
      "scheme",
      ["Scheme_Rank", 0, 1],
      "error: Restore the formula: the cell holds 1 (sheet Try the scheme, cell K9)",
    ],
  ])("is told of in the %s workbook", (kind, paste, words) => {
    expect(after(kind, paste)).toEqual([words]);
  });

  it("is told of in an evaluator's file", () => {
    const [line] = wordsOf(
      pasted(soundWorkbooks.evaluator, { sheet: "Quality", cell: "B5", value: "Bidder Z" }),
    );
    expect(line).toBe("error: Restore Bidder A: the locked cell holds Bidder Z (sheet Quality, cell B5)");
  });

  it("can be put back where the sheets can be made again", () => {
    const changed = pastedAt(soundWorkbooks.commitments, ["Commitment_Quantity", 0, 10]);
    expect(checkWorkbook(gridOfPlan(changed)).plan?.sheets.map(({ name }) => name)).toEqual([
      "Commitments",
      "Versions",
    ]);
  });
});

describe("an entry that is wrong", () => {
  it.each<[Kind, PasteAt, string]>([
    [
      "lots",
      ["Lots_Decision", 0, "Bidder Z"],
      "error: Choose one of the equal bids: Bidder A, Bidder B (sheet Award by lot, cell G7, South)",
    ],
    [
      "lots",
      ["Lots_Decision", 0, 5],
      "error: Bidder decided on must be text (sheet Award by lot, cell G7, lot 1)",
    ],
    [
      "evaluator",
      ["Evaluator_Quality_Mark", 1, 6],
      "error: Mark must be between 0 and 5 (a.xlsx, sheet Quality, cell E5, Approach, Bidder A)",
    ],
    [
      "evaluator",
      ["Evaluator_Quality_Reason", 1, null],
      "error: Enter the reason for the mark (a.xlsx, sheet Quality, cell F5, Approach, Bidder A)",
    ],
    [
      "evaluator",
      ["Evaluator_Declaration", 1, null],
      "error: Choose Yes or No: whether the evaluator has interests to declare (a.xlsx, sheet Declaration, cell B10)",
    ],
    [
      "assessment",
      ["Assessment_Appropriate", 1, "Perhaps"],
      "error: Choose Yes or No (sheet Measures, cell D4, measure 1)",
    ],
    ["scheme", ["Scheme_Price", 0, 0], "error: Price must be more than 0 (sheet Try the scheme, cell C9)"],
    [
      "scheme",
      ["Scheme_Price", 0, "about 100"],
      "error: Price must be a number; it is “about 100” (sheet Try the scheme, cell C9)",
    ],
    [
      "scheme",
      ["Scheme_QualityPercent", 0, 101],
      "error: Percentage of quality must be 100 or lower (sheet Try the scheme, cell D9)",
    ],
    [
      "scheme",
      ["Scheme_SocialValuePercent", 0, -1],
      "error: Percentage of social value must be 0 or higher (sheet Try the scheme, cell E9)",
    ],
  ])("is told of with its cell: %s", (kind, paste, words) => {
    expect(after(kind, paste)).toEqual([words]);
  });

  it("is none where a figure is at its limit, or a line of the trial is left empty", () => {
    expect(after("scheme", ["Scheme_QualityPercent", 0, 100], ["Scheme_SocialValuePercent", 0, 0])).toEqual(
      [],
    );
    expect(after("scheme", ["Scheme_Price", 0, null])).toEqual([]);
  });
});

describe("a register", () => {
  const { register } = soundWorkbooks;
  const sheet = register.sheets.find(({ name }) => name === "Register");
  const headings = sheet?.cells.filter(({ row }) => row === 2) ?? [];
  const lineOf = (contract: string, measure: string) => {
    const rows = [...new Set(sheet?.cells.map(({ row }) => row))];
    const says = (row: number, value: string) =>
      sheet?.cells.some((cell) => cell.row === row && cell.value === value) === true;
    return rows.find((row) => says(row, contract) && says(row, measure)) ?? -1;
  };
  const decided = (entries: Readonly<Record<string, CellValue>>) => {
    const row = lineOf("C-1", "Young people work advice");
    const plan = Object.entries(entries).reduce((changed, [heading, value]) => {
      const column = headings.find((cell) => cell.value === heading)?.column ?? -1;
      return pasted(changed, { sheet: "Register", cell: cellName({ row, column }), value });
    }, register);
    return wordsOf(plan).filter((words) => !standing.includes(words));
  };
  const standing = wordsOf(register);
  const signed = { Officer: "Officer 2", Date: 46_240 };
  const at = (cell: string) => `(sheet Register, cell ${cell}, C-1, 2026-27-Q1, Young people work advice)`;

  it("has a decision pointed out that was made on another figure than is claimed now", () => {
    // 9.5 hours were claimed and rejected; a correction claims 11. The return that it replaced has a line of its own.
    expect(standing).toEqual([]);
    expect(wordsOf(placeRegister(secondQuarter, "1 November 2026"))).toEqual([
      expect.stringMatching(
        /^error: Decide again: 9\.5 was claimed when this was decided, and 11 is claimed now\. .*C-2, 2026-27-Q1/,
      ),
    ]);
  });

  it.each<[string, Readonly<Record<string, CellValue>>, readonly string[]]>([
    ["whole and signed", { Decision: "Validated", ...signed }, []],
    ["of a part", { Decision: "Part validated", "Validated quantity": 6, Reason: "Log", ...signed }, []],
    [
      "not signed",
      { Decision: "Validated", Officer: null, Date: null },
      [`warning: Enter the officer and the date of this decision ${at("S4")}`],
    ],
    [
      "without its quantity and reason",
      { Decision: "Part validated", "Validated quantity": null, Reason: null, ...signed },
      [
        `error: Enter the validated quantity of a claim that is validated in part ${at("S4")}`,
        `warning: Enter the reason of this decision ${at("S4")}`,
      ],
    ],
    [
      "of more than was claimed",
      { Decision: "Validated", "Validated quantity": 11, ...signed },
      [`error: Validated quantity must be 10, what was claimed, or lower; it is 11 ${at("S4")}`],
    ],
    [
      "that is none",
      { Decision: "Perhaps", ...signed },
      [
        "error: Decision must be one of: Validated, Part validated, Rejected (a.xlsx, sheet Register, cell S4)",
      ],
    ],
  ])("has its decisions checked: %s", (_, entries, words) => {
    expect(decided(entries)).toEqual(words);
  });

  it("is told of where a sheet of its own, and no other, is without protection", () => {
    const grid = gridOfPlan(register);
    const bare = { ...grid, sheets: grid.sheets.map((each) => ({ ...each, protected: false })) };
    const notes = {
      name: "Notes",
      visibility: "visible",
      protected: false,
      cells: NO_CELLS,
      tables: [],
      merges: [],
    } as const;
    const issues = checkWorkbook({ ...bare, sheets: [...bare.sheets, notes] }).issues;
    const told = issues.flatMap(({ code, place }) => (code === "sheet-unprotected" ? [place.sheet] : []));
    expect(told).toContain("Register");
    expect(told).not.toContain("Notes");
    expect(checkWorkbook(grid).issues.filter(({ code }) => code === "sheet-unprotected")).toEqual([]);
  });
});

describe("workbooks that are not checked", () => {
  it.each<[Kind, string]>([
    [
      "summary",
      "error: This is the assessment summary of Bidder A for tender T-2026-014: nothing is typed into it, so there is nothing to check. To correct it, correct the tender's workbook, check that, and make the summaries again (a.xlsx)",
    ],
    [
      "local spend",
      "error: This is a workbook of local spend: its figures are formulas over the sheet Ledger, which may be corrected. There is nothing to check in it; to begin anew, make it again from the ledgers (a.xlsx)",
    ],
  ])("say what they are: %s", (kind, words) => {
    expect(after(kind)).toEqual([words]);
    expect(checkWorkbook(gridOfPlan(soundWorkbooks[kind])).kind).toBe(kind);
  });

  it.each<[Kind, string]>([
    ["assessment", "Assessment Stamp"],
    ["commitments", "Stamp"],
    ["evaluator", "Stamp"],
    ["register", "Stamp"],
    ["scheme", "Stamp"],
  ])("say why, where the hidden stamp was changed or is of a later form: %s", (kind, sheet) => {
    const changed = (cell: string, value: CellValue) =>
      wordsOf(pasted(soundWorkbooks[kind], { sheet, cell, value })).join();
    expect(changed("B3", "1:{}")).toMatch(/^error: .*(was changed|is damaged)/);
    expect(changed("B2", 99)).toMatch(/^error: .*made by a (newer|later) version \(form 99[;)]/);
  });
});

it("knows a bid response whose names a program has dropped", () => {
  const plan = placeResponse(tenderWith({}), { area: rotherhamArea, bidder: "Bidder A" });
  const found = checkWorkbook(gridOfPlan({ ...plan, names: [] }));
  expect([found.kind, found.issues.filter(({ severity }) => severity === "error")]).toEqual(["response", []]);
});
