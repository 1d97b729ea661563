import { Framework, hasQuantity, type Measure, OWN_MEASURES } from "./edition";
import type { Issue, Result } from "../issues/issue";
import type { EditionPrompt } from "./prompts";
import type { Commencement, ToFill } from "./publication";
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
  questions = [],
  prompts = [],
  id: own,
  follows,
  toFill = {},
  commenced,
}: Framework): readonly Issue[] {
  const parts = { priorities, outcomes, measures, countingRules, questions, prompts };
  const twice = Object.entries(parts).flatMap(([part, entries]) =>
    repeats(entries.map(({ id }) => id)).map(([index, id]) =>
      errorAt([part, index, "id"], "id-repeated", { id }),
    ),
  );
  const priorityIds = priorities.map(({ id }) => id);
  return inEntries(Framework, [
    ...twice,
    ...outcomes.flatMap(({ priority, title }, index) =>
      priorityIds.includes(priority)
        ? []
        : [errorAt(["outcomes", index, "priority"], "unknown-priority", { priority }, title)],
    ),
    ...numberedAlike(measures),
    ...checkToFill(toFill, { priorities, outcomes, measures }),
    ...checkCommenced(commenced),
    ...checkPrompts(prompts),
    ...(follows?.edition === own ? [errorAt(["follows", "edition"], "edition-follows-itself")] : []),
    ...measures.flatMap((measure, index) => checkMeasure(measure, outcomes, ["measures", index])),
  ]);
}

/** Rows without words have ids of their own too, and belong to what is there or is to be filled in itself. */
function checkToFill(
  { outcomes: emptyOutcomes = [], measures: emptyMeasures = [] }: ToFill,
  { priorities, outcomes, measures }: Pick<Framework, "priorities" | "outcomes" | "measures">,
): readonly Issue[] {
  const twice = (part: "outcomes" | "measures", filled: readonly string[], empty: readonly string[]) =>
    repeats([...filled, ...empty]).flatMap(([index, id]) =>
      index < filled.length
        ? []
        : [errorAt(["toFill", part, index - filled.length, "id"], "id-repeated", { id })],
    );
  const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
  const knownPriorities = idsOf(priorities);
  const knownOutcomes = [...idsOf(outcomes), ...idsOf(emptyOutcomes)];
  return [
    ...twice("outcomes", idsOf(outcomes), idsOf(emptyOutcomes)),
    ...twice("measures", idsOf(measures), idsOf(emptyMeasures)),
    ...emptyOutcomes.flatMap(({ priority, id }, index) =>
      knownPriorities.includes(priority)
        ? []
        : [errorAt(["toFill", "outcomes", index, "priority"], "unknown-priority", { priority }, id)],
    ),
    ...emptyMeasures.flatMap(({ outcome, id }, index) =>
      knownOutcomes.includes(outcome)
        ? []
        : [errorAt(["toFill", "measures", index, "outcome"], "unknown-outcome", { outcome }, id)],
    ),
  ];
}

/** A contract register names a prompt by its title. */
function checkPrompts(prompts: readonly EditionPrompt[]): readonly Issue[] {
  return repeats(prompts.map(({ title }) => title.toLowerCase())).map(([index]) =>
    errorAt(["prompts", index, "title"], "prompt-title-repeated", { title: prompts[index]?.title ?? "" }),
  );
}

function checkCommenced({ from, to }: Commencement = {}): readonly Issue[] {
  return from !== undefined && to !== undefined && to < from
    ? [errorAt(["commenced", "to"], "commencement-ends-before", { from })]
    : [];
}

function numberedAlike(measures: Framework["measures"]): readonly Issue[] {
  const numbers = measures.flatMap(({ number }, index) => (number === undefined ? [] : [{ number, index }]));
  return repeats(numbers.map(({ number }) => String(number))).map(([at, number]) => {
    const index = numbers[at]?.index ?? 0;
    return errorAt(["measures", index, "number"], "number-repeated", { number }, measures[index]?.headline);
  });
}

/** What is wrong with a measure that stands at a path, in an edition with these outcomes. */
export function checkMeasure(
  measure: Measure,
  outcomes: Framework["outcomes"],
  path: readonly (string | number)[],
): readonly Issue[] {
  return [...checkIdAndOutcome(measure, outcomes, path), ...checkUnit(measure, path)];
}

/** Its id is not kept for something else, and its outcome is one of these. */
export function checkIdAndOutcome(
  { id, outcome, headline }: Measure,
  outcomes: Framework["outcomes"],
  path: readonly (string | number)[],
): readonly Issue[] {
  return [
    ...(outcomes.some((each) => each.id === outcome)
      ? []
      : [errorAt([...path, "outcome"], "unknown-outcome", { outcome }, headline)]),
    ...(id === OWN_MEASURES ? [errorAt([...path, "id"], "id-reserved", {}, headline)] : []),
  ];
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
