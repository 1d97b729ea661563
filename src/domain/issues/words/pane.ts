import type { Sentences, Spoken } from "./sentences";

/** What is wrong with files and choices that only the pane takes. */
export const paneSentences = {
  "pack-to-choose": ({ limits }: Spoken<{ contract?: string; named: string }>) =>
    `Choose the proxy pack: ${limits.contract ? `contract ${limits.contract} names` : "the settings name"} ${limits.named}, which the pane cannot open by itself`,
} satisfies Sentences;
