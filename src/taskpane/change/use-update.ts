import { useState } from "react";
import type { Framework } from "../../domain/framework/edition";
import { wordIssue } from "../../domain/issues/word-issue";
import type { Tender } from "../../domain/tender/tender";
import type { FieldError } from "../parts/error-summary";
import { readTenderHere, type UpdateOptions, updateTenderHere } from "../parts/tender-here";
import type { TenderToScore } from "../../jobs/tender";
import { useWork } from "../parts/use-work";
import type { Draft } from "../tender/draft";
import { prepareUpdate } from "./prepare";

/** What an update would leave out, and the rules of scoring that it would change with bids in, in the user's words. */
export interface Loss {
  readonly rules: readonly string[];
  readonly lost: readonly string[];
  readonly gone: readonly string[];
}

export type UpdateOutcome =
  | { readonly state: "none" }
  | { readonly state: "wrong"; readonly errors: readonly FieldError[] }
  | ({ readonly state: "asks" } & Loss)
  | { readonly state: "refused"; readonly message: string; readonly readAgain?: boolean }
  | { readonly state: "done"; readonly notes: readonly string[] };

const SETUP_CHANGED =
  "The weights, questions or other parts of the setup were changed in this workbook after they were opened here. Open the tender again, then make your changes.";

/** Updates the workbook to a draft; `agreed` is what the user has agreed to leave out, and anything more is asked again. */
export async function updateTo(
  draft: Draft,
  opened: Tender,
  atHand: readonly Framework[],
  { agreed, ...options }: UpdateOptions & { readonly agreed?: Loss | undefined },
): Promise<UpdateOutcome> {
  const now = await readTenderHere();
  if (!now.ok) return { state: "refused", message: now.messages.join(" ") };
  const prepared = prepareUpdate(opened, now, draft, atHand);
  if (prepared.state === "setup-changed")
    return { state: "refused", message: SETUP_CHANGED, readAgain: true };
  if (prepared.state === "wrong") return prepared;
  const { tender, edition, proxyPack, rules, lost, gone, warnings } = prepared;
  const isAgreed = (part: keyof Loss) => (line: string) => agreed?.[part].includes(line);
  const asked = { rules, lost, gone };
  const parts = ["rules", "lost", "gone"] as const;
  if (!parts.every((part) => asked[part].every(isAgreed(part)))) return { state: "asks", ...asked };
  const scoring = { edition, proxyPack, from: now.tender, mayGo: gone };
  const updated = await updateTenderHere(tender, { ...options, ...scoring });
  return updated.ok
    ? { state: "done", notes: [...updated.notes, ...warnings.map(wordIssue)] }
    : { state: "refused", message: updated.message };
}

/** One update at a time; `onUpdated` gets the tender that the workbook holds after it. */
export function useUpdate(
  opened: TenderToScore,
  draft: Draft,
  atHand: readonly Framework[],
  onUpdated: (now: TenderToScore) => void,
) {
  const [ended, setEnded] = useState<{ readonly outcome: UpdateOutcome; readonly attempt: number }>({
    outcome: { state: "none" },
    attempt: 0,
  });
  const { progress, run, cancel } = useWork();
  const end = (outcome: UpdateOutcome) => setEnded(({ attempt }) => ({ outcome, attempt: attempt + 1 }));
  const update = (agreed?: Loss) =>
    void run(async (options) => {
      const outcome = await updateTo(draft, opened.tender, atHand, { ...options, agreed });
      end(outcome);
      if (outcome.state !== "done") return;
      const now = await readTenderHere();
      if (now.ok) onUpdated(now);
    });
  return { ...ended, progress, update, cancel, forget: () => end({ state: "none" }) };
}
