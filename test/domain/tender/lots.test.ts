import { wordIssue } from "../../../src/domain/issues/word-issue";
import { lotFacts } from "../../../src/domain/tender/lots";
import { byLot, parseTender } from "../../../src/domain/tender/tender";
import { inLots, lotsWith } from "./lot-tenders";
import { bid, groundsMaintenance, tenderWith } from "./tenders";

const said = (tender: object) =>
  parseTender(tender).issues.map((issue) => `${(issue.place.path ?? []).join(".")}: ${wordIssue(issue)}`);
const each = inLots.lots?.each ?? [];
const eachWith = (index: number, parts: object) =>
  lotsWith({ each: each.map((lot, at) => (at === index ? { ...lot, ...parts } : lot)) });

describe("lots of a tender", () => {
  it("have a tender each: what a lot says itself, and the whole's else", () => {
    const [north, south, east] = byLot(tenderWith({ ...inLots }));
    expect(north).toMatchObject({
      reference: "T-2026-014 lot north",
      title: "Grounds maintenance: North",
      value: 100_000,
      qualityQuestions: groundsMaintenance.qualityQuestions,
    });
    expect(north?.bidders.map(({ name }) => name)).toEqual(["Bidder A", "Bidder B", "Bidder C"]);
    expect(south?.bidders.map(({ name }) => name)).toEqual(["Bidder A", "Bidder B"]);
    expect(east?.qualityQuestions.map(({ id }) => id)).toEqual(["trees"]);
    expect(east?.weights).toEqual(groundsMaintenance.weights);
    expect(east?.bids[0]?.quality).toEqual({ trees: { marks: [null], agreed: null } });
  });

  it("have sound tenders, which say of what they are a lot and in what order lots are awarded", () => {
    const whole = tenderWith({ ...inLots, valueIncludingVat: 300_000 });
    for (const lot of byLot(whole)) expect(parseTender(lot)).toMatchObject({ ok: true, value: lot });
    expect(byLot(whole)[0]?.lot).toEqual({
      id: "north",
      tender: {
        reference: "T-2026-014",
        title: "Grounds maintenance",
        value: 250_000,
        valueIncludingVat: 300_000,
      },
      lots: [
        { id: "south", title: "South" },
        { id: "north", title: "North" },
        { id: "east", title: "East" },
      ],
      mostToWin: 1,
    });
    expect(byLot(whole)[0]?.valueIncludingVat).toBeUndefined();
  });

  it("are the tender itself where it is not divided", () => {
    const tender = tenderWith({});
    expect(byLot(tender)).toEqual([tender]);
  });

  it("tell bidders the limit and the order by which it is applied", () => {
    const [, south] = byLot(tenderWith({ ...inLots }));
    expect(south?.lot && lotFacts(south.lot)).toEqual([
      { label: "Lot", text: "south: South, one of the 3 lots of T-2026-014: Grounds maintenance" },
      { label: "Most lots to win", text: "A bidder can win at most 1 of the 3 lots." },
      {
        label: "Award by lot",
        text: "Lots are awarded one after the other: south (South), then north (North), then east (East). Each goes to the bid that ranks first in it. A bidder that has won 1 lot by then is passed over, and the lot goes to the bid that ranks next.",
      },
    ]);
    const [open] = byLot(tenderWith(lotsWith({ mostToWin: undefined, preference: undefined })));
    expect(open?.lot && lotFacts(open.lot).map(({ text }) => text)).toEqual([
      "north: North, one of the 3 lots of T-2026-014: Grounds maintenance",
      "A bidder can win every one of the 3 lots.",
    ]);
  });

  it.each([
    [
      "a sum that is not the contract's value",
      eachWith(0, { value: 1000 }),
      "lots.each: The lots' values must sum to the contract value, £250,000; they sum to £151,000",
    ],
    ["an id twice", eachWith(1, { id: "north" }), "lots.each.1.id: Lot north stands twice; keep one (lot 2)"],
    [
      "a title twice",
      eachWith(1, { title: "north" }),
      "lots.each.1.title: Two lots are called north; give each its own title (lot 2)",
    ],
    [
      "a bidder that is none",
      eachWith(1, { bidders: ["Bidder Z"] }),
      "lots.each.1.bidders.0: Bidder Z is not a bidder of this tender; add the bidder or correct the name (South)",
    ],
    [
      "an order that leaves a lot out",
      lotsWith({ preference: ["south", "north"] }),
      "lots.preference: The order of preference must name every lot once; it does not name east",
    ],
    [
      "an order with a lot that is none",
      lotsWith({ preference: ["south", "north", "east", "west"] }),
      "lots.preference.3: There is no lot west; use the id of one of the lots (lot 4)",
    ],
    [
      "an order with a lot twice",
      lotsWith({ preference: ["south", "north", "east", "south"] }),
      "lots.preference.3: Lot south stands twice; keep one (lot 4)",
    ],
    [
      "a title that is too long with the tender's",
      eachWith(0, { title: "x".repeat(250) }),
      `lots.each.0.title: Shorten this, or what the whole tender is called: together they have 271 characters, and at most 255 have room (${"x".repeat(250)})`,
    ],
    [
      "bids of the whole",
      { ...inLots, bids: [bid("Bidder A")] },
      "bids: Take this out: each lot is evaluated and awarded by itself, in the workbook or tender file of that lot",
    ],
  ])("are refused with %s", (_, tender, sentence) => {
    expect(said(tender)).toContain(sentence);
  });

  it("have own questions whose mistakes are told at the lot, and the whole's mistakes once", () => {
    const wrong = [{ id: "trees", title: "Trees", weight: 90, maximum: 5 }];
    expect(said(eachWith(2, { qualityQuestions: wrong }))).toEqual([
      "lots.each.2.qualityQuestions: Shares of the quality questions must sum to 100; they sum to 90 (East)",
    ]);
    expect(said({ ...eachWith(2, {}), measures: [{ id: "skills", weight: 90, reference: 1 }] })).toEqual([
      "measures: Shares of the measures must sum to 100; they sum to 90",
    ]);
  });

  it("keep the policy's weight of social value by what the whole is worth", () => {
    const weights = { price: 50, quality: 40, socialValue: 10 };
    expect(said(eachWith(2, { weights }))).toEqual([
      "lots.each.2.weights.socialValue: Social value weight must be 20 or higher for a contract of more than £100,000, or give the reason for an exception (East)",
    ]);
  });

  it("are at most ten, and two at least", () => {
    const lots = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        id: `${index}`,
        title: `Lot ${index}`,
        value: 250_000 / count,
      }));
    const taken = (count: number) => parseTender({ ...inLots, lots: { each: lots(count), mostToWin: 1 } }).ok;
    expect([1, 2, 10, 11].map(taken)).toEqual([false, true, true, false]);
  });

  it("are known to the tender of each", () => {
    const [north] = byLot(tenderWith({ ...inLots }));
    const lot = (parts: object) => said({ ...north, lot: { ...north?.lot, ...parts } });
    expect(lot({ id: "west" })).toEqual(["lot.id: There is no lot west; use the id of one of the lots"]);
    const twice = [
      { id: "north", title: "North" },
      { id: "north", title: "South" },
    ];
    expect(lot({ lots: twice })).toEqual(["lot.lots.1.id: Lot north stands twice; keep one (lot 2)"]);
  });
});
