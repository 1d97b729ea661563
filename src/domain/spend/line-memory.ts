import type { LedgerLine } from "./ledger";

/** What a line is known by: 64 bits of its number, supplier, date and amount, in two halves. */
export interface LineKey {
  readonly high: number;
  readonly low: number;
}

/** FNV-1a over the line's number, supplier, day and pence, from two starts. */
export function lineKey({ transaction, supplier, date, pence }: LedgerLine): LineKey {
  const high = mixed(mixed(mixed(mixed(0x811c9dc5, transaction), supplier), date ?? ""), String(pence));
  const low = mixed(mixed(mixed(mixed(0x01234567, supplier), transaction), String(pence)), date ?? "");
  return { high, low };
}

/** What a text alone is known by. */
export function textKey(text: string): LineKey {
  return { high: mixed(0x811c9dc5, text), low: mixed(0x01234567, text) };
}

function mixed(state: number, text: string): number {
  let mix = state;
  for (let at = 0; at < text.length; at += 1) mix = Math.imul(mix ^ text.charCodeAt(at), 0x01000193);
  return Math.imul(mix ^ 0x1f, 0x01000193) >>> 0;
}

/**
 * Remembers lines by their keys, with the table in which each was first: 10 bytes a place, of which at most two in three
 * are taken.
 */
export class LineMemory {
  private size = 1 << 12;
  private held = 0;
  private high = new Uint32Array(this.size);
  private low = new Uint32Array(this.size);
  /** 1 more than the table's number; 0 for a free place. */
  private tables = new Uint16Array(this.size);

  /** The table in which a line was first, which is the given one where it is new. */
  firstTable(key: LineKey, table: number): { readonly table: number; readonly known: boolean } {
    if (3 * this.held >= 2 * this.size) this.grow();
    const at = this.placeOf(key);
    const found = this.tables[at] ?? 0;
    if (found > 0) return { table: found - 1, known: true };
    this.put(at, key, table + 1);
    this.held += 1;
    return { table, known: false };
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
