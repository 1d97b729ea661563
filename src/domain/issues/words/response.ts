import { capital, type Labelled, type Sentences, type Spoken } from "./sentences";
import { atMostDecimals } from "../../values/decimals";

/** Bid responses and what is received of them. */
export const responseSentences = {
  "not-a-response": () => "Choose a bid response: this workbook is something else",
  "response-of-another-tender": ({ limits }: Spoken<{ found: string; reference: string }>) =>
    `This response is for tender ${limits.found}; this tender is ${limits.reference}. Choose a response to this tender`,
  "response-of-another-setup": () =>
    "This form asks for other measures, questions or levels than the tender does now. Send the bidder a new form",
  "response-bidder-missing": () => "Enter the bidder's name: the response does not say whose it is",
  "response-bidder-unknown": ({ limits }: Spoken<{ name: string }>) =>
    `${limits.name} is not a bidder of this tender; correct the name, or add the bidder to the tender`,
  "response-twice": ({ limits }: Spoken<{ other: string; name: string }>) =>
    `${limits.other} is another version from ${limits.name} and says something else. Ask the bidder which stands, and give that one alone`,
  "response-price-missing": ({ limits }: Spoken<{ name: string }>) =>
    `Choose the price form of ${limits.name} too, or ask for it: this response holds no price`,
  "response-offer-missing": ({ limits }: Spoken<{ name: string }>) =>
    `Choose the bid response of ${limits.name} too, or ask for it: this price form holds no offer`,
  "plan-sum-differs": ({ limits }: Spoken<{ planned: number; offered: number }>) =>
    `Ask which stands: the plan's quantities by quarter sum to ${limits.planned}, and ${limits.offered} is offered. Until they agree the offer counts as due in equal parts`,
  "response-row-unknown": () =>
    "This row is not of the form, and what stands in it is left out. Ask the bidder where it belongs",
  "response-row-missing": ({ limits }: Spoken<{ words: string }>) =>
    `The line “${limits.words}” of the form is gone. Ask the bidder for the form with every line`,
  "figure-ambiguous": ({ limits }: Labelled<{ found: string }>) =>
    `${capital(limits.label)} must be a plain number such as 1200.50: “${limits.found}” can be read in more than one way`,
  "figure-needed": ({ limits }: Labelled<{ found: string }>) =>
    `${capital(limits.label)} must be a number; it is “${limits.found}”`,
  "price-pence": () => `Price must be in pounds and pence, with ${atMostDecimals(2)}`,
} satisfies Sentences;

/** The award of a contract. */
export const awardSentences = {
  "award-incomplete": () => "Complete the evaluation first: this bid is incomplete",
  "award-illustrative": ({ limits }: Spoken<{ edition: string }>) =>
    `Proxy pack ${limits.edition} is ILLUSTRATIVE: score with the council's own values before a contract is awarded`,
  "award-nothing-offered": () => "This bid offers nothing, so there is nothing to commit to",
  "award-kpi-unknown": ({ limits }: Spoken<{ id: string; offered: string }>) =>
    `${limits.id} is none of the bid's offers: ${limits.offered}`,
} satisfies Sentences;
