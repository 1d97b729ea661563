import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";
import { emptyAssessment, readAssessmentDraft } from "../../../src/taskpane/assess/assessment-draft";
import { readKeptAssessment } from "../../../src/taskpane/assess/kept-assessment";

const typed = {
  ...emptyAssessment,
  reference: " T-1 ",
  title: "Grounds maintenance",
  serviceArea: "Environment",
  value: "£250,000",
};

describe("an assessment that the browser keeps", () => {
  it.each([
    ["an empty one", emptyAssessment],
    ["one that is half typed", { ...typed, reserved: "yes", privateUtility: "no" } as const],
  ])("is read again letter for letter: %s", (_, draft) => {
    expect(readKeptAssessment(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });

  it("is not taken from another version", () => {
    expect(readKeptAssessment({ ...typed, colour: "red" })).toBeUndefined();
    expect(readKeptAssessment({ ...typed, reservation: {} })).toBeUndefined();
  });
});

describe("an assessment's facts as they are typed", () => {
  it("are read with what is optional left out", () => {
    const read = readAssessmentDraft(typed, rotherham2019);
    expect(read.ok && read.read).toEqual({
      edition: rotherham2019,
      assessment: {
        reference: "T-1",
        title: "Grounds maintenance",
        serviceArea: "Environment",
        value: 250_000,
        route: "tender",
        framework: "rotherham-2019",
        measures: [],
      },
    });
  });

  it("have a day, a kind and the value with VAT where they are given", () => {
    const draft = { ...typed, date: "1/5/2026", kind: "services", valueIncludingVat: "300,000" };
    expect(readAssessmentDraft(draft, rotherham2019)).toMatchObject({
      ok: true,
      read: { assessment: { date: "2026-05-01", kind: "services", valueIncludingVat: 300_000 } },
    });
  });

  it("have the answers to what the law asks, where they are given", () => {
    const draft = {
      ...typed,
      kind: "framework",
      frameworkBuys: "goods",
      privateUtility: "yes",
      route: "quotation",
      localSupplierAsked: "no",
      whyNoLocalSupplier: " None makes this. ",
      whyLocalMeasures: "On site.",
      valueWithOptions: "£360,000",
      reserved: "no",
      reservation: { ...emptyAssessment.reservation, council: "yes", statedInNotice: "no", area: "own-area" },
    } as const;
    const read = readAssessmentDraft(draft, rotherham2019);
    expect(read.ok && read.read.assessment).toMatchObject({
      kind: "framework",
      frameworkBuys: "goods",
      localSupplierAsked: false,
      whyNoLocalSupplier: "None makes this.",
      whyLocalMeasures: "On site.",
      valueWithOptions: 360_000,
      reserved: false,
      reservation: { council: true, statedInNotice: false, area: "own-area" },
    });
    expect(read.ok && read.read.assessment).not.toHaveProperty("privateUtility");
  });

  it("are told what is open, and take it", () => {
    const read = readAssessmentDraft(
      {
        ...typed,
        reserved: "yes",
        valueWithOptions: "200,000",
        value: "150,000",
        date: "4/2/2026",
        kind: "services",
      },
      rotherham2019,
    );
    const open = read.ok ? read.issues.filter(({ code }) => code === "reservation-open") : [];
    expect(open.map(({ place }) => place.path?.[1])).toEqual([
      "council",
      "decidedBeforeTenders",
      "area",
      "competition",
      "statedInNotice",
      "basedThere",
      "keptTo",
    ]);
  });

  const { reservation } = emptyAssessment;
  const reserved = { reserved: "yes", kind: "services", date: "4/2/2026", value: "100,000" } as const;
  it.each([
    ["reserved", { ...reserved, valueWithOptions: "207,720" }],
    ["reserved", { ...reserved, valueWithOptions: "200,000", date: "3/2/2026" }],
    ["area", { ...reserved, reservation: { ...reservation, area: "other" } }],
    ["statedInNotice", { ...reserved, reservation: { ...reservation, statedInNotice: "no" } }],
    ["title", { title: " " }],
    ["value", { value: "much" }],
    ["date", { date: "31/02/2026" }],
    ["date", { date: "in May" }],
    ["valueIncludingVat", { valueIncludingVat: "-1" }],
    ["valueWithOptions", { valueWithOptions: "lots" }],
    ["kind", { kind: "land" }],
    ["frameworkBuys", { kind: "framework", frameworkBuys: "concession" }],
    ["keptTo", { reservation: { ...reservation, keptTo: "friends" } }],
    ["council", { reservation: { ...reservation, council: "perhaps" } }],
    ["whyLocalMeasures", { whyLocalMeasures: "x".repeat(5001) }],
  ])("are refused beside the field %s when they are %j", (field, part) => {
    const read = readAssessmentDraft({ ...typed, ...part }, rotherham2019);
    expect(read.ok ? [] : read.errors.map((error) => error.field)).toEqual([`assess-${field}`]);
  });

  it("ask for the value that another edition's threshold is compared with", () => {
    const edition = {
      ...rotherham2019,
      threshold: { ...rotherham2019.threshold, basis: "including-vat" as const },
    };
    const read = readAssessmentDraft(typed, edition);
    expect(read.ok ? [] : read.errors.map((error) => error.field)).toEqual(["assess-valueIncludingVat"]);
  });
});
