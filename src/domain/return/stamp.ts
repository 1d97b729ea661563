import * as z from "zod";
import { Area } from "../council/area";
import { ContractFile } from "../contract/file";
import { Framework } from "../framework/edition";

/** The parts of a return's stamp, from which its form can be placed again and compared. */
export const ReturnStamp = z.strictObject({
  return: z.strictObject({
    reference: z.string(),
    quarter: z.string(),
    /** Ledger lines. */
    lines: z.int(),
    /** True where tiers go by a postcode file. */
    exact: z.boolean(),
    /** Of everything else in the stamp, as `returnFingerprint` makes it. */
    fingerprint: z.string(),
  }),
  contract: ContractFile,
  edition: Framework,
  area: Area,
});
export type ReturnStamp = z.infer<typeof ReturnStamp>;
