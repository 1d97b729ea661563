import { compareEditions, wordDifference } from "../../../src/domain/framework/compare";
import {
  type EditionChanges,
  nextEdition,
  parseEditionChanges,
} from "../../../src/domain/framework/next-edition";
import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";
import { frameworkApplies, hasQuantity, type Measure } from "../../../src/domain/framework/edition";
import { promptsOf } from "../../../src/domain/framework/prompts";
import { parseFramework } from "../../../src/domain/framework/read";
import { parseTender } from "../../../src/domain/tender/tender";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { groundsMaintenance, referenced } from "../tender/tenders";

describe("the edition of 2019", () => {
  it("is sound by its own schema", () => {
    expect(parseFramework(JSON.parse(JSON.stringify(rotherham2019)))).toMatchObject({ ok: true, issues: [] });
  });

  it("has 4 priorities, 6 outcomes and 18 measures, numbered as in the policy", () => {
    const { priorities, outcomes, measures } = rotherham2019;
    expect([priorities.length, outcomes.length, measures.length]).toEqual([4, 6, 18]);
    expect(measures.map(({ number }) => number)).toEqual(Array.from({ length: 18 }, (_, index) => index + 1));
  });

  it("names each measure by its headline", () => {
    for (const { id, headline } of rotherham2019.measures) {
      expect(id).toBe(headline.toLowerCase().replaceAll(" ", "-"));
    }
  });

  // Units and accumulation as in the policy's table of measures.
  it.each([
    ["fte", "fte-years", [1, 3, 9, 10, 11, 12, 13]],
    ["number", "people-once", [2, 5]],
    ["pounds", "flow", [4, 15]],
    ["hours", "flow", [6, 14, 16]],
    ["weeks", "flow", [7, 8]],
    ["tonnes", "flow", [18]],
    ["qualitative", "qualitative", [17]],
  ])("counts %s as %s in measures %j", (unit, accumulation, numbers) => {
    const found = rotherham2019.measures.filter((measure) => measure.unit === unit);
    expect(found.map(({ number }) => number)).toEqual(numbers);
    expect(new Set(found.map((measure) => measure.accumulation))).toEqual(new Set([accumulation]));
  });

  it("asks for a quantity of every measure but waste", () => {
    expect(rotherham2019.measures.filter((measure) => !hasQuantity(measure)).map(({ id }) => id)).toEqual([
      "waste",
    ]);
  });

  it("shows the policy's own flaws", () => {
    const flawed = rotherham2019.measures.filter(({ flaws }) => flaws).map(({ number }) => number);
    expect(flawed).toEqual([6, 8, 14, 15, 16, 17, 18]);
  });

  it.each([
    [100_000, "more-than", false],
    [100_000.01, "more-than", true],
    [100_000, "at-least", true],
    [99_999.99, "at-least", false],
  ] as const)("says whether £%d is over a threshold of %s £100,000", (value, comparison, applies) => {
    const edition = { ...rotherham2019, threshold: { ...rotherham2019.threshold, comparison } };
    expect(frameworkApplies(edition, value)).toBe(applies);
  });
});

const orchards: Measure = {
  id: "orchards",
  number: 19,
  outcome: "environment",
  headline: "Orchards",
  definition: "Fruit trees planted in schools",
  unit: "number",
  accumulation: "flow",
  decimals: 0,
  counting: "Trees planted and staked.",
  evidence: "A list of schools.",
};

const named = { id: "rotherham-2026", title: "Social Value Framework 2026", published: "2026-04" };

function changed(changes: Partial<EditionChanges>) {
  const result = nextEdition(rotherham2019, { ...named, ...changes });
  if (!result.ok) throw new Error(result.issues.map(wordIssue).join());
  return result.value;
}

describe("an edition's file", () => {
  it.each([
    ["2026", true],
    ["2026-04", true],
    ["2026-04-30", true],
    ["2026-13", false],
    ["2027-02-29", false],
    ["2028-02-29", true],
    ["last year", false],
  ])("takes %s as the time of publication: %s", (published, taken) => {
    const { ok, issues } = parseFramework({ ...rotherham2019, published });
    expect(ok).toBe(taken);
    expect(issues.map(wordIssue)).toEqual(
      taken
        ? []
        : ["Date of publication must be a year, a month or a day such as 2026, 2026-04 or 2026-04-30"],
    );
  });

  it("refuses an id with blanks, a number in halves and an unknown unit", () => {
    const measures = [{ ...orchards, id: "my orchards", number: 1.5, unit: "trees" }];
    expect(parseFramework({ ...rotherham2019, measures }).issues.map(wordIssue)).toEqual([
      "Id must be lower case words and numbers joined by hyphens, such as local-jobs (measure 1)",
      "Number must be a whole number (measure 1)",
      "Unit must be one of: fte, number, pounds, hours, weeks, tonnes, qualitative (measure 1)",
    ]);
  });
});

