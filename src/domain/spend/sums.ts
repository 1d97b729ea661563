import { type Tier, TIERS } from "../council/tiers";
import type { YesNoUnknown } from "../values/answer";
import { inOrder, type Ordered } from "../values/in-order";
import { Listed } from "../values/listed";
import { Texts } from "../values/texts";
import { Words } from "../values/words";
import { isRedacted } from "./withheld";

/** Exact sums in pence. Shares are fractions of 1: 0.456 is 45.6%. */
export interface TierTotals {
  readonly total: number;
  /** The borough. */
  readonly local: number;
  readonly wider: number;
  readonly elsewhere: number;
  readonly unknown: number;
}

export interface SpendTotals extends TierTotals {
  readonly lines: number;
  readonly linesByTier: Readonly<Record<Tier, number>>;
  /** The credits of unknown place, 0 or less: the rest of the unknown are payments. */
  readonly unknownCredits: number;
  readonly sme: number;
  readonly vcse: number;
  /** Local over total, by value; null where the total is 0 or less. */
  readonly localShare: number | null;
  /** The share where every payment of unknown place were elsewhere, and its credits local. */
  readonly localShareLow: number | null;
  /** The share where every payment of unknown place were local, and its credits elsewhere. */
  readonly localShareHigh: number | null;
  /** Local lines over all lines, whatever their value. */
  readonly localShareOfLines: number | null;
}

/** The local share of sums in pence and its bounds; null where the total is 0 or less. */
export function localShares({
  total,
  local,
  unknown,
  unknownCredits,
}: Pick<SpendTotals, "total" | "local" | "unknown" | "unknownCredits">) {
  const share = (part: number) => (total > 0 ? part / total : null);
  return {
    localShare: share(local),
    localShareLow: share(local + unknownCredits),
    localShareHigh: share(local + unknown - unknownCredits),
  };
}

/** What is known of the supplier of a line. */
export interface Standing {
  readonly tier: Tier;
  readonly sme: YesNoUnknown;
  readonly vcse: YesNoUnknown;
  readonly postcode: string;
}

/** Lines of one name, of which all but their amounts is the same. */
export interface Tally {
  readonly lines: number;
  readonly pence: number;
  /** What of it is below 0. */
  readonly credits: number;
}

/** Tallies by the numbers of names: a ledger names suppliers in no order. */
export class Tallies {
  private readonly lines: Uint32Array;
  private readonly pence: Float64Array;
  private readonly credits: Float64Array;

  constructor(names: number) {
    this.lines = new Uint32Array(names);
    this.pence = new Float64Array(names);
    this.credits = new Float64Array(names);
  }

  add(name: number, pence: number): void {
    this.lines[name] = (this.lines[name] ?? 0) + 1;
    this.pence[name] = (this.pence[name] ?? 0) + pence;
    if (pence < 0) this.credits[name] = (this.credits[name] ?? 0) + pence;
  }

  forEach(visit: (name: number, tally: Tally) => void): void {
    this.lines.forEach((lines, name) => {
      if (lines > 0) visit(name, { lines, pence: this.pence[name] ?? 0, credits: this.credits[name] ?? 0 });
    });
  }
}

/** Which of sixteen kinds a supplier's standing is: all but its postcode decides which of a name's sums a line is added to. */
export function kindOf({ tier, sme, vcse }: Standing): number {
  return 4 * TIERS.indexOf(tier) + (sme === "Yes" ? 2 : 0) + (vcse === "Yes" ? 1 : 0);
}

const KINDS = 4 * TIERS.length;
/** Of each kind its lines, pence and credits. */
const FIGURES = 3 * KINDS;
/** Of so many names the lines are held by kind: a ledger has few service areas, quarters and, mostly, categories. */
const BY_KIND = 1024;

/** Sums of lines one by one: those of the first names are added up by kind, in less time, and are in the sums at the end. */
export class LineSums {
  readonly sums = new Sums();
  private figures = new Float64Array(FIGURES * 16);
  private readonly line = { lines: 1, pence: 0, credits: 0 };

