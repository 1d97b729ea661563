import { type Marking, sameName } from "../tender/bids";
import { type Framework, hasQuantity, OWN_MEASURES, type Unit } from "../framework/edition";
import type { BidEvaluation, Evaluation } from "../evaluation/score-tender";
import { capped, type MarkUsed, sumOfAll } from "../evaluation/marks";
import { questionMinimum } from "../tender/disclosed";
import type { OfferScore } from "../evaluation/social-value";
import {
  type AvailableMarks,
  availableMarks,
  type MeasureShare,
  quantitativeShares,
} from "../tender/available-marks";
import type { Tender } from "../tender/tender";
import { MARK_OF_ANSWERS, type Redaction } from "../tender/file";
import { tenderMeasures } from "../tender/measures";
import { scoresByPounds } from "../tender/methods";
import { ownMeasureWords } from "../evaluation/offer-words";
import { decimalsToTell } from "../values/decimals";

/** One sub-criterion: what could be scored, what was, and why. */
export interface SummaryLine {
  /** The path within a bid, which redactions name. */
  readonly item: string;
  readonly title: string;
  /** The price, mark or quantity, in words; blank where withheld. */
  readonly offered: string;
  /** Null where the score is part of another line's, as pounds of a measure are. */
  readonly available: number | null;
  readonly awarded: number | null;
  readonly reason: string;
  /** Why the reason, or more, is withheld. */
  readonly ground?: string;
  /** True where the score is withheld with the reason. */
  readonly scoreWithheld?: true;
}

/** A criterion, or a half of one, with its sub-criteria. */
export interface SummarySection {
  /** The criterion that the section is of. */
  readonly criterion: "Price" | "Quality" | "Social value";
  readonly title: string;
  readonly available: number;
  readonly awarded: number | null;
  /** True where one of its scores is withheld, which the sum would give away. */
  readonly scoreWithheld?: true;
  readonly lines: readonly SummaryLine[];
}

/** What a criterion as a whole could give and gave. */
export interface CriterionScore {
  readonly title: string;
  readonly available: number;
  /** Null where it is withheld or was not scored. */
  readonly awarded: number | null;
}

/** The criteria's scores: each the sum of its sections', and null with one of them. */
export function criterionScores(sections: readonly SummarySection[]): readonly CriterionScore[] {
  const titles = [...new Set(sections.map(({ criterion }) => criterion))];
  return titles.map((title) => {
    const own = sections.filter(({ criterion }) => criterion === title);
    const available = own.reduce((sum, each) => sum + each.available, 0);
    return { title, available, awarded: capped(sumOfAll(own.map(({ awarded }) => awarded)), available) };
  });
}

/** A bid's scores by criterion and sub-criterion. Nothing in them comes of another bid but through its own scores. */
export function summarySections(
  tender: Tender,
  evaluation: Evaluation,
  bid: BidEvaluation,
  edition: Framework,
): readonly SummarySection[] {
  const measures = quantitativeShares(tenderMeasures(tender, edition));
  const marks = availableMarks(tender, measures);
  const sections: readonly SummarySection[] = [
    {
      criterion: "Price",
      title: "Price",
      available: marks.price,
      awarded: bid.priceScore,
      lines: [priceLine(tender, evaluation, bid, marks)],
    },
    {
      criterion: "Quality",
      title: "Quality",
      available: marks.quality,
      awarded: bid.qualityScore,
      lines: questionLines(tender, bid, marks),
    },
    {
      criterion: "Social value",
      title: "Social value: quantitative",
      available: marks.quantitative,
      awarded: bid.socialValueQuantitative,
      lines: quantityLines(tender, bid, measures, marks),
    },
    {
      criterion: "Social value",
      title: "Social value: qualitative",
      available: marks.qualitative,
      awarded: bid.socialValueQualitative,
      lines: measures.flatMap((measure, index) => [
        ...ownLines(tender, bid, measure, index),
        ...answerLines(tender, bid, measure, { index, available: marks.measures[index]?.side ?? 0 }),
      ]),
    },
  ];
  return sections.filter(({ available }) => available > 0);
}

function priceLine(
  tender: Tender,
  { lowestPrice }: Evaluation,
  bid: BidEvaluation,
  marks: AvailableMarks,
): SummaryLine {
  return {
    item: "price",
    title: "Price without VAT",
    offered: bid.price === null ? "No price" : pounds(bid.price),
    available: marks.price,
    awarded: bid.priceScore,
    reason: priceReason(bid, lowestPrice, tender.methods.price),
  };
}

