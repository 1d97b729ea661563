import { type Bid, type Marking, type Offer } from "../tender/bids";
import { tenderMeasures } from "../tender/measures";
import type { Tender } from "../tender/tender";
import type { Framework } from "../framework/edition";
import { sameJson } from "../values/same-json";
import { GIVEN_STATUS } from "./status";

/** What differs from one state of a bid to another, a line for each entry: "Price: was £100, is £98". */
export function bidChanges(before: Bid, after: Bid, tender: Tender, edition: Framework): readonly string[] {
  return [
    ...changed("Status", statusWords(before), statusWords(after)),
    ...changed("Price", priceWords(before.price), priceWords(after.price)),
    ...tender.qualityQuestions.flatMap(({ id, title }) => [
      ...(before.answers?.[id] === after.answers?.[id] ? [] : [`${title}: the answer was changed`]),
      ...markChanges(title, before.quality[id], after.quality[id]),
    ]),
    ...tenderMeasures(tender, edition).flatMap(({ id, definition }) =>
      offerChanges(definition.headline, before.measures[id], after.measures[id]),
    ),
    ...(sameJson(before.subcontractors ?? [], after.subcontractors ?? [])
      ? []
      : ["Subcontractors were changed"]),
  ];
}

function offerChanges(headline: string, before: Offer | undefined, after: Offer | undefined) {
  if (!before || !after) return [];
  const { quantity: _was, appropriate: _first, achievable: _second, ...rest } = before;
  const { quantity: _is, appropriate: _third, achievable: _fourth, ...restAfter } = after;
  return [
    ...changed(`${headline}, quantity`, figureWords(before.quantity), figureWords(after.quantity)),
    ...(sameJson(rest, restAfter) ? [] : [`${headline}: what was said of the offer was changed`]),
    ...markChanges(`${headline}, appropriate mark`, before.appropriate, after.appropriate),
    ...markChanges(`${headline}, achievable mark`, before.achievable, after.achievable),
  ];
}

function markChanges(what: string, before: Marking | undefined, after: Marking | undefined) {
  if (!before || !after || sameJson(before, after)) return [];
  const [was, is] = [markWords(before), markWords(after)];
  return was === is ? [`${what}: its reason was changed`] : changed(what, was, is);
}

function changed(what: string, was: string, is: string): readonly string[] {
  return was === is ? [] : [`${what}: was ${was}, is ${is}`];
}

/** "4", or "agreed 4 of 3, 5" where several marked. */
function markWords({ marks, agreed }: Marking): string {
  const given = marks.map((mark) => figureWords(mark)).join(", ");
  return agreed === null ? given : `agreed ${agreed} of ${given}`;
}

function statusWords({ status, statusReason }: Bid): string {
  if (!status) return "none";
  return statusReason === undefined ? GIVEN_STATUS[status] : `${GIVEN_STATUS[status]} (${statusReason})`;
}

function priceWords(price: number | null): string {
  if (price === null) return "none";
  return `£${price.toLocaleString("en-GB", { minimumFractionDigits: Number.isInteger(price) ? 0 : 2 })}`;
}

function figureWords(figure: number | null): string {
  return figure === null ? "none" : figure.toLocaleString("en-GB", { maximumFractionDigits: 6 });
}
