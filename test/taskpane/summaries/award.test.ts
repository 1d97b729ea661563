import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";
import {
  awardErrors,
  hindrances,
  needsReason,
  proposedAward,
  rankedBids,
  withAward,
} from "../../../src/taskpane/summaries/award";
import { missingToSend, summariesToSend } from "../../../src/jobs/summaries";
import { bid, tenderWith } from "../../domain/tender/tenders";

const by = (parts: object) => ({
  tender: tenderWith(parts as Record<string, unknown>),
  edition: rotherham2019,
  proxyPack: undefined,
});

const clear = by({
  bids: [bid("Bidder A", { price: 100 }), bid("Bidder B", { price: 105 }), bid("Bidder C", { price: 108 })],
});
const tied = by({
  bids: [bid("Bidder A", { price: 100 }), bid("Bidder B", { price: 100 }), bid("Bidder C", { price: 108 })],
});

describe("the award", () => {
  it("is proposed to the highest total, and to nobody where it is shared", () => {
    expect(proposedAward(clear.tender, rankedBids(clear)).bidder).toBe("Bidder A");
    expect(proposedAward(tied.tender, rankedBids(tied)).bidder).toBe("");
  });

  it("is proposed as it was recorded", () => {
    const award = { bidder: "Bidder B", reason: "The first bidder withdrew", date: "2026-05-06" };
    const recorded = { ...clear.tender, award };
    expect(proposedAward(recorded, rankedBids(clear))).toEqual({ ...award, date: "06/05/2026" });
  });

  it.each([
    [clear, "Bidder A", false],
    [clear, "Bidder B", true],
    [tied, "Bidder A", true],
    [tied, "", false],
  ])("needs a reason where the totals do not say why (case %#)", (tender, bidder, needed) => {
    expect(needsReason(bidder, rankedBids(tender))).toBe(needed);
  });

  it.each([
    ["nobody", { bidder: "", reason: "", date: "" }, "award-bidder"],
    ["a day that is none", { bidder: "Bidder A", reason: "", date: "31/02/2026" }, "award-date"],
  ])("is refused beside its field: %s", (_, draft, field) => {
    const awarded = withAward(clear, draft);
    expect(awarded.ok ? [] : awarded.errors.map((error) => error.field)).toEqual([field]);
  });

  it("of a bidder with a lower total is refused beside the reason until there is one", () => {
    const made = (reason: string) => {
      const awarded = withAward(clear, { bidder: "Bidder B", reason, date: "" });
      if (!awarded.ok) throw new Error("refused already");
      return summariesToSend({ ...clear, tender: awarded.tender });
    };
    const refused = made(" ");
    expect(
      awardErrors(refused.issues.filter(({ code }) => code.startsWith("award"))).map(({ field }) => field),
    ).toEqual(["award-reason"]);
    expect(made("The highest tender was not valid any more").issues.map(({ code }) => code)).not.toContain(
      "award-reason-needed",
    );
  });
});

describe("what hinders summaries", () => {
  it("is every bid that is incomplete", () => {
    const missing = by({ bids: [bid("Bidder A"), bid("Bidder B", { price: null }), bid("Bidder C")] });
    expect(hindrances(missing).map(({ place }) => place.subject)).toEqual(["Bidder B"]);
  });

  it("is nothing that is missing from them, which is named above the form", () => {
    expect(hindrances(clear)).toEqual([]);
    const named = missingToSend(clear).map(({ code }) => code);
    expect(new Set(named)).toEqual(
      new Set(["full-criteria-missing", "descriptors-missing", "supplier-detail-missing", "reason-missing"]),
    );
    const refused = summariesToSend(clear).issues;
    expect(refused).toHaveLength(named.length + 1);
    expect(awardErrors(refused.slice(-1)).map(({ field }) => field)).toEqual(["award-incomplete"]);
  });

  it("is nothing that the award mends", () => {
    expect(hindrances(tied).filter(({ place }) => place.path?.[0] === "award")).toEqual([]);
  });
});
