import { rotherham2019 } from "../../src/domain/framework/editions/rotherham-2019";
import { editionInWords } from "../../src/domain/framework/words";
import type { Page } from "playwright-core";
import { describeWithChromium } from "./chromium";
import { EmbeddedPage } from "./embedded-page";
import { guidePicture } from "./picture";

/** Far more than any page has controls. */
const MOST_TABS = 150;

/** Presses Tab until the control of that name has the focus, as someone does who has no mouse. */
async function tabTo(page: Page, name: string, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let at = 0; at < MOST_TABS; at += 1) {
    if ((await focused(page)).split("\n")[0] === name) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never came to ${name}; the focus is on ${await focused(page)}`);
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return "";
    const labels = [...((element as HTMLInputElement).labels ?? [])];
    const [label] = labels.map(({ innerText }) => innerText);
    return (element.getAttribute("aria-label") ?? label ?? element.innerText).trim();
  });
}

/** F6 goes from the cells to the pane, and on to the bar. */
async function enterPane(page: Page): Promise<void> {
  for (let at = 0; at < 3; at += 1) {
    await page.keyboard.press("F6");
    if (await page.evaluate(() => document.activeElement?.closest("#pane") !== null)) return;
  }
  throw new Error("F6 never came to the pane");
}

async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press("Enter");
}

async function type(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press("Control+a");
  await page.keyboard.type(text);
}

async function step(page: Page, title: string): Promise<void> {
  await page.getByRole("heading", { level: 2, name: new RegExp(`: ${title}$`) }).waitFor();
}

describeWithChromium("by the keyboard alone, from an empty workbook", () => {
  let embedded: EmbeddedPage;
  let page: Page;

  beforeAll(async () => {
    embedded = await EmbeddedPage.open();
    ({ page } = embedded);
  });
  afterAll(async () => embedded.close());

  beforeEach(async () => {
    await embedded.reload();
    await page.locator(".sv-skeleton").waitFor({ state: "detached" });
    await enterPane(page);
  });

  it("a scored example is one press of Enter away", async () => {
    await press(page, "Try with an example");
    await page.getByRole("button", { name: "Take the example out" }).waitFor();
    expect(await embedded.texts("Scoring_Rank")).toEqual(["2", "3", "1"]);
  });

  it("the examples come and go with the focus on what stands in place of what was pressed", async () => {
    const goTo = async (name: string, next: string) => {
      await press(page, name);
      await page.waitForFunction(
        (wanted) => document.activeElement?.textContent?.trim().startsWith(wanted),
        next,
        { timeout: 20_000 },
      );
    };
    await goTo("Try with an example", "Tender EXAMPLE");
    await goTo("Take the example out", "The example's sheets go");
    await goTo("Keep it", "Take the example out");
    await goTo("Take the example out", "The example's sheets go");
    await goTo("Take it out now", "Where do you want to begin?");
    await goTo("Try with an example quarter", "EXAMPLE quarter");
    await goTo("Take the example quarter out", "Where do you want to begin?");
  });

  it("an officer sets up a tender, adds it, and types the first price", async () => {
    await guidePicture(page, "officers-begin", { shown: "page" });
    await press(page, "Score a tender");
    await page.getByRole("heading", { level: 1, name: "Set up a tender" }).waitFor();
    await page.getByRole("button", { name: "Use this edition" }).waitFor();
    await tabTo(page, editionInWords(rotherham2019));
    await page.keyboard.press("Space");
    await press(page, "Use this edition");
    await type(page, "Reference", "T-2026-014");
    await type(page, "Title", "Grounds maintenance");
    await type(page, "Service area", "Environment");
    await type(page, "Contract value (£)", "£250k");
    await press(page, "Continue");
    await step(page, "Criteria and weights");
    await guidePicture(page, "officers-weights", { from: "Step 2 of 6: Criteria and weights" });
    await press(page, "Continue");
    await step(page, "Quality questions");
    await press(page, "Add a question");
    await type(page, "Question", "How will you deliver the service?");
    // The focus goes with a question that is moved, and stays at the end of the list.
    await press(page, "Add a question");
    await press(page, "Move question 2 up");
    await page.waitForFunction(
      () => document.activeElement?.getAttribute("aria-label") === "Move question 1 up",
      undefined,
      { timeout: 20_000 },
    );
    await press(page, "Remove question 1");
    await press(page, "Continue");
    await step(page, "Measures");
    await type(page, "Search the measures", "apprenticeships");
    await tabTo(page, "Apprenticeships");
    await page.keyboard.press("Space");
    // The measures that are picked stand above the search.
    await tabTo(page, "Share for Apprenticeships", "Shift+Tab");
    await page.keyboard.type("100");
    await guidePicture(page, "officers-measures", { from: "Step 4 of 6: Measures" });
    await press(page, "Continue");
    await step(page, "Bidders and evaluators");
    await tabTo(page, "Names of bidders to add");
    await page.keyboard.type("Bidder A");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Bidder B");
    await press(page, "Add bidders");
    await press(page, "Continue");
    await step(page, "Review");
    await guidePicture(page, "officers-review", { from: "Step 6 of 6: Review" });
    await press(page, "Add to this workbook");
    await page.getByRole("heading", { name: "The tender is in this workbook" }).waitFor();
    await guidePicture(page, "officers-added", { shown: "page" });
    // Back into the cells, where the first price is selected.
    await page.keyboard.press("Shift+F6");
    await page.keyboard.type("218000");
    await page.keyboard.press("Enter");
    expect(await embedded.texts("Scoring_Price")).toEqual(["£218,000.00", ""]);
  });
});
