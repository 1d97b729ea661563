import { assess } from "../../../src/domain/assessment/assess";
import { estimatedValueOf } from "../../../src/domain/assessment/estimated-value";
import { neededKpis } from "../../../src/domain/assessment/kpis";
import { isLocal } from "../../../src/domain/assessment/local-measures";
import { againstThreshold } from "../../../src/domain/assessment/public-contract";
import { parseAssessment } from "../../../src/domain/assessment/read";
import { thresholdAmounts, VALUED_KINDS } from "../../../src/domain/council/threshold-amounts";
import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { answeredAssessment, assessmentWith } from "./assessments";

/** A contract of an estimated value that is given in full, a fifth of it VAT and nothing of it options. */
function worth(estimated: number) {
  return { value: estimated / 1.2, valueIncludingVat: estimated, valueWithOptions: estimated };
}

describe("the estimated value", () => {
  it.each([
    ["is the value with VAT and options", 100, 120, 180, { known: 180, atLeast: 180 }],
    ["is not guessed where it is not given", 100, 120, undefined, { atLeast: 120 }],
    ["is not guessed from the value without VAT", 100, undefined, undefined, { atLeast: 100 }],
    ["is not one that leaves VAT out", 100, 120, 110, { atLeast: 120 }],
    ["is the same as with VAT where there are no options", 100, 120, 120, { known: 120, atLeast: 120 }],
  ])("%s", (_, value, valueIncludingVat, valueWithOptions, expected) => {
    expect(estimatedValueOf({ value, valueIncludingVat, valueWithOptions })).toEqual(expected);
  });
});

describe("the law's threshold amounts", () => {
  // SI 2025/163 (to 31 December 2025) and SI 2025/1200 (from 1 January 2026), as councils are held to them.
  const AMOUNTS = [
    ["goods", 214_904, 207_720],
    ["services", 214_904, 207_720],
    ["works", 5_372_609, 5_193_000],
    ["light-touch", 663_540, 663_540],
    ["concession", 5_372_609, 5_193_000],
    ["light-touch-concession", 5_372_609, 5_372_609],
    ["utilities-works", 5_372_609, 5_193_000],
    ["utilities-goods-and-services", 429_809, 415_440],
    ["utilities-light-touch", 884_720, 884_720],
  ] as const;

  it("are there for every kind", () => {
    expect(AMOUNTS.map(([kind]) => kind)).toEqual(VALUED_KINDS);
  });

  it.each(AMOUNTS)(
    "of %s: a penny below, exactly, a penny above, on the last day and the first",
    (kind, before, since) => {
      const on = (date: string, amount: number) =>
        [-0.01, 0, 0.01].map((off) => againstThreshold({ date, kind, ...worth(amount + off) }).answer);
      const expected = ["below", "at-or-above", "at-or-above"];
      expect([on("2025-02-24", before), on("2025-12-31", before)]).toEqual([expected, expected]);
      expect([on("2026-01-01", since), on("2027-12-31", since)]).toEqual([expected, expected]);
    },
  );

  it("are not known for a procurement that began before the Act", () => {
    const contract = { date: "2025-02-23", kind: "goods", ...worth(214_904) } as const;
    expect(againstThreshold(contract)).toEqual({ answer: "unknown", missing: "thresholds" });
  });

  it.each(AMOUNTS)(
    "of %s are not known from the next revision on, and none of before is taken",
    (kind, _, since) => {
      const contract = { date: "2028-01-01", kind, ...worth(since + 1) };
      expect(againstThreshold(contract)).toEqual({ answer: "unknown", missing: "thresholds" });
    },
  );

  it("of a framework are those of what it buys", () => {
    const framework = { date: "2026-03-01", kind: "framework", ...worth(600_000) } as const;
    expect(againstThreshold(framework)).toEqual({ answer: "unknown", missing: "frameworkBuys" });
    expect(againstThreshold({ ...framework, frameworkBuys: "goods" }).answer).toBe("at-or-above");
    expect(againstThreshold({ ...framework, frameworkBuys: "light-touch" }).answer).toBe("below");
  });

  it.each([
    ["the day", { date: undefined }, "date"],
    ["the kind", { kind: undefined }, "kind"],
    ["the value with options", { valueWithOptions: undefined }, "estimatedValue"],
  ])("ask for %s where it is missing", (_, parts, missing) => {
    const contract = { date: "2026-03-01", kind: "services" as const, ...worth(207_719.99), ...parts };
    expect(againstThreshold(contract)).toEqual({ answer: "unknown", missing });
  });

  it("are passed for certain where the value with VAT alone reaches them", () => {
    const contract = {
      date: "2026-03-01",
      kind: "services",
      value: 173_100,
      valueIncludingVat: 207_720,
    } as const;
    expect(againstThreshold(contract).answer).toBe("at-or-above");
  });

  it("are in the order of their days, each with its source", () => {
    expect(thresholdAmounts.map(({ from }) => from)).toEqual(["2025-02-24", "2026-01-01", "2028-01-01"]);
    expect(thresholdAmounts.map(({ source }) => /SI 2025\/\d+/.exec(source)?.[0])).toEqual([
      "SI 2025/163",
      "SI 2025/1200",
      undefined,
    ]);
  });
});

