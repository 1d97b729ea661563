import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type LargeLedger, writeLargeLedger } from "./large-ledger";
import { bundled, installIn, machine, middle, ran, type Took } from "./measuring";

const RUNS = 5;
const LINES = Number(process.env.BENCH_LINES ?? 1_000_000);
const PROGRAM = resolve("dist", "cli", "social-value.js");
/** DuckDB's binary is too large for all who install the project: it is put here when it is first needed. */
const DUCKDB = resolve("build", "duckdb");
const DUCKDB_PACKAGE = "@duckdb/node-api@1.5.6-r.1";

/** What the program said is JSON. */
type Counted = Omit<Took, "said"> & { readonly said: Readonly<Record<string, unknown>> };

function run(program: string, ...args: readonly string[]): Counted {
  const took = ran(program, ...args);
  return { ...took, said: JSON.parse(took.said) as Counted["said"] };
}

function runProduct({ ledger, suppliers, postcodes }: LargeLedger, ...more: readonly string[]): Counted {
  const files = ["--suppliers", suppliers, "--postcodes", postcodes];
  return run(PROGRAM, "spend", ledger, "--area", "rotherham", ...files, "--json", ...more);
}

function runDuckDb({ ledger, suppliers, postcodes }: LargeLedger): Counted {
  return run(resolve("test", "bench", "spend-in-duckdb.mjs"), DUCKDB, ledger, suppliers, postcodes);
}

const say = (line: string) => process.stdout.write(`${line}\n`);
const told = (runs: readonly Counted[]) => {
  const seconds = middle(runs.map((each) => each.seconds));
  const megabytes = middle(runs.map((each) => each.megabytes));
  return { seconds, words: `${seconds.toFixed(2)} s of the processor, ${Math.round(megabytes)} MB` };
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "spend-bench-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

it("measures local spend of a large ledger, all checks on, beside DuckDB, which runs none", () => {
  if (!existsSync(PROGRAM)) throw new Error("run npm run build first");
  installIn(DUCKDB, DUCKDB_PACKAGE);
  const files = writeLargeLedger(folder, LINES);
  const ours: Counted[] = [];
  const theirs: Counted[] = [];
  for (let round = 0; round < RUNS; round += 1) {
    ours.push(runProduct(files));
    theirs.push(runDuckDb(files));
  }
  const { spend, lines } = ours[0]?.said as { spend: { total: number; local: number }; lines: number };
  expect(theirs[0]?.said).toEqual({ total: spend.total, local: spend.local, lines });
  const [product, duckDb] = [told(ours), told(theirs)];
  say(`${machine()}, ${RUNS} interleaved runs of ${LINES} lines, medians`);
  say(`social-value spend: ${product.words}`);
  say(`DuckDB: ${duckDb.words}`);
  say(`social-value takes as long as ${(product.seconds / duckDb.seconds).toFixed(2)} of DuckDB`);
}, 3_600_000);

it("measures the workbook of a large ledger, with the counting", () => {
  const files = writeLargeLedger(folder, LINES);
  const runs = Array.from({ length: 3 }, (_, round) => {
    const path = join(folder, `spend ${round}.xlsx`);
    return { took: runProduct(files, "--out", path), size: statSync(path).size };
  });
  say(`${machine()}, 3 runs of ${LINES} lines, medians`);
  const megabytes = ((runs[0]?.size ?? 0) / 1e6).toFixed(1);
  say(`social-value spend --out: ${told(runs.map(({ took }) => took)).words}, a file of ${megabytes} MB`);
}, 3_600_000);

it("measures what each part of reading and checking costs", () => {
  const { ledger } = writeLargeLedger(folder, LINES);
  const { said } = run(bundled("spend-parts", folder), ledger);
  expect(said.lines).toBe(LINES);
  say(`${LINES} lines, the processor's seconds in one process, each of the first four by itself`);
  for (const [name, seconds] of Object.entries(said.parts as Record<string, number>))
    say(`${name}: ${seconds.toFixed(2)}`);
}, 3_600_000);
