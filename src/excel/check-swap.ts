import { cellName } from "../workbook/address";
import { isLocked, sameValue } from "../workbook/altered";
import type { Plan } from "../workbook/plan";
import { type Finishing, Refused } from "./insert";
import { readSheet } from "./read-cells";
import type { Requests } from "./sync";
import { cellAt } from "../workbook/cells";

/** Reads new sheets back; refused unless every entry of the plan stands in its cell. */
export async function checkEntriesArrived(
  excel: Requests,
  plan: Plan,
  { sheets, ids }: Pick<Finishing, "sheets" | "ids">,
): Promise<void> {
  for (const { name, cells } of plan.sheets) {
    const sheet = sheets.get(name) ?? name;
    const arrived = await readSheet(excel, ids.get(sheet) ?? sheet);
    const missing = cells.find(
      ({ value, formula, style, ...at }) =>
        formula === undefined &&
        !isLocked(style, plan.styles) &&
        !sameValue(value, cellAt(arrived, at)?.value ?? null),
    );
    if (missing) throw new Refused({ code: "entry-not-written", sheet, cell: cellName(missing) });
  }
}
