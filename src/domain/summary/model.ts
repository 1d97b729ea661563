import { type SummarySection } from "./sections";

/** A supplier with its marks, as a summary states them. */
export interface AssessedTender {
  readonly bidder: string;
  readonly address?: string;
  readonly identifier?: string;
  readonly sections: readonly SummarySection[];
  /** Out of 100; null where a minimum was not reached. */
  readonly total: number | null;
}

/** What one assessed bidder is told (Procurement Act 2023, section 50). */
export interface AssessmentSummary {
  readonly reference: string;
  readonly title: string;
  readonly serviceArea: string;
  readonly authority: string;
  readonly awarded: boolean;
  /** Why the contract went to the bidder, or did not. */
  readonly outcome: string;
  readonly awardDate?: string;
  readonly criteria: readonly { readonly name: string; readonly weight: number }[];
  /** The edition of the values in pounds, where social value is scored by them. */
  readonly proxyEdition?: string;
  /** Of the scores, so that no two of both tenders' that differ are printed alike. */
  readonly decimals: number;
  readonly own: AssessedTender;
  /** The winning tender less what is withheld; absent in the winner's own summary. */
  readonly winning?: AssessedTender;
}
