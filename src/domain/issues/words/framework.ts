import { type Day, dayInWords } from "../../values/day";
import { kindInWords } from "./returns";
import { capital, pounds, type Labelled, type Sentences, type Spoken } from "./sentences";

/** Editions of the framework. */
export const editionSentences = {
  "id-repeated": ({ limits }: Spoken<{ id: string }>) => `Id ${limits.id} is used twice; give each its own`,
  "id-reserved": () =>
    "Give this measure another id: tenders use this one for the line on which bidders offer measures of their own",
  "unknown-priority": ({ limits }: Spoken<{ priority: string }>) =>
    `Priority ${limits.priority} is not among the edition's priorities`,
  "accumulation-unfit": () =>
    "Say how quarters add up as qualitative for a measure without a quantity, and otherwise for one with a quantity",
  "level-is-list": ({ limits }: Spoken<{ level: string }>) =>
    `Put semicolons between the levels, and take commas out of their names: ${limits.level} is read as one level`,
  "decimals-needed": () => "Say how many decimals a quantity may have, 0 for a whole number",
  "decimals-unfit": () => "Remove the decimals: a qualitative measure has no quantity",
  "edition-id-taken": ({ limits }: Spoken<{ edition: string }>) =>
    `Give the edition an id of its own; ${limits.edition} is the id of another edition`,
  "not-an-edition": ({ limits }: Spoken<{ kind?: string }>) =>
    limits.kind === undefined
      ? "Choose the workbook of an edition: this workbook was not made here"
      : `Choose the workbook of an edition: this is ${kindInWords(limits.kind)}`,
  "number-repeated": ({ limits }: Spoken<{ number: string }>) =>
    `Number ${limits.number} is used twice; give each measure its own`,
  "prompt-title-repeated": ({ limits }: Spoken<{ title: string }>) =>
    `The title ${limits.title} is used twice; give each prompt its own`,
  "unknown-prompt": ({ limits }: Spoken<{ prompt: string; known: string }>) =>
    `Take out the answer to ${limits.prompt}, or choose another prompt: the framework edition has ${limits.known}`,
  "edition-follows-itself": () =>
    "Give the id of the edition before, or leave it out: an edition does not follow itself",
  "commencement-ends-before": ({ limits }: Spoken<{ from: Day }>) =>
    `The last day must be ${dayInWords(limits.from)}, the first day, or later`,
  "commencement-needed": ({ limits }: Spoken<{ edition: string; days: string }>) =>
    `Enter the day on which the procurement commences: ${limits.edition} is for those that commence ${limits.days}`,
  "edition-of-other-days": ({
    limits,
  }: Spoken<{ day: Day; edition: string; days: string; other?: string }>) =>
    `${limits.other === undefined ? "Choose another edition" : `Choose ${limits.other}`}, or look at the day: the procurement commences on ${dayInWords(limits.day)}, and ${limits.edition} is for those that commence ${limits.days}`,
  "authority-needed": ({ limits }: Spoken<{ edition: string }>) =>
    `Say who buys: ${limits.edition} is not a council's own, so that it does not tell`,
  "words-unchecked": ({ limits }: Spoken<{ measures: string; document: string; address: string }>) =>
    `Hold the words of ${limits.measures} against ${limits.document}${limits.address === "" ? "" : ` (${limits.address})`} before you publish: they were not read there`,
  "measure-to-fill": ({ limits }: Spoken<{ id: string; where: string }>) =>
    `Fill in measure ${limits.id} in an edition of your own first: its words are not in this edition (${limits.where})`,
  "edition-id-kept": ({ limits }: Spoken<{ edition: string }>) =>
    `Give the edition an id of its own: contracts and forms keep ${limits.edition} in the words that it had`,
  "succession-missing": ({ limits }: Spoken<{ id: string; edition: string }>) =>
    `Say what became of measure ${limits.id} of edition ${limits.edition}: the same, replaced or retired`,
  "succession-by-missing": () => "Give the id of the measure that replaces it, or say that it is retired",
  "succession-by-unknown": ({ limits }: Spoken<{ id: string }>) =>
    `Measure ${limits.id} is not in this edition: give the measure that follows, or say that this one is retired`,
  "succession-not-same": ({ limits }: Spoken<{ field: string; before: string; after: string }>) =>
    `Say that it is replaced, or leave it as it was: its ${limits.field} was ${limits.before}, and is ${limits.after}`,
  "succession-retired-followed": () =>
    "A retired measure has none that follows it: leave that out, or say that it is replaced",
  "succession-retired-in-use": ({ limits }: Spoken<{ id: string }>) =>
    `Mark measure ${limits.id} as retired among the measures, or say here what became of it`,
  "edition-other-than-named": ({ limits }: Spoken<{ framework: string; edition: string }>) =>
    `Say the same edition twice: the framework is ${limits.framework}, and the edition in this file is ${limits.edition}`,
  "edition-file-needed": ({ limits }: Spoken<{ path: string }>) =>
    `Load the edition's file ${limits.path} under Framework editions first: it cannot be opened from here`,
  "no-edition-in-workbook": () =>
    "Give a workbook that was made with an edition of the framework, or the edition's file",
  "several-editions-in-workbook": ({ limits }: Spoken<{ known: string }>) =>
    `Say which edition is meant: this workbook holds ${limits.known}. Take one out of it first (edition --from FILE --id ID)`,
  "edition-not-in-workbook": ({ limits }: Spoken<{ id: string }>) =>
    `Edition ${limits.id} is not in this workbook`,
  "edition-differs": ({ limits }: Spoken<{ edition: string; difference: string }>) =>
    `Edition ${limits.edition} of this file says otherwise than the one that was given (${limits.difference}). Give the edition that this file was made with: one that changes needs an id of its own`,
  "measure-not-in-edition": ({ limits }: Spoken<{ id: string }>) =>
    `Measure ${limits.id} is not in the framework edition`,
  "rewording-changes-nothing": ({ limits }: Spoken<{ id: string }>) =>
    `Say what changes in the words of measure ${limits.id}, or leave it as it is`,
  "measure-retired-already": ({ limits }: Spoken<{ id: string }>) =>
    `Measure ${limits.id} is retired already; leave it out`,
  "csv-heading-missing": ({ limits }: Spoken<{ columns: string }>) =>
    `Add a line with the columns' names: ${limits.columns}`,
  "csv-column-missing": ({ limits }: Spoken<{ column: string }>) => `Add a column named ${limits.column}`,
  "csv-quote-stray": () =>
    "Close the quotation mark of this line, or remove it: what follows it cannot be told apart",
  "csv-line-too-long": ({ limits }: Spoken<{ maximum: number }>) =>
    `Give each row a line of its own: this one has more than ${limits.maximum.toLocaleString("en-GB")} characters`,
} satisfies Sentences;

