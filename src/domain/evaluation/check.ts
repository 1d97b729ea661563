import type { Marking } from "../tender/bids";
import { type Framework, hasQuantity } from "../framework/edition";
import type { Issue } from "../issues/issue";
import { warningAt } from "../issues/schema-issues";
import type { BidEvaluation, Evaluation } from "./score-tender";
import type { MarkUsed } from "./marks";
import type { Tender } from "../tender/tender";
import { tenderMeasures } from "../tender/measures";
import { TIE_BREAK_RULES } from "../tender/methods";
import { decimalsToTell, rounded, TELLING_DECIMALS, withDecimals } from "../values/decimals";
import { decidingTieBreak } from "./ties";

/**
 * A price below this share of the mean price, in percent, is pointed out where the edition sets no share of its own.
 * The Procurement Act 2023, s19, lets a council disregard an abnormally low tender once the supplier could explain
 * it, and sets no figure; this one only prompts the question.
 */
export const PRICE_SHARE_OF_MEAN = 80;

/** What an evaluation still misses or should have settled: entries, ties without a rule, prices to ask about. */
export function checkEvaluation(
  tender: Tender,
  evaluation: Evaluation,
  edition: Framework,
): readonly Issue[] {
  return [
    ...evaluation.bids.flatMap((bid, index) => missingIn(bid, index, tender, edition)),
    ...blankHalves(tender, evaluation),
    ...belowMinimums(evaluation),
    ...openTies(tender, evaluation),
    ...closeTotals(tender, evaluation),
    ...lowPrices(evaluation, edition.offerFlags.priceShareOfMean ?? PRICE_SHARE_OF_MEAN),
  ];
}

/** Only an incomplete bid misses anything; one without any entry is told of once. */
function missingIn(
  evaluated: BidEvaluation,
  index: number,
  tender: Tender,
  edition: Framework,
): readonly Issue[] {
  if (evaluated.status !== "Incomplete") return [];
  if (isBlank(evaluated))
    return [warningAt(["bids", index, "price"], "bid-not-entered", {}, evaluated.bidder)];
  const missing = [
    ...missingPrice(evaluated, index, tender),
    ...missingMarks(evaluated, index, tender),
    ...missingOffers(evaluated, index, tender, edition),
  ];
  return missing.map(({ path, label, of, by }) => {
    const whose = by === undefined || tender.evaluators.length < 2 ? undefined : tender.evaluators[by];
    const subject = [...of, evaluated.bidder, ...(whose === undefined ? [] : [whose])].join(", ");
    return warningAt(path, "entry-missing", { label }, subject);
  });
}

function isBlank({ price, quality, socialValue }: BidEvaluation): boolean {
  const unmarked = ({ marks, agreed }: MarkUsed) => agreed === null && marks.every((mark) => mark === null);
  return (
    price === null &&
    quality.every(unmarked) &&
    socialValue.every(
      ({ quantity, appropriate, achievable }) =>
        quantity === null && unmarked(appropriate) && unmarked(achievable),
    )
  );
}

interface Missing {
  readonly path: readonly (string | number)[];
  readonly label: string;
  /** What it is missing for: "Approach". */
  readonly of: readonly string[];
  /** Which evaluator's it is, counted from 0. */
  readonly by?: number;
}

function missingPrice({ price }: BidEvaluation, index: number, { weights }: Tender): readonly Missing[] {
  return weights.price > 0 && price === null
    ? [{ path: ["bids", index, "price"], label: "price", of: [] }]
    : [];
}

function missingMarks({ quality }: BidEvaluation, index: number, tender: Tender): readonly Missing[] {
  if (tender.weights.quality === 0) return [];
  return tender.qualityQuestions.flatMap(({ id, title }, question) =>
    missingMark(quality[question], { path: ["bids", index, "quality", id], label: "mark", of: [title] }),
  );
}

function missingOffers(
  { socialValue }: BidEvaluation,
  index: number,
  tender: Tender,
  edition: Framework,
): readonly Missing[] {
  const asked = (share: number) => tender.weights.socialValue * share > 0;
  const { quantitative, qualitative } = tender.socialValueSplit;
  return tenderMeasures(tender, edition).flatMap(({ id, definition }, measure) => {
    const offer = socialValue[measure];
    const at = (part: string) => ["bids", index, "measures", id, part];
    const of = [definition.headline];
    const noQuantity = asked(quantitative) && hasQuantity(definition) && offer?.quantity === null;
    const answers = (["appropriate", "achievable"] as const).flatMap((part) =>
      asked(qualitative) && offer?.answerCounts !== false
        ? missingMark(offer?.[part], { path: at(part), label: `${part} mark`, of })
        : [],
    );
    const label = offer?.offered === undefined ? "quantity" : "quantities by level";
    return [...(noQuantity ? [{ path: at("quantity"), label, of }] : []), ...answers];
  });
}

