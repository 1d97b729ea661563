import type { Issue } from "../issues/issue";
import { errorAt } from "../issues/schema-issues";
import { withDefault } from "../values/with-default";
import type { Framework } from "./edition";
import { editionInWords } from "./words";

/** A set-up that names no edition is told which there are: none is taken for it. */
export function sayEditions(issues: readonly Issue[], editions: readonly Framework[]): readonly Issue[] {
  const known = editions.map((edition) => `${edition.id} (${editionInWords(edition)})`).join(", ");
  return issues.map((issue) => {
    const { path = [] } = issue.place;
    return issue.code === "missing" && path.length === 1 && path[0] === "framework"
      ? errorAt(path, "edition-not-said", { known })
      : issue;
  });
}

/** An assessment's or a tender's file with the edition that the council begins its tenders with, where it names none. */
export function withFramework(json: unknown, framework: string | undefined): unknown {
  return withDefault(json, "framework", framework);
}
