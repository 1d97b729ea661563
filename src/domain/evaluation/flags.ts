import { shippedEditions } from "../framework/shipped-editions";
import type { Framework } from "../framework/edition";
import type { Issue } from "../issues/issue";
import { labelAt } from "../issues/labels";
import { warningAt } from "../issues/schema-issues";
import type { BidEvaluation, Evaluation } from "./score-tender";
import type { MarkUsed } from "./marks";
import type { Marking } from "../tender/bids";
import { TenderFile } from "../tender/file";
import { editionOf, type Tender } from "../tender/tender";
import { tenderMeasures } from "../tender/measures";

/** Evaluators' marks this far apart are pointed out. */
export const SPREAD = 2;

/** What an officer should look at after scoring; nothing here changes a score. */
export function flagTender(
  tender: Tender,
  evaluation: Evaluation,
  editions: readonly Framework[] = shippedEditions,
): readonly Issue[] {
  const edition = editionOf(tender, editions);
  return [...flagOffers(tender, evaluation, edition), ...flagMarks(tender, evaluation, edition)];
}

/** Offers that set the scale by far, and offers in pounds that are large against the contract's value. */
function flagOffers(tender: Tender, { bids }: Evaluation, edition: Framework): readonly Issue[] {
  const { timesNext, shareOfValue } = edition.offerFlags;
  return tenderMeasures(tender, edition).flatMap(({ id, definition }, measureIndex) => {
    const quantities = bids.map(({ socialValue, counts }) =>
      counts ? (socialValue[measureIndex]?.quantity ?? null) : null,
    );
    return bids.flatMap(({ bidder }, index) => {
      const quantity = quantities[index] ?? null;
      if (quantity === null) return [];
      const path = ["bids", index, "measures", id, "quantity"];
      const subject = `${definition.headline}, ${bidder}`;
      const next = highestOther(quantities, index);
      const far = next !== null && quantity > next * timesNext;
      const most = (tender.value * shareOfValue) / 100;
      return [
        ...(far
          ? [warningAt(path, "offer-far-above-next", { quantity, next, times: timesNext }, subject)]
          : []),
        ...(definition.unit === "pounds" && quantity > most
          ? [warningAt(path, "offer-large-against-value", { quantity, share: shareOfValue, most }, subject)]
          : []),
      ];
    });
  });
}

function highestOther(quantities: readonly (number | null)[], index: number): number | null {
  const others = quantities.filter((quantity, other) => other !== index && quantity !== null) as number[];
  return others.length === 0 ? null : Math.max(...others);
}

interface Marked {
  /** False where the tender gives an answer no marks, since nothing is offered. */
  readonly counts: boolean;
  readonly path: readonly (string | number)[];
  readonly subject: string;
  readonly used: MarkUsed;
  readonly entry: Marking;
}

/** Marks that evaluators disagree on by two or more, and marks without a reason. */
function flagMarks(tender: Tender, evaluation: Evaluation, edition: Framework): readonly Issue[] {
  return evaluation.bids
    .flatMap((bid, index) => markedIn(bid, index, tender, edition))
    .flatMap((marked) =>
      marked.counts ? [...flagSpread(marked), ...flagReason(marked, tender.evaluators)] : flagIdle(marked),
    );
}

function markedIn(
  evaluated: BidEvaluation,
  index: number,
  tender: Tender,
  edition: Framework,
): readonly Marked[] {
  const bid = tender.bids[index];
  if (!bid) throw new Error(`no bid for an evaluation: ${evaluated.bidder}`);
  const of = (name: string) => `${name}, ${bid.bidder}`;
  const questions = tender.qualityQuestions.flatMap(({ id, title }, question) => {
    const [used, entry] = [evaluated.quality[question], bid.quality[id]];
    return used && entry
      ? [{ counts: true, path: ["bids", index, "quality", id], subject: of(title), used, entry }]
      : [];
  });
  const answers = tenderMeasures(tender, edition).flatMap(({ id, definition }, measure) =>
    (["appropriate", "achievable"] as const).flatMap((part) => {
      const [offer, entry] = [evaluated.socialValue[measure], bid.measures[id]?.[part]];
      const path = ["bids", index, "measures", id, part];
      const subject = of(`${definition.headline}, ${part}`);
      return offer && entry
        ? [{ counts: offer.answerCounts !== false, path, subject, used: offer[part], entry }]
        : [];
    }),
  );
  return [...questions, ...answers];
}

/** A mark for an offer of nothing, which the tender gives no marks. */
function flagIdle({ path, subject, used }: Marked): readonly Issue[] {
  const given = [used.agreed, ...used.marks].some((mark) => mark !== null && mark > 0);
  return given ? [warningAt(path, "mark-for-nothing", {}, subject)] : [];
}

/** Settled once a mark is agreed and its reason given. */
function flagSpread({ path, subject, used, entry }: Marked): readonly Issue[] {
  if (used.agreed !== null && entry.reason !== undefined) return [];
  const marks = used.marks.filter((mark) => mark !== null);
  if (marks.length < 2) return [];
  const [lowest, highest] = [Math.min(...marks), Math.max(...marks)];
  return highest - lowest >= SPREAD
    ? [warningAt(path, "marks-apart", { lowest, highest, spread: SPREAD }, subject)]
    : [];
}

/**
 * An agreed mark needs its reason; else each evaluator's mark needs its own, but for marks that wait for agreement, whose
 * reason is given with it. It is told where the reason belongs.
 */
function flagReason({ path, subject, used, entry }: Marked, evaluators: readonly string[]): readonly Issue[] {
  const waits = used.mark === null && used.mean !== null;
  if (entry.reason !== undefined || waits) return [];
  const tell = (place: readonly (string | number)[], of = subject) =>
    warningAt([...path, ...place], "reason-missing", { label: labelAt(TenderFile, path) }, of);
  if (used.agreed !== null) return [tell(["reason"])];
  const without = used.marks.flatMap((mark, index) =>
    mark !== null && !entry.reasons?.[index] ? [index] : [],
  );
  const isOne = used.marks.length === 1;
  return isOne && without.length > 0
    ? [tell(["reason"])]
    : without.map((index) => tell(["reasons", index], `${subject}, ${evaluators[index]}`));
}
