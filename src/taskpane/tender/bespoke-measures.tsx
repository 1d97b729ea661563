import type { Framework } from "../../domain/framework/edition";
import { AddButton } from "../parts/add-button";
import { focusAfterRemoval } from "../parts/focus-after-removal";
import { Folded } from "../parts/folded";
import { MeasureFields } from "../parts/measure-fields";
import { BLANK_MEASURE, type NewMeasureField } from "../parts/new-measure";
import { fieldId } from "./field-of-issue";
import { useTenderForm } from "./form-context";
import { PartError } from "./part-error";

const FIELDS = Object.keys(BLANK_MEASURE) as readonly NewMeasureField[];

/** Measures of this tender alone; each is picked among the others once it says what it is called and which outcome it serves. */
export function BespokeMeasures({ edition }: { readonly edition: Framework }) {
  const { draft, errors, change } = useTenderForm();
  const headlines = draft.bespoke.map(({ key }) => fieldId.bespoke(key, "headline"));
  return (
    <Folded
      summary={`Measures of this tender alone (${draft.bespoke.length})`}
      fields={[
        fieldId.addBespoke,
        ...draft.bespoke.flatMap(({ key }) => FIELDS.map((field) => fieldId.bespoke(key, field))),
      ]}
      errors={errors}
    >
      <p className="sv-hint">
        The framework's list is not exhaustive: a measure of this tender alone stands among the others once it
        has an id, a headline and an outcome, and is picked there.
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
          onRemove={() => {
            change({ type: "remove-bespoke", key: measure.key });
            focusAfterRemoval(headlines, index, fieldId.addBespoke);
          }}
        />
      ))}
      <PartError id={fieldId.addBespoke} />
      <AddButton
        id={fieldId.addBespoke}
        text="Add a bespoke measure"
        fields={headlines}
        onAdd={() => change({ type: "add-bespoke" })}
      />
    </Folded>
  );
}
