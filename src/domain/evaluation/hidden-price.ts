import type { Bid } from "../tender/bids";
import { withTexts } from "./bid-texts";

/** Pounds: a lower price stands in texts as other counts do, so that it is known by its pound sign alone. */
const TELLS_BY_ITSELF = 1000;

/** The bid with "[price]" wherever its bidder wrote its price: evaluators mark without it. */
export function withPriceHidden(bid: Bid): Bid {
  if (bid.price === null) return bid;
  const written = asWritten(bid.price);
  return withTexts(bid, (text) => text.replace(written, "[price]"));
}

/** "£95,000", "95000.00", "95 000". */
function asWritten(price: number): RegExp {
  const pounds = Math.trunc(price)
    .toString()
    .replace(/\B(?=(?:\d{3})+$)/g, "[,\\s]?");
  const sign = price < TELLS_BY_ITSELF ? "£\\s*" : "(?:£\\s*)?";
  return new RegExp(`(?<!\\d)(?<!\\d[.,])${sign}${pounds}(?:\\.\\d{1,2})?(?!\\d|[.,]\\d)`, "g");
}
