import type { Dispatch } from "react";
import { OfferedFirst } from "../parts/offered-first";
import type { KeptAtHand } from "../parts/use-kept-draft";
import type { DraftChange } from "./change-draft";
import type { Draft } from "./draft";
import { type KeptTender, titleOfKept } from "./kept-tender";
import type { Progress } from "./steps";
import { TenderPage } from "./tender-page";
import { titleOf } from "../start/stages";

/** The set-up of a tender; first what was being set up when the pane was closed, unless something is typed already. */
export function TenderJob(props: {
  readonly draft: Draft;
  readonly change: Dispatch<DraftChange>;
  readonly progress: Progress;
  readonly onProgress: (progress: Progress) => void;
  readonly kept: KeptAtHand<KeptTender>;
  /** Whether nothing is typed yet. */
  readonly isFresh: boolean;
  readonly onBack: () => void;
}) {
  const { draft, progress, change, onProgress, kept, isFresh, onBack } = props;
  const takeUp = (before: KeptTender) => {
    change({ type: "open", draft: before.draft });
    onProgress(before.progress);
  };
  const typed = { draft: { draft, progress }, onChange: takeUp, kept, isFresh };
  return (
    <OfferedFirst typed={typed} title={titleOf("tender")} words={titleOfKept} onBack={onBack}>
      <TenderPage {...props} onInserted={kept.forget} />
    </OfferedFirst>
  );
}
