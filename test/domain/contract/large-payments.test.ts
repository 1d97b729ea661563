import { largePayments, largePaymentsCsv } from "../../../src/domain/contract/large-payments";
import { contractOf } from "../register/returned";
import { line } from "../spend/ledger-lines";

const contracts = [
  contractOf("C-1", { supplier: "Smith & Sons Ltd" }),
  contractOf("C-2", { supplier: "Smith and Sons Limited" }),
  contractOf("C-3", {
    supplier: "Former Ltd",
    versions: [
      {
        from: "2026-10-01",
        reason: "Novation",
        supplier: "Later Ltd",
        commitments: contractOf("C-3").commitments,
      },
    ],
  }),
];

const found = (basis: "net" | "gross" | "not stated", ...lines: readonly (readonly [string, number])[]) =>
  largePayments(
    [{ basis, lines: lines.map(([supplier, pence]) => line(pence, "S60 1AA", { supplier })) }],
    contracts,
  );

describe("payments of more than £30,000", () => {
  it.each([
    ["gross", 3_000_000, []],
    ["gross", 3_000_001, [true]],
    // £25,000 and 20% are exactly £30,000, which is not more.
    ["net", 2_500_000, []],
    ["net", 2_500_001, [false]],
    ["net", 3_000_001, [true]],
    ["not stated", 2_600_000, [false]],
    ["gross", -4_000_000, []],
  ] as const)("of a ledger with amounts that are %s: %d pence", (basis, pence, certain) => {
    const { payments } = found(basis, ["Former Ltd", pence]);
    expect(payments.map((each) => each.certain)).toEqual(certain);
  });

  it("name every contract of a supplier, however its name is written, and count those to others", () => {
    const { payments, toOthers } = found(
      "gross",
      ["SMITH AND SONS LTD.", 4_000_000],
      ["Later Ltd", 5_000_050],
      ["Somebody else", 9_000_000],
    );
    expect(payments.map((each) => each.contracts.map(({ reference }) => reference))).toEqual([
      ["C-1", "C-2"],
      ["C-3"],
    ]);
    expect(toOthers).toBe(1);
    const text = [...largePaymentsCsv({ payments, toOthers })];
    expect(text[1]).toContain("C-1; C-2");
    expect(text[2]).toContain("50000.5,gross,yes");
  });

  it("are not added up", () => {
    expect(found("gross", ["Later Ltd", 2_000_000], ["Later Ltd", 2_000_000]).payments).toEqual([]);
  });
});
