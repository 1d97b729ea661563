import { absoluteReference } from "../workbook/address";
import type { Grid } from "../workbook/grid";
import type { PlanName } from "../workbook/plan";
import type { Replacement, SheetEntries } from "../workbook/plan-change";
import type { ExcelReason } from "../workbook/reasons";
import { parseReference } from "../workbook/reference";
import { checkEntriesArrived, checkNothingTyped } from "./check-swap";
import { deleteSheets } from "./delete-sheets";
import type { Finishing } from "./insert";
import { apply, putBack } from "./put-back";
import { ExcelBusy, inAttempts, isOfExcel, type Requests, untilDone } from "./sync";
import { entrySteps } from "./write/entries";

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
    const { excel, sheets } = finishing;
    await checkEntriesArrived(excel, plan, sheets);
    await checkNothingTyped(excel, grid, [...old, ...entries.map(({ sheet }) => sheet)]);
    finishing.onUndo({
      sheets: entries.map(({ sheet }) => sheet),
      takeBack: (again, going, isLast) => this.takeBack(again, going, isLast),
    });
    apply(excel, entrySteps(entries));
    for (const { name, sheet, range } of this.repointed) {
      const made = sheets.get(sheet) ?? sheet;
      excel.workbook.names.getItem(name).formula = `=${absoluteReference(made, range)}`;
    }
    await finishing.sync();
    if (await this.deleteOld(finishing)) await this.settle(finishing);
    else this.notes.push({ code: "sheets-not-renamed", sheets: [...sheets.values()] });
  }

  /** Entries where nothing was done since, and names where they still point to the new sheets. */
  private async takeBack(excel: Requests, going: ReadonlySet<string>, isLast: boolean): Promise<void> {
    const { entries, grid } = this.replacement;
    if (isLast) await putBack(excel, { entries, grid, requestSize: 1_000_000 });
    const former = new Map(grid.names.map((each) => [each.name.toLowerCase(), each]));
    const names = excel.workbook.names.load("items/name,items/formula");
    await excel.sync();
    for (const item of names.items) {
      const { range, refersTo } = former.get(item.name.toLowerCase()) ?? {};
      const isOurs = this.repointed.some(({ name }) => name.toLowerCase() === item.name.toLowerCase());
      const sheet = parseReference(String(item.formula))?.sheet;
      if (isOurs && range && sheet !== undefined && going.has(sheet)) item.formula = `=${refersTo}`;
    }
    await excel.sync();
  }

  /** False where some may be there yet; throws while none is deleted and all can be taken back. */
  private async deleteOld({ excel, before, keep }: Finishing): Promise<boolean> {
    const { old } = this.replacement;
    const going = new Set(before.sheets.filter(({ name }) => old.includes(name)).map(({ id }) => id));
    for (let left = going.size; left > 0;) {
      try {
        await untilDone(() => deleteNow(excel, going));
        break;
      } catch (error) {
        if (!isOfExcel(error)) throw error;
        const former = await leftOf(excel, going);
        // Without an answer Excel may delete them yet, so the new sheets must stay.
        if (former?.length === going.size && !(error instanceof ExcelBusy)) throw error;
        keep();
        if (former === undefined || former.length >= left) {
          this.notes.push({ code: "former-sheets-left", sheets: former ?? old });
          return false;
        }
        left = former.length;
      }
    }
    keep();
    return true;
  }

  /** Names and positions of the old sheets for the new ones, and the sheet that was shown. */
  private async settle(finishing: Finishing): Promise<void> {
    try {
      await untilDone(() => this.settleNow(finishing));
    } catch (error) {
      if (!isOfExcel(error)) throw error;
      this.notes.push({ code: "sheets-not-renamed", sheets: [...finishing.sheets.values()] });
    }
  }

  private async settleNow({ excel, before, sheets, ids }: Finishing): Promise<void> {
    const { old, goneNames } = this.replacement;
    const { names, worksheets } = excel.workbook;
    names.load("items/name");
    await excel.sync();
    const gone = new Set(goneNames.map((name) => name.toLowerCase()));
    for (const item of names.items) if (gone.has(item.name.toLowerCase())) item.delete();
    const inPlace = (name: string) => (old.includes(name) ? ids.get(sheets.get(name) ?? "") : undefined);
    const remaining = before.sheets.filter(({ name }) => !old.includes(name) || sheets.has(name));
    for (const [position, { id, name }] of remaining.entries()) {
      const made = inPlace(name);
      if (made !== undefined) Object.assign(worksheets.getItem(made), { name, position });
      if (id === before.activeSheet) worksheets.getItem(made ?? id).activate();
    }
    await excel.sync();
  }
}

async function deleteNow({ workbook, sync }: Requests, going: ReadonlySet<string>): Promise<void> {
  const worksheets = workbook.worksheets.load("items/id");
  await sync();
  deleteSheets(worksheets.items.filter(({ id }) => going.has(id)));
  await sync();
}

/** Undefined where Excel does not say. */
async function leftOf(
  { workbook, sync }: Requests,
  going: ReadonlySet<string>,
): Promise<readonly string[] | undefined> {
  try {
    return await inAttempts(async () => {
      const worksheets = workbook.worksheets.load("items/id,items/name");
      await sync();
      return worksheets.items.filter(({ id }) => going.has(id)).map(({ name }) => name);
    });
  } catch (error) {
    if (!isOfExcel(error)) throw error;
    return undefined;
  }
}
