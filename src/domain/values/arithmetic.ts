import { rounded } from "./decimals";
import { sum } from "./shares";

/** Of more characters a formula is no sum that a person typed. */
const LONGEST = 500;

/**
 * What a formula of numbers alone comes to, in Excel's order of working out: =1.5+1 is 2.5, =-2^2 is 4, =50% is 0.5 and
 * =ROUND(350/37,2) is 9.46. Undefined where it names anything else, or comes to no number.
 */
export function valueOfArithmetic(formula: string): number | undefined {
  const text = formula.replace(/^=/, "").replace(/\s+/g, "");
  if (text.length > LONGEST || !/^[\dA-Z.,+\-*/^%()]+$/i.test(text)) return undefined;
  const sum = new Sum(text);
  const value = sum.terms();
  return sum.isAtEnd && value !== undefined && Number.isFinite(value) ? value : undefined;
}

type Value = number | undefined;

const FUNCTIONS: ReadonlyMap<string, (given: readonly number[]) => Value> = new Map([
  ["SUM", sum],
  ["AVERAGE", (given: readonly number[]) => sum(given) / given.length],
  ["ROUND", roundedTo],
]);

/** The functions of numbers alone that are taken, as formulas call them. */
export const ARITHMETIC_FUNCTIONS: readonly string[] = [...FUNCTIONS.keys()];

/** ROUND of a figure and how many decimals; below 0 to whole tens and hundreds. */
function roundedTo([figure, decimals, ...others]: readonly number[]): Value {
  const isPlace = decimals !== undefined && Number.isInteger(decimals) && Math.abs(decimals) <= 10;
  if (figure === undefined || !isPlace || others.length > 0) return undefined;
  return decimals < 0 ? rounded(figure / 10 ** -decimals, 0) * 10 ** -decimals : rounded(figure, decimals);
}

/** Reads a sum from left to right; undefined is what cannot be read. */
class Sum {
  private at = 0;

  constructor(private readonly text: string) {}

  get isAtEnd(): boolean {
    return this.at === this.text.length;
  }

  terms(): Value {
    return this.chain("+-", () => this.factors());
  }

  private factors(): Value {
    return this.chain("*/", () => this.powers());
  }

  private powers(): Value {
    return this.chain("^", () => this.signed());
  }

  /** A sign binds closer than a power: =-2^2 is 4. */
  private signed(): Value {
    if (this.taken("+")) return this.signed();
    if (this.taken("-")) return negative(this.signed());
    let value = this.atom();
    while (value !== undefined && this.taken("%")) value /= 100;
    return value;
  }

  private atom(): Value {
    if (this.taken("(")) {
      const value = this.terms();
      return this.taken(")") ? value : undefined;
    }
    const [digits] = /^(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?/i.exec(this.text.slice(this.at)) ?? [];
    if (digits === undefined) return this.called();
    this.at += digits.length;
    return Number(digits);
  }

  /** A function of numbers alone, as people type it where they add up or round. */
  private called(): Value {
    const [opening, name = ""] = /^([A-Z]+)\(/i.exec(this.text.slice(this.at)) ?? [];
    const work = FUNCTIONS.get(name.toUpperCase());
    if (opening === undefined || !work) return undefined;
    this.at += opening.length;
    const given: number[] = [];
    do {
      const value = this.terms();
      if (value === undefined) return undefined;
      given.push(value);
    } while (this.taken(","));
    return this.taken(")") ? work(given) : undefined;
  }

  private chain(signs: string, next: () => Value): Value {
    let value = next();
    while (value !== undefined) {
      const sign = this.text[this.at];
      if (sign === undefined || !signs.includes(sign)) return value;
      this.at += 1;
      const other = next();
      value = other === undefined ? undefined : joined(value, sign, other);
    }
    return value;
  }

  private taken(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at += 1;
    return true;
  }
}

function negative(value: Value): Value {
  return value === undefined ? undefined : -value;
}

function joined(one: number, sign: string, other: number): number {
  switch (sign) {
    case "+":
      return one + other;
    case "-":
      return one - other;
    case "*":
      return one * other;
    case "/":
      return one / other;
    default:
      return one ** other;
  }
}
