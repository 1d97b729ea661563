import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";

/** A folder for pictures of what the tests see, to be looked at; without it none is taken. */
const FOLDER = process.env["PICTURES"];

export async function takePicture(page: Page, name: string): Promise<void> {
  if (FOLDER === undefined) return;
  mkdirSync(FOLDER, { recursive: true });
  await page.locator("#pane").evaluate((pane) => pane.scrollIntoView());
  await page.locator("#pane").screenshot({ path: join(FOLDER, `${name}.png`) });
}
