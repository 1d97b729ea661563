import type { Sentences, Spoken } from "./sentences";

const SUPPLIER_DETAILS = {
  address: "postal address",
  email: "email address",
  identifier: "unique identifier",
} as const;

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
  "council-words-name-bidder": ({ limits }: Spoken<{ named: string; to: string }>) =>
    `Take ${limits.named} out of the council file's letters: these words would be sent to ${limits.to}`,
  "supplier-detail-missing": ({ limits }: Spoken<{ detail: "address" | "email" | "identifier" }>) =>
    `Enter the bidder's ${SUPPLIER_DETAILS[limits.detail]}: an assessment summary states it`,
  "full-criteria-missing": () =>
    "Enter where bidders can get the full award criteria (the document, the tender notice or an address): an assessment summary says it",
  "descriptors-missing": () =>
    "Enter what each mark means: an assessment summary says what scores there were",
  "withheld-sets-scale": ({ limits }: Spoken<{ item: string }>) =>
    `Other bidders can work out ${limits.item} from their own scores, since it sets the scale: check whether withholding it keeps anything back`,
  "withheld-has-score": ({ limits }: Spoken<{ item: string }>) =>
    `Other bidders can work out ${limits.item} from its score: withhold all of it, or check whether withholding it keeps anything back`,
  "summaries-lack": ({ limits }: Spoken<{ count: number }>) =>
    limits.count === 1
      ? "Enter what is missing, or choose to make the summaries without it"
      : `Enter the ${limits.count} things that are missing, or choose to make the summaries without them`,
} satisfies Sentences;
