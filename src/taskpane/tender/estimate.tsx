import { type Dispatch, memo } from "react";
import { ContractKind } from "../../domain/council/threshold-amounts";
import { choiceWords } from "../../sheets/language/choices";
import { Folded } from "../parts/folded";
import { SelectInput } from "../parts/select-input";
import type { DraftChange } from "./change-draft";
import type { Draft } from "./draft";
import { fieldId } from "./field-of-issue";
import { useTenderErrors } from "./form-context";
import { FormField } from "./form-field";

const KINDS = [
  { key: "", text: "Not said" },
  ...ContractKind.options.map((key) => ({ key, text: choiceWords(key) })),
];

const VALUES = [
  { field: "valueIncludingVat", label: "Value including VAT (£)", hint: "Without options" },
  {
    field: "valueWithOptions",
    label: "Estimated value by law (£)",
    hint: "With VAT and all options, extensions and renewals",
  },
] as const;

type EstimateDraft = Pick<Draft, "kind" | (typeof VALUES)[number]["field"]>;

/** What the law's thresholds go by, folded up as long as there is nothing to mend in it. */
export const Estimate = memo(function Estimate(
  props: EstimateDraft & { readonly change: Dispatch<DraftChange> },
) {
  const { kind, change } = props;
  const errors = useTenderErrors();
  return (
    <Folded
      summary="What the law’s thresholds go by (optional)"
      fields={["kind", ...VALUES.map(({ field }) => field)].map(fieldId.fact)}
      errors={errors}
    >
      <SelectInput
        id={fieldId.fact("kind")}
        label="Kind of contract"
        value={kind}
        options={KINDS}
        errors={errors}
        onChoose={(text) => change({ type: "text", field: "kind", text })}
      />
      {VALUES.map(({ field, label, hint }) => (
        <FormField
          key={field}
          id={fieldId.fact(field)}
          label={label}
          hint={hint}
          figure
          text={props[field]}
          onText={(text) => change({ type: "text", field, text })}
        />
      ))}
    </Folded>
  );
});
