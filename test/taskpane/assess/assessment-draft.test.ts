import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";
import { emptyAssessment, readAssessmentDraft } from "../../../src/taskpane/assess/assessment-draft";

const typed = {
  ...emptyAssessment,
  reference: " T-1 ",
  title: "Grounds maintenance",
  serviceArea: "Environment",
  value: "£250,000",
};

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

  it.each([
    ["title", { title: " " }],
    ["value", { value: "much" }],
    ["date", { date: "31/02/2026" }],
    ["date", { date: "in May" }],
    ["valueIncludingVat", { valueIncludingVat: "-1" }],
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
