import type { Grid } from "../../workbook/grid";
import { placeAssessment } from "./workbook";
import { readAssessment, readAssessmentStamp } from "./read";
import { withoutStamp } from "../language/stamp";
import { type Checked, checkLocks } from "../language/check-locks";

/** An assessment's answers, as far as they are given, and what is locked in its workbook. */
export function checkAssessmentWorkbook(grid: Grid): Checked {
  const stamped = readAssessmentStamp(grid);
  if (!stamped.ok) return { issues: stamped.issues, altered: [] };
  const { assessment, edition } = stamped.value;
  const locks = checkLocks(withoutStamp(placeAssessment(assessment, { editions: [edition] })), grid);
  return { ...locks, issues: [...readAssessment(grid).issues, ...locks.issues] };
}
