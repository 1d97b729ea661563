import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LibreOffice } from "./office";

/** Begins the notes of which LibreOffice each worker has started, so that suites use one after another. */
export function beginOffices(): void {
  process.env.SOCIAL_VALUE_OFFICES ??= mkdtempSync(join(tmpdir(), "offices-"));
}

/** Ends every LibreOffice that was noted. */
export async function endOffices(): Promise<void> {
  const folder = process.env.SOCIAL_VALUE_OFFICES;
  if (folder === undefined) return;
  delete process.env.SOCIAL_VALUE_OFFICES;
  for (const note of readdirSync(folder)) await (await LibreOffice.start(join(folder, note))).end(true);
  rmSync(folder, { recursive: true });
}
