import { strToU8, unzipSync, zipSync } from "fflate";
import { isRedacted } from "../../src/domain/spend/withheld";
import { personalDataIn } from "../../src/domain/values/personal-data";
import { sameFormula } from "../../src/workbook/same-formula";
import { unreadableIssue, wordIssue } from "../../src/domain/issues/word-issue";
import { formatShowsDate } from "../../src/workbook/date-format";
import { cellAt } from "../../src/workbook/cells";
import { readXlsx } from "../../src/xlsx/read";
import { MAIN } from "../../src/xlsx/xml";
import { partsOf } from "./parts-of";
import { samplePlan } from "./sample-plan";

function packed(changes: Readonly<Record<string, string>>): Uint8Array {
  const parts = { ...Object.fromEntries(partsOf(samplePlan)), ...changes };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

const SHEET = "xl/worksheets/sheet2.xml";
const sheet = (inside: string, prefix = "") => ({
  [SHEET]: `<${prefix}worksheet xmlns${prefix && ":"}${prefix.slice(0, -1)}="${MAIN}">${inside}</${prefix}worksheet>`,
});
const cell = (inside: string, more = "") =>
  sheet(`<sheetData><row r="5"><c r="B5"${more}>${inside}</c></row></sheetData>`);

async function refusal(bytes: Uint8Array): Promise<string | undefined> {
  const read = await readXlsx(bytes, "a.xlsx");
  return read.ok ? undefined : wordIssue(unreadableIssue("a.xlsx", { ...read.reason }));
}

describe("a cell that does not say one figure", () => {
  it.each([
    ["two values", cell("<v>12.5</v><v>92.5</v>"), "B5 holds two values"],
    ["two formulas", cell("<f>A1</f><f>A2</f><v>1</v>"), "B5 holds two formulas"],
    ["another base", cell("<v>0x10</v>"), "B5 holds 0x10 where a number belongs"],
    ["marks between digits", cell("<v>1_0</v>"), "B5 holds 1_0 where a number belongs"],
    ["no number", cell("<v>Infinity</v>"), "B5 holds Infinity"],
    ["blanks", cell("<v> </v>"), "where a number belongs"],
    ["more in a value", cell("<v>12<extLst>5</extLst></v>"), "<extLst> stands in <v>"],
    ["text beside it", cell("<v>12</v>5"), "text stands in <c>"],
    ["text in what extends it", cell("<v>12</v><extLst>5</extLst>"), "text stands in <extLst>"],
    ["an unknown type", cell("<v>1</v>", ' t="x"'), "B5 is of the type x"],
    ["a truth that is none", cell("<v>2</v>", ' t="b"'), "where TRUE or FALSE belongs"],
    ["a text that is not there", cell("<v>1e0</v>", ' t="s"'), "B5 holds text 1e0"],
    ["a day that is not", cell("<v>2026-02-30</v>", ' t="d"'), "where a date belongs"],
    ["a look that is not there", cell("<v>1</v>", ' s="999"'), "B5 has the look 999"],
    ["two addresses", cell("<v>1</v>", ' r="B6"'), "the attribute r is there twice"],
    ["another row", sheet('<sheetData><row r="4"><c r="B5"/></row></sheetData>'), "B5 stands in row 4"],
    ["a character that XML has not", cell("<v>&#27;</v>", ' t="str"'), "bad entity &#27;"],
    [
      "no formula to share",
      cell('<f t="shared" si="7"/><v>1</v>'),
      "B5 shares a formula that the file does not",
    ],
    ["a value by another name", cell("<w>12</w>"), "<w> stands in <c>, where none belongs"],
    ["a row by another name", sheet("<sheetData><rov/></sheetData>"), "<rov> stands in <sheetData>"],
    ["something before a cell", sheet("<sheetData><row><x/><c/></row></sheetData>"), "<x> stands in <row>"],
    ["a text by another name", cell("<is><tt>1</tt></is>", ' t="inlineStr"'), "<tt> stands in <is>"],
    ["a text twice", cell("<is><t>1</t><t>2</t></is>", ' t="inlineStr"'), "a text is there twice"],
    ["another vocabulary", { [SHEET]: '<worksheet xmlns="urn:x"/>' }, "is not a workbook's"],
    ["elements too deep", sheet("<a>".repeat(300)), "more than 200 deep"],
  ])("is refused: %s", async (_, changes, words) => {
    expect(await refusal(packed(changes))).toContain(words);
  });

  it("is none of another vocabulary's, nor of what stands in comments", async () => {
    const inside = `<x:sheetData><x:row r="5"><x:c r="B5"><x:v>1<!-- 9 -->2<![CDATA[.5]]></x:v><v>9</v></x:c></x:row></x:sheetData>`;
    const read = await readXlsx(packed(sheet(inside, "x:")), "a.xlsx");
    expect(read.ok && JSON.stringify(read.value.sheets[1]?.cells)).toContain('{"value":12.5}');
  });
});

describe("a zip that says one thing twice", () => {
  const sound = packed({});
  const [LISTED, LOCAL, END] = [0x02014b50, 0x04034b50, 0x06054b50];
  type Change = readonly [mark: number, offset: number, value: number];
  /** Where a part's entry in the list, its own header or the file's end begins. */
  function placeOf(bytes: Uint8Array, mark: number): number {
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const name = mark === END ? new Uint8Array() : strToU8(SHEET);
    const names = mark === LISTED ? 46 : 30;
    let at = bytes.length - 22;
    while (view.getUint32(at, true) !== mark || !name.every((byte, i) => bytes[at + names + i] === byte))
      at -= 1;
    return at;
  }
  /** With four bytes changed at so many from there, or two in what ends the file. */
  function changed(...changes: readonly Change[]): Uint8Array {
    const bytes = sound.slice();
    const view = new DataView(bytes.buffer);
    for (const [mark, offset, value] of changes) {
      const at = placeOf(bytes, mark) + offset;
      if (mark === END) view.setUint16(at, value, true);
      else view.setUint32(at, value, true);
    }
    return bytes;
  }
  const parts = Object.keys(unzipSync(sound)).length;
  const count = (here: number, all = here) => changed([END, 8, here], [END, 10, all]);
  const DEFLATED = 8 << 16;

  it.each([
    ["a checksum", changed([LISTED, 16, 1]), "own header says otherwise"],
    ["a length", changed([LISTED, 24, 10]), "own header says otherwise"],
    ["a length twice", changed([LISTED, 24, 10], [LOCAL, 22, 10]), "another length than the file says"],
    ["another name", changed([LOCAL, 30, 0x41414141]), "own header says otherwise"],
    ["a place", changed([LISTED, 42, 0]), "the part lies over another"],
    ["a part as a folder", changed([LISTED, 38, 0x10]), "the part is marked as a folder"],
    ["a place beside", changed([LISTED, 42, placeOf(sound, LOCAL) + 1]), "is not where the file says"],
    ["a place in the list", changed([LISTED, 42, placeOf(sound, LISTED)]), "is not where the file says"],
    ["a part that reaches into the list", changed([LISTED, 20, 0xffffff]), "the part is cut off"],
    ["a password", changed([LISTED, 8, 1 | DEFLATED]), "the part is encrypted"],
    ["another way of packing", changed([LISTED, 8, 9 << 16]), "the part is packed in another way"],
    ["a part that is not packed", changed([LISTED, 8, 0]), "another length than the file says"],
    ["a part fewer", count(parts - 1), "its list of parts has other bytes in it"],
    ["a part more", count(parts + 1), "its list of parts is cut off"],
    ["a part elsewhere", count(parts - 1, parts), "its list of parts is not where the file says"],
    ["a second file", changed([END, 4, 1]), "its list of parts is not where the file says"],
    ["a list elsewhere", changed([END, 6, 1]), "its list of parts is not where the file says"],
    ["a short list", changed([END, 12, 1]), "its list of parts is not where the file says"],
    ["what is cut off", sound.subarray(0, sound.length - 30), "the end of the file is missing"],
  ])("is refused: %s", async (_, bytes, words) => {
    expect(await refusal(bytes)).toContain(words);
  });

  it("is read with a comment behind, up to the longest", async () => {
    const commented = (length: number) => {
      const bytes = new Uint8Array(sound.length + length);
      bytes.set(changed([END, 20, length]));
      return bytes;
    };
    expect(await refusal(commented(65_535))).toBeUndefined();
    expect(await refusal(commented(65_536))).toContain("the end of the file is missing");
  });

  it("is refused where the bytes are others than the checksum's", async () => {
    const stored = zipSync({ "_rels/.rels": [strToU8("<Relationships/>"), { level: 0 }] });
    stored[30 + "_rels/.rels".length + 3] = 0x41;
    expect(await refusal(stored)).toContain("_rels/.rels: the part's checksum is wrong");
  });
});

describe("a file that grows when it is read", () => {
  it("is refused for shared formulas of gigabytes, which few cells ask for", async () => {
    const formula = "A1+".repeat(2_700);
    const rows = Array.from({ length: 4_000 }, (_, row) =>
      row === 0
        ? `<row><c><f t="shared" si="0" ref="A1:A4000">${formula}1</f></c></row>`
        : '<row><c><f t="shared" si="0"/></c></row>',
    );
    const words = await refusal(packed(sheet(`<sheetData>${rows.join("")}</sheetData>`)));
    expect(words).toContain("its shared formulas come to");
  });

  const many = (count: number, one: (index: number) => string) =>
    sheet(
      `<sheetData>${Array.from({ length: count }, (_, index) => `<row>${one(index)}</row>`).join("")}</sheetData>`,
    );

  it.each([
    [
      "more formulas to share than programs write",
      many(50_001, (index) => `<c><f t="shared" si="${index}" ref="A1">B1</f></c>`),
      "it has more than 50000 shared formulas",
    ],
    [
      "cells before the formula that they share",
      many(20_001, () => '<c><f t="shared" si="0"/></c>'),
      "more than 20000 cells stand before a formula that they share",
    ],
    [
      "a long formula that each column has otherwise",
      sheet(
        `<sheetData><row><c><f t="shared" si="0" ref="A1:A9">${"A1+".repeat(2_700)}1</f></c>${'<c><f t="shared" si="0"/></c>'.repeat(2_000)}</row></sheetData>`,
      ),
      "its shared formulas come to",
    ],
  ])("is refused for %s", async (_, changes, words) => {
    expect(await refusal(packed(changes))).toContain(words);
  });

  it("is read where columns share more formulas than are kept cut", async () => {
    const formula = `${"A1+".repeat(1_000)}1`;
    const cells = `<c><f t="shared" si="0" ref="A1:A9">${formula}</f></c>${'<c><f t="shared" si="0"/></c>'.repeat(99)}`;
    const rows = [cells, '<c><f t="shared" si="0"/></c>'.repeat(100)].map((row) => `<row>${row}</row>`);
    const read = await readXlsx(packed(sheet(`<sheetData>${rows.join("")}</sheetData>`)), "a.xlsx");
    if (!read.ok) throw new Error(JSON.stringify(read.reason));
    const found = read.value.sheets[1];
    const formulaAt = (row: number, column: number) => found && cellAt(found.cells, { row, column })?.formula;
    expect([formulaAt(0, 99), formulaAt(1, 0), formulaAt(1, 99)]).toEqual(
      ["CV1", "A2", "CV2"].map((cell) => `=${`${cell}+`.repeat(1_000)}1`),
    );
  });

  it.each([
    ["one of thousands of brackets", "[".repeat(1_001), 1, "a number format is 1001 characters long"],
    ["more than any workbook has", "0", 4_001, "it has more than 4000 number formats"],
  ])("is refused for number formats, %s", async (_, code, count, words) => {
    const formats = Array.from(
      { length: count },
      (__, id) => `<numFmt numFmtId="${id + 200}" formatCode="${code}"/>`,
    );
    const styles = `<styleSheet xmlns="${MAIN}"><numFmts>${formats.join("")}</numFmts></styleSheet>`;
    expect(await refusal(packed({ "xl/styles.xml": styles }))).toContain(words);
  });

  it("is told in one short line without control characters", async () => {
    const text = cell(`<v>&\u001b[31m\u202e${"A".repeat(100_000)};</v>`, ' t="str"');
    const words = (await refusal(packed(text))) ?? "";
    expect(words).toContain("bad entity & [31m");
    expect(words.length).toBeLessThan(200);
    expect(words).not.toMatch(/[\u0000-\u001f\u202e]/);
  });
});

it.each([
  ["dd/mm/yyyy", true],
  ['0.00 "days"', false],
  ["[Red]0.00;[Blue]d", false],
  ["[hh]:mm", true],
  ["0 \\d_d*d", false],
  ["[$-809]d mmm", true],
  ["General", false],
  ['"d', true],
  [`${"[".repeat(200_000)}0`, false],
])("a format shows a date or not: %.20s", (format, shows) => {
  expect(formatShowsDate(format)).toBe(shows);
});

it("is not slow to look through a long text", () => {
  const long = 32_767;
  expect(personalDataIn("a".repeat(long))).toBeUndefined();
  expect(personalDataIn(`${"a@".repeat(long / 2)}b.uk`)).toBe("an email address");
  expect(isRedacted(`${"*".repeat(long)}a`)).toBe(false);
  expect(isRedacted(" ** ")).toBe(true);
  expect(isRedacted("GDPR: a person")).toBe(true);
  expect(sameFormula("=A1", `=${"[".repeat(long)}`)).toBe(false);
});
