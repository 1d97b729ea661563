import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { describeWithLibreOffice } from "./office";

describeWithLibreOffice("a headless LibreOffice", (office) => {
  const folder = mkdtempSync(join(tmpdir(), "office-test-"));
  const path = join(folder, "marks.xlsx");

  beforeAll(async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("Marks");
    sheet.getCell("A1").value = 3;
    sheet.getCell("A1").protection = { locked: false };
    sheet.getCell("A1").dataValidation = {
      type: "whole",
      operator: "between",
      formulae: [0, 5],
      showErrorMessage: true,
      errorStyle: "stop",
      errorTitle: "Mark",
      error: "Mark must be 0 to 5",
    };
    sheet.getCell("A2").value = { formula: "A1*2", result: 999 };
    sheet.getCell("A3").value = { formula: "1/0", result: 0 };
    sheet.getCell("A4").value = { formula: "A1>2", result: false };
    book.definedNames.add("Marks!$A$1:$A$2", "Mark_All");
    await sheet.protect("", {});
    await book.xlsx.writeFile(path);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("recalculates planted values away and reports errors", async () => {
    const { sheets, names } = await (await office()).recalculate(path, { names: true });
    const about = await (await office()).about(path);
    expect(sheets.Marks?.A2).toEqual({ formula: "=A1*2", value: 6 });
    expect(sheets.Marks?.A3).toEqual({ formula: "=1/0", error: "#DIV/0!" });
    expect(sheets.Marks?.A4).toMatchObject({ value: true });
    expect(names.Mark_All).toEqual([[3], [6]]);
    expect(about.Marks).toMatchObject({ protected: true, visible: true, validations: 1 });
  });

  it("accepts a mark in the scale, refuses one outside it and any typing into a locked cell", async () => {
    const saveTo = join(folder, "typed.xlsx");
    const result = await (
      await office()
    ).enter(path, {
      typed: [
        { sheet: "Marks", cell: "A1", text: "4" },
        { sheet: "Marks", cell: "A1", text: "9" },
        { sheet: "Marks", cell: "A2", text: "1" },
      ],
      saveTo,
    });
    expect(result.typed.map(({ accepted, because, message }) => [accepted, because, message])).toEqual([
      [true, undefined, undefined],
      [false, "validation", "Mark must be 0 to 5"],
      [false, "locked", undefined],
    ]);
    expect(result.sheets.Marks?.A2).toMatchObject({ value: 8 });
    expect((await (await office()).recalculate(saveTo, { names: true })).names.Mark_All).toEqual([[4], [8]]);
  });

  it("lets a paste past protection and validation, as Excel lets it past validation", async () => {
    const pasted = [{ sheet: "Marks", cell: "A1", value: 9 }];
    expect((await (await office()).enter(path, { pasted, names: true })).names.Mark_All).toEqual([[9], [18]]);
  });

  it("says what it could not read and goes on", async () => {
    await expect((await office()).recalculate(join(folder, "absent.xlsx"))).rejects.toThrow("libreoffice:");
    expect((await (await office()).recalculate(path, { names: true })).names.Mark_All).toEqual([[3], [6]]);
  });
});
