import { findIn } from "../../src/jobs/check";
import { readTender } from "../../src/sheets/tender/read";
import { placeTender } from "../../src/sheets/tender/workbook";
import { readXlsx } from "../../src/xlsx/read";
import { writeXlsx } from "../../src/xlsx/write";
import { largestTender } from "../domain/tender/largest-tender";
import { machine, middle } from "./measuring";

const RUNS = 7;

it("measures the live check of the largest tender in plain readings of the same workbook", async () => {
  const file = await readXlsx(await writeXlsx(placeTender(largestTender())), "tender.xlsx");
  if (!file.ok) throw new Error(`unreadable: ${file.reason.code}`);
  const cases = [
    { name: "read the tender of it", run: () => readTender(file.value).ok, runs: [] as number[] },
    { name: "check it live", run: () => findIn(file.value).bids.length > 0, runs: [] as number[] },
  ] as const;
  // A check or a reading that found nothing would be quick for nothing.
  for (const { name, run } of cases) if (!run()) throw new Error(`in vain: ${name}`);
  for (let round = 0; round < RUNS; round += 1) {
    for (const { run, runs } of cases) {
      // The processor's time: what else the machine does counts less.
      const before = process.cpuUsage();
      run();
      const { user, system } = process.cpuUsage(before);
      runs.push((user + system) / 1000);
    }
  }
  process.stdout.write(`${machine()}, ${RUNS} interleaved runs after one to warm up; the processor's time\n`);
  const [reading, check] = cases.map(({ name, runs }) => {
    process.stdout.write(
      `${name}: median ${Math.round(middle(runs))} ms, best ${Math.round(Math.min(...runs))} ms\n`,
    );
    return middle(runs);
  });
  const ratio = (check ?? Number.NaN) / (reading ?? Number.NaN);
  process.stdout.write(`a live check takes as long as ${ratio.toFixed(1)} readings\n`);
}, 600_000);