describe("key performance indicators", () => {
  const kpis = (parts: object) =>
    neededKpis({ date: "2026-03-01", kind: "services", ...worth(6_000_000), ...parts }, rotherham2019);

  it.each([
    [4_999_999.99, 0],
    [5_000_000, 0],
    [5_000_000.01, 3],
  ])("of an estimated value of £%d are %d", (estimated, needed) => {
    expect(kpis(worth(estimated)).needed).toBe(needed);
  });

  it("go by VAT and options, never by the net value", () => {
    expect(kpis({ value: 4_200_000, valueIncludingVat: 5_040_000, valueWithOptions: 7_000_000 }).needed).toBe(
      3,
    );
    expect(kpis({ value: 4_900_000, valueIncludingVat: 4_900_000, valueWithOptions: 4_950_000 }).needed).toBe(
      0,
    );
  });

  it("are not guessed where options are not given, unless the rest is more than the amount", () => {
    const without = { valueIncludingVat: undefined, valueWithOptions: undefined };
    expect(kpis({ value: 5_000_000, ...without })).toEqual({ missing: "estimatedValue" });
    expect(kpis({ value: 5_000_000.01, ...without }).needed).toBe(3);
  });

  it.each(["framework", "concession", "light-touch", "light-touch-concession", "utilities-light-touch"])(
    "are none for the kind %s",
    (kind) => expect(kpis({ kind, ...worth(50_000_000) })).toEqual({ needed: 0, because: "exempt" }),
  );

  it("of a utilities contract are none where a private utility awards it, and asked about else", () => {
    const kind = "utilities-goods-and-services";
    expect(kpis({ kind, privateUtility: true })).toEqual({ needed: 0, because: "private-utility" });
    expect(kpis({ kind, privateUtility: false })).toEqual({ needed: 3, because: "over" });
    expect(kpis({ kind })).toEqual({ missing: "privateUtility" });
  });

  it.each([
    ["2025-12-31", 5_372_608.99, 0],
    ["2025-12-31", 5_372_609, 3],
    ["2026-01-01", 5_192_999.99, 0],
    ["2026-01-01", 5_193_000, 3],
  ])(
    "of works begun on %s, of £%d, are %d: below its threshold a contract is no public one",
    (date, estimated, needed) => {
      expect(kpis({ kind: "works", date, ...worth(estimated) }).needed).toBe(needed);
    },
  );

  it("ask for the kind and the day where they would decide", () => {
    expect(kpis({ kind: undefined })).toEqual({ missing: "kind" });
    expect(kpis({ kind: "works", date: undefined })).toEqual({ missing: "date" });
    expect(kpis({ kind: undefined, ...worth(5_000_000) }).needed).toBe(0);
  });
});

function said(parts: Readonly<Record<string, unknown>>): readonly string[] {
  return parseAssessment({ ...answeredAssessment, ...parts }).issues.map(wordIssue);
}

