import { sheetOfPlan } from "../../../src/sheets/language/straighten";
import { cellsFrom, everyCell } from "../../../src/workbook/cells";
import type { Grid } from "../../../src/workbook/grid";
import { gridOfPlan } from "../grid-of-plan";
import { soundReturn } from "../return/sound-return";

describe("a sheet that was renamed", () => {
  const plan = soundReturn();
  const planned = plan.sheets.find(({ name }) => name === "Declaration")!;
  const name = "Signed";

  function renamed(names: Grid["names"], keepsWords: (place: number) => boolean): Grid {
    const grid = gridOfPlan(plan, "return.xlsx");
    const sheets = grid.sheets.map((sheet) => {
      if (sheet.name !== planned.name) return sheet;
      const cells = everyCell(sheet.cells).filter((_, place) => keepsWords(place));
      return { ...sheet, name, cells: cellsFrom(cells) };
    });
    return { ...grid, sheets, names };
  }

  it("is found by the last of its names, whatever was written over its words", () => {
    const [own] = plan.names.filter(({ sheet }) => sheet === planned.name);
    const left = { name: own!.name, refersTo: "", sheet: name, range: own!.range };
    expect(
      sheetOfPlan(
        plan,
        renamed([left], () => false),
        planned,
      )?.name,
    ).toBe(name);
  });

  it("is found by most of its words where no name is left, and by fewer than half it is not", () => {
    expect(
      sheetOfPlan(
        plan,
        renamed([], () => true),
        planned,
      )?.name,
    ).toBe(name);
    expect(
      sheetOfPlan(
        plan,
        renamed([], (place) => place % 4 > 0),
        planned,
      )?.name,
    ).toBe(name);
    expect(
      sheetOfPlan(
        plan,
        renamed([], (place) => place % 4 === 0),
        planned,
      )?.name,
    ).toBeUndefined();
  });
});
