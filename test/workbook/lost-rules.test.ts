import { parseRange, rangeName } from "../../src/workbook/address";
import type { Grid, GridValidation } from "../../src/workbook/grid";
import { lostRules } from "../../src/workbook/lost-rules";
import type { Plan, Validation } from "../../src/workbook/plan";
import { gridOfPlan } from "../sheets/grid-of-plan";

const range = (text: string) => {
  const found = parseRange(text);
  if (!found) throw new Error(`no range: ${text}`);
  return found;
};

const validation = (at: string, rule: Validation["rule"], message: string): Validation => ({
  range: range(at),
  rule,
  ignoreBlank: true,
  error: { style: "stop", title: "Entry", message },
});

const plan: Plan = {
  kind: "trial",
  title: "Trial",
  styles: { entry: { locked: false } },
  sheets: [
    {
      name: "Marks",
      visibility: "visible",
      columnWidths: [],
      cells: [{ row: 0, column: 0, value: "Marks" }],
      validations: [
        validation("B3:B8", { type: "custom", formula: "=AND(ISNUMBER(B3),B3<=$C3)" }, "At most C."),
        validation(
          "D3:D8",
          { type: "decimal", comparison: "between", first: 0, second: "=$C$1" },
          "0 to C1.",
        ),
        validation("E3:F4", { type: "list", source: "='Bid log'!$A$1:$A$3" }, "From the list."),
      ],
      print: { orientation: "portrait" },
    },
    {
      name: "Bid log",
      visibility: "visible",
      columnWidths: [],
      cells: [],
      print: { orientation: "portrait" },
    },
  ],
  names: [{ name: "Marks", sheet: "Marks", range: range("A1") }],
};

type Rule = Partial<Omit<GridValidation, "ranges">>;

const found = (ranges: string, { formulas = ["", ""], ...rule }: Rule): GridValidation => ({
  ranges: ranges.split(" ").map(range),
  type: "none",
  comparison: "between",
  formulas,
  refuses: true,
  ...rule,
});

const custom = (ranges: string, formula: string) =>
  found(ranges, { type: "custom", formulas: [formula, "0"] });
const decimal = (ranges: string, rule: Rule = {}) =>
  found(ranges, { type: "decimal", formulas: ["0", "$C$1"], ...rule });
const list = (ranges: string, source: string) => found(ranges, { type: "list", formulas: [source, "0"] });

const asSent = {
  custom: [custom("B3:B8", "AND(ISNUMBER(B3),B3<=$C3)")],
  decimal: [decimal("D3:D8")],
  list: [list("E3:F4", "'Bid log'!$A$1:$A$3")],
};

function gridWith(rules: Partial<typeof asSent>, change: (grid: Grid) => Grid = (grid) => grid): Grid {
  const grid = gridOfPlan(plan);
  const validations = Object.values({ ...asSent, ...rules }).flat();
  const sheets = grid.sheets.map((sheet) => (sheet.name === "Marks" ? { ...sheet, validations } : sheet));
  return change({ ...grid, sheets });
}

const lostIn = (grid: Grid) =>
  lostRules(plan, grid).map(({ sheet, ranges, refusal }) =>
    [sheet, ranges.map((each) => rangeName(each)).join(" "), refusal].join(": "),
  );

const renamed = (grid: Grid): Grid => ({
  ...grid,
  sheets: grid.sheets.map((sheet) => ({ ...sheet, name: sheet.name === "Marks" ? "Final" : sheet.name })),
  names: grid.names.map((name) => ({ ...name, sheet: "Final" })),
});