  /** A line of a supplier whose standing is of this kind. */
  add(number: number, pence: number, kind: number): void {
    if (number >= BY_KIND) {
      this.line.pence = pence;
      this.line.credits = pence < 0 ? pence : 0;
      this.sums.add(number, this.line, standingOfKind(kind));
      return;
    }
    const at = FIGURES * number + 3 * kind;
    if (at >= this.figures.length) this.grow(at);
    const { figures } = this;
    figures[at] = (figures[at] ?? 0) + 1;
    figures[at + 1] = (figures[at + 1] ?? 0) + pence;
    if (pence < 0) figures[at + 2] = (figures[at + 2] ?? 0) + pence;
  }

  end(): void {
    const { figures } = this;
    for (let at = 0; at < figures.length; at += 3) {
      const [lines = 0, pence = 0, credits = 0] = figures.subarray(at, at + 3);
      if (lines === 0) continue;
      const number = Math.floor(at / FIGURES);
      this.sums.add(number, { lines, pence, credits }, standingOfKind((at % FIGURES) / 3));
    }
    this.figures = new Float64Array(FIGURES * 16);
  }

  private grow(at: number): void {
    const grown = new Float64Array(FIGURES * Math.min(BY_KIND, 2 ** Math.ceil(Math.log2(at / FIGURES + 1))));
    grown.set(this.figures);
    this.figures = grown;
  }
}

/** What is alike in all of a kind. */
const STANDINGS = Array.from({ length: KINDS }, (_, kind): Standing => {
  const answer = (bit: number): YesNoUnknown => ((kind & bit) > 0 ? "Yes" : "Unknown");
  return { tier: TIERS[kind >>> 2] ?? "unknown", sme: answer(2), vcse: answer(1), postcode: "" };
});

function standingOfKind(kind: number): Standing {
  const standing = STANDINGS[kind];
  if (!standing) throw new Error(`no such kind: ${kind}`);
  return standing;
}

/** The columns of what a name comes to: of each tier its pence and its lines, then the rest. */
const TIER_AT: Readonly<Record<Tier, number>> = { borough: 0, "wider-area": 2, elsewhere: 4, unknown: 6 };
const CREDITS_AT = 8;
const SME_AT = 9;
const VCSE_AT = 10;
/** Of suppliers without a postcode. */
const UNPLACED_AT = 11;
const COLUMNS = 13;
/** Names whose figures in a column are held together, once one of them is not 0. */
const TOGETHER = 1024;

const asItIs = (text: string) => text;

/** What is added up by name, in numbers side by side and texts as bytes: a ledger can have as many names as lines. */
export class Sums {
  /** What the spellings of a name have in common; its number is the one by which the name is added up. */
  private readonly keys = new Words(asItIs);
  private readonly names = new Texts();
  /** By number, 1 more than which of the names is shown; 0 where there is none. */
  private shown = new Uint32Array(TOGETHER);
  private readonly figures = Array.from({ length: COLUMNS }, (): (Float64Array | undefined)[] => []);

  /** Of suppliers it is asked which are without a postcode. */
  constructor(private readonly kind: "of suppliers" | "of others" = "of others") {}

  /** The number by which a key is added up; of several names for it the first in the alphabet is shown. */
  of(key: string, name: string): number {
    const number = this.keys.numberOf(key);
    if (number >= this.shown.length) {
      const shown = new Uint32Array(2 * this.shown.length);
      shown.set(this.shown);
      this.shown = shown;
    }
    const shown = this.shown[number] ?? 0;
    if (shown > 0 && this.names.text(shown - 1) <= name) return number;
    this.shown[number] = 1 + this.names.addText(name);
    return number;
  }

  name(number: number): string {
    return this.names.text((this.shown[number] ?? 0) - 1);
  }

  add(number: number, { lines, pence, credits }: Tally, { tier, sme, vcse, postcode }: Standing): void {
    this.addTo(number, TIER_AT[tier], pence);
    this.addTo(number, TIER_AT[tier] + 1, lines);
    if (tier === "unknown") this.addTo(number, CREDITS_AT, credits);
    if (sme === "Yes") this.addTo(number, SME_AT, pence);
    if (vcse === "Yes") this.addTo(number, VCSE_AT, pence);
    if (postcode !== "" || this.kind === "of others") return;
    this.addTo(number, UNPLACED_AT, pence);
    this.addTo(number, UNPLACED_AT + 1, lines);
  }

