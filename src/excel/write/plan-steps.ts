import { cellName } from "../../workbook/address";
import { firstEntry } from "../../workbook/first-entry";
import type { Plan, PlanSheet } from "../../workbook/plan";
import { formulaSteps, valueSteps } from "./cells";
import { linkSteps } from "./links";
import { lookSteps, sizeSteps } from "./looks";
import { chartSteps, nameStep, tableSteps } from "./objects";
import { printStep, protectionStep, screenStep, visibilityStep } from "./page";
import { conditionalFormatSteps, mergeSteps, validationSteps } from "./rules";
import type { Step } from "./step";

/** Everything that fills a plan's sheets once they exist, in this order. */
export interface PlanSteps {
  /**
   * Links come first, since Excel gives their cells a text and a look of its own, which what follows writes over.
   * Formulas follow what they speak of (tables, names), and rules follow formulas.
   */
  readonly content: readonly Step[];
  /** Apart, since Excel may refuse all of it: without a printer it sets up no page. */
  readonly print: readonly Step[];
  /** Last, since it closes the sheets to the add-in too. */
  readonly protection: readonly Step[];
}

export function planSteps(plan: Plan): PlanSteps {
  const ofEach = (part: (sheet: PlanSheet) => Step[]): Step[] => plan.sheets.flatMap(part);
  return {
    content: [
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
      ...ofEach(screenStep),
      ...ofEach(chartSteps),
      ...ofEach(visibilityStep),
    ],
    print: ofEach(printStep),
    protection: ofEach(protectionStep),
  };
}

/** The plan's first visible sheet, at the first cell to fill in. */
export function shownFirst(plan: Plan): { readonly sheet: string; readonly cell: string } | undefined {
  const seen = plan.sheets.filter(({ visibility }) => visibility === "visible");
  const shown = seen.find(({ name }) => name === plan.activeSheet) ?? seen[0];
  return shown && { sheet: shown.name, cell: cellName(firstEntry(shown, plan.styles)) };
}
