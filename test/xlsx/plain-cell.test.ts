import { readFileSync } from "node:fs";
import { cellName } from "../../src/workbook/address";
import { cellAt, everyCell } from "../../src/workbook/cells";
import { readSheet } from "../../src/xlsx/read-sheet";
import { moveFormula } from "../../src/workbook/moved-formula";
import { changeParts } from "./change-parts";
import { gridOfFile } from "./comparable-grid";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LOOK = { unlocked: false, date: false, currency: undefined, shown: undefined, unshown: false };

function sheet(rows: string) {
  const context = { strings: ["Mill", "Ltd"], looks: [LOOK, { ...LOOK, unlocked: true }], date1904: false };
  return readSheet(`<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`, context);
}

/** The same sheet with a blank more in each cell's tag, so that the scan goes through all of it. */
const otherwise = (xml: string) => xml.replace(/<c (?=[^>]*>)/g, "<c  ");

function cells(rows: string) {
  return everyCell(sheet(rows).cells).map(({ cell: { asInRow: _, ...cell }, ...at }) => [cellName(at), cell]);
}

function refusal(rows: string): unknown {
  try {
    return cells(rows);
  } catch (cause) {
    return (cause as { reason?: unknown }).reason;
  }
}

const FILES = [
  "made-0.1.0/return-with-postcodes-filled.xlsx",
  "made-0.1.0/tender-filled.xlsx",
  "made-0.1.0/evaluator-1-filled.xlsx",
  "made-2026-11c/return-q2.xlsx",
  "made-2026-11c/register-q1.xlsx",
];

describe("cells that are spelt as nearly all are", () => {
  it.each(FILES)("are read as the scan reads them: %s", async (file) => {
    const bytes = readFileSync(`test/fixtures/${file}`);
    const [plain, scanned] = await Promise.all([
      gridOfFile(bytes),
      gridOfFile(
        changeParts(bytes, (path, text) => (path.startsWith("xl/worksheets/") ? otherwise(text) : text)),
      ),
    ]);
    const listed = ({ sheets }: typeof plain) =>
      sheets.map((each) =>
        everyCell(each.cells).map(({ cell: { asInRow: _, ...cell }, ...at }) => [cellName(at), cell]),
      );
    expect(listed(plain)).toEqual(listed(scanned));
  });

  it.each([
    [
      "every kind of value",
      '<c r="A3" t="s"><v>1</v></c><c r="B3" s="1"><v>-1.5e3</v></c><c r="C3" t="b"><v>1</v></c>',
    ],
    [
      "texts of formulas, errors, days",
      '<c r="A3" t="str"><f>"a&amp;b"</f><v>a&amp;b</v></c><c r="C3" t="e"><f>1/0</f><v>#DIV/0!</v></c><c t="d"><v>2026-07-01</v></c>',
    ],
    ["cells without a name, a look or a value", '<c r="B3"/><c s="1"><v>2</v></c><c></c><c><v>3</v></c>'],
    [
      "one that is spelt otherwise between two",
      '<c r="A3"><v>1</v></c><c r="B3" t="inlineStr"><is><t>x</t></is></c><c r="C3"><v>3</v></c>',
    ],
    ["another order and other attributes", '<c s="1" r="A3"><v>1</v></c><c r="B3" cm="1"><v>2</v></c>'],
    [
      "a formula without a value",
      '<c r="A3"><f aca="false">B3</f></c><c r="B3" t="str"><f>C3</f><v></v></c>',
    ],
    ["two in one place", '<c r="A3"><v>1</v></c><c r="A3"><v>2</v></c>'],
    ["one of another row", '<c r="A3"><v>1</v></c><c r="A31"><v>2</v></c>'],
    ["one beyond the last column", '<c r="A3"><v>1</v></c><c r="XFE3"><v>2</v></c>'],
    ["a look that is not there", '<c r="A3"><v>1</v></c><c r="B3" s="7"><v>2</v></c>'],
    ["a type that no workbook has", '<c r="A3"><v>1</v></c><c r="B3" t="z"><v>2</v></c>'],
    ["what is no number", '<c r="A3"><v>1</v></c><c r="B3"><v>0x10</v></c>'],
    ["two values in one", '<c r="A3"><v>1</v></c><c r="B3"><v>2</v><v>3</v></c>'],
    ["a cell that does not end", '<c r="A3"><v>1</v></c><c r="B3"><v>2</v>'],
    ["a value that does not end", '<c r="A3"><v>1</v></c><c r="B3"><v>2'],
    ["text between cells", '<c r="A3"><v>1</v></c>x<c r="B3"><v>2</v></c>'],
  ])("are told and refused as the scan does: %s", (_, row) => {
    const rows = `<row r="3">${row}</row>`;
    expect(refusal(rows)).toEqual(refusal(otherwise(rows)));
    expect(refusal(rows)).toBeDefined();
  });
});

