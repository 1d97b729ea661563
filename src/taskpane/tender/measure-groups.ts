import { type Framework, Unit } from "../../domain/framework/edition";
import { OWN_LINE } from "../../domain/tender/own-measures";
import { parts } from "../parts/new-measure";
import type { BespokeDraft, Draft } from "./draft";

/** The measures of an edition as the form lists them, in the edition's order. */
export interface MeasureGroup {
  readonly priority: string;
  readonly outcome: string;
  readonly measures: readonly ListedMeasure[];
}

export interface ListedMeasure {
  readonly id: string;
  readonly headline: string;
  readonly definition: string;
  readonly unit: Unit;
  readonly levels?: readonly string[] | undefined;
}

type Listed = ListedMeasure & { readonly outcome: string };

/**
 * The edition's measures and the tender's own by outcome, retired ones only where they are picked; last the line for those
 * that bidders offer themselves.
 */
export function measureGroups(edition: Framework, draft: Draft): readonly MeasureGroup[] {
  const picked = new Set(draft.measures.map(({ id }) => id));
  const shipped = edition.measures.filter(({ id, retired }) => !retired || picked.has(id));
  const measures: readonly Listed[] = [...shipped, ...draft.bespoke.flatMap(listed)];
  const groups = edition.outcomes
    .map((outcome) => ({
      priority: edition.priorities.find(({ id }) => id === outcome.priority)?.title ?? outcome.priority,
      outcome: outcome.title,
      measures: measures.filter((measure) => measure.outcome === outcome.id),
    }))
    .filter((group) => group.measures.length > 0);
  const own = {
    priority: "Beside the framework",
    outcome: "What bidders add themselves",
    measures: [OWN_LINE],
  };
  return [...groups, own];
}

/** A bespoke measure as far as it is typed; without an id or a headline nobody could pick it. */
function listed({ id, headline, definition, unit, outcome, levels }: BespokeDraft): readonly Listed[] {
  if (id === "" || headline === "") return [];
  const read = Unit.safeParse(unit);
  const told = parts(levels, ",");
  return [
    {
      ...{ id, headline, definition, outcome },
      unit: read.success ? read.data : "number",
      ...(told.length > 0 ? { levels: told } : {}),
    },
  ];
}