describe("a new edition", () => {
  it("adds, rewords and retires measures, and leaves the older edition as it was", () => {
    const before = JSON.stringify(rotherham2019);
    const next = changed({
      add: [orchards],
      reword: [{ measure: "waste", definition: "Commitment to reuse" }],
      retire: ["neets"],
    });
    expect(next).toMatchObject(named);
    expect(next.measures).toHaveLength(19);
    expect(next.measures.at(-1)).toEqual(orchards);
    expect(next.measures.find(({ id }) => id === "waste")?.definition).toBe("Commitment to reuse");
    expect(next.measures.filter(({ retired }) => retired).map(({ id }) => id)).toEqual(["neets"]);
    expect(JSON.stringify(rotherham2019)).toBe(before);
  });

  it("may say the same as the older one, where a review changed nothing", () => {
    // Its words are its own document's now, and have no day apart from its publication.
    const { version: _, words, ...kept } = rotherham2019;
    expect(changed({})).toEqual({
      ...kept,
      ...named,
      words: { ...words, policy: named.title },
      follows: {
        edition: "rotherham-2019",
        measures: rotherham2019.measures.map(({ id: measure }) => ({ measure, fate: "same" })),
      },
    });
  });

  it("says of each measure whether it is the same, replaced or retired", () => {
    const next = changed({
      reword: [
        { measure: "waste", definition: "Less waste of every kind" },
        { measure: "skills", headline: "Courses" },
      ],
      retire: ["emissions"],
    });
    const fates = new Map(next.follows?.measures.map(({ measure, ...told }) => [measure, told]));
    expect(["waste", "skills", "emissions"].map((id) => fates.get(id))).toEqual([
      { fate: "replaced", by: "waste" },
      { fate: "same" },
      { fate: "retired" },
    ]);
  });

  it.each<[string, Partial<EditionChanges>, string]>([
    [
      "a measure that it does not have",
      { retire: ["rainbows"] },
      "Measure rainbows is not in the framework edition (retired measure 1)",
    ],
    [
      "the words of a measure that it does not have",
      { reword: [{ measure: "rainbows", headline: "Rain" }] },
      "Measure rainbows is not in the framework edition (reworded measure 1)",
    ],
    [
      "a measure into what it says already",
      { reword: [{ measure: "waste", headline: "Waste" }] },
      "Say what changes in the words of measure waste, or leave it as it is (Waste)",
    ],
    [
      "the flaws of a measure that has none",
      { reword: [{ measure: "local-jobs", flaws: [] }] },
      "Say what changes in the words of measure local-jobs, or leave it as it is (Local jobs)",
    ],
    [
      "a measure twice",
      { retire: ["neets", "waste", "neets"] },
      "Measure neets stands twice; keep one (retired measure 3)",
    ],
    [
      "a measure that it has already",
      { add: [orchards, { ...orchards, id: "waste" }] },
      "Id waste is used twice; give each its own (new measure 2)",
    ],
    [
      "a measure of an outcome that it does not have",
      { add: [{ ...orchards, outcome: "moon" }] },
      "Outcome moon is not in the framework edition (Orchards)",
    ],
    [
      "a number of trees without decimals said",
      { add: [{ ...orchards, decimals: undefined }] },
      "Say how many decimals a quantity may have, 0 for a whole number (Orchards)",
    ],
    [
      "more measures than an edition can have",
      { add: Array.from({ length: 83 }, (_, index) => ({ ...orchards, id: `orchards-${index}` })) },
      "Measures must have 100 entries or fewer",
    ],
  ])("refuses to change %s", (_, changes, sentence) => {
    const { ok, issues } = nextEdition(rotherham2019, { ...named, ...changes });
    expect(ok).toBe(false);
    expect(issues.map(wordIssue)).toEqual([sentence]);
  });

  it("has each issue's place in the changes", () => {
    const { issues } = nextEdition(rotherham2019, {
      ...named,
      id: "rotherham-2019",
      add: [orchards, { ...orchards, id: "apples", outcome: "moon" }],
      retire: ["waste", "rainbows"],
    });
    expect(issues.map(({ place }) => place.path)).toEqual([["id"], ["add", 1, "outcome"], ["retire", 1]]);
  });

  it("needs an id of its own, which is none that is built in either", () => {
    const custom = { ...rotherham2019, id: "custom" };
    for (const [edition, id] of [
      [rotherham2019, "rotherham-2019"],
      [custom, "custom"],
      [custom, "rotherham-2019"],
    ] as const) {
      expect(nextEdition(edition, { ...named, id }).issues.map(wordIssue)).toEqual([
        `Give the edition an id of its own; ${id} is the id of another edition`,
      ]);
    }
  });

  it("serves tenders that name it, and leaves those of the older one alone", () => {
    const editions = [rotherham2019, changed({ retire: ["waste"] })];
    const tender = { ...groundsMaintenance, measures: referenced };
    expect(parseTender(tender, editions).issues).toEqual([]);
    const { ok, issues } = parseTender({ ...tender, framework: "rotherham-2026" }, editions);
    expect(ok).toBe(true);
    expect(issues.map(wordIssue)).toEqual([
      "Measure waste is retired; check that this tender should use it (Waste)",
    ]);
  });
});