  totals(number: number): SpendTotals {
    const pence = (tier: Tier) => this.at(number, TIER_AT[tier]);
    const count = (tier: Tier) => this.at(number, TIER_AT[tier] + 1);
    const linesByTier = {
      borough: count("borough"),
      "wider-area": count("wider-area"),
      elsewhere: count("elsewhere"),
      unknown: count("unknown"),
    };
    const lines =
      linesByTier.borough + linesByTier["wider-area"] + linesByTier.elsewhere + linesByTier.unknown;
    const [local, unknown] = [pence("borough"), pence("unknown")];
    const total = this.total(number);
    if (!Number.isSafeInteger(total)) throw new Error(`sum beyond exact whole numbers: ${total}`);
    const unknownCredits = this.at(number, CREDITS_AT);
    const shares = localShares({ total, local, unknown, unknownCredits });
    return {
      lines,
      linesByTier,
      total,
      local,
      wider: pence("wider-area"),
      elsewhere: pence("elsewhere"),
      unknown,
      unknownCredits,
      sme: this.at(number, SME_AT),
      vcse: this.at(number, VCSE_AT),
      localShare: shares.localShare,
      localShareLow: shares.localShareLow,
      localShareHigh: shares.localShareHigh,
      localShareOfLines: lines > 0 ? linesByTier.borough / lines : null,
    };
  }

  /** By value, the largest first. */
  listed<Entry>(entry: (name: string, totals: SpendTotals, number: number) => Entry): Listed<Entry> {
    return new Listed(
      this.keys.count - this.first,
      () => this.byValue(),
      (number) => entry(this.name(number), this.totals(number), number),
    );
  }

  /** Suppliers with lines without a postcode and what those come to, the largest first; redacted names are not among them. */
  unplaced(): Listed<{ readonly supplier: string; readonly total: number }> {
    const numbers = this.numbers().filter(
      (number) => this.at(number, UNPLACED_AT + 1) > 0 && !isRedacted(this.name(number)),
    );
    const total = (number: number) => this.at(number, UNPLACED_AT);
    return new Listed(
      numbers.length,
      () => this.ordered(total, numbers),
      (number) => ({ supplier: this.name(number), total: total(number) }),
    );
  }

  byName(): Ordered {
    return this.ordered(() => 0);
  }

  byValue(): Ordered {
    return this.ordered((number) => this.total(number));
  }

  /** By what is of unknown place, credits or payments. */
  byUnknown(): Ordered {
    return this.ordered((number) => Math.abs(this.at(number, TIER_AT.unknown)));
  }

  /** The largest first, and alike ones by name. */
  private ordered(valueOf: (number: number) => number, numbers = this.numbers()): Ordered {
    const values = new Float64Array(this.keys.count);
    for (const number of numbers) values[number] = valueOf(number);
    return inOrder(
      numbers,
      (one, other) => (values[other] ?? 0) - (values[one] ?? 0) || this.compareNames(one, other),
    );
  }

  private compareNames(one: number, other: number): number {
    return this.names.compare((this.shown[one] ?? 0) - 1, (this.shown[other] ?? 0) - 1);
  }

  /** Those by which something is added up. */
  private numbers(): Uint32Array {
    const { first } = this;
    const numbers = new Uint32Array(this.keys.count - first);
    for (let at = 0; at < numbers.length; at += 1) numbers[at] = at + first;
    return numbers;
  }

  private get first(): number {
    return (this.shown[0] ?? 0) > 0 ? 0 : 1;
  }

  private total(number: number): number {
    let total = 0;
    for (let at = 0; at < CREDITS_AT; at += 2) total += this.at(number, at);
    return total;
  }

  private at(number: number, column: number): number {
    return this.figures[column]?.[Math.floor(number / TOGETHER)]?.[number % TOGETHER] ?? 0;
  }

  private addTo(number: number, column: number, figure: number): void {
    if (figure === 0) return;
    const figures = this.figures[column];
    if (!figures) throw new Error(`no such column: ${column}`);
    const together = (figures[Math.floor(number / TOGETHER)] ??= new Float64Array(TOGETHER));
    together[number % TOGETHER] = (together[number % TOGETHER] ?? 0) + figure;
  }
}
