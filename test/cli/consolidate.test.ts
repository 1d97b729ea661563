import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/run";
import { runs } from "./in-folder";
import type { Contract } from "../../src/domain/contract/contract";
import { csvRecords } from "../../src/domain/values/csv-read";
import { decodedParts } from "../../src/domain/values/decoded-text";
import { readRegister } from "../../src/sheets/register/read";
import type { Plan } from "../../src/workbook/plan";
import { readXlsx } from "../../src/xlsx/read";
import { writeXlsx } from "../../src/xlsx/write";
import { pack } from "../domain/framework/pack";
import { contractOf, QUARTER } from "../domain/register/returned";
import { commitmentAltered, filledReturn } from "../sheets/return/sent-returns";
import { filledRows, NO_CELLS } from "../../src/workbook/cells";

const folder = mkdtempSync(join(tmpdir(), "social-value-consolidate-"));
const inbox = join(folder, "returns");
const setup = join(folder, "contracts.json");
afterAll(() => rmSync(folder, { recursive: true }));

const references = ["C-01", "C-02", "C-03", "C-04", "C-05", "C-06", "C-07", "C-08"];
const contracts = references.map((reference, index) =>
  contractOf(reference, { serviceArea: index < 4 ? "Property" : "Adult care" }),
);

function contract(reference: string): Contract {
  const found = contracts.find((each) => each.reference === reference);
  if (!found) throw new Error(`no contract: ${reference}`);
  return found;
}

function rowsOf(csv: string): readonly (readonly string[])[] {
  return [...csvRecords(decodedParts(readFileSync(csv)))].map(({ cells }) => cells);
}

async function sent(name: string, plan: Plan): Promise<void> {
  writeFileSync(join(inbox, name), await writeXlsx(plan));
}

let outputs = 0;

async function consolidates(...args: readonly string[]) {
  const said: string[] = [];
  const complaints: string[] = [];
  outputs += 1;
  const out = join(folder, `register ${outputs}.xlsx`);
  const base = ["consolidate", inbox, "--contracts", setup, "--out", out, "--as-of", "2026-08-01", "--json"];
  const code = await run([...base, "--quarter", QUARTER, ...args], {
    say: (line) => said.push(line),
    complain: (line) => complaints.push(line),
  });
  return {
    code,
    out,
    complaints,
    json: said.length > 0 ? (JSON.parse(said.join("\n")) as Record<string, unknown>) : {},
  };
}

beforeAll(async () => {
  mkdirSync(join(inbox, "later", "deeper"), { recursive: true });
  writeFileSync(setup, JSON.stringify(contracts));
  for (const reference of ["C-01", "C-02", "C-03", "C-04"])
    await sent(`${reference}.xlsx`, filledReturn(contract(reference), 10));
  copyFileSync(join(inbox, "C-01.xlsx"), join(inbox, "later", "copy of C-01.xlsx"));
  await sent("later/C-02 corrected.xlsx", filledReturn(contract("C-02"), 7, "2026-07-15"));
  await sent("C-05 one.xlsx", filledReturn(contract("C-05"), 5));
  await sent("C-05 two.xlsx", filledReturn(contract("C-05"), 6));
  await sent("C-06 altered.xlsx", commitmentAltered(filledReturn(contract("C-06"), 5)));
  await sent("C-07 negative.xlsx", filledReturn(contract("C-07"), -5));
  await sent("later/deeper/C-01 Q2.xlsx", filledReturn(contract("C-01"), 3, "2026-10-05", "2026-27-Q2"));
  await sent("stranger.xlsx", filledReturn(contractOf("C-99"), 5));
  writeFileSync(join(inbox, "notes.txt"), "Not a return");
  writeFileSync(join(inbox, "~$C-01.xlsx"), "Excel is open");
});

