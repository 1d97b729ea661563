import { wordIssue } from "../../../src/domain/issues/word-issue";
import { checkWorkbook } from "../../../src/sheets/check-workbook";
import { type Damage, dropNames, insert, inTurn, onSheet, put, renameSheet, sortRows } from "./return-damage";
import { gridOf, SAID } from "./damaged-returns";

function checked(...damages: readonly Damage[]) {
  const { kind, issues, altered, plan } = checkWorkbook(gridOf({ damage: inTurn(...damages) }));
  return {
    kind,
    sentences: issues.map((issue) => `${issue.severity}: ${wordIssue(issue)}`),
    altered: altered.map((each) => ("cell" in each ? `${each.sheet}!${each.cell}` : each.kind)),
    restorable: plan !== undefined,
  };
}

describe("the check of a return", () => {
  it("finds nothing in a sound one", () => {
    expect(checked()).toEqual({ kind: "return", sentences: [], altered: [], restorable: true });
  });

  it("says errors, then warnings, each with its cell and what to do", () => {
    const found = checked(
      put("Return", "L5", null),
      put("Return", "J6", 1.5),
      put("Spend", "E8", "S1"),
      put("Spend", "G8", -500),
    );
    expect(found.sentences).toEqual([
      "error: This quarter must be a whole number (sheet Return, cell J6, Apprenticeships, level 3)",
      "error: Say Yes under Credit note, or leave out the minus: the amount is -£500.00 (sheet Spend, cell G8)",
      "warning: Enter the evidence for 12.5: until then it is claimed and not evidenced (sheet Return, cell L5, Local jobs)",
      "warning: Write the postcode in full, such as S60 1AB: S1 counts as an unknown place (sheet Spend, cell E8)",
    ]);
  });

  it("says once that a cell was altered, and can restore it", () => {
    const found = checked(
      put("Return", "F5", 5),
      put("Return", "P6", 4),
      put("Guide", "A13", "Anything goes"),
    );
    expect(found.sentences.slice(0, 2)).toEqual([
      "error: Committed must be 12.5, as the form was sent: the cell holds 5 (sheet Return, cell F5, Local jobs)",
      expect.stringMatching(/^error: Restore 1\. On Return, .*Anything goes \(sheet Guide, cell A13\)$/),
    ]);
    expect(found.sentences[2]).toBe(
      "warning: Nothing is lost, but a cell that fills itself in was moved or typed over (Return P6): every figure was worked out again from the entries. Next time type or paste values only, and do not cut and paste (sheet Return, cell P6)",
    );
    expect(found.sentences).toHaveLength(3);
    expect(found.altered).toEqual(["Guide!A13", "Return!F5", "Return!P6"]);
  });

  it("warns of a sheet without protection and of cells that were unlocked", () => {
    const open: Damage = onSheet("Spend", (sheet) => ({ ...sheet, protected: false }));
    expect(checked(open, put("Return", "F5", 12.5, { locked: false })).sentences).toEqual([
      "warning: Protect this sheet again: its formulas can be typed over (sheet Spend, cell A1)",
      "warning: Lock this cell again: it should not be typed into (sheet Return, cell F5)",
    ]);
  });

  it.each([
    ["sheets are renamed", [renameSheet("Return", "Q2")], true],
    ["names are lost", [dropNames], true],
    ["lines are sorted", [sortRows("Return", [8, 5, 9, 7, 6])], false],
    ["rows and columns are added", [insert("Return", "3", 2), insert("Spend", "C", 1)], false],
  ])("finds nothing wrong where %s", (_, damages, restorable) => {
    expect(checked(...damages)).toEqual({ kind: "return", sentences: [], altered: [], restorable });
  });

  it("says of a form that is no return any more only that", () => {
    const [, stamp] = SAID.find(([name]) => name === "the stamp typed over") ?? [];
    if (!stamp) throw new Error("no such damage");
    const { kind, issues } = checkWorkbook(gridOf(stamp));
    expect([kind, issues.map(({ code }) => code)]).toEqual(["return", ["return-stamp-altered"]]);
  });
});
