import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Engine, EngineFailed, type Insertion, quoted, type Row } from "../engine";
import { filesOf, LOADS, loadsIn } from "../folder";
import { ALL_COUNCILS_VIEWS, COUNCIL_VIEWS, DATABASE } from "../schema";
import { structureOf } from "../table";
import { LINE_TABLES, LOADS_TABLE, type PlainTable } from "../tables";
import { loadChDB } from "./install";

/** ClickHouse in the process over the files of a warehouse, which it reads and never changes. */
export async function openEmbedded(folder: string): Promise<Engine> {
  const { engine, scratch } = await startEngine();
  // A path without what would be a pattern to the engine.
  const warehouse = join(scratch, "warehouse");
  await symlink(resolve(folder), warehouse);
  await engine.run(`CREATE DATABASE ${DATABASE}`);
  await engine.run(`USE ${DATABASE}`);
  const loads = await loadsIn(folder);
  await engine.run(
    viewOf(LOADS_TABLE, loads.length > 0 ? `${warehouse}/${LOADS}/*.json` : undefined, "JSONEachRow"),
  );
  for (const table of LINE_TABLES) {
    const files = await filesOf(folder, table.name);
    const path = `${warehouse}/${table.name}/${table.byQuarter ? "*/*" : "*"}/*.parquet`;
    await engine.run(viewOf(table, files.length > 0 ? path : undefined, "Parquet"));
  }
  for (const statement of [...COUNCIL_VIEWS, ...ALL_COUNCILS_VIEWS]) await engine.run(statement);
  return engine;
}

function viewOf({ name, columns }: PlainTable, path: string | undefined, format: string): string {
  const structure = structureOf(columns);
  const source =
    path === undefined
      ? `null(${quoted(structure)})`
      : `file(${quoted(path)}, ${format}, ${quoted(structure)})`;
  return `CREATE VIEW ${name} AS SELECT * FROM ${source}`;
}

/** So much memory the engine may take before it sorts and groups on disk, and before it gives up. */
const SPILL_BYTES = 2_000_000_000;

/** An engine of its own, without tables; what it keeps on disk goes with it. */
export async function startEngine(
  args: readonly string[] = [],
): Promise<{ readonly engine: Engine; readonly scratch: string }> {
  const scratch = await mkdtemp(join(tmpdir(), "social-value-engine-"));
  const { Session } = loadChDB();
  const session = new Session(join(scratch, "data"), {
    connectionArgs: [
      "--output_format_json_quote_64bit_integers=1",
      "--output_format_json_quote_decimals=1",
      "--use_hive_partitioning=0",
      `--max_bytes_before_external_group_by=${SPILL_BYTES}`,
      ...args,
    ],
  });
  const asked = (sql: string, format?: string) => {
    try {
      return Promise.resolve(session.query(sql, format));
    } catch (cause) {
      return Promise.reject(new EngineFailed(cause instanceof Error ? cause.message : String(cause)));
    }
  };
  const engine: Engine = {
    run: async (statement) => void (await asked(statement)),
    rows: async (query) => rowsIn(await asked(query, "JSONEachRow")),
    insert: async (table, { path, format, structure, select }: Insertion) => {
      await asked(
        `INSERT INTO ${table} SELECT ${select} FROM file(${quoted(path)}, ${format}, ${quoted(structure)})`,
      );
    },
    close: async () => {
      session.cleanup();
      await rm(scratch, { recursive: true, force: true });
    },
  };
  return { engine, scratch };
}

function rowsIn(text: string): readonly Row[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Row);
}
