import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readXlsx } from "../../src/xlsx/read";
import { describeWithLibreOffice } from "../libreoffice/office";
import { asFile, type SentFile, sentContracts, sentFiles } from "../sheets/return/sent-returns";
import { QUARTERS, writeYearOfReturns, type YearOfReturns } from "../cli/year-of-returns";
import { accessFaults } from "./access";
import { describeWithChromium } from "./chromium";
import { EmbeddedPage } from "./embedded-page";
import { handedOver, jsonFile, shownFile } from "./files";
import { guidePicture, takePicture } from "./picture";
import { openJob } from "./pane-steps";

let embedded: EmbeddedPage;
let sent: readonly SentFile[];
let folder: string;

beforeAll(async () => {
  sent = await sentFiles();
  folder = await mkdtemp(join(tmpdir(), "social-value-consolidation-"));
  embedded = await EmbeddedPage.open();
});
afterAll(async () => {
  await embedded?.close();
  await rm(folder, { recursive: true });
});

const press = (name: string) => () => embedded.page.getByRole("button", { name, exact: true }).click();

function sentAs(name: string, as = name): SentFile {
  const found = sent.find((each) => each.name === name);
  if (!found) throw new Error(`not sent: ${name}`);
  return { name: as, bytes: found.bytes };
}

/** The table of the quarter's returns: each kind with how many there are. */
async function counts(): Promise<readonly string[]> {
  const rows = embedded.page.getByRole("table", { name: "Returns of the quarter" }).getByRole("row");
  return (await rows.allInnerTexts()).map((text) => text.replace(/\s+/g, " ").trim());
}

/** By how many pixels the document itself could scroll: only the cells and the pane may. */
async function beyondTheWindow(): Promise<number> {
  return embedded.page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
}

async function registerIsMade(): Promise<void> {
  await embedded.page.getByRole("heading", { name: "Register 2026-27 Q1" }).waitFor();
}

