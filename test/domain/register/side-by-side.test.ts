import { consolidate } from "../../../src/domain/register/consolidate";
import { EMPTY_STATE } from "../../../src/domain/register/model";
import type { QuarterReturn } from "../../../src/domain/register/received";
import { reconciliationDifference } from "../../../src/domain/register/reconciliation";
import {
  type MadeChoice,
  returnsToChoose,
  type ReturnsToChoose,
  withChoices,
} from "../../../src/domain/register/side-by-side";
import { claim, contractOf, optionsWith, payment, QUARTER, received, returnOf } from "./returned";

const contracts = [contractOf("C-1"), contractOf("C-2")];

/** The quarter's register of these returns of C-1, in files a.xlsx, b.xlsx and so on. */
function registerOf(returns: readonly Partial<QuarterReturn>[], decisions = EMPTY_STATE.decisions) {
  const files = returns.map((parts, index) =>
    received(returnOf("C-1", parts), `${String.fromCharCode(97 + index)}.xlsx`),
  );
  return consolidate({ ...EMPTY_STATE, decisions }, files, optionsWith(contracts));
}

const hours = (quantity: number, evidence: string | null = "Log") => [
  claim("young-people-work-advice", quantity, { evidence }),
];

function only(found: readonly ReturnsToChoose[]): ReturnsToChoose {
  const [first, ...others] = found;
  if (!first || others.length > 0) throw new Error(`found: ${found.length}`);
  return first;
}

function keyOf(of: ReturnsToChoose, file: string): string {
  const found = of.returns.find(({ files }) => files.includes(file));
  if (!found) throw new Error(`not side by side: ${file}`);
  return found.key;
}

const choice = (of: ReturnsToChoose, file: string): MadeChoice => ({
  of,
  key: keyOf(of, file),
  officer: "Officer 1",
  date: "2026-08-01",
  note: null,
});

/** Each line's values by file, so that the order of the returns says nothing. */
function values(of: ReturnsToChoose) {
  return Object.fromEntries(
    of.lines.map(({ label, values: said, differs }) => [
      differs ? `${label} *` : label,
      Object.fromEntries(of.returns.map(({ files }, index) => [files[0], said[index]])),
    ]),
  );
}

describe("returns side by side", () => {
  it("are those of one contract and quarter that were declared on one day", () => {
    const register = registerOf([
      { claims: hours(5) },
      { claims: hours(6) },
      { claims: hours(4), declared: "2026-07-01" },
      { claims: hours(9), quarter: "2026-27-Q2" },
    ]);
    const of = only(returnsToChoose(register));
    expect([of.contract, of.quarter, of.supplier]).toEqual(["C-1", QUARTER, "Supplier of C-1"]);
    expect(of.returns.flatMap(({ files }) => files).toSorted()).toEqual(["a.xlsx", "b.xlsx"]);
    expect(of.recorded).toHaveLength(3);
  });

  it("are none where the later declaration decides", () => {
    expect(
      returnsToChoose(registerOf([{ claims: hours(5) }, { claims: hours(6), declared: "2026-07-11" }])),
    ).toEqual([]);
  });

  it("show quantities and spend, and of all else what differs", () => {
    const of = only(
      returnsToChoose(
        registerOf([
          { claims: [...hours(5), claim("local-jobs", 4)], spend: [payment(100_010), payment(50)] },
          { claims: hours(5, null), spend: [payment(100_010)] },
        ]),
      ),
    );
    expect(values(of)).toEqual({
      "Young people work advice": { "a.xlsx": 5, "b.xlsx": 5 },
      "Young people work advice: evidence *": { "a.xlsx": "Log", "b.xlsx": null },
      "Local jobs *": { "a.xlsx": 4, "b.xlsx": null },
      "Spend *": { "a.xlsx": 100_060, "b.xlsx": 100_010 },
      "Payments that the others lack *": { "a.xlsx": 1, "b.xlsx": 0 },
    });
  });

  it("say that payments differ where they add up to the same", () => {
    const spend = [payment(100, { supplier: "Business 2" })];
    const of = only(returnsToChoose(registerOf([{ spend: [payment(100)] }, { spend }])));
    expect(values(of)).toMatchObject({
      Spend: { "a.xlsx": 100, "b.xlsx": 100 },
      "Payments that the others lack *": { "a.xlsx": 1, "b.xlsx": 1 },
    });
  });
});

describe("a choice among them", () => {
  const both = [{ claims: hours(5) }, { claims: hours(6) }];
  const first = only(returnsToChoose(registerOf(both)));
  const chosen = withChoices(EMPTY_STATE.decisions, [choice(first, "b.xlsx")]);

  it("makes the chosen one count, as the register's own sheet would", () => {
    const register = registerOf(both, chosen);
    expect(returnsToChoose(register)).toEqual([]);
    expect(register.totals.map(({ claimed }) => claimed)).toContain(6);
    expect(register.counts).toMatchObject({ accepted: 1, replaced: 1 });
    expect(chosen.choices).toEqual([
      {
        key: keyOf(first, "b.xlsx"),
        contract: "C-1",
        quarter: QUARTER,
        use: true,
        officer: "Officer 1",
        date: "2026-08-01",
        note: null,
        over: [keyOf(first, "a.xlsx")],
      },
    ]);
  });

  it("gives way to a later choice, when a third of the same day comes", () => {
    const three = [...both, { claims: hours(7) }];
    const of = only(returnsToChoose(registerOf(three, chosen)));
    expect(of.returns.flatMap(({ files }) => files).toSorted()).toEqual(["b.xlsx", "c.xlsx"]);
    const again = withChoices(chosen, [choice(of, "c.xlsx")]);
    expect(again.choices.filter(({ use }) => use).map(({ key }) => key)).toEqual([keyOf(of, "c.xlsx")]);
    expect(returnsToChoose(registerOf(three, again))).toEqual([]);
    expect(registerOf(three, again).totals.map(({ claimed }) => claimed)).toContain(7);
  });
});

describe("the reconciliation difference", () => {
  const register = registerOf([{ claims: hours(0.1) }, { claims: hours(0.7), quarter: "2026-27-Q2" }]);

  it("is 0 where the figures are those of the returns that count", () => {
    expect(reconciliationDifference(register)).toBe(0);
  });

  it("shows a quantity that was lost, and a payment that was counted twice", () => {
    const [total] = register.totals;
    const [ledger0] = register.ledgers;
    if (!total || !ledger0) throw new Error("empty register");
    const lost = { ...register, totals: register.totals.map((each) => ({ ...each, claimedCounted: 0 })) };
    expect(reconciliationDifference(lost)).toBe(1);
    const twice = { ...register, ledgers: [...register.ledgers, ledger0] };
    expect(reconciliationDifference(twice)).toBe(1);
  });
});
