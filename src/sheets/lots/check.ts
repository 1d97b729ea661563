import type { Grid } from "../../workbook/grid";
import { type Checked, checkLocks } from "../language/check-locks";
import { readStamp, withoutStamp } from "../language/stamp";
import { readDecisions, readLotsStamp } from "./read";
import { placeLots } from "./workbook";

/** What was decided between equal bids, and what is locked in an overview of lots. */
export function checkLotsWorkbook(grid: Grid, stamp = readStamp(grid)): Checked {
  const stamped = readLotsStamp(grid, stamp);
  if (!stamped.ok) return { issues: stamped.issues, altered: [] };
  const locks = checkLocks(withoutStamp(placeLots(stamped.value)), grid);
  return { ...locks, issues: [...readDecisions(grid, stamped.value).issues, ...locks.issues] };
}
