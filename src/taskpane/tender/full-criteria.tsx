import { type Dispatch, memo } from "react";
import type { DraftChange } from "./change-draft";
import type { FullCriteriaDraft } from "./draft";
import { fieldId } from "./field-of-issue";
import { useTenderErrors } from "./form-context";
import { Folded } from "../parts/folded";
import { FormField } from "./form-field";

const FIELDS: readonly {
  readonly field: keyof FullCriteriaDraft;
  readonly label: string;
  readonly hint: string;
}[] = [
  {
    field: "document",
    label: "Document with the full award criteria",
    hint: "For example Invitation to tender, section 4",
  },
  { field: "notice", label: "Tender notice", hint: "Its unique identifier, for example 2026/S 000-012345" },
  { field: "address", label: "Address of the tender documents", hint: "A web page or an office" },
];

/** Where bidders can get the award criteria in full, folded up as long as there is nothing to mend in it. */
export const FullCriteriaFields = memo(function FullCriteriaFields(props: {
  readonly fullCriteria: FullCriteriaDraft;
  readonly change: Dispatch<DraftChange>;
}) {
  const { fullCriteria, change } = props;
  const errors = useTenderErrors();
  return (
    <Folded
      summary="Where the award criteria are in full, for the assessment summaries (one of these is enough)"
      fields={FIELDS.map(({ field }) => fieldId.fullCriteria(field))}
      errors={errors}
    >
      {FIELDS.map(({ field, label, hint }) => (
        <FormField
          key={field}
          id={fieldId.fullCriteria(field)}
          label={label}
          hint={hint}
          text={fullCriteria[field]}
          onText={(text) => change({ type: "full-criteria", field, text })}
        />
      ))}
    </Folded>
  );
});
