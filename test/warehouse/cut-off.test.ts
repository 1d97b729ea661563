import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import type { SpendJson } from "../../src/domain/spend/json";
import { LOADS, loadsIn, tidy } from "../../src/warehouse/folder";
import { LINE_TABLES } from "../../src/warehouse/tables";
import { builtCommandLine } from "../build/command-line";
import { inFolder, runs } from "../cli/in-folder";
import { asOfCouncil, ofCouncil, warehouseFigures } from "./same-as-spend";
import { describeWithEngine } from "./with-engine";

const { fileOf, newFile } = inFolder();

const QUARTERS = ["05/2026", "08/2026", "11/2026", "02/2027"];
const lines = Array.from(
  { length: 6000 },
  (_, at) => `${at},Bidder ${at % 500},${(at % 28) + 1}/${QUARTERS[at % 4]},Area ${at % 7},${at}.50`,
);
const ledger = fileOf(["Transaction number,Supplier,Date,Service area,Net", ...lines].join("\n"), "csv");
const setup = ["--as", "rotherham", "--area", "rotherham"];

function filesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : [];
}

/** Adds the ledger in a process of its own, which is ended with no time for anything when a file like this is there. */
async function endedAt(folder: string, file: RegExp): Promise<void> {
  const args = [builtCommandLine(), "warehouse", "add", folder, ledger, ...setup];
  const adding = spawn(process.execPath, args, { stdio: "ignore" });
  const ended = once(adding, "exit");
  while (adding.exitCode === null && !filesIn(folder).some((name) => file.test(name))) await after(1);
  adding.kill("SIGKILL");
  await ended;
}

describeWithEngine("a load that is cut off", () => {
  it.each([
    ["while its first payments are written", /payment_lines.*unfinished$/],
    ["between two quarters", /payment_lines.*parquet$/],
    ["when all but its record is written", /doubt_lines.*parquet$/],
  ])("is whole or not there, and comes whole the next time: %s", async (_, file) => {
    const folder = newFile("warehouse");
    await endedAt(folder, file);
    expect(filesIn(folder).some((name) => file.test(name) || name.endsWith(".json"))).toBe(true);
    const whole = await loadsIn(folder);
    expect([0, 1]).toContain(whole.length);
    const { code, said } = await runs("warehouse", "add", folder, ledger, ...setup);
    expect([code, said[0]]).toEqual([
      0,
      expect.stringMatching(/^Added 6,000 payments|^The warehouse has all/),
    ]);
    const loads = await loadsIn(folder);
    expect(new Set(loads.map(({ load }) => load)).size).toBe(1);
    const spend = await runs("spend", ledger, "--area", "rotherham", "--json");
    const { councils } = await warehouseFigures(folder);
    expect(councils.map(ofCouncil)).toEqual([
      asOfCouncil("rotherham", JSON.parse(spend.said.join("\n")) as SpendJson),
    ]);
    const parquet = () => filesIn(folder).filter((name) => name.endsWith(".parquet"));
    const counting = parquet().filter((name) => name.includes(loads[0]?.load ?? "none"));
    const tables = LINE_TABLES.map(({ name }) => name);
    await tidy(folder, tables, Date.now() + 86_400_001);
    // What was cut off is taken away a day later; what counts is as it was.
    expect(filesIn(folder).filter((name) => name.endsWith("unfinished"))).toEqual([]);
    expect(parquet()).toEqual(counting);
  });

  it("leaves alone what another load takes away in the meantime", async () => {
    // A link to nowhere is in the list and not there when it is asked for, as a file that was taken away in between.
    const folder = newFile("warehouse");
    await runs("warehouse", "add", folder, ledger, ...setup);
    const gone = ["gone.json.unfinished", "gone.json"];
    for (const name of gone) symlinkSync(join(folder, "nowhere"), join(folder, LOADS, name));
    await tidy(folder, [], Date.now() + 86_400_001);
    expect(await loadsIn(folder)).toHaveLength(1);
  });

  it("counts once where two come at the same time", async () => {
    const folder = newFile("warehouse");
    await Promise.all([1, 2].map(() => runs("warehouse", "add", folder, ledger, ...setup)));
    const { councils } = await warehouseFigures(folder);
    expect([(await loadsIn(folder)).length, councils[0]?.lines]).toEqual([2, 6000]);
  });
});
