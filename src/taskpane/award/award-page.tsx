import { useState } from "react";
import type { Issue } from "../../domain/issues/issue";
import { ErrorSummary, type FieldError } from "../parts/error-summary";
import { IssueWords } from "../parts/issue-words";
import { NotYet } from "../parts/not-yet";
import { Page } from "../parts/page";
import { readAreaFile } from "../parts/read-area";
import { Refusal } from "../parts/said";
import type { TenderToScore } from "../../jobs/tender";
import { useTender } from "../parts/use-tender";
import { WithTender } from "../parts/with-tender";
import { rankedBids } from "../summaries/award";
import { type ContractMade, emptyContract, hindrances, makeContract, offeredMeasures } from "./award-draft";
import { ContractForm } from "./contract-form";
import { ContractOutcome } from "./contract-outcome";

/** Makes the contract of the workbook's tender, with the preferred bidder's offers as commitments. */
export function AwardPage({ onBack }: { readonly onBack: () => void }) {
  const { found, read } = useTender();
  return (
    <Page title="Award" onBack={onBack}>
      <p>The preferred bidder&apos;s offers become the commitments of the contract.</p>
      <WithTender found={found} read={read}>
        {(here) => {
          const issues = hindrances(here);
          return issues.length > 0 ? (
            <NotYet title="No contract can be made yet" issues={issues} read={read} />
          ) : (
            <Award here={here} />
          );
        }}
      </WithTender>
    </Page>
  );
}

interface Tried {
  readonly attempt: number;
  readonly errors: readonly FieldError[];
  readonly issues: readonly Issue[];
  readonly made?: ContractMade & { readonly ok: true };
}

function Award({ here }: { readonly here: TenderToScore }) {
  const ranked = rankedBids(here);
  const [draft, setDraft] = useState(() => emptyContract(here));
  const [area, setArea] = useState<File>();
  const [tried, setTried] = useState<Tried>({ attempt: 0, errors: [], issues: [] });
  const forget = () => setTried({ attempt: tried.attempt, errors: [], issues: [] });
  const make = async () => {
    const attempt = tried.attempt + 1;
    const read = await readAreaFile(area);
    if (!read.ok) return setTried({ attempt, errors: [], issues: read.issues });
    const made = makeContract(here, draft, read.value);
    if (made.ok) setTried({ attempt, errors: [], issues: [], made });
    else setTried({ attempt, errors: made.errors, issues: made.issues });
  };
  return (
    <>
      <ErrorSummary errors={tried.errors} attempt={tried.attempt} />
      {ranked.length === 0 && <p className="sv-warning">Every bid is out, so there is none to award to.</p>}
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
          contract={tried.made.contract}
          edition={here.edition}
          warnings={tried.made.warnings}
        />
      )}
    </>
  );
}
