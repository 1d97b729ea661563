import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import * as z from "zod";
import { makeFinal, UNFINISHED, writeParquet } from "./parquet";
import type { PlainColumn, Table } from "./table";

/**
 * What a load put into the warehouse: a line for each ledger, register of returns or register of suppliers. The lines of a
 * load are written last, in one file, so that a load is whole or not there.
 */
const Loaded = z.strictObject({
  council: z.string(),
  /** By their order loads follow each other. */
  load: z.string(),
  /** By which the lines of other tables are known to be of it. */
  part: z.string(),
  kind: z.enum(["ledger", "returns", "suppliers"]),
  /** Of one content the last load counts: the fingerprint of a ledger's bytes, the quarter of a register. */
  content: z.string(),
  /** What the payments of a ledger are known by in another file; empty where they cannot be. */
  print: z.string(),
  file: z.string(),
  /** Payments that count, and what they come to. */
  lines: z.int(),
  pence: z.int(),
  /** By which columns each table was read. */
  columns: z.string(),
  /** Fingerprints of what the load was made with; empty where a file was not given. */
  area: z.string(),
  suppliers: z.string(),
  postcodes: z.string(),
  scope: z.string(),
  /** Which ledgers have all their payments in which others (`contained.ts`); loads of earlier versions say nothing of it. */
  contained: z.string().default(""),
  /** What the council calls its tiers, as JSON; empty of registers, and of loads of earlier versions. */
  tiers: z.string().default(""),
});
export type Loaded = z.infer<typeof Loaded>;

export const LOADS = "loads";

/** The same as the engine reads it. */
export const LOADED_COLUMNS: readonly PlainColumn[] = [
  { name: "council", kind: "word" },
  { name: "load", kind: "text" },
  { name: "part", kind: "text" },
  { name: "kind", kind: "word" },
  { name: "content", kind: "text" },
  { name: "print", kind: "text" },
  { name: "file", kind: "text" },
  { name: "lines", kind: "count" },
  { name: "pence", kind: "pence" },
  { name: "columns", kind: "text" },
  { name: "area", kind: "text" },
  { name: "suppliers", kind: "text" },
  { name: "postcodes", kind: "text" },
  { name: "scope", kind: "text" },
  { name: "contained", kind: "text" },
  { name: "tiers", kind: "text" },
] satisfies readonly (PlainColumn & { readonly name: keyof Loaded })[];

/** What a council is called in the warehouse, in its folders' names and its tables alike. */
export const COUNCIL_NAME = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** A folder that is no warehouse, or whose records cannot be read. */
export class NoWarehouse extends Error {
  override readonly name = "NoWarehouse";
}

/** Every load that is whole, in their order. */
export async function loadsIn(folder: string): Promise<readonly Loaded[]> {
  const names = await readdir(join(folder, LOADS)).catch(whereMissing<string[]>([]));
  const whole = names.filter((name) => name.endsWith(".json")).sort();
  return (await Promise.all(whole.map((name) => recordAt(join(folder, LOADS, name))))).flat();
}

async function recordAt(path: string): Promise<readonly Loaded[]> {
  // A record that was removed since its folder was listed is no load.
  const text = await readFile(path, "utf8").catch(whereMissing(""));
  const lines = text.split("\n").filter((line) => line !== "");
  return lines.map((line) => {
    const read = Loaded.safeParse(jsonOf(line));
    if (!read.success)
      throw new NoWarehouse(
        `${path} is not what a load leaves: put it back as it was, or load anew elsewhere`,
      );
    return read.data;
  });
}

/** A load's record as its file holds it. */
export function recordLines(parts: readonly Loaded[]): string {
  return parts.map((part) => `${JSON.stringify(part)}\n`).join("");
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The files of a table, by their paths from the folder. */
export async function filesOf(folder: string, table: string): Promise<readonly string[]> {
  const names = await readdir(join(folder, table), { recursive: true }).catch(whereMissing<string[]>([]));
  return names
    .filter((name) => name.endsWith(".parquet"))
    .map((name) => join(table, name))
    .sort();
}

/** Stands for what is not there, or no longer. */
function whereMissing<T>(otherwise: T): (cause: NodeJS.ErrnoException) => T {
  return (cause) => {
    if (cause.code === "ENOENT") return otherwise;
    throw cause;
  };
}

/** The load that a file of a table was written by. */
export function loadOfFile(path: string): string {
  return /([^/\\]+)\.parquet$/.exec(path)?.[1] ?? "";
}

/** What a load says of each part of it. */
export type PartLoaded = Omit<Loaded, "council" | "load">;

/** A load that is under way: its tables come first, then its record, before which nothing of it counts. */
export class Loading {
  /** Loads follow each other by the time at which they began; two of one moment differ by chance. */
  readonly load = `${new Date().toISOString().replace(/[-:.]/g, "")}-${randomBytes(4).toString("hex")}`;

  constructor(
    private readonly folder: string,
    private readonly council: string,
  ) {}

  /** The name of one of its parts. */
  part(number: number): string {
    return `${this.load}.${number}`;
  }

  /** Writes lines of a table; of one that lies by quarters, those of a quarter. */
  async write<Row>(table: Table<Row>, rows: Iterable<Row>, quarter?: string): Promise<void> {
    const folder = join(
      ...[this.folder, table.name, `council=${this.council}`],
      ...(quarter === undefined ? [] : [`quarter=${quarter}`]),
    );
    await mkdir(folder, { recursive: true });
    await writeParquet(join(folder, `${this.load}.parquet`), table, rows);
  }

  /** Makes it count. */
  async end(parts: readonly PartLoaded[]): Promise<void> {
    const path = join(this.folder, LOADS, `${this.load}.json`);
    await mkdir(dirname(path), { recursive: true });
    const lines = parts.map((part): Loaded => ({ council: this.council, load: this.load, ...part }));
    await writeFile(path + UNFINISHED, recordLines(lines));
    await makeFinal(path + UNFINISHED, path);
  }
}

/** What a load that was cut off left is of no use after so long: none takes a day. */
const DAY_MS = 86_400_000;

/**
 * Takes away what loads left that were cut off. A file that another load finishes or takes away in the meantime was not
 * left.
 */
export async function tidy(folder: string, tables: readonly string[], now = Date.now()): Promise<void> {
  const whole = new Set((await loadsIn(folder)).map(({ load }) => load));
  for (const table of [LOADS, ...tables]) {
    const names = await readdir(join(folder, table), { recursive: true }).catch(whereMissing<string[]>([]));
    for (const name of names) {
      const isLeft = name.endsWith(UNFINISHED) || (name.endsWith(".parquet") && !whole.has(loadOfFile(name)));
      const path = join(folder, table, name);
      if (isLeft && now - (await lastWritten(path, now)) > DAY_MS) await rm(path, { force: true });
    }
  }
}

/** When a file was last written to, in milliseconds; now, where it is there no longer. */
async function lastWritten(path: string, now: number): Promise<number> {
  const { mtimeMs } = await stat(path).catch(whereMissing({ mtimeMs: now }));
  return mtimeMs;
}
