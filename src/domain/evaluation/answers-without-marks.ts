import type { Framework } from "../framework/edition";
import { availableMarks, quantitativeShares } from "../tender/available-marks";
import type { Bid } from "../tender/bids";
import { tenderMeasures } from "../tender/measures";
import type { Tender } from "../tender/tender";
import { offerMarks } from "./social-value";

/** Tells the measures, by id, whose answer in a bid gets no marks, since nothing is offered: nobody has to mark them. */
export function answersWithoutMarks(tender: Tender, edition: Framework): (bid: Bid) => ReadonlySet<string> {
  const measures = quantitativeShares(tenderMeasures(tender, edition));
  const scale = { tender, measures, marks: availableMarks(tender, measures) };
  return (bid) =>
    new Set(
      offerMarks(bid, scale).flatMap(({ measure, answerCounts }) =>
        answerCounts === false ? [measure] : [],
      ),
    );
}
