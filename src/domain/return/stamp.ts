import * as z from "zod";
import { Area } from "../council/area";
import { LivingWage } from "../council/living-wage";
import { Plausible } from "../council/plausible";
import { ContractFile } from "../contract/file";
import { Framework } from "../framework/edition";
import { EarlierQuarters } from "./earlier";

/**
 * The form that this version places; it reads none that is newer. Since 2 fingerprints are SHA-256; since 3 an edition
 * may say whose its words are; since 4 a form says where its earlier quarters are from, asks whether it corrects and
 * whether it is nil, and tells what its reader tells; and measures of the bidder's own may be among the commitments; since 5
 * To do stands beside the entry, a postcode that cannot be is unknown, and a form tells the living wage of its quarter; since
 * 6 the facts of the contract and quarter are on the guide, so that the headings of Return stay in view on a small screen; since 7 local spend may be below 0, as net of
 * credit notes, and a figure of more than the whole commitment is pointed out; since 8 a measure without a quantity is
 * answered by whether it was done.
 */
export const RETURN_FORM_VERSION = 8;

/** The first form that asks whether what is told in words was done. */
export const DONE_FORM = 8;

/** The parts of a return's stamp, from which its form can be placed again and compared. */
export const ReturnStamp = z.strictObject({
  return: z.strictObject({
    reference: z.string(),
    quarter: z.string(),
    /** Ledger lines. */
    lines: z.int(),
    /** True where tiers go by a postcode file. */
    exact: z.boolean(),
    /** Absent before the fourth form. */
    earlier: EarlierQuarters.optional(),
    /** What the form points out as hardly possible; absent in forms before 4, and where it is the standard. */
    plausible: Plausible.optional(),
    /** The living wages of the quarter; absent before the fifth form, and where no measure depends on them. */
    livingWages: z.array(LivingWage).readonly().optional(),
    /** Of everything else in the stamp, as `returnFingerprint` makes it. */
    fingerprint: z.string(),
  }),
  contract: ContractFile,
  edition: Framework,
  area: Area,
});
export type ReturnStamp = z.infer<typeof ReturnStamp>;
