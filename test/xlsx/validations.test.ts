import { strToU8, zipSync } from "fflate";
import { rangeName } from "../../src/workbook/address";
import type { GridValidation } from "../../src/workbook/grid";
import { readXlsx } from "../../src/xlsx/read";
import { MAIN } from "../../src/xlsx/xml";
import { partsOf } from "./parts-of";
import { samplePlan } from "./sample-plan";

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";

async function rulesOf(inside: string): Promise<readonly GridValidation[] | undefined> {
  const sheet = `<worksheet xmlns="${MAIN}"><sheetData/>${inside}</worksheet>`;
  const parts = { ...Object.fromEntries(partsOf(samplePlan)), "xl/worksheets/sheet2.xml": sheet };
  const bytes = zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])),
  );
  const read = await readXlsx(bytes, "a.xlsx");
  if (!read.ok) throw new Error(JSON.stringify(read.reason));
  return read.value.sheets[1]?.validations;
}

const inWords = (rules: readonly GridValidation[] | undefined) =>
  rules?.map(({ ranges, type, comparison, formulas, refuses }) =>
    [ranges.map((each) => rangeName(each)).join(" "), type, comparison, ...formulas, refuses].join("|"),
  );

const own = (attributes: string, formulas = "<formula1>1</formula1>") =>
  `<dataValidation ${attributes}>${formulas}</dataValidation>`;
const beside = (inside: string) =>
  `<extLst><ext uri="{other}"><b/></ext><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:n="${X14}"><n:dataValidations xmlns:xm="${XM}" count="1">${inside}</n:dataValidations></ext></extLst>`;

describe("the rules of a sheet's cells", () => {
  it.each([
    [
      "as Excel and this project write them",
      own('type="whole" operator="lessThan" allowBlank="1" showErrorMessage="1" sqref="B5 D7:D9"'),
      "B5 D7:D9|whole|lessThan|1||true",
    ],
    [
      "as LibreOffice writes them",
      own(
        'allowBlank="true" errorStyle="stop" operator="between" showErrorMessage="true" sqref="B5" type="custom"',
        "<formula1>A1&gt;2</formula1><formula2>0</formula2>",
      ),
      "B5|custom|between|A1>2|0|true",
    ],
    ["of which nothing is refused", own('type="list" sqref="B5"'), "B5|list|between|1||false"],
    [
      "that only warn",
      own('type="list" errorStyle="warning" showErrorMessage="1" sqref="B5"'),
      "B5|list|between|1||false",
    ],
    [
      "by which everything passes",
      '<dataValidation showErrorMessage="1" sqref="B5"/>',
      "B5|none|between|||true",
    ],
  ])("are read: %s", async (_, rule, words) => {
    expect(inWords(await rulesOf(`<dataValidations count="1">${rule}</dataValidations>`))).toEqual([words]);
  });

  it("are read where Excel keeps those that name another sheet", async () => {
    const rule = `<n:dataValidation type="list" showErrorMessage="1"><n:formula1><xm:f>Lists!$A$1:$A$3</xm:f></n:formula1><n:formula2><xm:f>2</xm:f></n:formula2><xm:sqref>B5:B9 C3</xm:sqref></n:dataValidation>`;
    expect(inWords(await rulesOf(beside(rule)))).toEqual(["B5:B9 C3|list|between|Lists!$A$1:$A$3|2|true"]);
  });

  it("are none where a file has none, and other vocabularies are passed over", async () => {
    expect(await rulesOf("")).toEqual([]);
    expect(
      await rulesOf(beside(`<n:other>x</n:other><q:dataValidation xmlns:q="urn:x">1</q:dataValidation>`)),
    ).toEqual([]);
  });

  it("are read of more cells than a text may be long, and refuse no file by what makes no sense", async () => {
    const many = Array.from({ length: 20_000 }, (_, row) => `B${row * 2 + 1}`).join(" ");
    const rules = await rulesOf(
      `<dataValidations>${own(`type="list" sqref="${many}"`)}${own('type="list" sqref="nowhere"')}${own('type="list"')}</dataValidations>`,
    );
    expect(rules?.map(({ ranges }) => ranges.length)).toEqual([20_000]);
  });

  it("are not told where there are more than any form has", async () => {
    const many = Array.from({ length: 100_001 }, (_, row) => `B${row + 1}`).join(" ");
    const rules = own('type="list" sqref="B1"').repeat(10_001);
    expect(await rulesOf(`<dataValidations>${rules}</dataValidations>`)).toBe(undefined);
    const long = own('type="list" sqref="B1"', `<formula1>${"A1+".repeat(300)}1</formula1>`).repeat(1_200);
    expect(await rulesOf(`<dataValidations>${long}</dataValidations>`)).toBe(undefined);
    const few = own('type="list" sqref="C1"');
    expect(
      await rulesOf(`<dataValidations>${few}${own(`type="list" sqref="${many}"`)}${few}</dataValidations>`),
    ).toBe(undefined);
  });
});
