import { isRearranged } from "./altered";
import { holdsSomething } from "./cells";
import { findSheet } from "./find-sheet";
import type { Planned } from "./plan-change";
import { unheld, type Unheld } from "./unheld";

/** What stands in a workbook and not in its plan: a new workbook made from the plan has none of it. */
export function leftBehind({ inserted, current, grid }: Omit<Planned, "next">): readonly Unheld[] {
  const found = inserted.sheets.flatMap(({ name }) => {
    const sheet = findSheet(inserted, grid, name);
    return sheet ? [{ name, sheet }] : [];
  });
  const own = grid.sheets.filter(
    (sheet) => !found.some((each) => each.sheet === sheet) && holdsSomething(sheet.cells),
  );
  return [
    ...found.flatMap(({ name, sheet }) =>
      unheld(
        current.sheets.find((each) => each.name === name),
        sheet,
        { styles: current.styles, rearranged: isRearranged(inserted, grid, name) },
      ),
    ),
    ...own.map(({ name }): Unheld => ({ kind: "own-sheet", sheet: name })),
  ];
}
