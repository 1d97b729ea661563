import type { Framework } from "../domain/framework/edition";
import { nextEdition, parseEditionChanges } from "../domain/framework/next-edition";
import type { Result } from "../domain/issues/issue";
import { comparison, type EditionComparison, editionFile } from "./editions";
import type { NamedFile } from "./job";
import { readJson } from "./read-json";
import type { Source } from "./source";

/** The edition that a yearly review made, as its file, and what changed from the one before. */
export interface ReviewedEdition {
  readonly edition: Framework;
  readonly file: NamedFile;
  readonly changes: EditionComparison;
}

/** The next edition, by changes as they were typed or as their file says them. */
export function reviewEdition(before: Framework, changes: unknown): Result<ReviewedEdition> {
  const read = parseEditionChanges(changes);
  const next = read.ok ? nextEdition(before, read.value) : read;
  if (!next.ok) return next;
  const edition = next.value;
  return {
    ...next,
    value: { edition, file: editionFile(edition), changes: comparison(before, edition) },
  };
}

/** The next edition, by the changes that a file holds. */
export function reviewEditionByFile(before: Framework, changes: Source): Promise<Result<ReviewedEdition>> {
  return readJson(changes, (json) => reviewEdition(before, json));
}
