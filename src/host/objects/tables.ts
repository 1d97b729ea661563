import { asFlag, asInstance, asText, asWhole, isAbsent } from "../protocol/arguments";
import { invalidArgument, notSupported } from "../protocol/api-error";
import { EmbeddedRange, splitSheet } from "../workbook/cell-range";
import type { CellRange, Sheet, Table, Workbook } from "../workbook/shape";
import { body } from "../workbook/table";
import { clearRange } from "../workbook/clear";
import type { Argument, Json, Members, Property } from "../protocol/members";
import { readValues } from "../workbook/range-reading";
import { writeValues } from "../workbook/range-writing";
import {
  addTable,
  bodyRange,
  growTable,
  mustFit,
  removeTable,
  renameTable,
  resizeTable,
} from "../workbook/tables";

/** The tables of the workbook, or of one sheet. */
export class TableList {
  constructor(
    readonly workbook: Workbook,
    readonly sheet?: Sheet,
  ) {}

  get tables(): readonly Table[] {
    return this.workbook.tables.filter((table) => !this.sheet || table.sheet === this.sheet);
  }

  find(key: string): Table | undefined {
    return this.tables.find((table) => table.id === key || table.name.toLowerCase() === key.toLowerCase());
  }
}

class Column {
  constructor(
    readonly table: Table,
    readonly index: number,
  ) {}

  /** Header and body. */
  get range(): CellRange {
    const { area, sheet } = this.table;
    return new EmbeddedRange(sheet, { ...area, column: area.column + this.index, columns: 1 });
  }
}

class Row {
  constructor(
    readonly table: Table,
    readonly index: number,
  ) {}

  get range(): CellRange {
    const data = bodyRange(this.table);
    return data.at({ row: data.row + this.index, rows: 1 });
  }
}

type TableFlag =
  | "showBandedColumns"
  | "showBandedRows"
  | "showFilterButton"
  | "highlightFirstColumn"
  | "highlightLastColumn";

function flag(name: TableFlag): Property<Table> {
  return {
    since: "1.3",
    get: (table) => table[name],
    set: (table, value) => {
      table[name] = asFlag(value);
    },
  };
}

export const tableCollectionMembers: Members<TableList> = {
  type: "TableCollection",
  items: { type: "Table", list: (list) => list.tables, find: (list, key) => list.find(String(key)) },
  properties: { count: { since: "1.1", get: (list) => list.tables.length } },
  methods: {
    add: {
      since: "1.1",
      returns: "Table",
      call: (list, [address, hasHeaders]) =>
        addTable(list.workbook, toRange(list, address), asFlag(hasHeaders)),
    },
    getCount: { since: "1.4", call: (list) => list.tables.length },
    getItemAt: { since: "1.1", returns: "Table", call: (list, [index]) => list.tables[asWhole(index)] },
    getItemOrNullObject: {
      since: "1.4",
      returns: "Table",
      call: (list, [key]) => list.find(asText(key, "key")),
    },
  },
};

export const tableMembers: Members<Table> = {
  type: "Table",
  id: { property: "id", get: ({ id }) => id },
  properties: {
    id: { since: "1.1", get: ({ id }) => id },
    name: {
      since: "1.1",
      get: ({ name }) => name,
      set: (table, value) => renameTable(table.sheet.workbook, table, asText(value)),
    },
    style: {
      since: "1.1",
      get: ({ style }) => style,
      set: (table, value) => {
        table.style = asText(value);
      },
    },
    showHeaders: {
      since: "1.1",
      get: () => true,
      set: (_, value) => {
        if (value !== true) throw notSupported("a table without headers");
      },
    },
    showTotals: {
      since: "1.1",
      get: () => false,
      set: (_, value) => {
        if (value !== false) throw notSupported("a table with totals");
      },
    },
    showBandedRows: flag("showBandedRows"),
    showBandedColumns: flag("showBandedColumns"),
    showFilterButton: flag("showFilterButton"),
    highlightFirstColumn: flag("highlightFirstColumn"),
    highlightLastColumn: flag("highlightLastColumn"),
  },
  objects: {
    columns: { since: "1.1", type: "TableColumnCollection", get: (table) => table },
    rows: { since: "1.1", type: "TableRowCollection", get: (table) => table },
    worksheet: { since: "1.2", type: "Worksheet", get: ({ sheet }) => sheet },
  },
  methods: {
    convertToRange: {
      since: "1.2",
      returns: "Range",
      call: (table) => {
        removeTable(table.sheet.workbook, table);
        return new EmbeddedRange(table.sheet, table.area);
      },
    },
    delete: {
      since: "1.1",
      call: (table) => {
        removeTable(table.sheet.workbook, table);
        clearRange(new EmbeddedRange(table.sheet, table.area), "All");
      },
    },
    getDataBodyRange: { since: "1.1", returns: "Range", call: bodyRange },
    getHeaderRowRange: {
      since: "1.1",
      returns: "Range",
      call: ({ sheet, area }) => new EmbeddedRange(sheet, { ...area, rows: 1 }),
    },
    getRange: { since: "1.1", returns: "Range", call: ({ sheet, area }) => new EmbeddedRange(sheet, area) },
    resize: {
      since: "1.13",
      call: (table, [newRange]) => {
        const range =
          asInstance(newRange, EmbeddedRange) ?? table.sheet.workbook.range(table.sheet, asText(newRange));
        resizeTable(table.sheet.workbook, table, range);
      },
    },
  },
};

