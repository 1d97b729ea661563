import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { readWith } from "../../src/cli/readings";
import { run } from "../../src/cli/run";
import { sourceAt } from "../../src/cli/sources";
import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import { receiveReturns } from "../../src/jobs/receive-returns";
import { readReturnFile } from "../../src/jobs/return-file";
import { placeReturn } from "../../src/sheets/return/workbook";
import { writeXlsx } from "../../src/xlsx/write";
import { contractOf, QUARTER } from "../domain/register/returned";
import { builtCommandLine } from "./command-line";

const folder = mkdtempSync(join(tmpdir(), "social-value-cli-"));
const inbox = join(folder, "returns");
const setup = join(folder, "contracts.json");
let script = "";
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const contracts = Array.from({ length: 10 }, (_, index) => contractOf(`C-${index + 10}`));
const paths = contracts.map(({ reference }) => join(inbox, `${reference}.xlsx`));

beforeAll(async () => {
  script = builtCommandLine();
  mkdirSync(inbox);
  writeFileSync(setup, JSON.stringify(contracts));
  for (const [index, contract] of contracts.entries()) {
    const entries = {
      claims: [{ quantity: index, evidence: "Log" }, { quantity: 1 }, { quantity: 0 }, { quantity: 4 }],
      declaration: { agreed: true, role: "Contract manager", date: "2026-07-10" },
    };
    const form = placeReturn(contract, QUARTER, { area: rotherhamArea, lines: 10, entries });
    writeFileSync(paths[index] ?? "", await writeXlsx(form));
  }
});

describe("the built command line", () => {
  it("reads returns in a thread of itself", async () => {
    const [path = ""] = paths;
    const against = { contracts, cameFor: QUARTER, known: new Set<string>() };
    const thread = new Worker(script, { workerData: { reading: "return", against } });
    thread.postMessage(path);
    const [reply] = (await once(thread, "message")) as [string];
    await thread.terminate();
    expect(JSON.parse(reply)).toEqual(await readReturnFile(sourceAt(path), against));
  });

  it("receives the same in threads as without, in the order of the files", async () => {
    const asked = { contracts, quarter: QUARTER, sources: paths.map((path) => sourceAt(path)) };
    const inThreads = await receiveReturns({ ...asked, readMany: readWith({ script, count: 3 }) });
    expect(inThreads).toEqual(await receiveReturns(asked));
  });

  it("makes the same register as in one thread", async () => {
    const args = (out: string) => [
      ...[
        "consolidate",
        inbox,
        "--contracts",
        setup,
        "--quarter",
        QUARTER,
        "--as-of",
        "2026-08-01",
        "--json",
      ],
      ...["--out", join(folder, out)],
    ];
    const said: string[] = [];
    const complained: string[] = [];
    const output = {
      say: (line: string) => said.push(line),
      complain: (line: string) => complained.push(`${line}\n`),
    };
    expect(await run(args("one.xlsx"), output)).toBe(0);
    const built = spawnSync(process.execPath, [script, ...args("several.xlsx")], { encoding: "utf8" });
    expect([built.status, built.stderr]).toEqual([0, complained.join("")]);
    expect(JSON.parse(built.stdout)).toEqual(JSON.parse(said.join("\n")));
  });
});
