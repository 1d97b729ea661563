import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";
import { ppn002 } from "../../../src/domain/framework/editions/ppn-002";
import { ppn026 } from "../../../src/domain/framework/editions/ppn-026";
import { scotland } from "../../../src/domain/framework/editions/scotland";
import { FORMER_PROMPTS } from "../../../src/domain/framework/prompts";
import type { Framework } from "../../../src/domain/framework/edition";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { placeEdition } from "../../../src/sheets/framework/edition-workbook";
import { checkEditionWorkbook, readEditionWorkbook } from "../../../src/sheets/framework/read-edition";
import type { CellValue, Plan } from "../../../src/workbook/plan";
import { borough2026 } from "../../domain/framework/borough";
import { gridOfPlan } from "../grid-of-plan";
import { pastedAt } from "../kinds";

/** An entry by the name of its column and its line from 0. */
type Typed = readonly [name: string, line: number, value: CellValue];

function typed(plan: Plan, entries: readonly Typed[]): Plan {
  return entries.reduce((so, [name, line, value]) => pastedAt(so, [name, line, value]), plan);
}

const read = (plan: Plan) => readEditionWorkbook(gridOfPlan(plan));

function refusals(plan: Plan): readonly string[] {
  const result = read(plan);
  if (result.ok) throw new Error("the edition was taken");
  return result.issues.map(wordIssue);
}

const NEXT: readonly Typed[] = [
  ["Edition_Id", 0, "borough-2027"],
  ["Edition_Title", 0, "Borough social value measures 2027"],
  ["Edition_Published", 0, "2027-03"],
  ["Edition_ApprovedBy", 0, "Cabinet"],
  ["Edition_ApprovedOn", 0, 46_461],
];

function next(...entries: readonly Typed[]): Plan {
  return typed(placeEdition(borough2026), [...NEXT, ...entries]);
}

function said(plan: Plan, name: string, line: number) {
  const found = plan.names.find((each) => each.name === name);
  return plan.sheets
    .find(({ name: sheet }) => sheet === found?.sheet)
    ?.cells.find(
      ({ row, column }) => row === (found?.range.row ?? 0) + line && column === found?.range.column,
    )?.value;
}

