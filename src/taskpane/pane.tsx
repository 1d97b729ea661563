import { type Dispatch, useEffect, useReducer, useState } from "react";
import { CheckPage } from "./check/check-page";
import { EditionsProvider } from "./parts/editions";
import type { Job } from "./start/jobs";
import { StartPage } from "./start/start-page";
import { excelReady, type Readiness } from "./start-up/excel-ready";
import { NotReadyPage } from "./start-up/not-ready";
import { type Change, changeDraft } from "./tender/change-draft";
import { emptyDraft, type Draft } from "./tender/draft";
import { TenderPage } from "./tender/tender-page";

/** The whole pane. The draft and the editions at hand live as long as the pane is open. */
export function Pane() {
  const [readiness, setReadiness] = useState<Readiness>();
  const [job, setJob] = useState<Job>();
  const [draft, change] = useReducer(changeDraft, emptyDraft);
  useEffect(() => void excelReady().then(setReadiness), []);
  if (!readiness) {
    return (
      <p className="sv-page" role="status">
        Waiting for Excel.
      </p>
    );
  }
  if (readiness.state !== "ready") return <NotReadyPage readiness={readiness} />;
  return (
    <EditionsProvider>
      {job ? (
        <JobPage job={job} draft={draft} change={change} onOpen={setJob} />
      ) : (
        <StartPage onOpen={setJob} />
      )}
    </EditionsProvider>
  );
}

function JobPage(props: {
  readonly job: Job;
  readonly draft: Draft;
  readonly change: Dispatch<Change>;
  /** Another job, or the list of them. */
  readonly onOpen: (job: Job | undefined) => void;
}) {
  const { job, draft, change, onOpen } = props;
  const onBack = () => onOpen(undefined);
  switch (job) {
    case "tender":
      return <TenderPage draft={draft} change={change} onBack={onBack} />;
    case "check":
      return <CheckPage onBack={onBack} />;
  }
}
