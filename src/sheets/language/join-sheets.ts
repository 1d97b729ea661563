import type { WorkbookKind } from "../../domain/values/workbook-kind";
import type { Plan } from "../../workbook/plan";
import { type Cover, type Guide, withCover } from "./cover";
import { palette } from "./palette";
import type { PlacedSheet } from "./piece";

/** The workbook that the sheets make together, in the order of work; `cover` where it has several. */
export function joinSheets(
  plan: Pick<Plan, "title" | "subject" | "activeSheet"> & { readonly kind: WorkbookKind },
  sheets: readonly PlacedSheet[],
  cover?: Cover | Guide,
): Plan {
  const placed = cover ? withCover(cover, sheets) : sheets;
  return {
    ...plan,
    styles: palette,
    sheets: placed.map(({ sheet }) => sheet),
    names: placed.flatMap(({ names }) => names),
  };
}
