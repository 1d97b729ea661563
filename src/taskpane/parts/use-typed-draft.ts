import { useState } from "react";
import type { KeptName } from "./kept";
import type { ReadDraft } from "./kept-drafts";
import { type KeptAtHand, useKeptDraft } from "./use-kept-draft";

/** What is typed for a job: kept in the browser, and offered again after a reload. */
export interface TypedDraft<T> {
  readonly draft: T;
  readonly onChange: (draft: T) => void;
  readonly kept: KeptAtHand<T>;
  /** Whether nothing is typed yet. */
  readonly isFresh: boolean;
}

export function useTypedDraft<T>(name: KeptName, fresh: T, read: ReadDraft<T>): TypedDraft<T> {
  const [draft, setDraft] = useState(fresh);
  const isFresh = draft === fresh;
  const kept = useKeptDraft(name, draft, { isFresh, read });
  return { draft, onChange: setDraft, kept, isFresh };
}
