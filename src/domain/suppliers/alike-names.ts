import { normalisedName } from "../spend/supplier-register";
import { lettersBetween } from "../values/letters-between";
import { type NamePart, nameParts } from "./name-parts";

/** In what two names differ that may be one. */
export type Unlike =
  | "trading-name"
  | "payment-word"
  | "legal-form"
  | "other-legal-form"
  | "blanks"
  | "word-order"
  | "cut-short"
  | "one-letter"
  | "two-letters";

/** As a person who is to confirm it reads it. */
export const UNLIKE_WORDS: Readonly<Record<Unlike, string>> = {
  "trading-name": "trading as",
  "payment-word": "a word such as BACS",
  "legal-form": "Ltd, PLC or the like",
  "other-legal-form": "another legal form",
  blanks: "blanks or The",
  "word-order": "the order of the words",
  "cut-short": "an end that was cut off",
  "one-letter": "one letter",
  "two-letters": "two letters",
};

/** A name that another may be, and in what they differ: the less, the likelier. */
export interface AlikeName {
  readonly name: string;
  readonly unlike: readonly Unlike[];
}

/** From so many letters on, a name may be another from which one letter differs, or two. */
const ONE_LETTER_FROM = 6;
const TWO_LETTERS_FROM = 14;

/** From so many letters on, a name may be the beginning of another that was cut in the middle of a word. */
const CUT_SHORT_FROM = 14;

interface Held {
  readonly name: string;
  readonly normal: string;
  readonly part: NamePart;
  readonly compact: string;
  /** Its words in the order of the alphabet, and those of one letter. */
  readonly ordered: string;
  readonly initials: string;
  /** A bit for each letter that it has. */
  readonly letters: number;
}

/**
 * Names among which those that are alike are found without comparing each with each: by what is left of them without
 * blanks, by their words in the order of the alphabet, by their first letters, and by pieces. Two names from which so many
 * letters differ have one of one piece more than that in common, at nearly the same place. Names whose figures differ are
 * never alike: "School 1" is not "School 2".
 */
export class AlikeNames {
  private readonly whole = new Map<string, Held[]>();
  private readonly ordered = new Map<string, Held[]>();
  private readonly begun = new Map<string, Held[]>();
  private readonly pieces = new Map<string, Held[]>();

  constructor(names: Iterable<string> = []) {
    for (const name of names) this.add(name);
  }

  add(name: string): void {
    for (const held of heldParts(name)) {
      const { compact } = held;
      put(this.whole, compact, held);
      put(this.ordered, held.ordered, held);
      if (compact.length >= CUT_SHORT_FROM) put(this.begun, beginningOf(compact), held);
      for (const key of pieceKeys(compact)) put(this.pieces, key, held);
    }
  }

  /** The likeliest of the names, the first added where several are; none that is the same name but for its accidents. */
  find(name: string): AlikeName | undefined {
    let best: AlikeName | undefined;
    let least = Infinity;
    const compare = (own: Held, others: readonly Held[] = []) => {
      for (const held of others) {
        if (held.normal === own.normal) continue;
        const unlike = unlikeBetween(own, held);
        const weight = unlike ? weightOf(unlike) : Infinity;
        if (!unlike || weight >= least) continue;
        least = weight;
        best = { name: held.name, unlike };
      }
    };
    const parts = heldParts(name);
    for (const own of parts) {
      compare(own, this.whole.get(own.compact));
      compare(own, this.ordered.get(own.ordered));
      if (own.compact.length >= CUT_SHORT_FROM) compare(own, this.begun.get(beginningOf(own.compact)));
    }
    // A name of other letters is never likelier than one of the same.
    if (least <= WEIGHTS["one-letter"]) return best;
    for (const own of parts) {
      for (const key of pieceKeysNear(own.compact)) {
        const held = this.pieces.get(key);
        if (held) compare(own, nearLetters(own, held));
      }
    }
    return best;
  }
}

/** Those that have nearly the same letters, as far as that shows at once: many names share a word, and so a piece. */
function nearLetters(own: Held, held: readonly Held[]): readonly Held[] {
  const { letters } = own;
  return held.filter((each) => bitsIn(letters ^ each.letters) <= 4 && isNear(own, each));
}

function isNear(one: Held, other: Held): boolean {
  const most = Math.min(mostLetters(one.compact.length), mostLetters(other.compact.length));
  return one.initials === other.initials && lettersBetween(one.compact, other.compact) <= most;
}

/** A bit for each letter of the alphabet that a name has. */
function lettersIn(compact: string): number {
  let letters = 0;
  for (let at = 0; at < compact.length; at += 1) {
    const letter = compact.charCodeAt(at) - 65;
    if (letter >= 0) letters |= 1 << letter;
  }
  return letters;
}

