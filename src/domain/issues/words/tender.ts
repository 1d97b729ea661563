import { capital, counted, pounds, type Labelled, type Sentences, type Spoken } from "./sentences";
import { atMostDecimals } from "../../values/decimals";

/** A tender's own rules. */
export const tenderSentences = {
  "weights-sum": ({ limits }: Spoken<{ sum: number }>) =>
    `Weights of price, quality and social value must sum to 100; they sum to ${limits.sum}`,
  "split-sum": ({ limits }: Spoken<{ sum: number }>) =>
    `Quantitative and qualitative shares of social value must sum to 100; they sum to ${limits.sum}`,
  "question-weights-sum": ({ limits }: Spoken<{ sum: number }>) =>
    `Shares of the quality questions must sum to 100; they sum to ${limits.sum}`,
  "measure-weights-sum": ({ limits }: Spoken<{ sum: number }>) =>
    `Shares of the measures must sum to 100; they sum to ${limits.sum}`,
  "social-value-too-low": ({ limits }: Spoken<{ minimum: number; comparison: string; threshold: number }>) =>
    `Social value weight must be ${limits.minimum} or higher for a contract of ${
      limits.comparison === "at-least"
        ? `${pounds(limits.threshold)} or more`
        : `more than ${pounds(limits.threshold)}`
    }, or give the reason for an exception`,
  "value-on-basis-needed": ({ limits }: Labelled<{ basis: string }>) =>
    `Enter the ${limits.label}: the framework's threshold ${
      limits.basis === "including-vat" ? "includes VAT" : "includes options and extensions"
    }`,
  "edition-not-said": ({ limits }: Spoken<{ known: string }>) =>
    `Say in the field framework which edition of a framework it follows: ${limits.known}, or the path of another's file`,
  "unknown-edition": ({ limits }: Spoken<{ edition: string; known: string }>) =>
    `Framework edition ${limits.edition} is not known here; editions at hand are: ${limits.known}. Give its file: --edition FILE, or page Framework editions, or its path in place of the id`,
  "proxy-pack-needed": () =>
    "Give a proxy pack, or score quantities measure by measure: totals in pounds need the pack's values",
  "tie-break-weightless": ({ limits }: Labelled) =>
    `Choose another tie-break, or set the ${limits.label} above 0: what carries no weight is not scored, so it cannot tell bids apart`,
  "tie-break-repeated": () =>
    "Choose another tie-break than the first: the same one twice decides nothing more",
  "questions-needed": () => "Add a quality question, or set the quality weight to 0",
  "question-repeated": ({ limits }: Spoken<{ id: string }>) =>
    `Question id ${limits.id} is used twice; give each question its own`,
  "descriptor-of-no-mark": ({ limits }: Spoken<{ mark: string; maximum: number }>) =>
    `Look at what the mark ${limits.mark} means: marks go from 0 to ${limits.maximum}, and bidders read it`,
  "minimum-over-maximum": ({ limits }: Spoken<{ maximum: number; minimum: number }>) =>
    `Minimum mark must be ${limits.maximum}, the maximum mark, or lower; it is ${limits.minimum}`,
  "measures-needed": () => "Pick a measure, or set the social value weight to 0",
  "quantity-measure-needed": () =>
    "Pick a measure with a quantity and a share above 0, or set the quantitative share to 0",
  "references-advised": ({ limits }: Spoken<{ measures: string }>) =>
    `Consider a reference quantity for ${limits.measures}: the highest offer alone sets the scale, so that a small offer takes all the marks for quantity where others offer nothing`,
  "measure-repeated": ({ limits }: Spoken<{ id: string }>) => `Measure ${limits.id} stands twice; keep one`,
  "measure-retired": ({ limits }: Spoken<{ id: string }>) =>
    `Measure ${limits.id} is retired; check that this tender should use it`,
  "own-measures-unmarked": () =>
    "Give measures of the bidder's own a share above 0, and answers a share of social value, or take them out: as it is, no marks can be had for them",
  "unknown-measure": ({ limits }: Spoken<{ id: string }>) =>
    `Measure ${limits.id} is neither in the framework edition nor a bespoke measure of this tender`,
  "unknown-outcome": ({ limits }: Spoken<{ outcome: string }>) =>
    `Outcome ${limits.outcome} is not in the framework edition`,
  "unknown-level": ({ limits }: Spoken<{ levels?: string; level: string }>) =>
    limits.levels
      ? `Level ${limits.level} must be one of: ${limits.levels}`
      : "Remove the level: this measure has none",
  "level-weights-unused": () =>
    "Remove the weights of levels: they count only where every level is asked for and quantities are not scored in pounds",
  "bidder-repeated": ({ limits }: Spoken<{ name: string }>) =>
    `${limits.name} stands twice among the bidders; names must differ by more than capital letters`,
  "invited-repeated": ({ limits }: Spoken<{ name: string }>) =>
    `${limits.name} stands twice among the businesses to be invited; keep one`,
  "invited-day-alone": () => "Say that the business was invited, or take out the day of the invitation",
  "member-repeated": ({ limits }: Spoken<{ member: string }>) =>
    `${limits.member} stands twice among the members of one bidder; keep one`,
  "member-shares-sum": ({ limits }: Spoken<{ sum: number }>) =>
    `The members' shares of the work must sum to 100%, and sum to ${limits.sum}%`,
  "member-in-two-bids": ({ limits }: Spoken<{ member: string; other: string }>) =>
    `${limits.member} also takes part in the bid of ${limits.other}: find out whether the bids were made apart from each other`,
  "subcontractor-repeated": ({ limits }: Spoken<{ name: string }>) =>
    `${limits.name} stands twice among the subcontractors; keep one`,
  "subcontractor-shares-sum": ({ limits }: Spoken<{ sum: number }>) =>
    `The subcontractors' shares of the work must sum to 100% or less, and sum to ${limits.sum}%`,
  "evaluator-repeated": ({ limits }: Spoken<{ name: string }>) =>
    `${limits.name} stands twice among the evaluators; keep one`,
} satisfies Sentences;

