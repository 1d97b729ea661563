import * as z from "zod";
import { labelled } from "../../issues/labels";
import { prose } from "../../values/fields";

/** The council's own words in what is sent to suppliers. */
const Letters = z.strictObject({
  /** After the greeting of a letter that asks for a return. */
  askOpening: labelled("first words of a letter that asks for a return", prose).optional(),
  /** Below it: a closing, and who writes. */
  askClosing: labelled("last words of a letter that asks for a return", prose).optional(),
});
export type Letters = z.infer<typeof Letters>;

export const letterFields = {
  letters: labelled("letters", Letters).optional(),
};