describe("an edition as a workbook", () => {
  it.each<[string, Framework]>([
    ["Rotherham's of 2019", rotherham2019],
    ["an invented borough's", borough2026],
    ["one with lines to be filled in, for procurements of some days", ppn002],
    ["one whose weight rises with the value", ppn026],
    ["one with a note on the law", scotland],
    [
      "one with questions and rules of its own",
      {
        ...borough2026,
        questions: [{ id: "method", title: "Method", weight: 100, maximum: 5 }],
        prompts: [
          { id: "lighting", title: "Lighting", group: "Energy", question: "Which lamps will save power?" },
        ],
        countingRules: [
          ...borough2026.countingRules,
          {
            kind: "declared",
            id: "no-twice",
            text: "Nobody counts twice.",
            source: { from: "other-council", title: "Another council" },
            inUse: false,
            measures: ["apprentices", "courses-at-work"],
          },
        ],
      },
    ],
  ])("says what it was made from: %s", (_, edition) => {
    expect(read(placeEdition(edition))).toEqual({ ok: true, value: edition, issues: [] });
  });

  it("finds nothing wrong in one that was just made", () => {
    expect(checkEditionWorkbook(gridOfPlan(placeEdition(borough2026))).issues).toEqual([]);
  });

  it("becomes the next edition, approved, with what became of each measure", () => {
    const result = read(
      next(
        ["Edition_MeasureHeadline", 0, "Local people employed"],
        ["Edition_MeasureRetired", 1, "Yes"],
        ["Edition_SuccessionFate", 1, "Retired"],
        ["Edition_MeasureDefinition", 3, "Apprentices of any age"],
        ["Edition_SuccessionFate", 3, "Replaced"],
        ["Edition_SuccessionBy", 3, "apprentices"],
      ),
    );
    expect(result).toMatchObject({ ok: true, issues: [] });
    const edition = result.ok ? result.value : borough2026;
    expect(edition).toMatchObject({
      id: "borough-2027",
      approved: { by: "Cabinet", on: "2027-03-15" },
      follows: { edition: "borough-2026" },
    });
    expect(edition.follows?.measures.slice(0, 4)).toEqual([
      { measure: "local-people-in-work", fate: "same" },
      { measure: "young-people-in-work", fate: "retired" },
      { measure: "carers-in-work", fate: "same" },
      { measure: "apprentices", fate: "replaced", by: "apprentices" },
    ]);
    expect(edition.measures[1]?.retired).toBe(true);
  });

  it("asks what was typed on Prompts, as the edition before did where nothing was, and nothing where all was taken out", () => {
    const asked = (...entries: readonly Typed[]) => {
      const result = read(next(...entries));
      return result.ok ? result.value.prompts : result.issues.map(wordIssue);
    };
    const emptied = (from: number) =>
      FORMER_PROMPTS.flatMap((_, line) =>
        line < from
          ? []
          : ["Id", "Group", "Title", "Question"].map((field): Typed => [
              `Edition_Prompt${field}`,
              line,
              null,
            ]),
      );
    expect(asked()).toBeUndefined();
    expect(asked(...emptied(1), ["Edition_PromptQuestion", 0, "Who was asked?"])).toEqual([
      { ...FORMER_PROMPTS[0], question: "Who was asked?" },
    ]);
    expect(asked(...emptied(0))).toEqual([]);
    expect(asked(["Edition_PromptTitle", 1, "co-design"])).toEqual([
      expect.stringMatching(/^The title co-design is used twice; .*sheet Prompts, cell [A-Z]+\d+/),
    ]);
  });

  it("begins with the shape of another owner's framework, and none of its words", () => {
    const template = placeEdition("template");
    expect(checkEditionWorkbook(gridOfPlan(template)).altered).toEqual([]);
    expect([1, 2, 3].map((line) => said(template, "Edition_Ready", line))).toEqual([
      "5 to put right",
      "Add at least one",
      "Add at least one",
    ]);
    const texts = ["Edition_OutcomeTitle", "Edition_MeasureHeadline", "Edition_MeasureDefinition"];
    expect(texts.map((name) => said(template, name, 0))).toEqual([null, null, null]);
    expect(read(template).ok).toBe(false);
  });

  it("is an edition where a line of each was filled in, with the others still to be", () => {
    const values: readonly Typed[] = [
      ["Edition_Id", 0, "themes-2027"],
      ["Edition_Title", 0, "Themes 2027"],
      ["Edition_Council", 0, "Borough Council"],
      ["Edition_Published", 0, "2027"],
      ["Edition_Comparison", 0, "More than"],
      ["Edition_Amount", 0, 100_000],
      ["Edition_Basis", 0, "value without VAT"],
      ["Edition_Weight", 0, 20],
      ["Edition_PlanOver", 0, 250_000],
      ["Edition_KpisOver", 0, 5_000_000],
      ["Edition_KpiCount", 0, 3],
      ["Edition_FteCapped", 0, "No"],
      ["Edition_TimesNext", 0, 2],
      ["Edition_ShareOfValue", 0, 50],
      ...[0, 1, 2, 3, 4].map((line): Typed => ["Edition_PriorityTitle", line, `Theme ${line + 1}`]),
      ["Edition_OutcomeTitle", 0, "Jobs"],
      ["Edition_OutcomeSourceRead", 0, "Read in the publication"],
      ["Edition_MeasureReference", 0, "J1"],
      ["Edition_MeasureHeadline", 0, "Local jobs"],
      ["Edition_MeasureDefinition", 0, "Local people employed"],
      ["Edition_MeasureUnit", 0, "FTE"],
      ["Edition_MeasureAccumulation", 0, "A quarter's FTE counts for the quarter's length in years"],
      ["Edition_MeasureDecimals", 0, 2],
      ["Edition_MeasureCounting", 0, "By time."],
      ["Edition_MeasureEvidence", 0, "Payroll."],
      ["Edition_MeasureSourceRead", 0, "Read in the publication"],
    ];
    const result = read(typed(placeEdition("template"), values));
    expect(result).toMatchObject({ ok: true, issues: [] });
    const edition = result.ok ? result.value : borough2026;
    expect(edition.measures.map(({ reference, unit }) => [reference, unit])).toEqual([["J1", "fte"]]);
    expect([edition.toFill?.outcomes?.length, edition.toFill?.measures?.length]).toEqual([9, 19]);
  });

  const filledIn: readonly Typed[] = [
    ["Edition_Id", 0, "model-with-1e"],
    ["Edition_MeasureHeadline", 4, "Words of 1e"],
    ["Edition_MeasureDefinition", 4, "Words of 1e, in full"],
    ["Edition_MeasureUnit", 4, "no quantity"],
    ["Edition_MeasureAccumulation", 4, "Described in words; no total"],
    ["Edition_MeasureCounting", 4, "Say what is done."],
    ["Edition_MeasureEvidence", 4, "A record."],
  ];

  it("has a place for each row whose words are to be filled in, which hinders no other", () => {
    const made = placeEdition(ppn002);
    expect([2, 3].map((line) => said(made, "Edition_Ready", line))).toEqual([
      "Ready: 7, to be filled in: 1",
      "Ready: 4, to be filled in: 8",
    ]);
    expect([3, 4].map((line) => said(made, "Edition_MeasureCheck", line))).toEqual([
      "Ready",
      "To be filled in",
    ]);
  });

  it("has a measure more where such a row was filled in", () => {
    const result = read(
      typed(placeEdition(ppn002), [...filledIn, ["Edition_MeasureSourceRead", 4, "Read in the publication"]]),
    );
    expect(result).toMatchObject({ ok: true, issues: [] });
    const edition = result.ok ? result.value : ppn002;
    expect(edition.measures.map(({ reference }) => reference)).toEqual(["1a", "1b", "1c", "1d", "1e"]);
    expect(edition.measures[4]?.source?.read).toBe("published");
    expect(edition.toFill?.measures?.map(({ reference }) => reference)).toEqual(
      "2a 3a 4a 5a 6a 7a 8a".split(" "),
    );
  });

  it("asks how the words of such a row were read, in the cell of that row", () => {
    expect(refusals(typed(placeEdition(ppn002), filledIn))).toEqual([
      expect.stringMatching(/how its words were read .*sheet Measures, cell Q\d+/i),
    ]);
    const unplaced: readonly Typed[] = [
      ["Edition_Id", 0, "model"],
      ["Edition_MeasureSourceWhere", 4, ""],
    ];
    expect(refusals(typed(placeEdition(ppn002), unplaced))).toEqual([
      expect.stringMatching(/sheet Measures, cell/),
    ]);
  });

  it("says whether it is ready, and what is still to be put right", () => {
    const blank = placeEdition(undefined);
    expect(said(blank, "Edition_Ready", 0)).toBe("Fill in: Id");
    expect(said(blank, "Edition_Ready", 3)).toBe("Add at least one");
    const made = placeEdition(borough2026);
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8].map((line) => said(made, "Edition_Ready", line))).toEqual([
      "Ready",
      "Ready: 2",
      "Ready: 3",
      "Ready: 20",
      "Ready: 1",
      "Ready: none",
      "Ready: 12",
      "Ready: none",
      "Ready: 20",
    ]);
    expect(said(made, "Edition_MeasureCheck", 0)).toBe("Ready");
    expect(said(made, "Edition_MeasureCheck", 30)).toBe("");
  });
});

