import * as z from "zod";
import { Area } from "../council/area";
import { firstMonth, quarterId } from "../values/calendar";
import { amount, day, id, line, prose } from "../values/fields";
import { Measure } from "../framework/edition";

const Due = z.strictObject({
  /** A quarter of the social value year. */
  quarter: quarterId,
  quantity: amount,
});

export const Commitment = z.strictObject({
  /** A measure's id. */
  measure: id,
  level: line.optional(),
  /** In the measure's unit; 0 for a measure without a quantity. */
  quantity: amount,
  /** What is due in each quarter; together the quantity. Empty for a measure without a quantity. */
  due: z.array(Due).max(200).readonly(),
  /** True where the commitment is a key performance indicator. */
  kpi: z.boolean().optional(),
  /** What was promised, in the bidder's words. */
  promise: prose.optional(),
});
export type Commitment = z.infer<typeof Commitment>;

const commitments = z.array(Commitment).min(1).max(130).readonly();

/** What a variation, extension or novation changes from a day on; the versions before it stay. */
export const Version = z.strictObject({
  from: day,
  reason: prose,
  commitments,
  /** The contract's new last day. */
  end: day.optional(),
  /** The new supplier. */
  supplier: line.optional(),
});
export type Version = z.infer<typeof Version>;

/** What was accepted for an earlier quarter: claimed, and validated where the council has. */
export const Earlier = z.strictObject({
  quarter: quarterId,
  measure: id,
  level: line.optional(),
  quantity: amount,
  validated: amount.optional(),
});
export type Earlier = z.infer<typeof Earlier>;

/** contract.json as it is written. */
export const ContractFile = z.strictObject({
  reference: line,
  title: line,
  serviceArea: line,
  supplier: line,
  /** Pounds without VAT. */
  value: z.number().gt(0).max(1e12),
  start: day,
  end: day,
  framework: id,
  bespokeMeasures: z.array(Measure).max(30).readonly().optional(),
  /** A file's path, relative to the file that names it. */
  proxyPack: line.optional(),
  /** An area, the name of one that comes with the product, or the path of area.json, relative to the file that names it. */
  area: z.union([line, Area]),
  calendar: z.strictObject({ socialValueFirstMonth: firstMonth, spendFirstMonth: firstMonth }),
  /** Whom the supplier asks. */
  contact: line.optional(),
  officer: line.optional(),
  returnWithinDays: z.int().min(1).max(365).optional(),
  /** Why the contract went to another than the first in rank. */
  awardReason: prose.optional(),
  versions: z.array(Version).max(50).readonly().optional(),
  /** As first agreed. */
  commitments,
  earlier: z.array(Earlier).max(20_000).readonly().optional(),
});
export type ContractFile = z.infer<typeof ContractFile>;
