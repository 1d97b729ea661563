import { DefaultButton } from "office-ui-fabric-react";
import { AddButton } from "../parts/add-button";
import { focusAfterRemoval } from "../parts/focus-after-removal";
import { MoveButton } from "../parts/move-button";
import { DealtShares } from "./dealt-shares";
import { DESCRIPTORS_HINT } from "./descriptors";
import type { QuestionDraft } from "./draft";
import { fieldId } from "./field-of-issue";
import { useTenderForm } from "./form-context";
import { FormField } from "./form-field";
import { PartError } from "./part-error";

const FIELDS = [
  { field: "title", label: "Question" },
  { field: "weight", label: "Share of the quality marks" },
  { field: "maximum", label: "Highest mark" },
  { field: "minimum", label: "Lowest mark to pass (optional)" },
] as const;

/** The quality questions, in the order that the sheet shows them. */
export function Questions() {
  const { draft, change } = useTenderForm();
  return (
    <>
      {draft.questions.map((question, index) => (
        <Question key={question.key} question={question} number={index + 1} last={draft.questions.length} />
      ))}
      <PartError id={fieldId.questions} />
      <AddButton
        id={fieldId.questions}
        text="Add a question"
        fields={draft.questions.map(({ key }) => fieldId.question(key, "title"))}
        onAdd={() => change({ type: "add-question" })}
      />
      {draft.questions.length > 0 && (
        <DealtShares
          of="Question shares"
          figures={draft.questions.map(({ weight }) => weight)}
          onShare={() => change({ type: "share-questions" })}
        />
      )}
    </>
  );
}

function Question(props: {
  readonly question: QuestionDraft;
  readonly number: number;
  readonly last: number;
}) {
  const { draft, change } = useTenderForm();
  const { question, number, last } = props;
  const { key } = question;
  return (
    <fieldset>
      <legend>Question {number}</legend>
      {FIELDS.map(({ field, label }) => (
        <FormField
          key={field}
          id={fieldId.question(key, field)}
          label={label}
          figure={field !== "title"}
          text={question[field]}
          onText={(text) => change({ type: "question", key, field, text })}
        />
      ))}
      <FormField
        id={fieldId.question(key, "descriptors")}
        label="What each mark means (optional)"
        hint={DESCRIPTORS_HINT}
        multiline
        text={question.descriptors}
        onText={(text) => change({ type: "question", key, field: "descriptors", text })}
      />
      <MoveButton
        id={fieldId.question(key, "up")}
        text="Up"
        label={`Move question ${number} up`}
        isAtEnd={number === 1}
        onMove={() => change({ type: "move-question", key, by: -1 })}
      />
      <MoveButton
        id={fieldId.question(key, "down")}
        text="Down"
        label={`Move question ${number} down`}
        isAtEnd={number === last}
        onMove={() => change({ type: "move-question", key, by: 1 })}
      />
      <DefaultButton
        text="Remove"
        ariaLabel={`Remove question ${number}`}
        onClick={() => {
          change({ type: "remove", list: "questions", key });
          const titles = draft.questions.map((row) => fieldId.question(row.key, "title"));
          focusAfterRemoval(titles, number - 1, fieldId.questions);
        }}
      />
    </fieldset>
  );
}
