import { checkConsortia } from "./consortium";
import { checkAward } from "./award-rules";
import { checkBids, checkLevel } from "./bid-rules";
import {
  type Framework,
  frameworkApplies,
  hasQuantity,
  leastWeight,
  type Measure,
  OWN_MEASURES,
  valueOn,
} from "../framework/edition";
import type { Issue } from "../issues/issue";
import { labelAt } from "../issues/labels";
import { rowToFill } from "../framework/publication";
import { checkIdAndOutcome, checkUnit } from "../framework/read";
import { errorAt, inEntries, warningAt } from "../issues/schema-issues";
import { SUM_TOLERANCE } from "../values/shares";
import { checkUseOfEdition } from "./edition-rules";
import { MARK_OF_ANSWERS, TenderFile } from "./file";
import { checkInvited } from "./invited";
import { checkLots, wholeOf } from "./lots";
import { openLocalQuotation } from "./local-quotation";
import { measuresAtHand } from "./measures";
import { scoresByPounds, TIE_BREAK_RULES } from "./methods";
import { checkRecord } from "./record-rules";
import { repeats } from "../values/repeats";
import { checkSum } from "../council/share-rule";
import { checkSplit, checkWeights } from "../council/tender-shares";
import { checkStatements } from "./statements";

/** What a tender's shape cannot say: sums, ids that must be known, marks within their scale. */
export function checkTender(tender: TenderFile, editions: readonly Framework[]): readonly Issue[] {
  const edition = editions.find(({ id }) => id === tender.framework);
  const issues = [
    ...checkCriteria(tender),
    ...checkTieBreaks(tender),
    ...checkBidders(tender),
    ...checkQuotation(tender),
    ...checkInvited(tender),
    ...checkStatements(tender, edition),
    ...checkQuestions(tender),
    ...checkDescriptors(["answerDescriptors"], tender.answerDescriptors, { maximum: MARK_OF_ANSWERS }),
    ...checkAward(tender),
    ...checkRecord(tender),
    ...checkLots(tender, (lot) => checkTender(lot, editions)),
  ];
  if (!edition) {
    const known = editions.map(({ id }) => id).join(", ");
    const unknown = errorAt(["framework"], "unknown-edition", { edition: tender.framework, known });
    return inEntries(TenderFile, [...issues, unknown]);
  }
  const measures = measuresAtHand(tender, edition);
  return inEntries(TenderFile, [
    ...issues,
    ...checkUseOfEdition(tender, edition, editions),
    ...checkSocialValueWeight(tender, edition),
    ...checkMeasures(tender, edition, measures),
    ...checkBids(tender, measures),
  ]);
}

function checkCriteria(tender: TenderFile): readonly Issue[] {
  const issues = [...checkWeights(tender.weights), ...checkSplit(tender.socialValueSplit)];
  return scoresByPounds(tender) && tender.proxyPack === undefined
    ? [...issues, errorAt(["proxyPack"], "proxy-pack-needed")]
    : issues;
}

/** A tie-break compares what the tender scores, and once. */
function checkTieBreaks({ tieBreaks = [], weights }: TenderFile): readonly Issue[] {
  const weightless = tieBreaks.flatMap((each, index) => {
    const { title, weight } = TIE_BREAK_RULES[each];
    return weights[weight] > 0
      ? []
      : [
          errorAt(
            ["tieBreaks", index],
            "tie-break-weightless",
            { label: labelAt(TenderFile, ["weights", weight]) },
            title,
          ),
        ];
  });
  const twice = repeats(tieBreaks).map(([index]) => errorAt(["tieBreaks", index], "tie-break-repeated"));
  return [...weightless, ...twice];
}

function checkQuotation(tender: TenderFile): readonly Issue[] {
  const found = openLocalQuotation(tender);
  if (found === "unproved") return [warningAt(["invited"], "local-supplier-unproved")];
  if (found === "unanswered") return [warningAt(["localSupplierAsked"], "local-supplier-unanswered")];
  return found === "unexplained" ? [warningAt(["localSupplierAsked"], "local-supplier-not-asked")] : [];
}

