import { scoreTender, type Evaluation } from "../../../src/domain/evaluation/score-tender";
import { tenderWith, bid } from "../tender/tenders";

/** Price only: 40 marks for price; the rest for a social value of one measure, left blank where not said. */
const bidders = (count: number) => ({
  bidders: Array.from({ length: count }, (_, index) => ({ name: `Bidder ${"ABCDEFGHIJ"[index]}` })),
});

const byPriceAlone = {
  value: 90_000,
  weights: { price: 100, quality: 0, socialValue: 0 },
  qualityQuestions: [],
  measures: [],
};

function column<Key extends keyof Evaluation["bids"][number]>({ bids }: Evaluation, key: Key) {
  return bids.map((each) => each[key]);
}

function toTwoPlaces(figures: readonly (number | null)[]) {
  return figures.map((figure) => (figure === null ? null : Number(figure.toFixed(2))));
}

describe("price", () => {
  it.each([
    // 40 marks, £100, £105, £108: impactbids.com, the quality imperative.
    ["lowest-over-bid", [100, 105, 108], [40, 38.1, 37.04]],
    ["lowest-over-bid", [50, 100, 200], [40, 20, 10]],
    ["lowest-over-bid", [100], [40]],
    ["lowest-over-bid", [100, null, 200], [40, null, 20]],
    ["straight-line-from-lowest", [100, 105, 108], [40, 38, 36.8]],
    ["straight-line-from-lowest", [100, 150, 200, 300], [40, 20, 0, 0]],
    ["straight-line-from-lowest", [100], [40]],
  ])("scores typed prices before anything else is entered: %s of %j", (method, prices, scores) => {
    const tender = tenderWith({
      ...bidders(prices.length),
      methods: {
        price: method,
        quality: "share-of-maximum",
        socialValueQuantitative: "quantity-share-of-highest",
      },
      bids: prices.map((price, index) => ({ bidder: `Bidder ${"ABCDEFGHIJ"[index]}`, price })),
    });
    const evaluation = scoreTender(tender);
    expect(toTwoPlaces(column(evaluation, "priceScore"))).toEqual(scores);
    expect(new Set(column(evaluation, "status"))).toEqual(new Set(["Incomplete"]));
    expect(evaluation.complete).toBe(false);
  });

  it("does not round a score", () => {
    const bids = [100, 105, 108].map((price, index) => ({ bidder: `Bidder ${"ABC"[index]}`, price }));
    const scores = column(scoreTender(tenderWith({ bids })), "priceScore");
    expect(scores[1]).toBeCloseTo(38.095238095, 9);
    expect(scores[2]).toBeCloseTo(37.037037037, 9);
  });

  it.each([
    ["0", 0],
    ["below 0", -10],
  ])("takes a pasted price of %s as not entered", (_, price) => {
    const sound = tenderWith({ bids: [bid("Bidder A"), bid("Bidder B")] });
    const pasted = {
      ...sound,
      bids: sound.bids.map((each, index) => (index === 0 ? { ...each, price } : each)),
    };
    const evaluation = scoreTender(pasted);
    expect(evaluation.bids[0]).toMatchObject({ status: "Incomplete", price: null, priceScore: null });
    expect(evaluation.lowestPrice).toBe(100);
  });

  it("scores 0 where the price has no weight, entered or not", () => {
    const tender = tenderWith({
      ...bidders(2),
      weights: { price: 0, quality: 80, socialValue: 20 },
      bids: [bid("Bidder A", { price: null }), bid("Bidder B", { price: 100 })],
    });
    expect(column(scoreTender(tender), "priceScore")).toEqual([0, 0]);
  });
});

