import type { Grid } from "../../workbook/grid";
import type { Checked } from "../language/check-locks";
import { readContractRegister } from "./read";

/** What is wrong in a council's contract register: all of it is typed, so that nothing in it is locked. */
export function checkContractsWorkbook(grid: Grid): Checked {
  return { issues: readContractRegister(grid).issues, altered: [] };
}