/** Lots of a tender, and their award. */
export const lotSentences = {
  "lots-evaluated-apart": () =>
    "Take this out: each lot is evaluated and awarded by itself, in the workbook or tender file of that lot",
  "lot-repeated": ({ limits }: Spoken<{ id: string }>) => `Lot ${limits.id} stands twice; keep one`,
  "lot-title-repeated": ({ limits }: Spoken<{ title: string }>) =>
    `Two lots are called ${limits.title}; give each its own title`,
  "lot-unknown": ({ limits }: Spoken<{ id: string }>) =>
    `There is no lot ${limits.id}; use the id of one of the lots`,
  "lot-values-sum": ({ limits }: Spoken<{ sum: number; value: number }>) =>
    `The lots' values must sum to the contract value, ${pounds(limits.value)}; they sum to ${pounds(limits.sum)}`,
  "lot-name-long": ({ limits }: Spoken<{ length: number; maximum: number }>) =>
    `Shorten this, or what the whole tender is called: together they have ${limits.length} characters, and at most ${limits.maximum} have room`,
  "lot-preference-lacks": ({ limits }: Spoken<{ lots: string }>) =>
    `The order of preference must name every lot once; it does not name ${limits.lots}`,
  "not-a-lot": ({ limits }: Spoken<{ reference: string }>) =>
    `Choose the workbook of a lot: ${limits.reference} is not divided into lots`,
  "lot-of-another-tender": ({ limits }: Spoken<{ found: string; reference: string; other: string }>) =>
    `Choose lots of one tender: this is a lot of ${limits.found}, and ${limits.other} is one of ${limits.reference}`,
  "lots-set-up-otherwise": ({ limits }: Spoken<{ other: string }>) =>
    `Make this lot's workbook again from the setup of ${limits.other}, or that one from this one's: the two say other lots, values or limits of the same tender`,
  "lot-twice": ({ limits }: Spoken<{ id: string; other: string }>) =>
    `Choose one workbook of lot ${limits.id}: ${limits.other} is the same lot`,
  "lot-bidder-otherwise-named": ({ limits }: Spoken<{ identifier: string; name: string; other: string }>) =>
    `Give this bidder the same name in each lot, or correct the identifier ${limits.identifier}: in ${limits.other} ${limits.name} has it, and lots that a bidder wins are counted by its name`,
  "lot-missing": ({ limits }: Spoken<{ title: string }>) =>
    `Add the workbook of ${limits.title}: until then nobody gets that lot, and lots after it may have to wait`,
  "lot-decision-needed": ({ limits }: Spoken<{ bidders: string }>) =>
    `Choose which of the equal bids gets the lot: ${limits.bidders}`,
  "lot-decision-not-equal": ({ limits }: Spoken<{ bidders: string }>) =>
    `Choose one of the equal bids: ${limits.bidders}`,
  "lot-decision-unneeded": () => "This changes nothing: no two bids are equal where this lot is decided",
  "overview-of-another-tender": ({ limits }: Spoken<{ found: string; reference: string }>) =>
    `Choose the overview of lots of ${limits.reference}: this one is of ${limits.found}`,
  "overview-outdated": ({ limits }: Spoken<{ title: string }>) =>
    `Make the overview of lots again: the bids for ${limits.title}, or the lots and their limit, are not as they stand in it`,
  "lot-not-awarded": ({ limits }: Spoken<{ why: string }>) =>
    `Nobody gets this lot yet by the overview of lots: ${limits.why}`,
  "lot-decision-unexplained": () =>
    "Enter in the overview of lots why the lot goes to this one of the equal bids",
  "lot-award-needed": ({ limits }: Spoken<{ most: number; lots: number }>) =>
    `Give the overview of lots: a bidder can win ${limits.most} of ${limits.lots}, so that the rank in this lot alone does not say who gets it`,
  "lot-award-other": ({ limits }: Spoken<{ winner: string }>) =>
    `The overview of lots gives this lot to ${limits.winner}: choose that bidder, or make the overview again`,
  "not-an-overview": () => "Choose an overview of lots: this file is another workbook",
  "tender-has-lots": ({ limits }: Spoken<{ lots: string }>) =>
    `This tender is divided into lots (${limits.lots}). Make the workbook of each lot first, and give the one of the lot that you mean`,
} satisfies Sentences;

