import { openPaneWithWorkbook } from "../../src/excel/open-with-workbook";
import { insertSheets } from "../../src/taskpane/parts/insert-sheets";
import { exampleTender } from "../../src/jobs/example-tender";
import { tenderWorkbook } from "../../src/jobs/tender";
import { openExcel } from "./open";

const SETTING = "Office.AutoShowTaskpaneWithDocument";

describe("a workbook that sheets were inserted into", () => {
  it("opens the pane from now on", async () => {
    const { workbook } = await openExcel();
    await insertSheets(tenderWorkbook(exampleTender()), [], {});
    expect(workbook.settings.get(SETTING)).toBe(true);
  });

  it("is as it was where Excel keeps no settings of it", async () => {
    const { workbook, Office } = await openExcel();
    Object.assign(globalThis, { Office: { context: { ...Office.context, document: undefined } } });
    expect(await openPaneWithWorkbook()).toBe(false);
    expect([...workbook.settings]).toEqual([]);
  });
});
