import type { PreferredBidder } from "../evaluation/preferred-bidder";
import type { Evaluation } from "../evaluation/score-tender";
import { isAssessed } from "../evaluation/status";
import type { Issue } from "../issues/issue";
import { warningAt } from "../issues/schema-issues";
import { sameName } from "../tender/bids";
import { criterionMarks } from "../tender/available-marks";
import { scoresByPounds } from "../tender/methods";
import type { Tender } from "../tender/tender";

/**
 * Prices and quantities of the winner that are withheld and can be worked out all the same: where the offer sets the
 * scale, each other bidder's own score tells it, which the law has them told; where only the explanation is withheld, the
 * winner's score does.
 */
export function withheldInVain(
  tender: Tender,
  evaluation: Evaluation,
  { bid: { bidder } }: PreferredBidder,
): readonly Issue[] {
  const others = evaluation.bids.filter((bid) => isAssessed(bid) && bid.bidder !== bidder);
  if (others.length === 0) return [];
  return (tender.redactions ?? []).flatMap((redaction, index) => {
    if (!sameName(redaction.bidder, bidder)) return [];
    const scale = scaleOf(tender, evaluation, bidder, redaction.item);
    if (scale === undefined) return [];
    const code =
      scale === "set"
        ? "withheld-sets-scale"
        : redaction.withhold === "all"
          ? undefined
          : "withheld-has-score";
    return code === undefined
      ? []
      : [warningAt(["redactions", index], code, { item: redaction.item }, bidder)];
  });
}

/** Whether what is withheld sets the scale by which others are scored; undefined where it is scored against nobody's. */
function scaleOf(
  tender: Tender,
  { bids, lowestPrice }: Evaluation,
  bidder: string,
  item: string,
): "set" | "not-set" | undefined {
  const bid = bids.find((each) => each.bidder === bidder);
  if (!bid) throw new Error(`no such bidder: ${bidder}`);
  const marks = criterionMarks(tender);
  if (item === "price") {
    if (marks.price === 0) return undefined;
    return bid.price === lowestPrice ? "set" : "not-set";
  }
  // Pounds of all measures together set that scale, so that one of them alone is not told by it.
  if (marks.quantitative === 0 || scoresByPounds(tender)) return undefined;
  const measure = tender.measures.findIndex(({ id }) =>
    [`measures.${id}`, `measures.${id}.quantity`].includes(item),
  );
  const offer = bid.socialValue[measure];
  if (!offer || offer.quantity === null || offer.quantity === 0) return undefined;
  return offer.quantity === offer.benchmark ? "set" : "not-set";
}
