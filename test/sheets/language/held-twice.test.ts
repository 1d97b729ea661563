import { withoutFile } from "../../../src/domain/issues/in-file";
import type { Issue } from "../../../src/domain/issues/issue";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { readEvaluatorFile } from "../../../src/sheets/evaluator/workbook";
import { checkWorkbook } from "../../../src/sheets/check-workbook";
import { readRegister } from "../../../src/sheets/register/read";
import { readResponse } from "../../../src/sheets/response/read";
import { placeResponse } from "../../../src/sheets/response/workbook";
import { readReturn } from "../../../src/sheets/return/read";
import { placeReturn } from "../../../src/sheets/return/workbook";
import { rotherhamArea } from "../../../src/domain/council/areas/rotherham";
import { cellsFrom, everyCell } from "../../../src/workbook/cells";
import type { Grid } from "../../../src/workbook/grid";
import { answered, askedTender } from "../../domain/response/responses";
import { bid, tenderWith } from "../../domain/tender/tenders";
import { scoredLots } from "../../domain/tender/lot-tenders";
import { readLots } from "../../../src/sheets/lots/read";
import { placeLots } from "../../../src/sheets/lots/workbook";
import { cellName } from "../../../src/workbook/address";
import { assessmentWith } from "../../domain/assessment/assessments";
import { readAssessment } from "../../../src/sheets/assessment/read";
import { placeAssessment } from "../../../src/sheets/assessment/workbook";
import { readTender } from "../../../src/sheets/tender/read";
import { placeTender } from "../../../src/sheets/tender/workbook";
import { contractWith } from "../../parity/returns";
import { gridOfPlan } from "../grid-of-plan";
import { soundWorkbooks } from "../kinds";
import {
  copyIn,
  type Damage,
  dropLooks,
  dropNames,
  insert,
  inTurn,
  onSheet,
  put,
  renameSheet,
  reorderSheets,
} from "../return/return-damage";
import { soundReturn } from "../return/sound-return";

/** As "Move or Copy" leaves it: the workbook's names stay with the sheet that was copied. */
const copy =
  (sheet: string, as: string): Damage =>
  (grid) =>
    copyIn(grid, sheet, as)(grid);

/** Pasted as values: formulas, looks and locks stay behind. */
const valuesOnly = (sheet: string): Damage =>
  onSheet(sheet, (found) => ({
    ...found,
    protected: false,
    cells: cellsFrom(
      everyCell(found.cells).map(({ cell: { value }, ...at }) => ({ ...at, cell: { value } })),
    ),
  }));

/** As Excel leaves names of which the sheet was deleted. */
const deleted =
  (sheet: string): Damage =>
  (grid) => ({
    ...grid,
    sheets: grid.sheets.filter(({ name }) => name !== sheet),
    names: grid.names.map((each) =>
      each.sheet === sheet ? { name: each.name, refersTo: "#REF!$A$1" } : each,
    ),
  });

const returned = gridOfPlan(soundReturn(), "return.xlsx");
const blank = gridOfPlan(
  placeReturn(contractWith(), "2026-27-Q2", { area: rotherhamArea, lines: 20 }),
  "return.xlsx",
);
const response = gridOfPlan(
  placeResponse(askedTender, { area: rotherhamArea, bidder: "Bidder A", entries: answered }),
  "a.xlsx",
);
const evaluator = gridOfPlan(soundWorkbooks.evaluator, "marks.xlsx");
const register = gridOfPlan(soundWorkbooks.register, "register.xlsx");
const marking = tenderWith({ evaluators: ["Evaluator 1", "Evaluator 2"] });

const worded = ({ issues }: { readonly issues: readonly Issue[] }) => issues.map(withoutFile).map(wordIssue);

const read = (grid: Grid, ...damages: readonly Damage[]) => readReturn(inTurn(...damages)(grid));

const twice = (used: string, other: string, cells: string, cell = cells) =>
  `Delete the sheet that is not meant, ${used} or ${other}, and save the workbook: both hold the same sheet of the form, and they differ in ${cells} (sheet ${other}, cell ${cell})`;

