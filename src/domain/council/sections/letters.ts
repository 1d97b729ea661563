import * as z from "zod";
import { labelled } from "../../issues/labels";
import { prose } from "../../values/fields";

/** What stands in braces in the words of a summary's letter, in place of what each bidder reads there. */
export const SUMMARY_PLACEHOLDERS = ["bidder", "tender", "reference"] as const;

/** Any other braces are a slip. The pattern's message is a key of the formats in words. */
const summaryProse = prose.regex(
  new RegExp(`^(?:[^{}]|\\{(?:${SUMMARY_PLACEHOLDERS.join("|")})\\})*$`),
  "summary-words",
);

/** The council's own words in what is sent to suppliers. */
const Letters = z.strictObject({
  /** After the greeting of a letter that asks for a return. */
  askOpening: labelled("first words of a letter that asks for a return", prose).optional(),
  /** Below it: a closing, and who writes. */
  askClosing: labelled("last words of a letter that asks for a return", prose).optional(),
  /** Below the title of the letter with a bidder's assessment summary. */
  summaryOpening: labelled("first words of an assessment summary", summaryProse).optional(),
  /** Below all scores and methods, under a heading: what comes after the summary, such as a standstill period. */
  summaryNext: labelled("what an assessment summary says comes next", summaryProse).optional(),
  /** Below that: a closing, and whom a bidder asks. */
  summaryClosing: labelled("last words of an assessment summary", summaryProse).optional(),
});
export type Letters = z.infer<typeof Letters>;

export const letterFields = {
  letters: labelled("letters", Letters).optional(),
};