/** Entries of bids. */
export const bidSentences = {
  "unknown-bidder": ({ limits }: Spoken<{ name: string }>) =>
    `${limits.name} is not a bidder of this tender; add the bidder or correct the name`,
  "bid-repeated": ({ limits }: Spoken<{ name: string }>) => `${limits.name} has two bids; keep one`,
  "unknown-question": ({ limits }: Spoken<{ id: string }>) =>
    `Remove the mark for ${limits.id}: this tender has no such question`,
  "measure-not-in-tender": ({ limits }: Spoken<{ id: string }>) =>
    `Remove the entry for ${limits.id}: this tender does not use that measure`,
  "own-measures-misplaced": () =>
    "Move these to the entry own-measures of the bid: no other measure takes measures of the bidder's own",
  "own-measure-repeated": ({ limits }: Spoken<{ headline: string }>) =>
    `Enter another headline: “${limits.headline}” is that of a measure of the tender, or of another one of the bidder's own`,
  "mark-outside-scale": ({ limits }: Labelled<{ maximum: number }>) =>
    `${capital(limits.label)} must be between 0 and ${limits.maximum}`,
  "marks-count": ({ limits }: Spoken<{ of: "mark" | "reason"; expected: number; count: number }>) =>
    `Give ${counted(limits.expected, limits.of)}, one for each evaluator; there ${
      limits.count === 1 ? "is" : "are"
    } ${limits.count}`,
  "levels-to-correct": () =>
    "Correct this by level on the sheet Social value, and choose the tender as it was before: each level counts by its weight",
  "levels-not-summing": ({ limits }: Spoken<{ quantity: number }>) =>
    `Enter how many of the ${limits.quantity} are at each level, so that the levels sum to it: each counts by its level's weight`,
  "quantity-not-asked": () => "Remove the quantity: this measure is described in words only",
  "quantity-decimals": ({ limits }: Spoken<{ decimals: number }>) =>
    limits.decimals === 0
      ? "Quantity should be a whole number"
      : `Quantity should have ${atMostDecimals(limits.decimals)}`,
  "status-reason-needed": ({ limits }: Spoken<{ status: string }>) => `Enter why the bid is ${limits.status}`,
  "status-needed": () => "Choose excluded, withdrawn or disregarded, or remove the reason for the status",
} satisfies Sentences;

/** Proxy packs. */
export const proxySentences = {
  "proxy-repeated": ({ limits }: Spoken<{ id: string; level?: string }>) =>
    `Value for ${limits.id}${limits.level ? ` at level ${limits.level}` : ""} stands twice; keep one`,
  "proxy-fact-repeated": ({ limits }: Spoken<{ name: string }>) =>
    `The ${limits.name} of this proxy pack stands twice; keep one`,
  "proxy-of-no-measure": ({ limits }: Spoken<{ edition: string; values: string; others: number }>) =>
    `Check how ${limits.values}${limits.others === 0 ? "" : ` and ${limits.others} more`} of proxy pack ${limits.edition} are written, if contracts here should have them: no measure and level of their frameworks is written so, and these values count for nothing`,
  "proxy-missing": ({ limits }: Spoken<{ edition: string }>) =>
    `Proxy pack ${limits.edition} has no value for this measure, so its quantities add no pounds`,
  "proxy-editions-mixed": ({ limits }: Spoken<{ first: string; second: string }>) =>
    `Proxy packs ${limits.first} and ${limits.second} are different editions; use one, because pounds of two editions are never added or compared`,
} satisfies Sentences;
