import { insertPlan } from "../../src/excel/insert";
import { readOpenWorkbook } from "../../src/excel/read";
import type { EmbeddedWorkbook } from "../../src/host/workbook/embedded-workbook";
import { type PlanChange, planChange } from "../../src/workbook/plan-change";
import { parseRange } from "../../src/workbook/address";
import type { Plan } from "../../src/workbook/plan";
import { openExcel } from "./open";

export async function gridHere() {
  const read = await readOpenWorkbook();
  if (!read.ok) throw new Error(`not read: ${read.reason.code}`);
  return read.value;
}

/** What a person types at the grid. */
export function type(workbook: EmbeddedWorkbook, sheetName: string, address: string, text: string) {
  const sheet = workbook.findSheet(sheetName);
  const cell = parseRange(address);
  if (!sheet || !cell) throw new Error(`no such cell: ${sheetName}!${address}`);
  return workbook.user.type(sheet, cell, text);
}

export async function openInserted(plan: Plan, options: Parameters<typeof openExcel>[0] = {}) {
  const opened = await openExcel(options);
  const inserted = await insertPlan(plan);
  if (!inserted.ok) throw new Error(`not inserted: ${inserted.reason.code}`);
  return opened;
}

/** What has to change, with the workbook as it is now. */
export async function changeNow(
  plans: Readonly<Record<"inserted" | "current" | "next", Plan>>,
): Promise<PlanChange & { readonly grid: Awaited<ReturnType<typeof gridHere>> }> {
  const grid = await gridHere();
  return { ...planChange({ ...plans, grid }), grid };
}
