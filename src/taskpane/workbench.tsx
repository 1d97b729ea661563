import { Suspense, useMemo, useReducer, useState } from "react";
import type { Framework } from "../domain/framework/edition";
import type { Settings } from "../domain/council/settings";
import { emptyAssessment } from "./assess/assessment-draft";
import { readKeptAssessment } from "./assess/kept-assessment";
import { readKeptReview } from "./editions/kept-review";
import { emptyReview } from "./editions/review-draft";
import type { AtHome } from "./start/at-home";
import { HomeKnown } from "./start/home-known";
import type { Job } from "./start/stages";
import { JobPage } from "./job-page";
import { CouncilProvider, useCouncil } from "./parts/council";
import { EditionsProvider, useEditions } from "./parts/editions";
import { HeldProvider } from "./parts/held";
import { useTypedDraft } from "./parts/use-typed-draft";
import { useKeptDraft } from "./parts/use-kept-draft";
import { Opening } from "./parts/opening";
import { AT_THE_BEGINNING } from "./tender/steps";
import { begunBy } from "./tender/begun-draft";
import { changeDraft } from "./tender/change-draft";
import { readKeptTender } from "./tender/kept-tender";

interface WorkbenchProps {
  /** Undefined at Home. */
  readonly job: Job | undefined;
  readonly onOpen: (job: Job | undefined) => void;
  /** What Home shows of the council and the workbook. */
  readonly onKnown: (known: AtHome) => void;
}

/** All that the pane does: the job's page, or at Home only what Home says of the workbook. What is typed and opened stays. */
export function Workbench(props: WorkbenchProps) {
  return (
    <CouncilProvider>
      <EditionsProvider>
        <HeldProvider>
          <AtWork {...props} />
        </HeldProvider>
      </EditionsProvider>
    </CouncilProvider>
  );
}

function AtWork({ job, onOpen, onKnown }: WorkbenchProps) {
  const { council, work } = useCouncil();
  const { editions, wanted: { id: wanted } = { id: "" } } = useEditions();
  const [begun, setBegun] = useState(() => begunBy(wanted, editions, council));
  const [draft, change] = useReducer(changeDraft, begun);
  const [progress, setProgress] = useState(AT_THE_BEGINNING);
  const isFresh = draft === begun;
  const setUp = useMemo(() => ({ draft, progress }), [draft, progress]);
  const kept = useKeptDraft("tender-draft", setUp, { isFresh, read: readKeptTender });
  const assessment = useTypedDraft("assessment-draft", emptyAssessment, readKeptAssessment);
  const review = useTypedDraft("review-draft", emptyReview, readKeptReview);
  /** A tender that nobody began to type begins as the new council's do. */
  const begin = (next: Settings | undefined) => {
    const fresh = begunBy(next?.tender?.framework ?? wanted, editions, next);
    if (draft === begun) change({ type: "open", draft: fresh });
    setBegun(fresh);
  };
  /** So does one by another edition; one that is being typed is changed to it. */
  const follow = (edition: Framework) => {
    if (!isFresh) return change({ type: "edition", edition, council: council?.name });
    const fresh = begunBy(edition.id, [edition], council);
    change({ type: "open", draft: fresh });
    setBegun(fresh);
  };
  const tender = { draft, change, progress, setProgress, kept, isFresh };
  const typed = { ...tender, assessment, review, begin, follow };
  const workFor = (next: Settings) => {
    work(next);
    begin(next);
  };
  return job === undefined ? (
    <HomeKnown onCouncil={workFor} onKnown={onKnown} />
  ) : (
    <Suspense fallback={<Opening />}>
      <JobPage job={job} typed={typed} onOpen={onOpen} />
    </Suspense>
  );
}
