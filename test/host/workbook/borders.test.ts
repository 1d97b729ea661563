import { openEmbeddedExcel } from "../../../src/host/client/node";

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
const SIDES = [...EDGES, "InsideVertical", "InsideHorizontal"] as const;

type Side = (typeof SIDES)[number];

function line(range: { readonly format: Excel.RangeFormat }, side: Side, colour: string): void {
  const border = range.format.borders.getItem(side);
  border.style = "Continuous";
  border.weight = "Thin";
  border.color = colour;
}

async function inNewWorkbook<T>(work: (sheet: Excel.Worksheet) => () => T) {
  const { Excel, workbook } = await openEmbeddedExcel();
  let drawings = 0;
  const { model } = workbook;
  const draw = model.setAreaWithBorder.bind(model);
  model.setAreaWithBorder = (...given: Parameters<typeof draw>) => {
    drawings += 1;
    draw(...given);
  };
  const found = await Excel.run(async (context) => {
    const answer = work(context.workbook.worksheets.getItem("Sheet1"));
    await context.sync();
    return answer();
  });
  return { found, drawings: () => drawings };
}

describe("a line of a cell", () => {
  it.each([
    ["B4", "EdgeTop", "B2:C3", "EdgeBottom"],
    ["C1", "EdgeBottom", "B2:C3", "EdgeTop"],
    ["A3", "EdgeRight", "B2:C3", "EdgeLeft"],
    ["D2", "EdgeLeft", "B2:C3", "EdgeRight"],
    ["C2", "EdgeLeft", "B2:C3", "InsideVertical"],
    ["B2", "EdgeBottom", "B2:C3", "InsideHorizontal"],
  ] as const)(
    "of %s at its %s is the one that %s was given at its %s just before",
    async (cell, side, area, given) => {
      const { found } = await inNewWorkbook((sheet) => {
        line(sheet.getRange(area), given, "#1D4F76");
        const border = sheet.getRange(cell).format.borders.getItem(side).load("style,color");
        return () => [border.style, border.color];
      });
      expect(found).toEqual(["Continuous", "#1D4F76"]);
    },
  );

  it.each([
    ["B5", "EdgeTop"],
    ["D4", "EdgeTop"],
    ["B4", "EdgeLeft"],
    ["B2", "EdgeBottom"],
  ] as const)("of %s at its %s is none that only lies near", async (cell, side) => {
    const { found } = await inNewWorkbook((sheet) => {
      line(sheet.getRange("B2:C3"), "EdgeBottom", "#1D4F76");
      const border = sheet.getRange(cell).format.borders.getItem(side).load("style");
      return () => border.style;
    });
    expect(found).toBe("None");
  });

  it("is the last of those that were given to it", async () => {
    const { found } = await inNewWorkbook((sheet) => {
      line(sheet.getRange("B2:C3"), "EdgeBottom", "#1D4F76");
      line(sheet.getRange("B4"), "EdgeTop", "#D4351C");
      const border = sheet.getRange("B3").format.borders.getItem("EdgeBottom").load("color");
      return () => border.color;
    });
    expect(found).toBe("#D4351C");
  });
});

describe("lines of one look round several areas", () => {
  it("are drawn once for each area, however many calls set their sides", async () => {
    const { drawings } = await inNewWorkbook((sheet) => {
      const areas = sheet.getRanges("B2:C3,E2:F6,H9:J12");
      for (const side of SIDES) line(areas, side, "#B1B4B6");
      return () => undefined;
    });
    expect(drawings()).toBe(3);
  });
});
