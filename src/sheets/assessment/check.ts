import type { Grid } from "../../workbook/grid";
import { makeIssue } from "../../domain/issues/issue";
import { LAW_FORM } from "./model";
import { placeAssessment } from "./workbook";
import { readAssessment, readAssessmentStamp } from "./read";
import { withoutStamp } from "../language/stamp";
import { type Checked, checkLocks } from "../language/check-locks";

/**
 * An assessment's answers, as far as they are given, and what is locked in its workbook. The formulas of a form before
 * the law's thresholds were asked for follow earlier rules, so that they are not compared: the issue says how to have them made anew.
 */
export function checkAssessmentWorkbook(grid: Grid): Checked {
  const stamped = readAssessmentStamp(grid);
  if (!stamped.ok) return { issues: stamped.issues, altered: [] };
  const { assessment, edition, form } = stamped.value;
  if (form < LAW_FORM) {
    const older = makeIssue("warning", {}, "assessment-form-older");
    return { issues: [...readAssessment(grid).issues, older], altered: [] };
  }
  const locks = checkLocks(withoutStamp(placeAssessment(assessment, { editions: [edition], form })), grid);
  return { ...locks, issues: [...readAssessment(grid).issues, ...locks.issues] };
}
