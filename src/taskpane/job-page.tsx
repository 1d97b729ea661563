import { type Dispatch, lazy } from "react";
import type { Framework } from "../domain/framework/edition";
import type { Settings } from "../domain/council/settings";
import type { AssessmentDraft } from "./assess/assessment-draft";
import type { StartedDraft } from "./assess/start-tender";
import type { ReviewDraft } from "./editions/review-draft";
import { useEditions } from "./parts/editions";
import type { TypedDraft } from "./parts/use-typed-draft";
import type { KeptAtHand } from "./parts/use-kept-draft";
import type { Job } from "./start/stages";
import type { DraftChange } from "./tender/change-draft";
import type { Draft } from "./tender/draft";
import type { KeptTender } from "./tender/kept-tender";
import { AT_THE_BEGINNING, type Progress } from "./tender/steps";

/** The pages are fetched when they are opened: a first view needs none of them. */
const AssessPage = lazy(() =>
  import("./assess/assess-page").then(({ AssessPage }) => ({ default: AssessPage })),
);
const AwardPage = lazy(() => import("./award/award-page").then(({ AwardPage }) => ({ default: AwardPage })));
const ChangePage = lazy(() =>
  import("./change/change-page").then(({ ChangePage }) => ({ default: ChangePage })),
);
const CheckPage = lazy(() => import("./check/check-page").then(({ CheckPage }) => ({ default: CheckPage })));
const ConsolidatePage = lazy(() =>
  import("./consolidate/consolidate-page").then(({ ConsolidatePage }) => ({ default: ConsolidatePage })),
);
const ContractRegisterPage = lazy(() =>
  import("./contracts/register-page").then(({ ContractRegisterPage }) => ({ default: ContractRegisterPage })),
);
const EditionsPage = lazy(() =>
  import("./editions/editions-page").then(({ EditionsPage }) => ({ default: EditionsPage })),
);
const EvaluatorsPage = lazy(() =>
  import("./evaluators/evaluators-page").then(({ EvaluatorsPage }) => ({ default: EvaluatorsPage })),
);
const ExplainPage = lazy(() =>
  import("./explain/explain-page").then(({ ExplainPage }) => ({ default: ExplainPage })),
);
const HelpPage = lazy(() => import("./help/help-page").then(({ HelpPage }) => ({ default: HelpPage })));
const LotsPage = lazy(() => import("./lots/lots-page").then(({ LotsPage }) => ({ default: LotsPage })));
const NextEntryPage = lazy(() =>
  import("./next-entry/next-entry-page").then(({ NextEntryPage }) => ({ default: NextEntryPage })),
);
const NextEditionPage = lazy(() =>
  import("./editions/next-edition-page").then(({ NextEditionPage }) => ({ default: NextEditionPage })),
);
const RescorePage = lazy(() =>
  import("./rescore/rescore-page").then(({ RescorePage }) => ({ default: RescorePage })),
);
const ResponsesPage = lazy(() =>
  import("./responses/responses-page").then(({ ResponsesPage }) => ({ default: ResponsesPage })),
);
const ReturnsPage = lazy(() =>
  import("./returns/returns-page").then(({ ReturnsPage }) => ({ default: ReturnsPage })),
);
const SchemePage = lazy(() =>
  import("./scheme/scheme-page").then(({ SchemePage }) => ({ default: SchemePage })),
);
const SettingsPage = lazy(() =>
  import("./settings/settings-page").then(({ SettingsPage }) => ({ default: SettingsPage })),
);
const SpendPage = lazy(() => import("./spend/spend-page").then(({ SpendPage }) => ({ default: SpendPage })));
const SummariesPage = lazy(() =>
  import("./summaries/summaries-page").then(({ SummariesPage }) => ({ default: SummariesPage })),
);
const TakeOutPage = lazy(() =>
  import("./take-out/take-out-page").then(({ TakeOutPage }) => ({ default: TakeOutPage })),
);
const TenderJob = lazy(() => import("./tender/tender-job").then(({ TenderJob }) => ({ default: TenderJob })));

/** What was typed and outlives its page. */
interface Typed {
  readonly draft: Draft;
  readonly change: Dispatch<DraftChange>;
  /** How far the set-up of the tender is. */
  readonly progress: Progress;
  readonly setProgress: (progress: Progress) => void;
  /** The set-up that was kept before. */
  readonly kept: KeptAtHand<KeptTender>;
  /** Whether nothing is typed of the tender yet. */
  readonly isFresh: boolean;
  readonly assessment: TypedDraft<AssessmentDraft>;
  readonly review: TypedDraft<ReviewDraft>;
  /** The pane works for another council. */
  readonly begin: (council: Settings | undefined) => void;
  /** The tender follows an edition from now on. */
  readonly follow: (edition: Framework) => void;
}

/** The page of one job. */
export function JobPage(props: {
  readonly job: Job;
  readonly typed: Typed;
  /** Another job, or the list of them. */
  readonly onOpen: (job: Job | undefined) => void;
}) {
  const { job, typed, onOpen } = props;
  const { draft, change, progress, setProgress, kept, isFresh, assessment, review, begin, follow } = typed;
  const { add } = useEditions();
  const onBack = () => onOpen(undefined);
  const start = ({ draft: started, edition }: StartedDraft) => {
    add(edition);
    change({ type: "open", draft: started });
    setProgress(AT_THE_BEGINNING);
    onOpen("tender");
  };
  switch (job) {
    case "editions":
      return <EditionsPage onChoose={follow} onBack={onBack} />;
    case "next-edition":
      return <NextEditionPage typed={review} onBack={onBack} />;
    case "assess":
      return <AssessPage typed={assessment} onStart={start} onBack={onBack} />;
    case "tender":
      return (
        <TenderJob
          kept={kept}
          isFresh={isFresh}
          draft={draft}
          change={change}
          onEdition={follow}
          progress={progress}
          onProgress={setProgress}
          onBack={onBack}
        />
      );
    case "change":
      return <ChangePage onBack={onBack} />;
    case "scheme":
      return <SchemePage draft={draft} change={change} onBack={onBack} />;
    case "evaluators":
      return <EvaluatorsPage onBack={onBack} />;
    case "next-entry":
      return <NextEntryPage onBack={onBack} />;
    case "explain":
      return <ExplainPage onBack={onBack} />;
    case "help":
      return <HelpPage onBack={onBack} />;
    case "lots":
      return <LotsPage onBack={onBack} />;
    case "summaries":
      return <SummariesPage onBack={onBack} />;
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
    case "take-out":
      return <TakeOutPage onBack={onBack} />;
  }
}
