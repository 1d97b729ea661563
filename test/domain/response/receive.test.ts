import {
  type ReceivedBid,
  receiveResponses,
  type ResponseFile,
  withReceivedBids,
} from "../../../src/domain/response/receive";
import { bidOf, type ReceivedResponse } from "../../../src/domain/response/parse";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { bid, tenderWith } from "../tender/tenders";

const tender = tenderWith({});

function response(bidder: string, jobs: number, method = "With the college"): ReceivedResponse {
  return {
    bidder,
    price: 100_000,
    offers: [
      { measure: "local-jobs", quantity: jobs, method },
      { measure: "apprenticeships", level: "2", quantity: 1.5 },
      { measure: "apprenticeships", level: "3", quantity: 2 },
      { measure: "apprenticeships", level: "4+", quantity: null },
      { measure: "waste", quantity: null, method: "Pots that come back" },
    ],
    plan: [],
    answers: {},
  };
}

const came = (file: string, value: ReceivedResponse): ResponseFile => ({
  file,
  response: { ok: true, value, issues: [] },
});

describe("responses that came", () => {
  it("are bids in the order of the tender's bidders, with levels added up", () => {
    const { bids, received } = receiveResponses(tender, [
      came("c.xlsx", response("Bidder C", 3)),
      came("a.xlsx", response("Bidder A", 1)),
    ]);
    expect(bids.map(({ bid }) => bid.bidder)).toEqual(["Bidder A", "Bidder C"]);
    expect(bids[0]?.parts).toEqual(["offer", "price"]);
    expect(bids[0]?.bid).toEqual({
      bidder: "Bidder A",
      price: 100_000,
      measures: {
        "local-jobs": { quantity: 1, method: "With the college" },
        apprenticeships: { quantity: 3.5, byLevel: { "2": 1.5, "3": 2 } },
        waste: { method: "Pots that come back" },
      },
    });
    expect(received.map(({ file }) => file)).toEqual(["c.xlsx", "a.xlsx"]);
  });

  it("state their level where only one has something", () => {
    const [first, second, ...others] = response("Bidder A", 1).offers;
    if (!first || !second) throw new Error("no offers");
    const zero = others.map((offer) => (offer.level === "3" ? { ...offer, quantity: 0 } : offer));
    const { measures } = bidOf({ ...response("Bidder A", 1), offers: [first, second, ...zero] });
    expect(measures?.apprenticeships).toEqual({ quantity: 1.5, level: "2" });
  });

  it.each([
    ["each level that is offered", [2, 3, null], { methodByLevel: { "2": "Two", "3": "Three" } }],
    ["the one level that is offered", [0, 3, 0], { method: "Three" }],
    ["no level where none is offered", [0, 0, null], {}],
  ])("say how it will be delivered for %s", (_, quantities, expected) => {
    const offers = ["2", "3", "4+"].map((level, index) => ({
      measure: "apprenticeships",
      level,
      quantity: quantities[index] ?? null,
      method: ["Two", "Three", "Four"][index] ?? "",
    }));
    const { method, methodByLevel } =
      bidOf({ ...response("Bidder A", 1), offers }).measures?.apprenticeships ?? {};
    expect({ ...(method && { method }), ...(methodByLevel && { methodByLevel }) }).toEqual(expected);
  });

  it("say nothing of a measure of which 0 is offered", () => {
    const offers = [{ measure: "local-jobs", quantity: 0, method: "We have nobody to spare" }];
    expect(bidOf({ ...response("Bidder A", 1), offers }).measures).toEqual({ "local-jobs": { quantity: 0 } });
  });

  it("change nothing where the same one comes again", () => {
    const once = receiveResponses(tender, [came("a.xlsx", response("Bidder A", 1))]);
    const twice = receiveResponses(tender, [
      came("a.xlsx", response("Bidder A", 1)),
      came("again.xlsx", response("Bidder A", 1)),
    ]);
    expect([twice.bids, twice.refused]).toEqual([once.bids, []]);
    expect(twice.received).toEqual([
      { file: "a.xlsx", bidder: "Bidder A" },
      { file: "again.xlsx", bidder: "Bidder A", sameAs: "a.xlsx" },
    ]);
  });

  it.each([
    ["a quantity", response("Bidder A", 2)],
    ["words alone", response("Bidder A", 1, "By ourselves")],
  ])("are all refused where two from one bidder differ in %s", (_, other) => {
    const { bids, received, refused } = receiveResponses(tender, [
      came("first.xlsx", response("Bidder A", 1)),
      came("b.xlsx", response("Bidder B", 5)),
      came("second.xlsx", other),
    ]);
    expect(bids.map(({ bid }) => bid.bidder)).toEqual(["Bidder B"]);
    expect(received.map(({ file }) => file)).toEqual(["b.xlsx"]);
    expect(refused.map(({ file, issues }) => [file, ...issues.map(wordIssue)])).toEqual([
      [
        "first.xlsx",
        "second.xlsx is another version from Bidder A and says something else. Ask the bidder which stands, and give that one alone (first.xlsx)",
      ],
      [
        "second.xlsx",
        "first.xlsx is another version from Bidder A and says something else. Ask the bidder which stands, and give that one alone (second.xlsx)",
      ],
    ]);
  });

  it("leave marks, decisions and other bids of the tender as they are", () => {
    const marked = tenderWith({
      bids: [bid("Bidder A", { status: "excluded", statusReason: "Late" }), bid("Bidder B")],
    });
    const { bids } = receiveResponses(marked, [came("a.xlsx", response("Bidder A", 7))]);
    const after = withReceivedBids(marked, bids);
    expect(after.bids[1]).toEqual(marked.bids[1]);
    expect(after.bids[0]).toMatchObject({ price: 100_000, status: "excluded", statusReason: "Late" });
    expect(after.bids[0]?.quality).toEqual(marked.bids[0]?.quality);
    expect(after.bids[0]?.measures["local-jobs"]).toMatchObject({
      quantity: 7,
      appropriate: { marks: [4] },
      achievable: { marks: [3] },
    });
  });

  it("take the place of all that the bidder offered before, blanks too", () => {
    const first = tenderWith({
      bids: [
        {
          bidder: "Bidder A",
          price: 90_000,
          measures: {
            "local-jobs": { quantity: 5, method: "At the depot", appropriate: 4 },
            apprenticeships: { quantity: 4, byLevel: { "2": 1, "3": 3 } },
          },
        },
      ],
    });
    const offer = { bidder: "Bidder A", measures: { apprenticeships: { quantity: 2, level: "3" } } };
    const second: ReceivedBid = { bid: offer, parts: ["offer", "price"] };
    const [bid] = withReceivedBids(first, [second]).bids;
    expect(bid?.price).toBeNull();
    expect(bid?.measures["local-jobs"]).toEqual({
      quantity: null,
      appropriate: { marks: [4], agreed: null },
      achievable: { marks: [null], agreed: null },
    });
    expect(bid?.measures.apprenticeships).toMatchObject({ quantity: 2, level: "3" });
    expect(bid?.measures.apprenticeships).not.toHaveProperty("byLevel");
    const withoutPrices = { ...first, weights: { price: 0, quality: 80, socialValue: 20 } };
    expect(withReceivedBids(withoutPrices, [second]).bids[0]?.price).toBe(90_000);
  });
});

