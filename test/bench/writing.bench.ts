import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundled, machine, middle } from "./measuring";
import { installReaders, READERS } from "./readers";

const RETURNS = Number(process.env.BENCH_RETURNS ?? 300);

it("measures writing returns beside libraries that write the same cells, looks and rules", () => {
  installReaders();
  const folder = mkdtempSync(join(tmpdir(), "writing-bench-"));
  try {
    const program = bundled("writing", folder);
    const ended = spawnSync(process.execPath, [program, READERS, String(RETURNS)], { encoding: "utf8" });
    if (ended.status !== 0) throw new Error(ended.stderr);
    const found = JSON.parse(ended.stdout) as [string, { times: number[]; bytes: number }][];
    const own = middle(found[0]?.[1].times ?? []);
    process.stdout.write(
      `${machine()}, ${RETURNS} returns of 1,000 lines, each writer in turn, the processor's time\n`,
    );
    for (const [name, { times, bytes }] of found) {
      const all = times.reduce((sum, time) => sum + time, 0) / 1000;
      process.stdout.write(
        `${name}: ${middle(times).toFixed(1)} ms a return (median), ${all.toFixed(1)} s in all, ${(middle(times) / own).toFixed(2)} times this writer, ${Math.round(bytes / 1000)} kB a file\n`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 3_600_000);
