import * as z from "zod";
import { labelled } from "../issues/labels";
import { day, id, line, prose } from "../values/fields";
import { BOUGHT_KINDS } from "../council/threshold-amounts";
import { ReservationAnswers, ReservationSettings } from "./reservation";
import { TenderFile } from "../tender/file";
import { tierNameFields, TIERS } from "../council/tiers";

const facts = TenderFile.shape;

const MeasureChoice = z.strictObject({
  /** A measure of the edition. */
  id: labelled("id", id),
  /** True, false, or null while it is not answered. */
  appropriate: labelled("appropriate", z.boolean().nullable()).optional(),
  relevant: labelled("relevant", z.boolean().nullable()).optional(),
  achievable: labelled("achievable", z.boolean().nullable()).optional(),
  why: labelled("reason", prose).optional(),
  /** What the contract could achieve, in the measure's unit: the tender begun from it has it as its reference quantity. */
  quantity: labelled("quantity", z.number().gt(0).max(1e12)).optional(),
});
export type MeasureChoice = z.infer<typeof MeasureChoice>;

const Business = z.strictObject({
  name: labelled("name", line),
  postcode: labelled("postcode", line).optional(),
  tier: labelled("tier", z.enum(TIERS)),
  /** How the business will be told of the contract and supported to take part. */
  approach: labelled("approach", prose).optional(),
});

const Prompt = z.strictObject({
  id: labelled("id", id),
  answer: labelled("answer", prose),
});

/** assessment.json: the opportunity assessment of a contract, before its tender. */
export const Assessment = z.strictObject({
  reference: facts.reference,
  title: facts.title,
  serviceArea: facts.serviceArea,
  /** Pounds without VAT. */
  value: facts.value,
  valueIncludingVat: facts.valueIncludingVat,
  /** Pounds with VAT and all options, extensions and renewals: the estimated value of the Procurement Act 2023. */
  valueWithOptions: facts.valueWithOptions,
  kind: facts.kind,
  /** What a framework buys: its threshold amount is that of this kind. */
  frameworkBuys: labelled("what the framework buys", z.enum(BOUGHT_KINDS)).optional(),
  /** For a utilities contract: whether a private utility awards it. */
  privateUtility: labelled("awarded by a private utility", z.boolean().nullable()).optional(),
  route: facts.route,
  framework: facts.framework,
  /** When the procurement begins: thresholds depend on it. */
  date: labelled("date", day).optional(),
  officer: labelled("officer", line).optional(),
  measures: labelled("measures", z.array(labelled("measure", MeasureChoice)).max(130).readonly()),
  ...tierNameFields,
  businesses: labelled("businesses", z.array(labelled("business", Business)).max(200).readonly()).optional(),
  /** For quotations: whether a local supplier is among those asked, and why not. */
  localSupplierAsked: facts.localSupplierAsked,
  whyNoLocalSupplier: labelled("reason for no local supplier", prose).optional(),
  /** Whether the contract is to be reserved to local suppliers. */
  reserved: labelled("reserved", z.boolean()).optional(),
  reservation: labelled("reservation", ReservationAnswers).optional(),
  /** Why local measures are scored at or above the threshold, where location as such is still barred. */
  whyLocalMeasures: labelled("reason for local measures", prose).optional(),
  /** The law's threshold amounts, and since when a council may reserve; the product's own where absent. */
  reservationSettings: labelled("reservation settings", ReservationSettings).optional(),
  prompts: labelled("prompts", z.array(labelled("prompt", Prompt)).readonly()).optional(),
  exceptions: facts.exceptions,
});
export type Assessment = z.infer<typeof Assessment>;

export function isChosen(choice: MeasureChoice | undefined): boolean {
  return choice?.appropriate === true && choice.relevant === true && choice.achievable === true;
}

/** All three questions answered, or one of them with no. */
export function isAnswered(choice: MeasureChoice | undefined): boolean {
  if (!choice) return false;
  const answers = [choice.appropriate, choice.relevant, choice.achievable];
  return answers.includes(false) || answers.every((answer) => answer === true);
}
