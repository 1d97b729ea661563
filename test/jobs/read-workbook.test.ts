import { strToU8, zipSync } from "fflate";
import { wordIssue } from "../../src/domain/issues/word-issue";
import { readWorkbook } from "../../src/jobs/read-workbook";
import { bytesSource } from "./sources";

const said = async (name: string, bytes: Uint8Array) =>
  (await readWorkbook(bytesSource(name, bytes))).issues.map(wordIssue);

describe("a file that a supplier sends in place of a workbook", () => {
  it("is told what to do with it", async () => {
    const ods = zipSync({
      mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
      "content.xml": strToU8("<office:document-content/>"),
    });
    expect(await said("return.ods", ods)).toEqual([
      "Open this file in LibreOffice or Excel, save it as Excel Workbook (.xlsx) and choose that: it is an OpenDocument file (.ods) (return.ods)",
    ]);
    expect(await said("return.csv", strToU8("Measure,This quarter\nLocal jobs,5\n"))).toEqual([
      "Type what this file holds into the form and save that as .xlsx: a text file (.csv) has no form in it, and was not read (return.csv)",
    ]);
    expect(await said("return.xls", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toEqual([
      "Save this workbook as .xlsx and choose that: it is in the format of Excel 2003 and before (.xls) (return.xls)",
    ]);
  });
});
