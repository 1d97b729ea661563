import * as z from "zod";
import { labelled } from "../../issues/labels";
import { line } from "../../values/fields";

/** Whom suppliers deal with. */
const Contacts = z.strictObject({
  /** Whom the supplier asks. */
  contact: labelled("contact", line).optional(),
  /** Where returns are sent back: an address, such as a shared mailbox. */
  returnTo: labelled("address for returns", line).optional(),
  returnWithinDays: labelled("number of days for a return", z.int().min(1).max(365)).optional(),
});
export type Contacts = z.infer<typeof Contacts>;

export const contactFields = {
  /** Of new contracts; a contract keeps its own. */
  contacts: labelled("contacts", Contacts).optional(),
};
