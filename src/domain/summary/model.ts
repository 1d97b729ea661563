import type { Member } from "../tender/consortium";
import type { FullCriteria } from "../tender/file";
import type { CouncilWords } from "./council-words";
import type { CriterionMethod } from "./criteria";
import type { CriterionScore, SummarySection } from "./sections";

/** A supplier with its marks, as a summary states them. */
export interface AssessedTender {
  readonly bidder: string;
  readonly address?: string;
  readonly email?: string;
  readonly identifier?: string;
  /** Of a consortium. */
  readonly members?: readonly Member[];
  readonly sections: readonly SummarySection[];
  /** Sub-totals: each sums its sections. */
  readonly criteria: readonly CriterionScore[];
  /** Out of 100; null where a minimum was not reached. */
  readonly total: number | null;
}

/** What one assessed bidder is told (Procurement Act 2023, section 50; Procurement Regulations 2024, regulation 31). */
export interface AssessmentSummary {
  readonly reference: string;
  readonly title: string;
  readonly serviceArea: string;
  readonly authority: string;
  readonly awarded: boolean;
  /** Why the contract went to the bidder, or did not. */
  readonly outcome: string;
  readonly awardDate?: string;
  /** The days on which opened tenders were scored again, of which the scores are the last. */
  readonly scoredAgain: readonly string[];
  /** How each award criterion was to be assessed, and the scores that there were. */
  readonly criteria: readonly CriterionMethod[];
  /** Where the criteria and their assessment are in full; absent where it is not recorded. */
  readonly fullCriteria?: FullCriteria;
  /** Round the summary in its letter and its text. */
  readonly words: CouncilWords;
  /** The edition of the values in pounds, where social value is scored by them. */
  readonly proxyEdition?: string;
  /** Of the scores, so that no two of both tenders' that differ are printed alike. */
  readonly decimals: number;
  readonly own: AssessedTender;
  /** The winning tender less what is withheld; absent in the winner's own summary. */
  readonly winning?: AssessedTender;
}
