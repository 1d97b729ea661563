import * as z from "zod";
import { labelled } from "../issues/labels";
import { Area } from "../council/area";
import { Calendar } from "../council/sections/calendar";
import { ContractKind } from "../council/threshold-amounts";
import { quarterId } from "../values/calendar";
import { amount, day, id, line, prose } from "../values/fields";
import { Measure } from "../framework/edition";
import { MOST_OWN_MEASURES, OwnMeasure } from "../tender/own-measures";
import { CallOff, Member } from "../tender/consortium";
import { Subcontractors } from "../tender/subcontractors";
import { Statements } from "../tender/statements";

const Due = z.strictObject({
  /** A quarter of the social value year. */
  quarter: labelled("quarter", quarterId),
  quantity: labelled("quantity", amount),
});

export const Commitment = z.strictObject({
  /** A measure's id. */
  measure: labelled("measure", id),
  level: labelled("level", line).optional(),
  /** In the measure's unit; 0 for a measure without a quantity. */
  quantity: labelled("quantity", amount),
  /** What is due in each quarter; together the quantity. Empty for a measure without a quantity. */
  due: labelled("quantities due", z.array(labelled("quantity due", Due)).max(200).readonly()),
  /** "plan" where they are as the bidder's delivery plan says; absent where they are equal parts, or an officer's. */
  dueFrom: labelled("source of the quantities due", z.enum(["plan"])).optional(),
  /** True where the commitment is a key performance indicator. */
  kpi: labelled("KPI setting", z.boolean()).optional(),
  /** What was promised, in the bidder's words. */
  promise: labelled("promise", prose).optional(),
});
export type Commitment = z.infer<typeof Commitment>;

const commitmentList = z.array(labelled("commitment", Commitment)).max(130);
const commitments = labelled("commitments", commitmentList.min(1).readonly());

/** What a variation, extension or novation changes from a day on; the versions before it stay. */
export const Version = z.strictObject({
  from: labelled("first day", day),
  reason: labelled("reason", prose),
  /** Who agreed it for the council: a role or a meeting, such as "Head of property". */
  agreedBy: labelled("who agreed it", line).optional(),
  commitments,
  /** The contract's new last day. */
  end: labelled("end", day).optional(),
  /** The new supplier. */
  supplier: labelled("supplier", line).optional(),
  /** The pack that the contract is valued by from then on, as a file's path; pounds by the one before stay beside. */
  proxyPack: labelled("proxy pack", line).optional(),
});
export type Version = z.infer<typeof Version>;

/** What was accepted for an earlier quarter: claimed, and validated where the council has. */
export const Earlier = z.strictObject({
  quarter: labelled("quarter", quarterId),
  measure: labelled("measure", id),
  level: labelled("level", line).optional(),
  quantity: labelled("quantity", amount),
  validated: labelled("validated quantity", amount).optional(),
});
export type Earlier = z.infer<typeof Earlier>;

/** contract.json as it is written. */
export const ContractFile = z.strictObject({
  reference: labelled("reference", line),
  title: labelled("title", line),
  serviceArea: labelled("service area", line),
  /** Whose contract it is, where several councils or partners report together: a council, trust or authority. */
  council: labelled("council", line).optional(),
  /** The part of the council that the service area belongs to. */
  directorate: labelled("directorate", line).optional(),
  supplier: labelled("supplier", line),
  /** Pounds: the price that won; the estimate where `estimate` is absent, as in files made before prices were kept. */
  value: labelled("contract value", z.number().gt(0).max(1e12)),
  /** The estimate before the tender: without VAT, with VAT, and with VAT and all options, extensions and renewals. */
  estimate: labelled("estimate", z.number().gt(0).max(1e12)).optional(),
  valueIncludingVat: labelled("value including VAT", amount).optional(),
  valueWithOptions: labelled("value with VAT and all options", amount).optional(),
  kind: labelled("kind of contract", ContractKind).optional(),
  start: labelled("start", day),
  end: labelled("end", day),
  framework: labelled("framework edition", id),
  bespokeMeasures: labelled(
    "bespoke measures",
    z.array(labelled("bespoke measure", Measure)).max(30).readonly(),
  ).optional(),
  /**
   * What the bidder offered of its own. A commitment to the first has the measure "own-1-" and the first twelve digits of the
   * SHA-256 of the contract's reference; without a unit it is described in words.
   */
  ownMeasures: labelled(
    "measures of the bidder's own",
    z
      .array(
        labelled(
          "measure of the bidder's own",
          OwnMeasure.pick({ headline: true, unit: true, evidence: true }),
        ),
      )
      .max(MOST_OWN_MEASURES)
      .readonly(),
  ).optional(),
  /** A file's path, relative to the file that names it. */
  proxyPack: labelled("proxy pack", line).optional(),
  /** An area, the name of one that comes with the product, or the path of area.json, relative to the file that names it. */
  area: labelled("area", z.union([line, Area])),
  calendar: labelled("calendar", Calendar),
  /** Whom the supplier asks. */
  contact: labelled("contact", line).optional(),
  officer: labelled("officer", line).optional(),
  /** Where returns are sent back: an address, such as a shared mailbox. */
  returnTo: labelled("address for returns", line).optional(),
  returnWithinDays: labelled("number of days for a return", z.int().min(1).max(365)).optional(),
  /** Of a consortium: the organisations that do the work together. */
  members: labelled("members", z.array(labelled("member", Member)).max(20).readonly()).optional(),
  /** Whom the supplier named to do part of the work for it. */
  subcontractors: labelled("subcontractors", Subcontractors).optional(),
  /** The framework under which the mini-competition was held. */
  callOff: labelled("framework of the mini-competition", CallOff).optional(),
  /** What the council stated in the tender; terms of the contract beside the commitments. */
  statements: Statements.optional(),
  /** Why the contract went to another than the first in rank. */
  awardReason: labelled("reason for the award", prose).optional(),
  /** What the council notes for itself; it stands in no form. */
  notes: labelled("notes", prose).optional(),
  versions: labelled("versions", z.array(labelled("version", Version)).max(50).readonly()).optional(),
  /** As first agreed. */
  commitments,
  earlier: labelled(
    "earlier figures",
    z.array(labelled("earlier figure", Earlier)).max(20_000).readonly(),
  ).optional(),
});
export type ContractFile = z.infer<typeof ContractFile>;

/** A contract that is still being typed: nothing is committed yet. No register of returns is made from it. */
export const ContractDraft = ContractFile.extend({
  commitments: labelled("commitments", commitmentList.readonly()),
});
