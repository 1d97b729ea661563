import { absoluteReference, rangeName } from "../workbook/address";
import type { Grid } from "../workbook/grid";
import type { PlanName } from "../workbook/plan";
import type { Replacement, SheetEntries } from "../workbook/plan-change";
import type { ExcelReason } from "../workbook/reasons";
import { parseReference } from "../workbook/reference";
import { changedSheet } from "./changed-sheet";
import { checkEntriesArrived } from "./check-swap";
import { deleteSheets } from "./delete-sheets";
import { type Finishing, Refused } from "./insert";
import { apply, putBack } from "./put-back";
import { missingSheet, type SheetIds, sheetIds } from "./sheet-ids";
import { show } from "./show";
import { ExcelBusy, excelCode, inAttempts, isOfExcel, type Requests, untilDone } from "./sync";
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
    const { excel, sheets, before } = finishing;
    const filled = entries.map(({ sheet }) => sheet);
    const ids = sheetIds(before.sheets);
    const missing = missingSheet([...old, ...filled], ids);
    if (missing !== undefined) throw new Refused({ code: "no-such-sheet", sheet: missing });
    await checkEntriesArrived(excel, plan, finishing);
    await this.mustBeAsRead(excel, filled, ids);
    finishing.onUndo({
      sheets: filled,
      takeBack: async (again, going, isLast) => {
        if (isLast) await putBack(again, { entries, grid, ids, requestSize: 1_000_000 });
        await this.takeBackNames(again, going, ids);
      },
    });
    apply(excel, entrySteps(entries), ids);
    for (const { name, sheet, range } of this.repointed) {
      const made = sheets.get(sheet) ?? sheet;
      excel.workbook.names.getItem(name).formula = `=${absoluteReference(made, range)}`;
    }
    await finishing.sync();
    // As late as can be: what is typed from now on is lost with the old sheets.
    await this.mustBeAsRead(excel, old, ids);
    if (await this.deleteOld(finishing)) await this.settle(finishing);
    else this.notes.push({ code: "sheets-not-renamed", sheets: [...sheets.values()] });
  }

  /** Refused where somebody has changed one of the sheets since the workbook was read. */
  private async mustBeAsRead(excel: Requests, names: readonly string[], ids: SheetIds): Promise<void> {
    const sheet = await changedSheet(excel, this.replacement.grid, { names, ids });
    if (sheet !== undefined) throw new Refused({ code: "changed-meanwhile", sheet });
  }

  /**
   * Where they still point to the new sheets, or to none since somebody has deleted one of those; the former sheet may
   * be called otherwise by now.
   */
  private async takeBackNames(excel: Requests, going: ReadonlySet<string>, ids: SheetIds): Promise<void> {
    const { names, worksheets } = excel.workbook;
    names.load("items/name,items/formula");
    worksheets.load("items/id,items/name");
    await excel.sync();
    const former = byName(this.replacement.grid.names);
    const now = byName(names.items);
    for (const { name, comment } of this.repointed) {
      const { sheet: onSheet = "", range } = former.get(name.toLowerCase()) ?? {};
      const item = now.get(name.toLowerCase());
      const pointsTo = item && parseReference(String(item.formula))?.sheet;
      const sheet = worksheets.items.find(({ id }) => id === ids.get(onSheet.toLowerCase()));
      if (!range || !sheet || (pointsTo !== undefined && !going.has(pointsTo))) continue;
      if (item) item.formula = `=${absoluteReference(sheet.name, range)}`;
      else names.add(name, sheet.getRange(rangeName(range)), comment);
    }
    await excel.sync();
  }

  /** False where some may be there yet; throws while none is deleted and all can be taken back. */
  private async deleteOld({ excel, before, ids, keep }: Finishing): Promise<boolean> {
    const { old } = this.replacement;
    const made = [...ids.values()];
    const going = new Set(before.sheets.filter(({ name }) => old.includes(name)).map(({ id }) => id));
    for (let left = going.size; left > 0;) {
      try {
        await untilDone(() => deleteNow(excel, going, made));
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
      if (excelCode(error) === "ItemNotFound") this.notes.push({ code: "gone-meanwhile", left: [] });
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
    for (const [position, { name }] of remaining.entries()) {
      const made = inPlace(name);
      if (made !== undefined) Object.assign(worksheets.getItem(made), { name, position });
    }
    await excel.sync();
    const shown = remaining.find(({ id }) => id === before.activeSheet);
    if (shown) await show(excel, inPlace(shown.name) ?? shown.id);
  }
}

function byName<T extends { readonly name: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.name.toLowerCase(), item]));
}

/** Refused where somebody has deleted a new sheet and all of the old ones are there. */
async function deleteNow(
  { workbook, sync }: Requests,
  going: ReadonlySet<string>,
  made: readonly string[],
): Promise<void> {
  const worksheets = workbook.worksheets.load("items/id");
  await sync();
  const there = new Set(worksheets.items.map(({ id }) => id));
  const isWhole = made.every((id) => there.has(id)) || ![...going].every((id) => there.has(id));
  if (!isWhole) throw new Refused({ code: "gone-meanwhile", left: [] });
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
