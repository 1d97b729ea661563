import { type Dispatch, memo } from "react";
import type { Framework } from "../../domain/framework/edition";
import { type EditionPrompt, knownPrompts, promptsOf } from "../../domain/framework/prompts";
import type { DraftChange } from "./change-draft";
import { fieldId } from "./field-of-issue";
import { useTenderErrors } from "./form-context";
import { Folded } from "../parts/folded";
import { FormField } from "./form-field";
import type { Draft } from "./draft";

/** What the council states beside the measures, folded up as long as there is nothing to mend in it. */
export const StatementFields = memo(function StatementFields(props: {
  readonly edition: Framework;
  readonly statements: Draft["statements"];
  readonly change: Dispatch<DraftChange>;
}) {
  const { edition, statements, change } = props;
  const errors = useTenderErrors();
  const prompts = shownPrompts(edition, statements);
  if (prompts.length === 0) return null;
  const stated = prompts.filter(({ id }) => isStated(statements, id)).length;
  return (
    <Folded
      summary={`What the council states beside the measures (${stated} of ${prompts.length})`}
      fields={prompts.map(({ id }) => fieldId.statement(id))}
      errors={errors}
    >
      <p className="sv-hint">
        Bidders read these statements in the tender and in their form, and the contract holds them. Leave one
        empty where nothing is stated.
      </p>
      {prompts.map(({ id, title, question }) => (
        <FormField
          key={id}
          id={fieldId.statement(id)}
          label={`Statement: ${title}`}
          hint={question}
          multiline
          text={statements[id] ?? ""}
          onText={(text) => change({ type: "statement", prompt: id, text })}
        />
      ))}
    </Folded>
  );
});

/** What the edition asks, and what is stated besides: it can be taken out where another edition was chosen. */
function shownPrompts(edition: Framework, statements: Draft["statements"]): readonly EditionPrompt[] {
  const asked = promptsOf(edition);
  const others = Object.keys(statements).filter(
    (id) => isStated(statements, id) && !asked.some((prompt) => prompt.id === id),
  );
  const known = knownPrompts(edition);
  return [
    ...asked,
    ...others.map(
      (id) =>
        known.find((prompt) => prompt.id === id) ?? {
          ...{ id, title: id, group: "" },
          question: "This edition does not ask it: leave it empty.",
        },
    ),
  ];
}

function isStated(statements: Draft["statements"], id: string): boolean {
  return (statements[id] ?? "").trim() !== "";
}
