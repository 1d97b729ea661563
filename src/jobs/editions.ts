import { compareEditions, wordDifference } from "../domain/framework/compare";
import type { Framework } from "../domain/framework/edition";
import { parseEditionFile } from "../domain/framework/edition-file";
import { shippedEditions } from "../domain/framework/shipped-editions";
import type { Result } from "../domain/issues/issue";
import { jsonFile, type NamedFile } from "./job";
import { readJson } from "./read-json";
import type { Source } from "./source";

/** The edition that a file holds. */
export function readEdition(source: Source): Promise<Result<Framework>> {
  return readJson(source, parseEditionFile);
}

/** The editions that come with the product, and that of a file where one is given. */
export async function editionsAtHand(file: Source | undefined): Promise<Result<readonly Framework[]>> {
  if (!file) return { ok: true, value: shippedEditions, issues: [] };
  const read = await readEdition(file);
  return read.ok ? { ...read, value: withEdition(shippedEditions, read.value) } : read;
}

/** In their order, with the edition in place of the one that has its id, or behind them. */
export function withEdition(editions: readonly Framework[], edition: Framework): readonly Framework[] {
  return editions.some(({ id }) => id === edition.id)
    ? editions.map((each) => (each.id === edition.id ? edition : each))
    : [...editions, edition];
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
}

export function comparison(before: Framework, after: Framework): EditionComparison {
  const lines = compareEditions(before, after).map(wordDifference);
  return {
    title: `From ${before.title} (${before.id}) to ${after.title} (${after.id})`,
    lines: lines.length > 0 ? lines : ["The two editions say the same."],
  };
}
