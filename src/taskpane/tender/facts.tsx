import { ChoiceGroup } from "office-ui-fabric-react";
import { type Dispatch, memo } from "react";
import type { Framework } from "../../domain/framework/edition";
import { commencementWords } from "../../domain/framework/words";
import { YesNoInput } from "../parts/yes-no-input";
import type { DraftChange, TextField } from "./change-draft";
import { fieldId } from "./field-of-issue";
import { useTenderForm } from "./form-context";
import { CallOffFields } from "./call-off";
import { Estimate } from "./estimate";
import { DateField, FormField } from "./form-field";
import { FullCriteriaFields } from "./full-criteria";
import { InvitedFields } from "./invited-fields";
import { PartError } from "./part-error";
import { StatementFields } from "./statement-fields";

const FACTS: readonly { readonly field: TextField; readonly label: string; readonly hint?: string }[] = [
  { field: "reference", label: "Reference" },
  { field: "title", label: "Title" },
  { field: "serviceArea", label: "Service area" },
  { field: "value", label: "Contract value (£)", hint: "Without VAT, for example 250,000 or £1.2m" },
];

/** What is bought, for whom and by which route; `edition` says what it needs to be told. */
export function Facts({ edition }: { readonly edition: Framework }) {
  const { draft, change } = useTenderForm();
  return (
    <>
      {FACTS.map(({ field, label, hint }) => (
        <FormField
          key={field}
          id={fieldId.fact(field)}
          label={label}
          hint={hint}
          figure={field === "value"}
          text={draft[field]}
          onText={(text) => change({ type: "text", field, text })}
        />
      ))}
      <Route route={draft.route} change={change} />
      {draft.route === "quotation" && <LocalQuotation />}
      <DateField
        id={fieldId.fact("deadline")}
        label="Deadline for bids (optional)"
        hint="When bids have to be in, with the time, such as 12:00 or 12 noon. The bid log calls later bids late"
        withTime
        text={draft.deadline}
        onText={(text) => change({ type: "text", field: "deadline", text })}
      />
      {(edition.anyBuyer || draft.authority !== "") && (
        <FormField
          id={fieldId.fact("authority")}
          label="Who buys"
          hint="The council or body, as bidders read it"
          text={draft.authority}
          onText={(text) => change({ type: "text", field: "authority", text })}
        />
      )}
      {(edition.commenced || draft.commenced !== "") && (
        <DateField
          id={fieldId.fact("commenced")}
          label="When the procurement commences"
          hint={
            edition.commenced &&
            `${edition.title} is for procurements that commence ${commencementWords(edition.commenced)}`
          }
          text={draft.commenced}
          onText={(text) => change({ type: "text", field: "commenced", text })}
        />
      )}
      <section aria-labelledby="tender-more-facts">
        <h3 id="tender-more-facts">More about the contract</h3>
        <Estimate
          kind={draft.kind}
          valueIncludingVat={draft.valueIncludingVat}
          valueWithOptions={draft.valueWithOptions}
          change={change}
        />
        <InvitedFields
          invited={draft.invited}
          tiers={draft.kept.tiers}
          isQuotation={draft.route === "quotation"}
          change={change}
        />
        <StatementFields edition={edition} statements={draft.statements} change={change} />
        <CallOffFields callOff={draft.callOff} change={change} />
        <FullCriteriaFields fullCriteria={draft.fullCriteria} change={change} />
      </section>
    </>
  );
}

const ROUTES = [
  { key: "tender", text: "Tender" },
  { key: "quotation", text: "Written quotations" },
];

const Route = memo(function Route(props: { readonly route: string; readonly change: Dispatch<DraftChange> }) {
  const { route, change } = props;
  return (
    <div id={fieldId.fact("route")} tabIndex={-1}>
      <PartError id={fieldId.fact("route")} />
      <ChoiceGroup
        label="Route"
        selectedKey={route}
        options={ROUTES}
        onChange={(_, option) => option && change({ type: "text", field: "route", text: option.key })}
      />
    </div>
  );
});

/** The policy: where written quotations are invited, at least one is from a local supplier, where possible. */
function LocalQuotation() {
  const { draft, errors, change } = useTenderForm();
  return (
    <>
      <YesNoInput
        id={fieldId.fact("localSupplierAsked")}
        label="Is at least one local supplier asked to quote?"
        value={draft.localSupplierAsked}
        errors={errors}
        onChoose={(text) => change({ type: "text", field: "localSupplierAsked", text })}
      />
      {draft.localSupplierAsked === "no" && (
        <FormField
          id={fieldId.fact("quotationReason")}
          label="Why no local supplier is asked"
          hint="Kept as an exception and printed in the tender"
          multiline
          text={draft.quotationReason}
          onText={(text) => change({ type: "text", field: "quotationReason", text })}
        />
      )}
    </>
  );
}
