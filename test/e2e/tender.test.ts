import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeWithLibreOffice, recalculate } from "../libreoffice/office";
import { accessFaults } from "./access";
import { describeWithChromium } from "./chromium";
import { EmbeddedPage } from "./embedded-page";
import { chooseEdition, insertTender, openCheck, openJob, openStep } from "./pane-steps";
import { guidePicture } from "./picture";

let embedded: EmbeddedPage;

beforeAll(async () => {
  embedded = await EmbeddedPage.open();
});
afterAll(() => embedded?.close());

/** The cells of a named column that belong to the three bidders; a question's or measure's own line stands above them. */
async function bidCells(name: string): Promise<readonly string[]> {
  return (await embedded.cells(name)).slice(-3);
}

/** Types one text into each bidder's cell of a named column. */
async function fillColumn(name: string, texts: readonly string[]): Promise<void> {
  const cells = await bidCells(name);
  for (const [index, cell] of cells.entries()) await embedded.typeInGrid(cell, texts[index] ?? "");
}

describeWithChromium("a tender through the pane", () => {
  it("has no fault of access on the start page, nor beside an error summary whose links lead to fields", async () => {
    const { page } = embedded;
    expect(await accessFaults(page)).toEqual([]);
    await openJob(page, "Set up a tender");
    await page.getByRole("button", { name: "Use this edition" }).click();
    await page.getByRole("link", { name: "Choose an edition" }).waitFor();
    expect(await accessFaults(page)).toEqual([]);
    await chooseEdition(page);
    await openStep(page, "Review");
    await page.getByRole("button", { name: "Add to this workbook" }).click();
    await page.getByRole("link", { name: "Enter the service area" }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("tender-serviceArea");
    expect(await accessFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "All jobs" }).click();
  });

  it("goes no step on by Enter in a field, and offers what was typed after a reload", async () => {
    const { page } = embedded;
    await openJob(page, "Set up a tender");
    await openStep(page, "Contract");
    await page.getByLabel("Reference", { exact: true }).fill("T-9");
    await page.getByLabel("Reference", { exact: true }).press("Enter");
    await page.getByRole("heading", { name: "Step 1 of 6: Contract" }).waitFor();
    await embedded.reload();
    await page
      .getByText(/^New assessments and tenders follow Social Value Framework 2019 of Rotherham/)
      .waitFor();
    await openJob(page, "Set up a tender");
    await page.getByRole("heading", { name: "You were setting up T-9" }).waitFor();
    expect(await accessFaults(page)).toEqual([]);
    await page.getByRole("button", { name: "Start again" }).click();
    await chooseEdition(page);
    expect(await page.getByLabel("Reference", { exact: true }).inputValue()).toBe("");
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain("T-9");
  });

  it("scores prices of £100, £105 and £108 with 40 marks, as published: 40.00, 38.10, 37.04", async () => {
    await insertTender(embedded.page);
    expect(await accessFaults(embedded.page)).toEqual([]);
    const selected = await embedded.page.evaluate(() => window.embeddedWorkbook?.selected());
    expect(selected?.replaceAll("$", "")).toBe((await bidCells("Scoring_Price"))[0]?.replaceAll("'", ""));
    await fillColumn("Scoring_Price", ["100", "105", "108"]);
    expect(await embedded.texts("Scoring_PriceScore")).toEqual(["40.00", "38.10", "37.04"]);
  });

  it("says why a mark outside the scale is refused, and leaves the cell as it was", async () => {
    const [cell = ""] = await bidCells("Quality_Mark_1");
    await embedded.typeInGrid(cell, "6");
    await embedded.page.getByRole("alertdialog").waitFor();
    expect(await embedded.page.getByRole("alertdialog").innerText()).toContain("5");
    await embedded.page.getByRole("button", { name: "Cancel" }).click();
    expect(await embedded.texts(cell)).toEqual([""]);
  });

  it("gives totals and ranks once marks and quantities are typed", async () => {
    await fillColumn("Quality_Mark_1", ["5", "4", "3"]);
    await fillColumn("SocialValue_Quantity", ["10", "5", "0"]);
    await fillColumn("SocialValue_Appropriate_Mark_1", ["5", "4", "3"]);
    await fillColumn("SocialValue_Achievable_Mark_1", ["5", "4", "3"]);
    expect(await embedded.texts("Scoring_QualityScore")).toEqual(["40.00", "32.00", "24.00"]);
    expect(await embedded.texts("Scoring_SocialValueScore")).toEqual(["20.00", "13.00", "0.00"]);
    expect(await embedded.texts("Scoring_Total")).toEqual(["100.00", "83.10", "61.04"]);
    expect(await embedded.texts("Scoring_Rank")).toEqual(["1", "2", "3"]);
  });

  it("lists a mark that was pasted past the scale, and takes it off the list when it is mended", async () => {
    const { page } = embedded;
    await openCheck(page);
    await page.getByText("0 errors").waitFor();
    const [cell = ""] = await bidCells("Quality_Mark_1");
    await page.evaluate((reference) => window.embeddedWorkbook?.paste(reference, [["9"]]), cell);
    await page.getByText("1 error,").waitFor();
    expect(await accessFaults(page)).toEqual([]);
    const place = cell.split("!")[1] ?? "";
    await page.getByRole("button", { name: `Go to cell ${place} on Quality` }).click();
    await page.waitForFunction((reference) => {
      const selected = window.embeddedWorkbook?.selected() ?? "";
      return selected.replace(/'/g, "") === reference.replace(/'/g, "");
    }, cell);
    await embedded.typeInGrid(cell, "5");
    await page.getByText("0 errors").waitFor();
    expect(await page.getByRole("row", { name: /Bidder A/ }).innerText()).toContain("100.00");
  });

  it("shows the filled scoring sheet beside the pane", async () => {
    const { page } = embedded;
    await page.evaluate(() => window.embeddedWorkbook?.select("Framework!C40"));
    expect((await embedded.scrolled()).top).toBeGreaterThan(0);
    await page.evaluate(() => window.embeddedWorkbook?.select("Scoring_Price"));
    await page.getByRole("heading", { name: "Scores so far" }).scrollIntoViewIfNeeded();
    await guidePicture(page, "officers-scored", { shown: "page" });
    expect(await embedded.texts("Scoring_Total")).toContain("100.00");
    // The grid scrolls itself after a drawing; what was scrolled to on another sheet stays there.
    expect(await embedded.scrolled()).toEqual({ left: 0, top: 0 });
  });

  it("refuses a second tender in the same workbook and says why", async () => {
    const { page } = embedded;
    const before = await page.evaluate(() => window.embeddedWorkbook?.sheetNames());
    await openJob(page, "Set up a tender");
    await page.getByRole("button", { name: "Add to this workbook" }).click();
    await page.getByRole("heading", { name: "The sheets were not added" }).waitFor();
    await page.getByText("This workbook has a tender already").waitFor();
    expect(await page.evaluate(() => window.embeddedWorkbook?.sheetNames())).toEqual(before);
  });

  it("asks no address but its own server, and throws nothing", () => {
    expect(embedded.foreignRequests).toEqual([]);
    expect(embedded.faults).toEqual([]);
  });

  describeWithLibreOffice("saved from the page", () => {
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "social-value-e2e-"));
    });
    afterAll(() => rm(folder, { recursive: true }));

    it("has the same scores when LibreOffice recalculates it", async () => {
      const [download] = await Promise.all([
        embedded.page.waitForEvent("download"),
        embedded.page.getByRole("button", { name: "Save as .xlsx" }).click(),
      ]);
      const path = join(folder, "tender.xlsx");
      await download.saveAs(path);
      const { names } = await recalculate(path, { names: true });
      expect(names.Scoring_PriceScore?.flat().map(toPence)).toEqual(["40.00", "38.10", "37.04"]);
      expect(names.Scoring_Total?.flat().map(toPence)).toEqual(["100.00", "83.10", "61.04"]);
      expect(names.Scoring_Rank?.flat()).toEqual([1, 2, 3]);
    });
  });
});

function toPence(score: unknown): string {
  return Number(score).toFixed(2);
}
