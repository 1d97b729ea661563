import { awardByLot, checkDecisions } from "../../../src/domain/evaluation/award-by-lot";
import { lotOutcome } from "../../../src/domain/evaluation/award-by-lot";
import { type LotInFile, lotsTogether } from "../../../src/domain/evaluation/lots-together";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import type { Tender } from "../../../src/domain/tender/tender";
import { inLots, lotsWith, lotWith, scoredLots } from "../tender/lot-tenders";
import { tenderWith } from "../tender/tenders";

const got = (...[most, lots, decisions]: Parameters<typeof scoredLots>) =>
  awardByLot(scoredLots(most, lots, decisions)).map(lotOutcome);
const outcomes = (...args: Parameters<typeof scoredLots>) =>
  awardByLot(scoredLots(...args)).map(({ bids }) => bids.map(({ outcome }) => outcome));

const firstInBoth = {
  South: [
    ["A", 90],
    ["B", 80],
  ],
  North: [
    ["A", 90],
    ["B", 80],
  ],
} as const;

describe("lots are awarded", () => {
  it("in the order of preference, past bidders that have won as many as they may", () => {
    expect(got(1, firstInBoth)).toEqual(["A", "B"]);
    expect(outcomes(1, firstInBoth)).toEqual([
      ["Awarded", "Another bid comes before it"],
      ["Passed over: has won South", "Awarded"],
    ]);
    expect(got(2, firstInBoth)).toEqual(["A", "A"]);
  });

  it("past every bidder ahead that has won enough, named with the lots", () => {
    const { South } = firstInBoth;
    const lots = {
      South,
      North: South,
      East: [
        ["C", 95],
        ["A", 90],
        ["b", 80],
        ["D", 10],
      ],
    } as const;
    expect(got(1, lots)).toEqual(["A", "B", "C"]);
    expect(got(2, { ...lots, East: lots.East.slice(1) })).toEqual(["A", "A", "b"]);
    expect(outcomes(2, { ...lots, East: lots.East.slice(1) })[2]?.[0]).toBe(
      "Passed over: has won South, North",
    );
  });

  it("to nobody where bids are out, or none is left that can win", () => {
    expect(got(1, { South: [["A", null]], North: [["A", 90]], East: [["A", 90]] })).toEqual([
      "No bid can win it",
      "A",
      "No bid can win it",
    ]);
  });

  it("to nobody of equal bids until it is decided, and to nobody whose lots that may put over the limit", () => {
    const lots = {
      South: [
        ["A", 80],
        ["B", 80],
      ],
      North: [
        ["A", 90],
        ["C", 80],
      ],
    } as const;
    const tied = ["Equal: decide between the bids", "Waits for the lots before it"];
    expect(got(1, lots)).toEqual(tied);
    expect(got(2, lots)).toEqual([tied[0], "A"]);
    expect(got(1, lots, { South: "a" })).toEqual(["A", "C"]);
    expect(got(1, lots, { South: "B" })).toEqual(["B", "A"]);
    expect(got(1, lots, { South: "C" })).toEqual(tied);
  });

  it("after bids are complete, where the bidder could still win too many", () => {
    const lots = {
      South: [
        ["A", 80],
        ["B", undefined],
      ],
      North: [["A", 90]],
    } as const;
    expect(got(1, lots)).toEqual(["Bids are incomplete", "Waits for the lots before it"]);
    expect(got(2, lots)).toEqual(["Bids are incomplete", "A"]);
    expect(got(1, { ...lots, South: undefined })).toEqual([
      "Its workbook was not given",
      "Waits for the lots before it",
    ]);
  });

  it("of equal bids by a choice among them, which nothing else needs", () => {
    const equal = {
      South: [
        ["A", 80],
        ["B", 80],
        ["C", 10],
      ],
      North: [["A", 90]],
    } as const;
    const said = (...args: Parameters<typeof scoredLots>) =>
      checkDecisions(scoredLots(...args)).map((issue) => `${issue.severity}: ${wordIssue(issue)}`);
    expect(said(1, equal)).toEqual([]);
    expect(said(1, equal, { South: "A" })).toEqual([]);
    expect(said(1, equal, { South: "C" })).toEqual(["error: Choose one of the equal bids: A, B (South)"]);
    expect(said(2, equal, { North: "A" })).toEqual([
      "warning: This changes nothing: no two bids are equal where this lot is decided (North)",
    ]);
    const scored = scoredLots(1, equal);
    const reason = scored.lots.map((lot) => ({ ...lot, decision: { reason: "Lots were drawn" } }));
    expect(checkDecisions({ ...scored, lots: reason }).map(wordIssue)).toEqual([
      "Choose which of the equal bids gets the lot: A, B (South)",
    ]);
  });
});