/** The policy's share of social value, where the framework applies; less needs a written reason. */
function checkSocialValueWeight(tender: TenderFile, edition: Framework): readonly Issue[] {
  const { basis } = edition.threshold;
  const value = valueOn(basis, wholeOf(tender));
  if (value === undefined) {
    const field = basis === "including-vat" ? "valueIncludingVat" : "valueWithOptions";
    return [errorAt([field], "value-on-basis-needed", { label: labelAt(TenderFile, [field]), basis })];
  }
  const excepted = tender.exceptions?.some(({ rule }) => rule === "social-value-weight");
  const minimum = leastWeight(edition, value);
  const short = tender.weights.socialValue < minimum - SUM_TOLERANCE;
  if (!frameworkApplies(edition, value) || excepted || !short) return [];
  return [
    errorAt(["weights", "socialValue"], "social-value-too-low", {
      minimum,
      ...thresholdOf(edition, minimum),
    }),
  ];
}

/** From which value the weight is asked for: of the framework's threshold, or of a higher value. */
function thresholdOf({ threshold, weightsFrom = [] }: Framework, minimum: number) {
  const higher = weightsFrom.find(({ weight }) => weight === minimum);
  const { amount, comparison } = threshold;
  return higher
    ? { threshold: higher.atLeast, comparison: "at-least" as const }
    : { threshold: amount, comparison };
}

function checkQuestions({ qualityQuestions: questions, weights, minimums }: TenderFile): readonly Issue[] {
  if (questions.length === 0) {
    return weights.quality > 0 ? [errorAt(["qualityQuestions"], "questions-needed")] : [];
  }
  return [
    ...checkSum(
      ["qualityQuestions"],
      "question-weights-sum",
      questions.map(({ weight }) => weight),
    ),
    ...repeats(questions.map(({ id }) => id)).map(([index, id]) =>
      errorAt(["qualityQuestions", index, "id"], "question-repeated", { id }),
    ),
    ...questions.flatMap(({ minimum = minimums?.quality, maximum, title }, index) =>
      minimum !== undefined && minimum > maximum
        ? [
            errorAt(
              ["qualityQuestions", index, "minimum"],
              "minimum-over-maximum",
              { minimum, maximum },
              title,
            ),
          ]
        : [],
    ),
    ...questions.flatMap(({ descriptors, maximum, title }, index) =>
      checkDescriptors(["qualityQuestions", index, "descriptors"], descriptors, { maximum, title }),
    ),
  ];
}

/** What a mark means that nobody can give is printed to bidders all the same, so that it is pointed out. */
function checkDescriptors(
  path: readonly (string | number)[],
  descriptors: Readonly<Record<string, string>> = {},
  { maximum, title }: { readonly maximum: number; readonly title?: string },
): readonly Issue[] {
  const isMark = (key: string) => /^\d+(?:\.\d+)?$/.test(key) && Number(key) <= maximum;
  return Object.keys(descriptors)
    .filter((key) => !isMark(key))
    .map((mark) => warningAt([...path, mark], "descriptor-of-no-mark", { mark, maximum }, title));
}

function checkBidders({ bidders, evaluators }: TenderFile): readonly Issue[] {
  return [
    ...repeats(bidders.map(({ name }) => name)).map(([index, name]) =>
      errorAt(["bidders", index, "name"], "bidder-repeated", { name }),
    ),
    ...checkConsortia(bidders),
    ...repeats(evaluators).map(([index, name]) =>
      errorAt(["evaluators", index], "evaluator-repeated", { name }),
    ),
  ];
}

