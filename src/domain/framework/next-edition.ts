import * as z from "zod";
import { compareMeasure } from "./compare";
import { Framework, Measure } from "./edition";
import type { Issue, Result } from "../issues/issue";
import { labelled } from "../issues/labels";
import { errorAt, inEntries, readShape } from "../issues/schema-issues";
import { id } from "../values/fields";
import { repeats } from "../values/repeats";
import { checkMeasure, parseFramework } from "./read";
import { plainSuccession } from "./succession";
import { shippedEditions } from "./shipped-editions";

/** Words of a measure that may change while it stays the same measure; another unit makes it another measure. */
export const Rewording = Measure.pick({
  headline: true,
  definition: true,
  counting: true,
  evidence: true,
  flaws: true,
})
  .partial()
  .extend({ measure: labelled("measure", id) });
export type Rewording = z.infer<typeof Rewording>;

/** What a yearly review makes of an edition: the next one's id, title and publication, and what becomes of measures. */
export const EditionChanges = z.strictObject({
  ...Framework.pick({ id: true, title: true, published: true, approved: true }).shape,
  /** Measures that are new. */
  add: labelled(
    "new measures",
    z.array(labelled("new measure", Measure.omit({ retired: true }))).readonly(),
  ).optional(),
  /** Measures that say something in other words, by id. */
  reword: labelled(
    "reworded measures",
    z.array(labelled("reworded measure", Rewording)).readonly(),
  ).optional(),
  /** Ids of measures that no new tender may use. */
  retire: labelled("retired measures", z.array(labelled("retired measure", id)).readonly()).optional(),
});
export type EditionChanges = z.infer<typeof EditionChanges>;

/** Reads the changes of a yearly review; whether an edition can be changed so is for `nextEdition` to say. */
export function parseEditionChanges(json: unknown): Result<EditionChanges> {
  return readShape(EditionChanges, json);
}

/**
 * A new edition from an older one. The older one stays as it is: contracts keep the edition that they were let
 * under. A retired measure stays in the edition, marked, so that its figures can still be read. Issues have their
 * places in the changes; only that there are too many measures is said of the whole edition.
 */
export function nextEdition(edition: Framework, changes: EditionChanges): Result<Framework> {
  const issues = [
    ...checkOwnId(edition, changes),
    ...checkAdded(edition, changes),
    ...checkReworded(edition, changes),
    ...checkRetired(edition, changes),
  ];
  return issues.length > 0
    ? { ok: false, issues: inEntries(EditionChanges, issues) }
    : parseFramework(changed(edition, changes));
}

function changed(
  edition: Framework,
  { id, title, published, approved, add = [], reword = [], retire = [] }: EditionChanges,
) {
  const words = new Map(reword.map(({ measure, ...said }) => [measure, said]));
  const measures = edition.measures.map((measure) => ({
    ...measure,
    ...words.get(measure.id),
    ...(retire.includes(measure.id) && { retired: true }),
  }));
  const { version: _, words: said, follows: _before, approved: _then, ...kept } = edition;
  // A next edition's words are its own, and no longer those of the policy that the older one prints.
  const own = said && { words: { ...said, policy: title } };
  const all = [...measures, ...add];
  const follows = plainSuccession(edition, { measures: all });
  return { ...kept, ...own, id, title, published, measures: all, follows, ...(approved ? { approved } : {}) };
}

/** Two editions of one id could not be told apart, neither the one that is changed nor one that is built in. */
function checkOwnId(edition: Framework, { id }: EditionChanges): readonly Issue[] {
  return [edition, ...shippedEditions].some((other) => other.id === id)
    ? [errorAt(["id"], "edition-id-taken", { edition: id })]
    : [];
}

function checkAdded({ measures, outcomes }: Framework, { add = [] }: EditionChanges): readonly Issue[] {
  const older = measures.length;
  return [
    ...repeats([...measures, ...add].map(({ id }) => id)).map(([index, id]) =>
      errorAt(["add", index - older, "id"], "id-repeated", { id }),
    ),
    ...add.flatMap((measure, index) => checkMeasure(measure, outcomes, ["add", index])),
  ];
}

function checkReworded({ measures }: Framework, { reword = [] }: EditionChanges): readonly Issue[] {
  const ids = reword.map(({ measure }) => measure);
  return [
    ...checkKnown(measures, ids, (index) => ["reword", index, "measure"]),
    ...reword.flatMap(({ measure: id, ...words }, index) => {
      const older = measures.find((measure) => measure.id === id);
      return older && compareMeasure(older, { ...older, ...words }).length === 0
        ? [errorAt(["reword", index], "rewording-changes-nothing", { id }, older.headline)]
        : [];
    }),
  ];
}

function checkRetired({ measures }: Framework, { retire = [] }: EditionChanges): readonly Issue[] {
  return [
    ...checkKnown(measures, retire, (index) => ["retire", index]),
    ...retire.flatMap((id, index) =>
      measures.some((measure) => measure.id === id && measure.retired)
        ? [errorAt(["retire", index], "measure-retired-already", { id })]
        : [],
    ),
  ];
}

/** Each measure must be in the edition, and stand once among those that are changed alike. */
function checkKnown(
  measures: readonly Measure[],
  ids: readonly string[],
  pathOf: (index: number) => readonly (string | number)[],
): readonly Issue[] {
  return [
    ...ids.flatMap((id, index) =>
      measures.some((measure) => measure.id === id)
        ? []
        : [errorAt(pathOf(index), "measure-not-in-edition", { id })],
    ),
    ...repeats(ids).map(([index, id]) => errorAt(pathOf(index), "measure-repeated", { id })),
  ];
}
