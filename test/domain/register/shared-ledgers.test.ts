import { annualReportText } from "../../../src/domain/register/annual-report";
import { cabinetPage } from "../../../src/domain/register/cabinet";
import { consolidate } from "../../../src/domain/register/consolidate";
import { figureNotes } from "../../../src/domain/register/figure-notes";
import { EMPTY_STATE } from "../../../src/domain/register/model";
import type { ReturnedPayment } from "../../../src/domain/register/received";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { contractOf, optionsWith, payment, received, returnOf } from "./returned";

const bill = (pence: number, parts: Partial<ReturnedPayment> = {}) => payment(pence, parts);

/** Two local payments and one elsewhere, £175.00 in all. */
const ledger = [
  bill(10_000, { row: 5, invoice: "A-1" }),
  bill(5000, { row: 6, invoice: "A-2", supplier: "Business 2" }),
  bill(2500, { row: 7, invoice: "A-3", tier: "elsewhere" }),
];

function registerOf(
  first: readonly ReturnedPayment[],
  second: readonly ReturnedPayment[],
  suppliers: readonly [string, string] = ["Supplier A Ltd", "Supplier A Limited"],
) {
  const contracts = [
    contractOf("C-1", { supplier: suppliers[0] }),
    contractOf("C-2", { supplier: suppliers[1] }),
  ];
  const came = [
    received(returnOf("C-1", { spend: first }), "a.xlsx"),
    received(returnOf("C-2", { spend: second }), "b.xlsx"),
  ];
  return consolidate(EMPTY_STATE, came, optionsWith(contracts));
}

const said = (...of: Parameters<typeof registerOf>) => registerOf(...of).exceptions.map(wordIssue);

describe("one ledger in the returns of two contracts of a supplier", () => {
  it("is named with both places, and with what it adds to the figures", () => {
    const shuffled = [...ledger.toReversed(), bill(999, { row: 8, invoice: "B-1" })];
    expect(said(ledger, shuffled)).toEqual([
      "Ask the supplier which contract these payments were made for: 3 of the ledger's 4 lines (from row 7), £175.00, stand in the return of contract C-1 for 2026-27 Q1 too (a.xlsx, from row 7), with the same day, supplier, reference and amount. All are counted: if they are the same payments, the supply chain's total is £175.00 too high and its local spend £150.00 too high (b.xlsx, sheet Spend, C-2)",
    ]);
  });

  it("makes the figures too low where it is of credit notes", () => {
    const credits = ledger.map((line) => ({ ...line, pence: -line.pence, creditNote: true }));
    expect(said(credits, credits)).toEqual([
      expect.stringContaining("total is £175.00 too low and its local spend £150.00 too low (b.xlsx"),
    ]);
  });

  it("stands beside every figure that it is in", () => {
    const register = registerOf(ledger, ledger);
    const twice = /£175\.00, £150\.00 of it local, seems to be counted twice/;
    expect(register.supplyChain.total).toBe(35_000);
    expect(figureNotes(register)).toEqual([expect.stringMatching(twice)]);
    expect(cabinetPage(register).headline).toMatch(twice);
    expect(annualReportText(register)).toMatch(twice);
  });

  it("is named with each contract whose ledger is a part of it, and counted once with those that are the same", () => {
    const terms = { supplier: "Supplier A Ltd" };
    const contracts = ["C-1", "C-2", "C-3"].map((reference) => contractOf(reference, terms));
    const other = ["B-1", "B-2"].map((invoice, index) => bill(700, { row: 8 + index, invoice }));
    const registerOfThree = (...ledgers: readonly (readonly ReturnedPayment[])[]) =>
      consolidate(
        EMPTY_STATE,
        ledgers.map((spend, index) => received(returnOf(`C-${index + 1}`, { spend }), `${index + 1}.xlsx`)),
        optionsWith(contracts),
      );
    const whole = registerOfThree(ledger, other, [...ledger, ...other]);
    expect(whole.exceptions.map(({ limits }) => limits)).toMatchObject([
      { reference: "C-1", shared: 3, net: 175 },
      { reference: "C-2", shared: 2, net: 14 },
    ]);
    expect(figureNotes(whole)).toEqual([expect.stringContaining("£189.00, £164.00 of it local, seems")]);
    const same = registerOfThree(ledger, ledger, ledger);
    expect(figureNotes(same)).toEqual([expect.stringContaining("£350.00, £300.00 of it local, seems")]);
  });

  it("is named by its sums where every line was written otherwise", () => {
    const otherwise = ledger.map((line) => ({ ...line, invoice: null }));
    expect(said(ledger, otherwise)).toEqual([
      expect.stringContaining(
        "the ledger's 3 lines come to £175.00, £150.00 of it local, as those of contract C-1 for 2026-27 Q1 do to the penny (a.xlsx).",
      ),
    ]);
  });

  it.each([
    ["one equal line", ledger.slice(0, 1), ledger.slice(0, 1), undefined],
    ["one equal line among others", ledger, [ledger[0]!, bill(1), bill(2, { tier: "elsewhere" })], undefined],
    [
      "two lines that two long ledgers share",
      [...ledger.slice(0, 2), bill(1), bill(2), bill(3)],
      [...ledger.slice(0, 2), bill(4), bill(5), bill(6)],
      undefined,
    ],
    ["another supplier's ledger", ledger, ledger, ["Supplier A", "Supplier B"]],
  ] as const)("is not told of %s", (_, first, second, suppliers) => {
    expect(said(first, second, suppliers && [...suppliers])).toEqual([]);
  });
});
