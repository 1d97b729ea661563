import { Measure, type Framework } from "../../domain/framework/edition";
import type { Draft } from "./draft";
import type { MeasureGroup } from "./measures";

/** The edition's measures and the opened file's bespoke ones by outcome; retired ones only where they are picked. */
export function measureGroups(edition: Framework, draft: Draft): readonly MeasureGroup[] {
  const picked = new Set(draft.measures.map(({ id }) => id));
  const bespoke = Measure.array().safeParse(draft.kept.bespokeMeasures ?? []);
  const measures = [...edition.measures, ...(bespoke.success ? bespoke.data : [])].filter(
    ({ id, retired }) => !retired || picked.has(id),
  );
  return edition.outcomes
    .map((outcome) => ({
      priority: edition.priorities.find(({ id }) => id === outcome.priority)?.title ?? outcome.priority,
      outcome: outcome.title,
      measures: measures.filter((measure) => measure.outcome === outcome.id),
    }))
    .filter((group) => group.measures.length > 0);
}
