import type { Locator } from "playwright-core";
import { describeWithChromium } from "./chromium";
import { EmbeddedPage } from "./embedded-page";

let embedded: EmbeddedPage;

beforeAll(async () => {
  embedded = await EmbeddedPage.open();
});
afterAll(() => embedded?.close());

/** A new sheet "Marks": B2 to B4 take 0 to 5 (Stop, Warning, Information), B5 a choice; a sheet "Lists" is hidden. */
async function addMarks(): Promise<void> {
  await embedded.page.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Marks");
      for (const [cell, style] of [
        ["B2", "Stop"],
        ["B3", "Warning"],
        ["B4", "Information"],
      ] as const) {
        const { dataValidation } = sheet.getRange(cell);
        dataValidation.rule = { decimal: { formula1: 0, formula2: 5, operator: "Between" } };
        dataValidation.errorAlert = { showAlert: true, style, title: "Mark", message: "Enter 0 to 5." };
      }
      const choice = sheet.getRange("B5").dataValidation;
      choice.rule = { list: { source: "Yes,No", inCellDropDown: true } };
      choice.prompt = { showPrompt: true, title: "Local", message: "Choose yes or no." };
      context.workbook.worksheets.add("Lists").visibility = "Hidden";
      sheet.activate();
      await context.sync();
    }),
  );
}

const mark = (cell: string) => embedded.texts(`Marks!${cell}`);
const selected = () => embedded.page.evaluate(() => window.embeddedWorkbook?.selected());
const refusal = () => embedded.page.getByRole("alertdialog", { name: "Mark" });
const answer = (words: string) => refusal().getByRole("button", { name: words, exact: true }).click();

