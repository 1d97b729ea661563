import type { Plan, PlanCell } from "../../src/workbook/plan";

/** Prices by bidder, a sum of them that names their sheet, a guide that names nothing, and a sheet that says who bids. */
export function formOf(bidders: readonly string[], prices: readonly (number | string | null)[] = []): Plan {
  const rows = bidders.flatMap((bidder, index): PlanCell[] => [
    { row: index + 1, column: 0, value: bidder },
    { row: index + 1, column: 1, value: prices[index] ?? null, style: "entry" },
  ]);
  const print = { orientation: "portrait" } as const;
  const total = prices.reduce((sum: number, price) => sum + (typeof price === "number" ? price : 0), 0);
  return {
    kind: "tender",
    title: "Prices",
    styles: { entry: { locked: false, fill: "#FFF2CC" } },
    sheets: [
      {
        name: "Prices",
        visibility: "visible",
        columnWidths: [20, 12],
        cells: [{ row: 0, column: 0, value: "Prices of all bids" }, ...rows],
        protection: { allow: [] },
        print,
      },
      {
        name: "Sum",
        visibility: "visible",
        columnWidths: [20, 12],
        cells: [
          { row: 0, column: 0, value: "Sum of prices" },
          { row: 0, column: 1, value: total, formula: `=SUM('Prices'!$B$2:$B$${bidders.length + 1})` },
          { row: 1, column: 1, value: total, formula: "=SUM(Prices_All)" },
          { row: 2, column: 0, value: null, style: "entry" },
        ],
        protection: { allow: [] },
        print,
      },
      {
        name: "Guide",
        visibility: "visible",
        columnWidths: [40],
        cells: [
          { row: 0, column: 0, value: "Type prices on the first sheet" },
          { row: 1, column: 0, value: null, style: "entry" },
        ],
        protection: { allow: [] },
        print,
      },
      {
        name: "Kept",
        visibility: "veryHidden",
        columnWidths: [40],
        cells: [{ row: 0, column: 0, value: bidders.join(";") }],
        print,
      },
    ],
    names: [
      { name: "Prices_All", sheet: "Prices", range: { row: 1, column: 1, rows: bidders.length, columns: 1 } },
      ...bidders.map((_, row) => ({
        name: `Price_${row + 1}`,
        sheet: "Prices",
        range: { row: row + 1, column: 1, rows: 1, columns: 1 },
      })),
      { name: "Guide_Note", sheet: "Guide", range: { row: 1, column: 0, rows: 1, columns: 1 } },
      { name: "Kept_All", sheet: "Kept", range: { row: 0, column: 0, rows: 1, columns: 1 } },
    ],
  };
}
