import { documentFor } from "../../../src/domain/assessment/assess";
import { countsAs } from "../../../src/domain/contract/accumulation";
import { contractQuarters, parseContract } from "../../../src/domain/contract/contract";
import { scoreTender } from "../../../src/domain/evaluation/score-tender";
import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";
import type { ProxyPack } from "../../../src/domain/framework/proxies";
import type { Tender } from "../../../src/domain/tender/tender";
import { inventedPack } from "../../parity/tenders";
import { bid, tenderWith } from "../tender/tenders";

type Parts = Readonly<Record<string, unknown>>;

const named = (count: number) => Array.from({ length: count }, (_, index) => `Supplier ${"ABCDE"[index]}`);

/** A tender whose bids differ in one thing, and are full in what else it scores. */
function tenderOf(bids: readonly Parts[], parts: Parts): Tender {
  const names = named(bids.length);
  return tenderWith({
    value: 90_000,
    qualityQuestions: [],
    bidders: names.map((name) => ({ name })),
    bids: bids.map((own, index) => ({ bidder: names[index], ...own })),
    ...parts,
  });
}

const weights = (price: number, quality: number, socialValue: number) => ({ price, quality, socialValue });

function priceScores(prices: readonly number[], weight: number): readonly (number | null)[] {
  const measures = { "local-jobs": { quantity: 1, appropriate: 5, achievable: 5 } };
  const tender = tenderOf(
    prices.map((price) => ({ price, measures })),
    { weights: weights(weight, 0, 100 - weight), measures: [{ id: "local-jobs", weight: 100 }] },
  );
  return scoreTender(tender).bids.map(({ priceScore }) => priceScore);
}

const near = (figures: readonly number[]) => figures.map((figure) => expect.closeTo(figure, 9));

describe("lowest price over the bid's price", () => {
  it("gives 40, 800/21 and 1000/27 of 40 marks for £100, £105 and £108: impactbids.com/the-quality-imperative", () => {
    expect(priceScores([100, 105, 108], 40)).toEqual(near([40, 800 / 21, 1000 / 27]));
  });

  it("gives 2/3, 1 and 1/3 for £15,000, £10,000 and £30,000: publicspendforumeurope.com, 17 May 2016, quoting gov.uk", () => {
    expect(priceScores([15_000, 10_000, 30_000], 30)).toEqual(near([20, 30, 10]));
  });

  it("takes ever less for each further pound, as the same article's critics say", () => {
    const [lowest = 0, more = 0, most = 0] = priceScores([10_000, 15_000, 30_000], 30).map(Number);
    expect([lowest - more, more - most]).toEqual(near([10, 10]));
  });

  it("gives twelve marks of 40 back for a price of 1/0.7 of the lowest: impactbids.com/the-quality-imperative", () => {
    expect(priceScores([70, 100], 40)).toEqual(near([40, 28]));
  });

  // "A tale of three bids", socialvalueportal.com, 25 January 2024, gives the cheapest 35 of 50: marks by no formula.
  it("gives the cheapest its whole weight, unlike socialvalueportal.com's tale of three bids", () => {
    expect(priceScores([80, 100, 120], 50)[0]).toBe(50);
  });
});

describe("a share of the maximum mark", () => {
  it("puts 70% and 90% of 60 marks twelve apart: impactbids.com/the-quality-imperative", () => {
    const tender = tenderOf(
      [
        { price: 1, quality: { all: 7 } },
        { price: 1, quality: { all: 9 } },
      ],
      {
        weights: weights(40, 60, 0),
        measures: [],
        qualityQuestions: [{ id: "all", title: "All", weight: 100, maximum: 10 }],
      },
    );
    expect(scoreTender(tender).bids.map(({ qualityScore }) => qualityScore)).toEqual(near([42, 54]));
  });
});

describe("a share of the highest quantity", () => {
  const scores = (quantities: readonly number[]) => {
    const tender = tenderOf(
      quantities.map((quantity) => ({
        price: 1,
        measures: { "local-jobs": { quantity, appropriate: 0, achievable: 0 } },
      })),
      {
        weights: weights(95, 0, 5),
        socialValueSplit: { quantitative: 100, qualitative: 0 },
        measures: [{ id: "local-jobs", weight: 100 }],
      },
    );
    return scoreTender(tender).bids.map(({ socialValueScore }) => socialValueScore);
  };

  it("gives 5, 3.75 and 2.5 of 5% for 20, 15 and 10, and 0 where all are 0: G-Cloud 15, from tractorjuice/arc-kit", () => {
    expect(scores([20, 15, 10])).toEqual(near([5, 3.75, 2.5]));
    expect(scores([0, 0, 0])).toEqual([0, 0, 0]);
  });
});

