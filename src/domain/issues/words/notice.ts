import type { Sentences, Spoken } from "./sentences";

/** What a contract award notice publishes. */
export const noticeSentences = {
  "notice-of-another-tender": ({ limits }: Spoken<{ found: string; reference: string }>) =>
    `Choose the contract of tender ${limits.reference}: this one is of ${limits.found}`,
  "notice-contract-missing": ({ limits }: Spoken<{ reference: string }>) =>
    `Give the contract of ${limits.reference} too: a notice has an award for each lot that it is given`,
  "notice-lot-missing": ({ limits }: Spoken<{ title: string }>) =>
    `The notice says nothing of the lot ${limits.title}: give its workbook and contract too, or publish its award in another notice`,
  "notice-kinds-unused": () =>
    "Say in the tender which bidders are SMEs or VCSEs: one answer for the notice is left out, since it has several suppliers",
  "notice-detail-missing": ({ limits }: Spoken<{ detail: string }>) =>
    `Give the ${limits.detail}, which the notice states`,
  "notice-register-unknown": ({ limits }: Spoken<{ identifier: string }>) =>
    `Write the identifier ${limits.identifier} with its register, such as GB-COH-01234567 for Companies House: without it nobody can look it up`,
  "notice-identifier-shared": ({ limits }: Spoken<{ identifier: string; other: string }>) =>
    `Correct the identifier ${limits.identifier}: ${limits.other} has the same, and open data would take the two for one`,
  "notice-price-withheld": ({ limits }: Spoken<{ ground: string }>) =>
    `The value of the award is left out, since the winning price is withheld (${limits.ground}). Check that the ground holds for the notice too`,
} satisfies Sentences;
