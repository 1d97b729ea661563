import type { Sentences, Spoken } from "./sentences";

/** What is wrong with files and choices that only the pane takes. */
export const paneSentences = {
  "pack-to-choose": ({
    limits: { named, contract, contracts, council },
  }: Spoken<{ named: string; contract: string | undefined; contracts: number; council: boolean }>) => {
    const more = contracts > 1 ? ` and ${contracts - 1} more` : "";
    const who = contract === undefined ? "the settings" : `contract ${contract}${more}`;
    const both = council && contract !== undefined ? `the settings and ${who}` : who;
    const verb = council || contracts > 1 ? "name" : "names";
    return `Choose the proxy pack ${named} too: ${both} ${verb} it, and the pane cannot open it by itself. Until then what it values has no pounds`;
  },
  "pack-not-named": () =>
    "This proxy pack is not used: where several packs are chosen or any is named, each counts for what names a file called so. Name it in the settings or in a contract, or take it out",
} satisfies Sentences;
