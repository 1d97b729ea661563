import { capital, counted, pounds, type Sentences } from "./sentences";

/** A tender's own rules. */
export const tenderSentences: Sentences = {
  "weights-sum": ({ limits }) =>
    `Weights of price, quality and social value must sum to 100; they sum to ${limits.sum}`,
  "split-sum": ({ limits }) =>
    `Quantitative and qualitative shares of social value must sum to 100; they sum to ${limits.sum}`,
  "question-weights-sum": ({ limits }) =>
    `Shares of the quality questions must sum to 100; they sum to ${limits.sum}`,
  "measure-weights-sum": ({ limits }) => `Shares of the measures must sum to 100; they sum to ${limits.sum}`,
  "social-value-too-low": ({ limits }) =>
    `Social value weight must be ${limits.minimum} or higher for a contract of ${
      limits.comparison === "at-least"
        ? `${pounds(limits.threshold)} or more`
        : `more than ${pounds(limits.threshold)}`
    }, or give the reason for an exception`,
  "value-on-basis-needed": ({ label, limits }) =>
    `Enter the ${label}: the framework's threshold ${
      limits.basis === "including-vat" ? "includes VAT" : "includes options and extensions"
    }`,
  "unknown-edition": ({ limits }) =>
    `Framework edition ${limits.edition} is not known here; editions at hand are: ${limits.known}. Import it first`,
  "proxy-pack-needed": () =>
    "Give a proxy pack, or score quantities measure by measure: totals in pounds need the pack's values",
  "questions-needed": () => "Add a quality question, or set the quality weight to 0",
  "question-repeated": ({ limits }) => `Question id ${limits.id} is used twice; give each question its own`,
  "minimum-over-maximum": ({ limits }) =>
    `Minimum mark must be ${limits.maximum}, the maximum mark, or lower; it is ${limits.minimum}`,
  "measures-needed": () => "Pick a measure, or set the social value weight to 0",
  "quantity-measure-needed": () =>
    "Pick a measure with a quantity and a share above 0, or set the quantitative share to 0",
  "measure-repeated": ({ limits }) => `Measure ${limits.id} stands twice; keep one`,
  "measure-retired": ({ limits }) => `Measure ${limits.id} is retired; check that this tender should use it`,
  "unknown-measure": ({ limits }) =>
    `Measure ${limits.id} is neither in the framework edition nor a bespoke measure of this tender`,
  "unknown-outcome": ({ limits }) => `Outcome ${limits.outcome} is not in the framework edition`,
  "unknown-level": ({ limits }) =>
    limits.levels
      ? `Level ${limits.level} must be one of: ${limits.levels}`
      : "Remove the level: this measure has none",
  "bidder-repeated": ({ limits }) =>
    `${limits.name} stands twice among the bidders; names must differ by more than capital letters`,
  "evaluator-repeated": ({ limits }) => `${limits.name} stands twice among the evaluators; keep one`,
};

/** Entries of bids. */
export const bidSentences: Sentences = {
  "unknown-bidder": ({ limits }) =>
    `${limits.name} is not a bidder of this tender; add the bidder or correct the name`,
  "bid-repeated": ({ limits }) => `${limits.name} has two bids; keep one`,
  "unknown-question": ({ limits }) => `Remove the mark for ${limits.id}: this tender has no such question`,
  "measure-not-in-tender": ({ limits }) =>
    `Remove the entry for ${limits.id}: this tender does not use that measure`,
  "mark-outside-scale": ({ label, limits }) => `${capital(label)} must be between 0 and ${limits.maximum}`,
  "marks-count": ({ label, limits }) =>
    `Give ${counted(limits.expected, label === "reasons" ? "reason" : "mark")}, one for each evaluator; there ${
      Number(limits.count) === 1 ? "is" : "are"
    } ${limits.count}`,
  "quantity-not-asked": () => "Remove the quantity: this measure is described in words only",
  "quantity-decimals": ({ limits }) =>
    Number(limits.decimals) === 0
      ? "Quantity should be a whole number"
      : `Quantity should have ${counted(limits.decimals, "decimal")} or fewer`,
  "status-reason-needed": ({ limits }) => `Enter why the bid is ${limits.status}`,
  "status-needed": () => "Choose excluded, withdrawn or disregarded, or remove the reason for the status",
};

/** Proxy packs. */
export const proxySentences: Sentences = {
  "proxy-repeated": ({ limits }) =>
    `Value for ${limits.id}${limits.level ? ` at level ${limits.level}` : ""} stands twice; keep one`,
  "proxy-missing": ({ limits }) =>
    `Proxy pack ${limits.edition} has no value for this measure, so its quantities add no pounds`,
  "proxy-editions-mixed": ({ limits }) =>
    `Proxy packs ${limits.first} and ${limits.second} are different editions; use one, because pounds of two editions are never added or compared`,
};
