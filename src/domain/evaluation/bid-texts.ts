import type { Bid, Offer } from "../tender/bids";
import { OWN_LONGEST, type OwnMeasure } from "../tender/own-measures";
import { LONGEST_PROSE } from "../values/fields";

type Change = (text: string) => string;

/** A bid with every text that its bidder wrote changed; none becomes longer than a text of its kind may be. */
export function withTexts(bid: Bid, change: Change): Bid {
  const prose = within(change, LONGEST_PROSE);
  return {
    ...bid,
    ...(bid.answers ? { answers: changed(bid.answers, prose) } : {}),
    measures: Object.fromEntries(
      Object.entries(bid.measures).map(([id, offer]) => [id, withOfferTexts(offer, prose, change)]),
    ),
  };
}

function withOfferTexts(offer: Offer, prose: Change, change: Change): Offer {
  const { method, methodByLevel, plan, own } = offer;
  return {
    ...offer,
    ...(method === undefined ? {} : { method: prose(method) }),
    ...(methodByLevel ? { methodByLevel: changed(methodByLevel, prose) } : {}),
    ...(plan ? { plan: changed(plan, prose) } : {}),
    ...(own ? { own: own.map((each) => withOwnTexts(each, change)) } : {}),
  };
}

function withOwnTexts(own: OwnMeasure, change: Change): OwnMeasure {
  const texts = (["headline", "unit", "method", "evidence"] as const).flatMap((part) => {
    const text = own[part];
    return text === undefined ? [] : [[part, within(change, OWN_LONGEST[part])(text)] as const];
  });
  return { ...own, ...Object.fromEntries(texts) };
}

function changed<Texts extends object>(texts: Texts, change: Change): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, typeof text === "string" ? change(text) : text]),
  ) as Texts;
}

/** What stands in place of a name can be longer than the name. */
function within(change: Change, longest: number): Change {
  return (text) => {
    const made = change(text);
    return made.length > longest ? `${made.slice(0, longest - 1).trimEnd()}…` : made;
  };
}
