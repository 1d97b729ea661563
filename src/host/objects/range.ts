import { EmbeddedRange, parseRangeOrLines, splitSheet } from "../workbook/cell-range";
import { readLink, writeLink } from "../workbook/range-links";
import type { CellRange } from "../workbook/shape";
import { asInstance, asOneOf, asText, asWhole } from "../protocol/arguments";
import { invalidArgument, wrongShape } from "../protocol/api-error";
import { getCellProperties, setCellProperties } from "./cell-properties";
import { clearRange } from "../workbook/clear";
import type { Argument, Members } from "../protocol/members";
import { mergeRange, mergedAreas, unmergeCells } from "../workbook/merges";
import { intersection } from "../workbook/overlay";
import { inR1C1 } from "../workbook/r1c1";
import { RangeAreas } from "../workbook/range-areas";
import { readFormulas, readNumberFormats, readTexts, readTypes, readValues } from "../workbook/range-reading";
import { writeFormulas, writeNumberFormats, writeValues } from "../workbook/range-writing";
import { hideColumns, hideRows } from "../workbook/sizes";
import { usedRange } from "../workbook/used-range";
import { LAST_COLUMN, LAST_ROW } from "../../workbook/address";

export const rangeMembers: Members<CellRange> = {
  type: "Range",
  referable: true,
  properties: {
    address: { since: "1.1", get: (range) => range.address },
    addressLocal: {
      since: "1.1",
      get: (range) =>
        range.sheet.workbook.moods.isGermanInR1C1
          ? inR1C1(range.address, { row: "Z", column: "S" })
          : range.address,
    },
    cellCount: { since: "1.1", get: (range) => cellCount(range) },
    columnCount: { since: "1.1", get: (range) => range.columns },
    columnIndex: { since: "1.1", get: (range) => range.column },
    rowCount: { since: "1.1", get: (range) => range.rows },
    rowIndex: { since: "1.1", get: (range) => range.row },
    isEntireColumn: { since: "1.7", get: (range) => range.entireColumn },
    isEntireRow: { since: "1.7", get: (range) => range.entireRow },
    columnHidden: {
      since: "1.2",
      get: (range) => range.sheet.hiddenColumns.over(range) ?? null,
      set: (range, value) => hideColumns(range, value === true),
    },
    rowHidden: {
      since: "1.2",
      get: (range) => range.sheet.hiddenRows.over(range) ?? null,
      set: (range, value) => hideRows(range, value === true),
    },
    formulas: { since: "1.1", get: readFormulas, set: (range, value) => writeFormulas(range, value) },
    hyperlink: { since: "1.7", get: readLink, set: (range, value) => writeLink(range, value) },
    numberFormat: {
      since: "1.1",
      get: readNumberFormats,
      set: (range, value) => writeNumberFormats(range, value),
    },
    text: { since: "1.1", get: readTexts },
    values: { since: "1.1", get: readValues, set: (range, value) => writeValues(range, value) },
    valueTypes: { since: "1.1", get: readTypes },
  },
  objects: {
    conditionalFormats: {
      since: "1.6",
      type: "ConditionalFormatCollection",
      get: (range) => new RangeAreas([range]),
    },
    dataValidation: { since: "1.8", type: "DataValidation", get: (range) => new RangeAreas([range]) },
    format: { since: "1.1", type: "RangeFormat", get: (range) => new RangeAreas([range]) },
    worksheet: { since: "1.1", type: "Worksheet", get: (range) => range.sheet },
  },
  methods: {
    clear: {
      since: "1.1",
      call: (range, [applyTo]) =>
        clearRange(range, asOneOf(applyTo, ["All", "Formats", "Contents", "Hyperlinks"], "All")),
    },
    calculate: { since: "1.6", call: ({ sheet }) => sheet.workbook.cells.settle() },
    getBoundingRect: {
      since: "1.1",
      returns: "Range",
      call: (range, [other]) => boundingRect(range, toRange(range, other)),
    },
    getCell: {
      since: "1.1",
      returns: "Range",
      call: (range, [row, column]) =>
        range.at({
          row: range.row + asWhole(row),
          column: range.column + asWhole(column),
          rows: 1,
          columns: 1,
        }),
    },
    getCellProperties: {
      since: "1.9",
      call: (range, [options]) => getCellProperties(range, options),
    },
    getColumn: {
      since: "1.1",
      returns: "Range",
      call: (range, [column]) =>
        range.at({ column: range.column + within(column, range.columns), columns: 1 }),
    },
    getEntireColumn: {
      since: "1.1",
      returns: "Range",
      call: (range) => range.at({ row: 0, rows: LAST_ROW + 1 }),
    },
    getEntireRow: {
      since: "1.1",
      returns: "Range",
      call: (range) => range.at({ column: 0, columns: LAST_COLUMN + 1 }),
    },
    getIntersection: { since: "1.1", returns: "Range", call: (range, [other]) => shared(range, other) },
    getIntersectionOrNullObject: {
      since: "1.4",
      returns: "Range",
      call: (range, [other]) => shared(range, other),
    },
    getLastCell: {
      since: "1.1",
      returns: "Range",
      call: (range) => range.at({ row: lastRow(range), column: lastColumn(range), rows: 1, columns: 1 }),
    },
    getLastColumn: {
      since: "1.1",
      returns: "Range",
      call: (range) => range.at({ column: lastColumn(range), columns: 1 }),
    },
    getLastRow: {
      since: "1.1",
      returns: "Range",
      call: (range) => range.at({ row: lastRow(range), rows: 1 }),
    },
    getMergedAreasOrNullObject: { since: "1.13", returns: "RangeAreas", call: mergedAreas },
    getOffsetRange: {
      since: "1.1",
      returns: "Range",
      call: (range, [rows, columns]) =>
        range.at({ row: range.row + asWhole(rows), column: range.column + asWhole(columns) }),
    },
    getResizedRange: {
      since: "1.2",
      returns: "Range",
      call: (range, [rows, columns]) =>
        range.at({ rows: range.rows + asWhole(rows), columns: range.columns + asWhole(columns) }),
    },
    getAbsoluteResizedRange: {
      since: "1.7",
      returns: "Range",
      call: (range, [rows, columns]) => range.at({ rows: asWhole(rows), columns: asWhole(columns) }),
    },
    getRow: {
      since: "1.1",
      returns: "Range",
      call: (range, [row]) => range.at({ row: range.row + within(row, range.rows), rows: 1 }),
    },
    getUsedRange: {
      since: "1.1",
      returns: "Range",
      call: (range, [valuesOnly]) =>
        usedRange(range, valuesOnly === true) ?? range.at({ rows: 1, columns: 1 }),
    },
    getUsedRangeOrNullObject: {
      since: "1.4",
      returns: "Range",
      call: (range, [valuesOnly]) => usedRange(range, valuesOnly === true),
    },
    merge: { since: "1.2", call: (range, [across]) => mergeRange(range, across === true) },
    unmerge: { since: "1.2", call: unmergeCells },
    setCellProperties: {
      since: "1.9",
      call: (range, [properties]) => setCellProperties(range, properties),
    },
    select: {
      since: "1.1",
      call: (range) => {
        range.sheet.workbook.moods.mustBeInFront();
        range.sheet.workbook.select(range);
      },
    },
    _ValidateArraySize: {
      since: "1.3",
      call: (range, [rows, columns]) => {
        if (rows !== range.rows || columns !== range.columns) throw wrongShape();
      },
    },
  },
};

