import { useEffect, useReducer, useState } from "react";
import type { Settings } from "../domain/council/settings";
import { emptyAssessment } from "./assess/assessment-draft";
import { emptyReview } from "./editions/review-draft";
import { JobPage } from "./job-page";
import { CouncilProvider, useCouncil } from "./parts/council";
import { EditionsProvider, useEditions } from "./parts/editions";
import type { Job } from "./start/jobs";
import { StartPage } from "./start/start-page";
import { excelReady, type Readiness } from "./start-up/excel-ready";
import { NotReadyPage } from "./start-up/not-ready";
import { changeDraft } from "./tender/change-draft";
import { begunDraft } from "./tender/tender-json";

/** The whole pane. What is typed lives as long as the pane is open. */
export function Pane() {
  const [readiness, setReadiness] = useState<Readiness>();
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
    <CouncilProvider>
      <EditionsProvider>
        <Jobs />
      </EditionsProvider>
    </CouncilProvider>
  );
}

function Jobs() {
  const { council, work } = useCouncil();
  const { chosen } = useEditions();
  const [job, setJob] = useState<Job>();
  const [begun, setBegun] = useState(() => begunDraft(council, chosen.id));
  const [draft, change] = useReducer(changeDraft, begun);
  const [assessment, setAssessment] = useState(emptyAssessment);
  const [review, setReview] = useState(emptyReview);
  /** A tender that nobody began to type begins as the new council's do. */
  const begin = (next: Settings | undefined) => {
    const fresh = begunDraft(next, next?.tender?.framework ?? chosen.id);
    if (draft === begun) change({ type: "open", draft: fresh });
    setBegun(fresh);
  };
  const typed = { draft, change, assessment, setAssessment, review, setReview, begin };
  const workFor = (next: Settings) => {
    work(next);
    begin(next);
  };
  return job ? (
    <JobPage job={job} typed={typed} onOpen={setJob} />
  ) : (
    <StartPage onOpen={setJob} onCouncil={workFor} />
  );
}
