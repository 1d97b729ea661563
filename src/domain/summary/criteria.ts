import { type Framework, hasQuantity } from "../framework/edition";
import { rulesOfForm } from "../framework/counting-rule";
import type { ProxyPack } from "../framework/proxies";
import { ruleSentence } from "../framework/words";
import {
  type AvailableMarks,
  availableMarks,
  type MeasureMarks,
  type MeasureShare,
  quantitativeShares,
} from "../tender/available-marks";
import {
  ADDED,
  answerDescriptors,
  leastAnswerMark,
  measureTexts,
  packWords,
  questionScale,
  tieWords,
  whoseWords,
} from "../tender/disclosed";
import type { Question } from "../tender/file";
import { tenderMeasures } from "../tender/measures";
import {
  BLANK_HALF_RULES,
  MARK_METHODS,
  type Method,
  NOTHING_OFFERED_RULES,
  PRICE_METHODS,
  QUALITATIVE_METHOD,
  QUALITY_METHODS,
  QUANTITATIVE_METHODS,
  rankMethod,
} from "../tender/methods";
import type { Tender } from "../tender/tender";

/** What bidders were told of a criterion's assessment: its method, a sub-criterion, or a rule. */
export interface MethodLine {
  readonly title: string;
  /** The marks that could be had; null where the line is a rule. */
  readonly available: number | null;
  readonly text: string;
}

/** How an award criterion was to be assessed by reference to scores, and what scores there were. */
export interface CriterionMethod {
  readonly title: string;
  /** Its relative importance: the marks out of 100. */
  readonly available: number;
  readonly lines: readonly MethodLine[];
}

/**
 * The assessment methodology in the words and with the marks that bidders were told (regulation 31(2)(d) of the
 * Procurement Regulations 2024). Nothing in it comes of a bid.
 */
export function criteriaMethods(
  tender: Tender,
  edition: Framework,
  proxyPack: ProxyPack | undefined,
): readonly CriterionMethod[] {
  const measures = quantitativeShares(tenderMeasures(tender, edition));
  const marks = availableMarks(tender, measures);
  const criteria: readonly CriterionMethod[] = [
    {
      title: "Price",
      available: marks.price,
      lines: [methodLine("Method", PRICE_METHODS[tender.methods.price])],
    },
    { title: "Quality", available: marks.quality, lines: qualityLines(tender, marks) },
    {
      title: "Social value",
      available: marks.socialValue,
      lines: [
        ...halfLines(tender, marks, proxyPack),
        ...measureLines(measures, { tender, edition, marks, proxyPack }),
        ...ruleLines(tender, edition),
      ],
    },
    { title: "All criteria", available: 100, lines: totalLines(tender) },
  ];
  return criteria.filter(({ available }) => available > 0);
}

function methodLine(title: string, { title: name, formula, cases }: Method, available?: number): MethodLine {
  return { title, available: available ?? null, text: [`${name}. ${formula}.`, ...cases].join("\n") };
}

function qualityLines(tender: Tender, marks: AvailableMarks): readonly MethodLine[] {
  return [
    methodLine("Method", QUALITY_METHODS[tender.methods.quality]),
    ...tender.qualityQuestions.map((question, index) => ({
      title: `Q${index + 1}. ${question.title}`,
      available: marks.questions[index] ?? null,
      text: [`${question.weight}% of the marks for quality.`, ...scaleWords(question, tender)].join("\n"),
    })),
  ];
}

function scaleWords(question: Question, tender: Tender): readonly string[] {
  const [range = "", ...rest] = questionScale(question, tender);
  const described = Object.keys(question.descriptors ?? {}).length > 0;
  return [`Marked from ${range}.`, ...rest, ...(described ? [] : [NOT_DESCRIBED])];
}

const NOT_DESCRIBED = "What each mark means is not recorded.";

function answerWords(tender: Tender): readonly string[] {
  const words = answerDescriptors(tender);
  return words.length > 0 ? words : [NOT_DESCRIBED];
}

