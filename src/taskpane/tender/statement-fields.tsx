import { PROMPTS } from "../../domain/framework/prompts";
import { fieldId } from "./field-of-issue";
import { useTenderForm } from "./form-context";
import { FormField } from "./form-field";

/** What the council states beside the measures, folded up as long as there is nothing to mend in it. */
export function StatementFields() {
  const { draft, change, errors } = useTenderForm();
  const wrong = errors.some(({ field }) => field.startsWith("tender-statement-"));
  const stated = PROMPTS.filter(({ id }) => draft.statements[id].trim() !== "").length;
  return (
    <details className="sv-details" open={wrong}>
      <summary>
        What the council states beside the measures ({stated} of {PROMPTS.length})
      </summary>
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
    </details>
  );
}