describe("quality", () => {
  const question = (maximum: number, minimum?: number) => ({
    qualityQuestions: [{ id: "approach", title: "Approach", weight: 100, maximum, minimum }],
  });
  const marked = (name: string, mark: unknown) => bid(name, { quality: { approach: mark } });

  it.each([
    ["share-of-maximum", [5, 4, 0], [40, 32, 0]],
    ["share-of-highest", [4, 3, 2], [40, 30, 20]],
    ["share-of-highest", [0, 0, 0], [0, 0, 0]],
    ["share-of-highest", [1, 0, 0], [40, 0, 0]],
  ])("gives 40 marks by %s of marks %j out of 5", (method, marks, scores) => {
    const tender = tenderWith({
      ...question(5),
      methods: {
        price: "lowest-over-bid",
        quality: method,
        socialValueQuantitative: "quantity-share-of-highest",
      },
      bids: marks.map((mark, index) => marked(`Bidder ${"ABC"[index]}`, mark)),
    });
    expect(toTwoPlaces(column(scoreTender(tender), "qualityScore"))).toEqual(scores);
  });

  it("takes the highest mark question by question", () => {
    const tender = tenderWith({
      methods: {
        price: "lowest-over-bid",
        quality: "share-of-highest",
        socialValueQuantitative: "quantity-share-of-highest",
      },
      ...bidders(2),
      bids: [
        bid("Bidder A", { quality: { approach: 4, team: 5 } }),
        bid("Bidder B", { quality: { approach: 2, team: 10 } }),
      ],
    });
    // 4/4 of 24 + 5/10 of 16 = 32; 2/4 of 24 + 10/10 of 16 = 28
    expect(toTwoPlaces(column(scoreTender(tender), "qualityScore"))).toEqual([32, 28]);
  });

  it.each([
    ["the mean of all evaluators", false, [3, 4], 3.5],
    ["nothing while an evaluator has not marked", false, [3, null], null],
    ["the agreed mark before the mean", false, { marks: [3, 4], agreed: 5 }, 5],
    ["the agreed mark though an evaluator has not marked", false, { marks: [3, null], agreed: 2 }, 2],
    ["nothing under moderation until a mark is agreed", true, [3, 4], null],
    ["the agreed mark under moderation", true, { marks: [3, 4], agreed: 3 }, 3],
    ["a mark given as a number as agreed", true, 4, 4],
  ])("uses %s", (_, moderation, entry, used) => {
    const tender = tenderWith({
      ...question(5),
      evaluators: ["Evaluator 1", "Evaluator 2"],
      moderation,
      bids: [marked("Bidder A", entry)],
    });
    expect(scoreTender(tender).bids[0]?.quality[0]?.mark).toBe(used);
  });

  it("uses the one mark where moderation is on and no evaluator is named", () => {
    const tender = tenderWith({ ...question(5), moderation: true, bids: [marked("Bidder A", 4)] });
    expect(scoreTender(tender).bids[0]?.quality[0]).toMatchObject({
      marks: [4],
      mean: 4,
      mark: 4,
      score: 32,
    });
  });

  it.each([
    [1.9, "Below a minimum"],
    [2, "Complete"],
  ])("with a minimum of 2 gives a bid with a mark of %d the status %s", (mark, status) => {
    const tender = tenderWith({ ...question(5, 2), ...bidders(1), bids: [marked("Bidder A", mark)] });
    expect(column(scoreTender(tender), "status")).toEqual([status]);
  });

  it("applies the minimum for all questions to one without its own", () => {
    const tender = tenderWith({
      minimums: { quality: 3 },
      ...bidders(1),
      bids: [bid("Bidder A", { quality: { approach: 2, team: 9 } })],
    });
    expect(column(scoreTender(tender), "status")).toEqual(["Below a minimum"]);
  });

  it("takes a pasted mark outside the scale as not entered", () => {
    const sound = tenderWith({ ...question(5), bids: [marked("Bidder A", 4)] });
    const pasted = sound.bids.map((each) => ({
      ...each,
      quality: { approach: { marks: [6], agreed: null } },
    }));
    expect(scoreTender({ ...sound, bids: pasted }).bids[0]?.quality[0]).toMatchObject({
      mark: null,
      score: null,
    });
  });
});