describe("rules that a program wrote in its own way", () => {
  it.each<[string, Partial<typeof asSent>]>([
    ["as they were inserted", {}],
    ["cut up", { decimal: [decimal("D7:D8"), decimal("D3"), decimal("D4:D6")] }],
    [
      "cut up, each for its own first cell",
      {
        custom: [custom("B6:B8", "AND(ISNUMBER(B6),B6<=$C6)"), custom("B3:B5", "AND(ISNUMBER(B3),B3<=$C3)")],
      },
    ],
    ["in several ranges, the first lower", { custom: [custom("B6:B8 B3:B5", "AND(ISNUMBER(B3),B3<=$C3)")] }],
    ["in several ranges, for the first", { custom: [custom("B6:B8 B3:B5", "AND(ISNUMBER(B6),B6<=$C6)")] }],
    ["joined with cells elsewhere", { custom: [custom("A1 B3:B8", "AND(ISNUMBER(A1),A1<=$C1)")] }],
    ["over more cells", { decimal: [decimal("D1:D20")] }],
    ["in small letters, with blanks", { custom: [custom("B3:B8", "and(isnumber(B3), B3<=$C3)")] }],
    ["with the sheet bare", { list: [list("E3:F4", "'BID LOG'!$A$1:$A$3")] }],
    ["with figures spelt out", { decimal: [decimal("D3:D8", { formulas: ["0.0", "$C$1"] })] }],
  ])("are the plan's: %s", (_, rules) => {
    expect(lostIn(gridWith(rules))).toEqual([]);
  });

  it("are the plan's where the sheet was renamed", () => {
    expect(lostIn(gridWith({}, renamed))).toEqual([]);
  });
});

describe("cells that refuse less than they were sent to", () => {
  it.each<[string, Partial<typeof asSent>, string]>([
    ["a cell has none", { custom: [custom("B3:B5 B7:B8", "AND(ISNUMBER(B3),B3<=$C3)")] }, "B6: At most C."],
    ["all have none", { custom: [] }, "B3:B8: At most C."],
    [
      "one of several columns has none",
      { list: [list("E3:E4", "'Bid log'!$A$1:$A$3")] },
      "F3:F4: From the list.",
    ],
    ["none is left in two columns", { list: [] }, "E3:F4: From the list."],
    ["a limit is another", { decimal: [decimal("D3:D8", { formulas: ["0", "1000"] })] }, "D3:D8: 0 to C1."],
    [
      "its reference is to another line",
      { custom: [custom("B3:B8", "AND(ISNUMBER(B3),B3<=$C4)")] },
      "B3:B8: At most C.",
    ],
    [
      "the comparison is another",
      { decimal: [decimal("D3:D8", { comparison: "notBetween" })] },
      "D3:D8: 0 to C1.",
    ],
    ["the kind is another", { decimal: [decimal("D3:D8", { type: "whole" })] }, "D3:D8: 0 to C1."],
    ["everything passes", { decimal: [decimal("D3:D8", { type: "none" })] }, "D3:D8: 0 to C1."],
    ["it is said and not refused", { decimal: [decimal("D3:D8", { refuses: false })] }, "D3:D8: 0 to C1."],
    [
      "another rule stands in a cell",
      { decimal: [decimal("D3:D5 D7:D8"), decimal("D6", { formulas: ["0", "9"] })] },
      "D6: 0 to C1.",
    ],
    ["the list is another", { list: [list("E3:F4", "'Bid log'!$A$1:$A$30")] }, "E3:F4: From the list."],
  ])("are named: %s", (_, rules, words) => {
    expect(lostIn(gridWith(rules))).toEqual([`Marks: ${words}`]);
  });

  it("are named by the sheet's name of now", () => {
    expect(lostIn(gridWith({ decimal: [] }, renamed))).toEqual(["Final: D3:D8: 0 to C1."]);
  });

  it("cannot be told where rows were moved, nor where the source does not say", () => {
    const moved = (grid: Grid): Grid => ({
      ...grid,
      names: grid.names.map((name) => ({ ...name, range: range("A2") })),
    });
    expect(lostIn(gridWith({ decimal: [] }, moved))).toEqual([]);
    expect(lostIn(gridOfPlan(plan))).toEqual([]);
  });
});