describe("a bidder's two workbooks", () => {
  const offerOf = (bidder: string, jobs: number): ReceivedResponse => ({
    ...response(bidder, jobs),
    part: "offer",
    price: null,
    answers: { approach: "By season" },
  });
  const priceOf = (bidder: string, price: number): ReceivedResponse => ({
    part: "price",
    bidder,
    price,
    offers: [],
    plan: [],
    answers: {},
  });
  const missing = (issues: readonly { readonly code: string }[]) => issues.map(({ code }) => code);

  it.each([
    ["the offer first", ["offer", "price"]],
    ["the price first", ["price", "offer"]],
  ])("make one bid, with %s", (_, order) => {
    const files = { offer: offerOf("Bidder A", 3), price: priceOf("bidder a", 90_000) };
    const came2 = order.map((part) => came(`${part}.xlsx`, part === "offer" ? files.offer : files.price));
    const { bids, refused, warnings } = receiveResponses(tender, came2);
    expect([refused, warnings, bids.length]).toEqual([[], [], 1]);
    expect(bids[0]?.bid).toMatchObject({
      price: 90_000,
      answers: { approach: "By season" },
      measures: { "local-jobs": { quantity: 3 } },
    });
    expect(withReceivedBids(tender, bids).bids[0]).toMatchObject({ bidder: "Bidder A", price: 90_000 });
  });

  it("are taken one at a time too: what is missing is said, and what the tender has of the other stays", () => {
    const first = receiveResponses(tender, [came("offer.xlsx", offerOf("Bidder A", 3))]);
    expect(missing(first.warnings)).toEqual(["response-price-missing"]);
    const withOffer = withReceivedBids(tender, first.bids);
    const second = receiveResponses(withOffer, [came("price.xlsx", priceOf("Bidder A", 90_000))]);
    expect(second.warnings).toEqual([]);
    const both = withReceivedBids(withOffer, second.bids);
    expect(both.bids[0]).toMatchObject({
      price: 90_000,
      answers: { approach: "By season" },
      measures: { "local-jobs": { quantity: 3 } },
    });
    const alone = receiveResponses(tender, [came("price.xlsx", priceOf("Bidder A", 90_000))]);
    expect(missing(alone.warnings)).toEqual(["response-offer-missing"]);
    const again = receiveResponses(both, [came("offer.xlsx", offerOf("Bidder A", 4))]);
    expect(again.warnings).toEqual([]);
    expect(withReceivedBids(both, again.bids).bids[0]).toMatchObject({
      price: 90_000,
      measures: { "local-jobs": { quantity: 4 } },
    });
  });

  it("are each refused beside another version of the same part, and keep the other part in", () => {
    const { bids, refused } = receiveResponses(tender, [
      came("offer.xlsx", offerOf("Bidder A", 3)),
      came("price.xlsx", priceOf("Bidder A", 90_000)),
      came("lower.xlsx", priceOf("Bidder A", 80_000)),
    ]);
    expect(refused.map(({ file }) => file)).toEqual(["price.xlsx", "lower.xlsx"]);
    expect(bids.map(({ parts }) => parts)).toEqual([["offer"]]);
  });

  it("are refused beside a form of before that holds both and says something else", () => {
    const { bids, refused } = receiveResponses(tender, [
      came("whole.xlsx", response("Bidder A", 3)),
      came("price.xlsx", priceOf("Bidder A", 90_000)),
    ]);
    expect([bids, refused.map(({ file }) => file)]).toEqual([[], ["whole.xlsx", "price.xlsx"]]);
  });
});
