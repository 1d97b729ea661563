import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { findChromium } from "./chromium";
import { printedAddress, startDevServer, stopped } from "./dev-server";

/** Names the file of what the server prints, whose page is for all suites of a run. */
const LOG = "SOCIAL_VALUE_PAGE_LOG";

let server: ChildProcess | undefined;

/** Begins the one server of a run; other suites run while its script is being built. */
export async function beginPage(): Promise<void> {
  if (findChromium() === undefined) return;
  const log = join(mkdtempSync(join(tmpdir(), "page-")), "server.log");
  server = await startDevServer(log);
  process.env[LOG] = log;
}

export async function endPage(): Promise<void> {
  const log = process.env[LOG];
  if (!server || log === undefined) return;
  await stopped(server);
  server = undefined;
  Reflect.deleteProperty(process.env, LOG);
  rmSync(dirname(log), { recursive: true });
}

/** The address of the page, once its script is built. */
export function pageAddress(patience: number): Promise<string> {
  const log = process.env[LOG];
  if (log === undefined) throw new Error("no page is served: run the suite with -c .config/jest.json");
  return printedAddress(log, patience);
}
