import type { Framework } from "../../domain/framework/edition";
import { underProcurementAct } from "../../domain/framework/law";
import { ChoiceGroup } from "office-ui-fabric-react";
import { isUtilities } from "../../domain/assessment/public-contract";
import { BOUGHT_KINDS, ContractKind } from "../../domain/council/threshold-amounts";
import { choiceWords } from "../../sheets/language/choices";
import { DateInput } from "../parts/date-input";
import type { FieldError } from "../parts/error-summary";
import { SelectInput } from "../parts/select-input";
import { TextInput } from "../parts/text-input";
import { type AssessmentDraft, factId } from "./assessment-draft";
import { YesNoInput } from "../parts/yes-no-input";

interface Fact {
  readonly field: "reference" | "title" | "serviceArea" | "value" | "valueIncludingVat" | "valueWithOptions";
  readonly label: string;
  readonly hint?: string;
  readonly figure?: true;
}

const FACTS: readonly Fact[] = [
  { field: "reference", label: "Reference" },
  { field: "title", label: "Title" },
  { field: "serviceArea", label: "Service area" },
  {
    field: "value",
    label: "Contract value (£)",
    hint: "Without VAT, for example 250,000. The framework's threshold goes by this",
    figure: true,
  },
  {
    field: "valueIncludingVat",
    label: "Value including VAT (£, optional)",
    hint: "Without options",
    figure: true,
  },
  {
    field: "valueWithOptions",
    label: "Estimated value by law (£, optional)",
    hint: "With VAT and all options, extensions and renewals; where there are none, the value including VAT. The law's thresholds go by this",
    figure: true,
  },
];

const UNKNOWN = { key: "", text: "Not known yet" };

const KINDS = [UNKNOWN, ...ContractKind.options.map(choice)];
const BOUGHT = [UNKNOWN, ...BOUGHT_KINDS.map(choice)];

function choice(key: string) {
  return { key, text: choiceWords(key) };
}

const ROUTES = [
  { key: "tender", text: "Tender" },
  { key: "quotation", text: "Written quotations" },
];

/** What is to be bought, as far as the assessment needs it. */
export function ContractFields(props: {
  readonly edition: Framework;
  readonly draft: AssessmentDraft;
  readonly errors: readonly FieldError[];
  readonly onChange: (draft: AssessmentDraft) => void;
}) {
  const { edition, draft, errors, onChange } = props;
  return (
    <section aria-labelledby="assess-facts">
      <h2 id="assess-facts">The contract</h2>
      {FACTS.map(({ field, ...fact }) => (
        <TextInput
          key={field}
          id={factId(field)}
          {...fact}
          text={draft[field]}
          errors={errors}
          onText={(text) => onChange({ ...draft, [field]: text })}
        />
      ))}
      <DateInput
        id={factId("date")}
        label="Day on which the procurement begins (optional)"
        text={draft.date}
        errors={errors}
        onText={(date) => onChange({ ...draft, date })}
      />
      <SelectInput
        id={factId("kind")}
        label="Kind of contract"
        value={draft.kind}
        options={KINDS}
        errors={errors}
        onChoose={(kind) => onChange({ ...draft, kind })}
      />
      {draft.kind === "framework" && underProcurementAct(edition) && (
        <SelectInput
          id={factId("frameworkBuys")}
          label="What the framework buys"
          value={draft.frameworkBuys}
          options={BOUGHT}
          errors={errors}
          hint="Its threshold is that of what it buys"
          onChoose={(frameworkBuys) => onChange({ ...draft, frameworkBuys })}
        />
      )}
      {isUtilities(draft.kind) && underProcurementAct(edition) && (
        <YesNoInput
          id={factId("privateUtility")}
          label="Does a private utility award the contract?"
          value={draft.privateUtility}
          errors={errors}
          onChoose={(privateUtility) => onChange({ ...draft, privateUtility })}
        />
      )}
      <div id={factId("route")} tabIndex={-1}>
        <ChoiceGroup
          label="Route"
          selectedKey={draft.route}
          options={ROUTES}
          onChange={(_, option) => option && onChange({ ...draft, route: option.key })}
        />
      </div>
      {draft.route === "quotation" && (
        <>
          <YesNoInput
            id={factId("localSupplierAsked")}
            label="Is at least one local supplier asked to quote?"
            value={draft.localSupplierAsked}
            errors={errors}
            onChoose={(localSupplierAsked) => onChange({ ...draft, localSupplierAsked })}
          />
          {draft.localSupplierAsked === "no" && (
            <TextInput
              id={factId("whyNoLocalSupplier")}
              label="Why no local supplier is asked"
              text={draft.whyNoLocalSupplier}
              errors={errors}
              multiline
              onText={(whyNoLocalSupplier) => onChange({ ...draft, whyNoLocalSupplier })}
            />
          )}
        </>
      )}
    </section>
  );
}
