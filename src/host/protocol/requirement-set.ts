import type { Since } from "./members";

/** True where a workbook at `level` has what came with `since`: 1.16 has 1.9. */
export function reaches(level: Since, since: Since): boolean {
  return minor(level) >= minor(since);
}

function minor(version: Since): number {
  return Number(version.split(".")[1]);
}
