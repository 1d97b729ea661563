import type { NothingOffered, TieBreak, TieBreaks } from "./file";

/** A method of scoring as bidders read it: its formula in words and what happens in each special case. */
export interface Method {
  readonly id: string;
  readonly title: string;
  readonly formula: string;
  readonly cases: readonly string[];
}

const CAPPED = "A bid that does not set the scale never gets more than the weight.";
const COMPLETE_BIDS =
  "Only complete bids set the lowest price, the highest mark and the highest quantity. Bids that are excluded, withdrawn, disregarded, below a minimum or incomplete do not.";
const ONE_BID = "A single bid is measured against itself.";

export const PRICE_METHODS = {
  "lowest-over-bid": {
    id: "lowest-over-bid",
    title: "Lowest price over the bid's price",
    formula: "Price score = weight × lowest price ÷ the bid's price",
    cases: [
      "The lowest price gets the weight. 40 marks and prices of £100, £105 and £108 give 40.00, 38.10 and 37.04.",
      "A price must be more than £0.",
      "A single bid gets the weight.",
      CAPPED,
    ],
  },
  "straight-line-from-lowest": {
    id: "straight-line-from-lowest",
    title: "Straight line from the lowest price",
    formula: "Price score = weight × (1 − (the bid's price − lowest price) ÷ lowest price), and not below 0",
    cases: [
      "The lowest price gets the weight. 40 marks and prices of £100, £105 and £108 give 40.00, 38.00 and 36.80.",
      "A price of twice the lowest or more gets 0.",
      "A price must be more than £0.",
      "A single bid gets the weight.",
      CAPPED,
    ],
  },
} as const satisfies Readonly<Record<string, Method>>;

export const QUALITY_METHODS = {
  "share-of-maximum": {
    id: "share-of-maximum",
    title: "Share of the maximum mark",
    formula:
      "Quality score = the sum over all questions of mark ÷ maximum mark × the question's share × quality weight",
    cases: ["A mark of 0 gives 0.", "The marks of other bids make no difference."],
  },
  "share-of-highest": {
    id: "share-of-highest",
    title: "Share of the highest mark",
    formula:
      "Quality score = the sum over all questions of mark ÷ highest mark for that question × the question's share × quality weight",
    cases: [
      "The highest mark is taken question by question, not of the weighted total.",
      "Where every bid has a mark of 0 for a question, that question gives 0.",
      ONE_BID,
      CAPPED,
    ],
  },
} as const satisfies Readonly<Record<string, Method>>;

export const QUANTITATIVE_METHODS = {
  "quantity-share-of-highest": {
    id: "quantity-share-of-highest",
    title: "Share of the highest quantity, measure by measure",
    formula:
      "Quantitative score = the sum over all measures of quantity ÷ highest quantity for that measure × the measure's share × social value weight × quantitative share",
    cases: [
      "Where a reference quantity is stated and is more than the highest quantity, quantities are divided by the reference.",
      "Where every bid offers 0 for a measure, that measure gives 0.",
      "The share of a measure without a quantity goes to the other measures in proportion.",
      ONE_BID,
      CAPPED,
    ],
  },
  "proxy-total-share-of-highest": {
    id: "proxy-total-share-of-highest",
    title: "Share of the highest total in pounds",
    formula:
      "Quantitative score = the bid's total in pounds ÷ the highest total in pounds × social value weight × quantitative share",
    cases: [
      "A quantity is turned into pounds by the stated edition of the proxy pack; a measure in pounds that it gives no value counts as it is.",
      "A measure that the proxy pack gives no value adds nothing.",
      "Where every bid's total is £0 the score is 0.",
      ONE_BID,
      CAPPED,
    ],
  },
} as const satisfies Readonly<Record<string, Method>>;

/** What a measure that is offered nothing gets for its answer: a rule of the tender. */
export const NOTHING_OFFERED_RULES: Readonly<
  Record<NothingOffered, { readonly title: string; readonly words: string }>
> = {
  "no-marks": {
    title: "No marks",
    words:
      "A measure for which a quantity of 0 is offered gets no marks for how appropriate and achievable it is, whatever is written about it; where a least mark is set, it counts as 0. A measure without a quantity is marked by its answer.",
  },
  "marked-as-answered": {
    title: "Marked as answered",
    words:
      "A measure for which a quantity of 0 is offered is marked for how appropriate and achievable its answer is, as any other.",
  },
};

/** What happens to a bid that leaves a half of social value blank: a rule of the tender. */
export const BLANK_HALF_RULES = {
  scored: {
    title: "Scored",
    words: "A bid that leaves either half of social value blank is scored as it is.",
  },
  disregarded: {
    title: "Disregarded",
    words:
      "A bid that leaves either half of social value blank is disregarded: one that offers a quantity of 0 for every measure with a quantity, or whose answers get no mark above 0.",
  },
} as const;

export const QUALITATIVE_METHOD: Method = {
  id: "mean-of-appropriate-and-achievable",
  title: "Mean of appropriate and achievable",
  formula:
    "Qualitative score = the sum over all measures of (appropriate + achievable) ÷ 2 ÷ 5 × the measure's weight × social value weight × qualitative share",
  cases: ["Both are marked from 0 to 5.", "A measure without a quantity is marked in this way only."],
};

export const MARK_METHODS = {
  mean: {
    id: "mean",
    title: "Mean of the evaluators' marks",
    formula: "Mark = the agreed mark where one is given; otherwise the mean of all evaluators' marks",
    cases: ["A mark is missing until every evaluator has marked or a mark is agreed."],
  },
  moderated: {
    id: "moderated",
    title: "Moderated mark",
    formula: "Mark = the mark that the evaluators agree on in moderation",
    cases: ["A mark is missing until it is agreed, whatever the evaluators' own marks are."],
  },
} as const satisfies Readonly<Record<string, Method>>;

/** What comes first of bids whose totals are equal: a rule of the tender. */
export const TIE_BREAK_RULES: Readonly<
  Record<TieBreak, { readonly title: string; readonly first: string; readonly weight: TieWeight }>
> = {
  "lower-price": { title: "Lower price first", first: "the lower price", weight: "price" },
  "higher-quality": { title: "Higher quality first", first: "the higher quality score", weight: "quality" },
  "higher-social-value": {
    title: "Higher social value first",
    first: "the higher social value score",
    weight: "socialValue",
  },
};
type TieWeight = "price" | "quality" | "socialValue";

/** How totals and ranks come about; equal totals share a rank where the tender has no tie-breaks. */
export function rankMethod({ tieBreaks = [] }: { readonly tieBreaks?: TieBreaks | undefined }): Method {
  const breaks = tieBreaks.length > 0;
  return {
    id: "rank",
    title: "Total and rank",
    formula: `Total = price score + quality score + social value score. Rank = 1 + the number of higher totals${
      breaks ? ", and of equal totals that the tie rule puts first" : ""
    }`,
    cases: [
      COMPLETE_BIDS,
      "A bid has a total once it is complete.",
      "There is no rank until every bid is complete or out.",
      breaks
        ? "Totals are equal where they agree to nine decimal places."
        : "Totals that are equal to nine decimal places share a rank.",
    ],
  };
}

/** Whether quantities are scored by their total in pounds, which takes the values of a proxy pack. */
export function scoresByPounds({
  methods,
}: {
  readonly methods: { readonly socialValueQuantitative: string };
}): boolean {
  return methods.socialValueQuantitative === QUANTITATIVE_METHODS["proxy-total-share-of-highest"].id;
}
