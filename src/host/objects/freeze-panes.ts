import { asInstance, asText, asWhole, isAbsent } from "../protocol/arguments";
import { invalidArgument } from "../protocol/api-error";
import { EmbeddedRange } from "../workbook/cell-range";
import type { CellRange, Sheet } from "../workbook/shape";
import type { Argument, Members } from "../protocol/members";
import { LAST_COLUMN, LAST_ROW } from "../../workbook/address";

export const freezePanesMembers: Members<Sheet> = {
  type: "WorksheetFreezePanes",
  methods: {
    freezeAt: { since: "1.7", call: (sheet, [range]) => freezeAt(sheet, range) },
    freezeRows: {
      since: "1.7",
      call: (sheet, [count]) => freeze(sheet, isAbsent(count) ? 0 : asWhole(count), 0),
    },
    freezeColumns: {
      since: "1.7",
      call: (sheet, [count]) => freeze(sheet, 0, isAbsent(count) ? 0 : asWhole(count)),
    },
    getLocationOrNullObject: { since: "1.7", returns: "Range", call: location },
    unfreeze: { since: "1.7", call: (sheet) => freeze(sheet, 0, 0) },
  },
};

/** Freezes the rows and columns from A1 to the range's end; whole rows freeze no column, whole columns no row. */
function freezeAt(sheet: Sheet, argument: Argument): void {
  const range =
    asInstance(argument, EmbeddedRange) ?? sheet.workbook.range(sheet, asText(argument, "frozenRange"));
  if (range.sheet !== sheet) throw invalidArgument("frozenRange");
  const rows = range.entireColumn ? 0 : range.row + range.rows;
  const columns = range.entireRow ? 0 : range.column + range.columns;
  freeze(sheet, rows, columns);
}

function freeze(sheet: Sheet, rows: number, columns: number): void {
  const { model, cells, changes } = sheet.workbook;
  if (rows < 0 || columns < 0 || rows > LAST_ROW || columns > LAST_COLUMN) throw invalidArgument();
  cells.restyling();
  model.setFrozenRowsCount(sheet.index, rows);
  model.setFrozenColumnsCount(sheet.index, columns);
  changes.tell({ kind: "redrawn" });
}

function location(sheet: Sheet): CellRange | undefined {
  const rows = sheet.workbook.model.getFrozenRowsCount(sheet.index);
  const columns = sheet.workbook.model.getFrozenColumnsCount(sheet.index);
  if (rows === 0 && columns === 0) return undefined;
  return new EmbeddedRange(sheet, {
    row: 0,
    column: 0,
    rows: rows === 0 ? LAST_ROW + 1 : rows,
    columns: columns === 0 ? LAST_COLUMN + 1 : columns,
  });
}
