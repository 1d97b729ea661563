import { withPriceHidden } from "../../../src/domain/evaluation/hidden-price";
import { tenderWith } from "../tender/tenders";

const [written] = tenderWith({ bidders: [{ name: "Bidder A" }], bids: [{ bidder: "Bidder A" }] }).bids;

function hidden(price: number | null, text: string): string | undefined {
  if (!written) throw new Error("no bid");
  return withPriceHidden({ ...written, price, answers: { approach: text } }).answers?.["approach"];
}

describe("a bid's price in what its bidder wrote", () => {
  it.each([
    [95_000, "All for £95,000.", "All for [price]."],
    [95_000, "95000, or 95 000.00, or £ 95,000.0", "[price], or [price], or [price]"],
    [95_000.5, "£95,000.50 in all; £95,000 before pence", "[price] in all; [price] before pence"],
    [1_234_567, "We ask 1,234,567", "We ask [price]"],
    [90, "90 trees for £90", "90 trees for [price]"],
  ])("of %d stands hidden in %s", (price, text, seen) => {
    expect(hidden(price, text)).toBe(seen);
  });

  it.each(["195,000 hours", "95,000,000 steps", "950001", "1.95000", "0,95000"])(
    "is not found in another number: %s",
    (text) => {
      expect(hidden(95_000, text)).toBe(text);
    },
  );

  it("is not looked for while it is not known", () => {
    expect(hidden(null, "£95,000")).toBe("£95,000");
  });
});
