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

  const foundWith = (keepsWords: (place: number) => boolean, names: Grid["names"] = []) =>
    sheetOfPlan(plan, renamed(names, keepsWords), planned)?.name;

  it("is found by the last of its names, whatever was written over its words", () => {
    const [own] = plan.names.filter(({ sheet }) => sheet === planned.name);
    const left = { name: own!.name, refersTo: "", sheet: name, range: own!.range };
    expect(foundWith(() => false, [left])).toBe(name);
  });

  it("is found by most of its words where no name is left, and by fewer than half it is not", () => {
    expect(foundWith(() => true)).toBe(name);
    expect(foundWith((place) => place % 4 > 0)).toBe(name);
    expect(foundWith((place) => place % 4 === 0)).toBeUndefined();
  });
});
