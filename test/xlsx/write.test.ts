import ExcelJS from "exceljs";
import { cellName } from "../../src/workbook/address";
import { LIMITS } from "../../src/workbook/limits";
import type { Plan, PlanCell } from "../../src/workbook/plan";
import { writeXlsx } from "../../src/xlsx/write";
import { partsOf } from "./parts-of";
import { samplePlan } from "./sample-plan";

const first = samplePlan.sheets[0]!;

// ECMA-376 part 1, 18.3.1.99, the children that a plan can ask for.
const ORDER = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetProtection",
  "mergeCells",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "drawing",
  "tableParts",
];

function part(path: string): string {
  const text = partsOf(samplePlan).get(path);
  if (text === undefined) throw new Error(`no such part: ${path}`);
  return text;
}

/** A workbook of one sheet, One. */
function withCells(cells: readonly PlanCell[]): Plan {
  const print = { orientation: "portrait" } as const;
  const sheet = { name: "One", visibility: "visible", columnWidths: [], cells, print } as const;
  return { kind: "sample", title: "Sample", styles: {}, names: [], sheets: [sheet] };
}

describe("a written workbook", () => {
  it.each(["History", "Q1/Q2", "a".repeat(32), "'Scoring'", " "])(
    "has no sheet with a name that Excel refuses: %s",
    async (name) => {
      const sheets = [{ ...first, name }, ...samplePlan.sheets.slice(1)];
      const plan = { ...samplePlan, sheets, names: [], activeSheet: name };
      await expect(writeXlsx(plan)).rejects.toThrow(`a sheet's name: ${name}`);
    },
  );

  it("gives the same bytes for the same plan", async () => {
    expect(await writeXlsx(samplePlan)).toEqual(await writeXlsx(samplePlan));
  });

  it("has a sheet's elements in the order that Excel wants", () => {
    const sheet = part("xl/worksheets/sheet1.xml");
    const places = ORDER.map((name) => sheet.search(new RegExp(`<${name}[ />]`)));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("names every part's type and links to no part that is absent", () => {
    const parts = partsOf(samplePlan);
    const types = part("[Content_Types].xml");
    for (const path of parts.keys()) {
      if (!path.endsWith(".rels") && !path.startsWith("[")) expect(types).toContain(`PartName="/${path}"`);
    }
    for (const [path, text] of parts) {
      if (!path.endsWith(".rels")) continue;
      const folder = path.replace(/_rels\/[^/]*$/, "");
      for (const [, target = ""] of text.matchAll(/Target="([^"]*)"\/>/g)) {
        expect([...parts.keys()]).toContain(new URL(target, `file:///${folder}`).pathname.slice(1));
      }
    }
  });

  it.each([
    ["a formula's number", '<c r="C3" s="3"><f>MIN(Bid_Price)/Bids[[#This Row],[Price]]*'],
    [
      "a formula's truth",
      '<c r="D3" t="b"><f t="shared" ref="D3:D5" si="0">B3=MIN(Bid_Price)</f><v>1</v></c>',
    ],
    [
      "a formula's text, and quoted text left alone",
      '"[@Price] &amp; nothing")</f><v>ok</v>'.replaceAll('"', "&quot;"),
    ],
    [
      "a validation that shows its error",
      'showErrorMessage="1" errorTitle="Price" error="Price must be more than 0"',
    ],
    ["a validation's formula without =", "<formula1>List_Answers</formula1>"],
    ["protection with what is allowed", 'formatColumns="0" sort="0" autoFilter="0"'],
    ["a fit to one page's width", '<pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/>'],
  ])("holds %s", (_, text) => expect(part("xl/worksheets/sheet1.xml")).toContain(text));

  it("writes a calculated column, a full calculation on load, print names and a chart's description", () => {
    expect(part("xl/tables/table1.xml")).toContain(
      "<calculatedColumnFormula>MIN(Bid_Price)/Bids[[#This Row],[Price]]*",
    );
    expect(part("xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
    expect(part("xl/workbook.xml")).toContain(
      "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'Bids O''Neil'!$A:$A,'Bids O''Neil'!$2:$2<",
    );
    expect(part("xl/drawings/drawing1.xml")).toContain('descr="Bidder A scores most, 40 of 40 marks."');
  });

  it("links cells to places of its own and to files, each with a relationship that escapes its name", async () => {
    expect(part("xl/worksheets/sheet1.xml")).toContain(
      `<hyperlinks><hyperlink ref="B8" location="'Lists &amp; more'!$A$1:$A$2" tooltip="Where &quot;Yes&quot; &amp; &quot;No&quot; stand"/>` +
        `<hyperlink ref="C8" r:id="rId3" location="'O''Neil''s'!E12"/><hyperlink ref="D8" r:id="rId4"/></hyperlinks>`,
    );
    expect(part("xl/worksheets/_rels/sheet1.xml.rels")).toContain(
      'relationships/hyperlink" Target="returns/Q1%20%5b50%25%5d%20é%20&amp;%20co.xlsx" TargetMode="External"/>',
    );
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await writeXlsx(samplePlan)).buffer as ArrayBuffer);
    expect(book.getWorksheet("Bids O'Neil")!.getCell("D8").value).toMatchObject({ hyperlink: "ledger.xlsx" });
  });

  it.each<[string, Partial<PlanCell>]>([
    ["nothing to show", { value: null, link: { place: "'Lists & more'!A1" } }],
    ["a name that Windows does not have", { link: { file: "https://example.org/a.xlsx" } }],
    ["a name that Office cannot link to", { link: { file: "Q1 #2.xlsx" } }],
    ["a path from the root", { link: { file: "/etc/hosts" } }],
    ["a place that is too long", { link: { place: `'${"a".repeat(2_081)}'!A1` } }],
    ["a tip that is too long", { link: { file: "a.xlsx", tip: "a".repeat(256) } }],
  ])("refuses a link with %s", async (_, cell) => {
    await expect(writeXlsx(withCells([{ row: 0, column: 0, value: "Link", ...cell }]))).rejects.toThrow(
      /link/,
    );
  });

  it("refuses more links in a sheet than Excel takes", async () => {
    const link = { place: "'One'!A1" };
    const cells = Array.from({ length: LIMITS.links + 1 }, (_, row) => ({
      row,
      column: 0,
      value: row,
      link,
    }));
    expect(await writeXlsx(withCells(cells.slice(1)))).toBeInstanceOf(Uint8Array);
    await expect(writeXlsx(withCells(cells))).rejects.toThrow("more links than a sheet has: One");
  });

  it("refuses a style that the plan does not have, and a plan whose sheets are all hidden", async () => {
    const cells = [{ row: 0, column: 0, value: 1, style: "absent" }];
    const print = { orientation: "portrait" } as const;
    const sheet = { name: "One", visibility: "visible", columnWidths: [], cells, print } as const;
    await expect(writeXlsx({ ...samplePlan, names: [], sheets: [sheet] })).rejects.toThrow(
      "unknown style: absent",
    );
    const hidden = { ...sheet, visibility: "hidden" } as const;
    await expect(writeXlsx({ ...samplePlan, names: [], sheets: [hidden] })).rejects.toThrow(
      "no visible sheet",
    );
  });

  it("is read by exceljs with the same texts, values, formulas, validations and looks", async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await writeXlsx(samplePlan)).buffer as ArrayBuffer);
    const sheet = book.getWorksheet("Bids O'Neil")!;
    const texts = first.cells.filter(
      ({ value, formula, link }) => typeof value === "string" && formula === undefined && !link,
    );
    for (const cell of texts) expect(sheet.getCell(cellName(cell)).value).toBe(cell.value);
    expect(sheet.getCell("B4").value).toBe(105);
    expect(sheet.getCell("B4").protection).toMatchObject({ locked: false });
    expect(sheet.getCell("B4").numFmt).toBe("[$£-809]#,##0.00");
    expect(sheet.getCell("B4").dataValidation).toMatchObject({
      error: "Price must be more than 0",
      type: "decimal",
    });
    expect(sheet.getCell("C3").value).toMatchObject({ result: 40 });
    expect(book.getWorksheet("Lists & more")!.state).toBe("veryHidden");
  });
});
