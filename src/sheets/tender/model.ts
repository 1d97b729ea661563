import { shippedEditions } from "../../domain/framework/shipped-editions";
import type { Framework } from "../../domain/framework/edition";
import type { ProxyPack } from "../../domain/framework/proxies";
import {
  type BidEvaluation,
  type Evaluation,
  type ScoringOptions,
  scoreTender,
} from "../../domain/evaluation/score-tender";
import type { Bid } from "../../domain/tender/bids";
import { scoresByPounds } from "../../domain/tender/methods";
import {
  type AvailableMarks,
  availableMarks,
  type MeasureShare,
  quantitativeShares,
} from "../../domain/tender/available-marks";
import { takesOwnMeasures } from "../../domain/tender/own-measures";
import { editionOf, type Tender } from "../../domain/tender/tender";
import { tenderMeasures } from "../../domain/tender/measures";
import { elementAt } from "../language/element";

/**
 * The form that this version places; it reads none that is newer. Since 2 the marks that can be had stand on the sheets, and
 * those of measures on Tender by their halves, and an edition may say whose its words are. Since 3 lines refer to a bidder's or
 * a measure's own cell, where before they looked it up by its number, Moderation says which marks wait for agreement and which
 * are not needed, and totals stand with the decimals that tell them apart. Since 4 a tender may be a lot of another, and
 * bidders may offer measures of their own. Since 5 there is a cover, and each sheet's title leads back to it. Since 6 a bid's
 * status, total and rank stand beside its price, why it is out stands after its scores, and Moderation names the column that
 * says what is to be done.
 */
export const FORM_VERSION = 6;

/** What a tender's sheets are placed with. */
export interface PlacingOptions extends ScoringOptions {
  /** The form of the workbook that is at hand; the newest where absent. */
  readonly form?: number;
}

/** What the sheets of a tender are placed and read from. */
export interface TenderModel {
  readonly tender: Tender;
  readonly edition: Framework;
  readonly measures: readonly MeasureShare[];
  /** The marks that can be had. */
  readonly marks: AvailableMarks;
  readonly evaluation: Evaluation;
  /** In the order of the tender's bidders. */
  readonly bids: readonly BidRow[];
  /** Only agreed marks are scored. */
  readonly moderated: boolean;
  /** Evaluators' marks stand on the sheet Moderation; without evaluators, marks stand where they are scored. */
  readonly hasModerationSheet: boolean;
  /** Given where quantities are scored by their total in pounds. */
  readonly proxyPack: ProxyPack | undefined;
  /** 1: as sheets were before marks stood on them, which a workbook of that form keeps. */
  readonly form: number;
}

export interface BidRow {
  /** From 0, as in the tender's bids. */
  readonly index: number;
  readonly bid: Bid;
  readonly scores: BidEvaluation;
}

export function tenderModel(tender: Tender, options: PlacingOptions = {}): TenderModel {
  const edition = editionOf(tender, options.editions ?? shippedEditions);
  const evaluation = scoreTender(tender, options);
  const measures = quantitativeShares(tenderMeasures(tender, edition));
  return {
    tender,
    edition,
    measures,
    marks: availableMarks(tender, measures),
    evaluation,
    bids: tender.bids.map((bid, index) => ({ index, bid, scores: elementAt(evaluation.bids, index) })),
    hasModerationSheet: tender.evaluators.length > 0,
    moderated: tender.moderation === true && tender.evaluators.length > 0,
    proxyPack: scoresByPounds(tender) ? options.proxyPack : undefined,
    form: options.form ?? FORM_VERSION,
  };
}

/** Whether the marks that can be had stand on the sheets. */
export function showsMarks({ form }: TenderModel): boolean {
  return form >= 2;
}

/** Whether formulas of lines look nothing up, which engines take longest for. */
export function looksNothingUp({ form }: TenderModel): boolean {
  return form >= 3;
}

/** Whether Moderation points out each mark that waits for agreement. */
export function pointsOutWhatWaits({ form }: TenderModel): boolean {
  return form >= 3;
}

/** Whether a mark is not waited for where the tender gives an answer none, since nothing is offered. */
export function pointsOutIdle(model: TenderModel): boolean {
  return model.form >= 3 && model.tender.measures.length > 0 && someGetNoMarks(model);
}

/** Whether Moderation waits for no mark of a bid that is out. */
export function passesOverBidsOut({ form }: TenderModel): boolean {
  return form >= 4;
}

/** Whether a cover says what the workbook is. */
export function hasCover({ form }: TenderModel): boolean {
  return form >= 5;
}

/** Whether Scoring has each bid's result beside its price, where it is seen without scrolling. */
export function hasResultByPrice({ form }: TenderModel): boolean {
  return form >= 6;
}

/** Whether the sheets say what they count, in the singular too, and what the total with more decimals is for. */
export function saysWhatIsCounted({ form }: TenderModel): boolean {
  return form >= 6;
}

/** Whether an answer may get no marks since nothing is offered: always where bidders may offer measures of their own. */
export function someGetNoMarks({ tender }: TenderModel): boolean {
  return tender.nothingOffered === "no-marks" || takesOwnMeasures(tender);
}

/** Whether Scoring shows totals with as many decimals as tell them apart; before, with two. */
export function tellsTotalsApart({ form }: TenderModel): boolean {
  return form >= 3;
}

/** Whether Tender says of a measure with levels that they count alike. */
export function saysLevelsAlike({ form }: TenderModel): boolean {
  return form >= 3;
}

/** A bid's entry for a question or a measure; a tender's bids have one for each. */
export function entryOf<T>(entries: Readonly<Record<string, T>>, id: string): T {
  const found = entries[id];
  if (found === undefined) throw new Error(`bid without an entry: ${id}`);
  return found;
}
