import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Marking } from "../../src/domain/tender/bids";
import { rotherham2019 } from "../../src/domain/framework/editions/rotherham-2019";
import { parseAssessment } from "../../src/domain/assessment/read";
import { scoreTender } from "../../src/domain/evaluation/score-tender";
import type { Tender } from "../../src/domain/tender/tender";
import { placeAssessment } from "../../src/sheets/assessment/workbook";
import { placeTender } from "../../src/sheets/tender/workbook";
import { readXlsx } from "../../src/xlsx/read";
import { moderatedTender } from "../domain/tender/moderated-tender";
import { describeWithLibreOffice } from "../libreoffice/office";
import { accessFaults } from "./access";
import { describeWithChromium } from "./chromium";
import { EmbeddedPage } from "./embedded-page";
import { handedOver, jsonFile, shownFile } from "./files";
import { filledEvaluatorFile } from "./filled-evaluator-file";
import { guidePicture } from "./picture";
import { openJob, openStep } from "./pane-steps";
import { typedCells } from "./typed-cells";

let embedded: EmbeddedPage;

beforeAll(async () => {
  embedded = await EmbeddedPage.open();
});
afterAll(() => embedded?.close());

/** 5 bidders, 4 questions, 8 measures and 3 evaluators, all of it marked; the last bid came late. */
const complete = moderatedTender;
const { bids: _marked, ...setup } = complete;

/** What the evaluators' files say of a bid, and nothing else yet. */
const marked: Tender = {
  ...complete,
  bids: complete.bids.map(({ bidder, quality, measures }) => ({
    bidder,
    price: null,
    quality: mapped(quality, unmoderated),
    measures: mapped(measures, ({ appropriate, achievable }) => ({
      quantity: null,
      appropriate: unmoderated(appropriate),
      achievable: unmoderated(achievable),
    })),
  })),
};

function unmoderated({ marks, reasons }: Marking): Marking {
  return { marks, agreed: null, ...(reasons ? { reasons } : {}) };
}

/** Every mark of an evaluator, counted from 0. */
function marksOf(evaluator: number): readonly number[] {
  const markings = complete.bids.flatMap(({ quality, measures }) => [
    ...Object.values(quality),
    ...Object.values(measures).flatMap(({ appropriate, achievable }) => [appropriate, achievable]),
  ]);
  return markings.flatMap(({ marks }) => marks[evaluator] ?? []);
}

function mapped<From, To>(
  entries: Readonly<Record<string, From>>,
  to: (entry: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, to(entry)]));
}

const { reference, title, serviceArea, value, route, framework } = complete;
const facts = { reference, title, serviceArea, value, route, framework };

/** The assessment's workbook with these answers. */
function assessed(measures: readonly object[]) {
  const parsed = parseAssessment({ ...facts, measures });
  if (!parsed.ok) throw new Error("the assessment is unsound");
  return placeAssessment(parsed.value);
}

const answers = rotherham2019.measures.map(({ id, headline }) => ({
  id,
  appropriate: true,
  relevant: complete.measures.some((measure) => measure.id === id),
  achievable: true,
  why: `What was thought of ${headline}`,
}));

const press = (name: string) => () => embedded.page.getByRole("button", { name }).click();

