import type { Grid } from "../../workbook/grid";
import { readResponseStamp, readStampedResponse } from "./read";
import type { Checked } from "../language/check-locks";

/** Everything that can be tested in a bid response without its tender. */
export function checkResponseWorkbook(grid: Grid): Checked {
  const stamped = readResponseStamp(grid);
  if (!stamped.ok) return { issues: stamped.issues, altered: [] };
  const { response, locks } = readStampedResponse(grid, stamped.value);
  return { issues: [...response.issues, ...locks], altered: [] };
}
