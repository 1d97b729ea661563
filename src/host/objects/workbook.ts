import type { Workbook } from "../workbook/shape";
import type { Members } from "../protocol/members";
import { TableList } from "./tables";

export const workbookMembers: Members<Workbook> = {
  type: "Workbook",
  properties: {
    name: { since: "1.7", get: (workbook) => `${workbook.model.getName()}.xlsx` },
    readOnly: { since: "1.8", get: () => false },
    autoSave: { since: "1.9", get: () => false },
    previouslySaved: { since: "1.9", get: () => false },
  },
  objects: {
    application: { since: "1.1", type: "Application", get: (workbook) => workbook },
    names: { since: "1.1", type: "NamedItemCollection", get: (workbook) => workbook },
    properties: { since: "1.7", type: "DocumentProperties", get: (workbook) => workbook },
    protection: { since: "1.7", type: "WorkbookProtection", get: (workbook) => workbook },
    settings: { since: "1.4", type: "SettingCollection", get: (workbook) => workbook },
    tables: { since: "1.1", type: "TableCollection", get: (workbook) => new TableList(workbook) },
    worksheets: { since: "1.1", type: "WorksheetCollection", get: (workbook) => workbook },
  },
  methods: {
    getActiveCell: {
      since: "1.7",
      returns: "Range",
      call: (workbook) => {
        workbook.moods.mustHaveSelection();
        return workbook.selection.at({ rows: 1, columns: 1 });
      },
    },
    getSelectedRange: {
      since: "1.1",
      returns: "Range",
      call: (workbook) => {
        workbook.moods.mustHaveSelection();
        return workbook.selection;
      },
    },
  },
};
