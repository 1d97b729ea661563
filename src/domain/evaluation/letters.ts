import { type Bid, sameName } from "../tender/bids";
import type { Tender } from "../tender/tender";
import { fingerprint } from "../values/fingerprint";

/** A bidder, and what evaluators call it. */
export interface Lettered {
  /** "Bidder B" */
  readonly label: string;
  readonly name: string;
}

/**
 * The bidders in the order of their letters; undefined where evaluators see names. The order follows from the tender's
 * secret and the names alone, so that it tells nothing, and is the same however often files are made.
 */
export function lettersOf({ anonymous, bidders }: Pick<Tender, "anonymous" | "bidders">) {
  if (anonymous === undefined) return undefined;
  const drawn = bidders.map(({ name }) => ({ name, by: fingerprint(`${anonymous}\n${plain(name)}`) }));
  return drawn
    .toSorted((one, other) => (one.by < other.by ? -1 : 1))
    .map(({ name }, index): Lettered => ({ label: `Bidder ${letter(index)}`, name }));
}

function plain(name: string): string {
  return name.trim().toLowerCase();
}

/** A to Z, then AA. */
function letter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letter(Math.floor(index / 26) - 1) + last;
}

/** The tender with letters in place of names, of bidders and in what they wrote; as it is where evaluators see names. */
export function underLetters(tender: Tender): Tender {
  const letters = lettersOf(tender);
  if (!letters) return tender;
  const { anonymous: _secret, ...kept } = tender;
  const hidden = hiding(letters);
  return {
    ...kept,
    bidders: letters.map(({ label }) => ({ name: label })),
    bids: letters.flatMap(({ label, name }) => {
      const bid = tender.bids.find(({ bidder }) => sameName(bidder, name));
      return bid ? [{ ...textsOf(bid, hidden), bidder: label }] : [];
    }),
  };
}

function textsOf(bid: Bid, hidden: (text: string) => string): Bid {
  const all = <Texts extends object>(texts: Texts): Texts =>
    Object.fromEntries(
      Object.entries(texts).map(([key, text]) => [key, typeof text === "string" ? hidden(text) : text]),
    ) as Texts;
  const offers = Object.entries(bid.measures).map(([id, offer]) => [
    id,
    {
      ...offer,
      ...(offer.method === undefined ? {} : { method: hidden(offer.method) }),
      ...(offer.methodByLevel ? { methodByLevel: all(offer.methodByLevel) } : {}),
      ...(offer.plan ? { plan: all(offer.plan) } : {}),
    },
  ]);
  return {
    ...bid,
    ...(bid.answers ? { answers: all(bid.answers) } : {}),
    measures: Object.fromEntries(offers) as Bid["measures"],
  };
}

/** Words at the end of a company's name that people leave out. */
const LEGAL_FORM = /[\s,]+(?:ltd|limited|plc|llp|cic|inc)\.?$/iu;

/** A shorter rest would be found in other words. */
const SHORTEST = 4;

/** Puts a bidder's letter, in square brackets, wherever a text has its name, with or without its legal form. */
function hiding(letters: readonly Lettered[]): (text: string) => string {
  const known = letters
    .flatMap(({ label, name }) => {
      const short = name.replace(LEGAL_FORM, "");
      const names = [name, ...(short !== name && short.length >= SHORTEST ? [short] : [])];
      return names.map((words) => ({ words, label }));
    })
    .toSorted((one, other) => other.words.length - one.words.length);
  const labels = new Map(known.map(({ words, label }) => [told(words), label]));
  const found = wholeWords(known.map(({ words }) => words));
  return (text) => text.replace(found, (name) => `[${labels.get(told(name)) ?? "a bidder"}]`);
}

/** A name as it is told from others, however its words are set apart. */
function told(name: string): string {
  return plain(name).replace(/\s+/g, " ");
}

/** Any of the names, the longest first. */
function wholeWords(names: readonly string[]): RegExp {
  const patterns = names.map((name) =>
    name
      .trim()
      .split(/\s+/)
      .map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"))
      .join("\\s+"),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join("|")})(?![\\p{L}\\p{N}])`, "giu");
}
