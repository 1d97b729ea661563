import { Checkbox, ChoiceGroup, PrimaryButton } from "office-ui-fabric-react";
import { DateInput } from "../parts/date-input";
import { Footer } from "../parts/footer";
import { totalText } from "../../domain/evaluation/total-text";
import type { FormEvent } from "react";
import { MONTHS } from "../../domain/values/day";
import type { BidEvaluation } from "../../domain/evaluation/score-tender";
import type { FieldError } from "../parts/error-summary";
import { areaHint, useCouncil } from "../parts/council";
import { OptionalFile } from "../parts/optional-file";
import { SelectInput } from "../parts/select-input";
import { TextInput } from "../parts/text-input";
import { needsReason } from "../summaries/award";
import type { OfferedMeasure } from "../../domain/contract/award";
import { type ContractDraft, contractField } from "./award-draft";

const MONTH_OPTIONS = MONTHS.map((text, index) => ({ key: String(index + 1), text }));

interface Fact {
  readonly field: "council" | "contact" | "officer" | "directorate" | "returnTo" | "returnWithinDays";
  readonly label: string;
  readonly hint?: string;
  readonly figure?: true;
}

const FACTS: readonly Fact[] = [
  {
    field: "council",
    label: "Whose contract it is (optional)",
    hint: "The council, trust or authority, where several report together",
  },
  { field: "contact", label: "Whom the supplier asks (optional)", hint: "It is shown on each return" },
  { field: "officer", label: "Officer who is responsible (optional)" },
  {
    field: "directorate",
    label: "Directorate (optional)",
    hint: "The part of the council that the service area belongs to",
  },
  {
    field: "returnTo",
    label: "Where returns are sent back (optional)",
    hint: "Such as a shared mailbox. It stands in each return's form",
  },
  {
    field: "returnWithinDays",
    label: "Days after a quarter's end in which the return is due (optional)",
    figure: true,
  },
];

export interface ContractFormProps {
  readonly ranked: readonly BidEvaluation[];
  readonly offered: readonly OfferedMeasure[];
  readonly draft: ContractDraft;
  readonly area: File | undefined;
  readonly errors: readonly FieldError[];
  readonly onChange: (draft: ContractDraft) => void;
  readonly onArea: (area: File | undefined) => void;
  readonly onSubmit: () => void;
}

/** To whom the contract goes, when it runs and how its years are counted. */
export function ContractForm(props: ContractFormProps) {
  const { ranked, draft, errors, onChange } = props;
  const { council } = useCouncil();
  const shown = totalText(ranked);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onSubmit();
  };
  const text = (field: Exclude<keyof ContractDraft, "kpis">) => ({
    id: contractField(field),
    text: draft[field],
    errors,
    onText: (typed: string) => onChange({ ...draft, [field]: typed }),
  });
  const month = (field: "socialValueFirstMonth" | "spendFirstMonth", label: string) => (
    <SelectInput
      id={contractField(field)}
      label={label}
      value={draft[field]}
      options={MONTH_OPTIONS}
      errors={errors}
      onChoose={(key) => onChange({ ...draft, [field]: key })}
    />
  );
  return (
    <form onSubmit={submit} noValidate>
      <div id={contractField("bidder")} tabIndex={-1}>
        <Problems field="bidder" errors={errors} />
        <ChoiceGroup
          label="The contract goes to"
          selectedKey={draft.bidder}
          options={ranked.map(({ bidder, rank, total }) => ({
            key: bidder,
            text: `${bidder} (rank ${rank}, total ${total === null ? "none" : shown(total)})`,
          }))}
          onChange={(_, option) => option && onChange({ ...draft, bidder: option.key })}
        />
      </div>
      {(draft.reason !== "" || needsReason(draft.bidder, ranked)) && (
        <TextInput
          {...text("reason")}
          label="Why this bidder"
          hint="Needed where the total is not the highest, or is shared. It is kept in the contract file."
          multiline
        />
      )}
      <DateInput {...text("start")} label="Start date" />
      <DateInput {...text("end")} label="End date" />
      {month("socialValueFirstMonth", "First month of the social value year")}
      {month("spendFirstMonth", "First month of the spend year")}
      <Indicators {...props} />
      {FACTS.map(({ field, ...fact }) => (
        <TextInput key={field} {...text(field)} {...fact} />
      ))}
      <OptionalFile
        id={contractField("area")}
        errors={errors}
        label="Area file"
        hint={areaHint(council, "What counts as local.")}
        isNeeded={council?.area === undefined}
        accept=".json,application/json"
        file={props.area}
        onFile={props.onArea}
      />
      <Footer does="Makes the contract file, its commitments and their schedule.">
        <PrimaryButton type="submit" text="Make the contract" />
      </Footer>
    </form>
  );
}

function Indicators({ offered, draft, errors, onChange }: ContractFormProps) {
  if (offered.length === 0) return null;
  const toggle = (id: string, chosen = false) => {
    const others = draft.kpis.filter((each) => each !== id);
    onChange({ ...draft, kpis: chosen ? [...others, id] : others });
  };
  return (
    <fieldset id={contractField("kpis")} tabIndex={-1}>
      <legend>Key performance indicators</legend>
      <p className="sv-hint">Contracts over £5 million need at least three.</p>
      <Problems field="kpis" errors={errors} />
      {offered.map(({ id, headline }) => (
        <Checkbox
          key={id}
          label={headline}
          checked={draft.kpis.includes(id)}
          onChange={(_, chosen) => toggle(id, chosen)}
        />
      ))}
    </fieldset>
  );
}

function Problems(props: { readonly field: keyof ContractDraft; readonly errors: readonly FieldError[] }) {
  const own = props.errors.filter(({ field }) => field === contractField(props.field));
  return own.map(({ message }) => (
    <p key={message} className="sv-part-error">
      {message}
    </p>
  ));
}
