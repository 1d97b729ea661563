import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium, type Browser } from "playwright-core";

const GET_IT = "apt-get install chromium, or set CHROMIUM to the path of one";

const PROGRAMS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

export function findChromium(): string | undefined {
  const given = process.env.CHROMIUM;
  const onPath = (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, "chromium"));
  return [...(given ? [given] : []), ...PROGRAMS, ...onPath].find((path) => existsSync(path));
}

export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(`chromium is missing: ${GET_IT}`);
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
}

/** A suite that needs Chromium. Where it is missing the suite is skipped and says how to get it; with CI=true that fails. */
export function describeWithChromium(name: string, suite: () => void): void {
  if (findChromium()) describe(name, suite);
  else if (process.env.CI === "true") {
    describe(name, () => {
      it("has Chromium", () => {
        throw new Error(`chromium is missing: ${GET_IT}`);
      });
    });
  } else describe.skip(`${name} (skipped: ${GET_IT})`, suite);
}
