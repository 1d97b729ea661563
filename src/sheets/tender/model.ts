import { shippedEditions } from "../../domain/framework/shipped-editions";
import type { Framework } from "../../domain/framework/edition";
import type { ProxyPack } from "../../domain/framework/proxies";
import { type MeasureShare, quantitativeShares } from "../../domain/evaluation/social-value";
import {
  type BidEvaluation,
  type Evaluation,
  type ScoringOptions,
  scoreTender,
} from "../../domain/evaluation/score-tender";
import type { Bid } from "../../domain/tender/bids";
import { scoresByPounds } from "../../domain/tender/methods";
import { editionOf, type Tender } from "../../domain/tender/tender";
import { tenderMeasures } from "../../domain/tender/measures";
import { elementAt } from "../language/element";

/** The form that this version places; it reads none that is newer. */
export const FORM_VERSION = 1;

/** What the sheets of a tender are placed and read from. */
export interface TenderModel {
  readonly tender: Tender;
  readonly edition: Framework;
  readonly measures: readonly MeasureShare[];
  readonly evaluation: Evaluation;
  /** In the order of the tender's bidders. */
  readonly bids: readonly BidRow[];
  /** Only agreed marks are scored. */
  readonly moderated: boolean;
  /** Evaluators' marks stand on the sheet Moderation; without evaluators, marks stand where they are scored. */
  readonly hasModerationSheet: boolean;
  /** Given where quantities are scored by their total in pounds. */
  readonly proxyPack: ProxyPack | undefined;
}

export interface BidRow {
  /** From 0, as in the tender's bids. */
  readonly index: number;
  readonly bid: Bid;
  readonly scores: BidEvaluation;
}

export function tenderModel(tender: Tender, options: ScoringOptions = {}): TenderModel {
  const edition = editionOf(tender, options.editions ?? shippedEditions);
  const evaluation = scoreTender(tender, options);
  return {
    tender,
    edition,
    measures: quantitativeShares(tenderMeasures(tender, edition)),
    evaluation,
    bids: tender.bids.map((bid, index) => ({ index, bid, scores: elementAt(evaluation.bids, index) })),
    hasModerationSheet: tender.evaluators.length > 0,
    moderated: tender.moderation === true && tender.evaluators.length > 0,
    proxyPack: scoresByPounds(tender) ? options.proxyPack : undefined,
  };
}

/** A bid's entry for a question or a measure; a tender's bids have one for each. */
export function entryOf<T>(entries: Readonly<Record<string, T>>, id: string): T {
  const found = entries[id];
  if (found === undefined) throw new Error(`bid without an entry: ${id}`);
  return found;
}
