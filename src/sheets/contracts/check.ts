import { shippedEditions } from "../../domain/framework/shipped-editions";
import type { Grid } from "../../workbook/grid";
import type { Checked } from "../language/check-locks";
import { editionsOfRegister, readContractRegister } from "./read";

/** What is wrong in a council's contract register: all of it is typed, so that nothing in it is locked. */
export function checkContractsWorkbook(grid: Grid): Checked {
  const editions = editionsOfRegister(grid, shippedEditions);
  return { issues: readContractRegister(grid, editions).issues, altered: [] };
}
