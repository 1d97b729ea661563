import { asColour, asFlag, asNumber, asOneOf, asText, asWhole, isAbsent } from "../protocol/arguments";
import { invalidArgument } from "../protocol/api-error";
import { EmbeddedRange } from "../workbook/cell-range";
import type { Sheet, Workbook } from "../workbook/shape";
import type { Argument, Json, Members, ObjectMethod } from "../protocol/members";
import { RangeAreas } from "../workbook/range-areas";
import { usedRange } from "../workbook/used-range";
import { TableList } from "./tables";

/** The calls by which the client asks for events. It is told of every event and picks those that it asked for. */
function events(names: readonly string[]): Record<string, ObjectMethod<Sheet | Workbook>> {
  const methods: Record<string, ObjectMethod<Sheet | Workbook>> = {};
  for (const name of names) {
    methods[`_Register${name}`] = { since: "1.7", call: (target) => count(target, name, 1) };
    methods[`_Unregister${name}`] = { since: "1.7", call: (target) => count(target, name, -1) };
  }
  return methods;
}

/** Counts who asks for changed cells: only then does the workbook read what a cell held before a change. */
function count(target: Sheet | Workbook, event: string, step: 1 | -1): void {
  const workbook = "workbook" in target ? target.workbook : target;
  if (event === "DataChangedEvent") workbook.changeHandlers += step;
}

export const worksheetCollectionMembers: Members<Workbook> = {
  type: "WorksheetCollection",
  items: {
    type: "Worksheet",
    list: (workbook) => workbook.sheets,
    find: (workbook, key) => workbook.findSheet(asText(key)),
  },
  methods: {
    add: {
      since: "1.1",
      returns: "Worksheet",
      call: (workbook, [name]) => workbook.addSheet(isAbsent(name) ? undefined : asText(name, "name")),
    },
    getActiveWorksheet: {
      since: "1.1",
      returns: "Worksheet",
      call: (workbook) => {
        workbook.moods.mustHaveSelection();
        return workbook.activeSheet;
      },
    },
    getCount: {
      since: "1.4",
      call: (workbook, [visibleOnly]) => listed(workbook, visibleOnly === true).length,
    },
    getFirst: {
      since: "1.5",
      returns: "Worksheet",
      call: (workbook, [visibleOnly]) => listed(workbook, visibleOnly === true)[0],
    },
    getLast: {
      since: "1.5",
      returns: "Worksheet",
      call: (workbook, [visibleOnly]) => listed(workbook, visibleOnly === true).at(-1),
    },
    getItemOrNullObject: {
      since: "1.4",
      returns: "Worksheet",
      call: (workbook, [key]) => workbook.findSheet(asText(key, "key")),
    },
    ...events(["ActivatedEvent", "AddedEvent", "DeactivatedEvent", "DeletedEvent"]),
    ...events(["DataChangedEvent", "SelectionChangedEvent"]),
  },
};

function listed(workbook: Workbook, visibleOnly: boolean): readonly Sheet[] {
  if (!visibleOnly) return workbook.sheets;
  return workbook.sheets.filter((sheet) => workbook.visibility(sheet) === "Visible");
}

