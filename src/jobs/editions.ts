import { compareEditions, differencesCsv, wordDifference } from "../domain/framework/compare";
import { Framework } from "../domain/framework/edition";
import { parseEditionFile, parseGivenEdition } from "../domain/framework/edition-file";
import { editionInWords } from "../domain/framework/words";
import { checkSuccession } from "../domain/framework/succession";
import { isShipped, shippedEditions } from "../domain/framework/shipped-editions";
import { hasError } from "../domain/issues/errors-first";
import { inFile, issueInFile, refusedFile } from "../domain/issues/in-file";
import { errorAt, inEntries } from "../domain/issues/schema-issues";
import { sameJson } from "../domain/values/same-json";
import type { Issue, Result } from "../domain/issues/issue";
import { type EditionStart, placeEdition } from "../sheets/framework/edition-workbook";
import { isEditionWorkbook, readEditionWorkbook } from "../sheets/framework/read-edition";
import { stampsOf } from "../sheets/return/read-stamp";
import type { Grid } from "../workbook/grid";
import { fileName } from "../domain/values/file-name";
import { jsonFile, type NamedFile, type NamedPlan } from "./job";
import { jsonIn } from "./read-json";
import { readTextOrWorkbook, readWorkbook } from "./read-workbook";
import type { Source } from "./source";

/** The edition that a file holds: JSON, or a workbook that was made with one. */
function readEdition(source: Source): Promise<Result<Framework>> {
  const { name } = source;
  return readTextOrWorkbook(source, {
    text: (bytes) => jsonIn(bytes, name, parseGivenEdition),
    workbook: (grid) =>
      isEditionWorkbook(grid) ? readEditionWorkbook(grid) : onlyEdition(carriedIn(grid), name),
  });
}

function onlyEdition(carried: Result<readonly Framework[]>, name: string): Result<Framework> {
  if (!carried.ok) return carried;
  const [edition, ...others] = carried.value;
  if (edition === undefined) return refusedFile(name, "no-edition-in-workbook");
  if (others.length > 0) {
    const known = carried.value.map(({ id }) => id).join(", ");
    return refusedFile(name, "several-editions-in-workbook", { known });
  }
  return { ok: true, value: edition, issues: [] };
}

/** The editions that a workbook carries; of a register those of its contracts that are the council's own. */
function carriedIn(grid: Grid): Result<readonly Framework[]> {
  const parts = stampsOf(grid).flatMap((stamp) => (stamp === "damaged" ? [] : [stamp.parts]));
  const found = parts.flatMap(({ edition, editions }) => {
    if (Array.isArray(editions)) return editions as readonly unknown[];
    return edition === undefined ? [] : [edition];
  });
  const read = found.map((each) => inFile(grid.source, parseEditionFile(each)));
  const issues = read.flatMap((each) => each.issues);
  const editions = read.flatMap((each) => (each.ok ? [each.value] : []));
  return editions.length < read.length
    ? { ok: false, issues }
    : { ok: true, value: editions.reduce(withEdition, []), issues };
}

/** The edition of that id that a workbook carries, for it to be a file of its own again. */
export async function editionOutOf(source: Source, id: string | undefined): Promise<Result<Framework>> {
  if (id === undefined) return readEdition(source);
  const grid = await readWorkbook(source);
  const carried = grid.ok ? carriedIn(grid.value) : grid;
  if (!carried.ok) return carried;
  const found = carried.value.find((edition) => edition.id === id);
  return found
    ? { ok: true, value: found, issues: [] }
    : refusedFile(source.name, "edition-not-in-workbook", { id });
}

