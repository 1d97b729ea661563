import { type Dispatch, useState } from "react";
import type { Framework } from "../../domain/framework/edition";
import { EditionFirst } from "../parts/edition-first";
import { useEditions } from "../parts/editions";
import { OfferedFirst } from "../parts/offered-first";
import type { KeptAtHand } from "../parts/use-kept-draft";
import type { DraftChange } from "./change-draft";
import type { Draft } from "./draft";
import { NO_ERRORS, TenderFormProvider } from "./form-context";
import { type KeptTender, titleOfKept } from "./kept-tender";
import { editionOfDraft } from "./read-setup";
import { AT_REVIEW, type Progress } from "./steps";
import { TenderFileButtons } from "./tender-file";
import { TenderPage } from "./tender-page";
import { titleOf } from "../start/stages";

/** The set-up of a tender; first what was being set up when the pane was closed, unless something is typed already. */
export function TenderJob(props: {
  readonly draft: Draft;
  readonly change: Dispatch<DraftChange>;
  /** It follows this edition from now on. */
  readonly onEdition: (edition: Framework) => void;
  readonly progress: Progress;
  readonly onProgress: (progress: Progress) => void;
  readonly kept: KeptAtHand<KeptTender>;
  /** Whether nothing is typed yet. */
  readonly isFresh: boolean;
  readonly onBack: () => void;
}) {
  const { draft, progress, change, onProgress, kept, isFresh, onBack } = props;
  const { editions, choose } = useEditions();
  /** How opening or saving a tender file went last. */
  const [said, setSaid] = useState("");
  const takeUp = (before: KeptTender) => {
    change({ type: "open", draft: before.draft });
    onProgress(before.progress);
  };
  const typed = { draft: { draft, progress }, onChange: takeUp, kept, isFresh };
  return (
    <OfferedFirst typed={typed} title={titleOf("tender")} words={titleOfKept} onBack={onBack}>
      <EditionFirst
        title={titleOf("tender")}
        edition={editionOfDraft(draft, editions)}
        missing={draft.framework}
        onChoose={(edition) => {
          choose(edition.id);
          props.onEdition(edition);
        }}
        onBack={onBack}
        otherwise={
          <TenderFormProvider value={{ draft, change, errors: NO_ERRORS }}>
            <TenderFileButtons
              opensOnly
              said={said}
              onSaid={setSaid}
              onOpened={(opened) => {
                change({ type: "open", draft: opened });
                onProgress(AT_REVIEW);
              }}
            />
          </TenderFormProvider>
        }
      >
        {(edition) => (
          <TenderPage {...props} edition={edition} said={said} onSaid={setSaid} onInserted={kept.forget} />
        )}
      </EditionFirst>
    </OfferedFirst>
  );
}