export const tableColumnCollectionMembers: Members<Table> = {
  type: "TableColumnCollection",
  items: { type: "TableColumn", list: columnsOf, find: (table, key) => findColumn(table, key) },
  properties: { count: { since: "1.1", get: ({ area }) => area.columns } },
  methods: {
    getCount: { since: "1.4", call: ({ area }) => area.columns },
    getItemAt: {
      since: "1.1",
      returns: "TableColumn",
      call: (table, [index]) => columnsOf(table)[asWhole(index)],
    },
    getItemOrNullObject: {
      since: "1.4",
      returns: "TableColumn",
      call: (table, [key]) => findColumn(table, typeof key === "number" ? key : asText(key)),
    },
  },
};

export const tableColumnMembers: Members<Column> = {
  type: "TableColumn",
  id: { property: "id", get: ({ index }) => index + 1 },
  properties: {
    id: { since: "1.1", get: ({ index }) => index + 1 },
    index: { since: "1.1", get: ({ index }) => index },
    name: {
      since: "1.1",
      get: ({ table, index }) => table.columns[index] ?? "",
      set: ({ range }, value) => writeValues(range.at({ rows: 1 }), [[asText(value)]]),
    },
    values: {
      since: "1.1",
      get: ({ range }) => readValues(range),
      set: ({ range }, value) => writeValues(range, value),
    },
  },
  methods: {
    getDataBodyRange: {
      since: "1.1",
      returns: "Range",
      call: ({ table, range }) => range.at({ row: body(table).row, rows: body(table).rows }),
    },
    getHeaderRowRange: { since: "1.1", returns: "Range", call: ({ range }) => range.at({ rows: 1 }) },
    getRange: { since: "1.1", returns: "Range", call: ({ range }) => range },
  },
};

export const tableRowCollectionMembers: Members<Table> = {
  type: "TableRowCollection",
  items: { type: "TableRow", list: rowsOf },
  properties: { count: { since: "1.1", get: (table) => body(table).rows } },
  methods: {
    add: {
      since: "1.1",
      returns: "TableRow",
      call: (table, [index, values]) => addRows(table, index, values),
    },
    getCount: { since: "1.4", call: (table) => body(table).rows },
    getItemAt: { since: "1.1", returns: "TableRow", call: (table, [index]) => rowsOf(table)[asWhole(index)] },
  },
};

export const tableRowMembers: Members<Row> = {
  type: "TableRow",
  properties: {
    index: { since: "1.1", get: ({ index }) => index },
    values: {
      since: "1.1",
      get: ({ range }) => readValues(range),
      set: ({ range }, value) => writeValues(range, value),
    },
  },
  methods: { getRange: { since: "1.1", returns: "Range", call: ({ range }) => range } },
};

function columnsOf(table: Table): readonly Column[] {
  return table.columns.map((_, index) => new Column(table, index));
}

function rowsOf(table: Table): readonly Row[] {
  return Array.from({ length: body(table).rows }, (_, index) => new Row(table, index));
}

/** By name, or by id, which counts from 1. */
function findColumn(table: Table, key: Json): Column | undefined {
  const name = String(key).toLowerCase();
  const byName = table.columns.findIndex((title) => title.toLowerCase() === name);
  const index = byName >= 0 ? byName : typeof key === "number" ? key - 1 : -1;
  return index >= 0 && index < table.columns.length ? new Column(table, index) : undefined;
}

/** Adds one row or several, at the table's end only (index null, -1 or the number of rows). */
function addRows(table: Table, index: Argument, values: Argument): Row {
  if (!isAbsent(index) && index !== -1 && index !== body(table).rows)
    throw notSupported("rows.add between rows");
  const lines = rowsGiven(values);
  if (lines) mustFit(lines, table.area.columns);
  const first = body(table).rows;
  const added = growTable(table.sheet.workbook, table, lines?.length ?? 1);
  if (lines) writeValues(added, lines);
  return new Row(table, first);
}

function rowsGiven(values: Argument): readonly (readonly Json[])[] | undefined {
  if (isAbsent(values)) return undefined;
  if (!Array.isArray(values)) throw invalidArgument("values");
  const lines: readonly Json[] = values;
  if (!lines.some(Array.isArray)) return [lines];
  return lines.map((line) => (Array.isArray(line) ? line : [line]));
}

function toRange(list: TableList, address: Argument): CellRange {
  const given = asInstance(address, EmbeddedRange);
  if (given) return given;
  const text = asText(address, "address");
  const { sheet: named } = splitSheet(text);
  const sheet =
    named === undefined ? (list.sheet ?? list.workbook.activeSheet) : list.workbook.findSheet(named);
  if (!sheet || (list.sheet && sheet !== list.sheet)) throw invalidArgument("address");
  return list.workbook.range(sheet, text);
}