function cellCount({ rows, columns }: CellRange): number {
  // "Range.cellCount" (@types/office-js): -1 where the count exceeds 2^31-1.
  const count = rows * columns;
  return count > 2 ** 31 - 1 ? -1 : count;
}

function within(value: Argument, count: number): number {
  const index = asWhole(value);
  if (index < 0 || index >= count) throw invalidArgument("outside the range");
  return index;
}

function lastRow({ row, rows }: CellRange): number {
  return row + rows - 1;
}

function lastColumn({ column, columns }: CellRange): number {
  return column + columns - 1;
}

/** A range of the same sheet, by object, address or name. */
function toRange(range: CellRange, other: Argument): CellRange {
  const given = asInstance(other, EmbeddedRange);
  if (given) {
    if (given.sheet !== range.sheet) throw invalidArgument("a range of another sheet");
    return given;
  }
  const address = asText(other);
  const area = parseRangeOrLines(splitSheet(address).rest);
  return area ? new EmbeddedRange(range.sheet, area) : range.sheet.workbook.range(range.sheet, address);
}

function boundingRect(a: CellRange, b: CellRange): CellRange {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const rows = Math.max(lastRow(a), lastRow(b)) - row + 1;
  const columns = Math.max(lastColumn(a), lastColumn(b)) - column + 1;
  return a.at({ row, column, rows, columns });
}

function shared(range: CellRange, other: Argument): CellRange | undefined {
  const area = intersection(range, toRange(range, other));
  return area && range.at(area);
}
