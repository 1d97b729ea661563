import * as z from "zod";
import type { Issue } from "../issues/issue";
import { labelled } from "../issues/labels";
import { errorAt } from "../issues/schema-issues";
import { withDefault } from "../values/with-default";

export const TIERS = ["borough", "wider-area", "elsewhere", "unknown"] as const;
export type Tier = (typeof TIERS)[number];

/** The names of the tiers, as sheets write them. */
export type TierWords = Readonly<Record<Tier, string>>;

/** Where a council gives none of its own. */
export const TIER_WORDS: TierWords = {
  borough: "Borough",
  "wider-area": "Wider area",
  elsewhere: "Elsewhere",
  unknown: "Unknown",
};

/** Longest name that the columns of tiers have room for. */
export const LONGEST_TIER_NAME = 30;

/** Formulas look for it, so that it holds no sign that means more than itself to them; the message is a key of the formats in words. */
const tierName = z
  .string()
  .trim()
  .max(LONGEST_TIER_NAME)
  .regex(/^(?!(?:true|false)$)[a-z][a-z0-9 .,'&()/-]*$/i, "tier-name");

/** What a council calls its tiers: "Local", "Regional", "National". What is of unknown place has no name of its own. */
export const TierNames = z.strictObject({
  borough: labelled("name of the local tier", tierName).optional(),
  "wider-area": labelled("name of the wider tier", tierName).optional(),
  elsewhere: labelled("name of the tier elsewhere", tierName).optional(),
});
export type TierNames = z.infer<typeof TierNames>;
export type NamedTier = keyof TierNames;
export const NAMED_TIERS = TierNames.keyof().options;

export const tierNameFields = {
  /** As the council calls them; the standard names where it says nothing. */
  tiers: labelled("names of the tiers", TierNames).optional(),
};

/** Whose tiers have names: an area, or a set-up that was made for a council. */
export interface WithTierNames {
  readonly tiers?: TierNames | undefined;
}

export function tierWords({ tiers = {} }: WithTierNames = {}): TierWords {
  return { ...TIER_WORDS, ...withoutNone(tiers) };
}

/** A set-up's file with the names that the council's area has, where it gives none itself. */
export function withTierNames(json: unknown, { tiers }: WithTierNames = {}): unknown {
  return withDefault(json, "tiers", tiers);
}

function withoutNone(names: TierNames): Partial<TierWords> {
  return Object.fromEntries(Object.entries(names).filter(([, name]) => name !== undefined));
}

/** The names that all of several areas have; undefined where they differ. */
export function sharedTierWords(areas: readonly WithTierNames[]): TierWords | undefined {
  const [first = TIER_WORDS, ...others] = areas.map(tierWords);
  const isShared = others.every((words) => TIERS.every((tier) => words[tier] === first[tier]));
  return isShared ? first : undefined;
}

/** The tier that a text names, by the council's own names or by the standard ones; in any case, with blanks or hyphens. */
export function tierMeant(text: string, words: TierWords): Tier | undefined {
  const meant = plain(text);
  return TIERS.find((tier) => plain(words[tier]) === meant || plain(TIER_WORDS[tier]) === meant);
}

/** Names that meet each other, or that are what another tier is called by default: what is read by them could be either. */
export function checkTierNames({ tiers }: WithTierNames): readonly Issue[] {
  if (!tiers) return [];
  const words = tierWords({ tiers });
  return NAMED_TIERS.flatMap((tier) => {
    const name = tiers[tier];
    if (name === undefined) return [];
    const met = TIERS.find(
      (other) =>
        other !== tier && [words[other], TIER_WORDS[other]].some((each) => plain(each) === plain(name)),
    );
    return met ? [errorAt(["tiers", tier], "tier-name-taken", { name, other: TIER_WORDS[met] })] : [];
  });
}

function plain(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, " ");
}

const STANDARD_PLACES: Readonly<Record<Tier, string>> = {
  borough: "in the borough",
  "wider-area": "in the wider area",
  elsewhere: "elsewhere",
  unknown: "of unknown place",
};

/** Within a sentence, of spend or suppliers: "in the borough", "counted as Within 20 miles". */
export function inTierWords(tier: Tier, words: TierWords): string {
  const name = words[tier];
  return name === TIER_WORDS[tier] ? STANDARD_PLACES[tier] : `counted as ${name}`;
}

/** What local means: "the borough", "what is counted as Within 20 miles". */
export function localMeaning({ borough }: TierWords): string {
  return borough === TIER_WORDS.borough ? "the borough" : `what is counted as ${borough}`;
}

/** All of them within a sentence: "in the borough, in the wider area, elsewhere and of unknown place". */
export function everyTierInWords(words: TierWords): string {
  const [borough, wider, elsewhere, unknown] = TIERS.map((tier) => inTierWords(tier, words));
  return `${borough}, ${wider}, ${elsewhere} and ${unknown}`;
}
