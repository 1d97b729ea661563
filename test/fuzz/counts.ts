import type { Explained } from "./differences";
import type { LayerName, Tried } from "./fuzz";

/** What came of a layer's files, for a table. */
export interface Count {
  readonly layer: LayerName;
  readonly files: number;
  /** Files of which a door took something. */
  readonly taken: number;
  /** Of the processor's time, for all and for the slowest one. */
  readonly seconds: number;
  readonly slowest: { readonly id: string; readonly seconds: number };
  readonly explained: ReadonlyMap<Explained, number>;
  /** With the id of each file. */
  readonly wrong: readonly string[];
}

export async function counted(
  layer: LayerName,
  ids: readonly string[],
  tryFile: (id: string) => Promise<Tried>,
): Promise<Count> {
  const wrong: string[] = [];
  const explained = new Map<Explained, number>();
  let [taken, all] = [0, 0];
  let slowest = { id: "", seconds: 0 };
  for (const id of ids) {
    const before = process.cpuUsage();
    const tried = await tryFile(id);
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1e6;
    all += seconds;
    if (seconds > slowest.seconds) slowest = { id, seconds };
    if (tried.taken > 0) taken += 1;
    for (const each of tried.explained ?? []) explained.set(each, (explained.get(each) ?? 0) + 1);
    wrong.push(...tried.wrong.map((each) => `${id} ${tried.file}, ${tried.mutation}: ${each.slice(0, 900)}`));
  }
  return { layer, files: ids.length, taken, seconds: all, slowest, explained, wrong };
}

/** A line of the table. */
export function line({ layer, files, taken, seconds, slowest, explained }: Count): string {
  const own = [...explained].map(([what, count]) => `${what} ${count}`).join(", ");
  const slow = `${slowest.seconds.toFixed(1)} s, ${slowest.id}`;
  return `| ${[layer, files, taken, seconds.toFixed(0), slow, own].join(" | ")} |`;
}
