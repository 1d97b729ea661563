import type { Dispatch } from "react";
import type { Settings } from "../domain/council/settings";
import type { AssessmentDraft } from "./assess/assessment-draft";
import { AssessPage } from "./assess/assess-page";
import type { StartedDraft } from "./assess/start-tender";
import { ConsolidatePage } from "./consolidate/consolidate-page";
import { ChangePage } from "./change/change-page";
import { CheckPage } from "./check/check-page";
import { EditionsPage } from "./editions/editions-page";
import { NextEditionPage } from "./editions/next-edition-page";
import type { ReviewDraft } from "./editions/review-draft";
import { EvaluatorsPage } from "./evaluators/evaluators-page";
import { useCouncil } from "./parts/council";
import { useEditions } from "./parts/editions";
import { ReturnedFilesPage } from "./returned-files/returned-files-page";
import { ContractRegisterPage } from "./contracts/register-page";
import { SettingsPage } from "./settings/settings-page";
import { ReturnsPage } from "./returns/returns-page";
import { LotsPage } from "./lots/lots-page";
import { AwardPage } from "./award/award-page";
import { SpendPage } from "./spend/spend-page";
import { RescorePage } from "./rescore/rescore-page";
import { ResponsesPage } from "./responses/responses-page";
import { SchemePage } from "./scheme/scheme-page";
import type { Job } from "./start/jobs";
import { SummariesPage } from "./summaries/summaries-page";
import type { DraftChange } from "./tender/change-draft";
import type { Draft } from "./tender/draft";
import { TenderPage } from "./tender/tender-page";

/** What was typed and outlives its page. */
interface Typed {
  readonly draft: Draft;
  readonly change: Dispatch<DraftChange>;
  readonly assessment: AssessmentDraft;
  readonly setAssessment: (draft: AssessmentDraft) => void;
  readonly review: ReviewDraft;
  readonly setReview: (draft: ReviewDraft) => void;
  /** The pane works for another council. */
  readonly begin: (council: Settings | undefined) => void;
}

/** The page of one job. */
export function JobPage(props: {
  readonly job: Job;
  readonly typed: Typed;
  /** Another job, or the list of them. */
  readonly onOpen: (job: Job | undefined) => void;
}) {
  const { job, typed, onOpen } = props;
  const { draft, change, assessment, setAssessment, review, setReview, begin } = typed;
  const { add } = useEditions();
  const { council } = useCouncil();
  const onBack = () => onOpen(undefined);
  const start = ({ draft: started, edition }: StartedDraft) => {
    add(edition);
    change({ type: "open", draft: started });
    onOpen("tender");
  };
  switch (job) {
    case "editions":
      return (
        <EditionsPage
          onChoose={(edition) => change({ type: "edition", edition, council: council?.name })}
          onBack={onBack}
        />
      );
    case "next-edition":
      return <NextEditionPage draft={review} onChange={setReview} onBack={onBack} />;
    case "assess":
      return <AssessPage draft={assessment} onChange={setAssessment} onStart={start} onBack={onBack} />;
    case "tender":
      return <TenderPage draft={draft} change={change} onBack={onBack} />;
    case "change":
      return <ChangePage onBack={onBack} />;
    case "scheme":
      return <SchemePage draft={draft} change={change} onBack={onBack} />;
    case "evaluators":
      return <EvaluatorsPage onBack={onBack} />;
    case "lots":
      return <LotsPage onBack={onBack} />;
    case "summaries":
      return <SummariesPage onBack={onBack} />;
    case "returned":
      return <ReturnedFilesPage onBack={onBack} />;
    case "contract-register":
      return <ContractRegisterPage onBack={onBack} />;
    case "settings":
      return <SettingsPage onCouncil={begin} onBack={onBack} />;
    case "returns":
      return <ReturnsPage onBack={onBack} />;
    case "consolidate":
      return <ConsolidatePage onBack={onBack} />;
    case "award":
      return <AwardPage onBack={onBack} />;
    case "spend":
      return <SpendPage onBack={onBack} />;
    case "responses":
      return <ResponsesPage draft={draft} onBack={onBack} />;
    case "check":
      return <CheckPage onBack={onBack} />;
    case "rescore":
      return <RescorePage onBack={onBack} />;
  }
}
