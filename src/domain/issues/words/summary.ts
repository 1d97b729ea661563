import type { Sentences } from "./sentences";

/** The award and assessment summaries. */
export const summarySentences: Sentences = {
  "unknown-item": ({ limits }) =>
    `${limits.item} is no part of a bid for this tender; write price, quality.QUESTION or measures.MEASURE`,
  "redaction-repeated": ({ limits }) => `${limits.item} is withheld twice; keep one`,
  "no-bid-to-award": () => "No bid is complete, so there is none to award the contract to",
  "award-needed": () => "Record which of the bids that share the highest total gets the contract, and why",
  "award-to-bid-out": ({ limits }) => `The contract cannot go to a bid that is ${limits.status}`,
  "award-reason-needed": ({ limits }) =>
    Number(limits.rank) > 1
      ? `Enter why the contract goes to the bid with rank ${limits.rank}`
      : "Enter why the contract goes to this one of the bids that share the highest total",
  "evaluation-incomplete": () => "Assessment summaries need a complete evaluation: this bid is incomplete",
  "illustrative-award": ({ limits }) =>
    `Proxy pack ${limits.edition} is illustrative: score with the council's own values before summaries go out`,
  "bid-not-assessed": ({ limits }) =>
    `There is no assessment summary: the tender is ${limits.status} and is not an assessed one`,
  "reason-names-bidder": ({ limits }) =>
    `Reword this reason: it names ${limits.named}, and it would be sent to ${limits.to}`,
  "supplier-detail-missing": ({ limits }) =>
    `Enter the bidder's ${limits.detail}: an assessment summary states it`,
};