const column = (formulas: readonly string[], first = 3) =>
  formulas
    .map(
      (formula, index) =>
        `<row r="${first + index}"><c r="K${first + index}"><f>${formula}</f><v>0</v></c></row>`,
    )
    .join("");

function formulas(rows: string) {
  return everyCell(sheet(rows).cells).map(({ cell }) => [cell.formula, cell.asInRow]);
}

describe("formulas that each line writes out", () => {
  it("are known to be one, moved down, over rows of one and more figures", () => {
    const each = (row: number) => `IF($B${row}&lt;&gt;"","S60 ${9}",$C$9&amp;D${row})`;
    const rows = Array.from({ length: 4 }, (_, index) => 8 + index);
    expect(formulas(column(rows.map(each), 8))).toEqual(
      rows.map((row) => [
        `=IF($B${row}<>"","S60 9",$C$9&D${row})`,
        // That of row 9 has a figure which may be its row's, and so is told by itself.
        row === 8 ? undefined : 7,
      ]),
    );
  });

  it.each([
    ["names another column", ["B3*2", "C4*2", "B5*2"]],
    ["says something else", ["B3*2", "B4*3", "B5*2"]],
    ["names the row above", ["B2+1", "B3+1", "B4+1"]],
    ["holds the row before", ["B3*2", "B3*2", "B3*2"]],
    ["names whole rows", ["SUM(3:3)", "SUM(4:4)", "SUM(5:5)"]],
    ["has its row in a text", ['"A3"&amp;B3', '"A3"&amp;B4', '"A4"&amp;B5']],
    ["has a character's number", ["B3&amp;&#34;3&#34;", "B4&amp;&#34;4&#34;", "B5&amp;&#34;5&#34;"]],
    ["is another function's", ["LOG10(B10)", "LOG11(B11)", "LOG12(B12)"]],
  ])("are read as they stand where one %s", (_, each) => {
    const first = each[0]?.includes("10") ? 10 : 3;
    const read = everyCell(sheet(column(each, first)).cells);
    const scanned = everyCell(sheet(otherwise(column(each, first))).cells);
    expect(read.map(({ cell }) => cell.formula)).toEqual(scanned.map(({ cell }) => cell.formula));
    for (const { cell, ...at } of read) {
      if (cell.asInRow === undefined) continue;
      const from = { row: cell.asInRow, column: at.column };
      const above = cellAt(sheet(column(each, first)).cells, from)?.formula ?? "";
      expect(cell.formula).toBe(moveFormula(above, from, at));
    }
  });

  it("are not looked at for ever where each says something else", () => {
    const each = Array.from({ length: 60 }, (_, index) => `B${index + 3}*${index < 40 ? index : 7}`);
    const told = formulas(column(each)).map(([, asInRow]) => asInRow);
    expect(told.every((row) => row === undefined)).toBe(true);
  });

  it("follow the one that they share, and are known to", () => {
    const rows = [3, 4, 5].map((row) =>
      row === 3
        ? '<row r="3"><c r="K3"><f t="shared" ref="K3:L5" si="0">$B3+C3</f><v>0</v></c><c r="L3"><f t="shared" si="0"/><v>0</v></c></row>'
        : `<row r="${row}"><c r="K${row}"><f t="shared" si="0"/><v>0</v></c></row>`,
    );
    expect(formulas(rows.join(""))).toEqual([
      ["=$B3+C3", undefined],
      ["=$B3+D3", undefined],
      ["=$B4+C4", 2],
      ["=$B5+C5", 2],
    ]);
  });
});
