import { Checkbox } from "office-ui-fabric-react";
import { Folded } from "../parts/folded";
import { DESCRIPTORS_HINT } from "./descriptors";
import { fieldId } from "./field-of-issue";
import { useTenderForm } from "./form-context";
import { FormField } from "./form-field";

const MINIMUMS = [
  { of: "quality", label: "Lowest mark to pass of each question that has none of its own (optional)" },
  { of: "appropriate", label: "Lowest mark to pass for how appropriate an answer is (optional)" },
  { of: "achievable", label: "Lowest mark to pass for how achievable an answer is (optional)" },
] as const;

/** How marks are agreed, and below which marks a bid is out. */
export function MarkingFields() {
  const { draft, change, errors } = useTenderForm();
  return (
    <section aria-labelledby="tender-marking">
      <h3 id="tender-marking">Marking</h3>
      <Checkbox
        id={fieldId.moderation}
        label="Score only marks that evaluators have agreed"
        checked={draft.moderation}
        inputProps={{ "aria-describedby": `${fieldId.moderation}-hint` }}
        onChange={(_, agreed = false) => change({ type: "moderation", agreed })}
      />
      <p id={`${fieldId.moderation}-hint`} className="sv-hint">
        Otherwise the mean of the evaluators&rsquo; marks is scored wherever none is agreed.
      </p>
      <Folded
        summary="Lowest marks to pass, and what marks of social value answers mean (optional)"
        fields={[...MINIMUMS.map(({ of }) => fieldId.minimum(of)), fieldId.fact("answerDescriptors")]}
        errors={errors}
      >
        {MINIMUMS.map(({ of, label }) => (
          <FormField
            key={of}
            id={fieldId.minimum(of)}
            label={label}
            hint="A bid with a lower mark is out"
            figure
            text={draft.minimums[of]}
            onText={(text) => change({ type: "minimum", of, text })}
          />
        ))}
        <FormField
          id={fieldId.fact("answerDescriptors")}
          label="What the marks 0 to 5 of social value answers mean (optional)"
          hint={DESCRIPTORS_HINT}
          multiline
          text={draft.answerDescriptors}
          onText={(text) => change({ type: "text", field: "answerDescriptors", text })}
        />
      </Folded>
    </section>
  );
}
