import { execFileSync, spawnSync } from "node:child_process";
import { cpus, loadavg } from "node:os";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** On what a benchmark ran; its figures compare within one run only. */
export function machine(): string {
  const [model = "unknown"] = cpus().map((cpu) => cpu.model);
  return `${cpus().length} x ${model}, load ${(loadavg()[0] ?? 0).toFixed(2)}, Node ${process.version}`;
}

export function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The path of a program of this folder, made for Node in a folder that is taken away after. */
export function bundled(program: string, folder: string): string {
  const made = join(folder, `${program}.mjs`);
  const options = ["--bundle", "--platform=node", "--format=esm", "--log-level=error", `--outfile=${made}`];
  execFileSync(resolve("node_modules", ".bin", "esbuild"), [
    resolve("test", "bench", `${program}.ts`),
    ...options,
  ]);
  return made;
}

/** What a program took, and what it said on its standard output. */
export interface Took {
  /** Of the processor. */
  readonly seconds: number;
  readonly megabytes: number;
  /** From its start to its end. */
  readonly secondsInAll: number;
  readonly said: string;
}

/** Runs a program for Node by itself. */
export function ran(program: string, ...args: readonly string[]): Took {
  const hook = resolve("test", "bench", "says-what-it-took.mjs");
  const start = performance.now();
  const ended = spawnSync(process.execPath, ["--import", hook, program, ...args], {
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  const secondsInAll = (performance.now() - start) / 1000;
  if (ended.status !== 0) throw new Error(`ended with ${ended.status}: ${ended.stderr.slice(0, 2000)}`);
  const took = JSON.parse(ended.stderr.split("\n").at(-1) ?? "") as Pick<Took, "seconds" | "megabytes">;
  return { ...took, secondsInAll, said: ended.stdout };
}

/** Packages that are not for all who install the project: they are put into a folder of their own when they are first needed. */
export function installIn(folder: string, ...packages: readonly string[]): void {
  if (existsSync(join(folder, "node_modules"))) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true }));
  execFileSync("npm", ["install", "--no-audit", "--no-fund", ...packages], { cwd: folder });
}
