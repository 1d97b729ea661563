import { DefaultButton } from "office-ui-fabric-react";
import { Accumulation, type Framework, Unit } from "../../domain/framework/edition";
import { UNIT_WORDS } from "../../domain/framework/words";
import { ACCUMULATION_WORDS } from "../../domain/framework/words";
import { Folded } from "../parts/folded";
import type { FieldError } from "../parts/error-summary";
import { SelectInput } from "../parts/select-input";
import { TextInput } from "../parts/text-input";
import {
  type NewMeasure,
  type NewMeasureField,
  type ReviewDraft,
  reviewField,
  withNewMeasure,
} from "./review-draft";

interface Field {
  readonly field: NewMeasureField;
  readonly label: string;
  readonly hint?: string;
  readonly multiline?: boolean;
  readonly figure?: boolean;
  /** What may be chosen, where it is not typed. */
  readonly options?: (edition: Framework) => readonly { readonly key: string; readonly text: string }[];
}

const FIELDS: readonly Field[] = [
  { field: "headline", label: "Headline" },
  {
    field: "id",
    label: "Id",
    hint: "Lower case words and numbers joined by hyphens, for example local-jobs",
  },
  {
    field: "outcome",
    label: "Outcome",
    options: ({ outcomes }) => outcomes.map(({ id, title }) => ({ key: id, text: title })),
  },
  { field: "definition", label: "Definition", multiline: true },
  {
    field: "unit",
    label: "Unit",
    options: () => Unit.options.map((unit) => ({ key: unit, text: UNIT_WORDS[unit] })),
  },
  {
    field: "accumulation",
    label: "How quarters add up",
    options: () => Accumulation.options.map((way) => ({ key: way, text: ACCUMULATION_WORDS[way] })),
  },
  {
    field: "decimals",
    label: "Decimals of a quantity",
    hint: "0 for a whole number; nothing for a measure without a quantity",
    figure: true,
  },
  { field: "counting", label: "What counts", multiline: true },
  { field: "evidence", label: "Evidence asked for", multiline: true },
];

const MORE: readonly Field[] = [
  { field: "number", label: "Number in the policy", figure: true },
  {
    field: "levels",
    label: "Levels that a quantity may be stated by",
    hint: "With commas, for example 2, 3, 4+",
  },
  { field: "flaws", label: "Faults noted in the wording", hint: "One on each line", multiline: true },
  { field: "nationalToms", label: "Measure of the National TOMs that it resembles" },
];

interface NewMeasuresProps {
  readonly draft: ReviewDraft;
  readonly edition: Framework;
  readonly errors: readonly FieldError[];
  readonly onChange: (draft: ReviewDraft) => void;
}

/** The measures that the edition before does not have. */
export function NewMeasures(props: NewMeasuresProps) {
  const { draft, onChange } = props;
  return (
    <section aria-labelledby="review-new">
      <h2 id="review-new">New measures</h2>
      {draft.added.map((measure, index) => (
        <MeasureFields key={measure.key} {...props} measure={measure} name={`New measure ${index + 1}`} />
      ))}
      <DefaultButton
        id={reviewField.of("add")}
        text="Add a measure"
        onClick={() => onChange(withNewMeasure(draft))}
      />
    </section>
  );
}

function MeasureFields(props: NewMeasuresProps & { readonly measure: NewMeasure; readonly name: string }) {
  const { draft, measure, name, errors, onChange } = props;
  const { key } = measure;
  const others = draft.added.filter((each) => each.key !== key);
  return (
    <fieldset>
      <legend>{name}</legend>
      {FIELDS.map((field) => (
        <MeasureField key={field.field} {...props} {...field} />
      ))}
      <Folded
        summary={`Number, levels and notes of ${name.toLowerCase()} (optional)`}
        fields={MORE.map(({ field }) => reviewField.added(key, field))}
        errors={errors}
      >
        {MORE.map((field) => (
          <MeasureField key={field.field} {...props} {...field} />
        ))}
      </Folded>
      <DefaultButton
        text="Remove"
        ariaLabel={`Remove ${name.toLowerCase()}`}
        onClick={() => onChange({ ...draft, added: others })}
      />
    </fieldset>
  );
}

function MeasureField(props: NewMeasuresProps & Field & { readonly measure: NewMeasure }) {
  const { draft, edition, measure, errors, onChange, field, label, hint, multiline, figure, options } = props;
  const { key } = measure;
  const id = reviewField.added(key, field);
  const typed = (text: string) =>
    onChange({
      ...draft,
      added: draft.added.map((each) => (each.key === key ? { ...each, [field]: text } : each)),
    });
  const looks = { id, label, errors, ...(hint !== undefined && { hint }) };
  if (!options)
    return (
      <TextInput
        {...looks}
        text={measure[field]}
        multiline={multiline === true}
        figure={figure === true}
        onText={typed}
      />
    );
  return (
    <SelectInput
      {...looks}
      value={measure[field]}
      options={[{ key: "", text: "Choose one" }, ...options(edition)]}
      onChoose={typed}
    />
  );
}
