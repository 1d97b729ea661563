import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { placeAssessment } from "../../src/sheets/assessment/workbook";
import { writeXlsx } from "../../src/xlsx/write";
import { assessments } from "../domain/assessment/assessments";
import { describeWithLibreOffice } from "../libreoffice/office";
import { differences } from "./plan-values";
import { shownBy } from "./shown-by";

describeWithLibreOffice("an assessment's written workbook in LibreOffice", (office) => {
  const folder = mkdtempSync(join(tmpdir(), "assessment-parity-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "assessment.xlsx");

  it.each(assessments)("has the domain's answers: %s", async (_, assessment) => {
    const plan = placeAssessment(assessment);
    writeFileSync(path, await writeXlsx(plan));
    const { sheets } = await (await office()).recalculate(path);
    const found = differences(plan, shownBy({ sheets }));
    expect(found.slice(0, 5)).toEqual([]);
  });

  it("refuses entries that cannot be right, and typing over what is locked", async () => {
    const typed = [
      { sheet: "Measures", cell: "D4", text: "Maybe" },
      { sheet: "Assessment", cell: "B8", text: "Land" },
      { sheet: "Assessment", cell: "B12", text: "-5" },
      { sheet: "Assessment", cell: "B7", text: "1" },
      { sheet: "Local businesses", cell: "D3", text: "Near" },
      { sheet: "Framework", cell: "C3", text: "Mine" },
      { sheet: "Measures", cell: "I4", text: "Yes" },
      { sheet: "Measures", cell: "G5", text: "6.5" },
      { sheet: "Measures", cell: "D4", text: "No" },
      { sheet: "Assessment", cell: "B12", text: "120000" },
    ];
    writeFileSync(path, await writeXlsx(placeAssessment(assessments[0]![1])));
    const answer = await (await office()).enter(path, { typed });
    expect(answer.typed.map(({ accepted, because }) => (accepted ? "accepted" : because))).toEqual([
      ...Array.from({ length: 5 }, () => "validation"),
      "locked",
      "locked",
      "validation",
      "accepted",
      "accepted",
    ]);
    expect(answer.sheets.Measures?.I4).toMatchObject({ value: "No" });
  });
});
