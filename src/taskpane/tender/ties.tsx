import { TIE_BREAK_RULES } from "../../domain/tender/methods";
import { SHARED_RANK, tieWordsOf } from "./tie-breaks";
import { fieldId } from "./field-of-issue";
import { useTenderForm } from "./form-context";
import { FormField } from "./form-field";
import { RuleChoice } from "./rule-choice";

const BREAKS = Object.entries(TIE_BREAK_RULES).map(([id, { title }]) => [id, { title, words: "" }] as const);

const SHARED = { title: "They share a rank, and the council decides with a recorded reason", words: "" };

/** What comes first of equal totals; a second tie-break is asked for once there is a first. */
export function TieFields() {
  const { draft, change } = useTenderForm();
  const { tieFirst } = draft.rules;
  const second = BREAKS.filter(([id]) => id !== tieFirst);
  return (
    <>
      <RuleChoice
        rule="tieFirst"
        label="Bids whose totals are equal"
        rules={Object.fromEntries([[SHARED_RANK, SHARED], ...BREAKS])}
      />
      {BREAKS.some(([id]) => id === tieFirst) && (
        <RuleChoice
          rule="tieThen"
          label="Where that is equal too"
          rules={Object.fromEntries([[SHARED_RANK, SHARED], ...second])}
        />
      )}
      <FormField
        id={fieldId.fact("tieRule")}
        label="What decides in the end, in your own words (optional)"
        hint="Bidders read it, and no formula applies it: for example that lots are drawn before two witnesses"
        multiline
        text={draft.tieRule}
        onText={(text) => change({ type: "text", field: "tieRule", text })}
      />
      <p className="sv-hint">{tieWordsOf(draft)}</p>
    </>
  );
}
