import { dayInWords, daysBetween } from "../values/day";
import { counted, penceInWords, shareInWords } from "../issues/words/sentences";
import type { VatBasis } from "./columns";
import type { Ledger } from "./ledger";

export type SpendDates = NonNullable<Ledger["dates"]>;

/** How figures of direct spend were made: what others must share to be held against them. */
export interface SpendBasis {
  /** The borough's name. */
  readonly area: string;
  readonly vat: readonly VatBasis[];
  /** Whether places went by a postcode file or by the area's sectors. */
  readonly places: "postcode-file" | "sectors";
  /** Names of the rules by which payments were left out. */
  readonly rules: readonly string[];
  /** The first and last day of a payment. */
  readonly dates: SpendDates | undefined;
}

/** A period's figures with how they were made, as far as it is known. */
export interface ComparedBasis {
  readonly basis: SpendBasis | undefined;
  /** The least and the most that the local share can be; null where there is none, undefined where it is not known. */
  readonly low: number | null | undefined;
  readonly high: number | null | undefined;
  /** Lines that may be payments and are in no figure. */
  readonly leftOut: { readonly lines: number; readonly pence: number } | undefined;
}

export const VAT_WORDS: Readonly<Record<VatBasis, string>> = {
  net: "without VAT",
  gross: "with VAT",
  "not stated": "VAT not stated by the ledger",
};

export const PLACES_WORDS: Readonly<Record<SpendBasis["places"], string>> = {
  "postcode-file": "a postcode file",
  sectors: "postcode sectors",
};

export function vatWords(vat: readonly VatBasis[]): string {
  return vat.map((each) => VAT_WORDS[each]).join("; ");
}

/** Periods of which one is so much longer are not alike: a quarter has 90 to 92 days, of which the last may have no payment. */
const ALIKE = 1.25;

/** Why two periods' figures may differ though the council paid alike, in sentences. */
export function basisDifferences(now: ComparedBasis, before: ComparedBasis): readonly string[] {
  return [
    ...(now.basis && before.basis
      ? differences(now.basis, before.basis)
      : ["The other figures do not say how they were made, so that it is not known whether they are alike."]),
    ...leftOutDifference(now.leftOut, before.leftOut),
    ...boundsDifference(now, before),
  ];
}

function differences(now: SpendBasis, before: SpendBasis): readonly string[] {
  const vat = [vatWords(now.vat), vatWords(before.vat)] as const;
  const added = now.rules.filter((rule) => !before.rules.includes(rule));
  const gone = before.rules.filter((rule) => !now.rules.includes(rule));
  return [
    ...(now.area === before.area ? [] : [`Local is ${now.area} now and was ${before.area}.`]),
    ...(vat[0] === vat[1] ? [] : [`Amounts are ${vat[0]} now and were ${vat[1]}.`]),
    ...(now.places === before.places
      ? []
      : [`Places go by ${PLACES_WORDS[now.places]} now and went by ${PLACES_WORDS[before.places]}.`]),
    ...(added.length > 0 ? [`Left out by a rule now and not then: ${added.join(", ")}.`] : []),
    ...(gone.length > 0 ? [`Left out by a rule then and not now: ${gone.join(", ")}.`] : []),
    ...datesDifference(now.dates, before.dates),
  ];
}

function datesDifference(now: SpendDates | undefined, before: SpendDates | undefined): readonly string[] {
  if (!now || !before)
    return now || before ? ["One of the two has no dates, so that its length is not known."] : [];
  if (now.first <= before.last && before.first <= now.last)
    return [`Both have payments from ${dayInWords(later(now.first, before.first))} on: the periods overlap.`];
  const [days, then] = [daysOf(now), daysOf(before)];
  return Math.max(days, then) > ALIKE * Math.min(days, then)
    ? [`Payments are of ${counted(String(days), "day")} now and were of ${counted(String(then), "day")}.`]
    : [];
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}

function daysOf({ first, last }: SpendDates): number {
  return daysBetween(first, last) + 1;
}

function leftOutDifference(
  now: ComparedBasis["leftOut"],
  before: ComparedBasis["leftOut"],
): readonly string[] {
  if (!now || !before || (now.lines === 0 && before.lines === 0)) return [];
  const worded = ({ lines, pence }: { readonly lines: number; readonly pence: number }) =>
    lines === 0 ? "none" : `${counted(lines.toLocaleString("en-GB"), "line")} (${penceInWords(pence)})`;
  return [`Of lines that may be payments ${worded(now)} could not be read now and ${worded(before)} then.`];
}

/** What is not known may be all of the difference. */
function boundsDifference(now: ComparedBasis, before: ComparedBasis): readonly string[] {
  const [ours, theirs] = [rangeOf(now), rangeOf(before)];
  if (!ours || !theirs || (ours.low === ours.high && theirs.low === theirs.high)) return [];
  if (ours.low > theirs.high || theirs.low > ours.high) return [];
  const worded = ({ low, high }: { readonly low: number; readonly high: number }) =>
    `${shareInWords(low)} to ${shareInWords(high)}`;
  return [
    `With what is not known the local share lies within ${worded(ours)} now and lay within ${worded(theirs)}: it may not have changed.`,
  ];
}

function rangeOf({ low, high }: ComparedBasis) {
  return typeof low === "number" && typeof high === "number" ? { low, high } : undefined;
}

/** What makes a share less than nothing or more than the whole; empty where it is neither. */
export function beyondWords(shares: readonly (number | null)[]): string {
  return shares.some((share) => share !== null && (share < 0 || share > 1)) ? BEYOND_WORDS : "";
}

export const BEYOND_WORDS = "Below 0% or over 100%: credits are taken off the total or the part.";
