import { rowsOf } from "../../workbook/rows";
import ExcelJS from "exceljs";
import { strToU8 } from "fflate";
import { checkWorkbook } from "../../../src/sheets/check-workbook";
import { readXlsx } from "../../../src/xlsx/read";
import { writeXlsx } from "../../../src/xlsx/write";
import { contractWith } from "../../parity/returns";
import { changeParts } from "../../xlsx/change-parts";
import { read, soundRecord } from "./returned-file";
import { soundReturn } from "./sound-return";

const sound = writeXlsx(soundReturn());

describe("a file that says the same although", () => {
  it("names are taken out of it", async () => {
    const bytes = changeParts(await sound, (path, text) =>
      path === "xl/workbook.xml" ? text.replace(/<definedNames>.*<\/definedNames>/s, "") : text,
    );
    expect(await read(bytes)).toEqual(soundRecord());
  });

  it("styles are taken out of it", async () => {
    const bytes = changeParts(await sound, (path, text) => {
      if (path.endsWith("styles.xml")) return undefined;
      return text
        .replace(/<Relationship [^>]*styles[^>]*\/>/, "")
        .replace(/<Override [^>]*styles[^>]*\/>/, "")
        .replace(/ s="\d+"/g, "");
    });
    expect(await read(bytes)).toEqual(soundRecord());
  });

  it("the figures that its formulas show are taken out", async () => {
    const bytes = changeParts(await sound, (path, text) =>
      path.includes("worksheets/") ? text.replace(/(<\/f>)<v>[^<]*<\/v>/g, "$1") : text,
    );
    expect(await read(bytes)).toEqual(soundRecord());
  });

  it("rows are hidden by a filter", async () => {
    const bytes = changeParts(await sound, (path, text) =>
      path.includes("worksheets/sheet3") ? text.replace(/<row (r="[67]")/g, '<row hidden="1" $1') : text,
    );
    expect(await read(bytes)).toEqual(soundRecord());
  });

  it("another program has saved it, with its own styles and without tab colours", async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await sound).slice().buffer);
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    expect(await read(bytes)).toEqual(soundRecord());
  });

  it("a script has typed everything into a blank form as text", async () => {
    const workbook = new ExcelJS.Workbook();
    const blank = await writeXlsx(soundReturn(contractWith(), { entries: {} }));
    await workbook.xlsx.load(blank.slice().buffer);
    const filled = await readXlsx(await sound, "return.xlsx");
    if (!filled.ok) throw new Error("unreadable");
    for (const { name, ...sheet } of filled.value.sheets) {
      for (const [row, cells] of Object.entries(rowsOf(sheet))) {
        for (const [column, { value, locked, date }] of Object.entries(cells)) {
          if (locked !== false) continue;
          const day = new Date(Date.UTC(1899, 11, 30 + Number(value))).toLocaleDateString("en-GB", {
            timeZone: "UTC",
          });
          const cell = workbook.getWorksheet(name)?.getCell(Number(row) + 1, Number(column) + 1);
          if (cell)
            cell.value = date ? day : typeof value === "number" ? `£${value.toLocaleString("en-GB")}` : value;
        }
      }
    }
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    expect(await read(bytes)).toEqual(soundRecord());
  });
});

describe("a file that is refused:", () => {
  it.each([
    [
      "with macros",
      async () => changeParts(await sound, (_, text) => text, { "xl/vbaProject.bin": "macros" }),
      "Save this workbook as .xlsx without macros and choose that: files with macros are not read (return.xlsx)",
    ],
    [
      "with a password",
      () => Promise.resolve(encrypted()),
      "Remove the workbook's password in Excel (File, Info, Protect Workbook), save it again and send it by a secure link or an encrypted email instead: a file with a password cannot be read here (return.xlsx)",
    ],
    [
      "of Excel 2003",
      () => Promise.resolve(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0])),
      "Save this workbook as .xlsx and choose that: it is in the format of Excel 2003 and before (.xls) (return.xlsx)",
    ],
    [
      "that is a letter",
      () => Promise.resolve(strToU8("Dear council")),
      "Choose an Excel workbook (.xlsx): this file is something else (return.xlsx)",
    ],
    [
      "that was cut off on its way",
      async () =>
        changeParts(await sound, (path, text) =>
          path === "xl/worksheets/sheet1.xml" ? text.slice(0, 900) : text,
        ),
      expect.stringMatching(
        /^This workbook is damaged in xl\/worksheets\/sheet1.xml: .* Open it in Excel, save it again and choose that \(return.xlsx\)$/,
      ) as string,
    ],
    [
      "that is an ordinary workbook",
      async () => {
        const workbook = new ExcelJS.Workbook();
        workbook.addWorksheet("Sheet1").addRow(["Invoice", "Net"]);
        return new Uint8Array(await workbook.xlsx.writeBuffer());
      },
      "Choose a quarterly return: this workbook was not made here (return.xlsx)",
    ],
  ])("%s", async (_, make, sentence) => {
    expect(await read(await make())).toEqual([sentence]);
  });
});

/** The beginning and a directory entry of a compound file, as Excel wraps an encrypted workbook. */
function encrypted(): Uint8Array {
  const directory = [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]);
  return new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Array<number>(508).fill(0), ...directory]);
}

describe("a blank form of 1,000 ledger lines", () => {
  it("is of 60 kB at most as it is written, and its reader finds nothing in it altered", async () => {
    const plan = soundReturn(contractWith(), { lines: 1000, entries: {} });
    const bytes = await writeXlsx(plan);
    expect(bytes.length).toBeLessThan(60_000);
    const grid = await readXlsx(bytes, "return.xlsx");
    const codes = grid.ok ? checkWorkbook(grid.value).issues.map(({ code }) => code) : ["unreadable"];
    expect([...new Set(codes)].toSorted()).toEqual([
      "claim-missing",
      "claim-not-answered",
      "claim-not-described",
      "declaration-not-agreed",
      "missing",
    ]);
  });
});
