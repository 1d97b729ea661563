import { freeSheetName, withSheetNames } from "../../src/workbook/rename";
import type { Plan, PlanSheet } from "../../src/workbook/plan";

describe("a free sheet name", () => {
  it.each([
    ["is the wanted one where none has it", "Scoring", ["Sheet1"], "Scoring"],
    ["has 2 behind it where one has it", "Scoring", ["Scoring"], "Scoring 2"],
    ["tells no capitals apart", "Scoring", ["SCORING", "scoring 2"], "Scoring 3"],
    ["takes a gap", "Scoring", ["Scoring", "Scoring 3"], "Scoring 2"],
    [
      "stays within 31 characters",
      "Quarterly return for bus passes",
      ["quarterly return for bus passes"],
      "Quarterly return for bus pass 2",
    ],
    [
      "stays within 31 characters with two digits",
      "Quarterly return for bus passes",
      [
        "Quarterly return for bus passes",
        ...Array.from({ length: 8 }, (_, i) => `Quarterly return for bus pass ${i + 2}`),
      ],
      "Quarterly return for bus pas 10",
    ],
    [
      "leaves one space where the cut falls on one",
      "Apprenticeships by quarter x yy",
      ["Apprenticeships by quarter x yy"],
      "Apprenticeships by quarter x 2",
    ],
    ["cuts no character in two", `${"a".repeat(28)}😀b`, [`${"a".repeat(28)}😀b`], `${"a".repeat(28)} 2`],
    ["avoids the name that Excel keeps for itself", "History", [], "History 2"],
  ])("%s", (_, wanted, taken, free) => {
    expect(freeSheetName(wanted, taken)).toBe(free);
    expect(free.length).toBeLessThanOrEqual(31);
  });
});

const A1 = { row: 0, column: 0, rows: 1, columns: 1 };

function planOf(sheet: Partial<PlanSheet>, more: Partial<Plan> = {}): Plan {
  const planned: PlanSheet = {
    name: "Scoring",
    visibility: "visible",
    columnWidths: [],
    cells: [],
    print: { orientation: "portrait" },
    ...sheet,
  };
  return { kind: "test", title: "Test", styles: {}, names: [], sheets: [planned], ...more };
}

const renames = new Map([
  ["Scoring", "Scoring 2"],
  ["O'Neil", "O'Neil & Co"],
]);

