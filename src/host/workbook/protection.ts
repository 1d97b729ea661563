import type { RangeAddress } from "../../workbook/address";
import { accessDenied } from "../protocol/api-error";
import type { ProtectionOption, Sheet } from "./shape";

export const protectionOptions = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
] as const satisfies readonly ProtectionOption[];

/** True where the sheet is protected and any cell of the area is locked. */
export function hasLockedCells(sheet: Sheet, area: RangeAddress): boolean {
  return sheet.protection !== undefined && sheet.locked.over(area) !== false;
}

/** Refuses an entry in locked cells of a protected sheet. */
export function mayEdit(sheet: Sheet, area: RangeAddress): void {
  if (hasLockedCells(sheet, area)) throw accessDenied();
}

/** Refuses any other change of a protected sheet, unless its protection allows `option`. */
export function mayChange(sheet: Sheet, option?: ProtectionOption): void {
  if (!sheet.protection || (option && sheet.protection.allowed.has(option))) return;
  throw accessDenied();
}
