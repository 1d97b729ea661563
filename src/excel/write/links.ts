import { rangeName } from "../../workbook/address";
import { blocks } from "../../workbook/blocks";
import type { Link } from "../../workbook/link";
import { linkedCells } from "../../workbook/linked-cells";
import type { PlanSheet } from "../../workbook/plan";
import { CELLS_AT_ONCE } from "./cells";
import { step, type Step } from "./step";

/**
 * The links of a sheet's cells. Excel shows the address in an empty cell and gives each linked cell its style for links,
 * which in some versions also unlocks it: so these are the standard look again, and texts and looks are written after them.
 */
export function linkSteps(sheet: PlanSheet): Step[] {
  const linked = linkedCells(sheet).map(({ link, ...cell }) => ({ ...cell, content: excelLink(link) }));
  return blocks(linked, CELLS_AT_ONCE).map((block) =>
    step(5, block.content, (target) => {
      const range = target.sheet(sheet.name).getRange(rangeName(block));
      range.setCellProperties(
        block.content.map((line) => line.map((link) => (link ? { hyperlink: link } : {}))),
      );
      range.format.font.underline = "None";
      range.format.font.color = "#000000";
      range.format.protection.locked = true;
    }),
  );
}

/** Excel takes what follows # in an address for the place in the file. */
function excelLink({ file, place, tip }: Link): Excel.RangeHyperlink {
  const to =
    file === undefined
      ? { documentReference: place }
      : { address: place === undefined ? file : `${file}#${place}` };
  return tip === undefined ? to : { ...to, screenTip: tip };
}