export const worksheetMembers: Members<Sheet> = {
  type: "Worksheet",
  id: { property: "id", get: (sheet) => sheet.id },
  properties: {
    id: { since: "1.1", get: (sheet) => sheet.id },
    name: {
      since: "1.1",
      get: (sheet) => sheet.name,
      set: (sheet, value) => sheet.workbook.renameSheet(sheet, asText(value, "name")),
    },
    position: {
      since: "1.1",
      get: (sheet) => sheet.index,
      set: (sheet, value) => sheet.workbook.moveSheet(sheet, asWhole(value, "position")),
    },
    visibility: {
      since: "1.1",
      get: (sheet) => sheet.workbook.visibility(sheet),
      set: (sheet, value) =>
        sheet.workbook.setVisibility(sheet, asOneOf(value, ["Visible", "Hidden", "VeryHidden"])),
    },
    tabColor: {
      since: "1.7",
      get: (sheet) => sheet.tabColour,
      set: (sheet, value) => setTabColour(sheet, value),
    },
    showGridlines: {
      since: "1.8",
      get: (sheet) => sheet.workbook.model.getShowGridLines(sheet.index),
      set: (sheet, value) => sheet.workbook.model.setShowGridLines(sheet.index, asFlag(value)),
    },
    showHeadings: {
      since: "1.8",
      get: (sheet) => sheet.showHeadings,
      set: (sheet, value) => {
        sheet.showHeadings = asFlag(value);
      },
    },
    standardHeight: { since: "1.7", get: () => 15 },
    standardWidth: {
      since: "1.7",
      get: (sheet) => sheet.standardWidth,
      set: (sheet, value) => {
        sheet.standardWidth = asNumber(value);
      },
    },
  },
  objects: {
    charts: { since: "1.1", type: "ChartCollection", get: (sheet) => sheet },
    freezePanes: { since: "1.7", type: "WorksheetFreezePanes", get: (sheet) => sheet },
    pageLayout: { since: "1.9", type: "PageLayout", get: (sheet) => sheet },
    protection: { since: "1.2", type: "WorksheetProtection", get: (sheet) => sheet },
    tables: { since: "1.1", type: "TableCollection", get: (sheet) => new TableList(sheet.workbook, sheet) },
  },
  methods: {
    activate: {
      since: "1.1",
      call: (sheet) => {
        sheet.workbook.moods.mustBeInFront();
        sheet.workbook.activate(sheet);
      },
    },
    calculate: {
      since: "1.6",
      call: ({ workbook }) => {
        workbook.cells.changing();
        workbook.cells.settle();
      },
    },
    delete: { since: "1.1", call: (sheet) => sheet.workbook.deleteSheet(sheet) },
    getCell: {
      since: "1.1",
      returns: "Range",
      call: (sheet, [row, column]) =>
        new EmbeddedRange(sheet, { row: asWhole(row), column: asWhole(column), rows: 1, columns: 1 }),
    },
    getRange: {
      since: "1.1",
      returns: "Range",
      call: (sheet, [address]) =>
        isAbsent(address)
          ? EmbeddedRange.whole(sheet)
          : sheet.workbook.range(sheet, asText(address, "address")),
    },
    getRangeByIndexes: {
      since: "1.7",
      returns: "Range",
      call: (sheet, [row, column, rows, columns]) =>
        new EmbeddedRange(sheet, {
          row: asWhole(row),
          column: asWhole(column),
          rows: asWhole(rows),
          columns: asWhole(columns),
        }),
    },
    getRanges: {
      since: "1.9",
      returns: "RangeAreas",
      call: (sheet, [address]) => rangeAreas(sheet, address),
    },
    getUsedRange: {
      since: "1.1",
      returns: "Range",
      call: (sheet, [valuesOnly]) =>
        usedRange(EmbeddedRange.whole(sheet), valuesOnly === true) ??
        new EmbeddedRange(sheet, { row: 0, column: 0, rows: 1, columns: 1 }),
    },
    getUsedRangeOrNullObject: {
      since: "1.4",
      returns: "Range",
      call: (sheet, [valuesOnly]) => usedRange(EmbeddedRange.whole(sheet), valuesOnly === true),
    },
    getNextOrNullObject: {
      since: "1.5",
      returns: "Worksheet",
      call: (sheet, [visibleOnly]) => neighbour(sheet, 1, visibleOnly === true),
    },
    getPreviousOrNullObject: {
      since: "1.5",
      returns: "Worksheet",
      call: (sheet, [visibleOnly]) => neighbour(sheet, -1, visibleOnly === true),
    },
    _GetSheetById: {
      since: "1.1",
      returns: "Worksheet",
      call: ({ workbook }, [id]) => workbook.findSheet(asText(id)),
    },
    ...events(["ActivatedEvent", "DeactivatedEvent", "DataChangedEvent", "SelectionChangedEvent"]),
  },
};

function setTabColour(sheet: Sheet, value: Json): void {
  // "Worksheet.tabColor" (@types/office-js): an empty string removes the colour.
  const colour = value === "" ? "" : asColour(value);
  sheet.tabColour = colour;
  sheet.workbook.model.setSheetColor(sheet.index, colour === "" ? undefined : colour);
}

function neighbour(sheet: Sheet, step: 1 | -1, visibleOnly: boolean): Sheet | undefined {
  const { workbook } = sheet;
  const all = workbook.sheets;
  for (let place = all.indexOf(sheet) + step; place >= 0 && place < all.length; place += step) {
    const other = all[place];
    if (other && (!visibleOnly || workbook.visibility(other) === "Visible")) return other;
  }
  return undefined;
}

/** Addresses with commas between them, at most 8,192 characters ("Work with multiple ranges simultaneously"). */
function rangeAreas(sheet: Sheet, address: Argument): RangeAreas {
  if (isAbsent(address)) return new RangeAreas([EmbeddedRange.whole(sheet)]);
  const text = asText(address, "address");
  if (text.length > 8192) throw invalidArgument("address: more than 8,192 characters");
  return new RangeAreas(text.split(",").map((part) => sheet.workbook.range(sheet, part)));
}