function priceReason(
  { counts, price }: BidEvaluation,
  lowest: number | null,
  method: Tender["methods"]["price"],
): string {
  if (price === null || lowest === null) return "No price is scored.";
  if (counts && price === lowest) {
    return "The lowest price among the complete tenders, which gets the whole weight.";
  }
  // A tender below a minimum sets no scale, and no price gets more than the weight.
  if (price <= lowest) {
    return "Not more than the lowest price among the complete tenders, so that it gets the whole weight.";
  }
  const how = method === "lowest-over-bid" ? "in proportion" : "on a straight line";
  return `The price is not the lowest among the complete tenders and is scored against it ${how}, as the tender documents state.`;
}

function questionLines(tender: Tender, bid: BidEvaluation, marks: AvailableMarks): readonly SummaryLine[] {
  return tender.qualityQuestions.flatMap((question, index) => {
    const scored = bid.quality[index];
    if (!scored) return [];
    const minimum = questionMinimum(question, tender);
    const below = scored.belowMinimum ? ` It is below the minimum of ${minimum}.` : "";
    return [
      {
        item: `quality.${question.id}`,
        title: `Q${index + 1}. ${question.title}`,
        offered: markInWords(scored, question.maximum, minimum),
        available: marks.questions[index] ?? null,
        awarded: scored.score,
        reason: reasonOf(tender, bid, (entries) => entries.quality[question.id]) + below,
      },
    ];
  });
}

function quantityLines(
  tender: Tender,
  bid: BidEvaluation,
  measures: readonly MeasureShare[],
  marks: AvailableMarks,
): readonly SummaryLine[] {
  const byProxy = scoresByPounds(tender);
  return measures.flatMap((measure, index) => {
    const offer = bid.socialValue[index];
    if (!offer || !hasQuantity(measure.definition)) return [];
    return [
      {
        item: `measures.${measure.id}.quantity`,
        title: `M${index + 1}. ${measure.definition.headline}`,
        offered: quantityInWords(offer, measure),
        available: marks.measures[index]?.quantitative ?? null,
        awarded: offer.quantitativeScore,
        reason: byProxy ? POUNDS_ADD_UP : quantityReason(bid, offer),
      },
    ];
  });
}

const POUNDS_ADD_UP =
  "Part of the tender's total in pounds, which is scored against the highest total among the complete tenders.";

function quantityReason({ counts }: BidEvaluation, { quantity, highest, benchmark }: OfferScore): string {
  if (quantity === null) return "No quantity is offered.";
  if (quantity === 0) return "Nothing is offered, so nothing is scored.";
  const isHighest = counts && quantity === highest;
  if (isHighest && benchmark === highest) {
    return "The highest quantity among the complete tenders, which gets all that is available.";
  }
  if (!counts && benchmark !== null && quantity >= benchmark) {
    return "Not less than the quantity that sets the scale, so that it gets all that is available.";
  }
  return benchmark !== null && highest !== null && benchmark > highest
    ? "Scored in proportion to the reference quantity that the tender documents state."
    : "Not the highest quantity among the complete tenders; scored in proportion to it.";
}

function answerLines(
  tender: Tender,
  bid: BidEvaluation,
  measure: MeasureShare,
  { index, available }: { readonly index: number; readonly available: number },
): readonly SummaryLine[] {
  const { minimums } = tender;
  return (["appropriate", "achievable"] as const).flatMap((side) => {
    const offer = bid.socialValue[index];
    if (!offer) return [];
    const used = offer[side];
    const counts = offer.answerCounts !== false;
    const least = minimums?.[side];
    const below =
      least !== undefined && (counts ? used.mark !== null && used.mark < least : least > 0)
        ? ` It is below the minimum of ${least}.`
        : "";
    return [
      {
        item: `measures.${measure.id}.${side}`,
        title: `M${index + 1}. ${measure.definition.headline}: ${side}`,
        offered: counts
          ? markInWords(used, MARK_OF_ANSWERS, least)
          : measure.id === OWN_MEASURES
            ? NO_OWN_MEASURE
            : "No quantity is offered",
        available,
        awarded: counts ? (used.mark === null ? null : (used.mark / MARK_OF_ANSWERS) * available) : 0,
        reason:
          (counts
            ? reasonOf(tender, bid, (entries) => entries.measures[measure.id]?.[side])
            : NOTHING_OFFERED) + below,
      },
    ];
  });
}

