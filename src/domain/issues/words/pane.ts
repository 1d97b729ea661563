import { megabytes, type Sentences } from "./sentences";

/** What is wrong with files and choices that only the pane takes. */
export const paneSentences: Sentences = {
  "not-a-json-object": () => "Choose a JSON file, as this pane saves them",
  "file-gone": () =>
    "Choose this file again: it was moved, deleted or changed since it was chosen, and was not read",
  "file-too-large": ({ limits }) =>
    `This file is not read: it is ${megabytes(limits.bytes)} MB, and ${megabytes(limits.limit)} MB is the most that is taken`,
  "pack-to-choose": ({ limits }) =>
    `Choose the proxy pack: ${limits.contract ? `contract ${limits.contract} names` : "the settings name"} ${limits.named}, which the pane cannot open by itself`,
};
