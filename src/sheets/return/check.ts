import type { Day } from "../../domain/values/day";
import type { Issue } from "../../domain/issues/issue";
import type { AlteredCell } from "../../workbook/altered";
import type { Grid } from "../../workbook/grid";
import { readReturnSheets, type ReturnReading } from "./read";
import { withFormulasToldOnce } from "./altered-formulas";
import { RETURN_FORM_VERSION } from "../../domain/return/stamp";
import { sentReturn } from "./workbook";
import { layOutReturn } from "./sheet";
import { type Checked, checkLocks } from "../language/check-locks";
import { columnOf } from "../language/table";

/** Everything that can be tested in a return on a day: its entries against the contract and the ledger, its formulas and locks. */
export function checkReturnWorkbook(grid: Grid, today?: Day): Checked {
  const read = readReturnSheets(grid, { today });
  if (!read.ok) return { issues: read.issues, altered: [] };
  const { model, issues, formVersion } = read.value;
  const { issues: locks, altered, plan } = checkLocks(sentReturn(model), grid);
  const said = new Set(issues.map(placeKey));
  const isNew = (issue: Issue) =>
    issue.code === "entry-rule-lost" || issue.place.cell === undefined || !said.has(placeKey(issue));
  if (formVersion < RETURN_FORM_VERSION || isRearranged(read.value, altered)) {
    // The cells cannot be matched with the form's, and what counts in them has been read by its names. Forms of before held others.
    return { issues: [...issues, ...locks.filter(({ code }) => code === "sheet-unprotected")], altered: [] };
  }
  const all = withFormulasToldOnce([...issues, ...locks.filter(isNew)]);
  return { issues: all, altered, ...(plan ? { plan } : {}) };
}

function placeKey({ place: { sheet, cell } }: Issue): string {
  return `${sheet}!${cell}`;
}

/** Rows or columns were added or deleted, or lines sorted. */
function isRearranged({ rows, model }: ReturnReading, altered: readonly AlteredCell[]): boolean {
  const { layout, lines } = layOutReturn(model);
  const first = columnOf(layout, lines, "claimed").row;
  return (
    altered.some(({ kind }) => kind === "rearranged" || kind === "sheet-missing") ||
    [...rows].some(([index, row]) => row !== first + index)
  );
}
