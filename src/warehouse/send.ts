import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { type Engine, quoted } from "./engine";
import { filesOf, LOADS, loadOfFile, loadsIn } from "./folder";
import { structureOf } from "./table";
import { LINE_TABLES, LOADS_TABLE } from "./tables";

export interface Sent {
  readonly loads: number;
  /** Loads that the server has already. */
  readonly known: number;
  readonly lines: number;
}

/**
 * Sends every load that the server does not have yet. A load goes under a name of its own at each attempt, and its record
 * last: what an attempt that was cut off left counts nowhere, and a load that comes twice counts once, as in the folder.
 */
export async function sendLoads(folder: string, engine: Engine): Promise<Sent> {
  const found = await engine.rows(`SELECT DISTINCT load FROM ${LOADS}`);
  const there = found.map(({ load }) => String(load));
  const loads = await loadsIn(folder);
  const names = [...new Set(loads.map(({ load }) => load))];
  const wanted = names.filter((name) => !there.some((load) => load.startsWith(name)));
  const files = await Promise.all(
    LINE_TABLES.map(async (table) => ({ table, paths: await filesOf(folder, table.name) })),
  );
  for (const load of wanted) {
    const attempt = `${load}-${randomBytes(4).toString("hex")}`;
    for (const { table, paths } of files) {
      const renamed = table.columns.filter(({ name }) => name === "load" || name === "part");
      for (const path of paths.filter((each) => loadOfFile(each) === load))
        await engine.insert(table.name, {
          path: join(folder, path),
          format: "Parquet",
          structure: structureOf(table.columns),
          select: renaming(
            load,
            attempt,
            renamed.map(({ name }) => name),
          ),
        });
    }
    await engine.insert(LOADS, {
      path: join(folder, LOADS, `${load}.json`),
      format: "JSONEachRow",
      structure: structureOf(LOADS_TABLE.columns),
      select: renaming(load, attempt, ["load", "part"]),
    });
  }
  const sent = new Set(wanted);
  const lines = loads.filter(({ load }) => sent.has(load)).reduce((sum, each) => sum + each.lines, 0);
  return { loads: wanted.length, known: names.length - wanted.length, lines };
}

/** Every column, those that name the load with the attempt's name in its place. */
function renaming(load: string, attempt: string, columns: readonly string[]): string {
  const replaced = columns.map(
    (column) => `concat(${quoted(attempt)}, substring(${column}, ${load.length + 1})) AS ${column}`,
  );
  return `* REPLACE (${replaced.join(", ")})`;
}
