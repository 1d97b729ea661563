import { useEffect, useReducer, useState } from "react";
import { emptyAssessment } from "./assess/assessment-draft";
import { emptyReview } from "./editions/review-draft";
import { JobPage } from "./job-page";
import { EditionsProvider } from "./parts/editions";
import type { Job } from "./start/jobs";
import { StartPage } from "./start/start-page";
import { excelReady, type Readiness } from "./start-up/excel-ready";
import { NotReadyPage } from "./start-up/not-ready";
import { changeDraft } from "./tender/change-draft";
import { emptyDraft } from "./tender/draft";

/** The whole pane. What is typed and the editions at hand live as long as the pane is open. */
export function Pane() {
  const [readiness, setReadiness] = useState<Readiness>();
  const [job, setJob] = useState<Job>();
  const [draft, change] = useReducer(changeDraft, emptyDraft);
  const [assessment, setAssessment] = useState(emptyAssessment);
  const [review, setReview] = useState(emptyReview);
  useEffect(() => void excelReady().then(setReadiness), []);
  if (!readiness) {
    return (
      <p className="sv-page" role="status">
        Waiting for Excel.
      </p>
    );
  }
  if (readiness.state !== "ready") return <NotReadyPage readiness={readiness} />;
  const typed = { draft, change, assessment, setAssessment, review, setReview };
  return (
    <EditionsProvider>
      {job ? <JobPage job={job} typed={typed} onOpen={setJob} /> : <StartPage onOpen={setJob} />}
    </EditionsProvider>
  );
}
