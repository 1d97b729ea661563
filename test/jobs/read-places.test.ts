import { wordIssue } from "../../src/domain/issues/word-issue";
import { readPostcodes } from "../../src/jobs/read-places";
import { textSource } from "./sources";

describe("a postcode file", () => {
  it("is read with a byte order mark, and with the file's name in what is wrong", async () => {
    const read = await readPostcodes(textSource("nspl.csv", "\uFEFFpcds,laua", "S60 1AE,E08000018", ""));
    expect(read.ok && [...(read.value ?? [])]).toEqual([["S60 1AE", "E08000018"]]);
    const wrong = await readPostcodes(textSource("no.csv", "no"));
    expect(wrong.issues.map(wordIssue)).toEqual([expect.stringContaining("(no.csv)")]);
  });
});
