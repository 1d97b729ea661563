import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { strToU8 } from "fflate";
import { unreadableIssue, wordIssue } from "../../../src/domain/issues/word-issue";
import { type ReadReturnOptions, readReturn } from "../../../src/sheets/return/read";
import { checkWorkbook } from "../../../src/sheets/check-workbook";
import { rotherhamArea } from "../../../src/domain/council/areas/rotherham";
import { placeReturn } from "../../../src/sheets/return/workbook";
import { readXlsx } from "../../../src/xlsx/read";
import { writeXlsx } from "../../../src/xlsx/write";
import { describeWithLibreOffice } from "../../libreoffice/office";
import { contractWith } from "../../parity/returns";
import { changeParts } from "../../xlsx/change-parts";
import { gridOfPlan } from "../grid-of-plan";
import { soundReturn } from "./sound-return";

async function read(bytes: Uint8Array, options: ReadReturnOptions = {}) {
  const file = await readXlsx(bytes, "return.xlsx");
  if (!file.ok) return [wordIssue(unreadableIssue("return.xlsx", file.reason))];
  const result = readReturn(file.grid, options);
  return result.ok ? result.value : result.issues.map(wordIssue);
}

function soundRecord() {
  const result = readReturn(gridOfPlan(soundReturn(), "return.xlsx"));
  if (!result.ok) throw new Error("the sound return is refused");
  return result.value;
}

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
      path.includes("worksheets/sheet2") ? text.replace(/<row (r="[67]")/g, '<row hidden="1" $1') : text,
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
    for (const { name, rows } of filled.grid.sheets) {
      for (const [row, cells] of Object.entries(rows)) {
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

describeWithLibreOffice("a return in LibreOffice", (office) => {
  const folder = mkdtempSync(join(tmpdir(), "returned-"));
  const [blank, typed, saved] = ["blank.xlsx", "typed.xlsx", "saved.xlsx"].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  afterAll(() => rmSync(folder, { recursive: true }));

  it("says the same when LibreOffice has saved it, and nothing of its formulas or locks is altered", async () => {
    writeFileSync(blank, await sound);
    await (await office()).saveAs(blank, saved);
    expect(await read(readFileSync(saved))).toEqual(soundRecord());
    const file = await readXlsx(readFileSync(saved), "return.xlsx");
    expect(file.ok && checkWorkbook(file.grid).issues.map(wordIssue)).toEqual([]);
  }, 60_000);

  it("says what was typed, and LibreOffice shows the same figures", async () => {
    writeFileSync(
      blank,
      await writeXlsx(placeReturn(contractWith(), "2026-27-Q2", { area: rotherhamArea, lines: 20 })),
    );
    const entries: readonly (readonly [string, string, string])[] = [
      ["Return", "I11", "12.5"],
      ["Return", "N11", "Payroll summary July to September"],
      ["Return", "I12", "1"],
      ["Return", "N12", "Completion list"],
      ["Return", "O12", "One completed in September."],
      ["Return", "I13", "4"],
      ["Return", "N13", "Session register"],
      ["Return", "I14", "1300.5"],
      ["Return", "N14", "Ledger"],
      ["Return", "O15", "Cups and cutlery are washed and used again."],
      ...[
        ["INV-1", "2026-07-01", "Business 1", "S60 1AB", "", "1200.50", "Yes", "No"],
        ["INV-2", "2026-08-12", "Business 2", "s651aa", "", "150.25", "No", "Yes"],
        ["INV-3", "2026-08-14", "Business 1", "S60 1AB", "Yes", "-50.25", "Yes", "No"],
        ["INV-4", "2026-09-30", "Business 3", "S1 2AA", "", "500", "Unknown", "Unknown"],
      ].flatMap((line, index) =>
        line.flatMap((text, column) =>
          text === "" ? [] : [["Spend", `${"BCDEFGHI"[column]}${index + 5}`, text] as const],
        ),
      ),
      ["Spend", "J8", "A price that competitors could use"],
      ["Declaration", "B8", "Yes"],
      ["Declaration", "B9", "Contract manager"],
      ["Declaration", "B10", "2026-10-05"],
    ];
    const { names, typed: answers } = await (
      await office()
    ).enter(blank, { typed: entries.map(([sheet, cell, text]) => ({ sheet, cell, text })), saveTo: typed });
    expect(answers.filter(({ accepted }) => !accepted)).toEqual([]);
    const record = await read(readFileSync(typed));
    expect(record).toEqual(soundRecord());
    const { measures, spend } = soundRecord();
    const quantified = measures.filter(({ status }) => status !== undefined);
    const shown = (name: string) => (names[name] ?? []).map(([value]) => value);
    const figures = (name: string) => shown(name).filter((value) => typeof value === "number");
    expect(figures("Return_ToDate")).toEqual(
      quantified.map(({ toDate }) => expect.closeTo(toDate, 9) as number),
    );
    expect(figures("Return_Remaining")).toEqual(
      quantified.map(({ remaining }) => expect.closeTo(remaining, 9) as number),
    );
    expect(shown("Return_Status")).toEqual([...quantified.map(({ status }) => status), "Described"]);
    expect(shown("Spend_Tier").slice(0, 5)).toEqual(["Borough", "Borough", "Borough", "Wider area", ""]);
    const pence = (of: typeof spend) => of.reduce((sum, { netPence }) => sum + netPence, 0) / 100;
    expect([names.Spend_Total, names.Spend_LocalTotal]).toEqual([
      [[pence(spend)]],
      [[pence(spend.filter(({ tier }) => tier === "borough"))]],
    ]);
  }, 90_000);
});
