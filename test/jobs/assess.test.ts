import { rotherham2019 } from "../../src/domain/framework/editions/rotherham-2019";
import { wordIssue } from "../../src/domain/issues/word-issue";
import { assessmentWorkbook, beginTender, readAssessmentFile } from "../../src/jobs/assess";
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
    const read = await readAssessmentFile(setup, [rotherham2019, edition]);
    expect(read.ok && beginTender(read.value).tender.weights).toEqual({
      price: 35,
      quality: 35,
      socialValue: 30,
    });
    expect((await readAssessmentFile(setup)).ok).toBe(false);
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
    const { name, bytes } = tenderFile({ colour: "red", bidders: [], title: "Grounds", reference: "T-1" });
    expect(name).toBe("tender.json");
    expect(Object.keys(JSON.parse(new TextDecoder().decode(bytes)) as object)).toEqual([
      "reference",
      "title",
      "bidders",
      "colour",
    ]);
  });
});
