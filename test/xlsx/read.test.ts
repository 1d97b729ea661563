import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { readXlsx } from "../../src/xlsx/read";
import { readSharedStrings } from "../../src/xlsx/read-parts";
import { MAIN } from "../../src/xlsx/xml";
import { writeXlsx } from "../../src/xlsx/write";
import { partsOf } from "./parts-of";
import { describeWithData } from "../shared-data";
import { samplePlan } from "./sample-plan";
import { cellAt } from "../../src/workbook/cells";

async function grid(bytes: Uint8Array) {
  const read = await readXlsx(bytes, "sample.xlsx");
  if (!read.ok) throw new Error(JSON.stringify(read.reason));
  return read.value;
}

async function reason(bytes: Uint8Array) {
  const read = await readXlsx(bytes, "sample.xlsx");
  return read.ok ? undefined : read.reason;
}

function packed(changes: Readonly<Record<string, string | undefined>>): Uint8Array {
  const parts = new Map<string, string | undefined>([...partsOf(samplePlan), ...Object.entries(changes)]);
  const files = [...parts].flatMap(([path, text]) =>
    text === undefined ? [] : [[path, strToU8(text)] as const],
  );
  return zipSync(Object.fromEntries(files));
}

describe("reading a workbook that we wrote", () => {
  it("gives back every cell, with its formula and lock", async () => {
    const { sheets, names } = await grid(await writeXlsx(samplePlan));
    samplePlan.sheets.forEach((planned, index) => {
      for (const { row, column, value, formula } of planned.cells) {
        const cell = cellAt(sheets[index]!.cells, { row, column });
        expect(cell?.value ?? null).toBe(value);
        expect(cell?.formula).toBe(formula?.replaceAll(/(?<!")\[@Price\]/g, "Bids[[#This Row],[Price]]"));
      }
    });
    expect(cellAt(sheets[0]!.cells, { row: 3, column: 1 })).toEqual({ value: 105, locked: false });
    expect(cellAt(sheets[0]!.cells, { row: 8, column: 2 })).toEqual({ value: 46000, date: true });
    expect(sheets[0]).toMatchObject({
      protected: true,
      visibility: "visible",
      merges: samplePlan.sheets[0]!.merges,
    });
    expect(sheets[1]).toMatchObject({ protected: false, visibility: "veryHidden" });
    expect(names.map(({ name, sheet, range }) => ({ name, sheet, range }))).toEqual(
      samplePlan.names.map(({ name, sheet, range }) => ({ name, sheet, range })),
    );
    expect(sheets[0]?.tables).toMatchObject([
      { name: "Bids", columns: ["Bidder", "Price", "Score", "Lowest"] },
    ]);
  });
});

describe("the parts of a workbook", () => {
  it("are found where links to them go by way of their own folder or from the top", async () => {
    const links = partsOf(samplePlan).get("xl/_rels/workbook.xml.rels") ?? "";
    const sound = await grid(packed({}));
    for (const way of ["./worksheets/", "../xl/./worksheets/", "/xl/worksheets/"])
      expect(
        await grid(packed({ "xl/_rels/workbook.xml.rels": links.replaceAll('"worksheets/', `"${way}`) })),
      ).toEqual(sound);
  });

  it("are read in UTF-16 too, whichever byte of a letter comes first, and refused where they are no Unicode", async () => {
    const parts = partsOf(samplePlan);
    const file = (encoded: (text: string) => Uint8Array) =>
      zipSync(
        Object.fromEntries(
          [...parts].map(([path, text]) => [
            path,
            path.endsWith("sheet1.xml") ? encoded(text.replace('"UTF-8"', '"UTF-16"')) : strToU8(text),
          ]),
        ),
      );
    const little = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");
    const sound = await grid(packed({}));
    expect(await grid(file(little))).toEqual(sound);
    expect(await grid(file((text) => little(text).swap16()))).toEqual(sound);
    expect(await reason(file(() => Uint8Array.of(0xff, 0x3c)))).toMatchObject({
      detail: "text that is not Unicode",
    });
  });

  it("have a sheet among them, else it is no workbook", async () => {
    const none = `<workbook xmlns="${MAIN}"><sheets/></workbook>`;
    expect(await reason(packed({ "xl/workbook.xml": none }))).toEqual({ code: "not-a-workbook" });
  });
});

describe("a text in several looks", () => {
  it("is joined without the line breaks and blanks by which a file is laid out", () => {
    const written = `<sst xmlns="${MAIN}">
      <si>
        <r> <rPr> <b/> </rPr> <t xml:space="preserve">Social </t> </r>
        <r>
          <t>value</t>
        </r>
      </si>
      <si> <t>Price &#163;5 &#xA3;6 &amp; &lt;7</t> </si>
    </sst>`;
    expect(readSharedStrings(written)).toEqual(["Social value", "Price £5 £6 & <7"]);
  });
});

describe("a day that is written as one", () => {
  const days = async (date1904: boolean) => {
    const written = ["2026-07-01", "2026-07-01T18:00:00", "2024-02-29", "06:00:00"].map(
      (day, row) => `<row r="${row + 1}"><c r="A${row + 1}" t="d"><v>${day}</v></c></row>`,
    );
    const { sheets } = await grid(
      packed({
        "xl/worksheets/sheet2.xml": `<worksheet xmlns="${MAIN}"><sheetData>${written.join("")}</sheetData></worksheet>`,
        "xl/workbook.xml": partsOf(samplePlan)
          .get("xl/workbook.xml")
          ?.replace(/<workbookPr[^>]*>/, `<workbookPr date1904="${date1904 ? 1 : 0}"/>`),
      }),
    );
    return [0, 1, 2, 3].map((row) => cellAt(sheets[1]!.cells, { row, column: 0 })?.value);
  };

  it("is the serial number that it has in Excel, and a time is a part of a day", async () => {
    expect(await days(false)).toEqual([46_204, 46_204.75, 45_351, 0.25]);
    expect(await days(true)).toEqual([46_204, 46_204.75, 45_351, 0.25]);
  });
});

describe("what a sheet hides", () => {
  const hidden = async (change: (text: string) => string) => {
    const [path = "", text = ""] =
      [...partsOf(samplePlan)].find(([each]) => each.endsWith("sheet1.xml")) ?? [];
    const { sheets } = await grid(packed({ [path]: change(text) }));
    return sheets[0]?.hidden;
  };
  const columns = (...spans: readonly string[]) =>
    hidden((text) => text.replace(/<cols>.*<\/cols>/, `<cols>${spans.join("")}</cols>`));

  it("is told of columns and rows, and of none where all are shown", async () => {
    expect(
      await columns('<col min="2" max="3" width="9" hidden="1"/>', '<col min="5" max="5" width="0"/>'),
    ).toEqual({
      rows: [],
      columns: [1, 2, 4],
    });
    expect(await columns('<col min="2" max="3" width="9" hidden="0"/>')).toBeUndefined();
    expect(await hidden((text) => text.replace('<row r="2"', '<row r="2" hidden="true"'))).toEqual({
      rows: [1],
      columns: [6],
    });
  });

  it("ends where a sheet ends, and is read once where spans overlap or are none", async () => {
    const all = await columns(
      ...[
        '<col min="3" max="99999999" hidden="1"/>',
        '<col min="4" max="9" hidden="1"/>',
        '<col hidden="1"/>',
      ],
    );
    expect([all?.columns.length, all?.columns.at(0), all?.columns.at(-1)]).toEqual([16_382, 2, 16_383]);
  });
});

describe("a name of a workbook in which a sheet was copied", () => {
  /** "Copy" and "Other" are the workbook's second and third sheet. */
  async function named(...names: readonly string[]) {
    const sheets = ["First", "Copy", "Other"].map(
      (name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId1"/>`,
    );
    const xml = `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${sheets.join("")}</sheets><definedNames>${names.join("")}</definedNames></workbook>`;
    const read = await grid(packed({ "xl/workbook.xml": xml }));
    return read.names.map(({ name, refersTo, sheet }) => [name, refersTo, sheet]);
  }

  const lost = '<definedName name="Marks">#REF!$B$2:$B$5</definedName>';
  const wide = '<definedName name="Marks">First!$B$2:$B$5</definedName>';
  const own = (sheet: string, index: number) =>
    `<definedName name="MARKS" localSheetId="${index}">${sheet}!$B$2:$B$5</definedName>`;

  it.each<[string, readonly string[], readonly unknown[]]>([
    ["is of the sheet that was copied", [own("Copy", 1), wide], ["Marks", "First!$B$2:$B$5", "First"]],
    ["is of the copy where that was deleted", [own("Copy", 1), lost], ["MARKS", "Copy!$B$2:$B$5", "Copy"]],
    [
      "is of none where two copies are left",
      [own("Copy", 1), lost, own("Other", 2)],
      ["Marks", "#REF!$B$2:$B$5", undefined],
    ],
    [
      "is lost where a sheet's own name says another sheet",
      [own("Other", 1), lost],
      ["Marks", "#REF!$B$2:$B$5", undefined],
    ],
  ])("%s", async (_, names, found) => {
    expect(await named(...names)).toEqual([found]);
  });

  it("is none where only a sheet has it", async () => {
    expect(await named(own("Copy", 1))).toEqual([]);
  });
});

describe("refusing what is not a sound workbook", () => {
  const sheet = (inside: string) => `<worksheet xmlns="${MAIN}">${inside}`;
  const rowOf = (rows: string) => ({
    "xl/worksheets/sheet2.xml": sheet(`<sheetData>${rows}</sheetData></worksheet>`),
  });

  it.each([
    ["a sheet whose part is missing", { "xl/worksheets/sheet2.xml": undefined }, "the part is missing"],
    ["a sheet that ends early", { "xl/worksheets/sheet2.xml": sheet("<sheetData>") }, "is not closed"],
    ["crossed tags", { "xl/worksheets/sheet2.xml": sheet("<a></worksheet></a>") }, "closes nothing"],
    ["a document type", { "xl/worksheets/sheet2.xml": "<!DOCTYPE a><worksheet/>" }, "a document type"],
    [
      "a row beyond the last",
      rowOf('<row r="99999999999"><c><v>1</v></c></row>'),
      "a row's number is 99999999999",
    ],
    ["a row after the last", rowOf('<row r="1048576"/><row/>'), "a row's number is 1048577"],
    ["a row between two", rowOf('<row r="1.5"/>'), "a row's number is 1.5"],
    ["cells after the last column", rowOf('<row><c r="XFD1"/><c/></row>'), "beyond the last column"],
    ["a part twice", { "XL/worksheets/sheet2.xml": "<worksheet/>" }, "the part is there twice"],
  ])("refuses %s", async (_, changes, detail) => {
    expect(await reason(packed(changes))).toMatchObject({
      code: "damaged",
      detail: expect.stringContaining(detail),
    });
  });

  it("refuses a part that inflates 1,000 times, before inflating it", async () => {
    const bomb = packed({ "xl/worksheets/sheet2.xml": sheet(`${" ".repeat(20_000_000)}</worksheet>`) });
    expect(await reason(bomb)).toMatchObject({ code: "too-large", measure: "ratio", limit: 250 });
  });

  it("refuses macros and what is no zip", async () => {
    expect(await reason(packed({ "xl/vbaProject.bin": "x" }))).toEqual({ code: "macros" });
    expect(await reason(strToU8("Bidder,Price"))).toEqual({ code: "not-a-workbook" });
    expect(await reason(new Uint8Array())).toEqual({ code: "not-a-workbook" });
  });
});

/** Files that have to be refused, and why; every other one has to be read. */
const REFUSED: Readonly<Record<string, object>> = {
  "calamine-pass_protected.xlsx": { code: "password" },
  "poi-60320-protected.xlsx": { code: "password" },
  "poi-protect.xlsx": { code: "password" },
  "poi-protected_passtika.xlsx": { code: "password" },
  "poi-protected_sha512.xlsx": { code: "password" },
  "poi-duplicate-filename.xlsx": { code: "damaged", detail: "the part is there twice" },
  "poi-duplicate-filename-case-insensitive.xlsx": { code: "damaged", detail: "the part is there twice" },
  "poi-invalid.xlsx": { code: "not-a-workbook" },
  // Its checksums are wrong and a part holds stray bytes.
  "calamine-issue252.xlsx": { code: "damaged" },
};

describeWithData("workbooks of other makers", "workbooks", ({ folder, files }) => {
  it.each(files.filter((name) => name.endsWith(".xlsx")))("reads %s or says why not", async (name) => {
    const read = await readXlsx(new Uint8Array(readFileSync(join(folder, name))), name);
    expect(read.ok ? undefined : read.reason).toEqual(
      REFUSED[name] && expect.objectContaining(REFUSED[name]),
    );
  });
});
