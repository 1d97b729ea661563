import type { Grid } from "../../workbook/grid";
import { placeEvaluatorFile, readEvaluatorFile, readEvaluatorStamp } from "./workbook";
import { withoutStamp } from "../language/stamp";
import { type Checked, checkLocks } from "../language/check-locks";

/** An evaluator's declaration, marks and reasons, and what is locked in the file. */
export function checkEvaluatorFile(grid: Grid): Checked {
  const stamped = readEvaluatorStamp(grid);
  if (!stamped.ok) return { issues: stamped.issues, altered: [] };
  const { tender, evaluator, edition } = stamped.value;
  const locks = checkLocks(withoutStamp(placeEvaluatorFile(tender, evaluator, [edition])), grid);
  return { ...locks, issues: [...readEvaluatorFile(grid, tender, [edition]).issues, ...locks.issues] };
}