describe("social value", () => {
  const measures = (...ids: readonly string[]) => ({
    measures: ids.map((id) => ({ id, weight: 100 / ids.length })),
  });
  const offering = (name: string, quantities: Readonly<Record<string, number>>) =>
    bid(name, {
      measures: Object.fromEntries(
        Object.entries(quantities).map(([id, quantity]) => [id, { quantity, appropriate: 5, achievable: 5 }]),
      ),
    });

  it.each([
    ["the highest full marks and others in proportion", [10, 5, 0], undefined, [10, 5, 0]],
    ["nothing where every quantity is 0", [0, 0, 0], undefined, [0, 0, 0]],
    ["one hour alone full marks", [1, 0, 0], undefined, [10, 0, 0]],
    ["one hour alone a tenth where the reference is 10", [1, 0, 0], 10, [1, 0, 0]],
    ["the highest full marks where it is over the reference", [20, 10, 5], 10, [10, 5, 2.5]],
  ])("gives %s", (_, quantities, reference, scores) => {
    const tender = tenderWith({
      measures: [{ id: "business-advice", weight: 100, reference }],
      bids: quantities.map((quantity, index) =>
        offering(`Bidder ${"ABC"[index]}`, { "business-advice": quantity }),
      ),
    });
    expect(toTwoPlaces(column(scoreTender(tender), "socialValueQuantitative"))).toEqual(scores);
  });

  it("gives the share of a measure without a quantity to the others in proportion", () => {
    const { bids } = scoreTender(tenderWith({ bids: [bid("Bidder A")] }));
    expect(bids[0]?.socialValue.map(({ measure, share }) => [measure, share])).toEqual([
      ["local-jobs", 62.5],
      ["apprenticeships", 37.5],
      ["waste", 0],
    ]);
    expect(bids[0]?.socialValueQuantitative).toBeCloseTo(10, 9);
  });

  it("marks answers from 0 to 5 as the mean of appropriate and achievable", () => {
    const { bids } = scoreTender(tenderWith({ bids: [bid("Bidder A")] }));
    // (4+3)/2/5 x 5 + (5+5)/2/5 x 3 + (2+3)/2/5 x 2 = 3.5 + 3 + 1
    expect(toTwoPlaces(bids[0]?.socialValue.map(({ qualitativeScore }) => qualitativeScore) ?? [])).toEqual([
      3.5, 3, 1,
    ]);
    expect(bids[0]?.socialValueQualitative).toBeCloseTo(7.5, 9);
    expect(bids[0]?.socialValueScore).toBeCloseTo(17.5, 9);
  });

  it("puts a bid whose answer is under the least mark below a minimum", () => {
    const tender = tenderWith({ ...bidders(1), minimums: { appropriate: 3 }, bids: [bid("Bidder A")] });
    expect(column(scoreTender(tender), "status")).toEqual(["Below a minimum"]);
  });

  it.each([
    [
      "quantities where their share is 0",
      { quantitative: 0, qualitative: 100 },
      { appropriate: 5, achievable: 5 },
    ],
    ["answers where their share is 0", { quantitative: 100, qualitative: 0 }, { quantity: 3 }],
  ])("needs no %s", (_, socialValueSplit, offer) => {
    const tender = tenderWith({
      ...measures("local-jobs"),
      ...bidders(1),
      socialValueSplit,
      bids: [bid("Bidder A", { measures: { "local-jobs": offer } })],
    });
    expect(scoreTender(tender).bids[0]).toMatchObject({ status: "Complete", socialValueScore: 20 });
  });

  it("is 0 where it has no weight, and needs no entries", () => {
    const tender = tenderWith({ ...byPriceAlone, ...bidders(1), bids: [{ bidder: "Bidder A", price: 7 }] });
    expect(scoreTender(tender).bids[0]).toMatchObject({
      status: "Complete",
      priceScore: 100,
      qualityScore: 0,
      socialValueScore: 0,
      total: 100,
      rank: 1,
    });
  });

  describe("by the total in pounds", () => {
    const proxyPack = {
      edition: "Trial 2026",
      title: "Invented values",
      source: "Made up",
      published: "2026-01-01",
      licence: "None",
      illustrative: true,
      values: [
        { measure: "apprenticeships", poundsPerUnit: 1000, source: "Made up" },
        { measure: "apprenticeships", level: "4+", poundsPerUnit: 3000, source: "Made up" },
      ],
    };
    const byPounds = {
      methods: {
        price: "lowest-over-bid",
        quality: "share-of-maximum",
        socialValueQuantitative: "proxy-total-share-of-highest",
      },
      proxyPack: "pack.json",
      ...measures("apprenticeships", "local-spend"),
    };

    it("adds each bid's pounds and gives the highest total full marks", () => {
      const tender = tenderWith({
        ...byPounds,
        bids: [
          offering("Bidder A", { apprenticeships: 4, "local-spend": 6000 }),
          offering("Bidder B", { apprenticeships: 5, "local-spend": 0 }),
          offering("Bidder C", { apprenticeships: 0, "local-spend": 0 }),
        ],
      });
      const evaluation = scoreTender(tender, { proxyPack });
      expect(toTwoPlaces(column(evaluation, "socialValueQuantitative"))).toEqual([10, 5, 0]);
      expect(
        evaluation.bids[0]?.socialValue.map(({ pounds, quantitativeScore }) => [pounds, quantitativeScore]),
      ).toEqual([
        [4000, 4],
        [6000, 6],
      ]);
    });

    it("takes the value of the level that the tender asks for", () => {
      const tender = tenderWith({
        ...byPounds,
        ...bidders(1),
        measures: [{ id: "apprenticeships", weight: 100, level: "4+" }],
        bids: [offering("Bidder A", { apprenticeships: 2 })],
      });
      expect(scoreTender(tender, { proxyPack }).bids[0]?.socialValue[0]?.pounds).toBe(6000);
    });

    it("takes each level's own value where several are offered: 2 at £1,000 and 1 at £3,000", () => {
      const apprenticeships = { quantity: 3, byLevel: { "2": 2, "4+": 1 }, appropriate: 1, achievable: 1 };
      const tender = tenderWith({
        ...byPounds,
        ...bidders(1),
        measures: [{ id: "apprenticeships", weight: 100 }],
        bids: [{ ...offering("Bidder A", {}), measures: { apprenticeships } }],
      });
      expect(scoreTender(tender, { proxyPack }).bids[0]?.socialValue[0]?.pounds).toBeCloseTo(5000, 9);
    });

    it("takes the value of the level that a bid states before that of the tender", () => {
      const offer = { quantity: 2, appropriate: 5, achievable: 5 };
      const tender = tenderWith({
        ...byPounds,
        ...bidders(2),
        measures: [{ id: "apprenticeships", weight: 100, level: "2" }],
        bids: [
          bid("Bidder A", { measures: { apprenticeships: { ...offer, level: "4+" } } }),
          bid("Bidder B", { measures: { apprenticeships: offer } }),
        ],
      });
      const { bids } = scoreTender(tender, { proxyPack });
      expect(bids.map(({ socialValue }) => socialValue[0]?.pounds)).toEqual([6000, 2000]);
      expect(bids.map(({ socialValue }) => socialValue[0]?.level)).toEqual(["4+", undefined]);
    });

    it("gives 0 where nobody offers anything", () => {
      const tender = tenderWith({
        ...byPounds,
        ...bidders(1),
        bids: [offering("Bidder A", { apprenticeships: 0, "local-spend": 0 })],
      });
      expect(column(scoreTender(tender, { proxyPack }), "socialValueQuantitative")).toEqual([0]);
    });

    it("cannot be scored without the pack", () => {
      expect(() => scoreTender(tenderWith(byPounds))).toThrow("no proxy pack");
    });
  });
});

