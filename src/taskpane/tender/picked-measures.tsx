import { DefaultButton } from "office-ui-fabric-react";
import { hasQuantity } from "../../domain/framework/edition";
import { scoresByPounds } from "../../domain/tender/methods";
import { focusAfterRemoval } from "../parts/focus-after-removal";
import { Folded } from "../parts/folded";
import { SelectInput } from "../parts/select-input";
import type { MeasureDraft } from "./draft";
import { fieldId } from "./field-of-issue";
import { useTenderForm } from "./form-context";
import { FormField } from "./form-field";
import { LEVEL_WEIGHTS_HINT } from "./level-weights";
import type { ListedMeasure } from "./measure-groups";
import { DealtShares } from "./dealt-shares";

/** The measures that are picked, each with its share of the social value marks. */
export function PickedMeasures({ measures }: { readonly measures: readonly ListedMeasure[] }) {
  const { draft, change } = useTenderForm();
  const picked = draft.measures;
  if (picked.length === 0) return <p>No measure is picked yet.</p>;
  return (
    <section aria-labelledby="tender-picked">
      <h3 id="tender-picked">Picked measures ({picked.length})</h3>
      {picked.map((measure, index) => (
        <Picked
          key={measure.id}
          picked={measure}
          index={index}
          measure={measures.find(({ id }) => id === measure.id)}
        />
      ))}
      <DealtShares
        of="Measure shares"
        figures={picked.map(({ weight }) => weight)}
        onShare={() => change({ type: "share-measures" })}
      />
    </section>
  );
}

/** `measure` is undefined where an opened file names one that the edition does not have. */
function Picked(props: {
  readonly picked: MeasureDraft;
  readonly index: number;
  readonly measure: ListedMeasure | undefined;
}) {
  const { draft, change } = useTenderForm();
  const { picked, index, measure } = props;
  const headline = measure?.headline ?? picked.id;
  const remove = () => {
    change({ type: "pick-measure", id: picked.id, picked: false });
    focusAfterRemoval(
      draft.measures.map(({ id }) => fieldId.measureWeight(id)),
      index,
      fieldId.measures,
    );
  };
  return (
    <>
      <div className="sv-row">
        <FormField
          id={fieldId.measureWeight(picked.id)}
          label={`Share for ${headline}`}
          figure
          text={picked.weight}
          onText={(text) => change({ type: "measure", id: picked.id, field: "weight", text })}
        />
        <DefaultButton text="Remove" ariaLabel={`Remove ${headline}`} onClick={remove} />
      </div>
      {measure && <MoreOf picked={picked} measure={measure} />}
    </>
  );
}

/** What is seldom said of a measure: the level that is asked for, a reference quantity, what levels count as. */
function MoreOf({ picked, measure }: { readonly picked: MeasureDraft; readonly measure: ListedMeasure }) {
  const { draft, change, errors } = useTenderForm();
  const { headline, levels, unit } = measure;
  const { id } = picked;
  const inPounds = scoresByPounds(draft);
  const hasLevel = picked.level !== "" || levels !== undefined;
  const hasReference = picked.reference !== "" || (hasQuantity({ unit }) && !inPounds);
  const hasWeights = picked.levelWeights !== "" || (levels !== undefined && picked.level === "" && !inPounds);
  if (!hasLevel && !hasReference && !hasWeights) return null;
  return (
    <Folded
      summary={`More about ${headline}`}
      fields={[fieldId.measureLevel(id), fieldId.measureReference(id), fieldId.measureLevelWeights(id)]}
      errors={errors}
    >
      {hasLevel && (
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
      {hasReference && (
        <FormField
          id={fieldId.measureReference(id)}
          label={`Reference quantity for ${headline} (optional)`}
          hint="The highest offer counts as at least this, so that a small offer alone does not take all marks. Bidders read it."
          figure
          text={picked.reference}
          onText={(text) => change({ type: "measure", id, field: "reference", text })}
        />
      )}
      {hasWeights && (
        <FormField
          id={fieldId.measureLevelWeights(id)}
          label={`Weights of the levels of ${headline} (optional)`}
          hint={LEVEL_WEIGHTS_HINT}
          multiline
          text={picked.levelWeights}
          onText={(text) => change({ type: "measure", id, field: "levelWeights", text })}
        />
      )}
    </Folded>
  );
}
