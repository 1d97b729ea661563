import { Checkbox, TextField } from "office-ui-fabric-react";
import { useState } from "react";
import { fieldId } from "./field-of-issue";
import { useTenderForm } from "./form-context";
import type { ListedMeasure, MeasureGroup } from "./measure-groups";
import { PartError } from "./part-error";
import { PickedMeasures } from "./picked-measures";

/** The measures that bidders are asked to offer: those that are picked with their shares, and all by outcome. */
export function Measures({ groups }: { readonly groups: readonly MeasureGroup[] }) {
  const { draft } = useTenderForm();
  const [sought, setSought] = useState("");
  const [onlyRecommended, setOnlyRecommended] = useState(false);
  const isFiltered = sought.trim() !== "" || onlyRecommended;
  const recommended = new Set(onlyRecommended ? draft.recommended : []);
  const found = groups
    .map((group) => ({
      ...group,
      measures: group.measures.filter(
        (measure) =>
          (!onlyRecommended || recommended.has(measure.id)) && speaksOf(group, measure, sought.trim()),
      ),
    }))
    .filter(({ measures }) => measures.length > 0);
  const count = found.reduce((sum, { measures }) => sum + measures.length, 0);
  return (
    <>
      <PickedMeasures measures={groups.flatMap(({ measures }) => measures)} />
      <section aria-labelledby={fieldId.measures}>
        <h3 id={fieldId.measures} tabIndex={-1}>
          Pick measures
        </h3>
        <PartError id={fieldId.measures} />
        <TextField
          label="Search the measures"
          type="search"
          value={sought}
          autoComplete="off"
          onChange={(_, text = "") => setSought(text)}
        />
        {draft.recommended.length > 0 && (
          <Checkbox
            label={`Only what the assessment recommends (${draft.recommended.length})`}
            checked={onlyRecommended}
            onChange={(_, checked = false) => setOnlyRecommended(checked)}
          />
        )}
        <p role="status" className="sv-hint">
          {isFiltered && (count === 1 ? "1 measure found." : `${count} measures found.`)}
        </p>
        {found.map((group) => (
          <Outcome key={group.outcome} group={group} isOpen={isFiltered} />
        ))}
      </section>
    </>
  );
}

function speaksOf({ outcome, priority }: MeasureGroup, measure: ListedMeasure, sought: string): boolean {
  const words = [measure.headline, measure.definition, outcome, priority].join(" ").toLowerCase();
  return sought
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word));
}

/** The measures of one outcome, folded up with how many of them are picked. */
function Outcome({ group, isOpen }: { readonly group: MeasureGroup; readonly isOpen: boolean }) {
  const { draft } = useTenderForm();
  const picked = group.measures.filter(({ id }) => draft.measures.some((measure) => measure.id === id));
  return (
    <details className="sv-details" open={isOpen}>
      <summary>
        {group.outcome} ({picked.length} of {group.measures.length} picked)
      </summary>
      <p className="sv-hint">{group.priority}</p>
      {group.measures.map((measure) => (
        <Measure key={measure.id} {...measure} />
      ))}
    </details>
  );
}

function Measure({ id, headline, definition }: ListedMeasure) {
  const { draft, change } = useTenderForm();
  return (
    <div>
      <Checkbox
        id={fieldId.measure(id)}
        label={headline}
        checked={draft.measures.some((measure) => measure.id === id)}
        inputProps={{ "aria-describedby": `${fieldId.measure(id)}-definition` }}
        onChange={(_, picked = false) => change({ type: "pick-measure", id, picked })}
      />
      <p id={`${fieldId.measure(id)}-definition`} className="sv-hint">
        {draft.recommended.includes(id) && <strong>Recommended by the assessment. </strong>}
        {definition === headline ? "" : definition}
      </p>
    </div>
  );
}