function halfLines(
  tender: Tender,
  marks: AvailableMarks,
  proxyPack: ProxyPack | undefined,
): readonly MethodLine[] {
  const quantitative = methodLine(
    "Quantitative part",
    QUANTITATIVE_METHODS[tender.methods.socialValueQuantitative],
    marks.quantitative,
  );
  const qualitative = methodLine("Qualitative part", QUALITATIVE_METHOD, marks.qualitative);
  const minimums = (["appropriate", "achievable"] as const).flatMap((side) => {
    const least = leastAnswerMark(tender, side);
    return least === undefined ? [] : [`Least mark, ${side}: ${least}`];
  });
  const answers = [qualitative.text, ...answerWords(tender), ...minimums].join("\n");
  return [
    ...(marks.quantitative > 0 ? [quantitative] : []),
    ...(proxyPack ? [{ title: "Values in pounds", available: null, text: packWords(proxyPack) }] : []),
    ...(marks.qualitative > 0 ? [{ ...qualitative, text: answers }] : []),
  ];
}

interface Disclosed {
  readonly tender: Tender;
  readonly edition: Framework;
  readonly marks: AvailableMarks;
  readonly proxyPack: ProxyPack | undefined;
}

function measureLines(
  measures: readonly MeasureShare[],
  { tender, edition, marks, proxyPack }: Disclosed,
): readonly MethodLine[] {
  return measures.flatMap((measure, index) => {
    const of = marks.measures[index];
    if (!of) throw new Error(`no marks for a measure: ${measure.id}`);
    const { own, added } = measureTexts(edition, measure, proxyPack, !proxyPack);
    const title = `M${index + 1}. ${measure.definition.headline}`;
    const share = `${measure.weight}% of the marks for social value.`;
    return [
      {
        title,
        available: of.together ?? of.qualitative,
        text: [
          share,
          ...partsOf(measure, of, tender),
          own,
          ...(added === undefined ? [] : [`${ADDED}:`, added]),
        ].join("\n"),
      },
    ];
  });
}

/** Which of a measure's marks its quantity could get and which its answer. */
function partsOf(
  { definition }: MeasureShare,
  { quantitative, qualitative }: MeasureMarks,
  { socialValueSplit: split }: Tender,
): readonly string[] {
  const shown = (marks: number) =>
    `${marks.toLocaleString("en-GB", { maximumFractionDigits: 4 })} ${marks === 1 ? "mark" : "marks"}`;
  const answer = `Answer: up to ${shown(qualitative)}, half for how appropriate it is and half for how achievable.`;
  if (!hasQuantity(definition)) return [answer];
  const quantity =
    quantitative === null
      ? "Quantity: part of the total in pounds."
      : `Quantity: up to ${shown(quantitative)}.`;
  return [...(split.quantitative > 0 ? [quantity] : []), ...(split.qualitative > 0 ? [answer] : [])];
}

function ruleLines(tender: Tender, edition: Framework): readonly MethodLine[] {
  const { nothingOffered, blankHalf = "scored" } = tender;
  const { former, tested, declared } = rulesOfForm(
    edition.countingRules,
    tender.measures.map(({ id }) => id),
  );
  const counting = [...former, ...tested, ...declared].map(ruleSentence);
  const rules: readonly (readonly [string, string])[] = [
    ["Nothing offered", NOTHING_OFFERED_RULES[nothingOffered].words],
    ["A half left blank", BLANK_HALF_RULES[blankHalf].words],
    ["Rules for counting", counting.join("\n")],
    ...(edition.words ? [["Whose words", whoseWords(edition.words, edition.measures)] as const] : []),
  ];
  return rules.filter(([, text]) => text !== "").map(([title, text]) => ({ title, available: null, text }));
}

function totalLines(tender: Tender): readonly MethodLine[] {
  const moderated = tender.moderation === true && tender.evaluators.length > 0;
  return [
    methodLine("Marks", moderated ? MARK_METHODS.moderated : MARK_METHODS.mean),
    methodLine("Total and rank", rankMethod(tender)),
    { title: "Ties", available: null, text: tieWords(tender) },
  ];
}
