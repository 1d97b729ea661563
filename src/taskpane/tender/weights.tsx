import { ChoiceGroup } from "office-ui-fabric-react";
import type { Framework } from "../../domain/framework/edition";
import {
  BLANK_HALF_RULES,
  type Method as MethodWords,
  NOTHING_OFFERED_RULES,
  PRICE_METHODS,
  QUALITY_METHODS,
  QUANTITATIVE_METHODS,
} from "../../domain/tender/methods";
import type { Draft } from "./draft";
import { fieldId } from "./field-of-issue";
import { useTenderForm } from "./form-context";
import { FormField } from "./form-field";
import { PartError } from "./part-error";
import { scoresByPounds } from "../../domain/tender/methods";
import { Folded } from "../parts/folded";
import { readNumber } from "../../domain/values/typed-in-a-field";
import { ProxyPackChoice } from "./proxy-pack-choice";
import { RuleChoice } from "./rule-choice";
import { RunningSum } from "./running-sum";
import { TieFields } from "./ties";
import { weightRule } from "./weight-rule";

const CRITERIA: readonly { readonly criterion: keyof Draft["weights"]; readonly label: string }[] = [
  { criterion: "price", label: "Price weight" },
  { criterion: "quality", label: "Quality weight" },
  { criterion: "socialValue", label: "Social value weight" },
];

const PARTS: readonly { readonly part: keyof Draft["split"]; readonly label: string }[] = [
  { part: "quantitative", label: "Share for quantities" },
  { part: "qualitative", label: "Share for the answers' quality" },
];

/** The award criteria's weights; `edition` says what social value must weigh. */
export function WeightFields({ edition }: { readonly edition: Framework }) {
  const { draft, change, errors } = useTenderForm();
  const rule = weightRule(edition, draft);
  const socialValue = readNumber(draft.weights.socialValue);
  const lowWeight =
    draft.exceptionReason !== "" ||
    (rule.applies && typeof socialValue === "number" && socialValue < rule.least);
  return (
    <>
      <p role="status">{rule.words}</p>
      <div className="sv-summed">
        <div>
          {CRITERIA.map(({ criterion, label }) => (
            <FormField
              key={criterion}
              id={fieldId.weight(criterion)}
              label={label}
              figure
              text={draft.weights[criterion]}
              onText={(text) => change({ type: "weight", criterion, text })}
            />
          ))}
        </div>
        <RunningSum of="Weights" figures={Object.values(draft.weights)} />
      </div>
      {lowWeight && (
        <FormField
          id={fieldId.fact("exceptionReason")}
          label="Reason for a lower social value weight"
          hint="Needed only where an exception was agreed"
          multiline
          text={draft.exceptionReason}
          onText={(text) => change({ type: "text", field: "exceptionReason", text })}
        />
      )}
      <h3>How social value is split</h3>
      <div className="sv-summed">
        <div>
          {PARTS.map(({ part, label }) => (
            <FormField
              key={part}
              id={fieldId.split(part)}
              label={label}
              figure
              text={draft.split[part]}
              onText={(text) => change({ type: "split", part, text })}
            />
          ))}
        </div>
        <RunningSum of="Shares" figures={Object.values(draft.split)} />
      </div>
      {scoresByPounds(draft) && <ProxyPackChoice />}
      <h3>More about scoring</h3>
      <Folded
        summary="How prices, quality and quantities become scores"
        fields={Object.keys(draft.methods).map(fieldId.method)}
        errors={errors}
      >
        <Method part="price" label="How prices become a score" methods={PRICE_METHODS} />
        <Method part="quality" label="How quality marks become a score" methods={QUALITY_METHODS} />
        <Method
          part="socialValueQuantitative"
          label="How quantities become a score"
          methods={QUANTITATIVE_METHODS}
        />
      </Folded>
      <Folded
        summary="What happens to nothing offered, a blank half and equal totals"
        fields={[...Object.keys(draft.rules).map(fieldId.rule), fieldId.fact("tieRule")]}
        errors={errors}
      >
        <RuleChoice
          rule="nothingOffered"
          label="A measure that is offered nothing"
          rules={NOTHING_OFFERED_RULES}
        />
        <RuleChoice
          rule="blankHalf"
          label="A bid that leaves a half of social value blank"
          rules={BLANK_HALF_RULES}
        />
        <TieFields />
      </Folded>
    </>
  );
}

function Method(props: {
  readonly part: keyof Draft["methods"];
  readonly label: string;
  readonly methods: Readonly<Record<string, MethodWords>>;
}) {
  const { draft, change } = useTenderForm();
  const { part, label, methods } = props;
  const chosen = methods[draft.methods[part]];
  return (
    <div id={fieldId.method(part)} tabIndex={-1}>
      <PartError id={fieldId.method(part)} />
      <ChoiceGroup
        label={label}
        selectedKey={draft.methods[part]}
        options={Object.values(methods).map(({ id, title }) => ({ key: id, text: title }))}
        onChange={(_, option) => option && change({ type: "method", part, method: option.key })}
      />
      {chosen && <p className="sv-hint">{chosen.formula}</p>}
    </div>
  );
}
