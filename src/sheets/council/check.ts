import type { Grid } from "../../workbook/grid";
import { type Checked, checkLocks } from "../language/check-locks";
import { withoutStamp } from "../language/stamp";
import { readCouncil, readCouncilStamp } from "./read";
import { placeCouncilModel } from "./workbook";

/** What was typed into a council's settings, and what is locked there. */
export function checkCouncilWorkbook(grid: Grid): Checked {
  const stamped = readCouncilStamp(grid);
  if (!stamped.ok) return { issues: stamped.issues, altered: [] };
  const locks = checkLocks(withoutStamp(placeCouncilModel(stamped.value)), grid);
  return { ...locks, issues: [...readCouncil(grid).issues, ...locks.issues] };
}