describeWithChromium("a complete evaluation through the pane", () => {
  it("saves the framework's edition as a file, loads a reworded one and says what changed", async () => {
    const { page } = embedded;
    await openJob(page, "Framework editions");
    await page.getByText(/^Social Value Framework 2019 of Rotherham/).click();
    const { name, bytes } = await handedOver(embedded.page, press("Save this edition as a file"));
    expect(name).toBe("rotherham-2019.json");
    const saved: unknown = JSON.parse(new TextDecoder().decode(bytes));
    expect(saved).toEqual(rotherham2019);
    const next = { ...rotherham2019, id: "review-2027", title: "Review 2027", socialValueWeight: 25 };
    await page.getByLabel("Edition file").setInputFiles(jsonFile("review.json", next));
    await page.getByLabel("What changed in Review 2027, compared with").selectOption("rotherham-2019");
    await page.getByText("social value weight was 20%, is 25%").waitFor();
    expect(await accessFaults(page)).toEqual([]);
  });

  it("refuses an edition that takes the id of the shipped one, and says so", async () => {
    const { page } = embedded;
    const other = { ...rotherham2019, title: "Another" };
    await page.getByLabel("Edition file").setInputFiles(jsonFile("other.json", other));
    await page.getByText("Give the edition an id of its own").waitFor();
    expect(await accessFaults(page)).toEqual([]);
  });

  it("assesses the contract and starts its tender with the eight measures that fit, without retyping", async () => {
    const { page } = embedded;
    await openJob(page, "Assess the opportunity");
    await press("Add to this workbook")();
    await page.getByRole("link", { name: "Enter the title" }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("assess-title");
    await page.getByLabel("Reference").fill(reference);
    await page.getByLabel("Title", { exact: true }).fill(title);
    await page.getByLabel("Service area").fill(serviceArea);
    await page.getByLabel("Contract value (£)").fill("250,000");
    await press("Add to this workbook")();
    await page.getByRole("heading", { name: "The assessment is in this workbook" }).waitFor();
    await embedded.paste(typedCells(assessed([]), assessed(answers)));
    await press("Start the tender from this assessment")();
    await page.getByText("8 measures were chosen.").waitFor();
    expect(await accessFaults(page)).toEqual([]);
    await press("Start the tender all the same")();
    await page.getByRole("heading", { name: "Set up a tender" }).waitFor();
    expect(await page.getByLabel("Reference", { exact: true }).inputValue()).toBe(reference);
    await openStep(page, "Measures");
    const shares = page.getByLabel(/^Share for [A-Z]/);
    expect(
      await shares.evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value)),
    ).toEqual(complete.measures.map(() => "12.5"));
  });

  it("adds the tender to the same workbook, its questions, bidders and evaluators from a file", async () => {
    const { page } = embedded;
    await openStep(page, "Contract");
    await page.getByLabel("Tender file").setInputFiles(jsonFile("tender.json", setup));
    await page.getByText("tender.json is open.").waitFor();
    await press("Add to this workbook")();
    await page.getByRole("heading", { name: "The tender is in this workbook" }).waitFor();
    expect(await embedded.texts("Scoring_Rank")).toEqual(["", "", "", "", ""]);
  });

  it("hands over a workbook of invented bids while no real bid is entered", async () => {
    const { page } = embedded;
    await openJob(page, "Try the scheme");
    await page.getByText("The tender in this workbook").click();
    const { bytes } = await handedOver(embedded.page, press("Open as a new workbook"));
    const read = await readXlsx(bytes, "scheme.xlsx");
    expect(read.ok && read.value.sheets.map(({ name }) => name)).toContain("Try the scheme");
    expect(await accessFaults(page)).toEqual([]);
  });

  it("makes a file for each evaluator, and takes the filled ones for sound", async () => {
    const { page } = embedded;
    await openJob(page, "Evaluator files");
    const { bytes } = await handedOver(embedded.page, press("Make all files as one zip"));
    expect(Object.keys(unzipSync(bytes))).toEqual(
      [1, 2, 3].map((number) => `Marks ${reference} Evaluator ${number}.xlsx`),
    );
    const one = await handedOver(embedded.page, press("Make the file for Evaluator 2"));
    const filled = await Promise.all([0, 1, 2].map((index) => filledEvaluatorFile(complete, index)));
    await page
      .getByLabel("Evaluators' files")
      .setInputFiles([
        ...filled.map((file, index) => shownFile({ name: `marks ${index + 1}.xlsx`, bytes: file })),
        shownFile({ ...one, name: "not filled.xlsx" }),
      ]);
    await page.getByText("3 of 4 files can be taken in.").waitFor();
    expect(await page.getByText("Enter the role").count()).toBe(1);
    expect(await accessFaults(page)).toEqual([]);
  });

  it("puts the marks of the three files into the workbook, and none of the one that is refused", async () => {
    const { page } = embedded;
    await press("Put the marks of 3 files into this workbook")();
    await page.getByText("are in this workbook. Moderate them").waitFor();
    await page.getByText(/Evaluator 2: marks taken in on .* from marks 2\.xlsx/).waitFor();
    const taken = (await embedded.texts("Moderation_Mark_2")).filter((text) => text !== "").map(Number);
    expect(taken.toSorted()).toEqual(marksOf(1).toSorted());
    expect(await embedded.texts("Scoring_Rank")).toEqual(["", "", "", "", ""]);
    expect(await accessFaults(page)).toEqual([]);
  });

  it("gives the totals and ranks that the rules give once all is entered and moderated", async () => {
    await embedded.paste(typedCells(placeTender(marked), placeTender(complete)));
    const { bids } = scoreTender(complete);
    expect(await embedded.texts("Scoring_Total")).toEqual(
      bids.map(({ total }) => (total === null ? "" : total.toFixed(2))),
    );
    expect(await embedded.texts("Scoring_Rank")).toEqual(bids.map(({ rank }) => String(rank ?? "")));
  });

  it("finds no error in it", async () => {
    const { page } = embedded;
    await openJob(page, "Check");
    await page.getByText(/^0 errors/).waitFor();
    expect(await accessFaults(page)).toEqual([]);
  });

  it("asks why the contract goes to a bidder whose total is not the highest", async () => {
    const { page } = embedded;
    await openJob(page, "Assessment summaries");
    await page.getByText(/\(rank 2, total/).click();
    await press("Make the summaries")();
    await page.getByRole("heading", { name: "There is a problem" }).waitFor();
    expect(await accessFaults(page)).toEqual([]);
  });

  it("hands over a summary for each assessed bidder, which names nobody but its reader and the winner", async () => {
    const { page } = embedded;
    await page.getByText(/\(rank 1, total/).click();
    await press("Make the summaries")();
    await page
      .getByText(/^Enter the \d+ things that are missing/)
      .first()
      .waitFor();
    expect(await accessFaults(page)).toEqual([]);
    await page.getByText("Make the summaries without what is missing").click();
    await press("Make the summaries")();
    await page.getByRole("heading", { name: "Summaries to send" }).waitFor();
    await page.getByText("Bidder E gets no summary: the tender is disregarded").waitFor();
    await guidePicture(page, "officers-summaries");
    expect(await accessFaults(page)).toEqual([]);
    const files = unzipSync((await handedOver(embedded.page, press("Save all as one zip"))).bytes);
    const assessedOnes = ["A", "B", "C", "D"].map((letter) => `Bidder ${letter}`);
    expect(Object.keys(files)).toEqual(
      assessedOnes.flatMap((bidder) =>
        ["xlsx", "docx", "txt"].map((ending) => `Assessment summary ${bidder}.${ending}`),
      ),
    );
    const winner = scoreTender(complete).bids.find(({ rank }) => rank === 1)?.bidder ?? "";
    for (const bidder of assessedOnes) {
      const text = new TextDecoder().decode(files[`Assessment summary ${bidder}.txt`]);
      const named = new Set(text.match(/Bidder [A-E]/g));
      expect([...named].toSorted()).toEqual([...new Set([bidder, winner])].toSorted());
    }
    await handedOver(embedded.page, press("Open as a workbook: the summary for Bidder B"));
    await press("Record the award in this workbook")();
    await page.getByText("The award is recorded in this workbook.").waitFor();
    await press("Copy text of the summary for Bidder B")();
    await page.getByText(/^(Copied\.|The text could not be copied)/).waitFor();
  });

  it("tries no other weights once real bids are in", async () => {
    const { page } = embedded;
    await openJob(page, "Try the scheme");
    await page.getByText("The tender in this workbook").click();
    await press("Open as a new workbook")();
    await page.getByRole("heading", { name: "The scheme cannot be tried yet" }).waitFor();
    expect(await accessFaults(page)).toEqual([]);
  });

  it("asks no address but its own server, and throws nothing", () => {
    expect(embedded.foreignRequests).toEqual([]);
    expect(embedded.faults).toEqual([]);
  });

  describeWithLibreOffice("saved from the page", (office) => {
    const folder = mkdtempSync(join(tmpdir(), "social-value-evaluation-"));
    afterAll(() => rmSync(folder, { recursive: true }));

    it("has the rules' scores, totals, ranks and statuses when LibreOffice recalculates it", async () => {
      const path = join(folder, "evaluation.xlsx");
      writeFileSync(path, (await handedOver(embedded.page, press("Save as .xlsx"))).bytes);
      const { names } = await (await office()).recalculate(path, { names: true });
      const { bids } = scoreTender(complete);
      const shown = (name: string) => names[name]?.map(([value]) => (value === "" ? null : (value ?? null)));
      expect(shown("Scoring_Status")).toEqual(bids.map(({ status }) => status));
      expect(shown("Scoring_Rank")).toEqual(bids.map(({ rank }) => rank ?? null));
      const close = (value: number | null) => (value === null ? null : expect.closeTo(value, 9));
      expect(shown("Scoring_PriceScore")).toEqual(bids.map(({ priceScore }) => close(priceScore)));
      expect(shown("Scoring_QualityScore")).toEqual(bids.map(({ qualityScore }) => close(qualityScore)));
      expect(shown("Scoring_SocialValueScore")).toEqual(
        bids.map(({ socialValueScore }) => close(socialValueScore)),
      );
      expect(shown("Scoring_Total")).toEqual(bids.map(({ total }) => close(total)));
    });
  });
});
