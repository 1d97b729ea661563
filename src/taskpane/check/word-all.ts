import { hasError } from "../../domain/issues/errors-first";
import type { CheckedFile } from "../../jobs/check";

/** "2 of 3 files have no error." */
export function wordAll(checked: readonly CheckedFile[], cancelled: boolean): string {
  if (checked.length === 0) return cancelled ? "Cancelled before a file was checked." : "";
  const sound = checked.filter(({ issues }) => !hasError(issues)).length;
  const stopped = cancelled ? "Cancelled; the files below were checked. " : "";
  const files = checked.length === 1 ? "file has" : "files have";
  return `${stopped}${sound} of ${checked.length} ${files} no error.`;
}
