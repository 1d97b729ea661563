import * as z from "zod";
import type { Settings } from "../../domain/council/settings";
import type { Framework } from "../../domain/framework/edition";
import { parseEditionFile } from "../../domain/framework/edition-file";
import { shippedEditions } from "../../domain/framework/shipped-editions";
import { issueInFile } from "../../domain/issues/in-file";
import type { Issue } from "../../domain/issues/issue";
import { withEdition } from "../../jobs/editions";

/** An edition that the browser kept and that this version cannot read. */
export interface LostEdition {
  /** Empty where nothing says it. */
  readonly id: string;
  /** Its title as far as one can be read, else its id. */
  readonly name: string;
  readonly issues: readonly Issue[];
  /** As it was kept. */
  readonly json: unknown;
}

/** The editions at hand, and those that were kept and cannot be read any more. */
export interface KeptEditions {
  readonly editions: readonly Framework[];
  readonly lost: readonly LostEdition[];
}

/** Those shipped, and those of the browser's storage. */
export function readKeptEditions(found: unknown): KeptEditions {
  const read = (Array.isArray(found) ? found : []).map((json: unknown) => ({
    json,
    edition: parseEditionFile(json),
  }));
  return {
    editions: read
      .flatMap(({ edition }) => (edition.ok ? [edition.value] : []))
      .reduce(withEdition, shippedEditions),
    lost: read.flatMap(({ json, edition }) => (edition.ok ? [] : [lostEdition(json, edition.issues)])),
  };
}

function lostEdition(json: unknown, issues: readonly Issue[]): LostEdition {
  const said = Named.safeParse(json).data ?? { id: "", title: "" };
  const name = [said.title, said.id, "an edition without a title"].find((each) => each !== "") ?? "";
  return { id: said.id, name, issues: issues.map((issue) => issueInFile(issue, name)), json };
}

const Named = z.object({ id: z.string().catch(""), title: z.string().catch("") });

/** What is put into the browser's storage: what was loaded, and what may be readable to another version. */
export function editionsToKeep({ editions, lost }: KeptEditions): readonly unknown[] {
  return [...lost.map(({ json }) => json), ...editions.filter((each) => !shippedEditions.includes(each))];
}

/** With one more, which takes the place of one with the same id. */
export function withLoaded({ editions, lost }: KeptEditions, edition: Framework): KeptEditions {
  return {
    editions: withEdition(editions, edition),
    lost: lost.filter(({ id }) => id !== edition.id),
  };
}

const ChoiceShape = z.strictObject({ edition: z.string(), council: z.string().optional() });

/** Which edition was chosen in the pane, and by the name of which council it worked then. */
export type EditionChosen = z.infer<typeof ChoiceShape>;

export function readKeptChoice(found: unknown): EditionChosen | undefined {
  return ChoiceShape.safeParse(found).data;
}

/** The edition that new work follows, and who says so. */
export interface EditionWanted {
  readonly id: string;
  readonly by: "choice" | "council";
}

/** The one chosen, unless another council's file names one since; undefined where neither says it. */
export function editionWanted(
  choice: EditionChosen | undefined,
  council: Pick<Settings, "name" | "tender"> | undefined,
): EditionWanted | undefined {
  const named = council?.tender?.framework;
  if (choice !== undefined && (named === undefined || choice.council === council?.name))
    return { id: choice.edition, by: "choice" };
  return named === undefined ? undefined : { id: named, by: "council" };
}
