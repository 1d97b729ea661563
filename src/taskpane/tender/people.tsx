import { Checkbox, DefaultButton } from "office-ui-fabric-react";
import { Fragment } from "react";
import type { People } from "./change-draft";
import { focusAfterRemoval } from "../parts/focus-after-removal";
import { DetailsOfBidder } from "./details-of-bidder";
import { fieldId } from "./field-of-issue";
import { useTenderForm } from "./form-context";
import { FormField } from "./form-field";
import { Letters } from "./letters";

const WORDS: Readonly<Record<People, { readonly title: string; readonly one: string }>> = {
  evaluators: { title: "Evaluators", one: "Evaluator" },
  bidders: { title: "Bidders", one: "Bidder" },
};

/** Evaluators or bidders: named one by one, or pasted as a list. */
export function PeopleFields({ list }: { readonly list: People }) {
  const { draft, change } = useTenderForm();
  const { title, one } = WORDS[list];
  return (
    <section aria-labelledby={`tender-${list}-title`}>
      <h3 id={`tender-${list}-title`}>{title}</h3>
      {draft[list].map(({ key, name }, index) => (
        <Fragment key={key}>
          <div className="sv-row">
            <FormField
              id={fieldId.person(list, key)}
              label={`${one} ${index + 1}`}
              text={name}
              onText={(text) => change({ type: "name", list, key, text })}
            />
            <DefaultButton
              text="Remove"
              ariaLabel={`Remove ${name || `${one} ${index + 1}`}`}
              onClick={() => {
                change({ type: "remove", list, key });
                const names = draft[list].map((row) => fieldId.person(list, row.key));
                focusAfterRemoval(names, index, fieldId.people(list));
              }}
            />
          </div>
          {list === "bidders" && <DetailsOfBidder index={index} />}
        </Fragment>
      ))}
      <FormField
        id={fieldId.people(list)}
        label={`Names of ${title.toLowerCase()} to add`}
        hint="One on each line; you can paste a list"
        multiline
        text={draft.toAdd[list]}
        onText={(text) => change({ type: "to-add", list, text })}
      />
      <DefaultButton text={`Add ${title.toLowerCase()}`} onClick={() => change({ type: "add-typed" })} />
      {list === "evaluators" && <Letters />}
      {list === "bidders" && (
        <Checkbox
          label="Bidders name their subcontractors in the bid form"
          checked={draft.namesSubcontractors}
          onChange={(_, named = false) => change({ type: "subcontractors", named })}
        />
      )}
    </section>
  );
}
