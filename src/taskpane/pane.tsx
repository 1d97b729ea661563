import { useEffect, useReducer, useState } from "react";
import { CheckPage } from "./check/check-page";
import { StartPage, type Job } from "./start/start-page";
import { excelReady, type Readiness } from "./start-up/excel-ready";
import { NotReadyPage } from "./start-up/not-ready";
import { changeDraft } from "./tender/change-draft";
import { emptyDraft } from "./tender/draft";
import { TenderPage } from "./tender/tender-page";

/** The whole pane. The draft lives as long as the pane is open. */
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
  const onBack = () => setJob(undefined);
  if (job === "tender") return <TenderPage draft={draft} change={change} onBack={onBack} />;
  if (job === "check") return <CheckPage onBack={onBack} />;
  return <StartPage onOpen={setJob} />;
}
