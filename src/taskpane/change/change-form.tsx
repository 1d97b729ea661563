import { DefaultButton, PrimaryButton } from "office-ui-fabric-react";
import { type FormEvent, useReducer, useState } from "react";
import { useEditions } from "../parts/editions";
import { ErrorSummary } from "../parts/error-summary";
import { Footer } from "../parts/footer";
import { Refusal } from "../parts/said";
import type { TenderToScore } from "../../jobs/tender";
import { WorkProgress } from "../parts/work-progress";
import { changeDraft, withTypedNames } from "../tender/change-draft";
import { NO_ERRORS, TenderFormProvider } from "../tender/form-context";
import { editionOfDraft } from "../tender/read-setup";
import { TenderFields } from "../tender/tender-fields";
import { ConfirmLoss } from "./confirm-loss";
import { draftOf, editionsFor } from "./prepare";
import { useUpdate } from "./use-update";
import { whileAtWork } from "../parts/while-at-work";

/** The setup of the workbook's tender, and the update of its sheets. */
export function ChangeForm(props: { readonly here: TenderToScore; readonly onReadAgain: () => void }) {
  const [opened, setOpened] = useState(props.here);
  const [draft, change] = useReducer(changeDraft, opened, draftOf);
  const { editions: atHand } = useEditions();
  const editions = editionsFor(opened, atHand);
  const { outcome, attempt, progress, update, cancel, forget } = useUpdate(
    opened,
    withTypedNames(draft),
    atHand,
    (now) => {
      setOpened(now);
      change({ type: "open", draft: draftOf(now) });
    },
  );
  const errors = outcome.state === "wrong" ? outcome.errors : NO_ERRORS;
  const atWork = progress.state === "at-work";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change({ type: "add-typed" });
    update();
  };
  return (
    <TenderFormProvider value={{ draft, change, errors }}>
      <ErrorSummary errors={errors} attempt={attempt} />
      <form onSubmit={submit} noValidate>
        <TenderFields edition={editionOfDraft(draft, editions) ?? opened.edition} />
        <Footer does="Changes the tender's sheets in this workbook; what was typed is kept.">
          <WorkProgress progress={progress} label="Updating the sheets" onCancel={cancel} />
          <PrimaryButton type="submit" text="Update the sheets" {...whileAtWork(atWork)} />
        </Footer>
      </form>
      {outcome.state === "asks" && !atWork && (
        <ConfirmLoss asked={outcome} onConfirm={() => update(outcome)} onCancel={forget} />
      )}
      {outcome.state === "refused" && (
        <>
          <Refusal title="The sheets were not updated">{outcome.message}</Refusal>
          {outcome.readAgain && (
            <DefaultButton text="Open the tender again, without my changes" onClick={props.onReadAgain} />
          )}
        </>
      )}
      {outcome.state === "done" && (
        <div className="sv-done" role="status">
          <h2>The sheets hold the changed tender</h2>
          {outcome.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
      )}
    </TenderFormProvider>
  );
}
