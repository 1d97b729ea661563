import { DefaultButton } from "office-ui-fabric-react";
import type { Framework } from "../../domain/framework/edition";
import { MeasureFields } from "../parts/measure-fields";
import { fieldId } from "./field-of-issue";
import { useTenderForm } from "./form-context";
import { PartError } from "./part-error";

/** Measures of this tender alone; each is picked among the others once it says what it is called and which outcome it serves. */
export function BespokeMeasures({ edition }: { readonly edition: Framework }) {
  const { draft, errors, change } = useTenderForm();
  return (
    <section aria-labelledby="tender-bespoke">
      <h2 id="tender-bespoke">Bespoke measures</h2>
      <p className="sv-hint">
        The framework's list is not exhaustive: a measure of this tender alone stands among those above once
        it has an id, a headline and an outcome, and is picked there.
      </p>
      {draft.bespoke.map((measure, index) => (
        <MeasureFields
          key={measure.key}
          measure={measure}
          name={`Bespoke measure ${index + 1}`}
          edition={edition}
          errors={errors}
          fieldId={(field) => fieldId.bespoke(measure.key, field)}
          onText={(field, text) => change({ type: "bespoke", key: measure.key, field, text })}
          onRemove={() => change({ type: "remove-bespoke", key: measure.key })}
        />
      ))}
      <PartError id={fieldId.addBespoke} />
      <DefaultButton
        id={fieldId.addBespoke}
        text="Add a bespoke measure"
        onClick={() => change({ type: "add-bespoke" })}
      />
    </section>
  );
}