/** Opportunity assessments. */
export const assessmentSentences = {
  "measure-not-assessed": () => "Say whether the measure is appropriate, relevant and achievable",
  "why-needed": () => "Say why the measure was chosen or not",
  "local-supplier-unanswered": () => "Say whether at least one local supplier is asked to quote",
  "local-supplier-unproved": () =>
    "Name the local supplier that was asked to quote among the businesses to be invited, and say that it was invited and when",
  "local-supplier-not-asked": () => "Say why no local supplier is asked to quote",
  "reservation-over-threshold": ({ limits }: Spoken<{ value: number; threshold: number }>) =>
    `This contract cannot be reserved to local suppliers: its estimated value of ${pounds(limits.value)}, with VAT and options, is not below ${pounds(limits.threshold)}`,
  "reservation-too-early": ({ limits }: Spoken<{ since: Day }>) =>
    `This contract cannot be reserved to local suppliers: the procurement begins before ${dayInWords(limits.since)}`,
  "reservation-not-met": ({ limits }: Spoken<{ condition: string }>) =>
    `This contract can be reserved to local suppliers only if ${limits.condition}`,
  "reservation-open": ({ limits }: Spoken<{ condition: string }>) =>
    `This contract can be reserved to local suppliers if ${limits.condition}: this is open`,
  "law-fact-needed": ({ limits }: Spoken<{ fact: keyof typeof FACTS }>) =>
    `Enter the ${FACTS[limits.fact]}: the law's thresholds depend on it`,
  "value-below-another": ({ limits }: Labelled<{ least: number }>) =>
    `${capital(limits.label)} should be ${pounds(limits.least)} or more: it includes the values before it`,
  "options-pass-threshold": ({
    limits,
  }: Spoken<{ passing: number; threshold: number; comparison: string }>) =>
    `The value with VAT and all options, ${pounds(limits.passing)}, is ${
      limits.comparison === "at-least"
        ? `${pounds(limits.threshold)} or more`
        : `more than ${pounds(limits.threshold)}`
    }, and the framework's threshold is not reached without them: think of social value all the same`,
  "local-measures-unjustified": ({ limits }: Spoken<{ measures: string }>) =>
    `Record why local measures are scored in this contract, which is not below the threshold (${limits.measures})`,
  "reservation-elsewhere": () =>
    "Answer No, or leave it empty: reserving a contract by place is for England, and this edition is for contracts under another law",
  "edition-of-another-council": ({ limits }: Spoken<{ edition: string; owner: string; council: string }>) =>
    `Look whether ${limits.edition} is meant: it is the framework of ${limits.owner}, and you work for ${limits.council}`,
  "prompt-unanswered": ({ limits }: Spoken<{ question: string }>) => `Answer: ${limits.question}`,
} satisfies Sentences;

