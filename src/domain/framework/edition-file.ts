import { errorAt, inEntries } from "../issues/schema-issues";
import type { Issue, Result } from "../issues/issue";
import { rounded } from "../values/decimals";
import { sameJson } from "../values/same-json";
import { sum, sumsTo } from "../values/shares";
import { asToldApart } from "./counting-rule";
import { Framework } from "./edition";
import { parseFramework } from "./read";
import { formerWordings, shippedEditions } from "./shipped-editions";
import { checkSuccession } from "./succession";

/**
 * The edition that a file holds, its counting rules told apart where the file does not. One that takes the id of a
 * shipped edition must say the same as it, in its words of now or before.
 */
export function parseEditionFile(json: unknown): Result<Framework> {
  const read = parseFramework(json);
  if (!read.ok) return read;
  const { value: edition } = read;
  const shipped = [...shippedEditions, ...formerWordings].filter(({ id }) => id === edition.id);
  if (shipped.length > 0 && !shipped.some((each) => sameJson(each, edition)))
    return { ok: false, issues: [errorAt(["id"], "edition-id-taken", { edition: edition.id })] };
  return { ...read, value: { ...edition, countingRules: edition.countingRules.map(asToldApart) } };
}

/**
 * The same of a file that an officer gives: its questions share all of quality, and what it says of an edition that comes with
 * the product is so. An edition that something carries was held against that when it was given.
 */
export function parseGivenEdition(json: unknown): Result<Framework> {
  const read = parseEditionFile(json);
  if (!read.ok) return read;
  const issues = inEntries(Framework, [...checkOwnWords(read.value), ...checkFollowed(read.value)]);
  return issues.length > 0 ? { ok: false, issues } : read;
}

/** What is asked of an edition that an officer makes: the shares of its questions, and levels that stand apart. */
export function checkOwnWords(edition: Pick<Framework, "questions" | "measures">): readonly Issue[] {
  return [...checkQuestions(edition), ...checkLevels(edition)];
}

/** A level with a comma in it is a list of levels that was taken for one. */
function checkLevels({ measures }: Pick<Framework, "measures">): readonly Issue[] {
  return measures.flatMap(({ levels = [], headline }, index) =>
    levels.flatMap((level, at) =>
      level.includes(",")
        ? [errorAt(["measures", index, "levels", at], "level-is-list", { level }, headline)]
        : [],
    ),
  );
}

/** The shares of the questions that tenders begin with. */
function checkQuestions({ questions = [] }: Pick<Framework, "questions">): readonly Issue[] {
  const shares = questions.map(({ weight }) => weight);
  return shares.length === 0 || sumsTo(shares, 100)
    ? []
    : [errorAt(["questions"], "question-weights-sum", { sum: rounded(sum(shares), 6) })];
}

/** In the words of now or before: what became of the measures of an edition that comes with the product. */
function checkFollowed(edition: Framework): readonly Issue[] {
  const before = [...shippedEditions, ...formerWordings].filter(({ id }) => id === edition.follows?.edition);
  const told = before.map((each) => checkSuccession(each, edition));
  return told.some((issues) => issues.length === 0) ? [] : (told[0] ?? []);
}
