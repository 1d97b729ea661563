import * as z from "zod";
import { PROMPTS, type PromptId } from "../framework/prompts";
import type { Issue } from "../issues/issue";
import { labelled } from "../issues/labels";
import { errorAt } from "../issues/schema-issues";
import { prose } from "../values/fields";
import { repeats } from "../values/repeats";

/**
 * What the council says or asks beside the measures, such as on modern slavery: the answer to a prompt of the opportunity
 * assessment, as the tender, its bid form and its contract hold it.
 */
export const Statement = z.strictObject({
  /** The prompt that it answers. */
  id: labelled("id", z.enum(PROMPTS.map(({ id }) => id))),
  text: labelled("statement", prose),
});
export type Statement = z.infer<typeof Statement>;

/** The field of a tender and of a contract. */
export const Statements = labelled(
  "statements",
  z.array(labelled("statement", Statement)).max(PROMPTS.length).readonly(),
);

/** Each prompt is answered once. */
export function checkStatements({
  statements = [],
}: {
  readonly statements?: readonly Statement[] | undefined;
}): readonly Issue[] {
  return repeats(statements.map(({ id }) => id)).map(([index, id]) =>
    errorAt(["statements", index, "id"], "id-repeated", { id }),
  );
}

/** A statement with what it is called. */
export interface TitledStatement {
  readonly id: PromptId;
  /** "Modern slavery" */
  readonly title: string;
  /** "Ethical procurement" */
  readonly group: string;
  readonly text: string;
}

/** In the order of the prompts. */
export function titledStatements(statements: readonly Statement[] = []): readonly TitledStatement[] {
  return PROMPTS.flatMap(({ id, title, group }) =>
    statements.filter((statement) => statement.id === id).map(({ text }) => ({ id, title, group, text })),
  );
}

/** Whose words the statements are, where they are printed. */
export const STATEMENTS_TITLE = "What the council states on this contract";
