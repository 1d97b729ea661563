import type { Browser, Page } from "playwright-core";
import { launchChromium } from "./chromium";
import { pageAddress } from "./shared-page";

/** The element of the grid that hears the keys. */
const GRID = ".ic-workbook-container";

/** Long enough for a busy machine: a wait ends a hung test and measures nothing. */
const PATIENCE = 300_000;

/** The page of `npm start` in Chromium: the grid, with the pane beside it. */
export class EmbeddedPage {
  /** Every address that was asked for outside the server itself. */
  readonly foreignRequests: string[] = [];
  /** What the page's scripts threw. */
  readonly faults: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly browser: Browser,
    private readonly address: string,
  ) {}

  static async open(viewport = { width: 1440, height: 900 }): Promise<EmbeddedPage> {
    const address = await pageAddress(PATIENCE);
    const browser = await launchChromium();
    const embedded = new EmbeddedPage(
      await (await browser.newContext({ viewport })).newPage(),
      browser,
      address,
    );
    try {
      embedded.listen();
      await embedded.reload();
      return embedded;
    } catch (cause) {
      await embedded.close();
      throw cause;
    }
  }

  private listen(): void {
    const { page, address } = this;
    page.setDefaultTimeout(PATIENCE);
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(address) && !/^(data|blob):/.test(url)) this.foreignRequests.push(url);
    });
    page.on("pageerror", (error) => this.faults.push(String(error)));
  }

  /** An empty workbook and a pane without a draft. */
  async reload(): Promise<void> {
    await this.page.goto(`${this.address}/?new`);
    await this.ready();
  }

  /** Waits until the workbook and the pane are there. */
  async ready(): Promise<void> {
    await this.page.getByRole("heading", { name: "Social value", level: 1 }).waitFor();
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  /** The texts that the cells show, row by row in one list. */
  async texts(reference: string): Promise<readonly string[]> {
    return this.page.evaluate((name) => window.embeddedWorkbook?.texts(name).flat() ?? [], reference);
  }

  /** The cells of a named range, as "'Scoring'!B3" each. */
  async cells(name: string): Promise<readonly string[]> {
    const count = (await this.texts(name)).length;
    const first = await this.page.evaluate((reference) => {
      window.embeddedWorkbook?.select(reference);
      return window.embeddedWorkbook?.selected() ?? "";
    }, name);
    const [, sheet = "", column = "", row = ""] = /^(.*)!\$?([A-Z]+)\$?(\d+)/.exec(first) ?? [];
    return Array.from({ length: count }, (_, index) => `${sheet}!${column}${Number(row) + index}`);
  }

  /** Goes to the cell, then types and presses Enter at the keyboard. */
  async typeInGrid(cell: string, text: string): Promise<void> {
    await this.page.evaluate((reference) => window.embeddedWorkbook?.select(reference), cell);
    await this.drawn();
    await this.page.locator(GRID).focus();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  /** Pastes texts below one another from the cell on, as a person would; says what the workbook refused. */
  async paste(
    columns: readonly { readonly from: string; readonly texts: readonly string[] }[],
  ): Promise<void> {
    const refused = await this.page.evaluate(
      (pastes) =>
        pastes.flatMap(({ from, texts }) => {
          const outcome = window.embeddedWorkbook?.paste(
            from,
            texts.map((text) => [text]),
          );
          return outcome?.accepted ? [] : [`${from}: ${JSON.stringify(outcome)}`];
        }),
      columns,
    );
    if (refused.length > 0) throw new Error(`refused: ${refused.join(", ")}`);
  }

  /** The pixels by which the grid is scrolled, once it has been drawn. */
  async scrolled(): Promise<{ readonly left: number; readonly top: number }> {
    await this.drawn();
    await this.drawn();
    return this.page
      .locator(".ic-worksheet-wrapper")
      .evaluate(({ scrollLeft, scrollTop }) => ({ left: scrollLeft, top: scrollTop }));
  }

  /** Waits until the grid has drawn what was asked of it last. */
  private async drawn(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
  }
}
