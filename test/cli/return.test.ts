import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/run";
import { readStamp } from "../../src/sheets/language/stamp";
import { ReturnStamp } from "../../src/domain/return/stamp";
import { returnFingerprint } from "../../src/sheets/return/stamp";
import { readXlsx } from "../../src/xlsx/read";
import { cleaning } from "../parity/returns";

const folder = mkdtempSync(join(tmpdir(), "social-value-return-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

async function runs(...args: readonly string[]) {
  const lines: string[] = [];
  const code = await run(args, { say: (line) => lines.push(line), complain: (line) => lines.push(line) });
  return { code, lines };
}

describe("social-value return and commitments", () => {
  const contract = file("contract.json", { ...cleaning, area: "rotherham" });
  const postcodes = file("postcodes.csv", "S60 1AB,E08000018\n");

  it("makes a return whose stamp says what it is for", async () => {
    const out = join(folder, "return.xlsx");
    const args = ["--contract", contract, "--quarter", "2026-27-Q2", "--out", out];
    expect(await runs("return", ...args, "--postcodes", postcodes, "--lines", "12")).toEqual({
      code: 0,
      lines: [`Made ${out}`],
    });
    const read = await readXlsx(readFileSync(out), out);
    const stamp = read.ok ? readStamp(read.value) : "none";
    if (typeof stamp === "string") throw new Error(stamp);
    const parts = ReturnStamp.parse(stamp.parts);
    expect(parts.return).toMatchObject({
      reference: "C-2026/07",
      quarter: "2026-27-Q2",
      lines: 12,
      exact: true,
    });
    expect(returnFingerprint(parts)).toBe(parts.return.fingerprint);
    // The contract's file says that 3 apprentices were accepted in the first quarter, and 2 of them validated.
    expect(parts.return.earlier).toMatchObject({ state: "known", without: [] });
    expect(JSON.stringify(parts.return.earlier)).toContain(
      '"measure":"apprenticeships","level":"3","claimed":3,"validated":2',
    );
    expect(parts.contract).not.toHaveProperty("earlier");
    expect(returnFingerprint({ ...parts, area: { ...parts.area, name: "B" } })).not.toBe(
      parts.return.fingerprint,
    );
  });

  it("makes a quarter's return for every contract, with names that every system takes", async () => {
    const contracts = file("contracts.json", [cleaning, { ...cleaning, reference: "C-2026-08" }]);
    const out = join(folder, "returns");
    expect(
      await runs("return", "--contracts", contracts, "--quarter", "2026-27-Q1", "--out", out),
    ).toMatchObject({ code: 0 });
    expect(readdirSync(out).sort()).toEqual([
      "C-2026-07 2026-27 Q1 return.xlsx",
      "C-2026-08 2026-27 Q1 return.xlsx",
    ]);
  });

  it("leaves out a contract that has ended, names it, and makes the others' returns", async () => {
    const ended = {
      ...{
        ...cleaning,
        reference: "C-ENDED",
        start: "2024-04-01",
        end: "2025-03-31",
        earlier: [],
        versions: [],
      },
      commitments: [
        { measure: "apprenticeships", quantity: 4, due: [{ quarter: "2024-25-Q4", quantity: 4 }] },
      ],
    };
    const contracts = file("with-ended.json", [ended, cleaning]);
    const out = join(folder, "of others");
    const { code, lines } = await runs(
      "return",
      "--contracts",
      contracts,
      "--quarter",
      "2026-27-Q2",
      "--out",
      out,
    );
    expect([code, readdirSync(out), lines[0]]).toEqual([
      0,
      ["C-2026-07 2026-27 Q2 return.xlsx"],
      `No form was made for this contract, which has no day in 2026-27-Q2: its quarters are from 2024-25-Q1 to 2024-25-Q4 (${contracts}, C-ENDED)`,
    ]);
  });

  it("tells two contracts apart whose references differ in a character that file names lack", async () => {
    const contracts = file("alike.json", [cleaning, { ...cleaning, reference: "C-2026-07" }]);
    const out = join(folder, "alike");
    await runs("return", "--contracts", contracts, "--quarter", "2026-27-Q1", "--out", out, "--lines", "10");
    expect(readdirSync(out).sort()).toEqual([
      "C-2026-07 2026-27 Q1 return (2).xlsx",
      "C-2026-07 2026-27 Q1 return.xlsx",
    ]);
  });

  it("makes no file of one name from several contracts", async () => {
    const contracts = file("several.json", [cleaning, { ...cleaning, reference: "C-2026-08" }]);
    const out = join(folder, "one.xlsx");
    const { code, lines } = await runs(
      "return",
      "--contract",
      contracts,
      "--quarter",
      "2026-27-Q1",
      "--out",
      out,
    );
    expect([code, lines]).toEqual([
      2,
      [`${contracts} holds several contracts: give it as --contracts, and a folder as --out`],
    ]);
  });

  it.each([
    [
      ["--quarter", "2030-31-Q1"],
      1,
      `Quarter must be from 2026-27-Q1 to 2027-28-Q4, the contract's own; it is 2030-31-Q1 (${contract}, C-2026/07)`,
    ],
    [["--quarter", "2026-27-Q1", "--lines", "9"], 2, "Lines must be a whole number from 10 to 10,000"],
    [["--quarter", "2026-27-Q1", "--area", contract], 1, `Enter the name (${contract})`],
  ])("refuses %j", async (more, code, words) => {
    const out = join(folder, "refused.xlsx");
    const found = await runs("return", "--contract", contract, "--out", out, ...more);
    expect(found.code).toBe(code);
    expect(found.lines).toContain(words);
    expect(existsSync(out)).toBe(false);
  });

  it("makes the commitments and their schedule", async () => {
    const [out, schedule] = [join(folder, "commitments.xlsx"), join(folder, "schedule.txt")];
    expect(
      await runs("commitments", "--contract", contract, "--out", out, "--schedule", schedule),
    ).toMatchObject({ code: 0 });
    expect(readFileSync(schedule, "utf8")).toContain("SCHEDULE: SOCIAL VALUE COMMITMENTS");
  });
});
