import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { placeTender } from "../../src/sheets/tender/workbook";
import type { Plan } from "../../src/workbook/plan";
import { writeXlsx } from "../../src/xlsx/write";
import { bid, tenderWith } from "../domain/tender/tenders";
import { pasted } from "../sheets/pasted";
import { runs as runsInLines } from "./in-folder";

const folder = mkdtempSync(join(tmpdir(), "social-value-check-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function runs(...args: readonly string[]) {
  const { said, ...ran } = await runsInLines(...args);
  return { ...ran, said: said.join("\n") };
}

let files = 0;

async function fileOf(plan: Plan): Promise<string> {
  files += 1;
  const path = join(folder, `tender ${files}.xlsx`);
  writeFileSync(path, await writeXlsx(plan));
  return path;
}

/** Without reasons for its marks: warnings alone. */
const warned = placeTender(tenderWith({ bidders: [{ name: "Bidder A" }], bids: [bid("Bidder A")] }));
const wrong = pasted(warned, { sheet: "Scoring", cell: "C10", value: -5 });

describe("social-value check", () => {
  it("prints what --json promises, and ends with 0 for warnings alone", async () => {
    const file = await fileOf(warned);
    const { code, said, complaints } = await runs("check", file, "--json");
    expect([code, complaints]).toEqual([0, []]);
    const reports = JSON.parse(said) as { issues: unknown[] }[];
    expect(reports).toMatchObject([{ file, kind: "tender", ok: true }]);
    expect(reports[0]?.issues).toHaveLength(8);
    expect(reports[0]?.issues[0]).toEqual({
      code: "reason-missing",
      severity: "warning",
      sheet: "Quality",
      cell: "G5",
      message: "Give the reason for the mark (sheet Quality, cell G5, Approach, Bidder A)",
    });
  });

  it("ends with 1 for an error, in words with the cell, and leaves the file as it is", async () => {
    const file = await fileOf(wrong);
    const before = readFileSync(file);
    const { code, said } = await runs("check", file);
    expect(code).toBe(1);
    expect(said.split("\n").slice(0, 2)).toEqual([
      `${file}: tender, 1 error, 8 warnings`,
      "  Error: Price must be more than 0 (sheet Scoring, cell C10, Bidder A)",
    ]);
    expect(readFileSync(file)).toEqual(before);
  });

  it("prints one line for each kind on a sheet, and each cell where it is asked to", async () => {
    const file = await fileOf(wrong);
    const { said: short } = await runs("check", file);
    const { said: long } = await runs("check", file, "--verbose");
    expect(short.trimEnd().split("\n").length).toBeLessThan(long.trimEnd().split("\n").length);
    expect(long.trimEnd().split("\n")).toHaveLength(1 + 9);
  });

  it("says the same each time", async () => {
    const file = await fileOf(wrong);
    expect(await runs("check", file, "--json")).toEqual(await runs("check", file, "--json"));
  });

  it("ends with 2 for files that cannot be used, and checks the others", async () => {
    const text = join(folder, "notes.xlsx");
    writeFileSync(text, "not a workbook");
    const missing = join(folder, "none.xlsx");
    const foreign = await fileOf({ ...warned, names: [] });
    const file = await fileOf(wrong);
    const { code, said } = await runs("check", text, missing, foreign, file, "--json");
    expect(code).toBe(2);
    const reports = JSON.parse(said) as { kind: string | null; ok: boolean; issues: { code: string }[] }[];
    expect(reports.map(({ kind, ok, issues }) => [kind, ok, issues[0]?.code])).toEqual([
      [null, false, "not-a-workbook"],
      [null, false, "file-not-opened"],
      [null, false, "no-stamp"],
      ["tender", false, "not-above"],
    ]);
    expect(said).toContain("This file was not read: there is no such file or folder");
  });

  it.each([
    ["no file", ["check"], "Give a file to check"],
    ["an unknown option", ["check", "a.xlsx", "--quick"], "Unknown option '--quick'"],
  ])("ends with 2 for %s", async (_, args, words) => {
    const { code, complaints } = await runs(...args);
    expect(code).toBe(2);
    expect(complaints[0]).toContain(words);
  });

  it("says in its help that warnings alone are well", async () => {
    expect((await runs("check", "--help")).said).toContain("warnings alone are well");
  });
});
