import { type Award, awardContract } from "../../../src/domain/contract/award";
import { dueOf, dueWords } from "../../../src/domain/contract/due";
import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";
import { quartersBetween } from "../../../src/domain/values/calendar";
import { bid, tenderWith } from "../tender/tenders";

/** What is due by quarter, over a contract in social value years from April. */
function due(quantity: number, plan: object, [start, end]: readonly [string, string]) {
  const over = { start, quarters: quartersBetween(start, end, 4) };
  const { due: parts, dueFrom } = dueOf({ quantity, decimals: 0, plan }, over);
  return [dueFrom, Object.fromEntries(parts.map((part) => [part.quarter, part.quantity]))];
}

const twoYears = ["2026-04-01", "2028-03-31"] as const;

describe("when a quantity is due", () => {
  it("is as the bidder's plan says, with what comes later spread over the quarters that are left", () => {
    expect(due(12, { quarter1: 1, quarter3: 3, later: 8 }, twoYears)).toEqual([
      "plan",
      {
        "2026-27-Q1": 1,
        "2026-27-Q3": 3,
        "2027-28-Q1": 2,
        "2027-28-Q2": 2,
        "2027-28-Q3": 2,
        "2027-28-Q4": 2,
      },
    ]);
  });

  it("is never before a quarter of the contract is over, where that is no quarter of the year", () => {
    // The contract's first quarter is 15 May to 14 August, its fourth ends on 14 May 2027.
    expect(due(10, { quarter1: 4, quarter4: 6 }, ["2026-05-15", "2027-09-30"])).toEqual([
      "plan",
      { "2026-27-Q2": 4, "2027-28-Q1": 6 },
    ]);
  });

  it("is at the latest in the contract's last quarter", () => {
    expect(due(10, { quarter2: 4, quarter4: 5, later: 1 }, ["2026-04-01", "2026-09-30"])).toEqual([
      "plan",
      { "2026-27-Q2": 10 },
    ]);
  });

  it.each([
    ["no plan of quantities", 8, {}],
    ["a plan of another sum", 8, { quarter1: 5 }],
  ])("is in equal parts with %s", (_, quantity, plan) => {
    expect(due(quantity, plan, ["2026-04-01", "2027-03-31"])).toEqual([
      undefined,
      { "2026-27-Q1": 2, "2026-27-Q2": 2, "2026-27-Q3": 2, "2026-27-Q4": 2 },
    ]);
  });
});

describe("an award of bids with plans", () => {
  const award: Award = {
    bidder: "Bidder A",
    start: "2026-04-01",
    end: "2027-03-31",
    area: "rotherham",
    calendar: { socialValueFirstMonth: 4, spendFirstMonth: 4 },
  };
  const mark = { appropriate: 4, achievable: 4 };
  const measures = {
    "local-jobs": { quantity: 10, due: { quarter2: 10 }, ...mark },
    apprenticeships: { quantity: 4, byLevel: { "2": 1, "3": 3 }, due: { quarter1: 4 }, ...mark },
    waste: mark,
  };
  const others = [bid("Bidder B", { price: 120 }), bid("Bidder C", { price: 130 })];
  const made = awardContract(tenderWith({ bids: [bid("Bidder A", { measures }), ...others] }), award);
  if (!made.ok) throw new Error(JSON.stringify(made.issues));

  it("takes a plan for a measure that is one commitment, and says which commitments go by it", () => {
    expect(made.value.commitments.map(({ measure, level, dueFrom }) => [measure, level, dueFrom])).toEqual([
      ["local-jobs", undefined, "plan"],
      ["apprenticeships", "2", undefined],
      ["apprenticeships", "3", undefined],
      ["waste", undefined, undefined],
    ]);
    expect(made.value.commitments[0]?.due).toEqual([{ quarter: "2026-27-Q2", quantity: 10 }]);
    expect(dueWords(made.value, rotherham2019)).toBe(
      "Due as the bid's plan says: Local jobs. In equal parts over the quarters: Apprenticeships, level 2; Apprenticeships, level 3.",
    );
  });
});
