import { findIn } from "../../src/jobs/check";
import { readTender } from "../../src/sheets/tender/read";
import { placeTender } from "../../src/sheets/tender/workbook";
import { readXlsx } from "../../src/xlsx/read";
import { writeXlsx } from "../../src/xlsx/write";
import type { Grid } from "../../src/workbook/grid";
import { largestTender } from "../domain/tender/largest-tender";
import { machine, middle } from "./measuring";

const RUNS = 7;

async function openTender(title: string): Promise<Grid> {
  const plan = placeTender({ ...largestTender(), title });
  const file = await readXlsx(await writeXlsx(plan), "tender.xlsx");
  if (!file.ok) throw new Error(`unreadable: ${file.reason.code}`);
  return file.value;
}

it("measures the live check of the largest tender in plain readings of the same workbook", async () => {
  // In turn, since what a workbook was made from is kept while the same one is checked.
  const files = [await openTender("One"), await openTender("Another")] as const;
  const check = (grid: Grid) => findIn(grid).bids.length > 0;
  const cases = [
    { name: "read the tender of it", run: (grid: Grid) => readTender(grid).ok, runs: [] as number[] },
    { name: "check it for the first time", run: check, runs: [] as number[] },
    { name: "check it again", run: check, runs: [] as number[] },
  ] as const;
  // A check or a reading that found nothing would be quick for nothing.
  for (const { name, run } of cases) if (!run(files[1])) throw new Error(`in vain: ${name}`);
  for (let round = 0; round < RUNS; round += 1) {
    const file = files[round % 2 === 0 ? 0 : 1];
    for (const { run, runs } of cases) {
      // The processor's time: what else the machine does counts less.
      const before = process.cpuUsage();
      run(file);
      const { user, system } = process.cpuUsage(before);
      runs.push((user + system) / 1000);
    }
  }
  process.stdout.write(`${machine()}, ${RUNS} interleaved runs after one to warm up; the processor's time\n`);
  const [reading = Number.NaN, ...checks] = cases.map(({ name, runs }) => {
    process.stdout.write(
      `${name}: median ${Math.round(middle(runs))} ms, best ${Math.round(Math.min(...runs))} ms\n`,
    );
    return middle(runs);
  });
  const [first, again] = checks.map((each) => (each / reading).toFixed(1));
  process.stdout.write(`a live check takes as long as ${first} readings, and again ${again}\n`);
}, 600_000);
