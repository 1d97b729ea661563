import { STAMP } from "../sheets/language/stamp";
import type { Plan } from "../workbook/plan";

/** A workbook's sheets for the tender's workbook, whose own stamp stays the only one. */
export function besideTender(plan: Plan): Plan {
  return {
    ...plan,
    sheets: plan.sheets.filter(({ name }) => name !== STAMP),
    names: plan.names.filter(({ sheet }) => sheet !== STAMP),
  };
}
