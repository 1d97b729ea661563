import { Checkbox, DefaultButton } from "office-ui-fabric-react";
import { type Dispatch, memo } from "react";
import type { DraftChange, People } from "./change-draft";
import { focusAfterRemoval } from "../parts/focus-after-removal";
import { useLatest } from "../parts/use-latest";
import { DetailsOfBidder } from "./details-of-bidder";
import type { BidderDraft, RowDraft } from "./draft";
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
  const { title } = WORDS[list];
  const remove = useLatest((key: number, index: number) => {
    change({ type: "remove", list, key });
    const names = draft[list].map((row) => fieldId.person(list, row.key));
    focusAfterRemoval(names, index, fieldId.people(list));
  });
  return (
    <section aria-labelledby={`tender-${list}-title`}>
      <h3 id={`tender-${list}-title`}>{title}</h3>
      {draft[list].map((person, index) => (
        <Person
          key={person.key}
          list={list}
          person={person}
          bidder={list === "bidders" ? draft.bidders[index] : undefined}
          index={index}
          change={change}
          onRemove={remove}
        />
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

/** One of the list; of thirty, only the one that is typed in is drawn again. */
const Person = memo(function Person(props: {
  readonly list: People;
  readonly person: RowDraft;
  /** The same person, where it is a bidder. */
  readonly bidder: BidderDraft | undefined;
  readonly index: number;
  readonly change: Dispatch<DraftChange>;
  readonly onRemove: (key: number, index: number) => void;
}) {
  const { list, person, bidder, index, change, onRemove } = props;
  const { key, name } = person;
  const title = `${WORDS[list].one} ${index + 1}`;
  return (
    <>
      <div className="sv-row">
        <FormField
          id={fieldId.person(list, key)}
          label={title}
          text={name}
          onText={(text) => change({ type: "name", list, key, text })}
        />
        <DefaultButton
          text="Remove"
          ariaLabel={`Remove ${name || title}`}
          onClick={() => onRemove(key, index)}
        />
      </div>
      {bidder && <DetailsOfBidder bidder={bidder} index={index} change={change} />}
    </>
  );
});
