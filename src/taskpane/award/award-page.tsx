import { useState } from "react";
import { awardHindrances } from "../../domain/contract/award";
import type { ScoringOptions } from "../../domain/evaluation/score-tender";
import type { Issue } from "../../domain/issues/issue";
import { useCouncil } from "../parts/council";
import { ErrorSummary, type FieldError } from "../parts/error-summary";
import { heldFile, useHeld } from "../parts/held";
import { IssueWords } from "../parts/issue-words";
import { NotYet } from "../parts/not-yet";
import { OverviewOfLots, useOverview } from "../parts/overview-of-lots";
import { Page } from "../parts/page";
import { Refusal } from "../parts/said";
import { optionalSourceOf } from "../parts/sources";
import type { TenderToScore } from "../../jobs/tender";
import { useTender } from "../parts/use-tender";
import { WithTender } from "../parts/with-tender";
import { rankedBids } from "../summaries/award";
import { type ContractMade, emptyContract, makeContract, offeredMeasures } from "./award-draft";
import { ContractFileSection } from "./contract-file";
import { ContractForm } from "./contract-form";
import { ContractOutcome } from "./contract-outcome";
import { titleOf } from "../start/stages";

const AREA = heldFile();

/** Makes the contract of the workbook's tender, with the preferred bidder's offers as commitments. */
export function AwardPage({ onBack }: { readonly onBack: () => void }) {
  const { found, read } = useTender();
  return (
    <Page title={titleOf("award")} onBack={onBack}>
      <p>The preferred bidder&apos;s offers become the commitments of the contract.</p>
      <WithTender found={found} read={read}>
        {(here, pointedOut) => {
          const issues = awardHindrances(here.tender, scoring(here));
          return issues.length > 0 ? (
            <NotYet title="No contract can be made yet" issues={issues} read={read} />
          ) : (
            <Award here={here} pointedOut={pointedOut} />
          );
        }}
      </WithTender>
      <ContractFileSection here={found?.ok ? found.value : undefined} />
    </Page>
  );
}

function scoring({ edition, proxyPack }: TenderToScore): ScoringOptions {
  return { editions: [edition], proxyPack };
}

interface Tried {
  readonly attempt: number;
  readonly errors: readonly FieldError[];
  readonly issues: readonly Issue[];
  readonly made?: ContractMade & { readonly ok: true };
}

function Award(props: { readonly here: TenderToScore; readonly pointedOut: readonly Issue[] }) {
  const { here, pointedOut } = props;
  const ranked = rankedBids(here);
  const { council } = useCouncil();
  const [draft, setDraft] = useState(() => emptyContract(here, council));
  const [area, setArea] = useHeld(AREA);
  const overview = useOverview();
  const [tried, setTried] = useState<Tried>({ attempt: 0, errors: [], issues: [] });
  const forget = () => setTried({ attempt: tried.attempt, errors: [], issues: [] });
  const make = async () => {
    const attempt = tried.attempt + 1;
    const files = {
      area: optionalSourceOf(area) ?? council?.area,
      overview: optionalSourceOf(overview.file),
    };
    const made = await makeContract(here, draft, files);
    if (made.ok) setTried({ attempt, errors: [], issues: [], made });
    else setTried({ attempt, errors: made.errors, issues: made.issues });
  };
  return (
    <>
      <ErrorSummary errors={tried.errors} attempt={tried.attempt} />
      {ranked.length === 0 && <p className="sv-warning">Every bid is out, so there is none to award to.</p>}
      <OverviewOfLots
        here={here}
        chosen={overview}
        onChange={forget}
        onAward={(award) => setDraft((before) => ({ ...before, ...award }))}
      />
      <ContractForm
        ranked={ranked}
        offered={offeredMeasures(here, draft.bidder)}
        draft={draft}
        area={area}
        errors={tried.errors}
        onChange={(next) => {
          setDraft(next);
          forget();
        }}
        onArea={(next) => {
          setArea(next);
          forget();
        }}
        onSubmit={() => void make()}
      />
      {tried.issues.length > 0 && (
        <Refusal key={tried.attempt} title="The contract was not made">
          <IssueWords issues={tried.issues} />
        </Refusal>
      )}
      {tried.made && (
        <ContractOutcome
          key={tried.attempt}
          agreed={{ contract: tried.made.contract, edition: here.edition }}
          here={here}
          warnings={[...pointedOut, ...tried.made.warnings]}
        />
      )}
    </>
  );
}
