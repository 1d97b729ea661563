import { posix } from "node:path";
import { unzipSync } from "fflate";
import type { Locator, Page } from "playwright-core";
import { jsonFile as jsonFileOf } from "../../src/jobs/job";
import type { Tender } from "../../src/domain/tender/tender";
import { toTenderFile } from "../../src/domain/tender/write-json";
import { readTender } from "../../src/sheets/tender/read";
import { placeTender } from "../../src/sheets/tender/workbook";
import type { Plan } from "../../src/workbook/plan";
import type { EmbeddedPage } from "../e2e/embedded-page";
import { handedOver, jsonFile, shownFile } from "../e2e/files";
import { gridOfPlan } from "../sheets/grid-of-plan";
import { openJob, openStep } from "../e2e/pane-steps";
import { typedCells } from "../e2e/typed-cells";
import type { Outcome } from "./door";

/** The pane with the workbook beside it: what a user does there, and a note of what came out. */
export class PaneDoor {
  private readonly made = new Map<string, Uint8Array>();
  private readonly lines: string[] = [];
  private readonly issues: string[] = [];

  constructor(
    readonly embedded: EmbeddedPage,
    /** The files of the case. */
    private readonly files: ReadonlyMap<string, Uint8Array>,
  ) {}

  get page(): Page {
    return this.embedded.page;
  }

  openJob(title: string): Promise<void> {
    return openJob(this.page, title);
  }

  /** Opens a step of the tender's set-up. */
  openStep(title: string): Promise<void> {
    return openStep(this.page, title);
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole("button", { name, exact: true }).click();
  }

  /** Chooses files of the case in the field with this label; of a folder's the page is told the names alone. */
  async choose(label: string, ...names: readonly string[]): Promise<void> {
    const chosen = names.map((name) => {
      const bytes = this.files.get(name);
      if (!bytes) throw new Error(`the case has no file ${name}`);
      return shownFile({ name: posix.basename(name), bytes });
    });
    await this.page.getByLabel(label, { exact: true }).setInputFiles(chosen);
  }

  /** Presses a button that hands over one file, and notes it under the name that the pane proposes. */
  async takeFile(button: string): Promise<void> {
    const before = await this.workbooksMade();
    const { name, bytes } = await handedOver(this.page, () => this.press(button));
    const isOpened = (await this.workbooksMade()) > before;
    this.made.set(isOpened ? await this.proposedName() : name, bytes);
  }

  /** Presses a button that hands over a zip, and notes what is in it as files of that folder, if any. */
  async takeZip(button: string, folder = ""): Promise<void> {
    const { bytes } = await handedOver(this.page, () => this.press(button));
    for (const [name, file] of Object.entries(unzipSync(bytes)))
      this.made.set(posix.join(folder, name), file);
  }

  private workbooksMade(): Promise<number> {
    return this.page.evaluate(() => window.embeddedWorkbook?.made() ?? 0);
  }

  /** A new workbook has no name before it is saved: the pane says which to give it. */
  private async proposedName(): Promise<string> {
    const said = await this.page
      .getByText(/Save it as .+\.xlsx\./)
      .last()
      .textContent();
    const [, name = ""] = /Save it as (.+\.xlsx)\./.exec(said ?? "") ?? [];
    return name;
  }

  /** Copies a text, and notes it as the file of that name. */
  async takeText(button: string, name: string): Promise<void> {
    await this.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await this.press(button);
    await this.page.getByText("Copied.").waitFor();
    const text = await this.page.evaluate(() => navigator.clipboard.readText());
    this.made.set(name, new TextEncoder().encode(text));
  }

  /** Notes the sheets that the open workbook has besides the one that it began with, as the file of that name. */
  async takeSheets(name: string): Promise<void> {
    const plan = await this.plan();
    this.inserted.set(name, { ...plan, sheets: plan.sheets.filter((sheet) => sheet.name !== "Sheet1") });
  }

  /** Notes the tender that the open workbook holds, as the JSON file of that name. */
  async takeTender(name: string): Promise<void> {
    const read = readTender(gridOfPlan(await this.plan()));
    if (!read.ok) throw new Error(`the open workbook holds no sound tender: ${JSON.stringify(read.issues)}`);
    this.made.set(name, jsonFileOf(name, toTenderFile(read.value)).bytes);
  }

  /** What was noted by `takeSheets`. */
  readonly inserted = new Map<string, Plan>();

  private async plan(): Promise<Plan> {
    const plan = await this.page.evaluate(() => window.embeddedWorkbook?.plan());
    if (!plan) throw new Error("the page has no embedded workbook");
    return plan;
  }

  /** Notes the issues that are shown, in their order. */
  async takeIssues(
    list: Locator = this.page.locator(".sv-issues > li, .sv-errors > ul:not(.sv-issues) > li"),
  ): Promise<void> {
    const texts = await list.evaluateAll((items) =>
      items.map((item) => {
        const words = item.cloneNode(true) as Element;
        for (const part of words.querySelectorAll(".sv-severity, .sv-link, [role=status]")) part.remove();
        return (words.textContent ?? "").trim();
      }),
    );
    this.issues.push(...texts);
  }

  /** Notes the words of a plan of issues, in their order: its places stand folded below them. */
  async takePlan(list: Locator): Promise<void> {
    const texts = await list.evaluateAll((items) =>
      items.map((item) => {
        const words = item.cloneNode(true) as Element;
        const places = ".sv-mark, .sv-often, .sv-of-sheet, ol, button, [role=status], .sv-next";
        for (const part of words.querySelectorAll(places)) part.remove();
        return (words.textContent ?? "").trim();
      }),
    );
    this.issues.push(...texts);
  }

  /** Notes lines of text that the command line prints too. */
  tell(lines: readonly string[]): void {
    this.lines.push(...lines);
  }

  /** Tells the items of a list, each as one line, without what is wrong in it and its buttons. */
  async tellItems(items: string): Promise<void> {
    const lines = await this.page.locator(items).evaluateAll((each) =>
      each.map((item) => {
        const line = item.cloneNode(true) as Element;
        for (const part of line.querySelectorAll(".sv-issues, button")) part.remove();
        return (line.textContent ?? "").trim();
      }),
    );
    this.lines.push(...lines);
  }

  /** Puts a tender into the open workbook, and types what it holds besides its setup. */
  async addTender(setup: Tender, filled: Tender): Promise<void> {
    await this.openJob("Set up a tender");
    await this.page.getByLabel("Tender file").setInputFiles(jsonFile("tender.json", setup));
    await this.page.getByText("tender.json is open.").waitFor();
    await this.press("Add to this workbook");
    await this.page.getByRole("heading", { name: "The tender is in this workbook" }).waitFor();
    await this.embedded.paste(typedCells(placeTender(setup), placeTender(filled)));
  }

  get outcome(): Outcome {
    return { files: this.made, issues: this.issues, told: this.lines };
  }
}
