import { type Award, awardContract } from "../../../src/domain/contract/award";
import { parseContract, type Contract } from "../../../src/domain/contract/contract";
import { contractMeasures, ownMeasureId } from "../../../src/domain/contract/measures";
import { contractSchedule } from "../../../src/domain/contract/schedule";
import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { yearLines } from "../../../src/domain/register/annual";
import { publishedFigure } from "../../../src/domain/register/suppression";
import { consolidate } from "../../../src/domain/register/consolidate";
import { EMPTY_STATE } from "../../../src/domain/register/model";
import { progressByMeasure } from "../../../src/domain/register/progress";
import { returnLines } from "../../../src/domain/return/lines";
import { parseQuarter } from "../../../src/domain/values/calendar";
import { claim, contractOf, optionsWith, QUARTER, received, returnOf } from "../register/returned";
import { bidWithOwn, ownTender, repairCafe, toolLibrary } from "../tender/own-measure-tenders";

const award: Award = {
  bidder: "Bidder A",
  reason: "The other bids were withdrawn",
  start: "2026-04-01",
  end: "2027-03-31",
  area: "rotherham",
  calendar: { socialValueFirstMonth: 4, spendFirstMonth: 4 },
};

const REFERENCE = "T-2026-014";
const [FIRST, SECOND] = [ownMeasureId(REFERENCE, 0), ownMeasureId(REFERENCE, 1)];

function awarded(own: Parameters<typeof bidWithOwn>[1], parts: Partial<Award> = {}): Contract {
  const tender = ownTender({ bidders: [{ name: "Bidder A" }], bids: [bidWithOwn("Bidder A", own)] });
  const made = awardContract(tender, { ...award, ...parts });
  if (!made.ok) throw new Error(made.issues.map(wordIssue).join());
  return made.value;
}

/** A contract that commits to one repair café event a quarter, of the bidder's own. */
function repairing(reference: string, quantity: number): Contract {
  return contractOf(reference, {
    ownMeasures: [{ headline: "Repair café", unit: "events" }],
    commitments: [
      { measure: ownMeasureId(reference, 0), quantity, due: [{ quarter: QUARTER, quantity }] },
      { measure: "local-jobs", quantity: 1, due: [{ quarter: QUARTER, quantity: 1 }] },
    ],
  });
}

