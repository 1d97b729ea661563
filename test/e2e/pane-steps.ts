import type { Page } from "playwright-core";

/** Fills in a sound tender of one question, one measure and three bidders, with the weights 40, 40 and 20. */
export async function fillTender(page: Page): Promise<void> {
  await openJob(page, "Set up a tender");
  await page.getByLabel("Reference", { exact: true }).fill("T-1");
  await page.getByLabel("Title", { exact: true }).fill("Grounds maintenance");
  await page.getByLabel("Service area", { exact: true }).fill("Environment");
  await page.getByLabel("Contract value (£)").fill("250,000");
  await page.getByRole("button", { name: "Add a question" }).click();
  await page.getByLabel("Question", { exact: true }).fill("How will you deliver the service?");
  await page.getByLabel("Apprenticeships", { exact: true }).press("Space");
  await page.getByLabel("Share for Apprenticeships").fill("100");
  await page.getByLabel("Names of bidders to add").fill("Bidder A\nBidder B\nBidder C");
  await page.getByRole("button", { name: "Add bidders" }).click();
}

export async function insertTender(page: Page): Promise<void> {
  await fillTender(page);
  await page.getByRole("button", { name: "Add to this workbook" }).click();
  await page.getByRole("heading", { name: "The tender is in this workbook" }).waitFor();
}

export async function openCheck(page: Page): Promise<void> {
  await openJob(page, "Check this workbook");
}

/** Goes from Home or any job's page to another job. */
export async function openJob(page: Page, title: string): Promise<void> {
  const back = page.getByRole("button", { name: "All jobs", exact: true });
  if (await back.isVisible()) await back.click();
  await page.getByRole("heading", { name: "Social value", level: 1 }).waitFor();
  const stage = page
    .locator("details.sv-stage")
    .filter({ has: page.locator("button", { hasText: exactly(title) }) });
  if (!(await stage.evaluate((fold: HTMLDetailsElement) => fold.open)))
    await stage.locator("summary").click();
  await stage.getByRole("button", { name: title, exact: true }).click();
}

function exactly(text: string): RegExp {
  return new RegExp(`^${text}$`);
}
