import type { Sentences, Spoken } from "./sentences";

/** The award and assessment summaries. */
export const summarySentences = {
  "unknown-item": ({ limits }: Spoken<{ item: string }>) =>
    `${limits.item} is no part of a bid for this tender; write price, quality.QUESTION or measures.MEASURE`,
  "redaction-repeated": ({ limits }: Spoken<{ item: string }>) =>
    `${limits.item} is withheld twice; keep one`,
  "no-bid-to-award": () =>
    "No bid has a total, so there is none to award the contract to: each is out, below a minimum or not complete",
  "award-needed": () => "Record which of the bids that share the highest total gets the contract, and why",
  "award-to-bid-out": ({ limits }: Spoken<{ status: string }>) =>
    `The contract cannot go to a bid that is ${limits.status}`,
  "award-reason-needed": ({ limits }: Spoken<{ rank: number }>) =>
    limits.rank > 1
      ? `Enter why the contract goes to the bid with rank ${limits.rank}`
      : "Enter why the contract goes to this one of the bids that share the highest total",
  "evaluation-incomplete": () => "Assessment summaries need a complete evaluation: this bid is incomplete",
  "illustrative-award": ({ limits }: Spoken<{ edition: string }>) =>
    `Proxy pack ${limits.edition} is illustrative: score with the council's own values before summaries go out`,
  "bid-not-assessed": ({ limits }: Spoken<{ status: string }>) =>
    `There is no assessment summary: the tender is ${limits.status} and is not an assessed one`,
  "reason-names-bidder": ({ limits }: Spoken<{ named: string; to: string }>) =>
    `Reword this reason: it names ${limits.named}, and it would be sent to ${limits.to}`,
  "supplier-detail-missing": ({ limits }: Spoken<{ detail: string }>) =>
    `Enter the bidder's ${limits.detail}: an assessment summary states it`,
} satisfies Sentences;
