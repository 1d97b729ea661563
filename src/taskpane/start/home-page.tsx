import { Link, PrimaryButton } from "office-ui-fabric-react";
import { useRef, useState } from "react";
import type { NextStep } from "../../jobs/at-hand";
import { selectCell } from "../../excel/select";
import { kept } from "../parts/kept";
import { Page } from "../parts/page";
import { useLostFocus } from "../parts/use-lost-focus";
import { wordReason } from "../parts/word-reason";
import type { AtHome, WorkbookHere } from "./at-home";
import { TakeExampleOut } from "./example";
import { ExampleQuarterChosen } from "./example-quarter-choice";
import type { QuarterAtHome } from "./quarter-at-home";
import { StageList } from "./stage-list";
import { type Job, jobNamed, titleOf } from "./stages";
import { WaysIn } from "./ways-in";

/** What this workbook is, how far it is and what comes next; and every job by the stage of a contract. */
export function HomePage(props: {
  /** Undefined until it is read. */
  readonly known: AtHome | undefined;
  readonly onOpen: (job: Job) => void;
}) {
  const { known, onOpen } = props;
  const here = known?.workbook ?? { state: "reading" };
  const isChosen = known?.quarter.isChosen ?? false;
  const card = useRef<HTMLElement>(null);
  const quarter = useRef<HTMLElement>(null);
  useLostFocus(`${here.state} ${isChosen}`, () => (quarter.current ?? card.current)?.querySelector("h2"));
  return (
    <Page title="Social value">
      <CouncilLine known={known} onOpen={onOpen} />
      <section aria-label="This workbook" className="sv-card" ref={card}>
        <Here here={here} quarter={known?.quarter} onOpen={onOpen} />
      </section>
      {known && isChosen && <ExampleQuarterChosen quarter={known.quarter} onOpen={onOpen} ref={quarter} />}
      {known && <LastUsed onOpen={onOpen} />}
      <StageList standing={here.state === "known" ? here.atHand.standing : {}} onOpen={onOpen} />
    </Page>
  );
}

/** The job that was opened last in this browser. */
function LastUsed({ onOpen }: { readonly onOpen: (job: Job) => void }) {
  const [last] = useState(() => jobNamed(kept("last-job")));
  if (!last) return null;
  return (
    <p className="sv-hint">
      Last used: <Link onClick={() => onOpen(last)}>{titleOf(last)}</Link>
    </p>
  );
}

function CouncilLine(props: { readonly known: AtHome | undefined; readonly onOpen: (job: Job) => void }) {
  const { known, onOpen } = props;
  if (!known) return <p className="sv-council">&nbsp;</p>;
  const { council, editions, other } = known;
  return (
    <>
      <p className="sv-council">
        {council === undefined ? "No council is set up yet. " : `Working for ${council}. `}
        <Link onClick={() => onOpen("settings")}>
          {council === undefined ? "Set up your council" : "Change the council file"}
        </Link>
      </p>
      {(editions.chosen ?? editions.lost) !== undefined && (
        <p className="sv-hint sv-council">
          {editions.chosen !== undefined && `New assessments and tenders follow ${editions.chosen}. `}
          {editions.lost !== undefined &&
            `Kept in this browser and not readable any more: ${editions.lost}. Load it again. `}
          <Link onClick={() => onOpen("editions")}>Framework editions</Link>
        </p>
      )}
      {other && (
        <p>
          This workbook keeps the council file of {other.council}.{" "}
          <Link onClick={other.work}>Work with the file in this workbook</Link>
        </p>
      )}
    </>
  );
}

function Here(props: {
  readonly here: WorkbookHere;
  readonly quarter: QuarterAtHome | undefined;
  readonly onOpen: (job: Job) => void;
}) {
  const { here, quarter, onOpen } = props;
  switch (here.state) {
    case "reading":
      return (
        <div role="status" aria-label="Reading the workbook" className="sv-skeleton">
          <span />
          <span />
        </div>
      );
    case "failed":
      return <p className="sv-errors">{here.message}</p>;
    case "foreign":
      return <WaysIn quarter={quarter} onOpen={onOpen} />;
    case "known": {
      const { title, progress, next, isExample = false } = here.atHand;
      return (
        <>
          <h2 tabIndex={-1}>{title}</h2>
          {progress.length > 0 && <p role="status">{progress.join(" ")}</p>}
          {next && <Next key={next.words} next={next} onOpen={onOpen} />}
          {isExample && <TakeExampleOut />}
        </>
      );
    }
  }
}

/** The one next step: goes to its cell, or opens its job. */
function Next({ next, onOpen }: { readonly next: NextStep; readonly onOpen: (job: Job) => void }) {
  const [said, setSaid] = useState("");
  const go = async () => {
    if ("job" in next) return onOpen(next.job);
    const selected = await selectCell(next.sheet, next.cell);
    setSaid(selected.ok ? `${next.sheet} ${next.cell} is selected.` : wordReason(selected.reason));
  };
  return (
    <>
      <PrimaryButton text={next.words} onClick={() => void go()} />
      <p role="status" className="sv-hint">
        {said}
      </p>
    </>
  );
}
