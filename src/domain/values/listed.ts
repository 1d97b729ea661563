import type { Ordered } from "./in-order";

/**
 * Entries in their order, each made when it is asked for: a ledger has names by the hundred thousand, of which a few are
 * shown.
 */
export class Listed<Entry> implements Iterable<Entry> {
  // No properties of it: two lists are alike where their entries are.
  readonly #order: () => Ordered;
  readonly #entry: (number: number) => Entry;
  #known: Uint32Array | undefined;

  /** By the numbers of the entries in their order, of which the first ones are found in much less time than all. */
  constructor(
    readonly length: number,
    order: () => Ordered,
    entry: (number: number) => Entry,
  ) {
    this.#order = order;
    this.#entry = entry;
  }

  first(count: number): readonly Entry[] {
    const found: Entry[] = [];
    if (count > 0)
      for (const number of this.#known ?? this.#order()) {
        found.push(this.#entry(number));
        if (found.length === count) break;
      }
    return found;
  }

  map<Value>(valueOf: (entry: Entry) => Value): readonly Value[] {
    return Array.from(this.#numbers, (number) => valueOf(this.#entry(number)));
  }

  *[Symbol.iterator](): Generator<Entry> {
    for (const number of this.#numbers) yield this.#entry(number);
  }

  get #numbers(): Uint32Array {
    return (this.#known ??= this.#order().all());
  }
}
