import { type Issue } from "../issues/issue";
import { errorAt } from "../issues/schema-issues";
import { repeats } from "../values/repeats";
import { MEASURE_FIELDS } from "./compare";
import type { Framework, Measure, Successor } from "./edition";

/** What of a measure must be as it was for its figures to be added up with those of before. */
const OF_THE_SAME = [
  "number",
  "definition",
  "unit",
  "levels",
  "accumulation",
] as const satisfies readonly (keyof Measure)[];

/** The measure of this edition that a measure of the edition before is now; undefined where it is gone. */
export function followerOf({ measure, fate, by }: Successor): string | undefined {
  return fate === "same" ? (by ?? measure) : by;
}

/** The first thing that is not as it was, in the words of a reader; undefined where the two are the same measure. */
export function firstChange(before: Measure, after: Measure): (typeof OF_THE_SAME)[number] | undefined {
  return OF_THE_SAME.find((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

/** What became of the measures of an edition in the next one, as far as that is plain: words that changed make another measure. */
export function plainSuccession(
  before: Framework,
  after: Pick<Framework, "measures">,
): NonNullable<Framework["follows"]> {
  const successor = (older: Measure): Successor => {
    const { id: measure } = older;
    const newer = after.measures.find(({ id }) => id === measure);
    if (!newer || (newer.retired && !older.retired)) return { measure, fate: "retired" };
    return firstChange(older, newer) ? { measure, fate: "replaced", by: measure } : { measure, fate: "same" };
  };
  return { edition: before.id, measures: before.measures.map(successor) };
}

/** What an edition says of the one before it that does not hold of the two; each measure of before must be told of once. */
export function checkSuccession(before: Framework, edition: Framework): readonly Issue[] {
  const told = edition.follows?.measures ?? [];
  const missing = before.measures.filter(({ id }) => told.every(({ measure }) => measure !== id));
  return [
    ...missing.map(({ id, headline }) =>
      errorAt(["follows", "measures"], "succession-missing", { id, edition: before.id }, headline),
    ),
    ...repeats(told.map(({ measure }) => measure)).map(([index, id]) =>
      errorAt(["follows", "measures", index, "measure"], "measure-repeated", { id }),
    ),
    ...told.flatMap((successor, index) =>
      checkSuccessor(successor, ["follows", "measures", index], { before, edition }),
    ),
  ];
}

function checkSuccessor(
  successor: Successor,
  path: readonly (string | number)[],
  { before, edition }: { readonly before: Framework; readonly edition: Framework },
): readonly Issue[] {
  const { measure, fate } = successor;
  const older = before.measures.find(({ id }) => id === measure);
  if (!older) return [errorAt([...path, "measure"], "measure-not-in-edition", { id: measure })];
  const by = followerOf(successor);
  const newer = edition.measures.find(({ id }) => id === by);
  if (fate === "retired") {
    const still = edition.measures.find(({ id, retired }) => id === measure && !retired);
    if (by !== undefined)
      return [errorAt([...path, "by"], "succession-retired-followed", {}, older.headline)];
    return still
      ? [errorAt([...path, "fate"], "succession-retired-in-use", { id: measure }, older.headline)]
      : [];
  }
  if (by === undefined) return [errorAt([...path, "by"], "succession-by-missing", {}, older.headline)];
  if (!newer) {
    const where = successor.by === undefined ? "measure" : "by";
    return [errorAt([...path, where], "succession-by-unknown", { id: by }, older.headline)];
  }
  const change = fate === "same" ? firstChange(older, newer) : undefined;
  if (change === undefined) return [];
  const limits = {
    field: MEASURE_FIELDS[change] ?? change,
    before: shownField(older[change]),
    after: shownField(newer[change]),
  };
  return [errorAt([...path, "fate"], "succession-not-same", limits, older.headline)];
}

function shownField(value: Measure[(typeof OF_THE_SAME)[number]]): string {
  return value === undefined ? "none" : Array.isArray(value) ? value.join("; ") : String(value);
}
