import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";
import { hasQuantity } from "../../../src/domain/framework/edition";
import type { Tender } from "../../../src/domain/tender/tender";
import { tenderWith } from "./tenders";

const count = <T>(most: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: most }, (_, index) => make(index));

const EVALUATORS = count(10, (index) => `Evaluator ${index + 1}`);
const QUESTIONS = count(20, (index) => ({
  id: `question-${index + 1}`,
  title: `Question ${index + 1}: how will you deliver this part of the service?`,
  weight: 5,
  maximum: 5,
}));

/** The 18 measures of the edition, and 12 of the tender's own that are worded as they are. */
const BESPOKE = rotherham2019.measures.slice(0, 12).map((measure, index) => ({
  ...measure,
  id: `own-${measure.id}`,
  number: 19 + index,
  headline: `${measure.headline} (own)`,
}));
const MEASURES = [...rotherham2019.measures, ...BESPOKE];

function moderated(seed: number) {
  const marks = EVALUATORS.map((_, index) => (seed + index) % 3);
  return {
    marks,
    reasons: marks.map((mark) => `The answer gives ${mark} of 5 parts with evidence that can be checked.`),
    agreed: (seed % 3) + 1,
    reason: "Agreed in moderation: the approach is sound, and its dates and people are named.",
  };
}

/** As much as a tender holds: 30 bidders, 20 questions, 30 measures, 10 evaluators; every mark is moderated, with its reason. */
export function largestTender(): Tender {
  const bidders = count(30, (index) => `Bidder ${index + 1}`);
  return tenderWith({
    moderation: true,
    evaluators: EVALUATORS,
    qualityQuestions: QUESTIONS,
    bespokeMeasures: BESPOKE,
    measures: MEASURES.map(({ id }, index) => ({ id, weight: index < 10 ? 3.34 : 3.33 })),
    bidders: bidders.map((name) => ({ name })),
    bids: bidders.map((bidder, number) => ({
      bidder,
      price: 200_000 + number * 1_234.56,
      quality: Object.fromEntries(QUESTIONS.map(({ id }, index) => [id, moderated(number + index)])),
      measures: Object.fromEntries(
        MEASURES.map((measure, index) => [
          measure.id,
          {
            ...(hasQuantity(measure) ? { quantity: ((number * 7 + index) % 40) + 1 } : {}),
            appropriate: moderated(number * 2 + index),
            achievable: moderated(number + index * 3),
          },
        ]),
      ),
    })),
  });
}
