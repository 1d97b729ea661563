import type { OfferScore } from "../../domain/evaluation/social-value";
import type { MeasureMarks, MeasureShare } from "../../domain/tender/available-marks";
import type { Offer } from "../../domain/tender/bids";
import { type BidRow } from "./model";
import { type Column } from "../language/block";

/** A measure of the tender, over the rows of what each bidder offers for it. */
export interface MeasureLine {
  readonly index: number;
  readonly measure: MeasureShare;
  readonly marks: MeasureMarks;
  /** The highest quantity of the bids that count. */
  readonly highest: number | null;
}

export interface OfferLine extends BidRow {
  readonly measure: MeasureLine;
  readonly offer: Offer;
  readonly score: OfferScore;
}

export type SocialValueColumn<Key extends string, Refers extends string = never> = Column<
  MeasureLine,
  OfferLine,
  Key,
  Refers
>;

/** From which an answer is marked. */
export type AnswerSide = "appropriate" | "achievable";
