import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Count, counted, line } from "./counts";
import { EXPLAINED } from "./differences";
import { fileOf, type LayerName, LAYERS, tryFile } from "./fuzz";
import { Watch } from "./watch";

const SEED = process.env["FUZZ_SEED"] ?? "1";
/** Of all layers together; those of texts are tried ten times as often as workbooks, since each takes a tenth of the time. */
const RUNS = Number(process.env["FUZZ_RUNS"] ?? 2_500);
/** Of `RUNS`. */
const SHARES: Readonly<Record<LayerName, number>> = { zip: 0.1, xml: 0.12, cells: 0.08, csv: 0.3, json: 0.4 };
/** "7/xml/12,7/json/3": these files alone, which are kept. */
const ONLY = process.env["FUZZ_ONLY"]?.split(",");

const counts: Count[] = [];
let watch: Watch;
let folder: string | undefined;

beforeAll(() => {
  process.stdout.write(`FUZZ_SEED=${SEED} FUZZ_RUNS=${RUNS}\n`);
  watch = new Watch();
});

afterAll(async () => {
  await watch.end();
  const head = "| layer | files | something taken | seconds | slowest | what exceljs has of its own |";
  const own = new Set(counts.flatMap(({ explained }) => [...explained.keys()]));
  const why = [...own].map((each) => `${each}: ${EXPLAINED[each]}`);
  process.stdout.write(`${[head, "| --- ".repeat(6) + "|", ...counts.map(line), ...why].join("\n")}\n`);
});

/** Puts a file where it can be looked at. */
async function keep(id: string): Promise<void> {
  folder ??= mkdtempSync(join(tmpdir(), "fuzz-"));
  const { subject, bytes } = await fileOf(id);
  writeFileSync(join(folder, `${id.replaceAll("/", "-")} ${subject.name}`), bytes);
}

async function nothingWrongIn(layer: LayerName, ids: readonly string[]): Promise<void> {
  const count = await counted(layer, ids, async (id) => {
    const tried = await watch.over(id, () => tryFile(id));
    if (ONLY || tried.wrong.length > 0) await keep(id);
    return tried;
  });
  counts.push(count);
  if (folder) process.stdout.write(`Files are kept in ${folder}\n`);
  expect(count.wrong.slice(0, 20)).toEqual([]);
}

it.each(Object.keys(LAYERS) as readonly LayerName[])(
  "every changed file is met as it must be: %s",
  (layer) => {
    const all = Array.from(
      { length: Math.ceil(RUNS * SHARES[layer]) },
      (_, index) => `${SEED}/${layer}/${index}`,
    );
    return nothingWrongIn(layer, ONLY?.filter((id) => id.split("/")[1] === layer) ?? all);
  },
);
