import type { PlanTable } from "../../workbook/plan";

/** A table over a block's headings and lines, for filtering and for pivot tables. */
export function registerTable(
  name: string,
  columns: readonly { readonly heading: string }[],
  headingRow: number,
  lines: number,
): PlanTable {
  return {
    name,
    range: { row: headingRow, column: 0, rows: lines + 1, columns: columns.length },
    columns: columns.map(({ heading }) => ({ title: heading })),
    style: "TableStyleLight1",
  };
}
