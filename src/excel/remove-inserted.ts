import type { Plan } from "../workbook/plan";
import { everyCell } from "../workbook/cells";
import { cellName } from "../workbook/address";
import { sameValue } from "../workbook/altered";
import type { Before } from "./before";
import type { IsLast } from "./changes";
import { deleteSheets, namesOn } from "./delete-sheets";
import { readSheet } from "./read-cells";
import { show } from "./show";
import { inAttempts, PATIENCE, request, type Requests } from "./sync";

/** What an insertion has to take away again. */
export interface Made {
  readonly before: Before;
  /** Its sheets as they are called in the workbook. */
  readonly plan: Plan;
  /** The sheets' ids by those names, known once Excel has answered that they are there. */
  readonly ids?: ReadonlyMap<string, string>;
  readonly beside?: Beside;
  readonly isLast: IsLast;
}

/** What is changed beside the sheets that are made. */
export interface Beside {
  /** On which entries are written. */
  readonly sheets: readonly string[];
  /** `going` are the made sheets, `isLast` says whether nothing was done since. */
  readonly takeBack: (excel: Requests, going: ReadonlySet<string>, isLast: boolean) => Promise<void>;
}

/**
 * Deletes the sheets that an insertion made, with the names that point to them, and shows the sheet that was shown
 * before; throws Excel's error where some may still be there. Where it is not done at once, `late`, a sheet stays that
 * somebody has typed into meanwhile; and where Excel did not say that they were made, those that are not empty, since
 * another pane may have made sheets of the same names.
 */
export function removeInserted(made: Made, seconds = PATIENCE, late = false): Promise<void> {
  return inAttempts(() => request((excel) => remove(excel, made, late), seconds));
}

async function remove(excel: Requests, made: Made, late: boolean): Promise<void> {
  const { names, worksheets } = excel.workbook;
  worksheets.load("items/id,items/name");
  await excel.sync();
  const sheets: Excel.Worksheet[] = [];
  for (const sheet of worksheets.items.filter((each) => isMade(each, made))) {
    const planned = made.ids ? made.plan : NOTHING;
    const isSure = made.ids !== undefined && !late;
    if (isSure || (await isAsPlanned(excel, sheet, planned))) sheets.push(sheet);
  }
  const gone = new Set(sheets.map(({ name }) => name));
  await made.beside?.takeBack(excel, gone, made.isLast());
  if (sheets.length === 0) return;
  names.load("items/name,items/formula");
  await excel.sync();
  for (const name of namesOn(gone, names.items)) name.delete();
  deleteSheets(sheets);
  await excel.sync();
  const { activeSheet } = made.before;
  const isThere = worksheets.items.some(({ id }) => id === activeSheet);
  if (activeSheet !== undefined && isThere && made.isLast()) await show(excel, activeSheet);
}

function isMade({ id, name }: Excel.Worksheet, { before, plan, ids }: Made): boolean {
  if (ids) return [...ids.values()].includes(id);
  return plan.sheets.some((sheet) => sheet.name === name) && !before.sheets.some((sheet) => sheet.id === id);
}

const NOTHING = { sheets: [] };

/** True where a sheet holds no entry but the plan's; it may lack some. */
async function isAsPlanned(
  excel: Requests,
  { id, name }: Excel.Worksheet,
  plan: Pick<Plan, "sheets">,
): Promise<boolean> {
  const planned = plan.sheets.find((sheet) => sheet.name === name)?.cells ?? [];
  const wanted = new Map(planned.map((cell) => [cellName(cell), cell]));
  const found = await readSheet(excel, id);
  return everyCell(found).every(({ cell, ...at }) => {
    const { value = null, formula } = wanted.get(cellName(at)) ?? {};
    return formula !== undefined || (cell.formula === undefined && sameValue(value, cell.value));
  });
}
