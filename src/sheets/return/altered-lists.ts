import type { Area } from "../../domain/council/area";
import type { Issue } from "../../domain/issues/issue";
import { warningAt } from "../../domain/issues/schema-issues";
import { cellName } from "../../workbook/address";
import { cellAt } from "../../workbook/cells";
import type { Grid } from "../../workbook/grid";
import { locate } from "../language/entries";
import { sectorLists } from "./lists";

/**
 * That the hidden lists which a form's own tiers go by are not those of its area: the form showed its supplier another
 * local spend than the council counts. A list whose name is lost is not looked at.
 */
export function alteredLists(grid: Grid, area: Area): readonly Issue[] {
  const altered = sectorLists(area).flatMap(([name, sectors]) => {
    const found = locate(grid, name);
    if (!found) return [];
    const { sheet, range } = found;
    const cells = sectors.map((sector, index) => ({
      sector,
      at: { row: range.row + index, column: range.column },
    }));
    return cells
      .filter(({ sector, at }) => String(cellAt(sheet.cells, at)?.value ?? "").trim() !== sector)
      .map(({ at }) => ({ sheet: sheet.name, cell: cellName(at) }));
  });
  const [first] = altered;
  if (!first) return [];
  return [{ ...warningAt([], "return-lists-altered", { count: altered.length }), place: first }];
}
