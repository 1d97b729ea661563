import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import { returnModel, type ReturnOptions } from "../../src/sheets/return/model";
import { returnStamp } from "../../src/sheets/return/stamp";
import { placeReturn } from "../../src/sheets/return/workbook";
import { writeXlsx } from "../../src/xlsx/write";
import { describeWithLibreOffice } from "../libreoffice/office";
import { contractWith } from "../parity/returns";
import { soundEntries } from "../sheets/return/sound-return";
import { installReaders, READERS } from "./readers";
import { bundled, machine, middle } from "./measuring";

const QUARTER = "2026-27-Q2";
const [LINES, FILLED] = [1000, 200];
const MOST = Number(process.env.BENCH_RETURNS ?? 1000);
const RUNS = 3;
const PROGRAM = resolve("dist", "cli", "social-value.js");

const referenceOf = (index: number) => `C-${String(index).padStart(6, "0")}`;
const supplierOf = (index: number) => `Supplier ${String(index).padStart(6, "0")}`;
const contractOf = (index: number) =>
  contractWith({ reference: referenceOf(index), supplier: supplierOf(index) });

/** A return of so many lines in which nothing is wrong: local spend is its claim. */
function options(): ReturnOptions {
  const [line] = soundEntries.spend ?? [];
  if (!line) throw new Error("no line");
  const spend = Array.from({ length: FILLED }, (_, index) => ({
    ...line,
    invoice: `INV-${index + 1}`,
    supplier: `Business ${index % 50}`,
    postcode: index % 2 === 0 ? "S60 1AB" : "M1 1AA",
    net: 10.01,
  }));
  const claims = (soundEntries.claims ?? []).map((claim) =>
    claim.quantity === 1300.5 ? { ...claim, quantity: (FILLED / 2) * 10.01 } : claim,
  );
  return { area: rotherhamArea, lines: LINES, entries: { ...soundEntries, claims, spend } };
}

/** The same return of another contract: its reference, its supplier and its fingerprint are others. */
function ofContract(parts: Readonly<Record<string, Uint8Array>>, index: number): Uint8Array {
  const stampOf = (of: number) => returnStamp(returnModel(contractOf(of), QUARTER, options())).return;
  const [own, other] = [stampOf(0), stampOf(index)];
  const text = (part: Uint8Array) =>
    strToU8(
      strFromU8(part)
        .replaceAll(own.reference, other.reference)
        .replaceAll(supplierOf(0), supplierOf(index))
        .replaceAll(own.fingerprint, other.fingerprint),
    );
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, part]) => [path, text(part)])));
}

interface Took {
  readonly seconds: number;
  readonly megabytes: number;
  readonly wall: number;
  readonly said: string;
}

function run(program: string, ...args: readonly string[]): Took {
  const hook = resolve("test", "bench", "says-what-it-took.mjs");
  const start = performance.now();
  const ended = spawnSync(process.execPath, ["--import", hook, program, ...args], {
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  const wall = (performance.now() - start) / 1000;
  if (ended.status !== 0) throw new Error(`ended with ${ended.status}: ${ended.stderr.slice(0, 2000)}`);
  const took = JSON.parse(ended.stderr.split("\n").at(-1) ?? "") as Pick<Took, "seconds" | "megabytes">;
  return { ...took, wall, said: ended.stdout };
}

const say = (line: string) => process.stdout.write(`${line}\n`);

describeWithLibreOffice("a quarter's returns of 1,000 lines", (office) => {
  const folder = mkdtempSync(join(tmpdir(), "consolidate-bench-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function writeReturns(): Promise<void> {
    const [made, saved] = [join(folder, "made.xlsx"), join(folder, "saved.xlsx")];
    writeFileSync(made, await writeXlsx(placeReturn(contractOf(0), QUARTER, options())));
    await (await office()).saveAs(made, saved);
    const parts = unzipSync(readFileSync(saved));
    for (let index = 0; index < MOST; index += 1) {
      const among = join(folder, String(10 ** Math.max(2, Math.ceil(Math.log10(index + 1)))));
      mkdirSync(among, { recursive: true });
      writeFileSync(join(among, `${referenceOf(index)}.xlsx`), ofContract(parts, index));
    }
  }

  it("measures consolidating them beside a library that only reads their cells", async () => {
    if (!existsSync(PROGRAM)) throw new Error("run npm run build first");
    installReaders();
    await writeReturns();
    const contracts = join(folder, "contracts.json");
    writeFileSync(contracts, JSON.stringify(Array.from({ length: MOST }, (_, index) => contractOf(index))));
    const reading = bundled("reading-many", folder);
    const sizes = [100, 1000, 10_000].filter((size) => size === 100 || size <= MOST || size / 10 < MOST);
    say(
      `${machine()}, ${RUNS} interleaved runs, medians; a return is ${statSync(join(folder, "saved.xlsx")).size} bytes`,
    );
    for (const size of sizes) {
      const folders = sizes.filter((each) => each <= size).map((each) => join(folder, String(each)));
      const [ours, theirs]: [Took[], Took[]] = [[], []];
      for (let round = 0; round < RUNS; round += 1) {
        const out = join(folder, `register ${size} ${round}.xlsx`);
        const asked = ["--contracts", contracts, "--quarter", QUARTER, "--as-of", "2026-10-20", "--out", out];
        ours.push(run(PROGRAM, "consolidate", ...folders, ...asked));
        theirs.push(run(reading, READERS, ...folders));
      }
      const many = Math.min(size, MOST);
      const told = (what: string, runs: readonly Took[]) => {
        const [seconds, wall] = [
          middle(runs.map((each) => each.seconds)),
          middle(runs.map((each) => each.wall)),
        ];
        say(
          `${many} returns, ${what}: ${seconds.toFixed(1)} s of the processor, ${wall.toFixed(1)} s in all, ` +
            `${Math.round(middle(runs.map((each) => each.megabytes)))} MB, ${((1000 * seconds) / many).toFixed(1)} ms a return`,
        );
        return { seconds, wall };
      };
      const [product, library] = [told("consolidate", ours), told("SheetJS reads the cells", theirs)];
      say(
        `consolidate takes ${(product.seconds / library.seconds).toFixed(2)} of the processor's time, ${(product.wall / library.wall).toFixed(2)} of the time in all`,
      );
    }
  }, 7_200_000);
});
