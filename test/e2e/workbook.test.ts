import { readFile } from "node:fs/promises";
import { writeXlsx } from "../../src/xlsx/write";
import { richPlan } from "../parity/rich-plan";
import { gridOfFile } from "../xlsx/comparable-grid";
import { accessFaults } from "./access";
import { describeWithChromium } from "./chromium";
import { EmbeddedPage } from "./embedded-page";

let embedded: EmbeddedPage;

beforeAll(async () => {
  embedded = await EmbeddedPage.open({ width: 1280, height: 800 });
});
afterAll(() => embedded?.close());

const name = () => embedded.page.getByLabel("Name of the workbook");
const kept = () => embedded.page.getByText("Kept in this browser").first().waitFor();
const press = (words: string) => embedded.page.getByRole("button", { name: words, exact: true }).click();

/** Loads the page again as a person does. */
async function loadAgain(): Promise<void> {
  await embedded.page.reload();
  await embedded.ready();
}

async function open(file: string, bytes: Uint8Array): Promise<void> {
  await press("Open");
  await embedded.page
    .getByLabel("From a file (.xlsx)")
    .setInputFiles({ name: file, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
}

async function savedAs(): Promise<{ file: string; bytes: Uint8Array }> {
  const [saved] = await Promise.all([embedded.page.waitForEvent("download"), press("Save as .xlsx")]);
  return { file: saved.suggestedFilename(), bytes: await readFile(await saved.path()) };
}

describeWithChromium("the workbook of the embedded page", () => {
  beforeEach(() => embedded.reload());

  it("is there again after the page is loaded again, under its name and with what the add-in set", async () => {
    await name().fill("Grounds 2026/27");
    await name().press("Enter");
    await embedded.typeInGrid("Sheet1!B2", "=6*7");
    await embedded.page.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.settings.add("draft", { lots: 2 });
        await context.sync();
      }),
    );
    await kept();
    await loadAgain();
    expect(await name().inputValue()).toBe("Grounds 2026 27");
    expect(await embedded.texts("Sheet1!B2")).toEqual(["42"]);
    const draft = await embedded.page.evaluate(() =>
      Excel.run(async (context) => {
        const setting = context.workbook.settings.getItemOrNullObject("draft").load("value");
        await context.sync();
        return setting.value as unknown;
      }),
    );
    expect(draft).toEqual({ lots: 2 });
  });

  it("is an empty one again where the page is loaded again before anything is entered", async () => {
    await embedded.typeInGrid("Sheet1!A1", "of another workbook");
    await kept();
    await Promise.all([embedded.page.waitForEvent("load"), press("New")]);
    await embedded.ready();
    await loadAgain();
    expect(await embedded.texts("Sheet1!A1")).toEqual([""]);
  });

  it("is said to be kept where the pane asks something while it is being kept", async () => {
    await embedded.page.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (...given) {
        void Excel.run((context) => {
          context.workbook.load("name");
          return context.sync();
        });
        return put.apply(this, given);
      };
    });
    await embedded.typeInGrid("Sheet1!A1", "1");
    await kept();
  });

  it("is opened from a file, saved under its name, and the one before stays at hand", async () => {
    await embedded.typeInGrid("Sheet1!A1", "before");
    const before = await name().inputValue();
    await kept();
    await open("Bids for grounds.xlsx", await writeXlsx(richPlan));
    await embedded.page.waitForFunction(() => (window.embeddedWorkbook?.sheetNames().length ?? 0) > 1);
    expect(await name().inputValue()).toBe("Bids for grounds");
    expect(await embedded.page.evaluate(() => window.embeddedWorkbook?.sheetNames())).toEqual(
      richPlan.sheets.map((sheet) => sheet.name),
    );
    const charts = await embedded.page.evaluate(() =>
      window.embeddedWorkbook?.plan().sheets.flatMap((sheet) => sheet.charts ?? []),
    );
    expect(charts).toEqual(
      richPlan.sheets
        .flatMap((sheet) => sheet.charts ?? [])
        .map((chart) =>
          expect.objectContaining({
            type: chart.type,
            title: chart.title,
            categories: chart.categories,
            series: chart.series,
            place: chart.place,
          }),
        ),
    );
    const { file, bytes } = await savedAs();
    expect(file).toBe("Bids for grounds.xlsx");
    expect((await gridOfFile(bytes)).sheets.map((sheet) => sheet.name)).toEqual(
      richPlan.sheets.map((sheet) => sheet.name),
    );
    await press("Open");
    await press(before);
    await embedded.page.waitForFunction(() => window.embeddedWorkbook?.sheetNames().length === 1);
    expect(await embedded.texts("Sheet1!A1")).toEqual(["before"]);
  });

  it.each([
    ["Notes.xlsx", new TextEncoder().encode("no workbook"), "Notes.xlsx is no Excel workbook (.xlsx)."],
    ["Old.xlsx", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), "Old.xlsx is a workbook of Excel 97 to 2003."],
  ])("says why it cannot be opened from %s, and stays as it is", async (file, bytes, words) => {
    await embedded.typeInGrid("Sheet1!A1", "stays");
    await open(file, bytes);
    await embedded.page.getByRole("alert").filter({ hasText: words }).waitFor();
    await press("Cancel");
    expect(await embedded.texts("Sheet1!A1")).toEqual(["stays"]);
  });

  it("warns before it is left with a change that is not kept yet", async () => {
    const asked: string[] = [];
    embedded.page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    await embedded.typeInGrid("Sheet1!A1", "1");
    await embedded.page.evaluate(() => location.reload());
    await kept();
    expect(asked).toEqual(["beforeunload"]);
    embedded.page.removeAllListeners("dialog");
    expect(await embedded.texts("Sheet1!A1")).toEqual(["1"]);
  });

  it("is another in a second tab, and new ones have names of their own", async () => {
    await embedded.typeInGrid("Sheet1!A1", "first");
    await kept();
    const first = await name().inputValue();
    const second = await embedded.page.context().newPage();
    await second.goto(new URL("/", embedded.page.url()).href);
    const other = second.getByLabel("Name of the workbook");
    await other.waitFor();
    expect(await other.inputValue()).not.toBe(first);
    await second.close();
  });

  it("takes entries back and makes them again, at the toolbar and the keyboard", async () => {
    const { page } = embedded;
    const button = (words: string) => page.getByRole("button", { name: words, exact: true });
    const [undo, redo] = [button("Undo"), button("Redo")];
    await embedded.typeInGrid("Sheet1!A1", "one");
    await embedded.typeInGrid("Sheet1!A1", "two");
    await undo.click();
    expect(await embedded.texts("Sheet1!A1")).toEqual(["one"]);
    await redo.click();
    expect(await embedded.texts("Sheet1!A1")).toEqual(["two"]);
    expect(await redo.isDisabled()).toBe(true);
    await page.locator(".ic-workbook-container").focus();
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    expect(await embedded.texts("Sheet1!A1")).toEqual([""]);
    expect(await undo.isDisabled()).toBe(true);
    await page.keyboard.press("Control+y");
    expect(await embedded.texts("Sheet1!A1")).toEqual(["one"]);
  });

  it("can be used by everybody: its bar, its line below the cells, and its dialog, in a wide window and a narrow one", async () => {
    const { page } = embedded;
    // IronCalc's own parts are its makers'.
    const place = { include: ["body"], exclude: [".workbook-grid", "#pane"] };
    await embedded.typeInGrid("Sheet1!A1", "1");
    await kept();
    expect(await accessFaults(page, place)).toEqual([]);
    await page.setViewportSize({ width: 400, height: 800 });
    expect(await accessFaults(page, place)).toEqual([]);
    await press("Open");
    expect(await accessFaults(page, { include: [".open-dialog"] })).toEqual([]);
    await press("Cancel");
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it("hands over workbooks that the add-in makes by their titles", async () => {
    const bytes = await writeXlsx({ ...richPlan, title: "Return Q1: Park/lighting" });
    const [made] = await Promise.all([
      embedded.page.waitForEvent("download"),
      embedded.page.evaluate((file) => Excel.createWorkbook(file), Buffer.from(bytes).toString("base64")),
    ]);
    expect(made.suggestedFilename()).toBe("Return Q1 Park lighting.xlsx");
  });
});
