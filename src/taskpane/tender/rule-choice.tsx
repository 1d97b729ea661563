import { ChoiceGroup } from "office-ui-fabric-react";
import type { Draft } from "./draft";
import { fieldId } from "./field-of-issue";
import { useTenderForm } from "./form-context";
import { PartError } from "./part-error";

/** A rule of the tender that bidders read. */
export function RuleChoice(props: {
  readonly rule: keyof Draft["rules"];
  readonly label: string;
  readonly rules: Readonly<Record<string, { readonly title: string; readonly words: string }>>;
}) {
  const { draft, change } = useTenderForm();
  const { rule, label, rules } = props;
  const chosen = rules[draft.rules[rule]];
  return (
    <div id={fieldId.rule(rule)} tabIndex={-1}>
      <PartError id={fieldId.rule(rule)} />
      <ChoiceGroup
        label={label}
        selectedKey={draft.rules[rule]}
        options={Object.entries(rules).map(([key, { title }]) => ({ key, text: title }))}
        onChange={(_, option) => option && change({ type: "rule", rule, choice: option.key })}
      />
      {chosen && <p className="sv-hint">{chosen.words}</p>}
    </div>
  );
}
