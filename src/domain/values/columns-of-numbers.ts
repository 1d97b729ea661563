/** Columns of a table of any length, in parts, so that a long column that grows is never held twice. */
const BITS = 16;
const PART = 1 << BITS;
const MASK = PART - 1;
/** A part begins with so many places, and has twice as many when they are full. */
const FIRST = 64;

function placesFor(index: number): number {
  return index < FIRST ? FIRST : Math.min(PART, 2 ** Math.ceil(Math.log2(index + 1)));
}

type Whole = Uint8Array | Uint16Array | Uint32Array;

/** Whole numbers from 0, such as words' numbers: 1, 2 or 4 bytes each, as large as they are, and none while all are 0. */
export class NumberColumn {
  private readonly parts: (Whole | undefined)[] = [];
  private size = 0;
  /** The part that is being filled, its places, and the largest number that they hold. */
  private last: Whole | undefined;
  private places = 0;
  private most = 0;

  push(value: number): void {
    const index = this.size & MASK;
    if (index === 0) this.begin();
    if (value > this.most || (index >= this.places && this.last !== undefined)) this.widen(index, value);
    this.size += 1;
    if (this.last !== undefined) this.last[index] = value;
  }

  /** Whether all are 0. */
  get isBlank(): boolean {
    return this.parts.length === 0;
  }

  at(index: number): number {
    return this.parts[index >>> BITS]?.[index & MASK] ?? 0;
  }

  private begin(): void {
    this.last = undefined;
    this.places = 0;
    this.most = 0;
  }

  private widen(index: number, value: number): void {
    const before = this.last;
    const bytes = Math.max(before?.BYTES_PER_ELEMENT ?? 1, value < 2 ** 8 ? 1 : value < 2 ** 16 ? 2 : 4);
    const size = placesFor(index);
    const wide =
      bytes === 1 ? new Uint8Array(size) : bytes === 2 ? new Uint16Array(size) : new Uint32Array(size);
    if (before) wide.set(before);
    this.parts[this.size >>> BITS] = wide;
    this.last = wide;
    this.places = size;
    this.most = 2 ** (8 * bytes) - 1;
  }
}

/** Numbers of any kind, 8 bytes each. */
export class DoubleColumn {
  private readonly parts: Float64Array[] = [];
  private size = 0;

  push(value: number): void {
    const index = this.size & MASK;
    const at = this.size >>> BITS;
    this.size += 1;
    let part = this.parts[at];
    if (part === undefined || index >= part.length) {
      const larger = new Float64Array(placesFor(index));
      if (part) larger.set(part);
      part = this.parts[at] = larger;
    }
    part[index] = value;
  }

  at(index: number): number {
    return this.parts[index >>> BITS]?.[index & MASK] ?? 0;
  }
}

const NONE = -(2 ** 31);
const BEYOND = NONE + 1;

/** Amounts in pence, or none: 4 bytes each, and more for those of £21m and over. */
export class PenceColumn {
  private readonly parts: Int32Array[] = [];
  private readonly large = new Map<number, number>();
  private size = 0;

  get length(): number {
    return this.size;
  }

  push(pence: number | undefined): void {
    const index = this.size & MASK;
    const at = this.size >>> BITS;
    const part = this.parts[at];
    if (part === undefined || index >= part.length) {
      const larger = new Int32Array(placesFor(index));
      if (part) larger.set(part);
      this.parts[at] = larger;
    }
    this.size += 1;
    this.set(this.size - 1, pence);
  }

  set(index: number, pence: number | undefined): void {
    const part = this.parts[index >>> BITS];
    if (!part) throw new Error(`no such line: ${index}`);
    const isSmall = pence !== undefined && pence > BEYOND && pence < 2 ** 31;
    part[index & MASK] = isSmall ? pence : pence === undefined ? NONE : BEYOND;
    if (pence !== undefined && !isSmall) this.large.set(index, pence);
  }

  at(index: number): number | undefined {
    const pence = this.parts[index >>> BITS]?.[index & MASK] ?? NONE;
    if (pence > BEYOND) return pence;
    return pence === NONE ? undefined : this.large.get(index);
  }
}

/** Numbers that rise, mostly by 1 from one to the next, as those of lines do: only where they leap is anything kept. */
export class RisingColumn {
  /** From which index on, numbers are so much more than it. */
  private readonly indices: number[] = [];
  private readonly offsets: number[] = [];
  private size = 0;
  private last: number | undefined;

  push(value: number): void {
    const offset = value - this.size;
    if (this.last !== offset) {
      this.indices.push(this.size);
      this.offsets.push(offset);
      this.last = offset;
    }
    this.size += 1;
  }

  at(index: number): number {
    let [low, high] = [0, this.indices.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.indices[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return index + (this.offsets[low] ?? 0);
  }
}
