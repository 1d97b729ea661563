import { openNothing } from "../../src/jobs/source";
import { rotherham2019 } from "../../src/domain/framework/editions/rotherham-2019";
import { wordIssue } from "../../src/domain/issues/word-issue";
import { assessmentWorkbook, beginTender, readAssessmentFile } from "../../src/jobs/assess";
import { parseTenderSetup } from "../../src/jobs/tender";
import { tenderFile } from "../../src/jobs/tender-file";
import { sourceOf } from "../../src/taskpane/parts/sources";
import { writeXlsx } from "../../src/xlsx/write";
import { answeredAssessment } from "../domain/assessment/assessments";

const json = (value: unknown) => sourceOf(new File([JSON.stringify(value)], "assessment.json"));

describe("an assessment", () => {
  it("begins the same tender from its file and from its filled workbook", async () => {
    const typed = await readAssessmentFile(json(answeredAssessment));
    if (!typed.ok) throw new Error("unsound assessment");
    const { name, plan } = assessmentWorkbook(typed.value);
    expect(name).toBe("T-2026-014 assessment");
    const bytes = new Uint8Array(await writeXlsx(plan));
    const filled = await readAssessmentFile(sourceOf(new File([bytes], `${name}.xlsx`)));
    if (!filled.ok) throw new Error("unsound workbook");
    expect(beginTender(filled.value)).toEqual(beginTender(typed.value));
    expect(beginTender(filled.value).chosen).toBe(3);
  });

  it("follows an edition of a file, and no other that is not at hand", async () => {
    const edition = { ...rotherham2019, id: "review-2027", socialValueWeight: 30 };
    const setup = json({ ...answeredAssessment, framework: "review-2027" });
    const read = await readAssessmentFile(setup, {
      editions: [rotherham2019, edition],
      openNamed: openNothing,
    });
    expect(read.ok && beginTender(read.value).tender.weights).toEqual({
      price: 35,
      quality: 35,
      socialValue: 30,
    });
    expect((await readAssessmentFile(setup)).ok).toBe(false);
  });

  it("takes businesses and answers into the tender, and names a retired measure and what else its setup is told", async () => {
    const edition = {
      ...rotherham2019,
      id: "review-2027",
      measures: rotherham2019.measures.map((measure) =>
        measure.id === "waste" ? { ...measure, retired: true } : measure,
      ),
    };
    const fits = { appropriate: true, relevant: true, achievable: true, why: "It fits" };
    const setup = json({
      ...answeredAssessment,
      framework: "review-2027",
      route: "quotation",
      localSupplierAsked: true,
      measures: [
        { id: "waste", ...fits },
        { id: "local-jobs", ...fits },
      ],
      businesses: [{ name: "Business A", tier: "borough", postcode: "S60 1AE", approach: "By telephone" }],
      prompts: [{ id: "modern-slavery", answer: "A statement under section 54 is asked for." }],
    });
    const read = await readAssessmentFile(setup, { editions: [edition], openNamed: openNothing });
    if (!read.ok) throw new Error("unsound assessment");
    expect(read.issues.map(wordIssue)).toContain(
      "Measure waste is retired; check that this tender should use it (assessment.json, Waste)",
    );
    const { tender, lacks, warnings } = beginTender(read.value);
    expect(tender).toMatchObject({
      invited: [{ name: "Business A", tier: "borough" }],
      statements: [{ id: "modern-slavery", text: "A statement under section 54 is asked for." }],
    });
    const setupOf = parseTenderSetup(tender, [edition]);
    expect([...lacks, ...warnings]).toHaveLength(setupOf.issues.length);
    expect(lacks.map(({ code }) => code)).toEqual(["too-few", "questions-needed"]);
    expect(warnings.map(({ code }) => code)).toEqual(["local-supplier-unproved", "measure-retired"]);
  });

  it("is refused where the file is a workbook of something else", async () => {
    const note = sourceOf(new File([new Uint8Array([0x50, 0x4b, 3, 4])], "note.xlsx"));
    const read = await readAssessmentFile(note);
    expect([read.ok, read.issues.map(wordIssue).join()]).toEqual([
      false,
      expect.stringContaining("note.xlsx") as string,
    ]);
  });
});

describe("the tender that is begun, as a file", () => {
  it("has its fields in the order in which they are described, and keeps those that are unknown", () => {
    const { name, bytes } = tenderFile(
      { colour: "red", bidders: [], title: "Grounds", reference: "T-1" },
      rotherham2019,
    );
    expect(name).toBe("tender.json");
    expect(Object.keys(JSON.parse(new TextDecoder().decode(bytes)) as object)).toEqual([
      "reference",
      "title",
      "bidders",
      "colour",
    ]);
  });
});