describe("the lots of a tender", () => {
  const inFile = (file: string, tender: Tender): LotInFile => ({ file, tender, scoring: {} });
  const north = inFile("north.xlsx", lotWith("north", [100, 125, 160]));
  const south = inFile("south.xlsx", lotWith("south", [125, 100]));
  const east = inFile("east.xlsx", lotWith("east", [100, 100, null]));
  const said = (...files: readonly LotInFile[]) => lotsTogether(files).issues.map(wordIssue);

  it("are put together in the order of award, with totals and ranks as their workbooks have them", () => {
    const together = lotsTogether([north, south, east]);
    expect(together).toMatchObject({
      ok: true,
      issues: [],
      value: { tender: { reference: "T-2026-014", value: 250_000 }, mostToWin: 1 },
    });
    const lots = together.ok ? together.value.lots : [];
    expect(lots.map(({ id, bids }) => [id, bids?.map(({ bidder, rank }) => [bidder, rank])])).toEqual([
      [
        "south",
        [
          ["Bidder A", 2],
          ["Bidder B", 1],
        ],
      ],
      [
        "north",
        [
          ["Bidder A", 1],
          ["Bidder B", 2],
          ["Bidder C", 3],
        ],
      ],
      [
        "east",
        [
          ["Bidder A", null],
          ["Bidder B", null],
          ["Bidder C", null],
        ],
      ],
    ]);
    expect(lots[0]?.bids?.[1]?.total).toBeCloseTo(83.1, 9);
  });

  it("are named where one is missing", () => {
    expect(said(north)).toEqual([
      "Add the workbook of South: until then nobody gets that lot, and lots after it may have to wait",
      "Add the workbook of East: until then nobody gets that lot, and lots after it may have to wait",
    ]);
    expect(lotsTogether([north]).ok).toBe(true);
  });

  it("are refused twice, of another tender, of another setup, and without lots", () => {
    const other = lotWith("south", [100, 100], { ...inLots, reference: "T-2" });
    const limits = lotWith("south", [100, 100], lotsWith({ mostToWin: 2 }));
    expect(said(north, inFile("copy.xlsx", north.tender))).toEqual([
      "Choose one workbook of lot north: north.xlsx is the same lot (copy.xlsx)",
    ]);
    expect(said(north, inFile("b.xlsx", other))).toEqual([
      "Choose lots of one tender: this is a lot of T-2, and north.xlsx is one of T-2026-014 (b.xlsx)",
    ]);
    expect(said(north, inFile("b.xlsx", limits))).toEqual([
      "Make this lot's workbook again from the setup of north.xlsx, or that one from this one's: the two say other lots, values or limits of the same tender (b.xlsx)",
    ]);
    expect(said(inFile("b.xlsx", tenderWith({})))).toEqual([
      "Choose the workbook of a lot: T-2026-014 is not divided into lots (b.xlsx)",
    ]);
  });

  it("bring the award on record along as the decision between equal bids", () => {
    const equal = lotWith("south", [100, 100]);
    const award = { bidder: "Bidder B", reason: "Lots were drawn" };
    const decided = (tender: Tender) => {
      const together = lotsTogether([inFile("a.xlsx", tender)]);
      return together.ok ? together.value.lots[0]?.decision : "refused";
    };
    expect(decided(tenderWith({ ...equal, award }))).toEqual(award);
    expect(decided(tenderWith({ ...south.tender, award }))).toBeUndefined();
  });
});
