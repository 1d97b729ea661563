import { useEffect, useRef, useState } from "react";
import type { Issue } from "../../domain/issues/issue";
import { mostLotsWords } from "../../domain/tender/lots";
import { withOverview } from "../../jobs/lots";
import type { TenderToScore } from "../../jobs/tender";
import { heldFile, useHeld } from "./held";
import { IssueWords } from "./issue-words";
import { OptionalFile } from "./optional-file";
import { Refusal } from "./said";
import { sourceOf } from "./sources";

const OVERVIEW = heldFile();

export type ChosenOverview = ReturnType<typeof useOverview>;

/** The overview that is chosen; every page that asks for it has the same one. */
export function useOverview() {
  const [file, setFile] = useHeld(OVERVIEW);
  return { file, setFile };
}

/** Of a lot: the overview of all lots, which says who gets it. A tender without lots has none. */
export function OverviewOfLots(props: {
  readonly here: TenderToScore;
  readonly chosen: ChosenOverview;
  /** What was made by another overview is void. */
  readonly onChange: () => void;
  readonly onAward: (award: { readonly bidder: string; readonly reason: string }) => void;
}) {
  const { here, onChange, onAward } = props;
  const { file, setFile } = props.chosen;
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const { lot } = here.tender;
  const read = async (chosen: File | undefined) => {
    setIssues([]);
    if (!chosen || !lot) return;
    const found = await withOverview(here, sourceOf(chosen));
    setIssues(found.issues);
    const award = found.ok ? found.value.tender.award : undefined;
    if (award) onAward({ bidder: award.bidder, reason: award.reason ?? "" });
  };
  const again = useRef(() => void read(file));
  useEffect(() => again.current(), []);
  if (!lot) return null;
  return (
    <>
      <OptionalFile
        id="overview-of-lots"
        label="Overview of lots"
        hint={`${mostLotsWords(lot)} The overview says who gets this lot.`}
        accept=".xlsx"
        file={file}
        onFile={(chosen) => {
          setFile(chosen);
          onChange();
          void read(chosen);
        }}
      />
      {issues.length > 0 && (
        <Refusal title="The overview gives this lot to nobody">
          <IssueWords issues={issues} />
        </Refusal>
      )}
    </>
  );
}
