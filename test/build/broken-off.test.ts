import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import { readXlsx } from "../../src/xlsx/read";
import { contractOf, QUARTER } from "../domain/register/returned";
import { builtCommandLine } from "./command-line";

const folder = mkdtempSync(join(tmpdir(), "social-value-broken-off-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const contracts = Array.from({ length: 4 }, (_, index) => contractOf(`C-${index + 10}`));
const setup = join(folder, "contracts.json");
const area = join(folder, "area.json");
let script = "";
beforeAll(() => {
  script = builtCommandLine();
  writeFileSync(setup, JSON.stringify(contracts));
  writeFileSync(area, JSON.stringify(rotherhamArea));
});

const argumentsFor = (out: string) => [
  ...[script, "return", "--contracts", setup, "--quarter", QUARTER, "--out", out],
  ...["--lines", "100", "--area", area],
];

const filesIn = (out: string) => (existsSync(out) ? readdirSync(out) : []);

/** Kills a run that makes a file for each contract, as soon as the folder is as it is wanted. */
async function brokenOff(out: string, isEnough: (files: readonly string[]) => boolean): Promise<void> {
  const run = spawn(process.execPath, argumentsFor(out), { stdio: "ignore" });
  const ended = once(run, "exit");
  while (run.exitCode === null && !isEnough(filesIn(out)))
    await new Promise((resolve) => setImmediate(resolve));
  run.kill("SIGKILL");
  await ended;
}

describe("a run that is killed while it makes files", () => {
  it.each([
    ["within the first", 0],
    ["after the second", 2],
  ])("leaves no half file under a final name, and another run can be made: %s", async (_, count) => {
    const out = join(folder, `out ${count}`);
    await brokenOff(out, (files) =>
      count === 0 ? files.length > 0 : files.filter((name) => name.endsWith(".xlsx")).length >= count,
    );
    const whole = filesIn(out).filter((name) => name.endsWith(".xlsx"));
    for (const name of whole) {
      expect(await readXlsx(new Uint8Array(readFileSync(join(out, name))), name)).toMatchObject({ ok: true });
    }
    const isFree = whole.length === 0;
    const next = isFree ? out : `${out} again`;
    if (!isFree) {
      const { status, stderr } = spawnSync(process.execPath, argumentsFor(out), { encoding: "utf8" });
      expect([status, stderr]).toEqual([2, expect.stringContaining("is not empty; choose a new folder")]);
    }
    const { status, stderr } = spawnSync(process.execPath, argumentsFor(next), { encoding: "utf8" });
    expect([status, stderr]).toEqual([0, expect.not.stringContaining("cannot be made")]);
    expect(filesIn(next)).toHaveLength(contracts.length);
  });
});
