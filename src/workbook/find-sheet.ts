import type { Grid, GridSheet } from "./grid";
import type { Plan, PlanSheet } from "./plan";
import { cellAt } from "./cells";

/**
 * The sheet of a workbook that a plan's sheet became, whatever it is called now: the one that most of the plan's names
 * for it point to. A sheet without names is known by what it says, since another one may have its name.
 */
export function findSheet(plan: Plan, grid: Grid, planned: string): GridSheet | undefined {
  const counts = new Map<string, number>();
  for (const { sheet } of namesOf(plan, grid, planned)) counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  if (most) return grid.sheets.find(({ name }) => name.toLowerCase() === most[0].toLowerCase());
  const sheet = plan.sheets.find(({ name }) => name === planned);
  return sheet && mostAlike(sheet, grid.sheets);
}

/** Where the plan's names for a sheet point to in the workbook; names that are lost are left out. */
export function namesOf(plan: Plan, grid: Grid, planned: string) {
  const actual = new Map(grid.names.map((each) => [each.name.toLowerCase(), each]));
  return plan.names.flatMap(({ name, sheet, range }) => {
    const found = sheet === planned ? actual.get(name.toLowerCase()) : undefined;
    if (found?.sheet === undefined || found.range === undefined) return [];
    return [{ sheet: found.sheet, inserted: range, range: found.range }];
  });
}

/** At least half of what the sheet says must stand where it says it; of equals, the one of its name. */
function mostAlike(sheet: PlanSheet, among: readonly GridSheet[]): GridSheet | undefined {
  const said = sheet.cells.filter(({ value, formula }) => formula === undefined && typeof value === "string");
  const wanted = sheet.name.toLowerCase();
  const [best] = among
    .map((each) => ({
      sheet: each,
      alike: said.filter(({ row, column, value }) => cellAt(each.cells, { row, column })?.value === value)
        .length,
      named: each.name.toLowerCase() === wanted ? 1 : 0,
    }))
    .sort((a, b) => b.alike - a.alike || b.named - a.named);
  return best && best.alike > 0 && best.alike * 2 >= said.length ? best.sheet : undefined;
}
