import type { Dispatch } from "react";
import type { DraftChange } from "./change-draft";
import type { BidderDetails, BidderDraft } from "./draft";
import { fieldId } from "./field-of-issue";
import { useTenderErrors } from "./form-context";
import { Folded } from "../parts/folded";
import { FormField } from "./form-field";
import { MEMBERS_HINT } from "./members";
import { YesNoInput } from "../parts/yes-no-input";

const DETAILS: readonly {
  readonly field: keyof BidderDetails;
  readonly label: string;
  readonly hint?: string;
  readonly multiline?: boolean;
}[] = [
  { field: "address", label: "Address", hint: "The postal address", multiline: true },
  { field: "email", label: "Email", hint: "Of the organisation: other bidders read the winner's" },
  {
    field: "identifier",
    label: "Identifier",
    hint: "The unique identifier from the central digital platform; else a Companies House or charity number",
  },
  { field: "members", label: "Members", hint: MEMBERS_HINT, multiline: true },
];

const KINDS = [
  { field: "sme", label: "a small or medium-sized enterprise (SME)" },
  { field: "vcse", label: "a voluntary, community or social enterprise (VCSE)" },
] as const;

/** What the assessment summary says of a bidder, folded up as long as there is nothing to mend in it. */
export function DetailsOfBidder(props: {
  readonly bidder: BidderDraft;
  readonly index: number;
  readonly change: Dispatch<DraftChange>;
}) {
  const { bidder, index, change } = props;
  const errors = useTenderErrors();
  const { key } = bidder;
  return (
    <Folded
      summary={`Address, email, identifier and kind of bidder ${index + 1}, for the assessment summary and notices`}
      fields={[...DETAILS, ...KINDS].map(({ field }) => fieldId.bidderDetail(key, field))}
      errors={errors}
    >
      {DETAILS.map(({ field, label, ...looks }) => (
        <FormField
          key={field}
          {...looks}
          id={fieldId.bidderDetail(key, field)}
          label={`${label} of bidder ${index + 1}`}
          text={bidder[field]}
          onText={(text) => change({ type: "bidder-detail", key, field, text })}
        />
      ))}
      {KINDS.map(({ field, label }) => (
        <YesNoInput
          key={field}
          id={fieldId.bidderDetail(key, field)}
          label={`Is bidder ${index + 1} ${label}?`}
          value={bidder[field]}
          errors={errors}
          onChoose={(text) => change({ type: "bidder-detail", key, field, text })}
        />
      ))}
    </Folded>
  );
}