describe("a plan under other sheet names", () => {
  it.each([
    ["a sheet in quotes", "='Scoring'!B2+1", "='Scoring 2'!B2+1"],
    ["a sheet with an apostrophe", "='O''Neil'!A1", "='O''Neil & Co'!A1"],
    ["a sheet in other capitals", "='SCORING'!B2", "='Scoring 2'!B2"],
    ["several in one formula", "='Scoring'!A1*'O''Neil'!A1", "='Scoring 2'!A1*'O''Neil & Co'!A1"],
    ["both ends of a range", "=SUM('Scoring'!A1:'Scoring'!A9)", "=SUM('Scoring 2'!A1:'Scoring 2'!A9)"],
    ["not a sheet that keeps its name", "='Bid log'!A1", "='Bid log'!A1"],
    ["not a sheet whose name only begins so", "='Scoring notes'!A1", "='Scoring notes'!A1"],
    ["not a text", `="see 'Scoring'!A1"`, `="see 'Scoring'!A1"`],
    [
      "not a text with doubled quotes",
      `="say ""'Scoring'!A1"""&'Scoring'!A1`,
      `="say ""'Scoring'!A1"""&'Scoring 2'!A1`,
    ],
    ["a sheet after an apostrophe in a text", `="O'Neil"&'Scoring'!A1`, `="O'Neil"&'Scoring 2'!A1`],
    [
      "a sheet after an escaped column",
      "=Bids[Bidder''s price]*'Scoring'!A1",
      "=Bids[Bidder''s price]*'Scoring 2'!A1",
    ],
    [
      "a sheet after a column of this row",
      "=Bids[[#This Row],[It''s]]*'Scoring'!A1",
      "=Bids[[#This Row],[It''s]]*'Scoring 2'!A1",
    ],
    [
      "a sheet after a column with a quote mark",
      `=Bids[Screen 5"]*'Scoring'!A1&"x"`,
      `=Bids[Screen 5"]*'Scoring 2'!A1&"x"`,
    ],
    [
      "a sheet after a column of this row with a quote mark",
      `=[@[Screen 5"]]*'Scoring'!A1&"x"`,
      `=[@[Screen 5"]]*'Scoring 2'!A1&"x"`,
    ],
  ])("names %s", (_, formula, renamed) => {
    const plan = planOf({ cells: [{ row: 0, column: 0, value: "'Scoring'!A1", formula }] });
    const [cell] = withSheetNames(plan, renames).sheets[0]?.cells ?? [];
    expect(cell).toEqual({ row: 0, column: 0, value: "'Scoring'!A1", formula: renamed });
  });

  it("follows in links within the workbook, and not in those to sheets of other files", () => {
    const links = [{ place: "'Scoring'!B2" }, { file: "Scoring.xlsx", place: "'Scoring'!B2" }];
    const cells = links.map((link, row) => ({ row, column: 0, value: "Link", link }));
    const renamed = withSheetNames(planOf({ cells }), renames).sheets[0]?.cells ?? [];
    expect(renamed.map(({ link }) => link)).toEqual([{ place: "'Scoring 2'!B2" }, links[1]]);
  });

  it("follows in rules, looks, tables, charts, names and the sheet shown first", () => {
    const error = { style: "stop", title: "", message: "" } as const;
    const rule = (validation: NonNullable<PlanSheet["validations"]>[number]["rule"]) => ({
      range: A1,
      rule: validation,
      ignoreBlank: true,
      error,
    });
    const plan = planOf(
      {
        validations: [
          rule({ type: "list", source: "='Scoring'!$A$1:$A$2" }),
          rule({ type: "custom", formula: "='Scoring'!A1>0" }),
          rule({ type: "decimal", comparison: "between", first: 0, second: "='Scoring'!B1" }),
        ],
        conditionalFormats: [{ range: A1, formula: "='Scoring'!A1=1", look: { bold: true } }],
        tables: [
          { name: "Bids", range: A1, style: "", columns: [{ title: "Net", formula: "='Scoring'!A1" }] },
        ],
        charts: [
          {
            type: "line",
            title: "'Scoring'!A1",
            description: "",
            categories: "'Scoring'!$A$1:$A$3",
            series: [{ name: "Score", values: "'Scoring'!$B$1:$B$3" }],
            place: A1,
          },
        ],
      },
      { names: [{ name: "Scoring_Price", sheet: "Scoring", range: A1 }], activeSheet: "Scoring" },
    );
    const renamed = withSheetNames(plan, renames);
    const [sheet] = renamed.sheets;
    expect(sheet?.name).toBe("Scoring 2");
    expect(sheet?.validations?.map((one) => one.rule)).toEqual([
      { type: "list", source: "='Scoring 2'!$A$1:$A$2" },
      { type: "custom", formula: "='Scoring 2'!A1>0" },
      { type: "decimal", comparison: "between", first: 0, second: "='Scoring 2'!B1" },
    ]);
    expect(sheet?.conditionalFormats?.[0]?.formula).toBe("='Scoring 2'!A1=1");
    expect(sheet?.tables?.[0]?.columns).toEqual([{ title: "Net", formula: "='Scoring 2'!A1" }]);
    expect(sheet?.charts?.[0]).toMatchObject({
      title: "'Scoring'!A1",
      categories: "'Scoring 2'!$A$1:$A$3",
      series: [{ name: "Score", values: "'Scoring 2'!$B$1:$B$3" }],
    });
    expect(renamed.names).toEqual([{ name: "Scoring_Price", sheet: "Scoring 2", range: A1 }]);
    expect(renamed.activeSheet).toBe("Scoring 2");
  });

  it("lets two sheets change names", () => {
    const plan = planOf({ cells: [{ row: 0, column: 0, value: 1, formula: "='A'!A1+'B'!A1" }] });
    const swapped = withSheetNames(
      plan,
      new Map([
        ["A", "B"],
        ["B", "A"],
      ]),
    );
    expect(swapped.sheets[0]?.cells[0]?.formula).toBe("='B'!A1+'A'!A1");
  });

  it("leaves the given plan as it is", () => {
    const plan = planOf({ cells: [{ row: 0, column: 0, value: 1, formula: "='Scoring'!A1" }] });
    const before = structuredClone(plan);
    withSheetNames(plan, renames);
    expect(plan).toEqual(before);
  });
});
