import { preferredBidder } from "../../../src/domain/evaluation/preferred-bidder";
import { scoreTender } from "../../../src/domain/evaluation/score-tender";
import { outcomeOf } from "../../../src/domain/summary/outcome";
import type { Tender } from "../../../src/domain/tender/tender";
import { nearTie, tiedTender } from "../tender/tied-tenders";

/** What the letters to A and to B say of the award. */
function outcomes(tender: Tender, decimals = 2, totalWithheld = false) {
  const evaluation = scoreTender(tender);
  const preferred = preferredBidder(tender, evaluation);
  if (!preferred.ok) throw new Error(preferred.issues.map(({ code }) => code).join());
  return evaluation.bids
    .slice(0, 2)
    .map((bid) => outcomeOf(tender, evaluation, bid, preferred.value, { totalWithheld, decimals }));
}

describe("the award in words, where totals are equal", () => {
  it("says what tie-break decided", () => {
    expect(outcomes(tiedTender({ tieBreaks: ["lower-price"] }))).toEqual([
      "Awarded: its total is 68.00 out of 100, and of equal totals it comes first by the lower price, as the tender documents state.",
      "Not awarded: the totals are equal, and the winning tender comes first by the lower price, as the tender documents state. Your total is 68.00 and the winning tender's is 68.00, out of 100.",
    ]);
  });

  it("does not give a total away that is withheld", () => {
    expect(outcomes(tiedTender({ tieBreaks: ["lower-price"] }), 2, true)[1]).toBe(
      "Not awarded: the winning tender comes first by its total and the tie rule, as the tender documents state. Your total is 68.00, out of 100.",
    );
  });

  it("is the council's, with its reason, where no tie-break decides", () => {
    const award = { bidder: "B", reason: "Lots were drawn on 1 May." };
    expect(outcomes(tiedTender({ tieBreaks: [], award }))).toEqual([
      "Not awarded: Lots were drawn on 1 May. (Your total is 68.00 and the winning tender's is 68.00, out of 100.)",
      "Awarded: Lots were drawn on 1 May. (its total is 68.00 out of 100.)",
    ]);
    const open = tiedTender({ tieBreaks: [], award: { bidder: "B" } });
    expect(preferredBidder(open, scoreTender(open)).issues.map(({ code }) => code)).toEqual([
      "award-reason-needed",
    ]);
  });

  it("is by the higher total where totals differ at all", () => {
    const near = tiedTender(
      { tieBreaks: ["lower-price"], measures: [{ id: "local-jobs", weight: 100, reference: 200 }] },
      nearTie,
    );
    expect(outcomes(near, 3)[0]).toBe(
      "Not awarded: the winning tender has a higher total. Your total is 82.095 and the winning tender's is 82.097, out of 100.",
    );
  });
});
