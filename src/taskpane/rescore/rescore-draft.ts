import { type BidCorrection, correctBid } from "../../domain/evaluation/correct-bid";
import type { RescoringReason } from "../../domain/evaluation/rescoring";
import { hasQuantity } from "../../domain/framework/edition";
import type { Issue, Result } from "../../domain/issues/issue";
import { wordIssue } from "../../domain/issues/word-issue";
import { GivenStatus } from "../../domain/tender/bids";
import { tenderMeasures } from "../../domain/tender/measures";
import type { Tender } from "../../domain/tender/tender";
import { day } from "../../domain/values/fields";
import { dayInFigures } from "../../domain/values/day";
import { readNumber, readPounds, readTypedDay } from "../../domain/values/typed-in-a-field";
import { readTenderBefore } from "../../jobs/read-tender";
import { rescore, type Rescored } from "../../jobs/rescore";
import { openNothing, type Source } from "../../jobs/source";
import type { TenderToScore } from "../../jobs/tender";
import type { FieldError } from "../parts/error-summary";

/** What happened to a bid: one of the statuses that an officer gives, or its figures were corrected. */
export type Happened = GivenStatus | "corrected";

/** A re-scoring as it is typed. */
export interface RescoreDraft {
  /** Whether the change is typed into the sheets already, so that the tender from before is in a file. */
  readonly from: "form" | "sheets";
  readonly bidder: string;
  readonly happened: Happened | "";
  readonly price: string;
  /** By measure. */
  readonly quantities: Readonly<Record<string, string>>;
  readonly reason: string;
  readonly officer: string;
  readonly date: string;
}

export function emptyRescore(today: string): RescoreDraft {
  const blank = { bidder: "", happened: "", price: "", quantities: {}, reason: "", officer: "" } as const;
  return { from: "form", ...blank, date: dayInFigures(today) };
}

/** The draft for a bidder, with the figures that the bid has now. */
export function ofBidder(draft: RescoreDraft, { tender }: TenderToScore, bidder: string): RescoreDraft {
  const bid = tender.bids.find((each) => each.bidder === bidder);
  const quantities = Object.entries(bid?.measures ?? {}).map(([id, { quantity }]) => [id, figure(quantity)]);
  return {
    ...draft,
    bidder,
    price: figure(bid?.price ?? null),
    quantities: Object.fromEntries(quantities) as Record<string, string>,
  };
}

function figure(value: number | null): string {
  return value === null ? "" : String(value);
}

/** The measures of which a quantity is asked. */
export function countedMeasures({ tender, edition }: TenderToScore) {
  return tenderMeasures(tender, edition)
    .filter(({ definition }) => hasQuantity(definition))
    .map(({ id, definition }) => ({ id, headline: definition.headline }));
}

export function rescoreField(field: string): string {
  return `rescore-${field}`;
}

export type CheckedRescoring =
  | { readonly ok: true; readonly rescored: Rescored }
  /** The issues are those that no field of the form mends. */
  | { readonly ok: false; readonly errors: readonly FieldError[]; readonly issues: readonly Issue[] };

/** The re-scoring that is typed, ready to be put into the workbook; `before` is the file from before, where one is. */
export async function checkRescore(
  here: TenderToScore,
  draft: RescoreDraft,
  before: Source | undefined,
): Promise<CheckedRescoring> {
  const missing = draft.from === "form" ? missingChoices(draft) : missingFile(before);
  const errors = [...missing, ...dayErrors(draft)];
  if (errors.length > 0) return { ok: false, errors, issues: [] };
  const states = await statesOf(here, draft, before);
  if (!states.ok) return refused(states.issues, here, draft);
  const { was, is } = states.value;
  const scored = rescore(was, { ...here, tender: is }, reasonOf(draft));
  return scored.ok ? { ok: true, rescored: scored.value } : refused(scored.issues, here, draft);
}

interface States {
  readonly was: Tender;
  readonly is: Tender;
}

async function statesOf(
  here: TenderToScore,
  draft: RescoreDraft,
  before: Source | undefined,
): Promise<Result<States>> {
  const { tender, edition } = here;
  if (before && draft.from === "sheets") {
    const was = await readTenderBefore(before, { editions: [edition], openNamed: openNothing });
    return was.ok ? { ...was, value: { was: was.value, is: tender } } : was;
  }
  const index = tender.bids.findIndex(({ bidder }) => bidder === draft.bidder);
  const is = correctBid(tender, edition, index, correctionOf(draft));
  return is.ok ? { ...is, value: { was: tender, is: is.value } } : is;
}

function correctionOf({ happened, reason, price, quantities }: RescoreDraft): BidCorrection {
  const status = GivenStatus.safeParse(happened);
  if (status.success) return { status: status.data, statusReason: reason.trim() };
  const read = Object.entries(quantities).map(([id, text]) => [id, readNumber(text)]);
  return {
    price: readPounds(price),
    quantities: Object.fromEntries(read) as Record<string, number | string>,
  };
}

function reasonOf({ reason, officer, date }: RescoreDraft): RescoringReason {
  return { reason: reason.trim(), officer: officer.trim(), date: readTypedDay(date) ?? "" };
}

function missingChoices({ bidder, happened }: RescoreDraft): readonly FieldError[] {
  return [
    ...(bidder === "" ? [error("bidder", "Choose whose bid was withdrawn or corrected")] : []),
    ...(happened === "" ? [error("happened", "Choose what happened to the bid")] : []),
  ];
}

function dayErrors({ date }: RescoreDraft): readonly FieldError[] {
  const read = day.safeParse(readTypedDay(date));
  return read.success ? [] : [error("date", "Day must be a day, for example 30/04/2026")];
}

function missingFile(before: Source | undefined): readonly FieldError[] {
  return before ? [] : [error("before", "Choose the tender as it was before")];
}

function error(field: string, message: string): FieldError {
  return { field: rescoreField(field), message };
}

function refused(issues: readonly Issue[], here: TenderToScore, draft: RescoreDraft): CheckedRescoring {
  const wrong = issues.filter(({ severity }) => severity === "error");
  const placed = wrong.map((issue) => ({ issue, field: fieldOf(issue, here, draft) }));
  return {
    ok: false,
    errors: placed.flatMap(({ issue, field }) => (field ? [error(field, wordOfOneBid(issue))] : [])),
    issues: placed.flatMap(({ issue, field }) => (field ? [] : [issue])),
  };
}

/** Without its bid's number in a file, which tells nothing: the form is about one bid. */
function wordOfOneBid(issue: Issue): string {
  const { subject = "", ...place } = issue.place;
  const unnamed: Issue = { ...issue, place };
  return wordIssue(/^bid \d+$/.test(subject) ? unnamed : issue);
}

function fieldOf({ place }: Issue, { tender }: TenderToScore, { from, bidder }: RescoreDraft) {
  const [first, index, part, id, entry] = place.path ?? [];
  if (place.file !== undefined) return undefined;
  if (first === "reason" || first === "officer" || first === "date") return first;
  const own = tender.bids.findIndex((bid) => bid.bidder === bidder);
  if (from !== "form" || first !== "bids" || index !== own) return undefined;
  if (part === "price") return "price";
  if (part === "statusReason") return "reason";
  return part === "measures" && entry === "quantity" ? `quantity-${id}` : undefined;
}
