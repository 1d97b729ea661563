import * as z from "zod";
import { amount, day, id, line, prose } from "../values/fields";
import { PROMPTS } from "../framework/prompts";
import { ReservationSettings } from "./reservation";
import { TenderFile } from "../tender/file";
import { TIERS } from "../council/area";

const facts = TenderFile.shape;

const MeasureChoice = z.strictObject({
  /** A measure of the edition. */
  id,
  /** True, false, or null while it is not answered. */
  appropriate: z.boolean().nullable().optional(),
  relevant: z.boolean().nullable().optional(),
  achievable: z.boolean().nullable().optional(),
  why: prose.optional(),
});
export type MeasureChoice = z.infer<typeof MeasureChoice>;

const Business = z.strictObject({
  name: line,
  postcode: line.optional(),
  tier: z.enum(TIERS),
  /** How the business will be told of the contract and supported to take part. */
  approach: prose.optional(),
});

const Prompt = z.strictObject({ id: z.enum(PROMPTS.map(({ id: prompt }) => prompt)), answer: prose });

/** assessment.json: the opportunity assessment of a contract, before its tender. */
export const Assessment = z.strictObject({
  reference: facts.reference,
  title: facts.title,
  serviceArea: facts.serviceArea,
  value: facts.value,
  valueIncludingVat: amount.optional(),
  valueWithOptions: amount.optional(),
  kind: facts.kind,
  route: facts.route,
  framework: facts.framework,
  /** When the procurement begins: thresholds depend on it. */
  date: day.optional(),
  officer: line.optional(),
  measures: z.array(MeasureChoice).max(130).readonly(),
  businesses: z.array(Business).max(200).readonly().optional(),
  /** For quotations: whether a local supplier is among those asked, and why not. */
  localSupplierAsked: z.boolean().nullable().optional(),
  whyNoLocalSupplier: prose.optional(),
  /** Whether the contract is to be reserved to local suppliers. */
  reserved: z.boolean().optional(),
  /** The thresholds that a reservation is judged by; the product's own where absent. */
  reservationSettings: ReservationSettings.optional(),
  prompts: z.array(Prompt).readonly().optional(),
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
