import { alikeTogether } from "../../../src/domain/issues/alike";
import { type Issue, makeIssue, MOST_TOLD } from "../../../src/domain/issues/issue";
import { wordIssue } from "../../../src/domain/issues/word-issue";

const inCell = (cell: string, file = "a.xlsx") => ({ file, sheet: "Spend", cell });
const noPostcode = (cell: string, file?: string) =>
  makeIssue("warning", inCell(cell, file), "spend-unknown", { label: "postcode" });
const notInUse = (cell: string, postcode: string) =>
  makeIssue("warning", inCell(cell), "postcode-not-in-use", { postcode });
const said = (issues: readonly Issue[]) => alikeTogether(issues).map(wordIssue);

describe("issues of one kind", () => {
  it("are told as one with their number and the first of their cells", () => {
    const cells = Array.from({ length: 50 }, (_, index) => `E${index + 5}`);
    expect(said(cells.map((cell) => noPostcode(cell)))).toEqual([
      "Enter the postcode: without it this line counts as unknown (a.xlsx, sheet Spend, 50 cells: E5, E6, E7, E8 and 46 more)",
    ]);
  });

  it("are told apart by file, by field and by how grave they are, in their order", () => {
    const sme = makeIssue("warning", inCell("H5"), "spend-unknown", { label: "answer under SME" });
    const issues = [noPostcode("E5"), sme, noPostcode("E6", "b.xlsx"), noPostcode("E7")];
    expect(said(issues)).toEqual([
      "Enter the postcode: without it this line counts as unknown (a.xlsx, sheet Spend, 2 cells: E5, E7)",
      "Enter the answer under SME: without it this line counts as unknown (a.xlsx, sheet Spend, cell H5)",
      "Enter the postcode: without it this line counts as unknown (b.xlsx, sheet Spend, cell E6)",
    ]);
  });

  it("are told one by one while they are few and say different things", () => {
    const few = [notInUse("E5", "S60 1ZZ"), notInUse("E6", "S60 1ZY"), notInUse("E7", "S60 1ZX")];
    expect(said(few)).toEqual(few.map(wordIssue));
    expect(said([...few, notInUse("E8", "S60 1ZW"), notInUse("E9", "S60 1ZV")])).toEqual([
      "Check the postcode S60 1ZZ: it is not in use, so it counts as an unknown place (a.xlsx, sheet Spend, 5 cells like this: E5, E6, E7, E8, E9)",
    ]);
  });

  it("stay as they are where they are of no cell, or were told together before", () => {
    const file = makeIssue("error", { file: "a.xlsx" }, "not-xlsx", {});
    const issues = [file, file, noPostcode("E5"), noPostcode("E6")];
    expect(said(issues)).toHaveLength(3);
    expect(alikeTogether(alikeTogether(issues))).toEqual(alikeTogether(issues));
  });

  it("of lines of a ledger are told with their number and the first of them", () => {
    const issues = Array.from({ length: 1200 }, (_, index) =>
      makeIssue("warning", { file: "a.csv", subject: `line ${index + 5}` }, "postcode-not-in-use", {
        postcode: `S60 ${index}`,
      }),
    );
    expect(said(issues)).toEqual([
      "Check the postcode S60 0: it is not in use, so it counts as an unknown place (a.csv, 1,200 lines like this: 5, 6, 7, 8 and 1,196 more)",
    ]);
    const most = Array.from({ length: MOST_TOLD }, () => issues)
      .flat()
      .slice(0, MOST_TOLD);
    expect(said(most)).toEqual([
      expect.stringContaining("10,000 lines or more like this: 5, 6, 7, 8 and others"),
    ]);
    expect(said(issues.slice(0, 3))).toHaveLength(3);
    expect(said(issues.slice(0, 5))).toEqual([expect.stringContaining("5 lines like this: 5, 6, 7, 8, 9)")]);
    expect(alikeTogether(alikeTogether(issues))).toEqual(alikeTogether(issues));
  });
});
