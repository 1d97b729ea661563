import type { Sentences } from "./sentences";

/** What is wrong with files and choices that the pane takes for a contract. */
export const paneContractSentences: Sentences = {
  "area-file-needed": ({ limits }) =>
    `Choose the area file: contract ${limits.reference} names the file ${limits.name}, which has to be given here`,
};
