import { useMemo } from "react";
import { scoreTender } from "../../domain/evaluation/score-tender";
import { penceInWords } from "../../domain/issues/words/sentences";
import { exampleTender } from "../../jobs/example-tender";
import { totalText } from "../../domain/evaluation/total-text";

/** Each step of a score, with the figures of the example as the rules give them. */
export function ScoringExplained() {
  const { tender, evaluation } = useMemo(() => scored(), []);
  const [first] = evaluation.bids;
  if (!first) throw new Error("the example has no bid");
  const shown = totalText(evaluation.bids);
  const of = (score: number | null) => (score === null ? "none" : shown(score));
  const pounds = (amount: number | null) => (amount === null ? "none" : penceInWords(amount * 100));
  const { weights } = tender;
  return (
    <section aria-labelledby="help-scoring">
      <h2 id="help-scoring">How scoring works</h2>
      <p>
        The weights of price, quality and social value sum to 100. Each criterion gives at most its weight,
        and a bid&apos;s total is their sum. As an example, {first.bidder}:
      </p>
      <ol className="sv-steps">
        <li>
          Price, at most {weights.price}. The lowest price gets all; others get the lowest price divided by
          their own, times {weights.price}: {pounds(evaluation.lowestPrice)} / {pounds(first.price)} ×{" "}
          {weights.price} = {of(first.priceScore)}.
        </li>
        <li>
          Quality, at most {weights.quality}. Each question gives the agreed mark divided by the highest
          possible mark, times the question&apos;s share of {weights.quality}: {of(first.qualityScore)}{" "}
          together.
        </li>
        <li>
          Social value, at most {weights.socialValue}. Half is for quantities: what is offered divided by the
          highest offer ({of(first.socialValueQuantitative)}). Half is for the answers: how appropriate and
          achievable they are ({of(first.socialValueQualitative)}). Together {of(first.socialValueScore)}.
        </li>
        <li>
          Total {of(first.total)}, rank {first.rank} of {evaluation.bids.length}.
        </li>
      </ol>
      <p className="sv-hint">
        A tender may be set up with other weights, shares and methods: its sheet Tender says which.
      </p>
    </section>
  );
}

function scored() {
  const { tender, edition } = exampleTender();
  return { tender, evaluation: scoreTender(tender, { editions: [edition] }) };
}
