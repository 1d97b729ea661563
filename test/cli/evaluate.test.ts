import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/run";
import { parseTender } from "../../src/domain/tender/tender";
import { placeEvaluatorFile } from "../../src/sheets/evaluator/workbook";
import { writeXlsx } from "../../src/xlsx/write";
import { groundsMaintenance, tenderWith } from "../domain/tender/tenders";
import { pasted } from "../sheets/pasted";

const folder = mkdtempSync(join(tmpdir(), "social-value-evaluate-"));
afterAll(() => rmSync(folder, { recursive: true }));

const evaluators = ["Evaluator 1", "Evaluator 2"];
const setup = join(folder, "tender.json");
// With a reference for each quantity, so that nothing is pointed out in it.
const measures = groundsMaintenance.measures.map((measure) =>
  measure.id === "waste" ? measure : { ...measure, reference: 1 },
);
writeFileSync(setup, JSON.stringify({ ...groundsMaintenance, measures, evaluators }));

async function runs(...args: readonly string[]) {
  const lines: string[] = [];
  const code = await run(args, { say: (line) => lines.push(line), complain: (line) => lines.push(line) });
  return { code, lines };
}

/** A file in which the evaluator gives the first answer a mark. */
async function filled(name: string, evaluator: string, mark: number): Promise<string> {
  const plan = [
    { sheet: "Declaration", cell: "B9", value: "Buyer" },
    { sheet: "Declaration", cell: "B10", value: "No" },
    { sheet: "Declaration", cell: "B12", value: 46_143 },
    { sheet: "Quality", cell: "E5", value: mark },
    { sheet: "Quality", cell: "F5", value: "Clear" },
  ].reduce(pasted, placeEvaluatorFile(tenderWith({ evaluators }), evaluator));
  const path = join(folder, name);
  writeFileSync(path, await writeXlsx(plan));
  return path;
}

describe("social-value evaluator", () => {
  it("makes one evaluator's file, and none for someone else", async () => {
    const out = join(folder, "empty.xlsx");
    expect((await runs("evaluator", "--setup", setup, "--evaluator", "evaluator 2", "--out", out)).code).toBe(
      0,
    );
    expect(readFileSync(out).length).toBeGreaterThan(1000);
    const other = await runs("evaluator", "--setup", setup, "--evaluator", "Evaluator 9", "--out", `${out}2`);
    expect(other.code).toBe(2);
    expect(other.lines[0]).toContain("Evaluator 9 is not an evaluator of this tender");
  });
});

describe("social-value evaluate", () => {
  it("writes the tender with the marks of every file", async () => {
    const out = join(folder, "marked.json");
    const files = [await filled("one.xlsx", "Evaluator 1", 3), await filled("two.xlsx", "Evaluator 2", 5)];
    expect((await runs("evaluate", "--setup", setup, ...files, "--out", out)).code).toBe(0);
    const tender = parseTender(JSON.parse(readFileSync(out, "utf8")));
    expect(tender.ok && tender.value.bids[0]?.quality.approach).toEqual({
      marks: [3, 5],
      reasons: ["Clear", "Clear"],
      agreed: null,
    });
    expect(tender.ok && tender.value.evaluatorFiles?.map(({ file }) => file)).toEqual([
      "one.xlsx",
      "two.xlsx",
    ]);
  });

  it("says why a file is refused, and writes the marks of the others", async () => {
    const out = join(folder, "refused.json");
    const files = [await filled("good.xlsx", "Evaluator 1", 3), await filled("bad.xlsx", "Evaluator 2", 9)];
    const { code, lines } = await runs("evaluate", "--setup", setup, ...files, "--out", out);
    expect(code).toBe(1);
    expect(lines.join("\n")).toMatch(/Mark must be between 0 and 5 .*bad\.xlsx, sheet Quality, cell E5/);
    expect(lines.at(-1)).toBe(`Made ${out}: 1 of 2 taken`);
    expect(recordedIn(out)).toEqual([["Evaluator 1", "good.xlsx"]]);
  });

  it("puts two files of one evaluator aside, naming both, and takes the others", async () => {
    const out = join(folder, "twice.json");
    const files = [
      await filled("first.xlsx", "Evaluator 1", 3),
      await filled("second.xlsx", "Evaluator 1", 4),
      await filled("third.xlsx", "Evaluator 2", 5),
    ];
    const { code, lines } = await runs("evaluate", "--setup", setup, ...files, "--out", out);
    expect(code).toBe(1);
    expect(lines).toEqual(
      expect.arrayContaining([
        `Choose one file of each evaluator; ${files[1]} has marks of Evaluator 1 too (${files[0]})`,
        `Choose one file of each evaluator; ${files[0]} has marks of Evaluator 1 too (${files[1]})`,
        `${files[2]}: the marks of Evaluator 2 can be taken in.`,
        `Made ${out}: 1 of 3 taken`,
      ]),
    );
    expect(recordedIn(out)).toEqual([["Evaluator 2", "third.xlsx"]]);
  });

  it("writes nothing where no file is taken", async () => {
    const out = join(folder, "nothing.json");
    const file = await filled("alone.xlsx", "Evaluator 2", 9);
    expect((await runs("evaluate", "--setup", setup, file, "--out", out)).code).toBe(1);
    expect(() => readFileSync(out)).toThrow("ENOENT");
  });

  it("takes a file that is given twice for one", async () => {
    const out = join(folder, "same.json");
    const file = await filled("same.xlsx", "Evaluator 1", 3);
    expect((await runs("evaluate", "--setup", setup, file, file, "--out", out)).code).toBe(0);
  });

  it("ends with 2 for a file that is not there, and takes the others", async () => {
    const out = join(folder, "others.json");
    const files = [join(folder, "none.xlsx"), await filled("there.xlsx", "Evaluator 2", 4)];
    const { code, lines } = await runs("evaluate", "--setup", setup, ...files, "--out", out);
    expect([code, lines[0]]).toEqual([
      2,
      `This file was not read: there is no such file or folder (${files[0]})`,
    ]);
    expect(recordedIn(out)).toEqual([["Evaluator 2", "there.xlsx"]]);
  });
});

/** Whose marks a written tender has, and from which file. */
function recordedIn(path: string) {
  const tender = parseTender(JSON.parse(readFileSync(path, "utf8")));
  return tender.ok && tender.value.evaluatorFiles?.map(({ evaluator, file }) => [evaluator, file]);
}
