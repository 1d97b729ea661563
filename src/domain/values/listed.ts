/**
 * Entries in their order, each made when it is asked for: a ledger has names by the hundred thousand, of which a few are
 * shown.
 */
export class Listed<Entry> implements Iterable<Entry> {
  // No properties of it: two lists are alike where their entries are.
  readonly #order: () => readonly number[];
  readonly #entry: (number: number) => Entry;
  #known: readonly number[] | undefined;

  /** By the numbers of the entries, which are put in order when the first of them is asked for. */
  constructor(
    readonly length: number,
    order: () => readonly number[],
    entry: (number: number) => Entry,
  ) {
    this.#order = order;
    this.#entry = entry;
  }

  first(count: number): readonly Entry[] {
    return this.#numbers.slice(0, count).map((number) => this.#entry(number));
  }

  map<Value>(valueOf: (entry: Entry) => Value): readonly Value[] {
    return this.#numbers.map((number) => valueOf(this.#entry(number)));
  }

  *[Symbol.iterator](): Generator<Entry> {
    for (const number of this.#numbers) yield this.#entry(number);
  }

  get #numbers(): readonly number[] {
    return (this.#known ??= this.#order());
  }
}