describe("a file of changes", () => {
  it("refuses what has no place in it, and a unit that a rewording would change", () => {
    const json = {
      ...named,
      published: "soon",
      add: [{ ...orchards, unit: "trees", retired: true }],
      reword: [{ measure: "waste", unit: "tonnes" }],
      retire: "neets",
    };
    expect(parseEditionChanges(json).issues.map(wordIssue)).toEqual([
      "Date of publication must be a year, a month or a day such as 2026, 2026-04 or 2026-04-30",
      "Unit must be one of: fte, number, pounds, hours, weeks, tonnes, qualitative (new measure 1)",
      "Remove add[0].retired or check its spelling: this file has no such field (new measure 1)",
      "Remove reword[0].unit or check its spelling: this file has no such field (reworded measure 1)",
      "Retired measures must be a list",
    ]);
  });
});

describe("the comparison of two editions", () => {
  it("finds nothing between an edition and itself", () => {
    expect(compareEditions(rotherham2019, rotherham2019)).toEqual([]);
  });

  it("reads as a list of what is new, reworded, retired and set otherwise", () => {
    const next = {
      ...changed({
        add: [orchards],
        reword: [{ measure: "waste", definition: "Commitment to reuse", flaws: [] }],
        retire: ["neets"],
      }),
      socialValueWeight: 25,
    };
    expect(compareEditions(rotherham2019, next).map(wordDifference)).toEqual([
      "Settings: title was Social Value Framework 2019, is Social Value Framework 2026",
      "Settings: published was 2019, is 2026-04",
      "Settings: version was 2026-11-29, is none",
      `Settings: policy was ${rotherham2019.words?.policy}, is Social Value Framework 2026`,
      "Settings: social value weight was 20%, is 25%",
      "NEETs: retired (No. of employees (FTE) taken on who are not in employment, education or training (NEETs))",
      "Waste: definition was Commitment to reduce the use of single-use plastics, is Commitment to reuse",
      expect.stringMatching(/^Waste: noted flaws was .+, is none$/) as string,
      "Orchards: new (Fruit trees planted in schools)",
    ]);
  });

  it("tells of a price rule that was added and of an outcome that went over to another priority", () => {
    const next = {
      ...rotherham2019,
      offerFlags: { ...rotherham2019.offerFlags, priceShareOfMean: 75 },
      outcomes: rotherham2019.outcomes.map((outcome) =>
        outcome.id === "environment" ? { ...outcome, priority: "opportunity" } : outcome,
      ),
    };
    const { title } = rotherham2019.outcomes.find(({ id }) => id === "environment") ?? { title: "" };
    expect(compareEditions(rotherham2019, next).map(wordDifference)).toEqual([
      "Settings: prices pointed out was none, is below 75% of the mean price",
      expect.stringMatching(`^${title}: priority was A strong community.*, is Extending`) as string,
    ]);
  });

  it("tells of what is no longer there, of outcomes' titles and of counting rules", () => {
    const less = {
      ...rotherham2019,
      measures: rotherham2019.measures.slice(0, 17),
      outcomes: rotherham2019.outcomes.map((outcome) =>
        outcome.id === "environment" ? { ...outcome, title: "A green borough" } : outcome,
      ),
      countingRules: rotherham2019.countingRules.filter(({ id }) => id !== "local-only"),
    };
    expect(compareEditions(rotherham2019, less).map(wordDifference)).toEqual([
      "A green borough: outcome was Greater environmental sustainability including accessible green public spaces, is A green borough",
      "Emissions: no longer there (Savings in CO2 emissions on contract not from transport (specify how these are to be achieved).)",
      "Counting rules: local-only was Local activity only. (not in use, other council: Torbay Council, TOMs dos and don'ts), is none",
    ]);
    expect(compareEditions(less, rotherham2019).map(wordDifference)).toContain(
      "Emissions: new (Savings in CO2 emissions on contract not from transport (specify how these are to be achieved).)",
    );
  });

  it("tells of what is asked otherwise, no longer or new", () => {
    const [first, second, ...others] = promptsOf(rotherham2019);
    const asked = {
      ...rotherham2019,
      prompts: [
        { ...first!, question: "Who designs it?" },
        { ...second!, title: "Experience" },
        ...others.slice(1),
      ],
      questions: [{ id: "plan", title: "Delivery plan", weight: 100, maximum: 5 }],
    };
    expect(compareEditions(rotherham2019, asked).map(wordDifference)).toEqual([
      "Delivery plan: new (tender question)",
      "Experience: prompt was Lived experience, is Experience",
      "The whole system: no longer there (prompt)",
      expect.stringMatching(/^Co-design: prompt was Co-design.*, is .*: Who designs it\?$/) as string,
      expect.stringMatching(/^Experience: prompt was Lived experience \(Commissioning\): /) as string,
    ]);
  });

  it("says that a retired measure is in use again", () => {
    const retired = changed({ retire: ["waste"] });
    const again = { ...retired, measures: rotherham2019.measures };
    expect(compareEditions(retired, again).map(wordDifference)).toEqual([
      "Waste: use was retired, is in use",
    ]);
  });
});
