import type { MarkUsed } from "../../domain/evaluation/marks";
import type { BidEvaluation } from "../../domain/evaluation/score-tender";
import type { Bid, Marking } from "../../domain/tender/bids";
import { elementAt } from "../language/element";
import type { EntryPath } from "../language/piece";
import type { BidRow } from "./model";

/** What bidders are marked for: a question, or one side of the answer to a measure. */
export interface MarkedLine {
  readonly title: string;
  readonly maximum: number;
  readonly minimum: number | undefined;
  readonly entered: (bid: Bid) => Marking;
  readonly used: (scores: BidEvaluation) => MarkUsed;
  readonly path: (bidIndex: number) => EntryPath;
  /** The measure whose answer it is, counted as the tender has them; none for a question. */
  readonly measure: number | undefined;
}

export interface MarksLine extends BidRow {
  readonly thing: MarkedLine;
}

export function usedOf({ thing, scores }: MarksLine): MarkUsed {
  return thing.used(scores);
}

/** Whether no mark is waited for: the bid is out, or the answer gets none. */
export function isPassedOver(row: MarksLine): boolean {
  return row.bid.status !== undefined || isIdle(row);
}

/** Whether the tender gives the answer no marks, since nothing is offered. */
export function isIdle({ thing, scores }: MarksLine): boolean {
  return thing.measure !== undefined && elementAt(scores.socialValue, thing.measure).answerCounts === false;
}