describe("what a bidder offered of its own, once it is awarded", () => {
  it("becomes commitments beside the others, due in equal parts", () => {
    const contract = awarded([repairCafe, toolLibrary], { kpis: [SECOND ?? ""] });
    expect(contract.ownMeasures).toEqual([
      { headline: "Repair café", unit: "events", evidence: "Dates and numbers of visitors" },
      { headline: "Tool library", unit: "loans", evidence: "The lending list" },
    ]);
    expect(contract.commitments.slice(3)).toEqual([
      {
        measure: FIRST,
        quantity: 12,
        due: ["Q1", "Q2", "Q3", "Q4"].map((quarter) => ({ quarter: `2026-27-${quarter}`, quantity: 3 })),
        promise: "Monthly in the village hall, run by our fitters",
      },
      {
        measure: SECOND,
        quantity: 150.5,
        due: [
          { quarter: "2026-27-Q1", quantity: 37.62 },
          { quarter: "2026-27-Q2", quantity: 37.63 },
          { quarter: "2026-27-Q3", quantity: 37.62 },
          { quarter: "2026-27-Q4", quantity: 37.63 },
        ],
        kpi: true,
        promise: "A van on Saturdays",
      },
    ]);
  });

  it("is in words where no quantity was offered, and a number where no unit was", () => {
    const { commitments, ownMeasures } = awarded([
      { headline: "Open days", unit: "days" },
      { headline: "Trees", quantity: 7 },
    ]);
    expect(ownMeasures).toEqual([{ headline: "Open days" }, { headline: "Trees", unit: "number" }]);
    expect(commitments.slice(3).map(({ measure, quantity }) => [measure, quantity])).toEqual([
      [FIRST, 0],
      [SECOND, 7],
    ]);
  });

  it("is nothing where none was offered", () => {
    const contract = awarded([]);
    expect(contract.ownMeasures).toBeUndefined();
    expect(contract.commitments.map(({ measure }) => measure)).toEqual([
      "local-jobs",
      "apprenticeships",
      "waste",
    ]);
  });

  it("stands in the schedule as the bidder's own, in the bidder's unit", () => {
    const text = contractSchedule(awarded([repairCafe]));
    expect(text.slice(text.indexOf("4."), text.indexOf("The Supplier sends"))).toBe(
      [
        "4. Repair café (the bidder's own)",
        "   Offered by the bidder beside the measures of the tender: Repair café",
        "   Quantity: 12 events",
        "   Due: 2026-27 Q1 3 events; 2026-27 Q2 3 events; 2026-27 Q3 3 events; 2026-27 Q4 3 events",
        "   Counting (not in the policy): It is never added to anything else, and has no value in pounds.",
        "   Evidence (not in the policy): Dates and numbers of visitors",
        "   Promised: Monthly in the village hall, run by our fitters",
        "",
        "",
      ].join("\n"),
    );
  });

  it("is a line of the quarterly return, which adds up quarter by quarter", () => {
    const quarter = parseQuarter("2026-27-Q2", 4);
    if (!quarter) throw new Error("no quarter");
    const contract = awarded([repairCafe]);
    const earlier = [{ quarter: "2026-27-Q1", measure: FIRST ?? "", quantity: 2 }];
    const line = returnLines({ ...contract, earlier }, quarter, rotherham2019, undefined)[3];
    expect(line).toMatchObject({ due: 6, earlier: { claimed: 2 }, countsAs: 1 });
    expect(line?.measure).toMatchObject({
      unitInWords: "events",
      headline: "Repair café (the bidder's own)",
    });
  });

  it("is of its contract alone: the same headline of two contracts is never added up", () => {
    const contracts = [repairing("C-1", 10), repairing("C-2", 20)];
    const returns = contracts.map(({ reference }, index) =>
      received(
        returnOf(reference, {
          claims: [claim(ownMeasureId(reference, 0), 6 + index), claim("local-jobs", 1)],
        }),
      ),
    );
    const register = consolidate(EMPTY_STATE, returns, optionsWith(contracts));
    const own = register.totals.filter(({ measure }) => measure.unitInWords === "events");
    expect(own.map(({ committed, claimed }) => [committed, claimed])).toEqual(
      expect.arrayContaining([
        [10, 6],
        [20, 7],
      ]),
    );
    expect(own).toHaveLength(2);
    expect(progressByMeasure(register.totals)).toHaveLength(3);
    expect(yearLines(register).filter(({ measure }) => measure.unitInWords === "events")).toHaveLength(2);
    expect(register.rows.filter(({ pounds }) => pounds !== undefined)).toEqual([]);
  });

  it("is not published in small numbers, which may be people", () => {
    const [measure] = [...contractMeasures(repairing("C-1", 4), rotherham2019).values()].slice(-1);
    if (!measure) throw new Error("no measure");
    expect(publishedFigure(4, { measure, limit: 5 })).toBe("Fewer than 5");
    expect(publishedFigure(5, { measure, limit: 5 })).toBe(5);
  });

  it("is known in contract.json by its place and reference, and stands once", () => {
    const contract = repairing("C-1", 10);
    const of = (parts: object) => parseContract({ ...contract, ...parts }).issues.map(wordIssue);
    expect(of({})).toEqual([]);
    const [unknown] = of({ reference: "C-3" });
    expect(unknown).toContain(ownMeasureId("C-1", 0));
    expect(
      of({ ownMeasures: [{ headline: "Repair café", unit: "events" }, { headline: "repair café" }] }),
    ).toEqual([
      "Enter another headline: “repair café” is that of a measure of the tender, or of another one of the bidder's own (measure of the bidder's own 2)",
    ]);
  });
});