/** From now on notes each state of the progress; cancels at the first file that is read, where that is wanted. */
async function watchProgress(cancelAtFirst: boolean): Promise<void> {
  await embedded.page.evaluate((cancels) => {
    const seen: string[] = [];
    const announced: string[] = [];
    Object.assign(window, { progressSeen: seen, announcedTexts: announced });
    let cancelled = !cancels;
    new MutationObserver(() => {
      const told = document.querySelector(".sv-hidden[role=status]")?.textContent ?? "";
      if (told !== "" && told !== announced.at(-1)) announced.push(told);
      const said = document.querySelector(".ms-ProgressIndicator-itemDescription")?.textContent ?? "";
      if (said === "" || said === seen.at(-1)) return;
      seen.push(said);
      if (cancelled || /^0 of /.test(said)) return;
      cancelled = true;
      const cancel = [...document.querySelectorAll("button")].find(
        ({ innerText }) => innerText.trim() === "Cancel",
      );
      cancel?.focus();
      cancel?.click();
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  }, cancelAtFirst);
}

interface Watched {
  readonly progressSeen: readonly string[];
  readonly announcedTexts: readonly string[];
}

async function progressSeen(): Promise<readonly string[]> {
  return embedded.page.evaluate(() => (window as unknown as Watched).progressSeen);
}

/** What a screen reader was told since then. */
async function announcedTexts(): Promise<readonly string[]> {
  return embedded.page.evaluate(() => (window as unknown as Watched).announcedTexts);
}

const UNDECIDED = [
  "Received 10",
  "Accepted 2",
  "Replaced by a later one 1",
  "To choose from 2",
  "Refused 5",
  "Missing 1",
];
const DECIDED = [
  "Received 10",
  "Accepted 3",
  "Replaced by a later one 2",
  "To choose from 0",
  "Refused 5",
  "Missing 1",
];

let register: SentFile;

describeWithChromium("a quarter consolidated through the pane", () => {
  it("shows finance a quarter of invented returns and payments, and takes it out as one", async () => {
    const { page } = embedded;
    await press("Try with an example quarter")();
    await press("Consolidate the example's returns")();
    await press("Consolidate")();
    await page.getByRole("heading", { name: "Register 2026-27 Q2" }).waitFor();
    expect(await counts()).toEqual(expect.arrayContaining(["Accepted 2", "Missing 1"]));
    expect(await beyondTheWindow()).toBe(0);
    expect(await accessFaults(page)).toEqual([]);
    await takePicture(page, "Example quarter, register");
    await press("All jobs")();
    await takePicture(page, "Example quarter, home");
    await press("Work out its local spend")();
    await press("Read the ledgers")();
    await press("Make the figures")();
    await page
      .getByText(/£138,429/)
      .first()
      .waitFor();
    await takePicture(page, "Example quarter, spend");
    await press("All jobs")();
    await press("Take the example quarter out")();
    await page.getByRole("button", { name: "Try with an example quarter" }).waitFor();
    await openJob(page, "Local spend");
    expect(await page.getByRole("button", { name: "Read the ledgers" }).count()).toBe(0);
    await press("All jobs")();
  });

  it("asks for returns once the contracts are open", async () => {
    const { page } = embedded;
    await openJob(embedded.page, "Consolidate returns");
    await page.getByLabel("Contract files").setInputFiles(jsonFile("contracts.json", sentContracts));
    await page.getByText("4 contracts are open.").waitFor();
    await page.getByLabel("Quarter", { exact: true }).selectOption("2026-27-Q1");
    await page.getByLabel("As of (optional)").fill("01/08/2026");
    await press("Consolidate")();
    await page.getByRole("link", { name: "Choose a return, or a folder of returns" }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("consolidate-returns");
    expect(await accessFaults(page)).toEqual([]);
  });

  it("keeps what was read when reading is cancelled, and offers to go on", async () => {
    const { page } = embedded;
    await page.getByLabel("Returns", { exact: true }).setInputFiles(sent.map(shownFile));
    await page.getByText("12 files are chosen. 1 file of another kind is not read.").waitFor();
    await watchProgress(true);
    await press("Consolidate")();
    const stopped = page.getByText(/^Cancelled\. \d+ of 12 files are read and stay so\. Go on reads only/);
    await stopped.waitFor();
    const [, done = ""] = /(\d+) of 12/.exec(await stopped.innerText()) ?? [];
    expect(Number(done)).toBeGreaterThan(0);
    expect(Number(done)).toBeLessThan(12);
    await page.getByText(`12 files are chosen: ${done} read, ${12 - Number(done)} to be read.`).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Go on");
    expect(await accessFaults(page)).toEqual([]);
  });

  it("reads only the rest when it goes on, and says how far it is", async () => {
    const { page } = embedded;
    const before = await page.getByText(/^12 files are chosen/).innerText();
    const [, done = ""] = /: (\d+) read/.exec(before) ?? [];
    await watchProgress(false);
    await press("Go on")();
    await registerIsMade();
    const seen = (await progressSeen()).map((said) => /^(\d+) of 12 files read/.exec(said)?.[1] ?? said);
    expect(seen.length).toBeGreaterThan(0);
    expect(Math.min(...seen.map(Number))).toBeGreaterThanOrEqual(Number(done));
  });

  it("counts what came, with the proof that nothing was lost", async () => {
    const { page } = embedded;
    expect(await counts()).toEqual(UNDECIDED);
    await page.getByText("Reconciliation difference 0: the figures are those").waitFor();
    await page
      .getByText("C-4, 2026-27 Q1, Supplier of C-4: 12 days late, and what came was refused")
      .waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("register-made");
    await guidePicture(page, "finance-register", { from: "Register 2026-27 Q1" });
    expect(await accessFaults(page)).toEqual([]);
  });

  it("says of each refused file what is wrong with it", async () => {
    const said = (await embedded.page.locator(".sv-issues").allInnerTexts()).join("\n");
    for (const file of ["C-4 altered", "C-4 negative", "stranger", "locked", "renamed"])
      expect(said).toContain(`${file}.xlsx`);
    expect(said).toContain("Remove the workbook's password");
  });

  it("shows two different returns of a contract side by side, and counts the one that is chosen", async () => {
    const { page } = embedded;
    const table = page.getByRole("table", { name: /^C-3, / });
    const row = table.getByRole("row", { name: /Young people work advice/ });
    expect((await row.getByRole("cell").allInnerTexts()).toSorted()).toEqual(["5", "6"]);
    await guidePicture(page, "finance-choice", { from: "Returns to choose from" });
    await press("Use the chosen returns")();
    await page.getByRole("link", { name: "Choose a return to use" }).waitFor();
    expect(await accessFaults(page)).toEqual([]);
    await page.getByRole("radio", { name: /^C-3 two\.xlsx/ }).press("Space");
    await page.getByLabel("Officer who chooses").fill("Contracts officer");
    await press("Use the chosen returns")();
    await page.getByText("1 choice of returns went into it.").waitFor();
    expect(await counts()).toEqual(DECIDED);
    expect(await accessFaults(page)).toEqual([]);
  });

  it("reads nothing twice when a copy is added later, and keeps the choice", async () => {
    const { page } = embedded;
    await page
      .getByLabel("Returns", { exact: true })
      .setInputFiles(shownFile(sentAs("C-1.xlsx", "once more.xlsx")));
    await page.getByText("13 files are chosen: 12 read, 1 to be read.").waitFor();
    await press("Consolidate")();
    await registerIsMade();
    expect(await counts()).toEqual(DECIDED);
  });

  it("hands the register over as a file and as a new workbook, and leaves the open one alone", async () => {
    const { page } = embedded;
    const before = await page.evaluate(() => window.embeddedWorkbook?.sheetNames());
    register = await handedOver(embedded.page, press("Save as a file"));
    expect(register.name).toBe("register 2026-27 Q1.xlsx");
    const opened = await handedOver(embedded.page, press("Open as a new workbook"));
    const read = await readXlsx(opened.bytes, opened.name);
    expect(read.ok && read.value.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Quarter", "Register", "Spend", "Returns", "Exceptions", "Method"]),
    );
    expect(await page.evaluate(() => window.embeddedWorkbook?.sheetNames())).toEqual(before);
  });

  it("gives the same from a folder and the register before, in which the choice is kept", async () => {
    const { page } = embedded;
    const inbox = join(folder, "returns");
    await mkdir(join(inbox, "later"), { recursive: true });
    for (const { name, bytes } of sent)
      await writeFile(join(inbox, name.includes("corrected") ? "later" : "", name), bytes);
    await writeFile(join(inbox, "~$C-1.xlsx"), "Excel is open");
    await press("Take out all returns")();
    await page.getByLabel("Returns: a folder").setInputFiles(inbox);
    await page.getByText("12 files are chosen. 1 file of another kind is not read.").waitFor();
    await page.getByLabel("Register before", { exact: true }).setInputFiles(shownFile(register));
    await page.getByText("register 2026-27 Q1.xlsx is chosen.").waitFor();
    await press("Consolidate")();
    await registerIsMade();
    expect(await counts()).toEqual(DECIDED);
    expect(await page.getByRole("heading", { name: "Returns to choose from" }).count()).toBe(0);
  });

  it("takes files that are dropped", async () => {
    const { page } = embedded;
    await press("Take out all returns")();
    const text = await asFile(sentAs("renamed.xlsx")).text();
    const dataTransfer = await page.evaluateHandle((content) => {
      const dropped = new DataTransfer();
      for (const name of ["one.xlsx", "two.xlsx"]) dropped.items.add(new File([content], name));
      return dropped;
    }, text);
    await page.locator(".sv-drop", { hasText: "files or a folder" }).dispatchEvent("drop", { dataTransfer });
    await page.getByText("2 files are chosen.").waitFor();
    expect(await accessFaults(page)).toEqual([]);
  });

  it("asks no address but its own server, and throws nothing", () => {
    expect(embedded.foreignRequests).toEqual([]);
    expect(embedded.faults).toEqual([]);
  });

  describeWithLibreOffice("saved from the pane", (office) => {
    it("has the returns' figures when LibreOffice recalculates it", async () => {
      const path = join(folder, "register.xlsx");
      await writeFile(path, register.bytes);
      const { names } = await (await office()).recalculate(path, { names: true });
      expectFigures(names);
    });
  });
});

describeWithChromium("the files of 14 contracts over a year, consolidated through the pane", () => {
  const files = 110;
  let year: YearOfReturns;
  let saved: Uint8Array;

  beforeAll(async () => {
    year = await writeYearOfReturns(join(folder, "year"), { contracts: 14, files });
    await embedded.reload();
    await openJob(embedded.page, "Consolidate returns");
    await embedded.page
      .getByLabel("Contract files")
      .setInputFiles(jsonFile("contracts.json", year.contracts));
    await embedded.page.getByLabel("Quarter", { exact: true }).selectOption(QUARTERS[3]);
    await embedded.page.getByLabel("As of (optional)").fill("01/06/2027");
    await embedded.page.getByLabel("Returns: a folder").setInputFiles(join(folder, "year"));
    await embedded.page.getByText(`${files} files are chosen.`).waitFor();
  });

  it("are read with the count and the time left shown at each file, and announced now and then", async () => {
    await watchProgress(false);
    await press("Consolidate")();
    await embedded.page.getByRole("heading", { name: "Register 2026-27 Q4" }).waitFor();
    const seen = await progressSeen();
    expect(seen.every((said) => said.includes(` of ${files} files read`))).toBe(true);
    expect(seen.some((said) => / left$/.test(said))).toBe(true);
    const announced = await announcedTexts();
    expect(announced.length).toBeLessThanOrEqual(6);
    expect(announced.length).toBeLessThan(seen.length);
  });

  it("count as the command line counts them", async () => {
    expect(await counts()).toEqual(
      expect.arrayContaining(["Accepted 13", "Replaced by a later one 2", "Missing 1"]),
    );
    await embedded.page.getByText("Reconciliation difference 0: the figures are those").waitFor();
    await embedded.page.getByRole("table", { name: /^C-08, .*2026-27 Q3/ }).waitFor();
    expect(await accessFaults(embedded.page)).toEqual([]);
    saved = (await handedOver(embedded.page, press("Save as a file"))).bytes;
  });

  describeWithLibreOffice("saved from the pane", (office) => {
    it("sum to what was put into the returns that count", async () => {
      const path = join(folder, "year.xlsx");
      await writeFile(path, saved);
      const { names } = await (await office()).recalculate(path, { names: true });
      const own = [...year.counted].filter(([key]) => key.endsWith(" 3")).map(([, said]) => said);
      const local = own.reduce((sum, { localPence }) => sum + localPence, 0);
      const all = own.reduce((sum, { otherPence }) => sum + otherPence, local);
      expect(names.Reconciliation_Difference).toEqual([[0]]);
      expect(names.Local_Total).toEqual([[all / 100]]);
      expect(names.Local_Borough).toEqual([[local / 100]]);
    });
  });

  it("throw nothing in the pane", () => {
    expect(embedded.faults).toEqual([]);
  });
});

type Names = Readonly<Record<string, readonly (readonly unknown[])[] | undefined>>;

/** C-1 claims 10 hours; C-2 7, as corrected; C-3 6, as chosen. Each spent £1,300.50, of which £1,200.50 in the borough. */
function expectFigures(names: Names): void {
  const column = (name: string) => names[name]?.flat() ?? [];
  const areas = column("Quarter_ServiceArea");
  const codes = column("Quarter_Code");
  const claimed = column("Quarter_Claimed");
  const hours = claimed.filter((_, index) => codes[index] === "young-people-work-advice");
  const hoursOf = areas.filter((_, index) => codes[index] === "young-people-work-advice");
  expect(Object.fromEntries(hoursOf.map((area, index) => [String(area), hours[index]]))).toEqual({
    Property: 10,
    "Adult care": 13,
  });
  expect(names.Reconciliation_Difference).toEqual([[0]]);
  expect(Number(column("Local_Total")[0])).toBeCloseTo(3901.5, 6);
  expect(Number(column("Local_Borough")[0])).toBeCloseTo(3601.5, 6);
  expect(Number(column("Local_Share")[0])).toBeCloseTo(3601.5 / 3901.5, 9);
  expect(Number(column("Local_Unknown")[0])).toBeCloseTo(0.03, 6);
}
