import { type CellAddress, cellName, parseRange } from "../workbook/address";
import { type AlteredCell, isLocked, type LockedContent } from "../workbook/altered";
import type { Attempt } from "../workbook/attempt";
import type { Plan, PlanCell, PlanSheet } from "../workbook/plan";
import type { ExcelReason } from "../workbook/reasons";
import { beginChange, type IsLast } from "./changes";
import { apply } from "./put-back";
import { sheetIds } from "./sheet-ids";
import {
  ExcelBusy,
  excelCode,
  inAttempts,
  inExcel,
  isOfExcel,
  later,
  PATIENCE,
  request,
  type Requests,
  toReason,
} from "./sync";
import { formulaSteps, valueSteps } from "./write/cells";
import { excelProtection } from "./write/page";
import { inRequests, step, type Step } from "./write/step";

export interface RestoreOptions {
  /** Bytes of one request; 1,000,000 where not given. */
  readonly requestSize?: number;
  /** Seconds that Excel may take for one request. */
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
 * sheets are named as in the workbook (`planAsNamedIn`). Where Excel refuses again and again, or a sheet has a password,
 * the cells and the protection are as they were, but for sheets that the reason tells of.
 */
export async function restoreCells(
  plan: Plan,
  altered: readonly AlteredCell[],
  { requestSize = 1_000_000, patience = PATIENCE }: RestoreOptions = {},
): Promise<Attempt<Restored, ExcelReason>> {
  const wanted = altered.filter(({ kind }) => kind !== "sheet-missing" && kind !== "rearranged");
  const names = [...new Set(wanted.map(({ sheet }) => sheet))];
  const looked = await inExcel(async ({ workbook, sync }) => {
    const found = names.map((name) =>
      workbook.worksheets.getItemOrNullObject(name).load("id,name,protection/protected,protection/options"),
    );
    await sync();
    return found
      .filter((sheet) => !sheet.isNullObject)
      .map((sheet) => sheetToRestore(sheet, { plan, wanted }));
  }, patience);
  if (!looked.ok) return looked;
  const reason = await new Restoration(looked.value, requestSize, patience).run();
  if (reason) return { ok: false, reason };
  const there = new Set(looked.value.map(({ name }) => name.toLowerCase()));
  const isRestored = (each: AlteredCell) => wanted.includes(each) && there.has(each.sheet.toLowerCase());
  return {
    ok: true,
    value: {
      restored: altered.filter(isRestored),
      left: altered.filter((each) => !isRestored(each)),
    },
  };
}

/** How a sheet's altered cells and its protection are to be; without protection where it is to stay open. */
interface Goal {
  readonly steps: readonly Step[];
  readonly protection: Excel.WorksheetProtectionOptions | undefined;
}

interface SheetToRestore {
  /** By which it is reached: it may be renamed meanwhile. */
  readonly id: string;
  readonly name: string;
  readonly restored: Goal;
  readonly former: Goal;
}

function sheetToRestore(
  { id, name, protection }: Excel.Worksheet,
  { plan, wanted }: { readonly plan: Plan; readonly wanted: readonly AlteredCell[] },
): SheetToRestore {
  const own = wanted.filter((each) => each.sheet.toLowerCase() === name.toLowerCase());
  const planned = plan.sheets.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (!planned) throw new Error(`altered cells of a sheet of no plan: ${name}`);
  const former = protection.protected ? protection.options : undefined;
  return {
    id,
    name,
    restored: {
      steps: stepsTo("inserted", planned, own, plan),
      protection: planned.protection ? excelProtection(planned.protection) : former,
    },
    former: { steps: stepsTo("found", planned, own, plan), protection: former },
  };
}

/** A sheet is gone, or Excel refuses to open it, as it does without the sheet's password. */
class Refusal extends Error {
  constructor(readonly reason: ExcelReason) {
    super(reason.code);
  }
}

class Restoration {
  private readonly isLast: IsLast = beginChange();
  /** Those that may not be as they were. */
  private readonly touched = new Set<SheetToRestore>();

  constructor(
    private readonly sheets: readonly SheetToRestore[],
    private readonly requestSize: number,
    private readonly patience: number,
  ) {}

