import * as z from "zod";
import { labelled } from "../issues/labels";
import { day, prose } from "../values/fields";

/** An organisation's identifier with the register that it is of, as org-id.guide lists them: "GB-COH-01234567". */
export const ORGANISATION_ID = /^([A-Z]{2}-[A-Z0-9]+)-(\S+)$/;

/** What a notice of an award needs and neither the tender nor the contract holds. */
export const NoticeAsked = z.strictObject({
  /** Of the publisher: registered with the Open Contracting Partnership. */
  ocidPrefix: labelled("prefix of the publisher", z.string().regex(/^ocds-[a-z0-9]{6}$/, "ocid-prefix")),
  /** Of the procurement, as notices before this one have it; the tender's reference where it is left out. */
  procurement: labelled(
    "identifier of the procurement",
    z
      .string()
      .max(255)
      .regex(/^[^\s#]+$/, "procurement"),
  ),
  /** The day on which the notice is published. */
  date: labelled("day of publication", day),
  buyerId: labelled("council's identifier", z.string().max(255).regex(ORGANISATION_ID, "organisation")),
  buyerAddress: labelled("council's postal address", prose).optional(),
  buyerEmail: labelled("council's email address", z.email()).optional(),
  /** The day of the decision; as the tender has it on record where it is left out. */
  awardDate: labelled("day of the award decision", day).optional(),
  /** "pending" until the contract is signed. */
  status: labelled("status of the award", z.enum(["pending", "active"])).optional(),
  /** Of a tender; quotations are invited of suppliers that the council chooses, which is "limited". */
  method: labelled("procurement method", z.enum(["open", "selective", "limited", "direct"])).optional(),
  /** Whether the supplier is a small or medium-sized enterprise (Procurement Act 2023, section 123). */
  sme: labelled("answer whether the supplier is an SME", z.boolean()).optional(),
  /** Whether it is a voluntary, community or social enterprise. */
  vcse: labelled("answer whether the supplier is a VCSE", z.boolean()).optional(),
  /** Whether those are named too whose tenders were assessed and not awarded. */
  nameTenderers: labelled("choice whether other tenderers are named", z.boolean()).optional(),
});
export type NoticeAsked = z.infer<typeof NoticeAsked>;
