import { PrimaryButton } from "office-ui-fabric-react";
import { type FormEvent, useState } from "react";
import type { Framework } from "../../domain/framework/edition";
import type { Issue } from "../../domain/issues/issue";
import { assessmentWorkbook } from "../../jobs/assess";
import { useCouncil } from "../parts/council";
import { EditionFirst } from "../parts/edition-first";
import { useEditions } from "../parts/editions";
import { ErrorSummary, type FieldError } from "../parts/error-summary";
import { Footer } from "../parts/footer";
import { insertSheets } from "../parts/insert-sheets";
import { InsertionAtWork, InsertionEnded } from "../parts/insertion-outcome";
import { IssueWords } from "../parts/issue-words";
import { namesTyped, OfferedFirst } from "../parts/offered-first";
import { Page } from "../parts/page";
import type { TypedDraft } from "../parts/use-typed-draft";
import { useInsertion } from "../parts/use-insertion";
import { type AssessmentDraft, readAssessmentDraft } from "./assessment-draft";
import { ContractFields } from "./contract-fields";
import { AnotherCouncilsEdition } from "../parts/another-councils-edition";
import { ReservationQuestions } from "./reservation-questions";
import type { StartedDraft } from "./start-tender";
import { StartTenderSection } from "./start-tender-section";
import { WhatFollows } from "./what-follows";
import { whileAtWork } from "../parts/while-at-work";
import { titleOf } from "../start/stages";

/** The first entries of the sheets, which placeAssessment names. */
const FIRST_ENTRIES = [
  "Assessment_Reference",
  "Assessment_Appropriate",
  "Assessment_ConditionAnswer",
  "Assessment_ThresholdFrom",
  "Assessment_BusinessName",
  "Assessment_Answer",
];

const TITLE = titleOf("assess");

interface Tried {
  readonly attempt: number;
  readonly errors: readonly FieldError[];
  /** What is still to be answered in the sheets. */
  readonly open: readonly Issue[];
}

interface AssessProps {
  readonly typed: TypedDraft<AssessmentDraft>;
  readonly onStart: (started: StartedDraft) => void;
  readonly onBack: () => void;
}

/** A contract's opportunity assessment: its facts here, its answers in the sheets, and the tender that follows. */
export function AssessPage(props: AssessProps) {
  const { wanted, chosen, choose } = useEditions();
  return (
    <OfferedFirst
      typed={props.typed}
      title={TITLE}
      words={({ reference, title }) => `You were assessing ${namesTyped([reference, title], "a contract")}`}
      onBack={props.onBack}
    >
      <EditionFirst
        title={TITLE}
        edition={chosen}
        missing={wanted?.id}
        onChoose={({ id }) => choose(id)}
        onBack={props.onBack}
      >
        {(edition) => <Assess {...props} edition={edition} />}
      </EditionFirst>
    </OfferedFirst>
  );
}

function Assess(props: AssessProps & { readonly edition: Framework }) {
  const { draft, onChange, kept } = props.typed;
  const { edition } = props;
  const { council } = useCouncil();
  const [tried, setTried] = useState<Tried>({ attempt: 0, errors: [], open: [] });
  const { progress, insert, cancel, forget } = useInsertion();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const setup = readAssessmentDraft(draft, edition, council);
    const attempt = tried.attempt + 1;
    if (!setup.ok) {
      setTried({ attempt, errors: setup.errors, open: [] });
      return forget();
    }
    setTried({ attempt, errors: [], open: setup.issues });
    const { plan } = assessmentWorkbook(setup.read);
    void insert(async (options) => {
      const inserted = await insertSheets(plan, FIRST_ENTRIES, options);
      if (inserted.ok) kept.forget();
      return inserted;
    });
  };
  return (
    <Page title={TITLE} onBack={props.onBack}>
      <ErrorSummary errors={tried.errors} attempt={tried.attempt} />
      <p>
        The assessment follows {edition.title}. To use another edition, choose it under Framework editions.
      </p>
      <AnotherCouncilsEdition edition={edition} />
      <form onSubmit={submit} noValidate>
        <ContractFields edition={edition} draft={draft} errors={tried.errors} onChange={onChange} />
        <ReservationQuestions edition={edition} draft={draft} errors={tried.errors} onChange={onChange} />
        <WhatFollows draft={draft} edition={edition} />
        <Footer does="Adds the assessment's sheets to this workbook.">
          <InsertionAtWork progress={progress} onCancel={cancel} />
          <PrimaryButton
            type="submit"
            text="Add to this workbook"
            {...whileAtWork(progress.state === "at-work")}
          />
        </Footer>
      </form>
      {progress.state === "ended" && (
        <InsertionEnded
          outcome={progress.outcome}
          done={{
            title: "The assessment is in this workbook",
            next: "Answer each measure in the yellow cells.",
          }}
        />
      )}
      {progress.state === "ended" && progress.outcome.ok && <StillOpen issues={tried.open} />}
      <StartTenderSection onStart={props.onStart} />
    </Page>
  );
}

function StillOpen({ issues }: { readonly issues: readonly Issue[] }) {
  if (issues.length === 0) return null;
  return (
    <details className="sv-details">
      <summary>What is still to be answered</summary>
      <IssueWords issues={issues} />
    </details>
  );
}
