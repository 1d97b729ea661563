import { Checkbox, DefaultButton } from "office-ui-fabric-react";
import { hasQuantity, type Unit } from "../../domain/framework/edition";
import { scoresByPounds } from "../../domain/tender/methods";
import { SelectInput } from "../parts/select-input";
import { fieldId } from "./field-of-issue";
import { useTenderForm } from "./form-context";
import { FormField } from "./form-field";
import { PartError } from "./part-error";
import { LEVEL_WEIGHTS_HINT } from "./level-weights";
import { RunningSum } from "./running-sum";

/** The measures of an edition as the form lists them, in the edition's order. */
export interface MeasureGroup {
  readonly priority: string;
  readonly outcome: string;
  readonly measures: readonly {
    readonly id: string;
    readonly headline: string;
    readonly definition: string;
    readonly unit: Unit;
    readonly levels?: readonly string[] | undefined;
  }[];
}

/** The measures that bidders are asked to offer, each with its share of the social value marks. */
export function Measures({ groups }: { readonly groups: readonly MeasureGroup[] }) {
  const { draft, change } = useTenderForm();
  return (
    <section aria-labelledby={fieldId.measures}>
      <h2 id={fieldId.measures} tabIndex={-1}>
        Measures
      </h2>
      <PartError id={fieldId.measures} />
      {groups.map((group, index) => (
        <fieldset key={group.outcome}>
          <legend>
            {groups[index - 1]?.priority !== group.priority && (
              <span className="sv-priority">{group.priority}</span>
            )}
            {group.outcome}
          </legend>
          {group.measures.map((measure) => (
            <Measure key={measure.id} {...measure} />
          ))}
        </fieldset>
      ))}
      {draft.measures.length > 0 && (
        <>
          <RunningSum of="Measure shares" figures={draft.measures.map(({ weight }) => weight)} />
          <DefaultButton text="Share equally" onClick={() => change({ type: "share-measures" })} />
        </>
      )}
    </section>
  );
}

function Measure({ id, headline, definition, unit, levels }: MeasureGroup["measures"][number]) {
  const { draft, change, errors } = useTenderForm();
  const picked = draft.measures.find((measure) => measure.id === id);
  return (
    <div>
      <Checkbox
        id={fieldId.measure(id)}
        label={headline}
        checked={picked !== undefined}
        inputProps={{ "aria-describedby": `${fieldId.measure(id)}-definition` }}
        onChange={(_, checked = false) => change({ type: "pick-measure", id, picked: checked })}
      />
      <p id={`${fieldId.measure(id)}-definition`} className="sv-hint">
        {definition}
      </p>
      {picked && (
        <FormField
          id={fieldId.measureWeight(id)}
          label={`Share for ${headline}`}
          figure
          text={picked.weight}
          onText={(text) => change({ type: "measure", id, field: "weight", text })}
        />
      )}
      {picked && (picked.level !== "" || levels) && (
        <SelectInput
          id={fieldId.measureLevel(id)}
          label={`Level asked for, of ${headline}`}
          value={picked.level}
          options={[
            { key: "", text: "Every level" },
            ...[...new Set([...(levels ?? []), ...(picked.level === "" ? [] : [picked.level])])].map(
              (level) => ({
                key: level,
                text: `Level ${level} alone`,
              }),
            ),
          ]}
          errors={errors}
          onChoose={(text) => change({ type: "measure", id, field: "level", text })}
        />
      )}
      {picked && (picked.reference !== "" || (hasQuantity({ unit }) && !scoresByPounds(draft))) && (
        <FormField
          id={fieldId.measureReference(id)}
          label={`Reference quantity for ${headline} (optional)`}
          hint="The highest offer counts as at least this, so that a small offer alone does not take all marks. Bidders read it."
          figure
          text={picked.reference}
          onText={(text) => change({ type: "measure", id, field: "reference", text })}
        />
      )}
      {picked &&
        (picked.levelWeights !== "" || (levels && picked.level === "" && !scoresByPounds(draft))) && (
          <FormField
            id={fieldId.measureLevelWeights(id)}
            label={`Weights of the levels of ${headline} (optional)`}
            hint={LEVEL_WEIGHTS_HINT}
            multiline
            text={picked.levelWeights}
            onText={(text) => change({ type: "measure", id, field: "levelWeights", text })}
          />
        )}
    </div>
  );
}
