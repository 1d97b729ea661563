import type { Framework } from "../../domain/framework/edition";
import { AddButton } from "../parts/add-button";
import type { FieldError } from "../parts/error-summary";
import { focusAfterRemoval } from "../parts/focus-after-removal";
import { MeasureFields } from "../parts/measure-fields";
import type { NewMeasure } from "../parts/new-measure";
import { type ReviewDraft, reviewField, withNewMeasure } from "./review-draft";

/** The measures that the edition before does not have. */
export function NewMeasures(props: {
  readonly draft: ReviewDraft;
  readonly edition: Framework;
  readonly errors: readonly FieldError[];
  readonly onChange: (draft: ReviewDraft) => void;
}) {
  const { draft, edition, errors, onChange } = props;
  const headlines = draft.added.map(({ key }) => reviewField.added(key, "headline"));
  const withAdded = (added: readonly NewMeasure[]) => onChange({ ...draft, added });
  return (
    <section aria-labelledby="review-new">
      <h2 id="review-new">New measures</h2>
      {draft.added.map((measure, index) => (
        <MeasureFields
          key={measure.key}
          measure={measure}
          name={`New measure ${index + 1}`}
          edition={edition}
          errors={errors}
          fieldId={(field) => reviewField.added(measure.key, field)}
          onText={(field, text) =>
            withAdded(draft.added.map((each) => (each === measure ? { ...each, [field]: text } : each)))
          }
          onRemove={() => {
            withAdded(draft.added.filter((each) => each !== measure));
            focusAfterRemoval(headlines, index, reviewField.of("add"));
          }}
        />
      ))}
      <AddButton
        id={reviewField.of("add")}
        text="Add a measure"
        fields={headlines}
        onAdd={() => onChange(withNewMeasure(draft))}
      />
    </section>
  );
}