describe("a return with a copy of one of its sheets", () => {
  const filled = put("Return (2)", "J6", 5);
  it.each<[string, Grid, readonly Damage[], string]>([
    [
      "is filled in otherwise",
      returned,
      [copy("Return", "Return (2)"), filled],
      twice("Return", "Return (2)", "J6"),
    ],
    [
      "alone is filled in",
      blank,
      [
        copy("Return", "Return (2)"),
        put("Return (2)", "J5", 5),
        put("Return (2)", "L5", "Payroll"),
        filled,
        put("Return (2)", "L6", "List"),
      ],
      twice("Return", "Return (2)", "J5, L5, J6 and 1 more", "J5"),
    ],
    [
      "stands before it under another name",
      returned,
      [copy("Return", "Return (2)"), filled, renameSheet("Return (2)", "Final"), reorderSheets],
      twice("Return", "Final", "J6"),
    ],
    [
      "was pasted as values and changed",
      returned,
      [copy("Return", "Return (2)"), valuesOnly("Return (2)"), filled],
      twice("Return", "Return (2)", "J6"),
    ],
    [
      "holds other payments",
      returned,
      [copy("Spend", "Spend (2)"), put("Spend (2)", "G5", 9)],
      twice("Spend", "Spend (2)", "G5"),
    ],
    [
      "has another declaration",
      returned,
      [copy("Declaration", "Signed"), put("Signed", "B9", "Director")],
      twice("Declaration", "Signed", "B9"),
    ],
  ])("that %s is refused", (_, grid, damages, sentence) => {
    const result = read(grid, ...damages);
    expect(result.ok).toBe(false);
    expect(worded(result)).toContain(sentence);
    const checked = checkWorkbook(inTurn(...damages)(grid));
    expect(worded(checked)).toContain(sentence);
  });

  it("that says the same is used as it is, with a warning", () => {
    const [result, sound] = [read(returned, copy("Return", "Return (2)")), readReturn(returned)];
    expect(result.ok && result.value).toEqual(sound.ok && sound.value);
    expect(worded(result)).toEqual([
      "Delete the sheet Return (2): it says the same as Return, which was used (sheet Return (2))",
    ]);
  });

  it("that says the same and was pasted as values is used as it is", () => {
    const result = read(returned, copy("Return", "Return (2)"), valuesOnly("Return (2)"));
    expect([result.ok, ...result.issues.map(({ code }) => code)]).toEqual([true, "sheet-copied"]);
  });

  it("that is blank is left aside, with a warning", () => {
    const result = read(returned, copyIn(blank, "Return", "Spare"));
    expect(worded(result)).toEqual([
      "Delete the sheet Spare: it is a blank copy of Return, which was used (sheet Spare)",
    ]);
  });

  it("without any names is refused even where one is blank, since either may be taken", () => {
    const result = read(returned, copyIn(blank, "Return", "Spare"), dropNames);
    expect(result.issues).toContainEqual(expect.objectContaining({ code: "form-twice" }));
  });

  it("twice, of which both differ, names each", () => {
    const copies = [copy("Return", "Return (2)"), copy("Return", "Return (3)")];
    const result = read(returned, ...copies, filled, put("Return (3)", "J7", 7));
    expect(worded(result)).toEqual([
      twice("Return", "Return (2)", "J6"),
      twice("Return", "Return (3)", "J7"),
    ]);
  });

  it("is read from the copy where the sheet itself was deleted", () => {
    const result = read(returned, copy("Return", "Return (2)"), filled, deleted("Return"));
    expect(result.ok && result.value.measures[1]?.claimed).toBe(5);
  });

  it("is refused where the sheet itself was deleted and two copies differ", () => {
    const copies = [copy("Return", "Return (2)"), copy("Return", "Return (3)")];
    const result = read(returned, ...copies, filled, deleted("Return"));
    expect(worded(result)).toEqual([twice("Return (2)", "Return (3)", "J6")]);
  });

  it("that is no entry sheet, or a sheet of notes, is no matter", () => {
    const notes: Damage = (grid) => ({
      ...grid,
      sheets: [
        ...grid.sheets,
        { ...grid.sheets[0], name: "Notes", cells: cellsFrom([]) } as Grid["sheets"][0],
      ],
    });
    const result = read(returned, copy("Guide", "Guide (2)"), copy("Lists", "Lists (2)"), notes);
    expect(result.issues).toEqual([]);
    const typed = inTurn(notes, put("Notes", "A1", "Measure"), put("Notes", "B1", "This quarter"))(returned);
    expect(readReturn(typed).issues).toEqual([]);
  });

  it.each([
    ["a return", returned, (grid: Grid) => readReturn(grid)],
    ["a response", response, (grid: Grid) => readResponse(grid, askedTender)],
    ["an evaluator's file", evaluator, (grid: Grid) => readEvaluatorFile(grid, marking)],
    ["a register", register, readRegister],
  ] as const)("that is its hidden stamp changes nothing: %s", (_, grid, reader) => {
    expect(reader(copy("Stamp", "Stamp (2)")(grid))).toEqual(reader(grid));
  });

  it("is told of beside lost looks and rows that were put in", () => {
    const result = read(
      returned,
      copy("Return", "Return (2)"),
      filled,
      insert("Return (2)", "3", 2),
      dropLooks,
    );
    expect(result.issues).toContainEqual(expect.objectContaining({ code: "form-twice" }));
  });
});

