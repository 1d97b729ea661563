import * as z from "zod";
import { labelled } from "../issues/labels";
import { day, id, line, prose } from "../values/fields";
import { PROMPTS } from "../framework/prompts";
import { ReservationSettings } from "./reservation";
import { TenderFile } from "../tender/file";
import { TIERS } from "../council/area";

const facts = TenderFile.shape;

const MeasureChoice = z.strictObject({
  /** A measure of the edition. */
  id: labelled("id", id),
  /** True, false, or null while it is not answered. */
  appropriate: labelled("appropriate", z.boolean().nullable()).optional(),
  relevant: labelled("relevant", z.boolean().nullable()).optional(),
  achievable: labelled("achievable", z.boolean().nullable()).optional(),
  why: labelled("reason", prose).optional(),
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
  id: labelled("id", z.enum(PROMPTS.map(({ id: prompt }) => prompt))),
  answer: labelled("answer", prose),
});

/** assessment.json: the opportunity assessment of a contract, before its tender. */
export const Assessment = z.strictObject({
  reference: facts.reference,
  title: facts.title,
  serviceArea: facts.serviceArea,
  value: facts.value,
  valueIncludingVat: facts.valueIncludingVat,
  valueWithOptions: facts.valueWithOptions,
  kind: facts.kind,
  route: facts.route,
  framework: facts.framework,
  /** When the procurement begins: thresholds depend on it. */
  date: labelled("date", day).optional(),
  officer: labelled("officer", line).optional(),
  measures: labelled("measures", z.array(labelled("measure", MeasureChoice)).max(130).readonly()),
  businesses: labelled("businesses", z.array(labelled("business", Business)).max(200).readonly()).optional(),
  /** For quotations: whether a local supplier is among those asked, and why not. */
  localSupplierAsked: labelled("local supplier asked", z.boolean().nullable()).optional(),
  whyNoLocalSupplier: labelled("reason for no local supplier", prose).optional(),
  /** Whether the contract is to be reserved to local suppliers. */
  reserved: labelled("reserved", z.boolean()).optional(),
  /** The thresholds that a reservation is judged by; the product's own where absent. */
  reservationSettings: labelled("reservation settings", ReservationSettings).optional(),
  prompts: labelled("prompts", z.array(labelled("prompt", Prompt)).readonly()).optional(),
  exceptions: facts.exceptions,
});
export type Assessment = z.infer<typeof Assessment>;

export function isChosen(choice: MeasureChoice | undefined): boolean {
  return choice?.appropriate === true && choice.relevant === true && choice.achievable === true;
}

/** All three questions answered, or one of them with no. */
export function isAssessed(choice: MeasureChoice | undefined): boolean {
  if (!choice) return false;
  const answers = [choice.appropriate, choice.relevant, choice.achievable];
  return answers.includes(false) || answers.every((answer) => answer === true);
}