/** What the law's thresholds need to be known. */
const FACTS = {
  date: "day on which the procurement begins",
  kind: "kind of contract",
  frameworkBuys: "kind of what the framework buys",
  thresholds:
    "threshold amounts in force on the day on which the procurement begins, for this kind of contract",
  estimatedValue:
    "value with VAT and all options, extensions and renewals (the value including VAT again where there are none)",
  privateUtility: "answer whether a private utility awards the contract",
} as const;

/** What an officer should look at in a scored tender. */
export const flagSentences = {
  "offer-far-above-next": ({ limits }: Spoken<{ quantity: number; times: number; next: number }>) =>
    `Offer of ${figure(limits.quantity)} is more than ${limits.times} times the next highest, ${figure(limits.next)}, and sets the scale: ask how it will be delivered`,
  "offer-large-against-value": ({ limits }: Spoken<{ quantity: number; share: number; most: number }>) =>
    `Offer of ${pounds(limits.quantity)} is more than ${limits.share}% of the contract's value (${pounds(limits.most)}): ask how it will be delivered`,
  "marks-apart": ({ limits }: Spoken<{ spread: number; lowest: number; highest: number }>) =>
    `Evaluators' marks are ${limits.spread} or more apart (${limits.lowest} to ${limits.highest}): agree a mark and give its reason`,
  "reason-missing": ({ limits }: Labelled) => `Give the reason for the ${limits.label}`,
  "scheme-after-opening": () =>
    "The scheme can be tried before bids are opened only: this tender holds entries of real bids",
} satisfies Sentences;

/** Counting rules that a bid's quantities break. */
export const countingSentences = {
  "good-jobs-within-local-jobs": ({ limits }: Spoken<{ local: number; good: number }>) =>
    `Good jobs must be ${figure(limits.local)}, the local jobs offered, or lower; ${figure(limits.good)} are offered`,
  "unpaid-placement-weeks": ({ limits }: Spoken<{ minimum: number; weeks: number }>) =>
    placementWeeks(limits.minimum, limits.weeks, "an unpaid placement"),
  "paid-placement-weeks": ({ limits }: Spoken<{ minimum: number; weeks: number }>) =>
    placementWeeks(limits.minimum, limits.weeks, "a paid placement"),
  "pound-counts-once": ({ limits }: Spoken<{ spend: number; price: number }>) =>
    `Local spend and donation of ${pounds(limits.spend)} together are more than the price of ${pounds(limits.price)}: check that no pound counts in two measures`,
} satisfies Sentences;

function placementWeeks(minimum: number, weeks: number, of: string) {
  return `Quantity must be 0, or ${minimum} or more: ${of} lasts ${minimum} ${
    minimum === 1 ? "week" : "weeks"
  } at least; ${figure(weeks)} ${weeks === 1 ? "week is" : "weeks are"} offered`;
}

function figure(number: number): string {
  return number.toLocaleString("en-GB");
}
