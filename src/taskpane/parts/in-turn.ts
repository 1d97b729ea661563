export interface InTurnOptions {
  readonly signal?: AbortSignal;
  /** Called before each item and at the end: how many are done. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface InTurn<T> {
  /** Of the items that were done, in their order. */
  readonly results: readonly T[];
  readonly cancelled: boolean;
}

/** Does a piece of work for one item after the other; between two the pane draws itself and hears the user. */
export async function inTurn<Item, T>(
  items: readonly Item[],
  work: (item: Item) => Promise<T>,
  { signal, onProgress }: InTurnOptions = {},
): Promise<InTurn<T>> {
  const results: T[] = [];
  for (const item of items) {
    onProgress?.(results.length, items.length);
    await nextTask();
    if (signal?.aborted) return { results, cancelled: true };
    results.push(await work(item));
  }
  onProgress?.(results.length, items.length);
  return { results, cancelled: false };
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