describe("a bid response with a copy of one of its sheets", () => {
  const withCopy = (...damages: readonly Damage[]) =>
    readResponse(inTurn(copy("Measures", "Measures (2)"), ...damages)(response), askedTender);

  it("that offers something else is refused, with both sheets named", () => {
    const result = withCopy(put("Measures (2)", "F5", 40, { locked: false }));
    expect([result.ok, ...worded(result)]).toEqual([false, twice("Measures", "Measures (2)", "F5")]);
  });

  it("that says the same is taken with a warning", () => {
    const result = withCopy();
    expect([result.ok, ...result.issues.map(({ code }) => code)]).toEqual([true, "sheet-copied"]);
  });

  it("is told of by its check", () => {
    const grid = inTurn(
      copy("Measures", "Measures (2)"),
      put("Measures (2)", "F5", 40, { locked: false }),
    )(response);
    expect(worded(checkWorkbook(grid))).toEqual([twice("Measures", "Measures (2)", "F5")]);
  });
});

describe("an evaluator's file with a copy of one of its sheets", () => {
  const withCopy = (...damages: readonly Damage[]) =>
    readEvaluatorFile(inTurn(copy("Quality", "Second thoughts"), ...damages)(evaluator), marking);

  it("that has another mark is refused, with both sheets named", () => {
    const result = withCopy(put("Second thoughts", "E5", 2));
    expect([result.ok, ...worded(result)]).toEqual([false, twice("Quality", "Second thoughts", "E5")]);
  });

  it("that says the same is taken with a warning", () => {
    const result = withCopy();
    expect([result.ok, ...result.issues.map(({ code }) => code)]).toEqual([true, "sheet-copied"]);
  });

  it("is read from the copy where the sheet itself was deleted", () => {
    const result = withCopy(put("Second thoughts", "E5", 2), deleted("Quality"));
    const marks = readEvaluatorFile(evaluator, marking);
    expect([result.ok && result.value.bids[0]?.quality, result.issues]).toEqual([
      {
        ...(marks.ok ? marks.value.bids[0]?.quality : {}),
        approach: { mark: 2, reason: "As the answer says" },
      },
      [],
    ]);
    const moved = withCopy(deleted("Quality"), insert("Second thoughts", "4", 1));
    expect(moved.issues.map(({ code }) => code)).toContain("sheet-altered");
  });

  it("of which both are left without names says so before the names", () => {
    const result = withCopy(copy("Quality", "Third"), put("Third", "E5", 2), deleted("Quality"));
    expect(result.issues.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["form-twice", "sheet-altered"]),
    );
  });
});

