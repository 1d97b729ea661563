import type { TextKey } from "../values/words";
import { textKey } from "../values/words";
import type { LedgerLines } from "./ledger-lines";

/** What a line is known by: 64 bits of its number, supplier, date and amount, in two halves. */
export type LineKey = TextKey;

/** What of a line, besides its supplier and day, is in its key. */
export interface KeyParts {
  readonly number: boolean;
  readonly pence: boolean;
  /** Whether names in other capitals or with other punctuation are others. */
  readonly asWritten?: true;
}

const NO_NUMBER = textKey("");

/** The keys of a table's lines, one at a time. One without its number is that of a line that has none. */
export class LineKeys implements LineKey {
  high = 0;
  low = 0;
  private readonly day: (index: number) => TextKey;

  constructor(
    private readonly lines: LedgerLines,
    private readonly parts: KeyParts = { number: true, pence: true },
  ) {
    this.day = lines.perDay((day) => textKey(day ?? ""));
  }

  /** Is the key of a line now. */
  to(index: number): LineKey {
    const { texts, transactions } = this.lines;
    const { words, numbers } = texts.supplier;
    const name = numbers.at(index);
    const supplier = this.parts.asWritten ? words.key(name) : words.foldedKey(name);
    const transaction = this.parts.number ? transactions.key(transactions.at(index)) : NO_NUMBER;
    const day = this.day(index);
    const pence = this.parts.pence ? this.lines.pence(index) : 0;
    const upper = Math.floor(pence / 2 ** 32);
    this.high = mixed(mixed(mixed(mixed(transaction.high, supplier.high), day.high), pence), upper);
    this.low = mixed(mixed(mixed(mixed(supplier.low, transaction.low), upper), pence), day.low);
    return this;
  }
}

function mixed(state: number, value: number): number {
  const mix = Math.imul(state ^ value, 0x9e3779b1);
  return (mix ^ (mix >>> 15)) >>> 0;
}

/** So many places of two bits are there for a line at least, so that most lines have one for themselves. */
const PLACES = 8;

/**
 * Remembers lines by their keys, with the table in which each was first. All keys are announced before: of a line whose
 * key shares no place with another no more is kept than those two bits, 2 to 4 bytes a line with the places left free; of
 * the others, about one in ten, 15 to 30 bytes.
 */
export class LineMemory {
  private readonly mask: number;
  private readonly announced: Uint8Array;
  private size = 1 << 10;
  private held = 0;
  private high = new Uint32Array(this.size);
  private low = new Uint32Array(this.size);
  /** 1 more than the table's number; 0 for a free place. */
  private tables = new Uint16Array(this.size);

  constructor(lines: number) {
    const places = Math.max(2 ** 12, 2 ** Math.ceil(Math.log2(PLACES * lines + 1)));
    this.mask = places - 1;
    this.announced = new Uint8Array(places / 4);
  }

  announce(key: LineKey): void {
    const place = key.low & this.mask;
    const held = this.announced[place >>> 2] ?? 0;
    const shift = 2 * (place & 3);
    const count = (held >>> shift) & 3;
    if (count < 2) this.announced[place >>> 2] = held + (1 << shift);
  }

  /** The table in which a line was first, which is the given one where it is new. */
  firstTable(key: LineKey, table: number): { readonly table: number; readonly known: boolean } {
    if (!this.mayRepeat(key.low)) return { table, known: false };
    if (3 * this.held >= 2 * this.size) this.grow();
    const at = this.placeOf(key);
    const found = this.tables[at] ?? 0;
    if (found > 0) return { table: found - 1, known: true };
    this.put(at, key, table + 1);
    this.held += 1;
    return { table, known: false };
  }

  /** Whether a key with this lower half may stand on several lines. */
  mayRepeat(low: number): boolean {
    const place = low & this.mask;
    return (((this.announced[place >>> 2] ?? 0) >>> (2 * (place & 3))) & 3) === 2;
  }

  private put(at: number, { high, low }: LineKey, table: number): void {
    this.high[at] = high;
    this.low[at] = low;
    this.tables[at] = table;
  }

  private placeOf({ high, low }: LineKey): number {
    const mask = this.size - 1;
    let at = (high ^ Math.imul(low, 0x9e3779b1)) & mask;
    while ((this.tables[at] ?? 0) > 0 && (this.high[at] !== high || this.low[at] !== low))
      at = (at + 1) & mask;
    return at;
  }

  private grow(): void {
    const { size, high, low, tables } = this;
    this.size = 2 * size;
    this.high = new Uint32Array(this.size);
    this.low = new Uint32Array(this.size);
    this.tables = new Uint16Array(this.size);
    for (let at = 0; at < size; at += 1) {
      const table = tables[at] ?? 0;
      const key = { high: high[at] ?? 0, low: low[at] ?? 0 };
      if (table > 0) this.put(this.placeOf(key), key, table);
    }
  }
}
