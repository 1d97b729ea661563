import { withKept } from "../../../src/domain/spend/kept-headings";

describe("the headings that a council keeps of its ledgers", () => {
  it("get those that were chosen, which are looked for first; a letter is of one ledger alone", () => {
    expect(withKept(undefined, [{ supplier: "Firm ", amount: "E", date: "" }])).toEqual({
      supplier: ["Firm"],
    });
    expect(withKept({ supplier: ["Payee"] }, [{ supplier: "Firm" }, { amount: "Worth" }])).toEqual({
      supplier: ["Firm", "Payee"],
      amount: ["Worth"],
    });
  });

  it("stay where all are known", () => {
    expect(withKept({ supplier: ["Firm"] }, [{ supplier: "Firm" }, {}])).toBeUndefined();
  });
});
