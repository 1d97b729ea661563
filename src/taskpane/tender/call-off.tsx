import { type Dispatch, memo } from "react";
import type { DraftChange } from "./change-draft";
import type { CallOffDraft } from "./draft";
import { fieldId } from "./field-of-issue";
import { useTenderErrors } from "./form-context";
import { Folded } from "../parts/folded";
import { FormField } from "./form-field";

const FIELDS: readonly {
  readonly field: keyof CallOffDraft;
  readonly label: string;
  readonly hint?: string;
}[] = [
  { field: "title", label: "Title of the framework" },
  { field: "reference", label: "Its reference (optional)", hint: "Of its notice or contract" },
  { field: "owner", label: "Who set it up (optional)" },
];

/** The framework under which a mini-competition is held, folded up as long as there is nothing to mend in it. */
export const CallOffFields = memo(function CallOffFields(props: {
  readonly callOff: CallOffDraft;
  readonly change: Dispatch<DraftChange>;
}) {
  const { callOff, change } = props;
  const errors = useTenderErrors();
  return (
    <Folded
      summary="Only of a mini-competition: the framework that it is held under"
      fields={FIELDS.map(({ field }) => fieldId.callOff(field))}
      errors={errors}
    >
      {FIELDS.map(({ field, label, hint }) => (
        <FormField
          key={field}
          id={fieldId.callOff(field)}
          label={label}
          hint={hint}
          text={callOff[field]}
          onText={(text) => change({ type: "call-off", field, text })}
        />
      ))}
    </Folded>
  );
});
