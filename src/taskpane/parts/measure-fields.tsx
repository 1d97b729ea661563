import { DefaultButton } from "office-ui-fabric-react";
import { Accumulation, type Framework, Unit } from "../../domain/framework/edition";
import { ACCUMULATION_WORDS, UNIT_WORDS } from "../../domain/framework/words";
import { Folded } from "./folded";
import type { FieldError } from "./error-summary";
import type { NewMeasure, NewMeasureField } from "./new-measure";
import { SelectInput } from "./select-input";
import { TextInput } from "./text-input";

interface Field {
  readonly field: NewMeasureField;
  readonly label: string;
  readonly hint?: string;
  readonly multiline?: boolean;
  readonly figure?: boolean;
  /** What may be chosen, where it is not typed. */
  readonly options?: (
    edition: Pick<Framework, "outcomes">,
  ) => readonly { readonly key: string; readonly text: string }[];
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

interface MeasureFieldsProps {
  readonly measure: NewMeasure;
  /** "New measure 1" */
  readonly name: string;
  /** Whose outcomes the measure may serve. */
  readonly edition: Pick<Framework, "outcomes">;
  readonly errors: readonly FieldError[];
  /** The id of a field. */
  readonly fieldId: (field: NewMeasureField) => string;
  readonly onText: (field: NewMeasureField, text: string) => void;
  readonly onRemove: () => void;
}

/** Everything that is said of a measure that the framework's edition does not have. */
export function MeasureFields(props: MeasureFieldsProps) {
  const { name, errors, fieldId, onRemove } = props;
  return (
    <fieldset>
      <legend>{name}</legend>
      {FIELDS.map((field) => (
        <MeasureField key={field.field} {...props} {...field} />
      ))}
      <Folded
        summary={`Number, levels and notes of ${name.toLowerCase()} (optional)`}
        fields={MORE.map(({ field }) => fieldId(field))}
        errors={errors}
      >
        {MORE.map((field) => (
          <MeasureField key={field.field} {...props} {...field} />
        ))}
      </Folded>
      <DefaultButton text="Remove" ariaLabel={`Remove ${name.toLowerCase()}`} onClick={onRemove} />
    </fieldset>
  );
}

function MeasureField(props: MeasureFieldsProps & Field) {
  const { edition, measure, errors, onText, field, label, hint, multiline, figure, options } = props;
  const looks = { id: props.fieldId(field), label, errors, ...(hint !== undefined && { hint }) };
  if (!options)
    return (
      <TextInput
        {...looks}
        text={measure[field]}
        multiline={multiline === true}
        figure={figure === true}
        onText={(text) => onText(field, text)}
      />
    );
  return (
    <SelectInput
      {...looks}
      value={measure[field]}
      options={[{ key: "", text: "Choose one" }, ...options(edition)]}
      onChoose={(text) => onText(field, text)}
    />
  );
}
