import { setupFingerprint } from "../../domain/evaluation/evaluator-marks";
import { hasOffers, seenTender } from "../../domain/evaluation/seen-tender";
import type { Framework } from "../../domain/framework/edition";
import { shippedEditions } from "../../domain/framework/shipped-editions";
import type { Bid } from "../../domain/tender/bids";
import { editionOf, type Tender } from "../../domain/tender/tender";
import type { Lines } from "../language/block";

/**
 * The version of the file's form that is placed; none that is newer is read. Since 2 the setup is known by SHA-256; since 3
 * an edition may say whose its words are; since 4 the file holds what each bid offers; since 5 that may be measures of the bidder's own;
 * since 6 an answer that gets no marks is not asked for.
 */
export const EVALUATOR_FORM = 6;

/** What the sheets of an evaluator's file are placed and read from. */
export interface EvaluatorModel {
  readonly evaluator: string;
  /** As the evaluator may see it. */
  readonly tender: Tender;
  readonly edition: Framework;
  /** Of what there is to mark. */
  readonly setup: string;
  /** Whether letters stand in place of bidders' names. */
  readonly letters: boolean;
  readonly form: number;
}

export function evaluatorModel(
  tender: Tender,
  evaluator: string,
  editions: readonly Framework[] = shippedEditions,
): EvaluatorModel {
  return {
    evaluator,
    tender: seenTender(evaluator, tender),
    edition: editionOf(tender, editions),
    setup: setupFingerprint(tender),
    letters: tender.anonymous !== undefined,
    form: EVALUATOR_FORM,
  };
}

/** Whether what bids offer stands beside what is marked. */
export function showsBids({ form, tender }: EvaluatorModel): boolean {
  return form >= 4 && hasOffers(tender);
}

/** What is marked in an evaluator's file: a question, or the answer to a measure. */
export interface LineToMark {
  readonly title: string;
  readonly maximum: number;
  /** What its marks mean, or what the measure counts. */
  readonly explanation: string;
  /** Of a measure's answer: its id. */
  readonly measure?: string;
  readonly path: (bidIndex: number) => readonly (string | number)[];
  /** What a bid answers or offers; empty where it says nothing. */
  readonly says: (bid: Bid) => string;
}

export interface AskedOfBidder {
  readonly index: number;
  readonly bidder: string;
  readonly asked: LineToMark;
  /** What the bid says, in full. */
  readonly says: string;
  /** False where nothing is offered and the tender gives that no marks. */
  readonly getsMarks: boolean;
}

/** A sheet of an evaluator's file, with the sides from which its answers are marked. */
export interface EvaluatorSheet {
  readonly sheet: string;
  /** `name` begins the names of the side's columns; `step` is where the side stands within the marks. */
  readonly sides: readonly {
    readonly name: "Evaluator_Quality" | "Evaluator_Appropriate" | "Evaluator_Achievable";
    readonly heading: string;
    readonly step: readonly string[];
  }[];
  readonly lines: readonly Lines<LineToMark, AskedOfBidder>[];
}

/** The sheet on which bids stand in full. */
export const BIDS = "Bids";
