import { useState } from "react";
import type { Issue } from "../../domain/issues/issue";
import { mostLotsWords } from "../../domain/tender/lots";
import { withOverview } from "../../jobs/lots";
import type { TenderToScore } from "../../jobs/tender";
import { IssueWords } from "./issue-words";
import { OptionalFile } from "./optional-file";
import { Refusal } from "./said";
import { sourceOf } from "./sources";

/** Of a lot: the overview of all lots, which says who gets it. A tender without lots has none. */
export function OverviewOfLots(props: {
  readonly here: TenderToScore;
  readonly file: File | undefined;
  readonly onFile: (file: File | undefined) => void;
  readonly onAward: (award: { readonly bidder: string; readonly reason: string }) => void;
}) {
  const { here, file, onFile, onAward } = props;
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const { lot } = here.tender;
  if (!lot) return null;
  const choose = async (chosen: File | undefined) => {
    setIssues([]);
    onFile(chosen);
    if (!chosen) return;
    const read = await withOverview(here, sourceOf(chosen));
    setIssues(read.issues);
    const award = read.ok ? read.value.tender.award : undefined;
    if (award) onAward({ bidder: award.bidder, reason: award.reason ?? "" });
  };
  return (
    <>
      <OptionalFile
        id="overview-of-lots"
        label="Overview of lots"
        hint={`${mostLotsWords(lot)} The overview says who gets this lot.`}
        accept=".xlsx"
        file={file}
        onFile={(chosen) => void choose(chosen)}
      />
      {issues.length > 0 && (
        <Refusal title="The overview gives this lot to nobody">
          <IssueWords issues={issues} />
        </Refusal>
      )}
    </>
  );
}
