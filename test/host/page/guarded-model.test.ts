import type { Model } from "@ironcalc/wasm";
import { openEmbeddedExcel } from "../../../src/host/client/node";
import { guardedModel, type RefusedEntry } from "../../../src/host/page/guarded-model";

type Style = Excel.DataValidationAlertStyle | "Stop" | "Warning" | "Information";

/** A sheet whose B2 takes marks from 0 to 5, and the model as the grid sees it. */
async function gridWithMark(style: Style = "Stop") {
  const opened = await openEmbeddedExcel();
  await opened.Excel.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getItem("Sheet1").getRange("B2");
    dataValidation.rule = { decimal: { formula1: 0, formula2: 5, operator: "Between" } };
    dataValidation.errorAlert = { showAlert: true, style, title: "Mark", message: "Enter 0 to 5." };
    await context.sync();
  });
  const { workbook, Excel } = opened;
  const refused: RefusedEntry[] = [];
  const model = guardedModel(
    workbook,
    (entry) => refused.push(entry),
    () => ({ width: 300, height: 200 }),
  );
  return { Excel, workbook, model, refused, b2: () => workbook.cells.text(0, 1, 1) };
}

describe("what a person does in the grid", () => {
  it("enters a mark that the cell allows", async () => {
    const { model, refused, b2 } = await gridWithMark();
    model.setUserInput(0, 2, 2, "4.5");
    expect(b2()).toBe("4.5");
    expect(refused).toEqual([]);
  });

  it("leaves the cell as it was when a mark breaks a Stop rule, and tells where it was typed", async () => {
    const { model, refused, b2 } = await gridWithMark("Stop");
    model.setUserInput(0, 2, 2, "3");
    model.setUserInput(0, 2, 2, "9");
    expect(b2()).toBe("3");
    expect(refused).toMatchObject([
      {
        reason: "validation",
        style: "Stop",
        title: "Mark",
        message: "Enter 0 to 5.",
        cell: { row: 1, column: 1 },
        text: "9",
      },
    ]);
    expect(refused[0]?.insist).toBeUndefined();
  });

  it.each(["Warning", "Information"] as const)(
    "enters the mark after all when a %s is agreed to",
    async (style) => {
      const { model, refused, b2 } = await gridWithMark(style);
      model.setUserInput(0, 2, 2, "9");
      expect(b2()).toBe("");
      refused[0]?.insist?.();
      expect(b2()).toBe("9");
      expect(refused).toHaveLength(1);
    },
  );

  it("does not ask the rule about what is pasted, as in Excel", async () => {
    const { workbook, model, refused, b2 } = await gridWithMark();
    model.pasteCsvText({ sheet: 0, row: 2, column: 2, width: 1, height: 1 }, "9\t8\r\n7\t6\r\n");
    expect(b2()).toBe("9");
    expect(workbook.cells.text(0, 2, 2)).toBe("6");
    expect(refused).toEqual([]);
  });

  it("is told that rows cannot be inserted here", async () => {
    const { workbook, model, refused } = await gridWithMark();
    model.setUserInput(0, 1, 1, "kept");
    model.insertRows(0, 1, 1);
    expect(refused).toMatchObject([{ style: "Stop", message: expect.stringMatching(/does not insert/) }]);
    expect(workbook.cells.text(0, 0, 0)).toBe("kept");
  });

  it("takes back the last entry and not more", async () => {
    const { model, b2 } = await gridWithMark();
    model.setUserInput(0, 2, 2, "3");
    model.setUserInput(0, 2, 2, "4");
    model.undo();
    expect(b2()).toBe("3");
  });

  it("tells the add-in's handlers which cells were filled", async () => {
    const { Excel, model } = await gridWithMark();
    const told: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets
        .getItem("Sheet1")
        .onChanged.add(async ({ address }) => void told.push(address));
      await context.sync();
    });
    model.setUserInput(0, 1, 1, "1");
    model.autoFillRows({ sheet: 0, row: 1, column: 1, width: 1, height: 1 }, 3);
    await new Promise((resolve) => setTimeout(resolve));
    expect(told).toEqual(["A1", "A1:A3"]);
  });
});

