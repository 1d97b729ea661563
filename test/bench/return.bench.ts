import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import { checkWorkbook } from "../../src/sheets/check-workbook";
import { readReturn } from "../../src/sheets/return/read";
import { placeReturn } from "../../src/sheets/return/workbook";
import { readXlsx } from "../../src/xlsx/read";
import { writeXlsx } from "../../src/xlsx/write";
import { describeWithLibreOffice } from "../libreoffice/office";
import { contractWith } from "../parity/returns";
import { payments } from "./long-return";
import { machine } from "./measuring";

const LINES = [1000, 10_000];
const RUNS = 3;

/** Milliseconds: the fastest run, the middle one, and the least that Node's own processor time came to. */
interface Times {
  readonly best: number;
  readonly median: number;
  readonly processor: number;
}

const results: { readonly what: string; readonly lines: number; readonly times: Times }[] = [];

async function timed(what: string, lines: number, run: () => Promise<unknown>): Promise<void> {
  const taken: number[] = [];
  const used: number[] = [];
  for (let round = 0; round < RUNS; round += 1) {
    const [start, before] = [performance.now(), process.cpuUsage()];
    await run();
    taken.push(performance.now() - start);
    const { user, system } = process.cpuUsage(before);
    used.push((user + system) / 1000);
  }
  taken.sort((one, other) => one - other);
  results.push({
    what,
    lines,
    times: {
      best: taken[0] ?? NaN,
      median: taken[Math.floor(RUNS / 2)] ?? NaN,
      processor: Math.min(...used),
    },
  });
}

const form = (lines: number) => placeReturn(contractWith(), "2026-27-Q2", { area: rotherhamArea, lines });

async function read(bytes: Uint8Array) {
  const file = await readXlsx(bytes, "return.xlsx");
  if (!file.ok) throw new Error(`unreadable: ${file.reason.code}`);
  return file.value;
}

describeWithLibreOffice("returns with long ledgers", (office) => {
  const folder = mkdtempSync(join(tmpdir(), "return-bench-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("measures the form's size, making it, recalculating it and reading it back", async () => {
    const sizes: string[] = [];
    for (const lines of LINES) {
      const [blank, full, again] = ["blank", "full", "again"].map((name) => join(folder, `${name}.xlsx`));
      if (!blank || !full || !again) throw new Error("no paths");
      await timed("make the form", lines, async () => writeFileSync(blank, await writeXlsx(form(lines))));
      const blocks = [{ sheet: "Spend", cell: "B5", values: payments(lines, 500) }];
      await (await office()).enter(blank, { blocks, saveTo: full });
      await timed("open in LibreOffice, recalculate and save", lines, async () =>
        (await office()).saveAs(full, again),
      );
      const bytes = readFileSync(full);
      await timed("read it back", lines, async () => readReturn(await read(bytes)));
      await timed("check it", lines, async () => checkWorkbook(await read(bytes)));
      sizes.push(`${lines} lines: ${statSync(blank).size} bytes blank, ${statSync(full).size} pasted full`);
    }
    process.stdout.write(`${machine()}, ${RUNS} runs each\n`);
    for (const size of sizes) process.stdout.write(`${size}\n`);
    for (const { what, lines, times } of results) {
      const [best, median, processor] = [times.best, times.median, times.processor].map(Math.round);
      process.stdout.write(
        `${lines} lines, ${what}: best ${best} ms, median ${median} ms, processor of Node ${processor} ms\n`,
      );
    }
  }, 1_200_000);
});
