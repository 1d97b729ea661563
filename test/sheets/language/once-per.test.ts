import { whileEqual } from "../../../src/sheets/language/once-per";

describe("what is kept while it is asked for the same", () => {
  const madeFrom = () => {
    const from: unknown[] = [];
    const make = whileEqual((of: { readonly bids: readonly string[] }) => {
      from.push(of);
      return { first: of.bids[0] };
    });
    return { from, make };
  };

  it("is made once for values that are equal", () => {
    const { from, make } = madeFrom();
    expect(make({ bids: ["A"] })).toBe(make({ bids: ["A"] }));
    expect(from).toHaveLength(1);
  });

  it("is made anew for another value, and the one before is kept no longer", () => {
    const { from, make } = madeFrom();
    expect(make({ bids: ["A"] }).first).toBe("A");
    expect(make({ bids: ["B"] }).first).toBe("B");
    expect(make({ bids: ["A"] }).first).toBe("A");
    expect(from).toHaveLength(3);
  });
});
