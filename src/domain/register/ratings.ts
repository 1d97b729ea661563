import { hasQuantity } from "../framework/edition";
import { grouped } from "../values/grouped";
import { sum } from "../values/shares";
import type { Register, RegisterRow } from "./model";
import type { Bands, RatingBasis } from "../council/sections/ratings";
import { exact } from "./totals";
import type { Done } from "../return/done";
import { rounded } from "../values/decimals";

export const RATINGS = ["Good", "Approaching target", "Requires improvement", "Inadequate"] as const;
export type Rating = (typeof RATINGS)[number] | "Other";

/** In place of a rating or a state of what is due, where nothing is known of a contract's quarters before. */
export const EARLIER_NOT_KNOWN = "Earlier quarters not known";

/** A key performance indicator, with what was delivered of what is due by the quarter's end. */
export interface KpiRating {
  readonly row: RegisterRow;
  readonly toDate: number;
  /** Other where nothing is due yet. */
  readonly rating: Rating | typeof EARLIER_NOT_KNOWN;
}

/** By the council's own bands; none where it has set none. */
export function kpiRatings(register: Register): readonly KpiRating[] {
  const { bands, ratedBy = "validated" } = register.settings;
  if (!bands) return [];
  const delivered = deliveredBy(register);
  const isNotKnown = notKnownOf(register);
  return commitmentRows(register)
    .filter(({ kpi }) => kpi)
    .map((row) => {
      const toDate = delivered(row, ratedBy);
      if (!hasQuantity(row.measure)) return { row, toDate, rating: ratingTold(row, ratedBy) ?? "Other" };
      return { row, toDate, rating: isNotKnown(row) ? EARLIER_NOT_KNOWN : ratingOf(toDate, row.due, bands) };
    });
}

/** Why a list of ratings is empty; undefined where it is not. */
export function whyNoRatings(register: Register): string | undefined {
  if (!commitmentRows(register).some(({ kpi }) => kpi))
    return "There are no ratings for contract performance notices: no commitment in force is a key performance indicator (KPI).";
  return register.settings.bands
    ? undefined
    : "There are no ratings for contract performance notices: set the three bands in the council's settings.";
}

/** The rows that carry the commitments of the register's quarter. */
function commitmentRows({ rows, quarter }: Register): readonly RegisterRow[] {
  return rows.filter((row) => row.carriesCommitment && row.quarter === quarter);
}

/** Whether something is due of a row's commitment, and nobody knows what of it came in the quarters before. */
function notKnownOf(register: Register): (row: RegisterRow) => boolean {
  const notTold = new Set(register.earlierNotTold.map(({ contract }) => contract.reference));
  return ({ contract, due }) => due > 0 && notTold.has(contract.reference);
}

type Delivered = (row: RegisterRow, state: RatingBasis) => number;

/** What was delivered of a row's commitment by the end of its quarter, as the measure accumulates. */
function deliveredBy({ rows }: Register): Delivered {
  const keyOf = ({ contract, measure, level }: RegisterRow) =>
    JSON.stringify([contract.reference, measure.id, level]);
  const counted = grouped(
    rows.filter(({ counts }) => counts),
    keyOf,
  );
  return (row, state) => {
    const own = (counted.get(keyOf(row)) ?? []).filter(({ quarterEnd }) => quarterEnd <= row.quarterEnd);
    return exact(sum(own.map((each) => (each[state] ?? 0) * each.countsAs)));
  };
}

/** Compared to eight decimals of a percent, as the sheet does. */
export function ratingOf(toDate: number, due: number, bands: Bands): Rating {
  if (due <= 0) return "Other";
  const percent = rounded((100 * toDate) / due, 8);
  if (percent >= bands.good) return "Good";
  if (percent >= bands.approachingTarget) return "Approaching target";
  return percent >= bands.requiresImprovement ? "Requires improvement" : "Inadequate";
}

/** In place of a state of what is told in words, and nobody at the council has decided on. */
export const TO_BE_DECIDED = "To be decided";

/** How a commitment stands, from what is to be looked at first. */
export const COMMITMENT_STATES = [
  "At risk",
  "Behind",
  "On track",
  "Not due yet",
  EARLIER_NOT_KNOWN,
  TO_BE_DECIDED,
  "No quantity",
] as const;
export type CommitmentState = (typeof COMMITMENT_STATES)[number];

/** Those of commitments of which something is due. */
export const DUE_STATES = ["At risk", "Behind", "On track"] as const satisfies readonly CommitmentState[];

/** A commitment of a contract in the register's quarter. */
export interface CommitmentLine {
  readonly row: RegisterRow;
  readonly claimedToDate: number;
  readonly validatedToDate: number;
  /** Undefined where the council has set no bands. */
  readonly state: CommitmentState | undefined;
}

/** Every commitment, whether it is a key performance indicator or not, in the order of the register. */
export function commitmentLines(register: Register): readonly CommitmentLine[] {
  const { bands, ratedBy = "validated" } = register.settings;
  const delivered = deliveredBy(register);
  const isNotKnown = notKnownOf(register);
  return commitmentRows(register).map((row) => {
    const state = hasQuantity(row.measure)
      ? bands && (isNotKnown(row) ? EARLIER_NOT_KNOWN : stateOf(row, delivered(row, ratedBy), bands))
      : stateTold(row, ratedBy);
    return {
      row,
      claimedToDate: delivered(row, "claimed"),
      validatedToDate: delivered(row, "validated"),
      state,
    };
  });
}

function stateOf({ due }: RegisterRow, toDate: number, bands: Bands): CommitmentState {
  return stateOfRating(ratingOf(toDate, due, bands));
}

/** What is told in words is rated by its answer: bands are shares of what is due, and there is none. */
export const RATING_OF_DONE: Readonly<Record<Done, Rating>> = {
  done: "Good",
  partly: "Approaching target",
  "not-done": "Inadequate",
};

/** The same by what the council decided. One that is validated stands as it was answered, or was described before that was asked. */
export const RATING_OF_VERDICT = { "Part validated": "Approaching target", Rejected: "Inadequate" } as const;

/** Of the quarter alone; undefined where nothing was answered, or decided where validated figures count. */
function ratingTold({ done, validation }: RegisterRow, ratedBy: RatingBasis): Rating | undefined {
  if (ratedBy === "claimed") return done === null ? undefined : RATING_OF_DONE[done];
  const verdict = validation?.verdict ?? null;
  if (verdict === null) return undefined;
  return verdict === "Validated" ? RATING_OF_DONE[done ?? "done"] : RATING_OF_VERDICT[verdict];
}

function stateTold(row: RegisterRow, ratedBy: RatingBasis): CommitmentState {
  const rating = ratingTold(row, ratedBy);
  if (rating !== undefined) return stateOfRating(rating);
  return ratedBy === "validated" && row.done !== null ? TO_BE_DECIDED : "No quantity";
}

/** How a commitment with a rating stands. */
export function stateOfRating(rating: Rating): CommitmentState {
  return STATE_OF_RATING[rating];
}

const STATE_OF_RATING: Readonly<Record<Rating, CommitmentState>> = {
  Good: "On track",
  "Approaching target": "Behind",
  "Requires improvement": "Behind",
  Inadequate: "At risk",
  Other: "Not due yet",
};