describe("Rotherham's halves: rotherham.gov.uk/business-council/social-value-toolkit/12", () => {
  it("are ten marks each, with a delivery plan over £250,000 and a milestone tracker below", () => {
    const full = bid("Bidder A", {
      measures: Object.fromEntries(
        ["local-jobs", "apprenticeships", "waste"].map((id) => [
          id,
          { ...(id === "waste" ? {} : { quantity: 1 }), appropriate: 5, achievable: 5 },
        ]),
      ),
    });
    const [only] = scoreTender(tenderWith({ bidders: [{ name: "Bidder A" }], bids: [full] })).bids;
    expect([only?.socialValueQuantitative, only?.socialValueQualitative]).toEqual(near([10, 10]));
    expect([250_000.01, 249_999.99].map((value) => documentFor(rotherham2019, value))).toEqual([
      "delivery-plan",
      "milestone-tracker",
    ]);
  });
});

describe("Torbay's TOMs dos and don'ts: torbay.gov.uk/council/social-value/toms-dos-and-donts", () => {
  it("count 10 full-time and 5 half-time posts as 25 FTE over two years", () => {
    const contract = parseContract({
      reference: "C-1",
      title: "Grounds",
      serviceArea: "Environment",
      supplier: "Supplier A",
      value: 200_000,
      start: "2026-04-01",
      end: "2028-03-31",
      framework: "rotherham-2019",
      area: "rotherham",
      calendar: { socialValueFirstMonth: 4, spendFirstMonth: 4 },
      commitments: [{ measure: "local-jobs", quantity: 25, due: [{ quarter: "2027-28-Q4", quantity: 25 }] }],
    });
    if (!contract.ok) throw new Error(JSON.stringify(contract.issues));
    const posts = 10 + 5 * 0.5;
    const fte = contractQuarters(contract.value).map(
      (quarter) =>
        posts * countsAs({ accumulation: "fte-years" }, contract.value, { edition: rotherham2019, quarter }),
    );
    expect(fte).toHaveLength(8);
    expect(fte.reduce((sum, each) => sum + each, 0)).toBeCloseTo(25, 9);
  });

  it("disregard a response that has quantities alone, where the tender says so", () => {
    const none = { appropriate: 0, achievable: 0 };
    const quantities = {
      "local-jobs": { quantity: 5, ...none },
      apprenticeships: { quantity: 2, ...none },
      waste: none,
    };
    const [half, whole] = scoreTender(
      tenderWith({
        blankHalf: "disregarded",
        bidders: [{ name: "Bidder A" }, { name: "Bidder B" }],
        bids: [bid("Bidder A", { measures: quantities }), bid("Bidder B")],
      }),
    ).bids;
    expect([half?.status, half?.total, whole?.status]).toEqual(["Disregarded", null, "Complete"]);
  });
});

describe("staff time in kind: Essex County Council, consultations.essex.gov.uk, ECC48 and ECC54", () => {
  it.each([
    [16.93, 169.3],
    [101, 1010],
  ])("at £%d an hour is £%d for ten hours", (poundsPerUnit, pounds) => {
    const proxyPack: ProxyPack = {
      ...inventedPack,
      values: [{ measure: "business-advice", poundsPerUnit, source: "Essex County Council" }],
    };
    const tender = tenderOf(
      [{ price: 1, measures: { "business-advice": { quantity: 10, appropriate: 1, achievable: 1 } } }],
      {
        weights: weights(80, 0, 20),
        methods: {
          ...tenderWith({}).methods,
          socialValueQuantitative: "proxy-total-share-of-highest",
        },
        proxyPack: "pack.json",
        measures: [{ id: "business-advice", weight: 100 }],
      },
    );
    expect(scoreTender(tender, { proxyPack }).bids[0]?.socialValue[0]?.pounds).toBeCloseTo(pounds, 9);
  });
});
