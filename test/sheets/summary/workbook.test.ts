import { placeSummaries } from "../../../src/sheets/summary/workbook";
import { assessedTender, marked } from "../../domain/summary/assessed";

/** The formats of the cells of a column, and what the letter says, of Bidder B's summary. */
function toldOf(tender: Parameters<typeof placeSummaries>[0]) {
  const placed = placeSummaries(tender);
  const summary = placed.ok && placed.value.summaries.find(({ bidder }) => bidder === "Bidder B");
  if (!summary) throw new Error("no summary for Bidder B");
  const { plan, text } = summary;
  const formats = plan.sheets
    .flatMap(({ cells }) => cells)
    .filter(({ column, value }) => column === 3 && typeof value === "number")
    .map(({ style }) => (style === undefined ? undefined : plan.styles[style]?.format));
  return { formats: [...new Set(formats)], text };
}

describe("a summary of a near tie", () => {
  const near = assessedTender(
    {},
    {
      "Bidder A": marked("Bidder A", { price: 100_000 }),
      "Bidder B": marked("Bidder B", { price: 100_010 }),
    },
  );

  it("gives the figures that decide with as many decimals as tell them apart, in letter and sheet alike", () => {
    const { formats, text } = toldOf(near);
    expect(text).toContain("Your total is 89.496 and the winning tender's is 89.500, out of 100.");
    expect(text).toContain("Price: 39.996 of 40.000");
    expect(text).toContain("Price: 40.000 of 40.000");
    expect(text).toContain("Total: 89.496 of 100.000");
    expect(formats).toEqual(["0.000"]);
  });

  it("never prints a score as all that was available where it is less, with or without a tender to compare", () => {
    const redaction = { bidder: "Bidder A", item: "price", ground: "Section 94", withhold: "all" } as const;
    const withheld = { ...near, redactions: [redaction] };
    const { text } = toldOf(withheld);
    expect(text).toContain("Price: 39.996 of 40.000");
    expect(text).toContain("Total: not given");
    const awarded = { ...near, award: { bidder: "Bidder B", reason: "Decided by lot." } };
    expect(toldOf(awarded).text).toContain("Price: 39.996 of 40.000");
  });

  it("tells a mark from the minimum that it misses", () => {
    const quality = { approach: { marks: [2.999], reason: "Thin." }, team: { marks: [8], reason: "Clear." } };
    const below = assessedTender(
      { minimums: { quality: 3 } },
      { "Bidder B": marked("Bidder B", { price: 100_010, quality }) },
    );
    const { text } = toldOf(below);
    expect(text).toContain("Mark 2.999 of 5.");
    expect(text).toContain("It is below the minimum of 3.");
    expect(text).toMatch(/Total: none\n/);
  });

  it("stays at two decimals where they tell every figure apart", () => {
    const { formats, text } = toldOf(assessedTender());
    expect(text).toMatch(/Total: \d+\.\d\d of 100\.00\n/);
    expect(formats).toEqual(["0.00"]);
  });
});
