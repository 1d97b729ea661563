import { ChoiceGroup } from "office-ui-fabric-react";
import type { Draft } from "./draft";
import { fieldId } from "./field-of-issue";
import { useTenderForm } from "./form-context";
import { FormField } from "./form-field";
import { RunningSum } from "./running-sum";

const CRITERIA: readonly { readonly criterion: keyof Draft["weights"]; readonly label: string }[] = [
  { criterion: "price", label: "Price weight" },
  { criterion: "quality", label: "Quality weight" },
  { criterion: "socialValue", label: "Social value weight" },
];

const PARTS: readonly { readonly part: keyof Draft["split"]; readonly label: string }[] = [
  { part: "quantitative", label: "Share for quantities" },
  { part: "qualitative", label: "Share for the answers' quality" },
];

/** The award criteria's weights. `rule` explains what the framework asks, where it applies. */
export function Weights({ rule }: { readonly rule?: string }) {
  const { draft, change } = useTenderForm();
  return (
    <section aria-labelledby="tender-weights">
      <h2 id="tender-weights">Weights</h2>
      {rule !== undefined && <p role="status">{rule}</p>}
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
      <RunningSum of="Weights" figures={Object.values(draft.weights)} />
      <h3>How social value is split</h3>
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
      <RunningSum of="Shares" figures={Object.values(draft.split)} />
      <ChoiceGroup
        id={fieldId.method("quality")}
        label="How quality marks become a score"
        selectedKey={draft.methods.quality}
        options={[
          { key: "share-of-maximum", text: "Share of the maximum mark" },
          { key: "share-of-highest", text: "Share of the highest mark given" },
        ]}
        onChange={(_, option) => option && change({ type: "method", part: "quality", method: option.key })}
      />
    </section>
  );
}
