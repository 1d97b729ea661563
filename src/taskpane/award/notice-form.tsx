import { Checkbox, PrimaryButton } from "office-ui-fabric-react";
import type { FormEvent } from "react";
import { DateInput } from "../parts/date-input";
import type { FieldError } from "../parts/error-summary";
import { SelectInput } from "../parts/select-input";
import { TextInput } from "../parts/text-input";
import { YesNoInput } from "../parts/yes-no-input";
import type { NoticeDraft } from "./notice-draft";

export interface NoticeFormProps {
  /** Begins the ids of the fields. */
  readonly id: string;
  /** Whether the tender was a quotation, of which the method is known. */
  readonly quotation: boolean;
  readonly draft: NoticeDraft;
  readonly errors: readonly FieldError[];
  readonly onChange: (draft: NoticeDraft) => void;
  readonly onSubmit: () => void;
}

interface TextField {
  readonly field: Exclude<keyof NoticeDraft, "sme" | "vcse" | "nameTenderers" | "status" | "method">;
  readonly label: string;
  readonly hint?: string;
  readonly multiline?: true;
  readonly isDay?: true;
}

const NEEDED: readonly TextField[] = [
  {
    field: "ocidPrefix",
    label: "Prefix of the publisher",
    hint: "Registered with the Open Contracting Partnership, for example ocds-a1b2c3",
  },
  {
    field: "procurement",
    label: "Identifier of the procurement",
    hint: "As notices before this one have it",
  },
  { field: "date", label: "Day of publication", isDay: true },
  {
    field: "buyerId",
    label: "Council's identifier",
    hint: "With its register, for example GB-PPON-PABC-1234-DEFG",
  },
];

const OF_COUNCIL: readonly TextField[] = [
  { field: "buyerAddress", label: "Council's postal address", multiline: true },
  { field: "buyerEmail", label: "Council's email address" },
];

const METHODS = [
  { key: "", text: "Not answered yet" },
  { key: "open", text: "Open: all suppliers could tender" },
  { key: "selective", text: "Selective: suppliers that qualified were invited" },
  { key: "limited", text: "Limited: the council chose whom to ask" },
  { key: "direct", text: "Direct award" },
];

const STATUSES = [
  { key: "pending", text: "Decided, and the contract is not signed yet" },
  { key: "active", text: "The contract is signed" },
];

/** What a notice states and neither the tender nor its contract holds. */
export function NoticeForm(props: NoticeFormProps) {
  const { id, draft, errors, onChange } = props;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onSubmit();
  };
  const text = ({ field, isDay, ...more }: TextField) => {
    const Input = isDay ? DateInput : TextInput;
    return (
      <Input
        key={field}
        {...more}
        id={`${id}-${field}`}
        text={draft[field]}
        errors={errors}
        onText={(typed) => onChange({ ...draft, [field]: typed })}
      />
    );
  };
  const answer = (field: "sme" | "vcse", label: string, hint: string) => (
    <YesNoInput
      id={`${id}-${field}`}
      label={label}
      hint={hint}
      value={draft[field]}
      errors={errors}
      onChoose={(chosen) => onChange({ ...draft, [field]: chosen })}
    />
  );
  return (
    <form onSubmit={submit} noValidate>
      {NEEDED.map(text)}
      {text({ field: "awardDate", label: "Day of the award decision", isDay: true })}
      {!props.quotation && (
        <SelectInput
          id={`${id}-method`}
          label="Procurement method"
          value={draft.method}
          options={METHODS}
          errors={errors}
          onChoose={(method) => onChange({ ...draft, method })}
        />
      )}
      {answer(
        "sme",
        "Is the supplier an SME?",
        "Fewer than 250 staff, and turnover up to £44 million or a balance sheet up to £38 million",
      )}
      {answer("vcse", "Is the supplier a VCSE?", "A voluntary, community or social enterprise")}
      {OF_COUNCIL.map(text)}
      <SelectInput
        id={`${id}-status`}
        label="The award"
        value={draft.status}
        options={STATUSES}
        errors={errors}
        onChoose={(status) => onChange({ ...draft, status })}
      />
      <Checkbox
        label="Name those too whose tenders were assessed and not awarded"
        checked={draft.nameTenderers}
        onChange={(_, nameTenderers = false) => onChange({ ...draft, nameTenderers })}
      />
      <PrimaryButton type="submit" text="Make the notice's data" />
    </form>
  );
}
