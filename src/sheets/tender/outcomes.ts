import type { TenderModel } from "./model";

/** The outcomes that the tender's measures serve, in the edition's order. */
export function outcomesOf({ edition, measures }: Pick<TenderModel, "edition" | "measures">) {
  const served = new Set(measures.map(({ definition }) => definition.outcome));
  return edition.outcomes.filter(({ id }) => served.has(id));
}
