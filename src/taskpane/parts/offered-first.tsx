import type { ReactNode } from "react";
import { OfferedDraft } from "./offered-draft";
import { Page } from "./page";
import type { TypedDraft } from "./use-typed-draft";

/** A job's page; first what was being typed when the pane was closed, unless something is typed already. */
export function OfferedFirst<T>(props: {
  readonly typed: TypedDraft<T>;
  /** The job's own. */
  readonly title: string;
  /** "You were assessing Grounds maintenance" */
  readonly words: (draft: T) => string;
  readonly onBack: () => void;
  readonly children: ReactNode;
}) {
  const { kept, isFresh, onChange } = props.typed;
  const { offer } = kept;
  if (!offer || !isFresh) return props.children;
  return (
    <Page title={props.title} onBack={props.onBack}>
      <OfferedDraft
        offer={offer}
        title={props.words(offer.draft)}
        onGoOn={() => {
          onChange(offer.draft);
          kept.taken();
        }}
        onStartAgain={kept.forget}
      />
    </Page>
  );
}

/** "T-1, Grounds maintenance": what of a draft's names is typed, else other words for it. */
export function namesTyped(names: readonly string[], otherwise: string): string {
  const typed = names.map((name) => name.trim()).filter((name) => name !== "");
  return typed.length > 0 ? typed.join(", ") : otherwise;
}
