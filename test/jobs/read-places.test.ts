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

it("tells the rows of a postcode file whose postcode or code has a letter for a figure, and uses the others", async () => {
  const rows = ["S60 1AE,E08000018", "S60 1AD,E08000O18", "S6O 1AB,E08000018", "S60 IAB,E08000018"];
  const others = ["JE2 3AB,L99999999", "GIR 0AA,E09000007", "S60 1AF,", "EC1A 1AA,E09000001"];
  const read = await readPostcodes(textSource("nspl.csv", "pcds,laua", ...rows, ...others));
  expect(read.ok && [...(read.value ?? [])].map(([postcode]) => postcode)).toEqual(["S60 1AE", "EC1A 1AA"]);
  expect(read.issues).toMatchObject([
    { code: "postcode-file-rows-unread", limits: { rows: 3, line: 3, text: "E08000O18" } },
  ]);
});

describe("a folder of postcode files", () => {
  const lists = textSource("headings.csv", "PC,PQ,EA,NO,CY,RH,LH,CC,DC,WC");
  const s = textSource("s.csv", '"S60 1AE",10,442000,392000,"E92000001","","","","E08000018","E05000001"');
  const m = textSource("m.csv", '"M1 1AA",10,442000,392000,"E92000001","","","","E08000003","E05000001"');

  it("is read as one, without what is no postcode file, unless all are none", async () => {
    const read = await readPostcodes([lists, m, s]);
    expect(read.ok && [...(read.value ?? [])]).toEqual([
      ["M1 1AA", "E08000003"],
      ["S60 1AE", "E08000018"],
    ]);
    const { ok, issues } = await readPostcodes([lists]);
    expect([ok, issues]).toMatchObject([
      false,
      [{ code: "postcode-file-empty", place: { file: "headings.csv" } }],
    ]);
    const torn = textSource("torn.csv", 'S60 1AC",E08000018');
    expect((await readPostcodes([s, torn])).ok).toBe(true);
    expect(
      (await readPostcodes([s, textSource("torn.csv", "M1 1AB,E08000003", 'S60 1AC",E08000018')])).ok,
    ).toBe(false);
  });
});
