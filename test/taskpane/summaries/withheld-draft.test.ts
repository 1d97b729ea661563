import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";
import { withAward } from "../../../src/taskpane/summaries/award";
import {
  emptyWithheld,
  redactionsOf,
  withheldIn,
  withholdable,
} from "../../../src/taskpane/summaries/withheld-draft";
import { bid, tenderWith } from "../../domain/tender/tenders";

const redactions = [
  { bidder: "Bidder A", item: "price", ground: "Section 94", withhold: "all" as const },
  { bidder: "Bidder B", item: "measures.local-jobs.quantity", ground: "Section 94", instead: "Above 10." },
];
const tender = tenderWith({
  redactions,
  bids: [bid("Bidder A", { price: 100 }), bid("Bidder B", { price: 105 }), bid("Bidder C", { price: 108 })],
});
const here = { tender, edition: rotherham2019, proxyPack: undefined };
const award = { bidder: "Bidder A", reason: "", date: "" };

describe("what is withheld", () => {
  it("is shown as the tender says it, and said again as it was", () => {
    const drafts = withheldIn(tender);
    expect(drafts.map(({ bidder, score, instead }) => [bidder, score, instead])).toEqual([
      ["Bidder A", true, ""],
      ["Bidder B", false, "Above 10."],
    ]);
    expect(redactionsOf(drafts)).toEqual({ redactions });
    const kept = withAward(here, award);
    expect(kept.ok && kept.tender.redactions).toEqual(redactions);
  });

  it("is gone from the tender when all of it is removed", () => {
    const cleared = withAward(here, award, []);
    expect(cleared.ok && Object.keys(cleared.tender)).not.toContain("redactions");
  });

  it("can be every item that the tender's rules know", () => {
    for (const { key: item } of withholdable(tender, rotherham2019)) {
      const one = [{ key: 1, ...emptyWithheld, bidder: "Bidder A", item, ground: "Section 94" }];
      expect(withAward(here, award, one)).toMatchObject({ ok: true });
    }
  });

  it("is refused beside the fields that lack something", () => {
    const draft = { key: 4, ...emptyWithheld };
    const refused = withAward(here, award, [draft]);
    const fields = refused.ok ? [] : refused.errors.map(({ field }) => field);
    expect([...new Set(fields)].toSorted()).toEqual([
      "withheld-4-bidder",
      "withheld-4-ground",
      "withheld-4-item",
    ]);
    const twice = { ...draft, bidder: "Bidder A", item: "price", ground: "Section 94" };
    const repeated = withAward(here, award, [twice, { ...twice, key: 5 }]);
    expect(repeated.ok ? [] : repeated.errors.map(({ field }) => field)).toEqual(["withheld-5-item"]);
  });
});
