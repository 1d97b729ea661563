import { cellName } from "../../workbook/address";
import { firstEntry } from "../../workbook/first-entry";
import type { Plan, PlanSheet } from "../../workbook/plan";
import { formulaSteps, valueSteps } from "./cells";
import { linkSteps } from "./links";
import { lookSteps, sizeSteps } from "./looks";
import { chartSteps, nameStep, tableSteps } from "./objects";
import { pageSteps, protectionStep, visibilityStep } from "./page";
import { conditionalFormatSteps, mergeSteps, validationSteps } from "./rules";
import { step, type Step } from "./step";

/**
 * Everything that fills a plan's sheets once they exist. Links come first, since Excel gives their cells a text and a
 * look of its own, which what follows writes over. Formulas follow what they speak of (tables, names), rules
 * follow formulas, and protection comes last, since it closes the sheet to the add-in too.
 */
export function planSteps(plan: Plan): Step[] {
  const ofEach = (part: (sheet: PlanSheet) => Step[]): Step[] => plan.sheets.flatMap(part);
  return [
    ...ofEach(linkSteps),
    ...ofEach(valueSteps),
    ...ofEach(tableSteps),
    ...plan.names.map(nameStep),
    ...ofEach(formulaSteps),
    ...ofEach(sizeSteps),
    ...ofEach((sheet) => lookSteps(sheet, plan.styles)),
    ...ofEach(mergeSteps),
    ...ofEach(validationSteps),
    ...ofEach(conditionalFormatSteps),
    ...ofEach(pageSteps),
    ...ofEach(chartSteps),
    ...ofEach(visibilityStep),
    ...showSteps(plan),
    ...ofEach(protectionStep),
  ];
}

/** Shows the plan's first visible sheet, at the first cell to fill in. */
function showSteps(plan: Plan): Step[] {
  const seen = plan.sheets.filter(({ visibility }) => visibility === "visible");
  const shown = seen.find(({ name }) => name === plan.activeSheet) ?? seen[0];
  if (!shown) return [];
  const cell = cellName(firstEntry(shown, plan.styles));
  return [
    step(2, cell, (target) => {
      const sheet = target.sheet(shown.name);
      sheet.activate();
      sheet.getRange(cell).select();
    }),
  ];
}
