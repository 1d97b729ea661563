import { ChoiceGroup, PrimaryButton } from "office-ui-fabric-react";
import type { FormEvent } from "react";
import type { TenderToScore } from "../../jobs/tender";
import { ChosenFiles } from "../parts/chosen-files";
import type { FieldError } from "../parts/error-summary";
import { DateInput } from "../parts/date-input";
import { FilePicker } from "../parts/file-picker";
import { Footer } from "../parts/footer";
import { SelectInput } from "../parts/select-input";
import { TextInput } from "../parts/text-input";
import { countedMeasures, type Happened, ofBidder, type RescoreDraft, rescoreField } from "./rescore-draft";

const FROM = [
  { key: "form", text: "I give the change here" },
  { key: "sheets", text: "It is typed into the sheets already" },
] as const;

const HAPPENED: readonly { readonly key: Happened; readonly text: string }[] = [
  { key: "withdrawn", text: "It was withdrawn" },
  { key: "excluded", text: "It was excluded" },
  { key: "disregarded", text: "It was disregarded" },
  { key: "corrected", text: "Its figures were corrected" },
];

export interface RescoreFormProps {
  readonly here: TenderToScore;
  readonly draft: RescoreDraft;
  readonly before: File | undefined;
  readonly errors: readonly FieldError[];
  readonly onChange: (draft: RescoreDraft) => void;
  readonly onBefore: (file: File | undefined) => void;
  readonly onSubmit: () => void;
}

/** Which bid changed and how, why, and by whom. */
export function RescoreForm(props: RescoreFormProps) {
  const { draft, errors, onChange } = props;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onSubmit();
  };
  const text = (field: "reason" | "officer" | "date") => ({
    id: rescoreField(field),
    text: draft[field],
    errors,
    onText: (typed: string) => onChange({ ...draft, [field]: typed }),
  });
  return (
    <form onSubmit={submit} noValidate>
      <ChoiceGroup
        label="Where the change is"
        selectedKey={draft.from}
        options={FROM.map((each) => ({ ...each }))}
        onChange={(_, option) =>
          option && onChange({ ...draft, from: option.key === "form" ? "form" : "sheets" })
        }
      />
      {draft.from === "form" ? <ChangeOfBid {...props} /> : <TenderBefore {...props} />}
      <TextInput
        {...text("reason")}
        label="Why the bids are scored again"
        hint="It is kept with the totals and ranks before and after."
        multiline
      />
      <TextInput {...text("officer")} label="Officer who is responsible" />
      <DateInput {...text("date")} label="Day" />
      <Footer does="Says what the ranks become; nothing is changed yet.">
        <PrimaryButton type="submit" text="Check the change" />
      </Footer>
    </form>
  );
}

function ChangeOfBid({ here, draft, errors, onChange }: RescoreFormProps) {
  const bidders = here.tender.bids.map(({ bidder }) => ({ key: bidder, text: bidder }));
  return (
    <>
      <SelectInput
        id={rescoreField("bidder")}
        label="Whose bid"
        value={draft.bidder}
        options={[{ key: "", text: "Choose a bidder" }, ...bidders]}
        errors={errors}
        onChoose={(bidder) => onChange(ofBidder(draft, here, bidder))}
      />
      <div id={rescoreField("happened")} tabIndex={-1}>
        {errors
          .filter(({ field }) => field === rescoreField("happened"))
          .map(({ message }) => (
            <p key={message} className="sv-part-error">
              {message}
            </p>
          ))}
        <ChoiceGroup
          label="What happened to it"
          selectedKey={draft.happened}
          options={HAPPENED.map((each) => ({ ...each }))}
          onChange={(_, option) => option && onChange({ ...draft, happened: option.key as Happened })}
        />
      </div>
      {draft.happened === "corrected" && draft.bidder !== "" && (
        <Figures here={here} draft={draft} errors={errors} onChange={onChange} />
      )}
    </>
  );
}

function Figures(props: Pick<RescoreFormProps, "here" | "draft" | "errors" | "onChange">) {
  const { here, draft, errors, onChange } = props;
  const { quantities } = draft;
  return (
    <fieldset>
      <legend>Figures of {draft.bidder}</legend>
      <p className="sv-hint">As they are now. Change what was corrected.</p>
      <TextInput
        id={rescoreField("price")}
        label="Price (£)"
        text={draft.price}
        errors={errors}
        figure
        onText={(price) => onChange({ ...draft, price })}
      />
      {countedMeasures(here).map(({ id, headline }) => (
        <TextInput
          key={id}
          id={rescoreField(`quantity-${id}`)}
          label={`${headline}, quantity`}
          text={quantities[id] ?? ""}
          errors={errors}
          figure
          onText={(typed) => onChange({ ...draft, quantities: { ...quantities, [id]: typed } })}
        />
      ))}
    </fieldset>
  );
}

function TenderBefore({ before, errors, onBefore }: RescoreFormProps) {
  const messages = errors.filter(({ field }) => field === rescoreField("before"));
  return (
    <fieldset>
      <legend>The tender as it was before</legend>
      <p className="sv-hint">Its tender file, or a copy of this workbook from before the change.</p>
      {messages.map(({ message }) => (
        <p key={message} className="sv-part-error">
          {message}
        </p>
      ))}
      <FilePicker
        id={rescoreField("before")}
        text="Choose the tender from before"
        label="Tender from before"
        accept=".xlsx,.xlsm,.json,application/json"
        onFiles={([picked]) => picked && onBefore(picked)}
      />
      <ChosenFiles
        id={rescoreField("before")}
        files={before ? [before] : []}
        onTakeOut={() => onBefore(undefined)}
      />
    </fieldset>
  );
}
