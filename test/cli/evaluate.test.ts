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
writeFileSync(setup, JSON.stringify({ ...groundsMaintenance, evaluators }));

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

  it("writes nothing where one of the files is refused, and says why", async () => {
    const out = join(folder, "refused.json");
    const files = [await filled("good.xlsx", "Evaluator 1", 3), await filled("bad.xlsx", "Evaluator 2", 9)];
    const { code, lines } = await runs("evaluate", "--setup", setup, ...files, "--out", out);
    expect(code).toBe(1);
    expect(lines.join("\n")).toMatch(/Mark must be between 0 and 5 .*bad\.xlsx, sheet Quality, cell E5/);
    expect(() => readFileSync(out)).toThrow("ENOENT");
  });

  it("writes nothing where an evaluator sent two files", async () => {
    const out = join(folder, "twice.json");
    const files = [
      await filled("first.xlsx", "Evaluator 1", 3),
      await filled("second.xlsx", "Evaluator 1", 4),
    ];
    const { code, lines } = await runs("evaluate", "--setup", setup, ...files, "--out", out);
    expect(code).toBe(1);
    expect(lines.join("\n")).toContain(
      `Choose one file of each evaluator; ${files[0]} has marks of Evaluator 1 too (${files[1]})`,
    );
    expect(() => readFileSync(out)).toThrow("ENOENT");
  });
});
