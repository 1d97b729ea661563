import fc from "fast-check";
import { csvRecords } from "../../../src/domain/values/csv-read";
import { type CsvField, csvLine } from "../../../src/domain/values/csv-write";

describe("a line of comma-separated text", () => {
  it.each<[CsvField, string]>([
    ["Building cleaning", "Building cleaning"],
    ["Parks, paths", '"Parks, paths"'],
    ['The "Hub"', '"The ""Hub"""'],
    ["first\nsecond", '"first\nsecond"'],
    [" blank before", '" blank before"'],
    ["=1+1", `"'=1+1"`],
    ["+44 1709", `"'+44 1709"`],
    ["-5", `"'-5"`],
    ["@SUM(A1)", `"'@SUM(A1)"`],
    [" =1+1", `"' =1+1"`],
    ["\t=1+1", `"'\t=1+1"`],
    ["\r=1+1", `"'\r=1+1"`],
    ["\uFF1D1+1", `"'\uFF1D1+1"`],
    ["'quoted", `"''quoted"`],
    ["a=b", "a=b"],
    [-5, "-5"],
    [1234567.89, "1234567.89"],
    [0.0000001, "0.0000001"],
    [1e21, "1000000000000000000000"],
    [0, "0"],
    [true, "Yes"],
    [false, "No"],
    [null, ""],
    [undefined, ""],
    ["", ""],
  ])("writes %j as %s", (field, written) => {
    expect(csvLine([field])).toBe(`${written}\r\n`);
    expect(csvLine([field, "next"])).toBe(`${written},next\r\n`);
  });

  it("gives every text back when one apostrophe in front is taken away", () => {
    const texts = fc.array(
      fc.oneof(fc.string(), fc.constantFrom("=", "'=", " @a", "\n-", '"', ",", "\r\n", "'")),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(texts, (given) => {
        const fields = ["first", ...given];
        const [read = []] = [...csvRecords([csvLine(fields)], ",")].map(({ cells }) => cells);
        expect(read.map((field) => field.replace(/^'/, ""))).toEqual(fields);
        expect(read.some((field) => /^\s*[=+\-@]/.test(field))).toBe(false);
      }),
      { seed: 2026, numRuns: 500 },
    );
  });
});