function bitsIn(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

function beginningOf(compact: string): string {
  return compact.slice(0, CUT_SHORT_FROM);
}

function heldParts(name: string): readonly Held[] {
  const normal = normalisedName(name);
  return nameParts(name).map((part) => {
    const compact = compactOf(part.core);
    const [ordered, initials] = [orderedOf(part.core), initialsOf(part.core)];
    return { name, normal, part, compact, ordered, initials, letters: lettersIn(compact) };
  });
}

/** The same core alone, which names of registers of millions are looked up by. */
export function coreKeys(name: string): readonly string[] {
  return [...new Set(nameParts(name).map(({ core }) => compactOf(core)))];
}

function put(map: Map<string, Held[]>, key: string, held: Held): void {
  const found = map.get(key);
  if (found) found.push(held);
  else map.set(key, [held]);
}

function compactOf(core: string): string {
  return core.replaceAll(" ", "");
}

function orderedOf(core: string): string {
  return core.split(" ").sort().join(" ");
}

function mostLetters(length: number): number {
  return length >= TWO_LETTERS_FROM ? 2 : length >= ONE_LETTER_FROM ? 1 : 0;
}

function figuresOf(compact: string): string {
  return compact.replace(/\D/g, "");
}

/** Where each of so many pieces of a text begins and ends. */
function cuts(length: number, count: number): readonly (readonly [from: number, to: number])[] {
  return Array.from({ length: count }, (_, index) => [
    Math.floor((index * length) / count),
    Math.floor(((index + 1) * length) / count),
  ]);
}

function pieceKeys(compact: string): readonly string[] {
  const most = mostLetters(compact.length);
  if (most === 0) return [];
  const figures = figuresOf(compact);
  return cuts(compact.length, most + 1).map(([from, to], index) =>
    pieceKey(compact.length, index, compact.slice(from, to), figures),
  );
}

/** The keys that a name of nearly the same letters may have been put under. */
function* pieceKeysNear(compact: string): Generator<string> {
  const most = mostLetters(compact.length);
  const figures = figuresOf(compact);
  for (let length = compact.length - most; length <= compact.length + most; length += 1) {
    const theirs = mostLetters(length);
    if (theirs === 0) continue;
    for (const [index, [from, to]] of cuts(length, theirs + 1).entries()) {
      const last = Math.min(from + most, compact.length - (to - from));
      for (let at = Math.max(0, from - most); at <= last; at += 1)
        yield pieceKey(length, index, compact.slice(at, at + to - from), figures);
    }
  }
}

function pieceKey(length: number, index: number, piece: string, figures: string): string {
  return `${length}.${index}.${figures}.${piece}`;
}

function unlikeBetween(one: Held, other: Held): readonly Unlike[] | undefined {
  const between = lettersUnlike(one, other);
  if (!between) return undefined;
  const [form, theirs] = [one.part.legalForm, other.part.legalForm];
  return [
    ...(one.part.ofTradingName || other.part.ofTradingName ? (["trading-name"] as const) : []),
    ...(one.part.hasPaymentWord !== other.part.hasPaymentWord ? (["payment-word"] as const) : []),
    ...(form !== theirs
      ? [form === "" || theirs === "" ? ("legal-form" as const) : ("other-legal-form" as const)]
      : []),
    ...between,
  ];
}

function lettersUnlike(one: Held, other: Held): readonly Unlike[] | undefined {
  if (one.part.core === other.part.core)
    return one.normal.startsWith("THE ") === other.normal.startsWith("THE ") ? [] : ["blanks"];
  if (one.compact === other.compact) return ["blanks"];
  if (one.ordered === other.ordered) return ["word-order"];
  if (isCutFrom(one.part.core, other.part.core) || isCutFrom(other.part.core, one.part.core))
    return ["cut-short"];
  const most = Math.min(mostLetters(one.compact.length), mostLetters(other.compact.length));
  if (most === 0 || figuresOf(one.compact) !== figuresOf(other.compact)) return undefined;
  if (one.initials !== other.initials) return undefined;
  const letters = lettersBetween(one.compact, other.compact);
  if (letters > most) return undefined;
  return [letters === 1 ? "one-letter" : "two-letters"];
}

/** Whether a name is the beginning of another, ends within one of its words, and lacks more than one letter. */
function isCutFrom(short: string, long: string): boolean {
  return (
    compactOf(short).length >= CUT_SHORT_FROM &&
    long.startsWith(short) &&
    long.length > short.length + 1 &&
    /[A-Z]/.test(long.charAt(short.length))
  );
}

/** "J" of "J SMITH": another person's than those of "P SMITH". */
function initialsOf(core: string): string {
  return core
    .split(" ")
    .filter((word) => word.length === 1)
    .join("");
}

const WEIGHTS: Readonly<Record<Unlike, number>> = {
  "payment-word": 1,
  "legal-form": 2,
  blanks: 2,
  "trading-name": 3,
  "word-order": 4,
  "cut-short": 4,
  "one-letter": 5,
  "two-letters": 9,
  "other-legal-form": 6,
};

function weightOf(unlike: readonly Unlike[]): number {
  return unlike.reduce((sum, each) => sum + WEIGHTS[each], 0);
}
