import type { Dxf } from "@ironcalc/wasm";
import { rangeName } from "../../workbook/address";
import type { ConditionalFormat, Sheet } from "./shape";

/** Gives IronCalc the sheet's formats when the batch or the user's action is over. */
export function drawConditionalFormats(sheet: Sheet): void {
  sheet.workbook.afterwards.set(`conditional formats of ${sheet.id}`, () => {
    if (sheet.exists) draw(sheet);
  });
  sheet.workbook.changes.tell({ kind: "redrawn" });
}

/** Excel lists the highest priority first; in IronCalc the rule that was added last has the highest. */
function draw(sheet: Sheet): void {
  const { model, cells } = sheet.workbook;
  cells.changing();
  for (let count = model.getConditionalFormattingList(sheet.index).length; count > 0; count -= 1) {
    model.deleteConditionalFormatting(sheet.index, count - 1);
  }
  for (const format of [...sheet.conditionalFormats].reverse()) {
    if (format.formula === "") continue;
    model.addConditionalFormatting(sheet.index, format.areas.map((area) => rangeName(area)).join(" "), {
      type: "Formula",
      formula: format.formula,
      format: dxf(format),
      stop_if_true: format.stopIfTrue,
    });
  }
}

function dxf({ bold, italic, strikethrough, underline, colour, fill }: ConditionalFormat): Dxf {
  return {
    font: {
      ...(bold === null ? {} : { b: bold }),
      ...(italic === null ? {} : { i: italic }),
      ...(strikethrough === null ? {} : { strike: strikethrough }),
      ...(underline === null ? {} : { u: underline === "Single" }),
      ...(colour === "" ? {} : { color: colour }),
    },
    ...(fill === "" ? {} : { fill: { color: fill } }),
  };
}