describe("a protected sheet in the grid", () => {
  it.each<[string, (model: ReturnType<typeof guardedModel>) => void]>([
    ["typing", (model) => model.setUserInput(0, 1, 1, "1")],
    ["clearing", (model) => model.rangeClearContents(0, 1, 1, 2, 2)],
    ["pasting", (model) => model.pasteCsvText({ sheet: 0, row: 1, column: 1, width: 1, height: 1 }, "1")],
    ["filling", (model) => model.autoFillRows({ sheet: 0, row: 1, column: 1, width: 1, height: 1 }, 3)],
    [
      "a fill colour",
      (model) =>
        model.updateRangeStyle({ sheet: 0, row: 1, column: 1, width: 1, height: 1 }, "fill.color", "#FF0000"),
    ],
    ["a column's width", (model) => model.setColumnsWidth(0, 1, 1, 200)],
  ])("refuses %s and changes nothing", async (_, act) => {
    const { Excel, workbook, model, refused } = await gridWithMark();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [["kept"]];
      sheet.protection.protect();
      await context.sync();
    });
    const before = [workbook.model.getColumnWidth(0, 1), workbook.model.getCellStyle(0, 1, 1)];
    act(model);
    expect(refused).toMatchObject([{ reason: "locked", style: "Stop" }]);
    expect(workbook.cells.text(0, 0, 0)).toBe("kept");
    expect(workbook.cells.text(0, 1, 0)).toBe("");
    expect([workbook.model.getColumnWidth(0, 1), workbook.model.getCellStyle(0, 1, 1)]).toEqual(before);
  });
});

describe("hidden sheets in the grid", () => {
  async function gridWithHidden(visibility: "Hidden" | "VeryHidden") {
    const grid = await gridWithMark();
    await grid.Excel.run(async (context) => {
      context.workbook.worksheets.add("Lists").visibility = visibility;
      await context.sync();
    });
    return grid;
  }

  it("are shown when a person picks them from the list of sheets", async () => {
    const { workbook, model, refused } = await gridWithHidden("Hidden");
    model.unhideSheet(1);
    model.setSelectedSheet(1);
    expect(workbook.activeSheet.name).toBe("Lists");
    expect(refused).toEqual([]);
  });

  it("stay hidden when the add-in hid them for good", async () => {
    const { workbook, model, refused } = await gridWithHidden("VeryHidden");
    model.unhideSheet(1);
    model.setSelectedSheet(1);
    expect(workbook.activeSheet.name).toBe("Sheet1");
    expect(refused).toHaveLength(1);
  });
});

describe("the grid beside the pane", () => {
  it("scrolls to the selected cell when it lies behind the pane, though not beyond the window", async () => {
    const { model } = await gridWithMark();
    model.setWindowWidth(1_243);
    model.setWindowHeight(610);
    for (let i = 0; i < 6; i += 1) model.onArrowRight();
    for (let i = 0; i < 12; i += 1) model.onArrowDown();
    const { row, column, left_column: left, top_row: top } = model.getSelectedView();
    expect([row, column]).toEqual([13, 7]);
    expect(left).toBeGreaterThan(1);
    expect(top).toBeGreaterThan(1);
  });

  it.each<[string, (model: Model) => void]>([
    ["a defined name", (model) => model.newDefinedName("Extra", null, "Sheet1!$A$1")],
    ["the dates' order", (model) => model.setLocale("en")],
  ])("does not let a person change %s, which the saved file would not tell", async (_, act) => {
    const { model, refused, workbook } = await gridWithMark();
    act(model);
    expect(refused).toHaveLength(1);
    expect(workbook.names.all).toEqual([]);
    expect(workbook.model.getLocale()).toBe("en-GB");
  });
});

describe("merged cells in the grid", () => {
  /** B2:D3 are merged. */
  async function gridWithMerge() {
    const grid = await gridWithMark();
    await grid.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("B2").values = [["4"]];
      sheet.getRange("B2:D3").merge();
      await context.sync();
    });
    return grid;
  }

  it("are selected as one by a click on any of them", async () => {
    const { model, workbook } = await gridWithMerge();
    model.setSelectedCell(3, 4);
    expect(workbook.selection.address).toBe("Sheet1!B2:D3");
    expect(model.getSelectedView()).toMatchObject({ row: 2, column: 2 });
  });

  it.each([
    ["onArrowRight", [2, 1], "Sheet1!B2:D3", "Sheet1!E2"],
    ["onArrowDown", [1, 3], "Sheet1!B2:D3", "Sheet1!B4"],
    ["onArrowLeft", [2, 5], "Sheet1!B2:D3", "Sheet1!A2"],
    ["onArrowUp", [4, 3], "Sheet1!B2:D3", "Sheet1!B1"],
  ] as const)("are entered and left by the arrow keys: %s", async (key, [row, column], first, second) => {
    const { model, workbook } = await gridWithMerge();
    model.setSelectedCell(row, column);
    model[key]();
    expect(workbook.selection.address).toBe(first);
    model[key]();
    expect(workbook.selection.address).toBe(second);
  });

  it("show their text over the grid, and in the formula bar", async () => {
    const { model, b2 } = await gridWithMerge();
    expect(model.getFormattedCellValue(0, 2, 2)).toBe("");
    expect(model.getCellContent(0, 2, 2)).toBe("4");
    expect(b2()).toBe("4");
  });
});
