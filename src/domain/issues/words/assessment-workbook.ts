import type { Sentences } from "./sentences";

/** Workbooks of opportunity assessments. */
export const assessmentWorkbookSentences = {
  "not-an-assessment": () => "Choose an assessment workbook: this workbook holds no opportunity assessment",
  "assessment-stamp-damaged": () =>
    "This workbook's hidden sheet Assessment Stamp was changed, so its assessment cannot be read. Use an earlier copy, or make the workbook again",
  "yes-or-no": () => "Choose Yes or No",
} satisfies Sentences;