describe("statuses and ranks", () => {
  const three = (...parts: readonly Readonly<Record<string, unknown>>[]) =>
    scoreTender(tenderWith({ bids: parts.map((part, index) => bid(`Bidder ${"ABC"[index]}`, part)) }));

  it("ranks complete bids by their totals", () => {
    const evaluation = three({ price: 120 }, { price: 100 }, { price: 110 });
    expect(column(evaluation, "rank")).toEqual([3, 1, 2]);
    expect(evaluation.complete).toBe(true);
  });

  it("lets equal totals share a rank", () => {
    expect(column(three({ price: 100 }, { price: 100 }, { price: 200 }), "rank")).toEqual([1, 1, 3]);
  });

  it("gives no rank while a bid is incomplete, and lets it set nothing", () => {
    const evaluation = three({ price: 100 }, { price: 200 }, { price: 50, quality: {} });
    expect(column(evaluation, "status")).toEqual(["Complete", "Complete", "Incomplete"]);
    expect(column(evaluation, "rank")).toEqual([null, null, null]);
    expect(toTwoPlaces(column(evaluation, "priceScore"))).toEqual([40, 20, 40]);
    expect(column(evaluation, "total")[2]).toBeNull();
    expect(evaluation.lowestPrice).toBe(100);
  });

  it.each([
    ["excluded", "Excluded"],
    ["withdrawn", "Withdrawn"],
    ["disregarded", "Disregarded"],
  ])(
    "keeps a bid that is %s out, with its reason, though it is the cheapest and offers most",
    (status, shown) => {
      const evaluation = three(
        { price: 200 },
        { price: 400 },
        { price: 100, status, statusReason: "Conflict of interest" },
      );
      expect(evaluation.bids[2]).toMatchObject({
        status: shown,
        statusReason: "Conflict of interest",
        counts: false,
        total: null,
        rank: null,
      });
      expect(column(evaluation, "rank").slice(0, 2)).toEqual([1, 2]);
      expect(toTwoPlaces(column(evaluation, "priceScore"))).toEqual([40, 20, 40]);
    },
  );

  it("has nothing to measure against where every bid is out", () => {
    const out = { status: "withdrawn", statusReason: "Told us" };
    const evaluation = three(out, out, out);
    expect(column(evaluation, "priceScore")).toEqual([null, null, null]);
    expect(evaluation.lowestPrice).toBeNull();
  });

  it("has nothing but blanks before anything is entered", () => {
    const evaluation = scoreTender(tenderWith({}));
    expect(column(evaluation, "status")).toEqual(["Incomplete", "Incomplete", "Incomplete"]);
    expect(column(evaluation, "total")).toEqual([null, null, null]);
  });
});
