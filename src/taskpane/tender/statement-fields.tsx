import { PROMPTS } from "../../domain/framework/prompts";
import { fieldId } from "./field-of-issue";
import { useTenderForm } from "./form-context";
import { Folded } from "../parts/folded";
import { FormField } from "./form-field";

/** What the council states beside the measures, folded up as long as there is nothing to mend in it. */
export function StatementFields() {
  const { draft, change, errors } = useTenderForm();
  const stated = PROMPTS.filter(({ id }) => draft.statements[id].trim() !== "").length;
  return (
    <Folded
      summary={`What the council states beside the measures (${stated} of ${PROMPTS.length})`}
      fields={PROMPTS.map(({ id }) => fieldId.statement(id))}
      errors={errors}
    >
      <p className="sv-hint">
        Bidders read these statements in the tender and in their form, and the contract holds them. Leave one
        empty where nothing is stated.
      </p>
      {PROMPTS.map(({ id, title, question }) => (
        <FormField
          key={id}
          id={fieldId.statement(id)}
          label={`Statement: ${title}`}
          hint={question}
          multiline
          text={draft.statements[id]}
          onText={(text) => change({ type: "statement", prompt: id, text })}
        />
      ))}
    </Folded>
  );
}
