import { sameName } from "../tender/bids";
import type { Tender } from "../tender/tender";
import { withTexts } from "./bid-texts";
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
  const hidden = hiding(tellingWords(tender, letters));
  return {
    ...kept,
    bidders: letters.map(({ label }) => ({ name: label })),
    bids: letters.flatMap(({ label, name }) => {
      const bid = tender.bids.find(({ bidder }) => sameName(bidder, name));
      return bid ? [{ ...withTexts(bid, hidden), bidder: label }] : [];
    }),
  };
}

/** Words at the end of a company's name that people leave out. */
const LEGAL_FORM = /(?<![\s,])[\s,]+(?:ltd|limited|plc|llp|cic|inc)\.?$/iu;

/** A shorter rest would be found in other words. */
const SHORTEST = 4;

/** Words that tell whose a bid is, and what stands in their place. */
interface Telling {
  readonly words: string;
  readonly instead: string;
}

/** Names, identifiers and email addresses of bidders, of a consortium's members, and of those who work for them. */
function tellingWords(tender: Tender, letters: readonly Lettered[]): readonly Telling[] {
  const bidders = letters.flatMap(({ label, name }) => {
    const bidder = tender.bidders.find((each) => sameName(each.name, name));
    const { identifier, email, members = [] } = bidder ?? {};
    const named = [name, ...members.map((member) => member.name)].flatMap(withShort);
    const others = [identifier, email, ...members.map((member) => member.identifier)];
    return [...named, ...others.flatMap((each) => each ?? [])].map((words) => ({ words, instead: label }));
  });
  const subcontractors = tender.bids
    .flatMap((bid) => bid.subcontractors ?? [])
    .flatMap(({ name, identifier }) => [
      ...withShort(name),
      ...(identifier === undefined ? [] : [identifier]),
    ])
    .map((words) => ({ words, instead: "a subcontractor" }));
  return [...bidders, ...subcontractors];
}

function withShort(name: string): readonly string[] {
  const short = name.replace(LEGAL_FORM, "");
  return short !== name && short.length >= SHORTEST ? [name, short] : [name];
}

/** Puts in square brackets, wherever a text has one of the words, what stands in their place. */
function hiding(telling: readonly Telling[]): (text: string) => string {
  const known = telling.toSorted((one, other) => other.words.length - one.words.length);
  const instead = new Map<string, string>();
  for (const each of known) {
    const before = instead.get(told(each.words)) ?? each.instead;
    instead.set(told(each.words), before === each.instead ? before : "a bidder");
  }
  const found = wholeWords(known.map(({ words }) => words));
  return (text) => text.replace(found, (words) => `[${instead.get(told(words)) ?? "a bidder"}]`);
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
      .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"))
      .join("\\s+"),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join("|")})(?![\\p{L}\\p{N}])`, "giu");
}
