import type { Issue } from "../../domain/issues/issue";
import type { DeclarationDraft } from "../../domain/return/form";
import { cellName } from "../../workbook/address";
import type { Grid } from "../../workbook/grid";
import { locate } from "../language/entries";
import { tidy } from "../language/found-block";
import { returnDeclarationLines } from "./declaration";
import type { ReturnModel } from "./model";
import type { Take } from "../language/take-entries";
import { type CellReader, readDay, readText, readYes } from "../language/typed-cells";
import { cellAt, everyCell } from "../../workbook/cells";

/** The declaration's entries, by the names of their cells, else beside their labels. */
export function readDeclaration(
  grid: Grid,
  model: ReturnModel,
  take: Take,
): { readonly declaration: DeclarationDraft; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const entry = <T>(field: string, read: CellReader<T>) => {
    const line = returnDeclarationLines(model).find((each) => each.field === field);
    if (!line) throw new Error(`no declaration line: ${field}`);
    const { name, label } = line;
    const found = namedCell(grid, name) ?? labelledCell(grid, label);
    if (!found && field === "nil") return {};
    if (!found) {
      const limits = { part: `the declaration's entry ${label}` };
      issues.push({
        code: "return-part-missing",
        severity: "error",
        place: { file: grid.source, path: ["declaration", field] },
        limits,
      });
      return {};
    }
    const { sheet, row, column } = found;
    const place = { sheet: sheet.name, cell: cellName({ row, column }) };
    const cell = cellAt(sheet.cells, { row, column });
    const value = take({ path: ["declaration", field], label, cell, place, read });
    return value === undefined ? {} : { [field]: value };
  };
  const declaration = {
    ...entry("agreed", readYes),
    ...entry("role", readText),
    ...entry("date", readDay),
    ...(model.earlier ? { ...entry("corrects", readYes), ...entry("nil", readYes) } : {}),
  };
  return { declaration, issues };
}

function namedCell(grid: Grid, name: string) {
  const found = locate(grid, name);
  return found && { sheet: found.sheet, row: found.range.row, column: found.range.column };
}

function labelledCell(grid: Grid, label: string) {
  for (const sheet of grid.sheets) {
    const found = everyCell(sheet.cells).find(({ cell }) => tidy(String(cell.value)) === tidy(label));
    if (found) return { sheet, row: found.row, column: found.column + 1 };
  }
  return undefined;
}
