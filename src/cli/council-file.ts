import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { COUNCIL_FILES, type Settings } from "../domain/council/settings";
import type { Result } from "../domain/issues/issue";
import { readSettings } from "../jobs/council-settings";
import type { AreaGiven } from "../jobs/read-places";
import type { Source } from "../jobs/source";
import { type Output, Unusable } from "./command";
import { complaining } from "./complaining";
import { areaAt, sourceAt } from "./sources";

/** The council file beside the files that the arguments name, which is said; undefined where there is none. */
export function councilBeside(args: readonly string[], output: Output): Source | undefined {
  for (const folder of new Set(args.flatMap(folderOf))) {
    const found = COUNCIL_FILES.map((name) => join(folder, name)).filter((file) => existsSync(file));
    const [path] = found;
    if (path === undefined) continue;
    if (found.length > 1) throw new Unusable(`Give one of them with --council: ${found.join(" and ")}`);
    output.complain(`Working with ${path}, the council file beside what was given`);
    return sourceAt(path);
  }
  return undefined;
}

function folderOf(argument: string): readonly string[] {
  const stats = statSync(argument, { throwIfNoEntry: false });
  if (!stats) return [];
  return [stats.isDirectory() ? argument : dirname(argument)];
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