/** The editions that come with the product, and those of the files. */
export async function editionsAtHand(files: readonly Source[]): Promise<Result<readonly Framework[]>> {
  const issues: Issue[] = [];
  const given: { readonly edition: Framework; readonly file: string }[] = [];
  let editions: readonly Framework[] = shippedEditions;
  for (const file of files) {
    const read = await readEdition(file);
    const differs = read.ok ? heldAgainst(read.value, editions, file.name) : [];
    issues.push(...read.issues, ...differs);
    if (!read.ok) continue;
    editions = withEdition(editions, read.value);
    given.push({ edition: read.value, file: file.name });
  }
  issues.push(...given.flatMap(({ edition, file }) => heldAgainstFollowed(edition, editions, file)));
  return hasError(issues) ? { ok: false, issues } : { ok: true, value: editions, issues };
}

/**
 * The edition that a file holds, to be put beside those at hand: in place of the one that has its id. It is held against the
 * one that it follows; of one that follows it, and was at hand before, what that says wrongly is warned of.
 */
export async function editionBeside(
  file: Source,
  editions: readonly Framework[],
): Promise<Result<Framework>> {
  const read = await readEdition(file);
  if (!read.ok) return read;
  const edition = read.value;
  const others = editions.filter(({ id, follows }) => id !== edition.id && follows?.edition === edition.id);
  const after = others.flatMap((other) => heldAgainstFollowed(other, [edition], editionInWords(other)));
  const issues = [
    ...read.issues,
    ...heldAgainstFollowed(edition, editions, file.name),
    ...after.map((issue): Issue => ({ ...issue, severity: "warning" })),
  ];
  return hasError(issues) ? { ok: false, issues } : { ok: true, value: edition, issues };
}

/** In their order, with the edition in place of the one that has its id, or behind them. */
export function withEdition(editions: readonly Framework[], edition: Framework): readonly Framework[] {
  return editions.some(({ id }) => id === edition.id)
    ? editions.map((each) => (each.id === edition.id ? edition : each))
    : [...editions, edition];
}

/** Says where one of the editions at hand has the id of a file's own, and says otherwise. */
export function heldAgainst(own: Framework, editions: readonly Framework[], file: string): readonly Issue[] {
  const other = editions.find(({ id }) => id === own.id);
  if (!other || isShipped(own.id) || sameJson(own, other)) return [];
  const [first] = compareEditions(own, other).map(wordDifference);
  const limits = { edition: own.id, difference: first ?? "in how it is written" };
  return [issueInFile(errorAt(["framework"], "edition-differs", limits), file)];
}

/**
 * What an edition says of the measures of the one that it follows and that is not so, where that is at hand. One that comes
 * with the product was held against when the edition's file was read.
 */
export function heldAgainstFollowed(
  own: Framework,
  editions: readonly Framework[],
  file: string,
): readonly Issue[] {
  const before = editions.find(({ id }) => id === own.follows?.edition);
  if (!before || isShipped(before.id)) return [];
  return inEntries(Framework, checkSuccession(before, own)).map((issue) => issueInFile(issue, file));
}

/** The workbook in which an officer edits an edition: with all that another one says, with the shape of one alone, or blank. */
export function editionWorkbook(start: EditionStart): NamedPlan {
  const of = start === "template" ? start : (start?.id ?? "new");
  return { name: fileName(`Edition ${of}`), plan: placeEdition(start) };
}

/** An edition as a file, from which the next one can be made. */
export function editionFile(edition: Framework): NamedFile {
  return jsonFile(`${edition.id}.json`, edition);
}

/** What changed from one edition to another, for the annual review. */
export interface EditionComparison {
  readonly title: string;
  /** One line for each change, or the one that says that there is none. */
  readonly lines: readonly string[];
  /** The same side by side, as comma-separated text. */
  readonly csv: () => Iterable<string>;
}

export function comparison(before: Framework, after: Framework): EditionComparison {
  const lines = compareEditions(before, after).map(wordDifference);
  return {
    title: `From ${before.title} (${before.id}) to ${after.title} (${after.id})`,
    lines: lines.length > 0 ? lines : ["The two editions say the same."],
    csv: () => differencesCsv(before, after),
  };
}