describe("an edition's workbook is refused, with the cell,", () => {
  it("where it changed and kept its id", () => {
    expect(
      refusals(typed(placeEdition(borough2026), [["Edition_MeasureDefinition", 0, "Other words"]])),
    ).toEqual([
      expect.stringMatching(
        /^Give the edition an id of its own: .* keep borough-2026 .*sheet Edition, cell B\d+/,
      ),
    ]);
  });

  it("where a measure is missing", () => {
    const columns = placeEdition(borough2026).names.filter(({ name }) =>
      /^Edition_Measure(?!Check)/.test(name),
    );
    const gone = columns.map(({ name }): Typed => [name, 4, null]);
    expect(refusals(next(...gone))).toEqual([
      expect.stringMatching(
        /^Measure courses-at-work is not in this edition: give the measure that follows, or say that this one is retired .*sheet Succession, cell A\d+, Courses at work/,
      ),
    ]);
    expect(
      refusals(next(["Edition_SuccessionMeasure", 4, null], ["Edition_SuccessionFate", 4, null])),
    ).toEqual([expect.stringMatching(/^Say what became of measure courses-at-work of edition borough-2026/)]);
  });

  it("where a measure or a number stands twice", () => {
    expect(refusals(next(["Edition_MeasureId", 4, "apprentices"]))).toContainEqual(
      expect.stringMatching(/^Id apprentices is used twice.*sheet Measures, cell B\d+/),
    );
    expect(refusals(next(["Edition_MeasureNumber", 4, 4]))).toContainEqual(
      expect.stringMatching(/^Number 4 is used twice.*sheet Measures, cell A\d+/),
    );
  });

  it.each<[string, Typed, RegExp]>([
    [
      "renumbered",
      ["Edition_MeasureNumber", 19, 40],
      /its number was 20, and is 40 .*cell B\d+, Less plastic/,
    ],
    [
      "reworded",
      ["Edition_MeasureDefinition", 0, "Other words"],
      /its definition was Local people.*, and is Other words/,
    ],
    ["counted in another unit", ["Edition_MeasureUnit", 5, "weeks"], /its unit was hours, and is weeks/],
  ])("where a measure that is said to be the same was %s", (_, entry, words) => {
    expect(refusals(next(entry))).toEqual([expect.stringMatching(words)]);
  });

  it("where an outcome or a unit is not known, or a measure says nothing", () => {
    expect(refusals(next(["Edition_MeasureOutcome", 0, "moon"]))).toEqual([
      expect.stringMatching(/^Outcome moon .*sheet Measures, cell D\d+/),
    ]);
    expect(refusals(next(["Edition_MeasureUnit", 0, "moons"]))).toEqual([
      expect.stringMatching(/^Unit must be one of: .*sheet Measures, cell G\d+/),
    ]);
    expect(refusals(next(["Edition_MeasureDefinition", 0, null]))).toEqual([
      expect.stringMatching(/definition.*sheet Measures, cell F\d+/i),
    ]);
  });
});
