import type { Framework } from "../framework/edition";
import { type Issue, makeIssue, type Result } from "../issues/issue";
import type { GivenStatus, Offer } from "../tender/bids";
import { parseTender, type Tender } from "../tender/tender";

/** What is withdrawn or corrected in an opened bid; a figure that is none stays text, to be refused by its name. */
export type BidCorrection =
  | { readonly status: GivenStatus; readonly statusReason: string }
  | {
      readonly price: number | string | undefined;
      /** By measure; a measure that is left out keeps what was offered. */
      readonly quantities: Readonly<Record<string, number | string | undefined>>;
    };

/**
 * The tender with one bid withdrawn or corrected, or everything that is wrong with that; all other entries stay. What is
 * offered by level, where levels have weights, is corrected on the sheets.
 */
export function correctBid(
  tender: Tender,
  edition: Framework,
  index: number,
  correction: BidCorrection,
): Result<Tender> {
  const bids = tender.bids.map((bid, at) => {
    if (at !== index) return bid;
    if ("status" in correction) return { ...bid, ...correction };
    const { price = null, quantities } = correction;
    return { ...bid, price, measures: withQuantities(bid.measures, quantities) };
  });
  const corrected = parseTender({ ...tender, bids }, [edition]);
  const open = corrected.issues.filter(({ code, place }) => isOpen(code) && place.path?.[1] === index);
  return open.length === 0
    ? corrected
    : { ok: false, issues: open.map(({ place }) => makeIssue("error", place, "levels-to-correct")) };
}

/** A correction of what is offered of all levels cannot say how many are at each. */
function isOpen(code: Issue["code"]): boolean {
  return code === "levels-not-summing";
}

function withQuantities(
  offers: Readonly<Record<string, Offer>>,
  quantities: Readonly<Record<string, number | string | undefined>>,
) {
  const corrected = Object.entries(offers).map(([id, offer]) => {
    const quantity = Object.hasOwn(quantities, id) ? (quantities[id] ?? null) : offer.quantity;
    return [id, { ...offer, quantity }];
  });
  return Object.fromEntries(corrected) as unknown;
}
