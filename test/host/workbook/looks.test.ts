import { openEmbeddedExcel } from "../../../src/host/client/node";

type Format = Excel.RangeFormat;

/** Bold, fill and side of the cells that are asked for, after what was done in a new workbook. */
async function looksAfter(work: (sheet: Excel.Worksheet) => void, cells: readonly string[]) {
  const { Excel, workbook } = await openEmbeddedExcel();
  const before = JSON.stringify(workbook.model.getSelectedView());
  let updates = 0;
  const { model } = workbook;
  const update = model.updateRangeStyle.bind(model);
  model.updateRangeStyle = (...given: Parameters<typeof update>) => {
    updates += 1;
    update(...given);
  };
  const looks = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    work(sheet);
    const read = cells.map((cell) =>
      sheet
        .getRange(cell)
        .load("format/font/bold,format/font/italic,format/fill/color,format/horizontalAlignment"),
    );
    await context.sync();
    return read.map(({ format }) => [
      format.font.bold,
      format.font.italic,
      format.fill.color,
      format.horizontalAlignment,
    ]);
  });
  return { looks, updates, selectionMoved: JSON.stringify(model.getSelectedView()) !== before };
}

function highlight({ font, fill }: Format): void {
  font.bold = true;
  font.italic = true;
  fill.color = "#FFDD00";
}

const PLAIN = [false, false, "#FFFFFF", "General"];
const HIGHLIGHT = [true, true, "#FFDD00", "General"];

describe("several looks given to cells at once", () => {
  it("are those of every cell of them and of no other, and leave the selection where it was", async () => {
    const { looks, updates, selectionMoved } = await looksAfter(
      (sheet) => highlight(sheet.getRanges("B2:D40,F2").format),
      ["B2", "D40", "F2", "C21", "E2", "B41", "A1"],
    );
    expect(looks).toEqual([HIGHLIGHT, HIGHLIGHT, HIGHLIGHT, HIGHLIGHT, PLAIN, PLAIN, PLAIN]);
    expect(selectionMoved).toBe(false);
    // Three of B2, whose look the other cells take, and three of F2.
    expect(updates).toBe(6);
  });

  it("come after what the same and other cells were given before", async () => {
    const { looks } = await looksAfter(
      (sheet) => {
        highlight(sheet.getRange("B2:D4").format);
        sheet.getRange("C3:E5").format.font.bold = false;
        sheet.getRange("C3:E5").format.horizontalAlignment = "Right";
        sheet.getRange("B2:D4").format.font.italic = false;
        sheet.getRange("B2:D4").format.fill.color = "#00703C";
      },
      ["B2", "D4", "E5"],
    );
    expect(looks).toEqual([
      [true, false, "#00703C", "General"],
      [false, false, "#00703C", "Right"],
      [false, false, "#FFFFFF", "Right"],
    ]);
  });

  it("keep what else cells of different looks have", async () => {
    const { looks } = await looksAfter(
      (sheet) => {
        sheet.getRange("B3").format.horizontalAlignment = "Center";
        highlight(sheet.getRange("B2:B4").format);
      },
      ["B2", "B3", "B4"],
    );
    expect(looks).toEqual([HIGHLIGHT, [true, true, "#FFDD00", "Center"], HIGHLIGHT]);
  });

  it("reach sheets that are hidden", async () => {
    const { looks } = await looksAfter(
      (sheet) => {
        sheet.context.workbook.worksheets.add("Second");
        sheet.visibility = "Hidden";
        highlight(sheet.getRange("B2:B4").format);
      },
      ["B2", "B4"],
    );
    expect(looks).toEqual([HIGHLIGHT, HIGHLIGHT]);
  });
});
