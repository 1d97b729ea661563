import type { Issue } from "../../domain/issues/issue";
import { type BidEvaluation, scoreTender } from "../../domain/evaluation/score-tender";
import { isLimited } from "../../domain/evaluation/lot-award";
import { parseTender, type Tender } from "../../domain/tender/tender";
import { wordIssue } from "../../domain/issues/word-issue";
import { summariesToSend } from "../../jobs/summaries";
import type { TenderToScore } from "../../jobs/tender";
import type { FieldError } from "../parts/error-summary";
import { dayInFigures } from "../../domain/values/day";
import { readTypedDay } from "../../domain/values/typed-in-a-field";
import { redactionsOf, type WithheldDraft, withheldErrors, withheldIn } from "./withheld-draft";

/** The award as it is typed. */
export interface AwardDraft {
  readonly bidder: string;
  readonly reason: string;
  readonly date: string;
}

/** Those who may be awarded the contract, the highest total first. */
export function rankedBids({ tender, edition, proxyPack }: TenderToScore): readonly BidEvaluation[] {
  const { bids } = scoreTender(tender, { editions: [edition], proxyPack });
  return bids.filter(({ rank }) => rank !== null).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
}

/** The recorded award, or the one bidder with the highest total; none where several share it, or other lots may say another. */
export function proposedAward(tender: Tender, ranked: readonly BidEvaluation[]): AwardDraft {
  const { award } = tender;
  const first = isLimited(tender) ? [] : ranked.filter(({ rank }) => rank === 1);
  return {
    bidder: award?.bidder ?? (first.length === 1 ? (first[0]?.bidder ?? "") : ""),
    reason: award?.reason ?? "",
    date: award?.date === undefined ? "" : dayInFigures(award.date),
  };
}

/** Whether the totals alone do not say why the bidder gets the contract. */
export function needsReason(bidder: string, ranked: readonly BidEvaluation[]): boolean {
  const first = ranked.filter(({ rank }) => rank === 1);
  return bidder !== "" && (first.length > 1 || first[0]?.bidder !== bidder);
}

/** Why no summary can be made yet, whoever gets the contract: bids that are incomplete, a pack that is illustrative. */
export function hindrances(by: TenderToScore): readonly Issue[] {
  const made = summariesToSend(by, { incomplete: true });
  return made.ok ? [] : made.issues.filter(({ place }) => place.path?.[0] !== "award");
}

export const awardField = {
  bidder: "award-bidder",
  reason: "award-reason",
  date: "award-date",
  incomplete: "award-incomplete",
} as const;

export type Awarded =
  | { readonly ok: true; readonly tender: Tender }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** The tender with the typed award and what is withheld, or what is wrong with it and in which field. */
export function withAward(
  { tender, edition }: TenderToScore,
  { bidder, reason, date }: AwardDraft,
  withheld: readonly WithheldDraft[] = withheldIn(tender),
): Awarded {
  if (bidder === "") {
    const message = "Choose the bidder to whom the contract goes";
    return { ok: false, errors: [{ field: awardField.bidder, message }] };
  }
  const day = readTypedDay(date);
  const award = {
    bidder,
    ...(reason.trim() === "" ? {} : { reason: reason.trim() }),
    ...(day === undefined ? {} : { date: day }),
  };
  const { redactions: _former, ...others } = tender;
  const parsed = parseTender({ ...others, ...redactionsOf(withheld), award }, [edition]);
  if (parsed.ok) return { ok: true, tender: parsed.value };
  const ofAward = parsed.issues.filter(({ place }) => place.path?.[0] !== "redactions");
  return { ok: false, errors: [...awardErrors(ofAward), ...withheldErrors(parsed.issues, withheld)] };
}

/** Errors of the award beside its fields: one of the award as a whole is mended by its reason. */
export function awardErrors(issues: readonly Issue[]): readonly FieldError[] {
  return issues
    .filter(({ severity }) => severity === "error")
    .map((issue) => {
      if (issue.code === "summaries-lack") return { field: awardField.incomplete, message: wordIssue(issue) };
      const part = issue.place.path?.[1];
      const field = part === "date" || part === "bidder" ? awardField[part] : awardField.reason;
      return { field, message: wordIssue(issue) };
    });
}
