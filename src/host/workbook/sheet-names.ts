import { isSheetName } from "../../workbook/rename";
import { invalidArgument, itemAlreadyExists } from "../protocol/api-error";

/** Refuses a sheet name that Excel would refuse. `taken` are the names of the other sheets. */
export function checkSheetName(name: string, taken: readonly string[]): void {
  if (!isSheetName(name)) throw invalidArgument(`sheet name: ${name}`);
  if (taken.some((other) => other.toLowerCase() === name.toLowerCase())) throw itemAlreadyExists();
}

/** The name that Excel gives a new sheet: Sheet2, Sheet3 ... */
export function nextSheetName(taken: readonly string[]): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  let number = 1;
  while (names.has(`sheet${number}`)) number += 1;
  return `Sheet${number}`;
}
