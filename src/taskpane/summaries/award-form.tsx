import { ChoiceGroup, PrimaryButton } from "office-ui-fabric-react";
import { totalText } from "../../domain/evaluation/total-text";
import type { FormEvent } from "react";
import type { BidEvaluation } from "../../domain/evaluation/score-tender";
import type { FieldError } from "../parts/error-summary";
import { DateInput } from "../parts/date-input";
import { Footer } from "../parts/footer";
import { TextInput } from "../parts/text-input";
import { type AwardDraft, awardField, needsReason } from "./award";

/** To whom the contract goes, and why where the totals do not say it. */
export function AwardForm(props: {
  readonly ranked: readonly BidEvaluation[];
  readonly award: AwardDraft;
  readonly errors: readonly FieldError[];
  readonly onChange: (award: AwardDraft) => void;
  readonly onSubmit: () => void;
}) {
  const { ranked, award, errors, onChange } = props;
  const shown = totalText(ranked);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onSubmit();
  };
  const bidderError = errors.find(({ field }) => field === awardField.bidder);
  return (
    <form onSubmit={submit} noValidate>
      <div id={awardField.bidder} tabIndex={-1}>
        {bidderError && <p className="sv-part-error">{bidderError.message}</p>}
        <ChoiceGroup
          label="The contract goes to"
          selectedKey={award.bidder}
          options={ranked.map(({ bidder, rank, total }) => ({
            key: bidder,
            text: `${bidder} (rank ${rank}, total ${total === null ? "none" : shown(total)})`,
          }))}
          onChange={(_, option) => option && onChange({ ...award, bidder: option.key })}
        />
      </div>
      {(award.reason !== "" || needsReason(award.bidder, ranked)) && (
        <TextInput
          id={awardField.reason}
          label="Why this bidder"
          hint="Every bidder reads this reason. Name no other bidder in it."
          multiline
          text={award.reason}
          errors={errors}
          onText={(reason) => onChange({ ...award, reason })}
        />
      )}
      <DateInput
        id={awardField.date}
        label="Day of the award decision (optional)"
        text={award.date}
        errors={errors}
        onText={(date) => onChange({ ...award, date })}
      />
      <Footer does="Makes the summary of each bidder.">
        <PrimaryButton type="submit" text="Make the summaries" />
      </Footer>
    </form>
  );
}
