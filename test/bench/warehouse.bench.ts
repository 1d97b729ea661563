import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import { addLedgers } from "../../src/warehouse/add-ledgers";
import { openEmbedded, startEngine } from "../../src/warehouse/chdb/embedded";
import { install } from "../../src/warehouse/chdb/install";
import { sourceAt } from "../../src/cli/sources";
import { machine } from "./measuring";

/** Councils, each with as many suppliers as one of the largest has. */
const COUNCILS = 100;
const SUPPLIERS = 20_000;
const QUARTERS = ["2026-27-Q1", "2026-27-Q2", "2026-27-Q3", "2026-27-Q4"];
/** Lines of all councils together. */
const SIZES = [1_000_000, 10_000_000, 30_000_000, 100_000_000];
/** Lines that the product reads from text and writes, to see what that takes of the whole. */
const READ = 200_000;

const VIEWS = ["spend", "spend_by_quarter", "spend_by_service_area", "spend_by_supplier", "payments_twice"];

const folder = mkdtempSync(join(process.env.SOCIAL_VALUE_BENCH ?? tmpdir(), "social-value-warehouse-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Processor seconds and seconds of a piece of work. */
async function timed<T>(work: () => Promise<T>) {
  const began = performance.now();
  const before = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return { value, processor: (user + system) / 1e6, seconds: (performance.now() - began) / 1000 };
}

function bytesOf(path: string): number {
  if (!existsSync(path)) return 0;
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath ?? entry.path, entry.name)).size, 0);
}

const councilOf = (index: number) => `council-${String(index).padStart(3, "0")}`;

/** A warehouse as the product would write it, made by the engine so that its reading is not measured with it. */
async function grow(warehouse: string, lines: number): Promise<void> {
  const { engine } = await startEngine();
  const load = "20270401T000000000Z-00000000";
  const record: string[] = [];
  const into = (table: string, ...folders: readonly string[]) => {
    const at = join(warehouse, table, ...folders);
    mkdirSync(at, { recursive: true });
    return `INSERT INTO FUNCTION file('${join(at, `${load}.parquet`)}', Parquet)`;
  };
  for (let index = 0; index < COUNCILS; index += 1) {
    const council = councilOf(index);
    const part = `${load}.${index}`;
    const each = lines / COUNCILS / QUARTERS.length;
    let pence = 0;
    for (const [at, quarter] of QUARTERS.entries()) {
      const rows = `
        SELECT '${council}' AS council, '${quarter}' AS quarter, '${part}' AS part, 'ledger.csv' AS file, '' AS sheet,
          toInt32(number + 2) AS line, toDate32('2026-04-01') + ${91 * at} + toInt32(number % 90) AS date,
          concat('Supplier ', toString(cityHash64(number) % ${SUPPLIERS}), ' Ltd') AS supplier, '' AS company_number,
          '' AS postcode, concat('Area ', toString(number % 12)) AS service_area,
          concat('area ', toString(number % 12)) AS service_area_key,
          concat('Category ', toString(number % 200)) AS category, toString(number + ${at * each}) AS transaction,
          toInt64(cityHash64(number, ${index}) % 1000000) - 20000 AS pence, 'Unknown' AS sme, 'Unknown' AS vcse,
          '' AS excluded_by
        FROM numbers(${each})`;
      await engine.run(`${into("payment_lines", `council=${council}`, `quarter=${quarter}`)} ${rows}`);
      const [sum] = await engine.rows(`SELECT sum(pence) AS pence FROM (${rows})`);
      pence += Number(sum?.pence);
    }
    await engine.run(`${into("supplier_lines", `council=${council}`)}
      SELECT '${council}' AS council, '${load}' AS load, concat('Supplier ', toString(number), ' Ltd') AS supplier,
        '' AS company_number, upper(supplier) AS supplier_key, false AS withheld, number % 10 < 9 AS matched,
        if(matched, toInt32(number), NULL) AS register_line, supplier AS registered_name, '' AS registered_number,
        if(matched, concat('S', toString(number % 330), ' 1AA'), '') AS registered_postcode,
        ['Yes', 'No', 'Unknown'][number % 3 + 1] AS sme, 'No' AS vcse
      FROM numbers(${SUPPLIERS})`);
    await engine.run(`${into("place_lines", `council=${council}`)}
      SELECT '${council}' AS council, '${load}' AS load, if(number = 330, '', concat('S', toString(number), ' 1AA')) AS postcode,
        if(number = 330, 'unknown', ['borough', 'wider-area', 'elsewhere'][number % 3 + 1]) AS tier, 'Area' AS area
      FROM numbers(331)`);
    const blank = {
      kind: "ledger",
      print: "",
      file: "ledger.csv",
      columns: "",
      area: "",
      suppliers: "",
      postcodes: "",
      scope: "",
    };
    record.push(
      JSON.stringify({ ...{ council, load, part, content: part, lines: lines / COUNCILS, pence }, ...blank }),
    );
  }
  mkdirSync(join(warehouse, "loads"), { recursive: true });
  writeFileSync(join(warehouse, "loads", `${load}.json`), `${record.join("\n")}\n`);
  await engine.close();
}

it("a warehouse of 100 councils as its lines grow", async () => {
  await install();
  const say = (line: string) => process.stdout.write(`${line}\n`);
  say(machine());
  const ledgers = Array.from({ length: 10 }, (_, index) => {
    const path = join(folder, `${councilOf(index)}.csv`);
    const rows = Array.from(
      { length: READ / 10 },
      (_, at) =>
        `${at},Supplier ${(at * 7919) % 2000} Ltd,${(at % 28) + 1}/04/2026,Area ${at % 12},Category ${at % 200},${(at * 37) % 9999}.${10 + (at % 90)}`,
    );
    writeFileSync(path, ["Transaction number,Supplier,Date,Service area,Category,Net", ...rows].join("\n"));
    return path;
  });
  const added = await timed(async () => {
    for (const [index, path] of ledgers.entries())
      await addLedgers({
        ...{ folder: join(folder, "read"), council: councilOf(index), area: rotherhamArea, again: false },
        ledgers: [{ source: sourceAt(path), chosen: {} }],
      });
  });
  say(
    `read, checked and written by the product: ${READ} lines in ${added.processor.toFixed(1)} s of processor time`,
  );
  say("| lines | Parquet, MB | made, s | figures | processor, s | time, s | peak of the process, MB |");
  say("| ---: | ---: | ---: | --- | ---: | ---: | ---: |");
  let perLine = 0;
  for (const lines of SIZES) {
    const { bavail, bsize } = statfsSync(folder);
    if (perLine * lines > 0.6 * bavail * bsize) {
      say(`| ${lines} | not tried: the disk has too little left | | | | | |`);
      continue;
    }
    const warehouse = join(folder, String(lines));
    const made = await timed(() => grow(warehouse, lines));
    const bytes = bytesOf(warehouse);
    perLine = bytes / lines;
    for (const view of VIEWS) {
      const engine = await openEmbedded(warehouse);
      const { processor, seconds } = await timed(() => engine.rows(`SELECT * FROM ${view} FORMAT Null`));
      const peak = process.resourceUsage().maxRSS / 1000;
      say(
        `| ${lines} | ${(bytes / 1e6).toFixed(0)} | ${made.seconds.toFixed(0)} | ${view} | ${processor.toFixed(1)} | ${seconds.toFixed(1)} | ${peak.toFixed(0)} |`,
      );
      await engine.close();
    }
    rmSync(warehouse, { recursive: true });
  }
}, 7_200_000);
