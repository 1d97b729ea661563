import { cpus, loadavg } from "node:os";

/** On what a benchmark ran; its figures compare within one run only. */
export function machine(): string {
  const [model = "unknown"] = cpus().map((cpu) => cpu.model);
  return `${cpus().length} x ${model}, load ${(loadavg()[0] ?? 0).toFixed(2)}, Node ${process.version}`;
}

export function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
