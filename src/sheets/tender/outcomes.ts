import { OWN_LINE } from "../../domain/tender/own-measures";
import type { TenderModel } from "./model";

interface ServedOutcome {
  readonly id: string;
  readonly title: string;
}

/** The outcomes that the tender's measures serve, in the edition's order; bidders' own measures stand for themselves. */
export function outcomesOf({
  edition,
  measures,
}: Pick<TenderModel, "edition" | "measures">): readonly ServedOutcome[] {
  const served = new Set(measures.map(({ definition }) => definition.outcome));
  const own: ServedOutcome = { id: OWN_LINE.outcome, title: OWN_LINE.headline };
  return [...edition.outcomes, own].filter(({ id }) => served.has(id));
}
