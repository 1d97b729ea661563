import { testedRules, type TestedRuleId } from "../framework/counting-rule";
import type { Framework } from "../framework/edition";
import type { LimitsByCode } from "../issues/catalogue";
import { type Issue, issueOf, type Place, type Severity } from "../issues/issue";
import type { Tender } from "../tender/tender";
import { measuresAtHand } from "../tender/measures";

interface Offered {
  /** Pounds; null where not entered. */
  readonly price: number | null;
  /** A measure's quantity; undefined where not offered or not asked for. */
  readonly quantity: (measure: string) => number | undefined;
}

type Broken<Rule extends TestedRuleId> = { readonly measure: string; readonly limits: LimitsByCode[Rule] };

const TESTS: { readonly [Rule in TestedRuleId]: (offered: Offered) => Broken<Rule> | undefined } = {
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

/** The rules that an offer breaks, each with the severity that the edition gives it; `placeOf` says where its measure stands. */
export function brokenRules(
  rules: Framework["countingRules"],
  offered: Offered,
  placeOf: (measure: string) => Place | undefined,
): readonly Issue[] {
  return testedRules(rules).flatMap(({ id, severity }) => testRule(id, severity, offered, placeOf));
}

function testRule<Rule extends TestedRuleId>(
  code: Rule,
  severity: Severity,
  offered: Offered,
  placeOf: (measure: string) => Place | undefined,
): readonly Issue[] {
  const broken = TESTS[code](offered);
  const place = broken && placeOf(broken.measure);
  return place ? [issueOf(severity, place, code, broken.limits)] : [];
}

/** Offers of a tender's bids that break the edition's counting rules. */
export function checkCountingRules(tender: Tender, edition: Framework): readonly Issue[] {
  const measures = measuresAtHand(tender, edition);
  return tender.bids.flatMap((bid, index) => {
    const quantity = (measure: string) => bid.measures[measure]?.quantity ?? undefined;
    return brokenRules(edition.countingRules, { price: bid.price, quantity }, (measure) => ({
      path: ["bids", index, "measures", measure, "quantity"],
      subject: `${measures.get(measure)?.headline ?? measure}, ${bid.bidder}`,
    }));
  });
}
