import { PrimaryButton } from "office-ui-fabric-react";
import { useState, type Dispatch, type FormEvent } from "react";
import type { Issue } from "../../domain/issues/issue";
import { AnotherCouncilsEdition } from "../parts/another-councils-edition";
import { useEditions } from "../parts/editions";
import { ErrorSummary, type FieldError } from "../parts/error-summary";
import { InsertionOutcome } from "../parts/insertion-outcome";
import { Page } from "../parts/page";
import { Warnings } from "../parts/warnings";
import { useInsertion } from "../parts/use-insertion";
import type { DraftChange } from "./change-draft";
import type { Draft } from "./draft";
import { TenderFormProvider } from "./form-context";
import { insertTender } from "./insert-tender";
import { LotBundle } from "./lot-bundle";
import { LotFields } from "./lot-fields";
import { editionOfDraft, readSetup } from "./read-setup";
import { TenderFields } from "./tender-fields";
import { TenderFileButtons } from "./tender-file";
import { whileAtWork } from "../parts/while-at-work";

interface Tried {
  readonly attempt: number;
  readonly errors: readonly FieldError[];
  readonly warnings: readonly Issue[];
}

/** The tender's setup, and its insertion into the open workbook. */
export function TenderPage(props: {
  readonly draft: Draft;
  readonly change: Dispatch<DraftChange>;
  readonly onBack: () => void;
}) {
  const { draft, change } = props;
  const [tried, setTried] = useState<Tried>({ attempt: 0, errors: [], warnings: [] });
  const { progress, insert, cancel, forget } = useInsertion();
  const { editions } = useEditions();
  const edition = editionOfDraft(draft, editions);
  const inLots = draft.lots.length > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (inLots) return;
    const setup = readSetup(draft, editions);
    setTried({
      attempt: tried.attempt + 1,
      errors: setup.ok ? [] : setup.errors,
      warnings: setup.ok ? setup.warnings : [],
    });
    if (setup.ok) void insert((options) => insertTender(setup, options));
    else forget();
  };
  return (
    <TenderFormProvider value={{ draft, change, errors: tried.errors }}>
      <Page title="Set up a tender" onBack={props.onBack}>
        <ErrorSummary errors={tried.errors} attempt={tried.attempt} />
        <AnotherCouncilsEdition edition={edition} />
        <form onSubmit={submit} noValidate>
          <TenderFileButtons />
          <TenderFields edition={edition} />
          {draft.kept.lot === undefined && <LotFields />}
          {inLots && (
            <LotBundle
              editions={editions}
              onErrors={(errors) => setTried({ attempt: tried.attempt + 1, errors, warnings: [] })}
            />
          )}
          {!inLots && (
            <PrimaryButton
              type="submit"
              text="Add to this workbook"
              {...whileAtWork(progress.state === "at-work")}
            />
          )}
        </form>
        <InsertionOutcome
          progress={progress}
          done={{
            title: "The tender is in this workbook",
            next: "Type prices, marks and quantities in the yellow cells of its sheets.",
          }}
          onCancel={cancel}
        />
        {progress.state === "ended" && progress.outcome.ok && <Warnings issues={tried.warnings} />}
      </Page>
    </TenderFormProvider>
  );
}
