import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import { type Contract, parseContract } from "../../src/domain/contract/contract";
import { scoreTender } from "../../src/domain/evaluation/score-tender";
import type { Tender } from "../../src/domain/tender/tender";
import { placeResponse } from "../../src/sheets/response/workbook";
import type { ResponseEntries } from "../../src/sheets/response/model";
import { placeReturn } from "../../src/sheets/return/workbook";
import { placeTender } from "../../src/sheets/tender/workbook";
import type { Plan } from "../../src/workbook/plan";
import { readXlsx } from "../../src/xlsx/read";
import { writeXlsx } from "../../src/xlsx/write";
import { reasoned } from "../domain/summary/assessed";
import { groundsMaintenance, tenderWith } from "../domain/tender/tenders";
import { accessFaults } from "./access";
import { describeWithChromium } from "./chromium";
import { EmbeddedPage } from "./embedded-page";
import { handedOver, jsonFile, textFile } from "./files";
import { guidePicture } from "./picture";
import { openJob } from "./pane-steps";
import { typedCells } from "./typed-cells";

let embedded: EmbeddedPage;

beforeAll(async () => {
  embedded = await EmbeddedPage.open();
  const { page } = embedded;
  await openJob(page, "Council settings");
  await page.getByLabel("Council's name").fill("Rotherham");
  await page.getByRole("button", { name: "Set up this council" }).click();
  await page.getByText("The pane works for Rotherham now.").waitFor();
  await page.getByRole("button", { name: "All jobs" }).click();
});
afterAll(() => embedded?.close());

const setup: Tender = tenderWith({});

/** Lines of the form: local jobs, apprenticeships of levels 2, 3 and 4+, waste. */
function answers(price: number, jobs: number, apprentices: number): ResponseEntries {
  return {
    price,
    offers: [
      { quantity: jobs, method: "Gardeners from the borough" },
      { quantity: 0 },
      { quantity: apprentices, method: "With the college" },
      { quantity: 0 },
      { method: "Pots that come back" },
    ],
    plan: [{ quarter1: "Posts advertised" }, { quarter2: "All begin" }, { later: "No single-use pots" }],
    answers: { approach: "We plan by season.", team: "A foreman and two teams." },
  };
}

const responses: readonly (readonly [string, ResponseEntries])[] = [
  ["Bidder A", answers(200_000, 10, 4)],
  ["Bidder B", answers(250_000, 5, 2)],
];

/** What the responses say, without marks. */
const received: Tender = tenderWith({
  bids: [
    { bidder: "Bidder A", price: 200_000, measures: offers(10, 4) },
    { bidder: "Bidder B", price: 250_000, measures: offers(5, 2) },
    { bidder: "Bidder C" },
  ],
});

const complete: Tender = tenderWith({
  bids: [
    { bidder: "Bidder A", price: 200_000, quality: quality(4, 8), measures: offers(10, 4, 4) },
    { bidder: "Bidder B", price: 250_000, quality: quality(5, 10), measures: offers(5, 2, 5) },
    { bidder: "Bidder C", status: "withdrawn", statusReason: "Wrote that it has no staff to spare" },
  ],
});

function quality(approach: number, team: number) {
  return { approach: reasoned(approach, "Read the plan"), team: reasoned(team, "Read the team") };
}

function offers(jobs: number, apprentices: number, mark?: number) {
  const marks = mark === undefined ? {} : { appropriate: marking(mark), achievable: marking(mark) };
  return {
    "local-jobs": { quantity: jobs, ...marks },
    apprenticeships: { quantity: apprentices, ...marks },
    waste: { ...marks },
  };
}

function marking(mark: number) {
  return reasoned(mark, `A plan that is worth ${mark}`);
}

const press = (name: string) => () => embedded.page.getByRole("button", { name, exact: true }).click();

/** Drops workbooks into the frame that shows this button. */
async function drop(button: string, files: readonly (readonly [string, Plan])[]): Promise<void> {
  const contents = await Promise.all(
    files.map(async ([name, plan]) => ({
      name,
      base64: Buffer.from(await writeXlsx(plan)).toString("base64"),
    })),
  );
  const dataTransfer = await embedded.page.evaluateHandle((all) => {
    const dropped = new DataTransfer();
    for (const { name, base64 } of all) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      dropped.items.add(new File([bytes], name));
    }
    return dropped;
  }, contents);
  await embedded.page.locator(".sv-drop", { hasText: button }).dispatchEvent("drop", { dataTransfer });
}

let contract: Contract;

