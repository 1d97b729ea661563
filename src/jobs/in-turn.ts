import { type JobOptions, oneByOne } from "./job";

/** The same as `oneByOne` in a pane's own thread: between two items the pane draws itself and hears who cancels. */
export async function inTurn<Item, T>(
  items: readonly Item[],
  work: (item: Item) => Promise<T>,
  options: JobOptions = {},
): Promise<readonly T[]> {
  const afterATask = async (item: Item) => {
    await new Promise((resolve) => setTimeout(resolve, 0));
    options.signal?.throwIfAborted();
    return work(item);
  };
  return oneByOne(items, afterATask, options);
}
