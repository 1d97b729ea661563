import { Framework, hasQuantity, type Measure } from "./edition";
import type { Issue, Result } from "../issues/issue";
import { repeats } from "../values/repeats";
import { errorAt, inEntries, readShape } from "../issues/schema-issues";

/** Reads a framework edition's JSON. Ids must be unique, and what they point to must be there. */
export function parseFramework(json: unknown): Result<Framework> {
  const read = readShape(Framework, json);
  if (!read.ok) return read;
  const issues = checkFramework(read.value);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: read.value, issues };
}

export function checkFramework({
  priorities,
  outcomes,
  measures,
  countingRules,
}: Framework): readonly Issue[] {
  const parts = { priorities, outcomes, measures, countingRules };
  const twice = Object.entries(parts).flatMap(([part, entries]) =>
    repeats(entries.map(({ id }) => id)).map(([index, id]) =>
      errorAt([part, index, "id"], "id-repeated", { id }),
    ),
  );
  const priorityIds = priorities.map(({ id }) => id);
  const outcomeIds = outcomes.map(({ id }) => id);
  return inEntries(Framework, [
    ...twice,
    ...outcomes.flatMap(({ priority, title }, index) =>
      priorityIds.includes(priority)
        ? []
        : [errorAt(["outcomes", index, "priority"], "unknown-priority", { priority }, title)],
    ),
    ...measures.flatMap((measure, index) => [
      ...(outcomeIds.includes(measure.outcome)
        ? []
        : [
            errorAt(
              ["measures", index, "outcome"],
              "unknown-outcome",
              { outcome: measure.outcome },
              measure.headline,
            ),
          ]),
      ...checkUnit(measure, ["measures", index]),
    ]),
  ]);
}

/** A measure without a quantity cannot accumulate one, and the other way round. */
export function checkUnit(measure: Measure, path: readonly (string | number)[]): readonly Issue[] {
  const { accumulation, decimals, headline } = measure;
  const quantitative = hasQuantity(measure);
  const fits = quantitative === (accumulation !== "qualitative");
  return [
    ...(fits ? [] : [errorAt([...path, "accumulation"], "accumulation-unfit", {}, headline)]),
    ...(quantitative && decimals === undefined
      ? [errorAt([...path, "decimals"], "decimals-needed", {}, headline)]
      : []),
    ...(!quantitative && decimals !== undefined
      ? [errorAt([...path, "decimals"], "decimals-unfit", {}, headline)]
      : []),
  ];
}