function checkMeasures(
  tender: TenderFile,
  edition: Framework,
  atHand: ReadonlyMap<string, Measure>,
): readonly Issue[] {
  const { measures, weights, socialValueSplit } = tender;
  const issues = checkBespoke(tender, edition);
  if (measures.length === 0) {
    return weights.socialValue > 0 ? [...issues, errorAt(["measures"], "measures-needed")] : issues;
  }
  const quantitative = measures.filter(({ id, weight }) => {
    const measure = atHand.get(id);
    return measure !== undefined && hasQuantity(measure) && weight > 0;
  });
  const noQuantity =
    weights.socialValue > 0 && socialValueSplit.quantitative > 0 && quantitative.length === 0;
  return [
    ...issues,
    ...checkSum(
      ["measures"],
      "measure-weights-sum",
      measures.map(({ weight }) => weight),
    ),
    ...repeats(measures.map(({ id }) => id)).map(([index, id]) =>
      errorAt(["measures", index, "id"], "measure-repeated", { id }),
    ),
    ...measures.flatMap((measure, index) => checkMeasure(measure, index, { atHand, edition })),
    ...measures.flatMap((measure, index) => checkLevelWeights(measure, index, { tender, atHand })),
    ...(noQuantity ? [errorAt(["measures"], "quantity-measure-needed")] : []),
    ...checkOwnLine(tender),
  ];
}

function checkMeasure(
  { id, level, reference }: TenderFile["measures"][number],
  index: number,
  { atHand, edition }: { readonly atHand: ReadonlyMap<string, Measure>; readonly edition: Framework },
): readonly Issue[] {
  const measure = atHand.get(id);
  if (!measure) {
    const empty = rowToFill(edition, id);
    const issue = empty
      ? errorAt(["measures", index, "id"], "measure-to-fill", { id, where: empty.where })
      : errorAt(["measures", index, "id"], "unknown-measure", { id });
    return [issue];
  }
  const at = (field: string) => ["measures", index, field];
  return [
    ...(level === undefined ? [] : checkLevel(measure, level, at("level"))),
    ...(reference !== undefined && !hasQuantity(measure)
      ? [errorAt(at("reference"), "quantity-not-asked", {}, measure.headline)]
      : []),
    ...(measure.retired ? [warningAt(at("id"), "measure-retired", { id }, measure.headline)] : []),
  ];
}

/** What bidders offer of their own is marked by its answer alone: without marks for answers it would be asked for in vain. */
function checkOwnLine({ measures, weights, socialValueSplit }: TenderFile): readonly Issue[] {
  const index = measures.findIndex(({ id }) => id === OWN_MEASURES);
  const own = measures[index];
  if (!own) return [];
  const marks = weights.socialValue * socialValueSplit.qualitative * own.weight;
  return marks > 0 ? [] : [warningAt(["measures", index, "weight"], "own-measures-unmarked")];
}

/** Weights are for levels that the measure has, where all of them are asked for and quantities are not turned into pounds. */
function checkLevelWeights(
  { id, level, levelWeights }: TenderFile["measures"][number],
  index: number,
  { tender, atHand }: { readonly tender: TenderFile; readonly atHand: ReadonlyMap<string, Measure> },
): readonly Issue[] {
  const measure = atHand.get(id);
  if (!levelWeights || !measure) return [];
  const at = ["measures", index, "levelWeights"];
  const unused = scoresByPounds(tender) || level !== undefined;
  return [
    ...Object.keys(levelWeights).flatMap((each) => checkLevel(measure, each, at)),
    ...(unused ? [errorAt(at, "level-weights-unused", {}, measure.headline)] : []),
  ];
}

/** An id and an outcome as any measure has them; what is wrong with the unit is pointed out. */
function checkBespoke({ bespokeMeasures = [] }: TenderFile, edition: Framework): readonly Issue[] {
  const taken = edition.measures.map(({ id }) => id);
  const at = (index: number, field: string) => ["bespokeMeasures", index, field];
  return [
    ...repeats([...taken, ...bespokeMeasures.map(({ id }) => id)]).map(([index, id]) =>
      errorAt(at(index - taken.length, "id"), "measure-repeated", { id }),
    ),
    ...bespokeMeasures.flatMap((measure, index) =>
      checkIdAndOutcome(measure, edition.outcomes, ["bespokeMeasures", index]),
    ),
    // Tenders made before this was tested stay readable.
    ...bespokeMeasures
      .flatMap((measure, index) => checkUnit(measure, ["bespokeMeasures", index]))
      .map((issue) => ({ ...issue, severity: "warning" as const })),
  ];
}
