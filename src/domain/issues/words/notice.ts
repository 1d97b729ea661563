import type { Sentences, Spoken } from "./sentences";

/** What a contract award notice publishes. */
export const noticeSentences = {
  "notice-of-another-tender": ({ limits }: Spoken<{ found: string; reference: string }>) =>
    `Choose the contract of tender ${limits.reference}: this one is of ${limits.found}`,
  "notice-detail-missing": ({ limits }: Spoken<{ detail: string }>) =>
    `Give the ${limits.detail}, which the notice states`,
  "notice-register-unknown": ({ limits }: Spoken<{ identifier: string }>) =>
    `Write the identifier ${limits.identifier} with its register, such as GB-COH-01234567 for Companies House: without it nobody can look it up`,
  "notice-identifier-shared": ({ limits }: Spoken<{ identifier: string; other: string }>) =>
    `Correct the identifier ${limits.identifier}: ${limits.other} has the same, and open data would take the two for one`,
  "notice-price-withheld": ({ limits }: Spoken<{ ground: string }>) =>
    `The value of the award is left out, since the winning price is withheld (${limits.ground}). Check that the ground holds for the notice too`,
} satisfies Sentences;
