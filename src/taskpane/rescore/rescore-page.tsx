import { useState } from "react";
import type { Issue } from "../../domain/issues/issue";
import type { Rescoring } from "../../domain/tender/evaluation-record";
import { today } from "../parts/today";
import type { Rescored } from "../../jobs/rescore";
import type { TenderToScore } from "../../jobs/tender";
import { ErrorSummary, type FieldError } from "../parts/error-summary";
import { heldFile, useHeld } from "../parts/held";
import { IssueWords } from "../parts/issue-words";
import { Page } from "../parts/page";
import { Refusal } from "../parts/said";
import { sourceOf } from "../parts/sources";
import { TenderUpdate } from "../parts/tender-update";
import { useTender } from "../parts/use-tender";
import { WithTender } from "../parts/with-tender";
import { checkRescore, emptyRescore, type RescoreDraft } from "./rescore-draft";
import { RescoreForm } from "./rescore-form";
import { RescoringRecord } from "./rescoring-record";
import { titleOf } from "../start/stages";

const BEFORE = heldFile();

/** Scores opened bids again after one was withdrawn or corrected, with the record of it in the workbook. */
export function RescorePage({ onBack }: { readonly onBack: () => void }) {
  const { found, read } = useTender();
  return (
    <Page title={titleOf("rescore")} onBack={onBack}>
      <p>
        Use this after a bid that was opened is withdrawn or corrected. Each change is scored again once: the
        totals and ranks before and after are kept with its reason on the sheet Re-scoring, and every other
        entry stays. Weights and methods are not tried on real bids.
      </p>
      <WithTender found={found} read={read}>
        {(here) => <Rescore here={here} read={read} />}
      </WithTender>
    </Page>
  );
}

interface Tried {
  readonly attempt: number;
  readonly errors: readonly FieldError[];
  readonly issues: readonly Issue[];
  readonly rescored?: Rescored;
}

interface Recorded {
  readonly record: Rescoring;
  readonly notes: readonly string[];
}

function Rescore(props: { readonly here: TenderToScore; readonly read: () => Promise<void> }) {
  const { here, read } = props;
  const [draft, setDraft] = useState(() => emptyRescore(today()));
  const [before, setBefore] = useHeld(BEFORE);
  const [tried, setTried] = useState<Tried>({ attempt: 0, errors: [], issues: [] });
  const [recorded, setRecorded] = useState<Recorded>();
  const forget = () => {
    setTried({ attempt: tried.attempt, errors: [], issues: [] });
    setRecorded(undefined);
  };
  const check = async () => {
    setRecorded(undefined);
    const attempt = tried.attempt + 1;
    const checked = await checkRescore(here, draft, before && sourceOf(before));
    if (checked.ok) setTried({ attempt, errors: [], issues: [], rescored: checked.rescored });
    else setTried({ attempt, errors: checked.errors, issues: checked.issues });
  };
  const done = (record: Rescoring, notes: readonly string[]) => {
    setRecorded({ record, notes });
    setTried({ attempt: tried.attempt, errors: [], issues: [] });
    setDraft(emptyRescore(today()));
    setBefore(undefined);
    void read();
  };
  return (
    <>
      <ErrorSummary errors={tried.errors} attempt={tried.attempt} />
      <RescoreForm
        here={here}
        draft={draft}
        before={before}
        errors={tried.errors}
        onChange={(next: RescoreDraft) => {
          setDraft(next);
          forget();
        }}
        onBefore={(file) => {
          setBefore(file);
          forget();
        }}
        onSubmit={() => void check()}
      />
      {tried.issues.length > 0 && (
        <Refusal key={tried.attempt} title="The bids were not scored again">
          <IssueWords issues={tried.issues} />
        </Refusal>
      )}
      {tried.rescored && <ToRecord here={here} rescored={tried.rescored} onDone={done} />}
      {recorded && <RescoringRecord {...recorded} />}
    </>
  );
}

/** What will be changed, without the ranks that come of it: they are shown when the change is on record. */
function ToRecord(props: {
  readonly here: TenderToScore;
  readonly rescored: Rescored;
  readonly onDone: (record: Rescoring, notes: readonly string[]) => void;
}) {
  const { tender, record } = props.rescored;
  return (
    <section aria-labelledby="rescore-change">
      <h2 id="rescore-change">The change</h2>
      <p>The bid of {record.bidder}:</p>
      <ul>
        {record.changes?.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      <TenderUpdate
        text="Score again and record it in this workbook"
        from={props.here.tender}
        next={tender}
        onDone={(notes) => props.onDone(record, notes)}
      />
    </section>
  );
}
