import type { Page } from "playwright-core";

/** Fills in a sound tender of one question, one measure and three bidders, with the weights 40, 40 and 20. */
export async function fillTender(page: Page): Promise<void> {
  await openJob(page, "Set up a tender");
  await chooseEdition(page);
  await page.getByLabel("Reference", { exact: true }).fill("T-1");
  await page.getByLabel("Title", { exact: true }).fill("Grounds maintenance");
  await page.getByLabel("Service area", { exact: true }).fill("Environment");
  await page.getByLabel("Contract value (£)").fill("250,000");
  await goOn(page, "Criteria and weights");
  await goOn(page, "Quality questions");
  await page.getByRole("button", { name: "Add a question" }).click();
  await page.getByLabel("Question", { exact: true }).fill("How will you deliver the service?");
  await goOn(page, "Measures");
  await page.getByLabel("Search the measures").fill("apprenticeships");
  await page.getByLabel("Apprenticeships", { exact: true }).press("Space");
  await page.getByLabel("Share for Apprenticeships").fill("100");
  await goOn(page, "Bidders and evaluators");
  await page.getByLabel("Names of bidders to add").fill("Bidder A\nBidder B\nBidder C");
  await page.getByRole("button", { name: "Add bidders" }).click();
  await goOn(page, "Review");
}

/** Says which edition a job follows, where the pane asks: as long as neither the council's file nor anyone said it. */
export async function chooseEdition(page: Page): Promise<void> {
  const asked = page.getByRole("button", { name: "Use this edition" });
  await asked
    .or(page.getByLabel("Reference", { exact: true }))
    .first()
    .waitFor();
  if (!(await asked.isVisible())) return;
  await page.getByText(/^Social Value Framework 2019 of Rotherham/).click();
  await asked.click();
}

/** Goes on from a step of the set-up that is sound, to the next. */
async function goOn(page: Page, next: string): Promise<void> {
  await page.getByRole("button", { name: "Continue" }).click();
  await stepHeading(page, next).waitFor();
}

/** Opens a step of the set-up from the list of all steps. */
export async function openStep(page: Page, title: string): Promise<void> {
  const steps = page.getByRole("navigation", { name: "Steps of the set-up" });
  if (!(await steps.locator("details").evaluate((fold: HTMLDetailsElement) => fold.open)))
    await steps.locator("summary").click();
  await steps.getByRole("button", { name: title, exact: true }).click();
  await stepHeading(page, title).waitFor();
}

function stepHeading(page: Page, title: string) {
  return page.getByRole("heading", { level: 2, name: new RegExp(`^Step \\d of \\d: ${title}$`) });
}

export async function insertTender(page: Page): Promise<void> {
  await fillTender(page);
  await page.getByRole("button", { name: "Add to this workbook" }).click();
  await page.getByRole("heading", { name: "The tender is in this workbook" }).waitFor();
}

export async function openCheck(page: Page): Promise<void> {
  await openJob(page, "Check");
}

/** Goes from Home or any job's page to another job. */
export async function openJob(page: Page, title: string): Promise<void> {
  const back = page.getByRole("button", { name: "All jobs", exact: true });
  const atHome = page.getByRole("heading", { name: "Social value", level: 1 });
  // A page's scripts may still be under way.
  await back.or(atHome).first().waitFor();
  if (await back.isVisible()) await back.click();
  await atHome.waitFor();
  // The stage in hand opens by itself once the workbook is read.
  await page.locator(".sv-skeleton").waitFor({ state: "detached" });
  const stage = page
    .locator("details.sv-stage")
    .filter({ has: page.locator("button", { hasText: exactly(title) }) });
  const job = stage.getByRole("button", { name: title, exact: true });
  const isShown = (patience: number) =>
    job.waitFor({ timeout: patience }).then(
      () => true,
      () => false,
    );
  if (!(await stage.evaluate((fold: HTMLDetailsElement) => fold.open))) {
    await stage.locator("summary").click();
    // One that opened by itself at that moment was closed by the press.
    if (!(await isShown(5_000))) await stage.locator("summary").click();
  }
  await job.click();
}

function exactly(text: string): RegExp {
  return new RegExp(`^${text}$`);
}
