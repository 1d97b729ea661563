import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import { insertPlan } from "../../src/excel/insert";
import { placeReturn } from "../../src/sheets/return/workbook";
import type { Plan } from "../../src/workbook/plan";
import { openExcel } from "../excel/open";
import { ownTiers } from "../domain/council/own-tiers";
import { computedBy } from "./computed-by";
import { differences, formulaCount } from "./plan-values";
import { contractWith, filled } from "./returns";

/** Possible ones and others that have the form of one, each with a letter third or fourth; then some too short or too long. */
const postcodes = [
  ...["W1A 1AA", "W1O 1AA", "EC1A 1AA", "EC1O 1AA", "S6O 1AB", "SO6 1AB", "CRO 2YR", "N1C 4AG"],
  ...["S1AB", "SO1AB", "S601 1AB", "SO16 11AB"],
];
const inPlaces = { ...filled, spend: postcodes.map((postcode) => ({ postcode, net: 1 })) };

const declaration = { agreed: true, role: "Contract manager", date: "2026-10-05", nil: true };
const nilBesideWords = {
  claims: [{}, {}, {}, {}, { done: "done" as const, narrative: "Done" }],
  declaration,
};
const credit = {
  invoice: "1",
  date: "2026-07-01",
  supplier: "Business 1",
  postcode: "S60 1AB",
  creditNote: true,
};
const pence = { ...filled, spend: [{ ...credit, net: 0.5, sme: "Yes" as const, vcse: "No" as const }] };

const lookup = new Map([
  ["S60 1AB", "E08000018"],
  ["S65 1AA", "E08000017"],
  ["S1 2AA", "E08000019"],
]);

async function expectSame(plan: Plan): Promise<void> {
  const { workbook } = await openExcel();
  expect(await insertPlan(plan)).toMatchObject({ ok: true });
  expect(differences(plan, computedBy(workbook)).slice(0, 5)).toEqual([]);
}

describe("a return inserted into the embedded workbook", () => {
  it.each([
    ["by sectors", undefined, undefined, filled, undefined],
    ["by a postcode file", lookup, undefined, filled, undefined],
    ["with letters in postcodes", lookup, undefined, inPlaces, undefined],
    ["with nil beside a line that is told as done", undefined, undefined, nilBesideWords, undefined],
    ["with a credit note of pence that are above 0", undefined, undefined, pence, undefined],
    ["without what was accepted before", undefined, { state: "unknown" as const }, filled, undefined],
    ["with tiers by names of the council's own", lookup, undefined, filled, ownTiers],
  ])("has the domain's figures: %s", async (_, postcodes, earlier, entries, tiers) => {
    const plan = placeReturn(contractWith(), "2026-27-Q2", {
      area: { ...rotherhamArea, tiers },
      lookup: postcodes,
      lines: 20,
      entries,
      earlier,
    });
    expect(formulaCount(plan)).toBeGreaterThan(100);
    await expectSame(plan);
  });

  it("is on track with less than one, before anything is due", async () => {
    const due = [{ quarter: "2027-28-Q1", quantity: 12.5 }];
    const later = contractWith({
      commitments: [{ measure: "local-jobs", quantity: 12.5, due }],
      earlier: [],
    });
    const entries = { claims: [{ quantity: 0.4, evidence: "Payroll" }] };
    const plan = placeReturn(later, "2026-27-Q2", { area: rotherhamArea, lines: 10, entries });
    await expectSame(plan);
  });
});
