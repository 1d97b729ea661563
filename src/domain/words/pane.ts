import type { Sentences } from "./sentences";

/** What is wrong with files and choices that only the pane takes. */
export const paneSentences: Sentences = {
  "not-a-json-object": () => "Choose a JSON file, as this pane saves them",
};
