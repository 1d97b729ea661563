import type { Sentences } from "./sentences";

/** Workbooks of opportunity assessments. */
export const assessmentWorkbookSentences = {
  "not-an-assessment": () => "Choose an assessment workbook: this workbook holds no opportunity assessment",
  "assessment-stamp-damaged": () =>
    "This workbook's hidden sheet Assessment Stamp was changed, so its assessment cannot be read. Use an earlier copy, or make the workbook again",
  "assessment-form-older": () =>
    "This assessment's sheets were made by an earlier version, whose formulas follow earlier rules of law. Make the workbook again from this file, with the command assess; every answer is kept",
  "yes-or-no": () => "Choose Yes or No",
} satisfies Sentences;