  /** Why the sheets are not restored; undefined where they are. */
  async run(): Promise<ExcelReason | undefined> {
    try {
      if (this.sheets.length > 0) await this.reach("restored");
      return undefined;
    } catch (error) {
      const isRefusal = error instanceof Refusal;
      if (!isRefusal && !isOfExcel(error)) throw error;
      return this.takeBack(error, isRefusal ? error.reason : toReason(error));
    }
  }

  private async takeBack(error: unknown, reason: ExcelReason): Promise<ExcelReason> {
    try {
      if (this.touched.size > 0) await this.reach("former");
      this.takeBackLater(error);
      return reason;
    } catch (again) {
      if (!(again instanceof Refusal) && !isOfExcel(again)) throw again;
      this.takeBackLater(error);
      this.takeBackLater(again);
      return { code: "partly-restored", sheets: [...this.touched].map(({ name }) => name) };
    }
  }

  /** When Excel comes to what it gave no answer to, such as opening a sheet, unless something else was done since. */
  private takeBackLater(error: unknown): void {
    if (!(error instanceof ExcelBusy)) return;
    later(error, async () => {
      if (this.isLast()) await this.reach("former");
    });
  }

  private reach(goal: "restored" | "former"): Promise<void> {
    return inAttempts(() => request((excel) => this.reachNow(excel, goal), this.patience));
  }

  /** From wherever an earlier attempt has come to. */
  private async reachNow(excel: Requests, goal: "restored" | "former"): Promise<void> {
    const { worksheets } = excel.workbook;
    const sheets = goal === "restored" ? this.sheets : [...this.touched];
    const asked = sheets.map((sheet) => ({
      ...sheet[goal],
      sheet,
      here: worksheets.getItemOrNullObject(sheet.id).load("protection/protected"),
    }));
    await excel.sync();
    const found = asked.filter(({ here }) => !here.isNullObject);
    const gone = asked.find(({ here }) => here.isNullObject);
    // What a deleted sheet held cannot be taken back; the others are.
    if (gone) this.touched.delete(gone.sheet);
    if (gone && goal === "restored") throw new Refusal({ code: "no-such-sheet", sheet: gone.sheet.name });
    const open: typeof found = [];
    let refusal: Refusal | undefined;
    for (const each of found) {
      try {
        if (each.here.protection.protected) await this.open(excel, each.sheet);
        this.touched.add(each.sheet);
        open.push(each);
      } catch (error) {
        if (goal === "restored" || !(error instanceof Refusal)) throw error;
        // One that somebody has closed meanwhile keeps no other from being as it was.
        refusal = error;
      }
    }
    const steps = open.flatMap((each) => each.steps);
    const ids = sheetIds(sheets);
    for (const one of inRequests(steps, this.requestSize)) {
      apply(excel, one, ids);
      await excel.sync();
    }
    const closing = open.filter(({ protection }) => protection !== undefined);
    for (const { here, protection } of closing) here.protection.protect(protection);
    if (closing.length > 0) await excel.sync();
    if (!refusal) return;
    for (const { sheet } of open) this.touched.delete(sheet);
    throw refusal;
  }

  private async open({ workbook, sync }: Requests, sheet: SheetToRestore): Promise<void> {
    const wasTouched = this.touched.has(sheet);
    this.touched.add(sheet);
    try {
      workbook.worksheets.getItem(sheet.id).protection.unprotect();
      await sync();
    } catch (error) {
      if (excelCode(error) !== "AccessDenied" && excelCode(error) !== "InvalidArgument") throw error;
      if (!wasTouched) this.touched.delete(sheet);
      throw new Refusal({ code: "sheet-has-password", sheet: sheet.name });
    }
  }
}

function stepsTo(
  goal: "inserted" | "found",
  sheet: PlanSheet,
  altered: readonly AlteredCell[],
  plan: Plan,
): readonly Step[] {
  const cells = altered.flatMap((each) =>
    each.kind === "formula" || each.kind === "value"
      ? [{ ...placeOf(each.cell), ...contentOf(each[goal]) } satisfies PlanCell]
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
        target.sheet(sheet.name).getRange(cell).format.protection.locked = goal === "inserted";
      }),
    ),
  ];
}

function contentOf({ value, formula }: LockedContent): Pick<PlanCell, "value" | "formula"> {
  return formula === undefined ? { value } : { value, formula };
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
