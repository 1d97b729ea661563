import { type CellAddress, cellName, parseRange } from "../workbook/address";
import { type AlteredCell, isLocked } from "../workbook/altered";
import type { Attempt } from "../workbook/attempt";
import type { Plan, PlanCell, PlanSheet } from "../workbook/plan";
import type { ExcelReason } from "../workbook/reasons";
import { excelCode, inExcel, PATIENCE } from "./sync";
import { formulaSteps, valueSteps } from "./write/cells";
import { excelProtection } from "./write/page";
import { inRequests, step, type Step, type Target } from "./write/step";

export interface RestoreOptions {
  /** Characters of one request; 1,000,000 where not given. */
  readonly requestSize?: number;
  /** Seconds that Excel may take. */
  readonly patience?: number;
}

export interface Restored {
  readonly restored: readonly AlteredCell[];
  /** What cannot be put back cell by cell: sheets that are gone or rearranged. */
  readonly left: readonly AlteredCell[];
}

/**
 * Writes back what altered locked cells held when they were inserted, locks them, and protects their sheets again as
 * the plan has it; a sheet that the plan leaves open gets back the protection that it has. Nothing else is touched:
 * an altered cell that the plan has as an entry is a programmer's error. Excel's undo list is cleared. The plan's
 * sheets are named as in the workbook (`planAsNamedIn`).
 */
export async function restoreCells(
  plan: Plan,
  altered: readonly AlteredCell[],
  { requestSize = 1_000_000, patience = PATIENCE }: RestoreOptions = {},
): Promise<Attempt<Restored, ExcelReason>> {
  const wanted = altered.filter(({ kind }) => kind !== "sheet-missing" && kind !== "rearranged");
  const names = [...new Set(wanted.map(({ sheet }) => sheet))];
  const done = await inExcel(async (context): Promise<ExcelReason | readonly string[]> => {
    const { worksheets } = context.workbook;
    const found = names.map((name) =>
      worksheets.getItemOrNullObject(name).load("name,protection/protected,protection/options"),
    );
    await context.sync();
    const there = found.filter((sheet) => !sheet.isNullObject);
    for (const sheet of there) {
      const refusal = await restoreSheet(context, sheet, { plan, wanted, requestSize });
      if (refusal) return refusal;
    }
    return there.map(({ name }) => name.toLowerCase());
  }, patience);
  if (!done.ok) return done;
  if ("code" in done.value) return { ok: false, reason: done.value };
  const there = new Set(done.value);
  const isRestored = (each: AlteredCell) => wanted.includes(each) && there.has(each.sheet.toLowerCase());
  return {
    ok: true,
    value: {
      restored: altered.filter(isRestored),
      left: altered.filter((each) => !isRestored(each)),
    },
  };
}

interface Restoration {
  readonly plan: Plan;
  readonly wanted: readonly AlteredCell[];
  readonly requestSize: number;
}

async function restoreSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { plan, wanted, requestSize }: Restoration,
): Promise<ExcelReason | undefined> {
  const own = wanted.filter((each) => each.sheet.toLowerCase() === sheet.name.toLowerCase());
  const planned = plan.sheets.find(({ name }) => name.toLowerCase() === sheet.name.toLowerCase());
  if (!planned) throw new Error(`altered cells of a sheet of no plan: ${sheet.name}`);
  const steps = restoringSteps(planned, own, plan);
  const { protection } = sheet;
  const options = protectionAfter(planned, protection);
  if (protection.protected && !(await unprotect(context, sheet))) {
    return { code: "sheet-has-password", sheet: sheet.name };
  }
  const target: Target = {
    workbook: context.workbook,
    sheet: (name) => context.workbook.worksheets.getItem(name),
  };
  try {
    for (const request of inRequests(steps, requestSize)) {
      for (const one of request) one.apply(target);
      await context.sync();
    }
  } finally {
    if (options) protection.protect(options);
    await context.sync();
  }
  return undefined;
}

/** Undefined where the sheet is to stay open. */
function protectionAfter(
  { protection: planned }: PlanSheet,
  protection: Excel.WorksheetProtection,
): Excel.WorksheetProtectionOptions | undefined {
  if (planned) return excelProtection(planned);
  return protection.protected ? protection.options : undefined;
}

/** False where Excel refuses, as it does without the sheet's password. */
async function unprotect(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<boolean> {
  try {
    sheet.protection.unprotect();
    await context.sync();
    return true;
  } catch (error) {
    if (excelCode(error) === "AccessDenied" || excelCode(error) === "InvalidArgument") return false;
    throw error;
  }
}

function restoringSteps(sheet: PlanSheet, altered: readonly AlteredCell[], plan: Plan): readonly Step[] {
  const cells = altered.flatMap((each) =>
    each.kind === "formula" || each.kind === "value"
      ? [{ ...placeOf(each.cell), ...each.inserted } satisfies PlanCell]
      : [],
  );
  const unlocked = altered.flatMap((each) => (each.kind === "unlocked" ? [each.cell] : []));
  for (const place of [...cells, ...unlocked.map(placeOf)]) refuseEntry(sheet, place, plan);
  const restored = { ...sheet, cells };
  return [
    ...cells
      .filter(({ value, formula }) => formula === undefined && value === null)
      .map((cell) => emptied(sheet, cell)),
    ...valueSteps(restored),
    ...formulaSteps(restored),
    ...unlocked.map((cell) =>
      step(2, cell, (target) => {
        target.sheet(sheet.name).getRange(cell).format.protection.locked = true;
      }),
    ),
  ];
}

function placeOf(cell: string): CellAddress {
  const range = parseRange(cell);
  if (!range) throw new Error(`not a cell: ${cell}`);
  return { row: range.row, column: range.column };
}

function emptied({ name }: PlanSheet, cell: PlanCell): Step {
  return step(1, "", (target) => {
    target.sheet(name).getRange(cellName(cell)).values = [[""]];
  });
}

function refuseEntry({ name, cells }: PlanSheet, { row, column }: CellAddress, { styles }: Plan): void {
  const planned = cells.find((each) => each.row === row && each.column === column);
  if (!planned || !isLocked(planned.style, styles)) {
    throw new Error(`no locked cell of the plan: ${name}!${cellName({ row, column })}`);
  }
}
