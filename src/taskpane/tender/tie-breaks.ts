import { tieWords } from "../../domain/tender/disclosed";
import { TieBreaks } from "../../domain/tender/file";
import type { Draft } from "./draft";

/** The choice of no tie-break. */
export const SHARED_RANK = "shared-rank";

/** The tie-breaks as tender.json has them; none at all where nothing is chosen, as in setups from before there was a choice. */
export function tieBreaksOf({ rules: { tieFirst, tieThen } }: Pick<Draft, "rules">): {
  readonly tieBreaks?: readonly string[];
} {
  if (tieFirst === "") return {};
  if (tieFirst === SHARED_RANK) return { tieBreaks: [] };
  return { tieBreaks: tieThen === SHARED_RANK || tieThen === tieFirst ? [tieFirst] : [tieFirst, tieThen] };
}

/** The same as the form's choices. */
export function tieChoices(tieBreaks: unknown): Pick<Draft["rules"], "tieFirst" | "tieThen"> {
  if (!Array.isArray(tieBreaks)) return { tieFirst: "", tieThen: SHARED_RANK };
  const [first, then] = tieBreaks.map(String);
  return { tieFirst: first ?? SHARED_RANK, tieThen: then ?? SHARED_RANK };
}

/** What decides equal totals, as bidders read it. */
export function tieWordsOf(draft: Pick<Draft, "rules" | "tieRule">): string {
  const { tieBreaks } = tieBreaksOf(draft);
  const sound = TieBreaks.optional().safeParse(tieBreaks).data;
  const tieRule = draft.tieRule.trim();
  return tieWords({ ...(sound ? { tieBreaks: sound } : {}), ...(tieRule === "" ? {} : { tieRule }) });
}
