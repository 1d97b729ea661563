import { absoluteReference } from "../workbook/address";
import type { Grid } from "../workbook/grid";
import type { PlanName } from "../workbook/plan";
import type { Replacement, SheetEntries } from "../workbook/plan-change";
import type { ExcelReason } from "../workbook/reasons";
import { checkEntriesArrived, checkNothingTyped } from "./check-swap";
import { deleteSheets } from "./delete-sheets";
import type { Finishing } from "./insert";
import { ExcelBusy, excelCode } from "./sync";
import { entrySteps, formerEntries } from "./write/entries";

export interface SheetReplacement extends Replacement {
  /** Of sheets that stay, written in the same go. */
  readonly entries: readonly SheetEntries[];
  /** The workbook as it was read just now. */
  readonly grid: Grid;
}

/** New sheets take the place of old ones. Up to the first deletion everything can be taken back. */
export class Swap {
  /** What went right but for this. */
  readonly notes: ExcelReason[] = [];

  constructor(
    private readonly replacement: SheetReplacement,
    /** The plan's names that the workbook has already. */
    private readonly repointed: readonly PlanName[],
  ) {}

  async finish(finishing: Finishing): Promise<void> {
    const { plan, old, entries, grid } = this.replacement;
    const { context, sheets } = finishing;
    await checkEntriesArrived(context, plan, sheets);
    await checkNothingTyped(context, grid, [...old, ...entries.map(({ sheet }) => sheet)]);
    const ids = await madeIds(finishing);
    finishing.onUndo((again) => this.takeBack(again));
    write(context, entries);
    for (const { name, sheet, range } of this.repointed) {
      const made = sheets.get(sheet) ?? sheet;
      context.workbook.names.getItem(name).formula = `=${absoluteReference(made, range)}`;
    }
    await finishing.sync();
    if (await this.deleteOld(finishing)) await this.settle(finishing, ids);
  }

  private takeBack(context: Excel.RequestContext): void {
    const { entries, grid } = this.replacement;
    write(context, formerEntries(entries, grid));
    const former = new Map(grid.names.map((each) => [each.name.toLowerCase(), each]));
    for (const { name } of this.repointed) {
      const { range, refersTo } = former.get(name.toLowerCase()) ?? {};
      if (range) context.workbook.names.getItem(name).formula = `=${refersTo}`;
    }
  }

  /** False where Excel has to be left alone; throws while nothing is deleted and all can be taken back. */
  private async deleteOld(finishing: Finishing): Promise<boolean> {
    const { old } = this.replacement;
    const going = new Set(
      finishing.before.sheets.filter(({ name }) => old.includes(name)).map(({ id }) => id),
    );
    try {
      if (going.size > 0) await inAttempts(() => deleteNow(finishing, going));
    } catch (error) {
      // Without an answer Excel may delete them yet, so the new sheets must stay.
      const left = error instanceof ExcelBusy ? old : await leftOf(finishing, going);
      if (left.length === going.size && !(error instanceof ExcelBusy)) throw error;
      finishing.keep();
      this.notes.push({ code: "former-sheets-left", sheets: left });
      return false;
    }
    finishing.keep();
    return true;
  }

  /** Names and positions of the old sheets for the new ones, and the sheet that was shown. */
  private async settle(finishing: Finishing, ids: ReadonlyMap<string, string>): Promise<void> {
    try {
      await inAttempts(() => this.settleNow(finishing, ids));
    } catch (error) {
      if (excelCode(error) === undefined && !(error instanceof ExcelBusy)) throw error;
      this.notes.push({ code: "sheets-not-renamed", sheets: [...finishing.sheets.values()] });
    }
  }

  private async settleNow(finishing: Finishing, ids: ReadonlyMap<string, string>): Promise<void> {
    const { context, before, syncAnyway } = finishing;
    const { old, goneNames } = this.replacement;
    const { names, worksheets } = context.workbook;
    names.load("items/name");
    await syncAnyway();
    const gone = new Set(goneNames.map((name) => name.toLowerCase()));
    for (const item of names.items) if (gone.has(item.name.toLowerCase())) item.delete();
    const remaining = before.sheets.filter(({ name }) => !old.includes(name) || ids.has(name));
    for (const [position, { id, name }] of remaining.entries()) {
      const made = old.includes(name) ? ids.get(name) : undefined;
      if (made !== undefined) Object.assign(worksheets.getItem(made), { name, position });
      if (id === before.activeSheet) worksheets.getItem(made ?? id).activate();
    }
    await syncAnyway();
  }
}

/** The new sheets' ids, by the names that they are to have. */
async function madeIds({ context, sheets, sync }: Finishing): Promise<ReadonlyMap<string, string>> {
  const made = [...sheets].map(
    ([name, given]) => [name, context.workbook.worksheets.getItem(given).load("id")] as const,
  );
  await sync();
  return new Map(made.map(([name, { id }]) => [name, id]));
}

function write(context: Excel.RequestContext, entries: readonly SheetEntries[]): void {
  const { workbook } = context;
  const target = { workbook, sheet: (name: string) => workbook.worksheets.getItem(name) };
  for (const step of entrySteps(entries)) step.apply(target);
}

async function deleteNow({ context, syncAnyway }: Finishing, going: ReadonlySet<string>): Promise<void> {
  const worksheets = context.workbook.worksheets.load("items/id");
  await syncAnyway();
  deleteSheets(worksheets.items.filter(({ id }) => going.has(id)));
  await syncAnyway();
}

async function leftOf(
  { context, syncAnyway }: Finishing,
  going: ReadonlySet<string>,
): Promise<readonly string[]> {
  const worksheets = context.workbook.worksheets.load("items/id,items/name");
  await syncAnyway();
  return worksheets.items.filter(({ id }) => going.has(id)).map(({ name }) => name);
}

/** A hiccup of Excel's may meet the first attempt. */
const ATTEMPTS = 3;

async function inAttempts(work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS || excelCode(error) === undefined) throw error;
    }
  }
}
