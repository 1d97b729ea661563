import { mayChange, mayEdit } from "./protection";
import type { CellRange } from "./shape";

export type ClearApplyTo = "All" | "Formats" | "Contents" | "Hyperlinks";

/** Clears what Excel.ClearApplyTo names; "All" includes validation, as in Excel; "Hyperlinks" leaves looks and contents ("Excel.ClearApplyTo", @types/office-js). */
export function clearRange(range: CellRange, applyTo: ClearApplyTo): void {
  const { sheet } = range;
  const { cells, model, changes, author } = sheet.workbook;
  if (applyTo === "Hyperlinks") {
    mayChange(sheet, "allowInsertHyperlinks");
    return sheet.links.clear(range);
  }
  if (applyTo !== "Contents") mayChange(sheet, "allowFormatCells");
  if (applyTo !== "Formats") mayEdit(sheet, range);
  if (applyTo !== "Formats") {
    cells.clearContents(sheet.index, range);
    changes.tell({ kind: "edited", sheet, area: range, author });
  }
  if (applyTo === "Contents") return;
  cells.changing();
  model.rangeClearFormatting(
    sheet.index,
    range.row + 1,
    range.column + 1,
    range.row + range.rows,
    range.column + range.columns,
  );
  for (const overlay of [sheet.locked, sheet.formulaHidden, sheet.shrink]) overlay.clear(range);
  for (const overlay of [sheet.indent, sheet.fontSize]) overlay.clear(range);
  sheet.fontName.clear(range);
  if (applyTo === "All") {
    sheet.validation.clear(range);
    sheet.links.clear(range);
  }
  changes.tell({ kind: "redrawn" });
}
