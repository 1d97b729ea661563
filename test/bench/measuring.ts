import { execFileSync } from "node:child_process";
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

/** Packages that are not for all who install the project: they are put into a folder of their own when they are first needed. */
export function installIn(folder: string, ...packages: readonly string[]): void {
  if (existsSync(join(folder, "node_modules"))) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true }));
  execFileSync("npm", ["install", "--no-audit", "--no-fund", ...packages], { cwd: folder });
}
