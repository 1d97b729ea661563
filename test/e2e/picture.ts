import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";

/** A folder for pictures of what the tests see, to be looked at; without it none is taken. */
const FOLDER = process.env["PICTURES"];
const GUIDES = join(__dirname, "../../docs/pictures");

/** What of the page is shown: the pane alone, or the cells beside it too. */
type Shown = "pane" | "page";

export async function takePicture(page: Page, name: string): Promise<void> {
  if (FOLDER === undefined) return;
  await page.locator("#pane").evaluate((pane) => pane.scrollTo(0, 0));
  await picture(page, join(FOLDER, `${name}.png`), "pane");
}

/** A picture of the guides in docs, as the product looks at that step, from a heading on. They are taken anew with UPDATE_DOCS=1. */
export async function guidePicture(
  page: Page,
  name: string,
  { shown = "pane", from }: { readonly shown?: Shown; readonly from?: string } = {},
): Promise<void> {
  if (process.env["UPDATE_DOCS"]) await picture(page, join(GUIDES, `${name}.png`), shown, from);
}

async function picture(page: Page, path: string, shown: Shown, from?: string): Promise<void> {
  mkdirSync(join(path, ".."), { recursive: true });
  const pane = page.locator("#pane");
  const top = from === undefined ? pane : page.getByRole("heading", { name: from, exact: true }).last();
  await top.evaluate((element) => element.scrollIntoView());
  await (shown === "pane" ? pane : page).screenshot({ path });
}