describe("a register with a copy of one of its sheets", () => {
  const decided = inTurn(copy("Register", "Register (2)"), put("Register (2)", "S4", "Validated"));

  it("in which something else was decided is refused, with both sheets named", () => {
    const result = readRegister(decided(register));
    expect([result.ok, ...worded(result)]).toEqual([false, twice("Register", "Register (2)", "S4")]);
    expect(checkWorkbook(decided(register)).issues.map(({ code }) => code)).toContain("form-twice");
  });

  it("that says the same is read with a warning", () => {
    const result = readRegister(copy("Returns", "Returns (2)")(register));
    expect([result.ok, ...worded(result)]).toEqual([
      true,
      "Delete the sheet Returns (2): it says the same as Returns, which was used (sheet Returns (2))",
    ]);
  });

  it("without names finds none of its own sheets twice", () => {
    const stampOnly: Damage = (grid) => ({
      ...grid,
      names: grid.names.filter(({ name }) => name === "Stamp"),
    });
    const result = readRegister(stampOnly(register));
    expect([result.ok, result.issues]).toEqual([true, []]);
  });
});

describe("a tender's workbook with a copy of one of its sheets", () => {
  const tender = gridOfPlan(placeTender(tenderWith({ bids: [bid("Bidder A"), bid("Bidder B")] })));
  const copied = inTurn(
    copy("Quality", "Second look"),
    put("Second look", "F6", 5, { locked: false }),
  )(tender);

  it("is read by its names, and told of", () => {
    expect(readTender(copied)).toEqual(readTender(tender));
    const before = checkWorkbook(tender).issues;
    const found = checkWorkbook(copied).issues.filter(
      (issue) => !before.some((each) => wordIssue(each) === wordIssue(issue)),
    );
    expect(found.map(({ severity, code }) => [severity, code])).toEqual([["warning", "form-twice"]]);
  });
});

describe("an overview of lots with a copy of its sheet", () => {
  const overview = gridOfPlan(
    placeLots(
      scoredLots(1, {
        South: [
          ["Bidder A", 80],
          ["Bidder B", 80],
        ],
        North: [["Bidder A", 70]],
      }),
    ),
  );
  const { range } = overview.names.find(({ name }) => name === "Lots_Decision") ?? {};
  const decision = range ? cellName(range) : "";
  const copied = copy("Award by lot", "Draft");

  it("in which it was decided otherwise is refused, with both sheets named", () => {
    const otherwise = inTurn(copied, put("Draft", decision, "Bidder B", { locked: false }))(overview);
    const result = readLots(otherwise);
    expect([result.ok, ...worded(result)]).toEqual([false, twice("Award by lot", "Draft", decision)]);
    expect(worded(checkWorkbook(otherwise))).toContain(twice("Award by lot", "Draft", decision));
  });

  it("that is blank is left aside, with a warning", () => {
    const result = readLots(copied(overview));
    expect([result.ok, ...result.issues.map(({ code }) => code)]).toEqual([true, "sheet-copied"]);
  });
});

describe("an assessment with a copy of one of its sheets", () => {
  const assessed = gridOfPlan(placeAssessment(assessmentWith({})));
  const { sheet = "", range } = assessed.names.find(({ name }) => name === "Assessment_Why") ?? {};
  const why = range ? cellName({ ...range, row: range.row + 1 }) : "";
  const copied = copy(sheet, "Second thoughts");

  it("that says something else is refused, with both sheets named", () => {
    const other = inTurn(
      copied,
      put("Second thoughts", why, "Not in this trade", { locked: false }),
    )(assessed);
    const result = readAssessment(other);
    expect(result.ok).toBe(false);
    expect(worded(result)).toContain(twice(sheet, "Second thoughts", why));
  });

  it("that says the same is read with a warning", () => {
    const before = readAssessment(assessed);
    const result = readAssessment(copied(assessed));
    expect([result.ok && result.value, result.issues.length]).toEqual([
      before.ok && before.value,
      before.issues.length + 1,
    ]);
  });
});
