import type { ListedValue, Plan, PlanCell, PlanList, PlanSheet } from "./plan";

/** A plan whose long lists are cells as others, for what takes no list. */
export function withListsAsCells(plan: Plan): Plan {
  return plan.sheets.some(({ list }) => list) ? { ...plan, sheets: plan.sheets.map(withoutList) } : plan;
}

function withoutList({ list, ...sheet }: PlanSheet): PlanSheet {
  return list ? { ...sheet, cells: [...sheet.cells, ...cellsOfList(list)] } : sheet;
}

function* cellsOfList({ row: first, styles, lines }: PlanList): Generator<PlanCell> {
  let row = first;
  for (const line of lines) {
    for (const [column, value] of line.entries()) yield { row, column, ...contentOf(value, styles[column]) };
    row += 1;
  }
}

function contentOf(value: ListedValue, style: string | undefined): Omit<PlanCell, "row" | "column"> {
  return value !== null && typeof value === "object" ? value : { value, style };
}
