import type { Plan } from "../../src/workbook/plan";

/** A plan with number formats and locks alone: fonts, fills and borders take most of the time of an insertion. */
export function withoutLooks(plan: Plan): Plan {
  const styles = Object.entries(plan.styles).map(([name, { format, locked }]) => [
    name,
    { ...(format === undefined ? {} : { format }), ...(locked === undefined ? {} : { locked }) },
  ]);
  return { ...plan, styles: Object.fromEntries(styles) as Plan["styles"] };
}