const NO_OWN_MEASURE = "No measure of the bidder's own is offered";

/** What the bidder offers of its own, before the marks that all of it gets together. */
function ownLines(
  tender: Tender,
  { bidder }: BidEvaluation,
  { id, definition }: MeasureShare,
  index: number,
): readonly SummaryLine[] {
  if (id !== OWN_MEASURES) return [];
  const own = tender.bids.find((bid) => sameName(bid.bidder, bidder))?.measures[id]?.own;
  if (!own || own.length === 0) return [];
  return [
    {
      item: `measures.${id}.own`,
      title: `M${index + 1}. ${definition.headline}`,
      offered: own.map(ownMeasureWords).join("; "),
      available: null,
      awarded: null,
      reason: "Marked together: the marks and their reasons stand in the next two lines.",
    },
  ];
}

const NOTHING_OFFERED =
  "Nothing is offered for this measure, so that it gets no marks for its answer, as the tender documents state.";

/** The reason of the mark that is scored: the agreed one's, or those of the evaluators' marks, without their names. */
function reasonOf(
  tender: Tender,
  { bidder }: BidEvaluation,
  entry: (bid: Tender["bids"][number]) => Marking | undefined,
): string {
  const bid = tender.bids.find((each) => each.bidder === bidder);
  const marking = bid && entry(bid);
  if (marking?.reason !== undefined) return marking.reason;
  const reasons = marking?.agreed === null ? (marking.reasons ?? []) : [];
  const given = reasons.filter((reason) => reason !== null);
  return given.length > 0 ? given.join("\n") : "No reason is recorded.";
}

/** A mark of 2.999 is told from its maximum and from a minimum of 3. */
function markInWords({ mark }: MarkUsed, maximum: number, minimum: number | undefined): string {
  if (mark === null) return "No mark";
  const decimals = decimalsToTell([mark, 0, maximum, minimum ?? 0]);
  return `Mark ${plain(mark, decimals)} of ${plain(maximum)}`;
}

const UNITS: Readonly<Record<Unit, string>> = {
  fte: " FTE",
  number: "",
  pounds: "",
  hours: " hours",
  weeks: " weeks",
  tonnes: " tonnes CO2e",
  qualitative: "",
};

function quantityInWords(offer: OfferScore, { definition }: MeasureShare): string {
  const { quantity, offered, pounds: worth } = offer;
  if (quantity === null) return "No quantity";
  if (offered !== undefined && offered !== quantity)
    return `${plain(offered)}${UNITS[definition.unit]}, which count as ${plain(quantity, 4)} by the weights of their levels`;
  const amount =
    definition.unit === "pounds" ? pounds(quantity) : `${plain(quantity)}${UNITS[definition.unit]}`;
  return worth === null || definition.unit === "pounds" ? amount : `${amount}, ${pounds(worth)}`;
}

function plain(figure: number, decimals = 2): string {
  return figure.toLocaleString("en-GB", { maximumFractionDigits: decimals });
}

function pounds(amount: number): string {
  return `£${amount.toLocaleString("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
}

/** The winning tender's sections as others may read them: less what is withheld, with the ground. */
export function withheldSections(
  { redactions = [] }: Tender,
  bidder: string,
  sections: readonly SummarySection[],
): readonly SummarySection[] {
  const own = redactions.filter((each) => sameName(each.bidder, bidder));
  return sections.map((section) => {
    const lines = section.lines.map((line) => {
      const redaction = own.find(({ item }) => line.item === item || line.item.startsWith(`${item}.`));
      return redaction ? withheld(line, redaction) : line;
    });
    // With one score left out, the section's own would give it away.
    const isWithheld = lines.some(({ scoreWithheld }) => scoreWithheld);
    return { ...section, lines, ...(isWithheld ? { awarded: null, scoreWithheld: true as const } : {}) };
  });
}

function withheld(line: SummaryLine, { ground, withhold = "reason", instead }: Redaction): SummaryLine {
  return {
    ...line,
    offered: "Withheld",
    ...(withhold === "all" ? { awarded: null, scoreWithheld: true as const } : {}),
    reason: instead ?? "Withheld.",
    ground,
  };
}
