import type { Bid } from "../tender/bids";
import type { Tender } from "../tender/tender";
import type { AvailableMarks, CriterionMarks } from "../tender/available-marks";
import { questionMinimum } from "../tender/disclosed";
import { capped, highestOf, type MarkUsed, markUsed, partOfBest, sumOfAll } from "./marks";

export interface QuestionMarks extends MarkUsed {
  readonly question: string;
  /** Below its question's minimum. */
  readonly belowMinimum: boolean;
}

export interface QuestionScore extends QuestionMarks {
  /** The highest mark used among the bids that count. */
  readonly highest: number | null;
  readonly score: number | null;
}

export function questionMarks(bid: Bid, tender: Tender): readonly QuestionMarks[] {
  return tender.qualityQuestions.map((question) => {
    const entry = bid.quality[question.id];
    if (!entry) throw new Error(`bid without an entry for a question: ${question.id}`);
    const used = markUsed(entry, question.maximum, tender);
    const minimum = questionMinimum(question, tender);
    const belowMinimum = minimum !== undefined && used.mark !== null && used.mark < minimum;
    return { question: question.id, ...used, belowMinimum };
  });
}

/**
 * Each question's score. "share-of-maximum": mark / maximum x the question's marks. "share-of-highest": mark / highest
 * mark for that question among the bids that count, never above 1, x the question's marks; 0 where the highest is 0. The highest is taken question by question, not of the weighted
 * total, so that each question carries the share that was published for it.
 */
export function questionScores(
  marks: readonly QuestionMarks[],
  counted: readonly (readonly QuestionMarks[])[],
  tender: Tender,
  available: AvailableMarks,
): readonly QuestionScore[] {
  return tender.qualityQuestions.map((question, index) => {
    const [own, most] = [marks[index], available.questions[index]];
    if (!own || most === undefined) throw new Error(`no marks for a question: ${question.id}`);
    const highest = highestOf(counted.map((each) => each[index]?.mark ?? null));
    const share = shareOfMarks(
      own.mark,
      tender.methods.quality === "share-of-maximum" ? question.maximum : highest,
    );
    return { ...own, highest, score: share === null ? null : share * most };
  });
}

function shareOfMarks(mark: number | null, of: number | null): number | null {
  if (mark === null || of === null) return null;
  return partOfBest(mark, of);
}

/** The sum over the questions; null while one is missing; 0 where quality has no weight. */
export function qualityScore(scores: readonly QuestionScore[], { quality }: CriterionMarks): number | null {
  return quality === 0 ? 0 : capped(sumOfAll(scores.map(({ score }) => score)), quality);
}
