import * as z from "zod";
import { labelled } from "../issues/labels";
import { amount, prose } from "../values/fields";

/** Parts of a delivery plan that say when things will be done; one of them is enough. */
export const MILESTONES = ["quarter1", "quarter2", "quarter3", "quarter4", "later"] as const;

/** What a delivery plan says beside milestones. */
export const PLAN_FACTS = ["responsible", "partners", "risks"] as const;

type PlanPart = (typeof MILESTONES)[number] | (typeof PLAN_FACTS)[number];

/** Each part as forms head it. */
export const PLAN_HEADINGS: Readonly<Record<PlanPart, string>> = {
  quarter1: "Quarter 1 of the contract",
  quarter2: "Quarter 2",
  quarter3: "Quarter 3",
  quarter4: "Quarter 4",
  later: "After the first year",
  responsible: "Who is responsible (role, no name)",
  partners: "Partners and resources",
  risks: "Risks, and what is done about them",
};

/** What a bidder says of when and how a measure will be delivered, in the bidder's words. */
export const DeliveryPlan = z.strictObject({
  quarter1: labelled("milestones of quarter 1", prose).optional(),
  quarter2: labelled("milestones of quarter 2", prose).optional(),
  quarter3: labelled("milestones of quarter 3", prose).optional(),
  quarter4: labelled("milestones of quarter 4", prose).optional(),
  later: labelled("milestones after the first year", prose).optional(),
  responsible: labelled("who is responsible", prose).optional(),
  partners: labelled("partners and resources", prose).optional(),
  risks: labelled("risks", prose).optional(),
});
export type DeliveryPlan = z.infer<typeof DeliveryPlan>;

/** What a bidder's plan says is due by quarter of the contract, in the measure's unit; together what is offered. */
export const DueInPlan = z.strictObject({
  quarter1: labelled("quantity due in quarter 1", amount).optional(),
  quarter2: labelled("quantity due in quarter 2", amount).optional(),
  quarter3: labelled("quantity due in quarter 3", amount).optional(),
  quarter4: labelled("quantity due in quarter 4", amount).optional(),
  later: labelled("quantity due after the first year", amount).optional(),
});
export type DueInPlan = z.infer<typeof DueInPlan>;
