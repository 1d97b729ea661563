import { type LotInFile, lotsTogether } from "../../../src/domain/evaluation/lots-together";
import type { ScoredLots } from "../../../src/domain/evaluation/award-by-lot";
import { withLotAward } from "../../../src/domain/evaluation/lot-award";
import { preferredBidder } from "../../../src/domain/evaluation/preferred-bidder";
import { scoreTender } from "../../../src/domain/evaluation/score-tender";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import type { Tender } from "../../../src/domain/tender/tender";
import { inLots, lotsWith, lotWith } from "../tender/lot-tenders";
import { tenderWith } from "../tender/tenders";

/** Bidder A is first in South and North, and may win one lot. */
const south = lotWith("south", [100, 125]);
const north = lotWith("north", [100, 125, 160]);
const east = lotWith("east", [100, 125, 125]);

function together(...tenders: readonly Tender[]): ScoredLots {
  const files = tenders.map((tender): LotInFile => ({ file: "a.xlsx", tender, scoring: {} }));
  const lots = lotsTogether(files);
  if (!lots.ok) throw new Error(lots.issues.map(wordIssue).join());
  return lots.value;
}

const scored = together(south, north, east);
const awardOf = (tender: Tender, overview = scored, named?: string) => {
  const award = withLotAward(tender, scoreTender(tender), overview, named);
  return award.ok ? award.value.award : award.issues.map(wordIssue);
};

describe("the award of a lot by the overview", () => {
  it("goes to the bid that ranks first", () => {
    expect(awardOf(south)).toEqual({ bidder: "Bidder A" });
  });

  it("goes past a bidder that has won enough, with the reason, which names nobody", () => {
    expect(awardOf(north)).toEqual({
      bidder: "Bidder B",
      reason:
        "The bid with rank 1 is passed over: its bidder has won South. A bidder can win at most 1 of the 3 lots.",
    });
    const recorded = withLotAward(north, scoreTender(north), scored);
    const preferred = recorded.ok ? preferredBidder(recorded.value, scoreTender(north)) : undefined;
    expect(preferred).toMatchObject({ ok: true, value: { bid: { bidder: "Bidder B", rank: 2 } } });
  });

  it("is refused where the lot has another on record, which is named", () => {
    const recorded = { ...north, award: { bidder: "Bidder C", reason: "Decided before the overview" } };
    expect(awardOf(recorded)).toEqual([
      "The overview of lots gives this lot to Bidder B: choose that bidder, or make the overview again (North)",
    ]);
    expect(awardOf({ ...north, award: { bidder: "bidder b" } })).toMatchObject({ bidder: "Bidder B" });
  });

  it("goes to the one of equal bids that it was decided for, where it says why", () => {
    const open = lotsWith({ mostToWin: 1, preference: undefined });
    const equal = lotWith("north", [100, 100, 125], open);
    const { lots, ...others } = together(equal);
    const decided = (decision: object) => ({
      ...others,
      lots: lots.map((lot) => (lot.id === "north" ? { ...lot, decision } : lot)),
    });
    expect(awardOf(equal, { ...others, lots })).toEqual([
      "Nobody gets this lot yet by the overview of lots: Equal: decide between the bids (North)",
    ]);
    expect(awardOf(equal, decided({ bidder: "Bidder B" }))).toEqual([
      "Enter in the overview of lots why the lot goes to this one of the equal bids (Bidder B)",
    ]);
    const drawn = { bidder: "Bidder B", reason: "Lots were drawn before two officers." };
    expect(awardOf(equal, decided(drawn))).toEqual(drawn);
    const ruled = tenderWith({ ...equal, tieRule: "Lots are drawn." });
    expect(awardOf(ruled, decided({ bidder: "Bidder B" }))).toEqual({
      bidder: "Bidder B",
      reason: "Lots are drawn.",
    });
  });

  it.each([
    [
      "another bidder",
      north,
      scored,
      "Bidder A",
      "The overview of lots gives this lot to Bidder B: choose that bidder, or make the overview again (North)",
    ],
    [
      "a lot that waits",
      north,
      together(north),
      undefined,
      "Nobody gets this lot yet by the overview of lots: Waits for the lots before it (North)",
    ],
    [
      "scores that changed",
      lotWith("north", [100, 126, 160]),
      scored,
      undefined,
      "Make the overview of lots again: the bids for North, or the lots and their limit, are not as they stand in it",
    ],
    [
      "another limit",
      lotWith("north", [100, 125, 160], lotsWith({ mostToWin: 2 })),
      scored,
      undefined,
      "Make the overview of lots again: the bids for North, or the lots and their limit, are not as they stand in it",
    ],
    [
      "another tender",
      lotWith("north", [100, 125, 160], { ...inLots, reference: "T-2" }),
      scored,
      undefined,
      "Choose the overview of lots of T-2: this one is of T-2026-014",
    ],
    [
      "a tender without lots",
      tenderWith({}),
      scored,
      undefined,
      "Choose the workbook of a lot: T-2026-014 is not divided into lots",
    ],
  ])("refuses %s", (_, tender, overview, named, sentence) => {
    expect(awardOf(tender, overview, named)).toEqual([sentence]);
  });
});

describe("the bidders of lots", () => {
  const named = (id: string, name: string, identifier: string): LotInFile => {
    const lot = lotWith(id, [100, 125]);
    const [, ...others] = lot.bidders;
    return {
      file: `${id}.xlsx`,
      tender: tenderWith({
        ...lot,
        bidders: [{ name, identifier }, ...others],
        bids: lot.bids.map((bid, index) => (index === 0 ? { ...bid, bidder: name } : bid)),
      }),
      scoring: {},
    };
  };

  it("are refused where one has two names, since its lots would be counted apart", () => {
    const found = lotsTogether([named("south", "Aspen", "GB-1"), named("north", "Aspen Ltd", "gb-1")]);
    expect(found.issues.map(wordIssue)).toEqual([
      "Give this bidder the same name in each lot, or correct the identifier gb-1: in south.xlsx Aspen has it, and lots that a bidder wins are counted by its name (north.xlsx, Aspen Ltd)",
    ]);
    expect(lotsTogether([named("south", "Aspen", "GB-1"), named("north", "ASPEN", "GB-1")]).ok).toBe(true);
    expect(lotsTogether([named("south", "Aspen", "GB-1"), named("north", "Birch", "GB-2")]).ok).toBe(true);
  });
});

describe("a lot without an overview", () => {
  it("has no preferred bidder by its rank alone, where a bidder may win fewer lots than there are", () => {
    expect(preferredBidder(north, scoreTender(north)).issues.map(wordIssue)).toEqual([
      "Give the overview of lots: a bidder can win 1 of 3, so that the rank in this lot alone does not say who gets it",
    ]);
    const open = lotWith("north", [100, 125, 160], lotsWith({ mostToWin: 3 }));
    expect(preferredBidder(open, scoreTender(open))).toMatchObject({
      value: { bid: { bidder: "Bidder A" } },
    });
    const award = { bidder: "Bidder A", reason: "It has won no other lot." };
    expect(preferredBidder({ ...north, award }, scoreTender(north)).ok).toBe(true);
  });
});
