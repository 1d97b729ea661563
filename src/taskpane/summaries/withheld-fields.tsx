import { Checkbox, DefaultButton } from "office-ui-fabric-react";
import { useMemo } from "react";
import type { TenderToScore } from "../../jobs/tender";
import type { FieldError } from "../parts/error-summary";
import { SelectInput } from "../parts/select-input";
import { TextInput } from "../parts/text-input";
import { emptyWithheld, type WithheldDraft, withheldField, withholdable } from "./withheld-draft";

/** What of a bid is kept back from the summaries that others get, each with its ground in law. */
export function WithheldFields(props: {
  readonly here: TenderToScore;
  readonly withheld: readonly WithheldDraft[];
  readonly errors: readonly FieldError[];
  readonly onChange: (withheld: readonly WithheldDraft[]) => void;
}) {
  const { here, withheld, onChange } = props;
  const { tender, edition } = here;
  const items = useMemo(
    () => [{ key: "", text: "Choose what" }, ...withholdable(tender, edition)],
    [tender, edition],
  );
  const bidders = tender.bidders.map(({ name }) => ({ key: name, text: name }));
  const add = () => {
    const key = Math.max(0, ...withheld.map((each) => each.key)) + 1;
    onChange([...withheld, { key, ...emptyWithheld }]);
  };
  return (
    <details className="sv-details" open={withheld.length > 0}>
      <summary>Withhold something from other bidders (optional)</summary>
      <p className="sv-hint">
        Only what the law lets you keep back, for example sensitive commercial information under section 94 of
        the Procurement Act 2023. The summary says that something was withheld, and on what ground.
      </p>
      {withheld.map((each, index) => (
        <Withheld
          key={each.key}
          number={index + 1}
          withheld={each}
          bidders={[{ key: "", text: "Choose a bidder" }, ...bidders]}
          items={items}
          errors={props.errors}
          onChange={(part) =>
            onChange(withheld.map((other) => (other.key === each.key ? { ...each, ...part } : other)))
          }
          onRemove={() => onChange(withheld.filter(({ key }) => key !== each.key))}
        />
      ))}
      <DefaultButton text={withheld.length > 0 ? "Withhold more" : "Withhold something"} onClick={add} />
    </details>
  );
}

type Choices = readonly { readonly key: string; readonly text: string }[];

function Withheld(props: {
  readonly number: number;
  readonly withheld: WithheldDraft;
  readonly bidders: Choices;
  readonly items: Choices;
  readonly errors: readonly FieldError[];
  readonly onChange: (part: Partial<WithheldDraft>) => void;
  readonly onRemove: () => void;
}) {
  const { number, withheld, errors, onChange } = props;
  const { key } = withheld;
  return (
    <fieldset>
      <legend>Withheld {number}</legend>
      <SelectInput
        id={withheldField(key, "bidder")}
        label="Whose tender"
        value={withheld.bidder}
        options={props.bidders}
        errors={errors}
        onChoose={(bidder) => onChange({ bidder })}
      />
      <SelectInput
        id={withheldField(key, "item")}
        label="What of it"
        value={withheld.item}
        options={props.items}
        errors={errors}
        onChoose={(item) => onChange({ item })}
      />
      <TextInput
        id={withheldField(key, "ground")}
        label="Ground in law"
        hint="Bidders read it"
        text={withheld.ground}
        errors={errors}
        onText={(ground) => onChange({ ground })}
      />
      <Checkbox
        label="Withhold the score too, not the explanation alone"
        checked={withheld.score}
        onChange={(_, score = false) => onChange({ score })}
      />
      <TextInput
        id={withheldField(key, "instead")}
        label="What is said in place of the explanation (optional)"
        multiline
        text={withheld.instead}
        errors={errors}
        onText={(instead) => onChange({ instead })}
      />
      <DefaultButton text="Remove" ariaLabel={`Remove withheld ${number}`} onClick={props.onRemove} />
    </fieldset>
  );
}
