import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";
import { parseAssessment } from "../../../src/domain/assessment/read";
import { placeAssessment } from "../../../src/sheets/assessment/workbook";
import { placeTender } from "../../../src/sheets/tender/workbook";
import { startFrom } from "../../../src/taskpane/assess/start-tender";
import { startTender } from "../../../src/domain/assessment/tender-start";
import { emptyDraft } from "../../../src/taskpane/tender/draft";
import { toTenderJson } from "../../../src/taskpane/tender/tender-json";
import { tenderWith } from "../../domain/tender/tenders";
import { gridOfPlan } from "../../sheets/grid-of-plan";

function assessment(parts: object = {}) {
  const fits = { appropriate: true, relevant: true, achievable: true, why: "It fits" };
  const parsed = parseAssessment({
    reference: "T-1",
    title: "Grounds maintenance",
    serviceArea: "Environment",
    value: 250_000,
    valueIncludingVat: 300_000,
    kind: "services",
    route: "quotation",
    framework: "rotherham-2019",
    measures: [
      { id: "local-jobs", ...fits },
      { id: "apprenticeships", ...fits },
      { id: "waste", ...fits, relevant: false },
      { id: "skills", ...fits },
    ],
    ...parts,
  });
  if (!parsed.ok) throw new Error("unsound assessment");
  return parsed.value;
}

describe("a tender that starts from the assessment in the workbook", () => {
  it("has the contract's facts, and the measures that fit with equal shares", () => {
    const read = startFrom(gridOfPlan(placeAssessment(assessment())));
    if (!read.ok) throw new Error(read.message);
    expect(read.started).toMatchObject({ chosen: 3, edition: { id: "rotherham-2019" } });
    const { draft } = read.started;
    expect(draft).toMatchObject({ reference: "T-1", value: "250000", route: "quotation" });
    expect(draft).toMatchObject({ kind: "services", valueIncludingVat: "300000" });
    expect(draft.weights).toEqual(emptyDraft.weights);
    const shares = Object.fromEntries(draft.measures.map(({ id, weight }) => [id, weight]));
    expect(shares).toEqual({ skills: "33.34", "local-jobs": "33.33", apprenticeships: "33.33" });
  });

  const yes = { appropriate: true, relevant: true, achievable: true, why: "It fits" };
  it.each([
    ["measures with quantities are chosen", {}, { weight: 20, quantitative: 50 }],
    [
      "only a measure without a quantity is chosen",
      { measures: [{ id: "waste", ...yes }] },
      { weight: 20, quantitative: 0 },
    ],
    ["the framework applies and no measure is chosen", { measures: [] }, { weight: 20, quantitative: 50 }],
    [
      "the framework does not apply and no measure is chosen",
      { value: 50_000, valueIncludingVat: 60_000, measures: [] },
      { weight: 0, quantitative: 50 },
    ],
  ])("is the one that the assessment's file gives where %s", (_, parts, { weight, quantitative }) => {
    const one = assessment(parts);
    const read = startFrom(gridOfPlan(placeAssessment(one)));
    if (!read.ok) throw new Error(read.message);
    const json = toTenderJson(read.started.draft);
    expect(json).toEqual(startTender(one, rotherham2019));
    expect(json).toMatchObject({
      weights: { socialValue: weight },
      socialValueSplit: { quantitative, qualitative: 100 - quantitative },
    });
  });

  it("tells what the assessment leaves open", () => {
    const read = startFrom(gridOfPlan(placeAssessment(assessment())));
    expect(read.ok && read.started.warnings.map(({ code }) => code)).toContain("measure-not-assessed");
  });

  it("keeps the edition that the workbook was made with", () => {
    const edition = { ...rotherham2019, id: "review-2027", title: "Review 2027" };
    const plan = placeAssessment({ ...assessment(), framework: edition.id }, { editions: [edition] });
    const read = startFrom(gridOfPlan(plan));
    expect(read.ok && [read.started.edition.id, read.started.draft.framework]).toEqual([
      edition.id,
      edition.id,
    ]);
  });

  it("is refused for a workbook without an assessment", () => {
    const read = startFrom(gridOfPlan(placeTender(tenderWith({}))));
    expect(read.ok ? [] : read.issues.map(({ code }) => code)).toEqual(["not-an-assessment"]);
  });
});
