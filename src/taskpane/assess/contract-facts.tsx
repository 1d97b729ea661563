import { ChoiceGroup } from "office-ui-fabric-react";
import type { FieldError } from "../parts/error-summary";
import { TextInput } from "../parts/text-input";
import { type AssessmentDraft, factId } from "./assessment-draft";

interface Fact {
  readonly field: Exclude<keyof AssessmentDraft, "kind" | "route">;
  readonly label: string;
  readonly hint?: string;
  readonly figure?: true;
}

const FACTS: readonly Fact[] = [
  { field: "reference", label: "Reference" },
  { field: "title", label: "Title" },
  { field: "serviceArea", label: "Service area" },
  { field: "value", label: "Contract value (£)", hint: "Without VAT, for example 250,000", figure: true },
  {
    field: "valueIncludingVat",
    label: "Value including VAT (£, optional)",
    hint: "Needed to say whether the contract may be reserved to local suppliers",
    figure: true,
  },
  { field: "valueWithOptions", label: "Value with extensions and options (£, optional)", figure: true },
  {
    field: "date",
    label: "Day on which the procurement begins (optional)",
    hint: "Day/month/year, for example 30/04/2026",
  },
];

const KINDS = [
  { key: "", text: "Not known yet" },
  { key: "goods", text: "Goods" },
  { key: "services", text: "Services" },
  { key: "works", text: "Works" },
  { key: "light-touch", text: "Light touch services" },
  { key: "framework", text: "Framework agreement" },
];

const ROUTES = [
  { key: "tender", text: "Tender" },
  { key: "quotation", text: "Written quotations" },
];

/** What is to be bought, as far as the assessment needs it. */
export function ContractFacts(props: {
  readonly draft: AssessmentDraft;
  readonly errors: readonly FieldError[];
  readonly onChange: (draft: AssessmentDraft) => void;
}) {
  const { draft, errors, onChange } = props;
  const choose = (field: "kind" | "route") => (_: unknown, option?: { readonly key: string }) =>
    option && onChange({ ...draft, [field]: option.key });
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
      <div id={factId("kind")} tabIndex={-1}>
        <ChoiceGroup
          label="Kind of contract"
          selectedKey={draft.kind}
          options={KINDS}
          onChange={choose("kind")}
        />
      </div>
      <div id={factId("route")} tabIndex={-1}>
        <ChoiceGroup label="Route" selectedKey={draft.route} options={ROUTES} onChange={choose("route")} />
      </div>
    </section>
  );
}