describeWithChromium("from responses to a checked return and local spend, through the pane", () => {
  it("makes the form that every bidder gets from the tender in the workbook", async () => {
    const { page } = embedded;
    await openJob(embedded.page, "Set up a tender");
    await page.getByLabel("Tender file").setInputFiles(jsonFile("tender.json", groundsMaintenance));
    await page.getByText("tender.json is open.").waitFor();
    await press("Add to this workbook")();
    await page.getByRole("heading", { name: "The tender is in this workbook" }).waitFor();
    await openJob(page, "Bid responses");
    const form = await handedOver(embedded.page, press("Open the form as a new workbook"));
    const read = await readXlsx(form.bytes, form.name);
    expect(read.ok && read.value.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Instructions", "Measures", "Quality"]),
    );
    expect(await accessFaults(page)).toEqual([]);
  });

  it("holds dropped responses against the tender, and takes nothing of one that offers less than nothing", async () => {
    const { page } = embedded;
    await drop("Choose filled responses", [
      ...responses.map(
        ([bidder, entries]) =>
          [`${bidder}.xlsx`, placeResponse(setup, { area: rotherhamArea, bidder, entries })] as const,
      ),
      [
        "Bidder C.xlsx",
        placeResponse(setup, { area: rotherhamArea, bidder: "Bidder C", entries: answers(190_000, -3, 1) }),
      ],
    ]);
    await page.getByText("2 of 3 files can be taken in.").waitFor();
    await page.getByText("Bidder C.xlsx: nothing of it can be taken in.").waitFor();
    expect(await embedded.texts("Scoring_Price")).toEqual(["", "", ""]);
    expect(await accessFaults(page)).toEqual([]);
  });

  it("puts prices and quantities of the sound ones in together, and says so in the bid log", async () => {
    const { page } = embedded;
    await page.getByLabel("Who takes them in").fill("Procurement officer");
    await press("Put the bids of Bidder A and Bidder B into this workbook")();
    await page.getByText("are in this workbook, and its bid log says so.").waitFor();
    expect(await embedded.texts("Scoring_Price")).toEqual(["£200,000.00", "£250,000.00", ""]);
    expect((await embedded.texts("BidLog_Detail")).slice(0, 2).join()).toContain("Bidder A.xlsx");
    expect(await accessFaults(page)).toEqual([]);
  });

  it("makes no contract before every bid is marked", async () => {
    const { page } = embedded;
    await openJob(page, "Award");
    await page.getByRole("heading", { name: "No contract can be made yet" }).waitFor();
    expect(await accessFaults(page)).toEqual([]);
  });

  it("makes the contract of the preferred bidder's offers, and adds its commitments", async () => {
    const { page } = embedded;
    await embedded.paste(typedCells(placeTender(received), placeTender(complete)));
    const [a, b] = scoreTender(complete).bids;
    expect([a?.rank, b?.rank]).toEqual([1, 2]);
    await openJob(page, "Award");
    await page.getByText(/^Bidder A \(rank 1, total/).click();
    await press("Make the contract")();
    await page.getByRole("heading", { name: "There is a problem" }).waitFor();
    expect(await accessFaults(page)).toEqual([]);
    await page.getByLabel("Start date").fill("01/04/2026");
    await page.getByLabel("End date").fill("31/03/2028");
    await page.getByLabel(/^Days after a quarter/).fill("20");
    await press("Make the contract")();
    await page.getByRole("heading", { name: "The contract", exact: true }).waitFor();
    const { bytes } = await handedOver(embedded.page, press("Save the contract file"));
    const parsed = parseContract(JSON.parse(new TextDecoder().decode(bytes)));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    contract = parsed.value;
    expect(contract.commitments.map(({ measure, quantity }) => [measure, quantity])).toEqual([
      ["local-jobs", 10],
      ["apprenticeships", 4],
      ["waste", 0],
    ]);
    await guidePicture(page, "officers-contract", { from: "The contract" });
    await press("Add the commitments to this workbook")();
    await page.getByRole("heading", { name: "The commitments are in this workbook" }).waitFor();
    expect(await accessFaults(page)).toEqual([]);
  });

  it("makes the return of a quarter from the contract's file", async () => {
    const { page } = embedded;
    await openJob(page, "Quarterly returns");
    await page.getByLabel("Contract files").setInputFiles(jsonFile("contract.json", contract));
    await page.getByLabel("Quarter", { exact: true }).selectOption("2026-27-Q2");
    await page.getByLabel("Ledger lines (optional)").fill("20");
    const form = await handedOver(embedded.page, press("Open the return as a new workbook"));
    const read = await readXlsx(form.bytes, form.name);
    expect(read.ok && read.value.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Return", "Spend", "Declaration", "Guide"]),
    );
    expect(await accessFaults(page)).toEqual([]);
  });

  it("keeps the files that were opened while another job is done, until they are taken out", async () => {
    const { page } = embedded;
    await openJob(page, "Help");
    await openJob(page, "Quarterly returns");
    await page.getByText("contract.json is chosen.").waitFor();
    expect(await page.getByLabel("Quarter", { exact: true }).inputValue()).toBe("2026-27-Q2");
    expect(await page.getByLabel("Ledger lines (optional)").inputValue()).toBe("20");
    await press("Take out contract.json")();
    await page.getByLabel("Quarter", { exact: true }).waitFor({ state: "detached" });
  });

  it("shows a supplier what is missing on its form, beside the entry", async () => {
    const form = placeReturn(contract, "2026-27-Q2", {
      area: rotherhamArea,
      lines: 20,
      entries: {
        claims: [{ quantity: 9.5, evidence: "Payroll summary" }, { quantity: 2 }],
        spend: [{ date: "2026-07-14", supplier: "Business 1", postcode: "S60 1AB", net: 1200.5 }],
      },
    });
    const supplier = await EmbeddedPage.open({ width: 1680, height: 680 });
    const { page } = supplier;
    await page.getByRole("button", { name: "Open", exact: true }).click();
    await page.getByLabel("From a file (.xlsx)").setInputFiles({
      name: "return.xlsx",
      mimeType: "application/octet-stream",
      buffer: Buffer.from(await writeXlsx(form)),
    });
    await page.waitForFunction(() => window.embeddedWorkbook?.sheetNames().includes("Return"));
    await page.getByRole("button", { name: "Hide pane" }).click();
    for (const [sheet, cell] of [
      ["return", "Return_Claimed"],
      ["spend", "Spend_Date"],
      ["declaration", "Declaration_Agreed"],
    ] as const) {
      await page.evaluate((name) => window.embeddedWorkbook?.select(name), cell);
      await guidePicture(page, `suppliers-${sheet}`, { shown: "page" });
    }
    expect(await supplier.texts("Return_ToDo")).toEqual([
      "Done",
      "Look again: no evidence reference yet",
      "Choose whether it was done",
    ]);
    await supplier.close();
  });

  it("finds a filled return sound, and says which cell of another is wrong", async () => {
    const { page } = embedded;
    await openJob(page, "Check");
    const filled = (jobs: number) =>
      placeReturn(contract, "2026-27-Q2", {
        area: rotherhamArea,
        lines: 20,
        entries: {
          claims: [
            { quantity: jobs, evidence: "Payroll summary" },
            { quantity: 2, evidence: "Agreements" },
            { done: "done", narrative: "Pots came back." },
          ],
          declaration: { agreed: true, role: "Contract manager", date: "2026-10-05" },
        },
      });
    await drop("Choose files to check", [
      ["sound.xlsx", filled(9.5)],
      ["negative.xlsx", filled(-1)],
    ]);
    await page.getByText("1 of 2 files have no error.").waitFor();
    await page.getByText(/must be 0 or higher/).waitFor();
    expect(await accessFaults(page)).toEqual([]);
  });

  it("works out local spend from a ledger whose columns are named by hand", async () => {
    const { page } = embedded;
    await openJob(page, "Local spend");
    const ledger =
      'Who was paid,Paid on,How much\nBusiness 1,01/05/2026,"1,200.50"\nBusiness 2,02/05/2026,99.50\n';
    const suppliers =
      "supplier,company_number,postcode,sme,vcse\nBusiness 1,,S60 1AB,Yes,No\nBusiness 2,,M1 1AA,No,No\n";
    const chooser = page.waitForEvent("filechooser");
    await press("Choose payments ledgers")();
    await (await chooser).setFiles(textFile("plain.csv", "Supplier,Amount\nBusiness 1,5.00\n"));
    await page.getByText("1 ledger was opened.").waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Choose payments ledgers");
    await press("Take out plain.csv")();
    // It falls to the page with the button until the list is drawn again.
    await page.waitForFunction(() => document.activeElement !== document.body);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Choose payments ledgers");
    await page.getByLabel("Payments ledgers").setInputFiles(textFile("ledger.csv", ledger));
    await page.getByText("Its columns were not recognised.").waitFor();
    expect(await accessFaults(page)).toEqual([]);
    await page.getByLabel("Supplier", { exact: true }).selectOption("Who was paid");
    await page.getByLabel("Amount", { exact: true }).selectOption("How much");
    const first = page.getByRole("table", { name: "The first lines of ledger.csv, as they are read" });
    await first.waitFor();
    expect(await first.getByRole("row").allInnerTexts()).toEqual([
      ...["Paid to\tPaid on\tPounds", "Business 1\t1 May 2026\t£1,200.50", "Business 2\t2 May 2026\t£99.50"],
    ]);
    await guidePicture(page, "finance-columns", { from: "Columns" });
    await page
      .getByLabel("Supplier register", { exact: true })
      .setInputFiles(textFile("suppliers.csv", suppliers));
    await press("Make the figures")();
    // 1,200.50 of 1,300.00 is 92.3%.
    await page.getByText("£1,200.50 of £1,300.00 went to suppliers in Rotherham: 92.3% by value.").waitFor();
    await guidePicture(page, "finance-share", { from: "Local spend" });
    const made = await handedOver(embedded.page, press("Save as a file"));
    const read = await readXlsx(made.bytes, made.name);
    expect(read.ok && read.value.sheets.map(({ name }) => name)).toContain("Local spend");
    expect(await accessFaults(page)).toEqual([]);
  });

  it("asks no address but its own server, and throws nothing", () => {
    expect(embedded.foreignRequests).toEqual([]);
    expect(embedded.faults).toEqual([]);
  });
});
