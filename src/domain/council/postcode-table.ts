/** The district code of each postcode of a postcode file, by the postcode as `normalisePostcode` writes it. */
export interface PostcodeLookup extends Iterable<readonly [postcode: string, district: string]> {
  readonly size: number;
  readonly get: (postcode: string) => string | undefined;
}

/**
 * Postcodes with their districts in the order in which they came: 10 to 20 bytes a postcode, so that all 2.7 million
 * that there are or were take some 40 MB.
 */
export class PostcodeTable implements PostcodeLookup {
  private held = 0;
  private codes = new Uint32Array(1 << 12);
  private districts = new Uint16Array(1 << 12);
  /** By its hash, 1 more than a postcode's number; 0 for a free place. At most two in three are taken. */
  private places = new Uint32Array(1 << 13);
  private readonly names: string[] = [];
  private readonly numbers = new Map<string, number>();

  get size(): number {
    return this.held;
  }

  get = (postcode: string): string | undefined => {
    const code = codeOf(postcode);
    const number = this.places[this.placeOf(code)] ?? 0;
    return number === 0 ? undefined : this.names[this.districts[number - 1] ?? 0];
  };

  /** Of a postcode that came before, this is its district from now on. */
  set(postcode: string, district: string): void {
    const code = codeOf(postcode);
    const place = this.placeOf(code);
    const known = this.places[place] ?? 0;
    if (known === 0) this.add(code, place, this.numberOf(district));
    else this.districts[known - 1] = this.numberOf(district);
  }

  *[Symbol.iterator](): Generator<readonly [string, string]> {
    for (let at = 0; at < this.held; at += 1)
      yield [postcodeOf(this.codes[at] ?? 0), this.names[this.districts[at] ?? 0] ?? ""];
  }

  private add(code: number, place: number, district: number): void {
    if (this.held === this.codes.length) {
      this.codes = longer(Uint32Array, this.codes);
      this.districts = longer(Uint16Array, this.districts);
    }
    this.codes[this.held] = code;
    this.districts[this.held] = district;
    this.held += 1;
    this.places[place] = this.held;
    if (3 * this.held >= 2 * this.places.length) this.spread();
  }

  private spread(): void {
    this.places = new Uint32Array(2 * this.places.length);
    for (let at = 0; at < this.held; at += 1) this.places[this.placeOf(this.codes[at] ?? 0)] = at + 1;
  }

  /** Where a code stands in `places`, or would. */
  private placeOf(code: number): number {
    const { codes, places } = this;
    const mask = places.length - 1;
    let place = (Math.imul(code, 0x9e3779b1) >>> 7) & mask;
    for (;;) {
      const number = places[place] ?? 0;
      if (number === 0 || codes[number - 1] === code) return place;
      place = (place + 1) & mask;
    }
  }

  private numberOf(district: string): number {
    const known = this.numbers.get(district);
    if (known !== undefined) return known;
    const number = this.names.push(district) - 1;
    this.numbers.set(district, number);
    return number;
  }
}

function longer<Numbers extends Uint32Array | Uint16Array>(
  kind: new (length: number) => Numbers,
  numbers: Numbers,
): Numbers {
  const made = new kind(2 * numbers.length);
  made.set(numbers);
  return made;
}

const LETTER_A = 65;
const FIGURE_0 = 48;

/**
 * A postcode as a number below 2 to the 32nd: its letters and figures in their places, where the second letter and the
 * last figure or letter of the outward part may be none.
 */
function codeOf(postcode: string): number {
  const inward = postcode.length - 3;
  const letter = (at: number) => postcode.charCodeAt(at) - LETTER_A;
  const figure = (at: number) => postcode.charCodeAt(at) - FIGURE_0;
  const second = letter(1) >= 0 ? 1 + letter(1) : 0;
  const district = second === 0 ? 1 : 2;
  const last = district + 1;
  const after = last >= inward - 1 ? 0 : letter(last) >= 0 ? 11 + letter(last) : 1 + figure(last);
  const outward = ((letter(0) * 27 + second) * 10 + figure(district)) * 37 + after;
  return ((outward * 10 + figure(inward)) * 26 + letter(inward + 1)) * 26 + letter(inward + 2);
}

/** The postcode of such a number. */
function postcodeOf(code: number): string {
  let left = code;
  const take = (of: number) => {
    const part = left % of;
    left = (left - part) / of;
    return part;
  };
  const letter = (number: number) => String.fromCharCode(LETTER_A + number);
  const unit = [take(26), take(26)].map(letter).reverse().join("");
  const sector = take(10);
  const after = take(37);
  const district = take(10);
  const second = take(27);
  const outward = `${letter(left)}${second === 0 ? "" : letter(second - 1)}${district}`;
  return `${outward}${after === 0 ? "" : after > 10 ? letter(after - 11) : after - 1} ${sector}${unit}`;
}
