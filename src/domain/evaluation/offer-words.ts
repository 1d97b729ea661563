import { hasQuantity, type Measure } from "../framework/edition";
import { poundsText, UNIT_WORDS } from "../framework/words";
import type { Offer } from "../tender/bids";
import { MILESTONES, PLAN_FACTS, PLAN_HEADINGS } from "../tender/delivery-plan";
import type { OwnMeasure } from "../tender/own-measures";

/** What a bid offers for a measure, a line for each thing that it says: "Offered: 12.5 FTE". Empty where it says nothing. */
export function offerWords(offer: Offer, measure: Measure): string {
  const { method, methodByLevel = {}, plan = {}, due = {} } = offer;
  const dues = MILESTONES.flatMap((part) =>
    due[part] === undefined
      ? []
      : [`${PLAN_HEADINGS[part].toLowerCase()}: ${figureWords(due[part], measure)}`],
  );
  return [
    ...quantityLines(offer, measure),
    ...(method === undefined ? [] : [`How: ${method}`]),
    ...Object.entries(methodByLevel).map(([level, text]) => `How, level ${level}: ${text}`),
    ...(dues.length > 0 ? [`Due: ${dues.join(", ")}`] : []),
    ...[...MILESTONES, ...PLAN_FACTS].flatMap((part) => {
      const text = plan[part];
      return text === undefined ? [] : [`${PLAN_HEADINGS[part]}: ${text}`];
    }),
    ...ownLines(offer),
  ].join("\n");
}

/** Each measure of the bidder's own, in the bidder's words. */
function ownLines({ own }: Offer): readonly string[] {
  if (!own) return [];
  if (own.length === 0) return ["The bidder offers no measure of its own."];
  return own.flatMap((each, index) => [
    `${index + 1}. ${ownMeasureWords(each)}`,
    ...(each.method === undefined ? [] : [`How: ${each.method}`]),
    ...(each.evidence === undefined ? [] : [`Evidence: ${each.evidence}`]),
  ]);
}

/** "Repair café: 12 events"; without what is not said. */
export function ownMeasureWords({ headline, unit, quantity }: OwnMeasure): string {
  const figure = quantity?.toLocaleString("en-GB", { maximumFractionDigits: 6 });
  const amount = [figure, unit].filter((part) => part !== undefined).join(" ");
  return amount === "" ? headline : `${headline}: ${amount}`;
}

function quantityLines({ quantity, level, byLevel = {} }: Offer, measure: Measure): readonly string[] {
  if (!hasQuantity(measure) || quantity === null) return [];
  const ofLevel = level === undefined ? "" : `, level ${level}`;
  const levels = Object.entries(byLevel).map(
    ([each, part]) => `level ${each}: ${figureWords(part, measure)}`,
  );
  return [
    `Offered: ${figureWords(quantity, measure)}${ofLevel}${levels.length > 0 ? ` (${levels.join(", ")})` : ""}`,
  ];
}

function figureWords(quantity: number, { unit }: Measure): string {
  if (unit === "pounds") return poundsText(quantity);
  const figure = quantity.toLocaleString("en-GB", { maximumFractionDigits: 6 });
  return unit === "number" ? figure : `${figure} ${UNIT_WORDS[unit]}`;
}
