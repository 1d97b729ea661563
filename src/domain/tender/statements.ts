import * as z from "zod";
import { FORMER_PROMPTS, knownPrompts, MOST_PROMPTS } from "../framework/prompts";
import type { Issue } from "../issues/issue";
import { labelled } from "../issues/labels";
import { errorAt } from "../issues/schema-issues";
import { id, prose } from "../values/fields";
import { repeats } from "../values/repeats";

/**
 * What the council says or asks beside the measures, such as on modern slavery: the answer to a prompt of the opportunity
 * assessment, as the tender, its bid form and its contract hold it.
 */
export const Statement = z.strictObject({
  /** The prompt that it answers. */
  id: labelled("id", id),
  text: labelled("statement", prose),
});
export type Statement = z.infer<typeof Statement>;

/** The field of a tender and of a contract. */
export const Statements = labelled(
  "statements",
  z
    .array(labelled("statement", Statement))
    .max(MOST_PROMPTS + FORMER_PROMPTS.length)
    .readonly(),
);

interface Stating {
  readonly statements?: readonly Statement[] | undefined;
}

/** Each prompt is answered once, and is one that the edition has. */
export function checkStatements({ statements = [] }: Stating, edition?: Prompting): readonly Issue[] {
  const ids = statements.map(({ id: prompt }) => prompt);
  return [
    ...repeats(ids).map(([index, repeated]) =>
      errorAt(["statements", index, "id"], "id-repeated", { id: repeated }),
    ),
    ...(edition ? unknownPrompts(ids, edition, (index) => ["statements", index, "id"]) : []),
  ];
}

/** Answers to what nobody asked. */
export function unknownPrompts(
  ids: readonly string[],
  edition: Prompting,
  pathOf: (index: number) => readonly (string | number)[],
): readonly Issue[] {
  const known = knownPrompts(edition).map(({ id: prompt }) => prompt);
  return ids.flatMap((prompt, index) =>
    known.includes(prompt)
      ? []
      : [errorAt(pathOf(index), "unknown-prompt", { prompt, known: known.join(", ") })],
  );
}

type Prompting = Parameters<typeof knownPrompts>[0];

/** A statement with what it is called. */
export interface TitledStatement {
  readonly id: string;
  /** "Modern slavery" */
  readonly title: string;
  /** "Ethical procurement" */
  readonly group: string;
  readonly text: string;
}

/** In the order of the edition's prompts. */
export function titledStatements(
  { statements = [] }: Stating,
  edition: Prompting,
): readonly TitledStatement[] {
  return knownPrompts(edition).flatMap(({ id: prompt, title, group }) =>
    statements
      .filter((statement) => statement.id === prompt)
      .map(({ text }) => ({ id: prompt, title, group, text })),
  );
}

/** Whose words the statements are, where they are printed. */
export const STATEMENTS_TITLE = "What the council states on this contract";
