import type { Sentences, Spoken } from "./sentences";

/** What is wrong with files and choices that the pane takes for a contract. */
export const paneContractSentences = {
  "area-file-needed": ({ limits }: Spoken<{ reference: string; name: string }>) =>
    `Choose the area file: contract ${limits.reference} names the file ${limits.name}, which has to be given here`,
} satisfies Sentences;
