import type { CountingRule, Framework } from "../framework/edition";
import type { Issue } from "../issues/issue";
import type { Tender } from "../tender/tender";
import { measuresAtHand } from "../tender/measures";

interface Offered {
  /** Pounds; null where not entered. */
  readonly price: number | null;
  /** A measure's quantity; undefined where not offered or not asked for. */
  readonly quantity: (measure: string) => number | undefined;
}

type Check = (offered: Offered) => { readonly measure: string; readonly limits: Issue["limits"] } | undefined;

/** The counting rules that a bid's quantities can break; suppliers declare the others. */
export const TESTED_ON_BIDS: Readonly<Partial<Record<CountingRule["id"], Check>>> = {
  "good-jobs-within-local-jobs": ({ quantity }) => {
    const [good, local] = [quantity("good-jobs"), quantity("local-jobs")];
    if (good === undefined || local === undefined || good <= local) return undefined;
    return { measure: "good-jobs", limits: { good, local } };
  },
  "unpaid-placement-weeks": ({ quantity }) => atLeastWhereAny("unpaid-work-placements", 1, quantity),
  "paid-placement-weeks": ({ quantity }) => atLeastWhereAny("paid-work-placements", 6, quantity),
  "pound-counts-once": ({ quantity, price }) => {
    const spend = quantity("local-spend") ?? 0;
    const donation = quantity("monetary-donation-to-the-vcs") ?? 0;
    if (price === null || donation === 0 || spend + donation <= price) return undefined;
    return { measure: "local-spend", limits: { spend: spend + donation, price } };
  },
};

function atLeastWhereAny(measure: string, minimum: number, quantity: Offered["quantity"]) {
  const weeks = quantity(measure);
  return weeks !== undefined && weeks > 0 && weeks < minimum
    ? { measure, limits: { minimum, weeks } }
    : undefined;
}

/** Offers that break the edition's counting rules, each with the severity that the edition gives the rule. */
export function checkCountingRules(tender: Tender, edition: Framework): readonly Issue[] {
  return tender.bids.flatMap((bid, index) => {
    const quantity = (measure: string) => bid.measures[measure]?.quantity ?? undefined;
    return edition.countingRules.flatMap(({ id, severity }) => {
      const broken = TESTED_ON_BIDS[id]?.({ price: bid.price, quantity });
      if (!broken) return [];
      const headline = measuresAtHand(tender, edition).get(broken.measure)?.headline ?? broken.measure;
      const path = ["bids", index, "measures", broken.measure, "quantity"];
      return [
        { code: id, severity, place: { path, subject: `${headline}, ${bid.bidder}` }, limits: broken.limits },
      ];
    });
  });
}
