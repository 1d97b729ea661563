import * as z from "zod";

/** Of what is committed in words: whether what was promised for the quarter was done. */
export const Done = z.enum(["done", "partly", "not-done"]);
export type Done = z.infer<typeof Done>;

export const DONE_WORDS: Readonly<Record<Done, string>> = {
  done: "Done",
  partly: "Partly done",
  "not-done": "Not done",
};

/** What is meant by the words of a cell, whatever their capitals; undefined where it is none of them. */
export function doneMeant(typed: string): Done | undefined {
  const words = typed.trim().toLowerCase();
  return Done.options.find((each) => DONE_WORDS[each].toLowerCase() === words);
}
