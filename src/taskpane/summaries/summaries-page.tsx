import { useMemo, useState } from "react";
import type { Issue } from "../../domain/issues/issue";
import type { Tender } from "../../domain/tender/tender";
import { missingToSend, summariesToSend, type Summaries } from "../../jobs/summaries";
import { withOverview } from "../../jobs/lots";
import { wordIssue } from "../../domain/issues/word-issue";
import { useCouncil } from "../parts/council";
import { ErrorSummary, type FieldError } from "../parts/error-summary";
import { IssueWords } from "../parts/issue-words";
import { NotYet } from "../parts/not-yet";
import { OverviewOfLots, useOverview } from "../parts/overview-of-lots";
import { Page } from "../parts/page";
import { Done, Refusal } from "../parts/said";
import { optionalSourceOf } from "../parts/sources";
import { TenderUpdate } from "../parts/tender-update";
import type { TenderToScore } from "../../jobs/tender";
import { useTender } from "../parts/use-tender";
import { Warnings } from "../parts/warnings";
import { WithTender } from "../parts/with-tender";
import { awardErrors, hindrances, proposedAward, rankedBids, withAward } from "./award";
import { AwardForm } from "./award-form";
import { SummaryList } from "./summary-list";
import { WhatIsMissing } from "./what-is-missing";
import { withheldIn } from "./withheld-draft";
import { WithheldFields } from "./withheld-fields";
import { titleOf } from "../start/stages";

/** Names the preferred bidder and hands over a summary for each assessed bidder. */
export function SummariesPage({ onBack }: { readonly onBack: () => void }) {
  const { found, read } = useTender();
  return (
    <Page title={titleOf("summaries")} onBack={onBack}>
      <p>
        Each bidder whose tender was assessed is told its scores and their reasons, and those of the winning
        tender.
      </p>
      <WithTender found={found} read={read}>
        {(here) => {
          const issues = hindrances(here);
          return issues.length > 0 ? (
            <NotYet title="Summaries cannot be made yet" issues={issues} read={read} />
          ) : (
            <NameAndMake here={here} read={read} />
          );
        }}
      </WithTender>
    </Page>
  );
}

interface Tried {
  readonly attempt: number;
  readonly errors: readonly FieldError[];
  /** Warnings of what was made that did not stand above the form, and what refused it that no field can mend. */
  readonly issues: readonly Issue[];
  readonly made?: Summaries & {
    /** With the award that the summaries tell of. */
    readonly tender: Tender;
  };
}

function NameAndMake(props: { readonly here: TenderToScore; readonly read: () => Promise<void> }) {
  const { here } = props;
  const { council } = useCouncil();
  const ranked = useMemo(() => rankedBids(here), [here]);
  const missing = useMemo(() => missingToSend(here), [here]);
  const stated = new Set(missing.map(wordIssue));
  const [incomplete, setIncomplete] = useState(false);
  const [award, setAward] = useState(() => proposedAward(here.tender, ranked));
  const [withheld, setWithheld] = useState(() => withheldIn(here.tender));
  const [tried, setTried] = useState<Tried>({ attempt: 0, errors: [], issues: [] });
  const overview = useOverview();
  const make = async () => {
    const attempt = tried.attempt + 1;
    const lot = await withOverview(here, optionalSourceOf(overview.file), award.bidder || undefined);
    if (!lot.ok) return setTried({ attempt, errors: [], issues: lot.issues });
    const awarded = withAward(here, award, withheld);
    if (!awarded.ok) return setTried({ attempt, errors: awarded.errors, issues: [] });
    const result = summariesToSend(
      { ...here, tender: awarded.tender },
      { incomplete, letters: council?.letters },
    );
    if (result.ok)
      return setTried({
        attempt,
        errors: [],
        issues: result.issues.filter((issue) => !stated.has(wordIssue(issue))),
        made: { tender: awarded.tender, ...result.value },
      });
    // What is missing stands above the form already.
    const lacks = result.issues.filter(({ code }) => code === "summaries-lack");
    const ofAward = result.issues.filter(({ place }) => place.path?.[0] === "award");
    const others = lacks.length > 0 ? [] : result.issues.filter((issue) => !ofAward.includes(issue));
    setTried({ attempt, errors: awardErrors([...ofAward, ...lacks]), issues: others });
  };
  const change = (set: () => void) => {
    set();
    setTried({ attempt: tried.attempt, errors: [], issues: [] });
  };
  return (
    <>
      <ErrorSummary errors={tried.errors} attempt={tried.attempt} />
      <WhatIsMissing
        missing={missing}
        chosen={incomplete}
        errors={tried.errors}
        onChoose={(chosen) => change(() => setIncomplete(chosen))}
      />
      <WithheldFields
        here={here}
        withheld={withheld}
        errors={tried.errors}
        onChange={(next) => change(() => setWithheld(next))}
      />
      <OverviewOfLots
        here={here}
        chosen={overview}
        onChange={() => change(() => undefined)}
        onAward={(next) => setAward((before) => ({ ...before, ...next }))}
      />
      <AwardForm
        ranked={ranked}
        award={award}
        errors={tried.errors}
        onChange={(next) => change(() => setAward(next))}
        onSubmit={() => void make()}
      />
      <Made key={tried.attempt} tried={tried} here={here} read={props.read} />
    </>
  );
}

function Made(props: {
  readonly tried: Tried;
  readonly here: TenderToScore;
  readonly read: () => Promise<void>;
}) {
  const { made, issues } = props.tried;
  if (made) {
    return (
      <>
        <Warnings issues={issues} />
        <SummaryList {...made} />
        <RecordAward tender={made.tender} here={props.here} read={props.read} />
      </>
    );
  }
  if (issues.length === 0) return null;
  return (
    <Refusal title="The summaries were not made">
      <IssueWords issues={issues} />
    </Refusal>
  );
}

/** Keeps the award in the workbook; one that it holds already needs no button. */
function RecordAward(props: {
  readonly tender: Tender;
  readonly here: TenderToScore;
  readonly read: () => Promise<void>;
}) {
  const [notes, setNotes] = useState<readonly string[]>();
  const { tender, here } = props;
  const recorded = [tender, here.tender].map(({ award, redactions = [] }) =>
    JSON.stringify([award, redactions]),
  );
  const told = tender.redactions
    ? "The award and what is withheld are recorded in this workbook."
    : "The award is recorded in this workbook.";
  const isRecorded = recorded[0] === recorded[1];
  const done = (more: readonly string[]) => {
    setNotes(more);
    void props.read();
  };
  return (
    <section aria-labelledby="summaries-award">
      <h2 id="summaries-award">The award</h2>
      {!isRecorded && (
        <TenderUpdate
          text={`Record ${tender.redactions ? "the award and what is withheld" : "the award"} in this workbook`}
          from={here.tender}
          next={tender}
          onDone={done}
        />
      )}
      {isRecorded && !notes && <p>{told}</p>}
      {notes && (
        <Done>
          <p>{told}</p>
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </Done>
      )}
    </section>
  );
}