describeWithChromium("the grid of the embedded page", () => {
  beforeEach(async () => {
    await embedded.reload();
    await addMarks();
  });

  it("shows the tabs of sheets that the add-in adds, and not of those that it hides", async () => {
    await embedded.page.getByRole("tab", { name: "Marks" }).waitFor();
    expect(await embedded.page.getByRole("tab", { name: "Lists" }).count()).toBe(0);
  });

  it.each<[string, string, string, string]>([
    ["Retry", "B2", "", "Marks!B2"],
    ["Cancel", "B2", "", "Marks!B2"],
    ["Yes", "B3", "9", "Marks!B4"],
    ["No", "B3", "", "Marks!B3"],
    ["OK", "B4", "9", "Marks!B5"],
    ["Cancel", "B4", "", "Marks!B4"],
  ])("offers %s for a refused mark in %s, which leaves '%s' there", async (words, cell, left, next) => {
    await embedded.typeInGrid(`Marks!${cell}`, "9");
    expect(await refusal().innerText()).toContain("Enter 0 to 5.");
    await answer(words);
    expect(await refusal().count()).toBe(0);
    expect(await mark(cell)).toEqual([left]);
    expect(await selected()).toBe(next);
  });

  it("goes where a link leads when its cell is clicked, or from the line below the grid, which shows a file's address", async () => {
    const { page } = embedded;
    await page.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Marks");
        sheet.getRange("C3").hyperlink = { documentReference: "'Sheet1'!B9", textToDisplay: "Claims" };
        sheet.getRange("C4").hyperlink = { address: "Q1.xlsx#'Return'!E12", textToDisplay: "Return!E12" };
        await context.sync();
      }),
    );
    await page.evaluate(() => window.embeddedWorkbook?.select("Marks!C4"));
    await page.getByText("Link to Q1.xlsx#'Return'!E12").waitFor();
    await page.evaluate(() => window.embeddedWorkbook?.select("Marks!C3"));
    await page.getByRole("button", { name: "Go to Sheet1, cell B9" }).press("Enter");
    expect(await selected()).toBe("Sheet1!B9");
    const { x: left = 0, y: top = 0 } =
      (await page.locator(".workbook-grid canvas").first().boundingBox()) ?? {};
    await page.evaluate(() => window.embeddedWorkbook?.select("Marks!A1"));
    for (let y = 30; y < 160 && (await selected()) !== "Sheet1!B9"; y += 12)
      await page.mouse.click(left + 230, top + y);
    expect(await selected()).toBe("Sheet1!B9");
  });

  it("draws merged cells, titles beyond frozen columns and charts over the grid, which scroll with it", async () => {
    const { page } = embedded;
    await page.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Marks");
        sheet.getRange("A1").values = [["A title that is much longer than the frozen column"]];
        sheet.getRange("C2:E3").merge();
        sheet.getRange("C2").values = [["Merged"]];
        sheet.getRange("C2").format.wrapText = true;
        sheet.getRange("A8:B10").values = [
          ["Bidder", "Score"],
          ["Bidder A", 40],
          ["Bidder B", 20],
        ];
        const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A8:B10"), "Columns");
        chart.name = "Scores of two bidders";
        chart.setPosition("C8", "G20");
        sheet.freezePanes.freezeColumns(1);
        await context.sync();
      }),
    );
    const boxOf = async (what: Locator) => {
      const box = await what.boundingBox();
      if (!box) throw new Error("it is not drawn");
      return box;
    };
    const merged = page.locator(".grid-merged", { hasText: "Merged" });
    const chart = page.getByRole("img", { name: "Scores of two bidders" });
    const [cells, picture] = [await boxOf(merged), await boxOf(chart)];
    // Three columns of 90 and two rows of 25 pixels, as wide as the grid draws them.
    expect([Math.round(cells.width), Math.round(cells.height)]).toEqual([269, 49]);
    // The title goes on from the frozen column as if no line stood between.
    const titles = await page.locator(".grid-text", { hasText: "much longer" }).all();
    expect(titles).toHaveLength(2);
    const [still, moving] = await Promise.all(titles.map(boxOf));
    expect([moving?.x, moving?.y]).toEqual([still?.x, still?.y]);
    const bars = await chart.locator("rect[fill='#156082']").all();
    const heights = await Promise.all(bars.map(async (bar) => (await boxOf(bar)).height));
    // The last is the legend's.
    expect((heights[0] ?? 0) / (heights[1] ?? 1)).toBeCloseTo(2, 1);
    await page.mouse.move(picture.x + 50, picture.y + 50);
    await page.mouse.wheel(0, 110);
    await page.waitForFunction(() => document.querySelectorAll(".grid-merged").length === 0);
    expect((await boxOf(chart)).y).toBeLessThan(picture.y);
  });

  it("takes the keyboard from the pane when a cell is clicked", async () => {
    const { page } = embedded;
    await page.getByRole("button", { name: "Score a tender" }).focus();
    await page
      .locator(".workbook-grid canvas")
      .first()
      .click({ position: { x: 350, y: 200 } });
    const cell = (await selected()) ?? "";
    await page.keyboard.type("7");
    await page.keyboard.press("Enter");
    expect(await embedded.texts(cell)).toEqual(["7"]);
  });

  it("lets the keyboard out of the cells and back at F6, says where it is, and finds its place again", async () => {
    const { page } = embedded;
    const focused = () =>
      page.evaluate(() => {
        const { activeElement } = document;
        const region = activeElement?.closest(".ic-workbook-container, .page-pane, .workbook-bar");
        return region?.className.split(" ")[0];
      });
    const said = () => page.locator("#announced").textContent();
    await embedded.typeInGrid("Marks!C2", "1");
    await page.keyboard.press("F6");
    expect([await focused(), await said()]).toEqual(["page-pane", "Task pane: Social value"]);
    await page.keyboard.press("Tab");
    const inPane = await page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press("F6");
    expect([await focused(), await said()]).toEqual(["workbook-bar", "Workbook: name, new, open and save"]);
    await page.keyboard.press("F6");
    expect([await focused(), await said()]).toEqual(["ic-workbook-container", "Cells of the sheet"]);
    await page.keyboard.type("2");
    await page.keyboard.press("Enter");
    expect(await mark("C3")).toEqual(["2"]);
    await page.keyboard.press("Shift+F6");
    expect(await focused()).toBe("workbook-bar");
    await page.keyboard.press("Shift+F6");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(inPane);
    await page.keyboard.press("Shift+F6");
    expect(await focused()).toBe("ic-workbook-container");
    expect(await page.locator("#grid-keys").textContent()).toBe("F6: to the pane, Shift+F6: back");
  });

  it("shows the tab of a sheet that the add-in shows, however many there are", async () => {
    const { page } = embedded;
    await page.evaluate(() =>
      Excel.run(async (context) => {
        for (let number = 1; number <= 20; number += 1)
          context.workbook.worksheets.add(`A sheet with a long name ${number}`);
        context.workbook.worksheets.getItem("A sheet with a long name 20").activate();
        await context.sync();
      }),
    );
    const tab = page.getByRole("tab", { name: "A sheet with a long name 20" });
    await tab.waitFor();
    await page.waitForFunction(
      () =>
        (document.querySelector('[role="tab"][aria-selected="true"]')?.getBoundingClientRect().right ?? 1e9) <
        window.innerWidth - 350,
    );
    expect(await tab.getAttribute("aria-selected")).toBe("true");
  });

  it("goes on at the keyboard after a refusal", async () => {
    await embedded.typeInGrid("Marks!B2", "9");
    await refusal().waitFor();
    await embedded.page.keyboard.press("Escape");
    await embedded.page.keyboard.type("4");
    await embedded.page.keyboard.press("Enter");
    expect(await mark("B2")).toEqual(["4"]);
  });

  it("offers a cell's choices at Alt and the down arrow, with its input message", async () => {
    const { page } = embedded;
    await embedded.typeInGrid("Marks!B4", "4");
    await page.getByText("Choose yes or no.").waitFor();
    await page.keyboard.press("Alt+ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await mark("B5")).toEqual(["Yes"]);
    await page.keyboard.press("ArrowUp");
    expect(await selected()).toBe("Marks!B4");
  });

  it("keeps an entry that is being typed while the add-in writes elsewhere", async () => {
    const { page } = embedded;
    await embedded.typeInGrid("Marks!C2", "1");
    await page.keyboard.type("12");
    await page.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Marks").getRange("A1").values = [["written"]];
        context.workbook.worksheets.add("Later");
        await context.sync();
      }),
    );
    await page.keyboard.type("34");
    await page.keyboard.press("Enter");
    expect(await mark("C3")).toEqual(["1234"]);
    await page.getByRole("tab", { name: "Later" }).waitFor();
  });

  it("saves the workbook, and hands over a workbook that the add-in makes, as .xlsx files", async () => {
    const { page } = embedded;
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save as .xlsx" }).click(),
    ]);
    expect(saved.suggestedFilename()).toMatch(/\.xlsx$/);
    const [made] = await Promise.all([
      page.waitForEvent("download"),
      page.evaluate(() => Excel.createWorkbook("UEsDBAo=")),
    ]);
    expect(made.suggestedFilename()).toMatch(/\.xlsx$/);
  });

  it("makes the pane wider and narrower at the arrow keys, and hides it", async () => {
    const { page } = embedded;
    const divider = page.getByRole("separator", { name: "Width of the task pane" });
    await divider.focus();
    await page.keyboard.press("ArrowLeft");
    expect(await divider.getAttribute("aria-valuenow")).toBe("370");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    expect(await divider.getAttribute("aria-valuenow")).toBe("330");
    await page.getByRole("button", { name: "Hide pane" }).click();
    expect(await page.locator("#pane").isVisible()).toBe(false);
    await page.getByRole("button", { name: "Show pane" }).click();
    expect(await page.locator("#pane").isVisible()).toBe(true);
  });

  it("asks for nothing outside its own server and throws nothing", () => {
    expect(embedded.foreignRequests).toEqual([]);
    expect(embedded.faults).toEqual([]);
  });
});
