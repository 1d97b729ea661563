import { readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { COUNCIL_FILES, type Settings } from "../domain/council/settings";
import type { Result } from "../domain/issues/issue";
import { sameJson } from "../domain/values/same-json";
import { readSettings } from "../jobs/council-settings";
import type { AreaGiven } from "../jobs/read-places";
import type { Source } from "../jobs/source";
import { type Output, Unusable } from "./command";
import { complaining } from "./complaining";
import { areaAt, sourceAt } from "./sources";

/**
 * The council file beside the files that the arguments name, which is said; undefined where there is none. Throws Unusable
 * where several are found that do not hold the same.
 */
export async function councilBeside(args: readonly string[], output: Output): Promise<Source | undefined> {
  const folders = new Set(args.flatMap(folderOf).map((folder) => resolve(folder)));
  const found = [...folders].flatMap(councilsIn);
  const [path, ...others] = found;
  if (path === undefined) return undefined;
  const alike = await Promise.all(others.map((other) => holdTheSame(path, other)));
  if (alike.includes(false)) throw new Unusable(`Give one of them with --council: ${found.join(" and ")}`);
  output.complain(`Working with ${path}, the council file beside what was given`);
  return sourceAt(path);
}

/** Byte by byte, or as settings: a council is kept as a workbook for people and as JSON for machines. */
async function holdTheSame(one: string, other: string): Promise<boolean> {
  if (readFileSync(one).equals(readFileSync(other))) return true;
  const read = await Promise.all([one, other].map((path) => readSettings(sourceAt(path))));
  const [first, second] = read.map((each) => (each.ok ? each.value : undefined));
  return first !== undefined && second !== undefined && sameJson(first, second);
}

function councilsIn(folder: string): readonly string[] {
  return COUNCIL_FILES.map((name) => join(folder, name)).filter((file) =>
    statSync(file, { throwIfNoEntry: false })?.isFile(),
  );
}

/** Of a path, which may stand in one argument with its option (`--contracts=FILE`). */
function folderOf(argument: string): readonly string[] {
  const path = argument.replace(/^--[a-z-]+=/, "");
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return [];
  return [stats.isDirectory() ? path : dirname(path)];
}

/** What the council file says, nothing where there is none; what is wrong in it is printed. */
export async function councilSettings(
  council: Source | undefined,
  output: Output,
): Promise<Result<Settings>> {
  const read = complaining(await readSettings(council), output);
  return read.ok ? { ...read, value: read.value ?? {} } : read;
}

/** What is local: the area of `--area`, else the council's; a job that is given neither asks for it. */
export function areaOf(area: string | undefined, council: Settings): AreaGiven | undefined {
  return area === undefined ? council.area : areaAt(area);
}