describe("a reservation to local suppliers", () => {
  const reserved = (parts: object) =>
    assess(assessmentWith({ reserved: false, ...parts }), rotherham2019).reservation;

  it("can be made if every condition is as it was answered", () => {
    const { answer, conditions } = reserved({});
    expect(answer).toBe("can-be-reserved-if");
    expect(new Set(Object.values(conditions))).toEqual(new Set(["met"]));
  });

  it.each([
    ["2026-02-03", "not-met"],
    ["2026-02-04", "met"],
    ["2026-02-05", "met"],
    [undefined, "open"],
  ])("of a procurement that begins on %s: %s", (date, begun) => {
    expect(reserved({ date }).conditions.begun).toBe(begun);
  });

  it.each([
    [207_719.99, "met", "can-be-reserved-if"],
    [207_720, "not-met", "cannot-be-reserved"],
    [207_720.01, "not-met", "cannot-be-reserved"],
  ])("with an estimated value of £%d is %s", (valueWithOptions, belowThreshold, answer) => {
    expect(reserved({ valueWithOptions })).toMatchObject({ answer, conditions: { belowThreshold } });
  });

  it("goes by the value with options, not by the value with VAT", () => {
    const { conditions } = reserved({
      value: 150_000,
      valueIncludingVat: 180_000,
      valueWithOptions: 540_000,
    });
    expect(conditions.belowThreshold).toBe("not-met");
    expect(reserved({ valueWithOptions: undefined }).conditions.belowThreshold).toBe("open");
  });

  it.each(["council", "decidedBeforeTenders", "competition", "statedInNotice", "basedThere"] as const)(
    "has the condition %s, which is open until it is answered",
    (id) => {
      const reservation = (said: boolean | null | undefined) => ({
        reservation: { ...answeredAssessment.reservation, [id]: said },
      });
      expect(reserved(reservation(false))).toMatchObject({
        answer: "cannot-be-reserved",
        conditions: { [id]: "not-met" },
      });
      expect(reserved(reservation(null))).toMatchObject({
        answer: "can-be-reserved-if",
        conditions: { [id]: "open" },
      });
      expect(reserved(reservation(undefined)).conditions[id]).toBe("open");
    },
  );

  it.each([
    ["own-area", "met"],
    ["own-area-and-bordering", "met"],
    ["county-or-london-borough", "met"],
    ["joint-buyers-areas", "met"],
    ["united-kingdom", "met"],
    ["other", "not-met"],
    [undefined, "open"],
  ])("of the area %s: %s", (area, state) => {
    expect(reserved({ reservation: { area } }).conditions.area).toBe(state);
  });

  it("of a utilities contract leaves open whether the Order covers it", () => {
    expect(reserved({ kind: "utilities-works" }).conditions.covered).toBe("open");
    expect(reserved({ kind: "concession" }).conditions.covered).toBe("met");
  });

  it("takes a month in which the Order came into force for its day", () => {
    const reservationSettings = { since: "2026-02", source: "Own", thresholds: thresholdAmounts };
    expect(reserved({ reservationSettings, date: "2026-02-03" }).conditions.begun).toBe("not-met");
    const later = { ...reservationSettings, since: "2027" };
    expect(reserved({ reservationSettings: later, date: "2026-12-31" }).conditions.begun).toBe("not-met");
    expect(reserved({ reservationSettings: later, date: "2027-01-01" }).conditions.begun).toBe("met");
  });

  it("is judged by the council's own amounts, those in force on its day", () => {
    const amounts = { goods: 100, services: 100, works: 100, "light-touch": 100 };
    const thresholds = [
      { from: "2026-03-01", source: "First", amounts },
      { from: "2028-01-01", source: "Second", amounts: { ...amounts, goods: 250_000 } },
    ];
    const on = (date: string) =>
      reserved({ kind: "goods", date, reservationSettings: { since: "2026-02", source: "Own", thresholds } })
        .conditions.belowThreshold;
    expect([on("2026-02-15"), on("2027-12-31"), on("2028-01-01")]).toEqual(["open", "not-met", "met"]);
  });

  it.each([
    [
      { valueWithOptions: 300_000, measures: [] },
      "This contract cannot be reserved to local suppliers: its estimated value of £300,000, with VAT and options, is not below £207,720",
    ],
    [
      { date: "2026-02-03" },
      "This contract cannot be reserved to local suppliers: the procurement begins before 4 February 2026",
    ],
    [
      { reservation: { ...answeredAssessment.reservation, decidedBeforeTenders: false } },
      "This contract can be reserved to local suppliers only if the reservation is decided before tenders are invited",
    ],
    [
      { reservation: { ...answeredAssessment.reservation, statedInNotice: undefined } },
      "This contract can be reserved to local suppliers if the tender notice or advertisement says that the contract is reserved, and to which area: this is open",
    ],
    [{ kind: undefined }, "Enter the kind of contract: the law's thresholds depend on it"],
  ])("is refused or questioned where it is chosen with %j", (parts, sentence) => {
    expect(said({ reserved: true, ...parts })).toContain(sentence);
    expect(said({ reserved: false, ...parts }).filter((each) => each.includes("reserved"))).toEqual([]);
  });

  it("asks for every condition that an assessment made before does not answer, and takes it", () => {
    const read = parseAssessment({ ...answeredAssessment, reservation: undefined });
    expect(read.ok).toBe(true);
    expect(read.issues.map(({ code, severity, place }) => [code, severity, place.path?.at(-1)])).toEqual(
      [
        "council",
        "decidedBeforeTenders",
        "area",
        "competition",
        "statedInNotice",
        "basedThere",
        "keptTo",
      ].map((id) => ["reservation-open", "warning", id]),
    );
  });
});