describe("social-value consolidate", () => {
  it("counts what came, and what is to be chosen from, in a line, and names what did not", async () => {
    const counted = async (...paths: readonly string[]) => {
      outputs += 1;
      const out = join(folder, `counted ${outputs}.xlsx`);
      const { said, complaints } = await runs(
        ...["consolidate", ...paths, "--contracts", setup, "--out", out, "--as-of", "2026-08-01"],
        ...["--quarter", QUARTER, "--kpis", join(folder, `ratings ${outputs}.csv`)],
      );
      expect(said[1]).toBe("Contracts without a return:");
      expect(complaints).toContain(
        "There are no ratings for contract performance notices: set the three bands in the council's settings.",
      );
      return said[0];
    };
    expect(await counted(inbox)).toBe(
      "2026-27 Q1: 10 returns received, 4 accepted, 1 replaced, 2 to choose from, 3 refused, 3 missing",
    );
    expect(await counted(join(inbox, "C-01.xlsx"))).toBe(
      "2026-27 Q1: 1 return received, 1 accepted, 0 replaced, 0 to choose from, 0 refused, 7 missing",
    );
  });

  it("makes the register of a quarter from all that came", async () => {
    const { code, out, json } = await consolidates();
    expect(code).toBe(1);
    expect(json).toMatchObject({
      quarter: QUARTER,
      returns: { received: 10, accepted: 4, replaced: 1, refused: 3, missing: 3 },
      supplyChain: {
        total: 5202,
        local: 4802,
        wider: 0,
        elsewhere: 399.96,
        unknown: 0.04,
        sme: 4802,
        vcse: 0,
        localShare: 4802 / 5202,
      },
    });
    expect(json.totals).toContainEqual({
      serviceArea: "Property",
      measure: "young-people-work-advice",
      committed: 384,
      due: 48,
      claimed: 37,
      evidenced: 37,
      validated: 0,
    });
    const files = (json.exceptions as { file: string; code: string }[]).map(({ file, code: of }) => [
      file.slice(inbox.length + 1),
      of,
    ]);
    expect(files).toEqual(
      expect.arrayContaining([
        ["C-05 one.xlsx", "returns-to-choose"],
        ["C-05 two.xlsx", "returns-to-choose"],
        ["stranger.xlsx", "contract-not-listed"],
        ["notes.txt", "not-xlsx"],
      ]),
    );
    expect(files.map(([file]) => file)).toEqual(
      expect.arrayContaining(["C-06 altered.xlsx", "C-07 negative.xlsx"]),
    );
    expect(Object.keys(json)).toEqual([
      ...["quarter", "returns", "totals", "supplyChain", "notes"],
      ...["byDirectorate", "spendByDirectorate", "byArea", "spendByArea", "byCouncil", "spendByCouncil"],
      ...["exceptions"],
    ]);
    const read = await readXlsx(readFileSync(out), out);
    expect(read.ok && readRegister(read.value)).toMatchObject({ ok: true, value: { quarter: QUARTER } });
  });

  it("gives the same figures again from its own register", async () => {
    const first = await consolidates();
    const second = await consolidates("--register", first.out);
    expect(second.json).toEqual(first.json);
    const out = join(folder, "made again.xlsx");
    const setUp = ["--contracts", setup, "--quarter", QUARTER, "--as-of", "2026-08-01"];
    const again = await runs("consolidate", ...setUp, "--register", first.out, "--out", out, "--json");
    expect(JSON.parse(again.said.join("\n"))).toMatchObject({
      ...{ returns: first.json.returns, totals: first.json.totals, supplyChain: first.json.supplyChain },
    });
    const nothing = await runs("consolidate", ...setUp, "--out", out);
    expect([nothing.code, nothing.complaints[0]]).toEqual([
      2,
      "Give a return, a folder of returns, or the register before",
    ]);
  });

  it("values what is claimed by the packs that contracts name, two editions side by side", async () => {
    mkdirSync(join(folder, "packs"), { recursive: true });
    const packs = ["2026", "2027"].map((edition) => {
      writeFileSync(join(folder, "packs", `${edition}.json`), JSON.stringify({ ...pack, edition }));
      return `packs/${edition}.json`;
    });
    const naming = (name: string, paths: readonly (string | undefined)[]) => {
      const path = join(folder, name);
      const list = contracts.map((each, index) => ({ ...each, proxyPack: paths[index] }));
      writeFileSync(path, JSON.stringify(list));
      return path;
    };
    const valued = await consolidates("--contracts", naming("one.json", [packs[0], packs[0]]));
    const quarterOf = async (out: string) => {
      const read = await readXlsx(readFileSync(out), out);
      const quarter = read.ok ? read.value.sheets.find(({ name }) => name === "Quarter") : undefined;
      return JSON.stringify(quarter?.cells);
    };
    const said = await quarterOf(valued.out);
    expect(said).toContain("Claimed, £ (2026)");
    expect(said).toContain("C-03, C-04, C-05, C-06, C-07, C-08");
    const both = await quarterOf((await consolidates("--contracts", naming("two.json", packs))).out);
    expect(both).toContain("Claimed, £ (2026)");
    expect(both).toContain("Claimed, £ (2027)");
  });

  it("writes the whole register and its ledger lines as comma-separated text", async () => {
    const [csv, spendCsv] = [join(folder, "register.csv"), join(folder, "spend.csv")];
    const { out } = await consolidates("--csv", csv, "--spend-csv", spendCsv);
    const rows = rowsOf(csv);
    const read = await readXlsx(readFileSync(out), out);
    const sheet = read.ok ? read.value.sheets.find(({ name }) => name === "Register") : undefined;
    const aboveRows = 3;
    expect(rows.length - 1).toBe(filledRows(sheet?.cells ?? NO_CELLS).length - aboveRows);
    expect(rows.find((row) => row[2] === "C-02" && row[13] === "Accepted")?.slice(0, 3)).toEqual([
      ...["2026-27-Q1", "2026-06-30", "C-02"],
    ]);
    const spent = rowsOf(spendCsv);
    const ownNet = spent.filter(([quarter]) => quarter === QUARTER).map((row) => Number(row[9]));
    expect(ownNet.reduce((total, net) => total + Math.round(net * 100), 0)).toBe(520_200);
    expect((await consolidates("--csv", csv)).complaints).toEqual([
      `${csv} cannot be made: it exists already, and is never overwritten; choose another name`,
    ]);
  });

  it("prints what is to be put right before what is to be looked at, each with its number", async () => {
    const { complaints } = await consolidates();
    const [right, look] = ["To put right", "To look at"].map((part) =>
      complaints.findIndex((line) => line.startsWith(`${part}: `)),
    );
    if (right === undefined || look === undefined) throw new Error("no headings");
    expect(right).toBe(0);
    expect([complaints[right], complaints[look]]).toEqual([
      `To put right: ${look - 1}`,
      `To look at: ${complaints.length - look - 1}`,
    ]);
    expect(complaints.slice(1, look).some((line) => line.includes("C-06 altered.xlsx"))).toBe(true);
  });

  it("never overwrites, and says what of the arguments cannot be used", async () => {
    const { out } = await consolidates();
    expect((await consolidates("--out", out)).code).toBe(2);
    expect((await consolidates("--quarter", "2031-32-Q1")).code).toBe(2);
    expect((await consolidates("--as-of", "soon")).code).toBe(2);
    expect((await consolidates("--register", join(inbox, "notes.txt"))).code).toBe(2);
    expect((await consolidates(join(folder, "nowhere"))).code).toBe(2);
    const { code, complaints } = await consolidates("--register", join(inbox, "C-01.xlsx"));
    expect([code, complaints[0]]).toEqual([
      1,
      `Choose a register that consolidate made; this workbook is none (${join(inbox, "C-01.xlsx")})`,
    ]);
  });
});
