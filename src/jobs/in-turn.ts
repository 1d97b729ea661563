import type { JobOptions } from "./job";

/** Does a piece of work for one item after the other; between two others are heard, so that a pane draws itself and can cancel. */
export async function inTurn<Item, T>(
  items: readonly Item[],
  work: (item: Item) => Promise<T>,
  { signal, onProgress }: JobOptions = {},
): Promise<readonly T[]> {
  const results: T[] = [];
  for (const item of items) {
    onProgress?.(results.length, items.length);
    await nextTask();
    signal?.throwIfAborted();
    results.push(await work(item));
  }
  onProgress?.(results.length, items.length);
  return results;
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
