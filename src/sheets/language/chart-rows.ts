import type { PlanChart } from "../../workbook/plan";
import type { Layout, Section, Span } from "./section";

/** A chart and the columns that it covers; the rows are those of its section. */
interface ChartParts extends Omit<PlanChart, "place"> {
  readonly span: Span;
}

/** Rows for charts side by side, drawn from cells of sections wherever these stand. */
export function chartRows(rows: number, charts: (layout: Layout) => readonly ChartParts[]): Section {
  return {
    rows,
    place: (top, layout) => ({
      cells: [],
      charts: charts(layout).map(({ span, ...chart }) => ({
        ...chart,
        place: { row: top, rows, columns: 1, ...span },
      })),
    }),
  };
}
