import type { Plan } from "../workbook/plan";
import type { ExcelReason } from "../workbook/reasons";
import { shownSheet } from "./show";
import { excelCode, type Requests } from "./sync";

/** What an insertion has to know of the workbook, and what brings it back. */
export interface Before {
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  /** Undefined where Excel does not say which is shown. */
  readonly activeSheet: string | undefined;
  /** Workbook-wide names and the tables' names. */
  readonly names: readonly string[];
  readonly structureProtected: boolean;
  /** True where formulas are computed only when the user asks. */
  readonly manual: boolean;
  /** True of a new workbook: one sheet, with nothing in it. */
  readonly isBlank: boolean;
}

/** In one request, unless Excel does not say which sheet is shown. */
export async function lookAtWorkbook(excel: Requests): Promise<Before> {
  try {
    const active = excel.workbook.worksheets.getActiveWorksheet().load("id");
    const before = await look(excel);
    return { ...before, activeSheet: active.id };
  } catch (error) {
    if (excelCode(error) === undefined) throw error;
    return { ...(await look(excel)), activeSheet: await shownSheet(excel) };
  }
}

async function look({ workbook, sync }: Requests): Promise<Omit<Before, "activeSheet">> {
  const sheets = workbook.worksheets.load("items/id,items/name");
  const names = workbook.names.load("items/name");
  const tables = workbook.tables.load("items/name");
  const protection = workbook.protection.load("protected");
  const application = workbook.application.load("calculationMode");
  const first = workbook.worksheets.getFirst().getUsedRangeOrNullObject(true).load("address");
  await sync();
  return {
    sheets: sheets.items.map(({ id, name }) => ({ id, name })),
    names: [...names.items, ...tables.items].map(({ name }) => name),
    structureProtected: protection.protected,
    manual: application.calculationMode === "Manual",
    isBlank: sheets.items.length === 1 && first.isNullObject,
  };
}

/** Why the plan cannot go into the workbook; undefined where it can. */
export function refusal(plan: Plan, before: Before): ExcelReason | undefined {
  if (before.structureProtected) return { code: "structure-protected" };
  const taken = new Set(before.names.map((name) => name.toLowerCase()));
  const wanted = [
    ...plan.names.map(({ name }) => name),
    ...plan.sheets.flatMap(({ tables = [] }) => tables.map(({ name }) => name)),
  ];
  const names = wanted.filter((name) => taken.has(name.toLowerCase()));
  return names.length > 0 ? { code: "names-taken", names } : undefined;
}
