import type { Grid } from "../../workbook/grid";
import { placeEvaluator, readEvaluatorStamp, readMarksIn } from "./workbook";
import { withoutStamp } from "../language/stamp";
import { type Checked, checkLocks } from "../language/check-locks";

/** An evaluator's declaration, marks and reasons, and what is locked in the file. */
export function checkEvaluatorFile(grid: Grid): Checked {
  const stamped = readEvaluatorStamp(grid);
  if (!stamped.ok) return { issues: stamped.issues, altered: [] };
  const locks = checkLocks(withoutStamp(placeEvaluator(stamped.value)), grid);
  return { ...locks, issues: [...readMarksIn(grid, stamped.value).issues, ...locks.issues] };
}
