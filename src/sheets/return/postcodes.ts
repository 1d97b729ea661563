import type { AreaWithDistricts } from "../../domain/council/places";
import type { PostcodeLookup } from "../../domain/council/postcode-table";
import { normalisePostcode } from "../../domain/values/postcodes";
import type { Grid } from "../../workbook/grid";
import { locate } from "../language/entries";
import { cellAt } from "../../workbook/cells";

/** A district that no area has. */
const ELSEWHERE = "E99999999";

/**
 * The postcodes that a form places exactly, as it holds them in its lists: enough to find each tier again. Undefined
 * where the lists are lost.
 */
export function formsPostcodes(grid: Grid, { districts }: AreaWithDistricts): PostcodeLookup | undefined {
  const lists = [
    ["Tier_BoroughPostcodes", districts.borough[0]],
    ["Tier_WiderPostcodes", districts.wider[0]],
    ["Tier_OutsidePostcodes", ELSEWHERE],
  ] as const;
  const lookup = new Map<string, string>();
  for (const [name, district = ELSEWHERE] of lists) {
    const found = locate(grid, name);
    if (!found) return undefined;
    const { sheet, range } = found;
    for (let row = range.row; row < range.row + range.rows; row += 1) {
      const postcode = normalisePostcode(
        String(cellAt(sheet.cells, { row, column: range.column })?.value ?? ""),
      );
      if (postcode !== undefined) lookup.set(postcode, district);
    }
  }
  return lookup;
}
