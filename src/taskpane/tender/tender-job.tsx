import type { Dispatch } from "react";
import { OfferedDraft } from "../parts/offered-draft";
import { Page } from "../parts/page";
import type { KeptAtHand } from "../parts/use-kept-draft";
import type { DraftChange } from "./change-draft";
import type { Draft } from "./draft";
import { type KeptTender, titleOfKept } from "./kept-tender";
import type { Progress } from "./steps";
import { TenderPage } from "./tender-page";

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
  const { change, onProgress, kept, isFresh, onBack } = props;
  const { offer } = kept;
  if (!offer || !isFresh) return <TenderPage {...props} onInserted={kept.forget} />;
  return (
    <Page title="Set up a tender" onBack={onBack}>
      <OfferedDraft
        offer={offer}
        title={titleOfKept(offer.draft)}
        onGoOn={() => {
          change({ type: "open", draft: offer.draft.draft });
          onProgress(offer.draft.progress);
          kept.taken();
        }}
        onStartAgain={kept.forget}
      />
    </Page>
  );
}
