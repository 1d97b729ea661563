import type { Page } from "playwright-core";

/** Fills in a sound tender of one question, one measure and three bidders, with the weights 40, 40 and 20. */
export async function fillTender(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Set up a tender" }).click();
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

/** Goes from any job's page to another. */
export async function openJob(page: Page, title: string): Promise<void> {
  await page.getByRole("button", { name: "All jobs" }).click();
  await page.getByRole("button", { name: title }).click();
}
