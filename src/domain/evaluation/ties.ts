import { rounded, TELLING_DECIMALS } from "../values/decimals";
import type { TieBreak, TieBreaks } from "../tender/file";

/** What bids are ranked by: a price in pounds, and scores; null where there is none. */
interface Ranked {
  readonly total: number | null;
  readonly price: number | null;
  readonly qualityScore: number | null;
  readonly socialValueScore: number | null;
}

/** Whether a bid stands above another: by its total, and of equal totals by the first tie-break that tells them apart. */
export function comesBefore(
  bid: Ranked,
  other: Ranked,
  { tieBreaks = [] }: { readonly tieBreaks?: TieBreaks | undefined },
): boolean {
  const [own, others] = [inNine(bid.total), inNine(other.total)];
  if (own === null || others === null) return false;
  if (own !== others) return own > others;
  const decides = decidingTieBreak(bid, other, tieBreaks);
  if (decides === undefined) return false;
  const [figure, theirs] = [decidingFigure(bid, decides) ?? NaN, decidingFigure(other, decides) ?? NaN];
  return decides === "lower-price" ? figure < theirs : figure > theirs;
}

/** The first tie-break that tells two bids of equal totals apart; undefined where their totals differ or nothing does. */
export function decidingTieBreak(
  bid: Ranked,
  other: Ranked,
  tieBreaks: TieBreaks = [],
): TieBreak | undefined {
  if (bid.total === null || inNine(bid.total) !== inNine(other.total)) return undefined;
  return tieBreaks.find((each) => decidingFigure(bid, each) !== decidingFigure(other, each));
}

/** What a tie-break compares, to nine decimals: a price in pounds or a score. */
export function decidingFigure(
  { price, qualityScore, socialValueScore }: Ranked,
  tieBreak: TieBreak,
): number | null {
  const figures = {
    "lower-price": price,
    "higher-quality": qualityScore,
    "higher-social-value": socialValueScore,
  } as const satisfies Readonly<Record<TieBreak, number | null>>;
  return inNine(figures[tieBreak]);
}

function inNine(figure: number | null): number | null {
  return figure === null ? null : rounded(figure, TELLING_DECIMALS);
}