/** Each evaluator's mark that is not entered; once all are, the agreed mark. */
function missingMark(used: MarkUsed | undefined, { path, label, of }: Missing): readonly Missing[] {
  if (used?.mark !== null) return [];
  const given = (entry: keyof Marking) => [...path, entry];
  const without = used.marks.flatMap((mark, index) => (mark === null ? [index] : []));
  return without.length > 0
    ? without.map((index) => ({ path: [...given("marks"), index], label, of, by: index }))
    : [{ path: given("agreed"), label: `agreed ${label}`, of }];
}

/** Bids that the tender's rule disregards. */
function blankHalves({ bids }: Tender, evaluation: Evaluation): readonly Issue[] {
  return evaluation.bids.flatMap(({ bidder, status, statusReason = "" }, index) =>
    status === "Disregarded" && bids[index]?.status === undefined
      ? [warningAt(["bids", index, "status"], "bid-disregarded-by-rule", { reason: statusReason }, bidder)]
      : [],
  );
}

/** Bids that a mark below its minimum puts out: nobody chose a status, so that it is easily missed. */
function belowMinimums({ bids }: Evaluation): readonly Issue[] {
  return bids.flatMap(({ bidder, status }, index) =>
    status === "Below a minimum"
      ? [warningAt(["bids", index, "status"], "bid-below-minimum", {}, bidder)]
      : [],
  );
}

/** Bids that share a rank, where the tender does not say in words what then decides. */
function openTies({ tieRule, tieBreaks }: Tender, { bids }: Evaluation): readonly Issue[] {
  if (tieRule !== undefined) return [];
  const code = tieBreaks ? "tie-to-decide" : "tie-without-rule";
  return bids.flatMap(({ rank }, index) => {
    const tied = rank === null ? [] : bids.filter((other) => other.rank === rank);
    const isFirst = bids.findIndex((other) => other.rank === rank) === index;
    if (rank === null || tied.length < 2 || !isFirst) return [];
    const names = tied.map(({ bidder }) => bidder);
    const bidders = `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
    return [warningAt(["bids", index, "rank"], code, { bidders, rank })];
  });
}

/**
 * Neighbours in rank whose totals differ by a hundredth of a mark at most: both print alike to two decimals, or nearly so. Of
 * equal totals it is told what put one first.
 */
function closeTotals({ tieBreaks }: Tender, { bids }: Evaluation): readonly Issue[] {
  const ranked = bids
    .flatMap((bid, index) => {
      const { rank, total } = bid;
      return rank === null || total === null ? [] : [{ ...bid, rank, total, index }];
    })
    .sort((one, other) => one.rank - other.rank);
  return ranked.slice(1).flatMap((bid, before) => {
    const above = ranked[before];
    if (!above || above.rank === bid.rank || rounded(above.total - bid.total, TELLING_DECIMALS) > CLOSE)
      return [];
    const bidders = `${above.bidder} and ${bid.bidder}`;
    const place = ["bids", above.index, "rank"];
    const decides = decidingTieBreak(above, bid, tieBreaks);
    const decimals = decimalsToTell([above.total, bid.total]);
    const shown = (total: number) => withDecimals(total, decimals);
    if (decides) {
      const rule = TIE_BREAK_RULES[decides].first;
      const limits = { bidders, total: shown(above.total), first: above.bidder, rule };
      return [warningAt(place, "tie-broken", limits)];
    }
    return [
      warningAt(place, "totals-close", { bidders, totals: `${shown(above.total)} and ${shown(bid.total)}` }),
    ];
  });
}

/** Marks out of 100. Differences so small are challenged, and rounding alone can make or break them. */
const CLOSE = 0.01;

/** Of the bids that count, those whose price is far below the mean of them all. */
function lowPrices({ bids }: Evaluation, share: number): readonly Issue[] {
  const prices = bids.flatMap(({ counts, price }) => (counts && price !== null ? [price] : []));
  const mean = prices.reduce((sum, price) => sum + price, 0) / prices.length;
  return bids.flatMap(({ counts, price, bidder }, index) =>
    counts && price !== null && price < (mean * share) / 100
      ? [
          warningAt(
            ["bids", index, "price"],
            "price-abnormally-low",
            { price, mean: rounded(mean, 2), share },
            bidder,
          ),
        ]
      : [],
  );
}
