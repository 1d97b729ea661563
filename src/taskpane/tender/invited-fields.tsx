import { DefaultButton } from "office-ui-fabric-react";
import { type Dispatch, memo } from "react";
import { TierNames, TIERS, tierWords } from "../../domain/council/tiers";
import { AddButton } from "../parts/add-button";
import { focusAfterRemoval } from "../parts/focus-after-removal";
import { SelectInput } from "../parts/select-input";
import { YesNoInput } from "../parts/yes-no-input";
import type { DraftChange } from "./change-draft";
import type { Draft, InvitedDraft } from "./draft";
import { fieldId } from "./field-of-issue";
import { useTenderErrors } from "./form-context";
import { DateField, FormField } from "./form-field";

/** By what the council calls its tiers, which a draft keeps. */
function tierOptions(tiers: Draft["kept"][string]) {
  const own = TierNames.safeParse(tiers);
  const names = tierWords(own.success ? { tiers: own.data } : {});
  return TIERS.map((key) => ({ key, text: names[key] }));
}

/** The businesses that are to be approached; bidders are not told of them. */
export const InvitedFields = memo(function InvitedFields(props: {
  readonly invited: Draft["invited"];
  readonly tiers: Draft["kept"][string];
  readonly isQuotation: boolean;
  readonly change: Dispatch<DraftChange>;
}) {
  const { invited, tiers, isQuotation, change } = props;
  const errors = useTenderErrors();
  const wrong = errors.some(
    ({ field }) => field === fieldId.addInvited || field.startsWith("tender-invited-"),
  );
  return (
    <details className="sv-details" open={wrong || isQuotation}>
      <summary>Businesses to be invited ({invited.length})</summary>
      {isQuotation && (
        <p className="sv-hint">
          A local business that was invited is the proof that a local supplier was asked.
        </p>
      )}
      <p className="sv-hint">Bidders are not told of this list.</p>
      {invited.map((business, index) => (
        <Business key={business.key} {...{ business, invited, tiers, change }} number={index + 1} />
      ))}
      <AddButton
        id={fieldId.addInvited}
        text="Add a business to be invited"
        fields={invited.map(({ key }) => fieldId.invited(key, "name"))}
        onAdd={() => change({ type: "add-invited" })}
      />
    </details>
  );
});

function Business(props: {
  readonly business: InvitedDraft;
  readonly number: number;
  readonly invited: Draft["invited"];
  readonly tiers: Draft["kept"][string];
  readonly change: Dispatch<DraftChange>;
}) {
  const { business, number, invited, tiers, change } = props;
  const errors = useTenderErrors();
  const { key, name } = business;
  const set = (part: Partial<Pick<InvitedDraft, "name" | "tier" | "invited" | "date">>) =>
    change({ type: "invited", key, part });
  return (
    <>
      <div className="sv-row">
        <FormField
          id={fieldId.invited(key, "name")}
          label={`Business ${number}`}
          text={name}
          onText={(text) => set({ name: text })}
        />
        <DefaultButton
          text="Remove"
          ariaLabel={`Remove ${name || `business ${number}`}`}
          onClick={() => {
            change({ type: "remove", list: "invited", key });
            const names = invited.map((row) => fieldId.invited(row.key, "name"));
            focusAfterRemoval(names, number - 1, fieldId.addInvited);
          }}
        />
      </div>
      <SelectInput
        id={fieldId.invited(key, "tier")}
        label={`Where business ${number} is`}
        value={business.tier}
        options={tierOptions(tiers)}
        errors={errors}
        onChoose={(tier) => set({ tier })}
      />
      <YesNoInput
        id={fieldId.invited(key, "invited")}
        label={`Was business ${number} invited?`}
        value={business.invited}
        errors={errors}
        onChoose={(invited) => set({ invited })}
      />
      <DateField
        id={fieldId.invited(key, "date")}
        label={`Day on which business ${number} was invited`}
        text={business.date}
        onText={(date) => set({ date })}
      />
    </>
  );
}
