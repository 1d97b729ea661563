import { CONDITION_WORDS } from "../../domain/assessment/condition-words";
import { KEPT_TO, LOCAL_AREAS } from "../../domain/assessment/reservation";
import type { Framework } from "../../domain/framework/edition";
import { mayReserve, underProcurementAct } from "../../domain/framework/law";
import { choiceWords } from "../../sheets/language/choices";
import type { FieldError } from "../parts/error-summary";
import { SelectInput } from "../parts/select-input";
import { TextInput } from "../parts/text-input";
import { type AssessmentDraft, factId, type ReservationDraft } from "./assessment-draft";
import { YesNoInput } from "../parts/yes-no-input";

interface Props {
  readonly draft: AssessmentDraft;
  readonly errors: readonly FieldError[];
  readonly onChange: (draft: AssessmentDraft) => void;
}

/** Whether the contract is kept to local suppliers and why local measures are scored: what the law asks of both. */
export function ReservationQuestions({
  edition,
  draft,
  errors,
  onChange,
}: Props & { readonly edition: Framework }) {
  if (!underProcurementAct(edition) && draft.reserved !== "yes") return null;
  return (
    <section aria-labelledby="assess-local">
      <h2 id="assess-local">Local suppliers and local measures</h2>
      {(mayReserve(edition) || draft.reserved === "yes") && (
        <YesNoInput
          id={factId("reserved")}
          label="Is the contract to be reserved to local suppliers?"
          value={draft.reserved}
          errors={errors}
          onChoose={(reserved) => onChange({ ...draft, reserved })}
        />
      )}
      {mayReserve(edition) && draft.reserved === "yes" && (
        <Conditions draft={draft} errors={errors} onChange={onChange} />
      )}
      <TextInput
        id={factId("whyLocalMeasures")}
        label="Why local measures are scored (optional)"
        hint="Needed where the contract is not below the law's threshold: location as such is still barred there"
        text={draft.whyLocalMeasures}
        errors={errors}
        multiline
        onText={(whyLocalMeasures) => onChange({ ...draft, whyLocalMeasures })}
      />
    </section>
  );
}

const CHOICES: Partial<Record<keyof ReservationDraft, readonly string[]>> = {
  area: LOCAL_AREAS,
  keptTo: KEPT_TO,
};

/** The conditions of the Order that an officer answers, one by one. */
function Conditions({ draft, errors, onChange }: Props) {
  const fields = Object.keys(draft.reservation) as (keyof ReservationDraft)[];
  const set = (field: keyof ReservationDraft) => (answer: string) =>
    onChange({ ...draft, reservation: { ...draft.reservation, [field]: answer } });
  return (
    <fieldset>
      <legend>It can be reserved if</legend>
      {fields.map((field) => {
        const common = {
          id: factId(field),
          label: CONDITION_WORDS[field].question,
          value: draft.reservation[field],
          errors,
          onChoose: set(field),
        };
        const choices = CHOICES[field];
        return choices ? (
          <SelectInput
            key={field}
            {...common}
            options={[
              { key: "", text: "Not answered yet" },
              ...choices.map((key) => ({ key, text: choiceWords(key) })),
            ]}
          />
        ) : (
          <YesNoInput key={field} {...common} />
        );
      })}
    </fieldset>
  );
}
