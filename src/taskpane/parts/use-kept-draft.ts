import { useEffect, useRef, useState } from "react";
import type { KeptName } from "./kept";
import { forgetDraft, keepDraft, type Offer, offeredDraft, type ReadDraft } from "./kept-drafts";

/** Milliseconds without a key press after which what is typed is kept. */
const PAUSE = 400;

export interface KeptAtHand<T> {
  /** What was kept before and was not yet gone on with; it is never taken unasked. */
  readonly offer: Offer<T> | undefined;
  /** The offer was answered: its draft is typed on. */
  readonly taken: () => void;
  /** Nothing is kept of this workbook's draft, nor of the one that was offered. */
  readonly forget: () => void;
}

/** Keeps a draft in the browser while it is typed, from its first change on, and offers what was kept before. */
export function useKeptDraft<T>(
  name: KeptName,
  draft: T,
  {
    isFresh,
    read,
  }: { /** Nothing of it is typed. */ readonly isFresh: boolean; readonly read: ReadDraft<T> },
): KeptAtHand<T> {
  const [offer, setOffer] = useState(() => offeredDraft(name, read));
  const last = useRef(draft);
  /** Keeps nothing of what was typed last and is still to be kept. */
  const drop = useRef(() => {});
  useEffect(() => {
    if (last.current === draft || isFresh) return;
    last.current = draft;
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener("pagehide", keepNow);
    };
    const keepNow = () => {
      done();
      keepDraft(name, draft, read);
    };
    const timer = setTimeout(keepNow, PAUSE);
    // A pane that is closed or reloaded within the pause would lose the last word.
    window.addEventListener("pagehide", keepNow);
    drop.current = done;
    return done;
  }, [name, draft, isFresh, read]);
  return {
    offer,
    taken: () => setOffer(undefined),
    forget: () => {
      drop.current();
      forgetDraft(name, offer, read);
      setOffer(undefined);
    },
  };
}
