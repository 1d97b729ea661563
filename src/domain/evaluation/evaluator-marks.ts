import { type Bid, type Marking, sameName } from "../tender/bids";
import type { Declaration, EvaluatorFileRecord } from "../tender/evaluation-record";
import { fingerprint, isFingerprintOf } from "../values/fingerprint";
import type { Tender } from "../tender/tender";

/** A mark with its reason; both null where the evaluator has not marked yet. */
export interface GivenMark {
  readonly mark: number | null;
  readonly reason: string | null;
}

/** What one evaluator's file holds, an entry for every question, measure and bidder of its tender. */
export interface EvaluatorMarks {
  readonly evaluator: string;
  readonly declaration: Declaration;
  readonly bids: readonly EvaluatorBid[];
}

export interface EvaluatorBid {
  readonly bidder: string;
  readonly quality: Readonly<Record<string, GivenMark>>;
  readonly measures: Readonly<
    Record<string, { readonly appropriate: GivenMark; readonly achievable: GivenMark }>
  >;
}

/** The tender with the evaluator's marks and reasons in place of those that it held, and the file recorded. */
export function withEvaluatorMarks(
  tender: Tender,
  marks: EvaluatorMarks,
  source: Pick<EvaluatorFileRecord, "file" | "received">,
): Tender {
  const index = tender.evaluators.findIndex((name) => sameName(name, marks.evaluator));
  if (index < 0) throw new Error(`unknown evaluator: ${marks.evaluator}`);
  const { evaluator, declaration } = marks;
  const others = (tender.evaluatorFiles ?? []).filter((file) => !sameName(file.evaluator, evaluator));
  return {
    ...tender,
    bids: tender.bids.map((bid) => {
      const own = marks.bids.find(({ bidder }) => sameName(bidder, bid.bidder));
      if (!own) throw new Error(`no marks for a bidder: ${bid.bidder}`);
      return withMarks(bid, own, index, tender.evaluators.length);
    }),
    evaluatorFiles: [...others, { evaluator, ...source, declaration }],
  };
}

function withMarks(bid: Bid, own: EvaluatorBid, index: number, count: number): Bid {
  const marked = (marking: Marking, given: GivenMark | undefined) => {
    if (!given) throw new Error(`no mark from an evaluator: ${bid.bidder}`);
    return withMark(marking, given, index, count);
  };
  return {
    ...bid,
    quality: mapped(bid.quality, (marking, id) => marked(marking, own.quality[id])),
    measures: mapped(bid.measures, (offer, id) => ({
      ...offer,
      appropriate: marked(offer.appropriate, own.measures[id]?.appropriate),
      achievable: marked(offer.achievable, own.measures[id]?.achievable),
    })),
  };
}

function withMark(
  { reasons: before, ...marking }: Marking,
  { mark, reason }: GivenMark,
  index: number,
  count: number,
): Marking {
  const reasons = Array.from({ length: count }, (_, each) =>
    each === index ? reason : (before?.[each] ?? null),
  );
  return {
    ...marking,
    marks: marking.marks.map((each, at) => (at === index ? mark : each)),
    ...(reasons.some((each) => each !== null) ? { reasons } : {}),
  };
}

function mapped<Entry>(
  entries: Readonly<Record<string, Entry>>,
  change: (entry: Entry, id: string) => Entry,
): Record<string, Entry> {
  return Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, change(entry, id)]));
}

/**
 * The fingerprint of what an evaluator sees to mark: bidders, questions, scales and measures. Weights, prices and
 * other evaluators make no difference.
 */
export function setupFingerprint(tender: Tender): string {
  return fingerprint(seenBy(tender));
}

/** Whether a file's evaluator saw what there is to mark now. */
export function isSetupFingerprint(found: string, tender: Tender): boolean {
  return isFingerprintOf(found, seenBy(tender));
}

function seenBy(tender: Tender): string {
  const { reference, bidders, qualityQuestions, measures, bespokeMeasures = [], framework } = tender;
  const { answerDescriptors, anonymous } = tender;
  return JSON.stringify([
    reference,
    framework,
    bidders.map(({ name }) => name),
    qualityQuestions.map(({ id, title, maximum, descriptors = {} }) => [
      id,
      title,
      maximum,
      Object.entries(descriptors),
    ]),
    measures.map(({ id, level = "" }) => [id, level]),
    bespokeMeasures.map(({ id, headline, definition }) => [id, headline, definition]),
    // Absent where the tender has none, so that files of before they could be said are known again.
    ...(answerDescriptors ? [Object.entries(answerDescriptors)] : []),
    // With the secret of the letters nobody can try out who bids, and letters that were drawn anew are known.
    ...(anonymous === undefined ? [] : [anonymous]),
  ]);
}
