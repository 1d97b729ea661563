import { resolve } from "node:path";
import { installIn } from "./measuring";

/** Other readers of workbooks: they are put here when they are first needed. */
export const READERS = resolve("build", "readers");
const PACKAGES = ["xlsx@0.18.5", "hucre@1.0.0", "exceljs@4.4.0"];

export function installReaders(): void {
  installIn(READERS, ...PACKAGES);
}
