/** Numbers in their order, as often as they are gone through. */
export interface Ordered extends Iterable<number> {
  /** All of them, in much less time than one by one. */
  all(): Uint32Array;
}

/**
 * Whole numbers in an order, of which `compare` is below 0 where one comes before the other. Gone through, each is found
 * when it is asked for (a heap): the first few of a million are found in one walk through them.
 */
export function inOrder(numbers: Uint32Array, compare: (one: number, other: number) => number): Ordered {
  return {
    all: () => numbers.slice().sort(compare),
    [Symbol.iterator]: () => oneByOne(numbers, compare),
  };
}

function* oneByOne(numbers: Uint32Array, compare: (one: number, other: number) => number): Generator<number> {
  const heap = numbers.slice();
  const isBefore = (one: number, other: number) => compare(one, other) < 0;
  const sink = (from: number, size: number) => {
    const sinking = heap[from] ?? 0;
    let at = from;
    for (let next = 2 * at + 1; next < size; next = 2 * at + 1) {
      if (next + 1 < size && isBefore(heap[next + 1] ?? 0, heap[next] ?? 0)) next += 1;
      if (!isBefore(heap[next] ?? 0, sinking)) break;
      heap[at] = heap[next] ?? 0;
      at = next;
    }
    heap[at] = sinking;
  };
  for (let from = (heap.length >>> 1) - 1; from >= 0; from -= 1) sink(from, heap.length);
  for (let size = heap.length; size > 0; size -= 1) {
    yield heap[0] ?? 0;
    heap[0] = heap[size - 1] ?? 0;
    sink(0, size - 1);
  }
}