describe("local measures scored at or above the threshold", () => {
  const justification = (parts: object) =>
    assess(assessmentWith({ reserved: false, ...parts }), rotherham2019).justification;

  it("are those of local people and local spend", () => {
    expect(rotherham2019.measures.filter(isLocal).map(({ id }) => id)).toEqual([
      "good-jobs",
      "local-jobs",
      "local-spend",
    ]);
  });

  it.each([
    ["below it", { valueWithOptions: 207_719.99 }, "below"],
    ["at it", { valueWithOptions: 207_720 }, "needed"],
    ["at it, with the reason", { valueWithOptions: 207_720, whyLocalMeasures: "On site." }, "recorded"],
    ["where it is not known", { valueWithOptions: undefined }, "unknown"],
    ["at it, without a local measure", { valueWithOptions: 207_720, measures: [] }, "no-local-measure"],
  ])("%s", (_, parts, expected) => {
    expect(justification(parts)).toBe(expected);
  });

  it("are asked about by name", () => {
    expect(said({ reserved: false, valueWithOptions: 207_720 })).toEqual([
      "Record why local measures are scored in this contract, which is not below the threshold (Local jobs)",
    ]);
  });
});

describe("a value at or below the framework's threshold", () => {
  const hint = (parts: object) =>
    said({ reserved: false, ...parts }).filter((each) => each.includes("framework's"));

  it.each([
    [100_000, 100_000, false],
    [100_000, 100_000.01, true],
    [60_000, 144_000, true],
    [100_000.01, 200_000, false],
  ])("of £%d, £%d with options: hinted at %s", (value, valueWithOptions, hinted) => {
    expect(hint({ value, valueIncludingVat: undefined, valueWithOptions })).toHaveLength(hinted ? 1 : 0);
  });

  it("goes by the edition's own equality", () => {
    const edition = {
      ...rotherham2019,
      threshold: { ...rotherham2019.threshold, comparison: "at-least" as const },
    };
    const contract = assessmentWith({ reserved: false, value: 100_000, valueIncludingVat: undefined });
    expect(assess(contract, edition).framework.applies).toBe(true);
    expect(assess(contract, rotherham2019).framework.applies).toBe(false);
  });
});

describe("values that do not hold each other", () => {
  it("are pointed out, each at its own place", () => {
    const lower = { valueIncludingVat: 140_000, reserved: false, valueWithOptions: 145_000 };
    expect(said(lower)).toEqual([
      "Value including VAT should be £150,000 or more: it includes the values before it",
      "Value with VAT and all options should be £150,000 or more: it includes the values before it",
    ]);
    const withoutOptions = { reserved: false, valueWithOptions: undefined };
    expect(said(withoutOptions)).toEqual([
      "Enter the value with VAT and all options, extensions and renewals (the value including VAT again where there are none): the law's thresholds depend on it",
    ]);
  });
});
