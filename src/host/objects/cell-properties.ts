import { notSupported, wrongShape } from "../protocol/api-error";
import { asObject } from "../protocol/arguments";
import { membersOf } from "../protocol/known-types";
import { Remote, type Argument, type Json } from "../protocol/members";
import { query } from "../protocol/query";
import { RangeAreas } from "../workbook/range-areas";
import { type GivenLink, writeLinks } from "../workbook/range-links";
import type { CellRange } from "../workbook/shape";

/** Range.getCellProperties: for each cell what the options ask for, such as {format: {protection: {locked: true}}}. */
export function getCellProperties(range: CellRange, options: Argument): Json {
  const wanted = asObject(options, "cellPropertiesLoadOptions");
  const lines: Json[][] = [];
  for (let row = 0; row < range.rows; row += 1) {
    const line: Json[] = [];
    for (let column = 0; column < range.columns; column += 1) {
      const cell = range.at({ row: range.row + row, column: range.column + column, rows: 1, columns: 1 });
      line.push(cellProperties(cell, wanted));
    }
    lines.push(line);
  }
  return lines;
}

/** Range.setCellProperties: an object for each cell, empty where the cell is to stay. Only links are set in this way here. */
export function setCellProperties(range: CellRange, properties: Argument): void {
  const lines: readonly Json[] = Array.isArray(properties) ? properties : [];
  if (lines.length !== range.rows) throw wrongShape();
  const links = lines.flatMap((line, row): readonly GivenLink[] => {
    const cells: readonly Json[] = Array.isArray(line) ? line : [];
    if (cells.length !== range.columns) throw wrongShape();
    return cells.flatMap((cell, column) => {
      const { hyperlink, ...others } = asObject(cell, "cellPropertiesData");
      const [other] = Object.keys(others);
      if (other !== undefined) throw notSupported(`Range.setCellProperties with ${other}`);
      return hyperlink === undefined
        ? []
        : [{ row: range.row + row, column: range.column + column, hyperlink }];
    });
  });
  writeLinks(range, links);
}

type Options = { readonly [key: string]: Json | undefined };

function cellProperties(cell: CellRange, options: Options): Json {
  const answer: Record<string, Json> = {};
  const { format, ...own } = options;
  const select = Object.keys(own).filter((name) => own[name] === true);
  const level = cell.sheet.workbook.requirementSet;
  if (select.length > 0)
    Object.assign(answer, camel(query(Remote.of(membersOf("Range"), cell), { Select: select }, level)));
  if (format !== undefined) {
    const object = Remote.of(membersOf("RangeFormat"), new RangeAreas([cell]));
    answer["format"] = camel(query(object, { Select: paths(asObject(format), "") }, level));
  }
  return answer;
}

/** Writes options as paths: {protection: {locked: true}} becomes "protection/locked". */
function paths(options: Options, before: string): string[] {
  return Object.entries(options).flatMap(([name, value]) => {
    if (value === true) return [`${before}${name}`];
    return value !== null && typeof value === "object" ? paths(asObject(value), `${before}${name}/`) : [];
  });
}

/** The client passes this answer on unchanged, so names are written as in the API: "locked", not "Locked". */
function camel(value: Json): Json {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  const entries = Object.entries(value as Options);
  return Object.fromEntries(
    entries.map(([name, inner]) => [name.charAt(0).toLowerCase() + name.slice(1), camel(inner ?? null)]),
  );
}
