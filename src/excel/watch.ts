import type { Attempt } from "../workbook/attempt";
import type { ExcelReason } from "../workbook/reasons";
import { inExcel, isOfExcel } from "./sync";

export interface Watcher {
  /** Cells of a sheet have changed, by this user, another one or the add-in; `range` is an address such as "B3:B9". */
  readonly onChanged?: (change: { readonly sheetId: string; readonly range: string }) => void;
  /** Another sheet is shown. */
  readonly onActivated?: (sheetId: string) => void;
}

/** Stops telling. */
export type StopWatching = () => Promise<void>;

/** Tells of what happens in the open workbook until what it gives is called. */
export async function watchWorkbook({
  onChanged,
  onActivated,
}: Watcher): Promise<Attempt<StopWatching, ExcelReason>> {
  const started = await inExcel(async ({ workbook, sync }) => {
    const { worksheets } = workbook;
    const changed =
      onChanged &&
      worksheets.onChanged.add(async ({ worksheetId, address }) =>
        onChanged({ sheetId: worksheetId, range: address }),
      );
    const activated =
      onActivated && worksheets.onActivated.add(async ({ worksheetId }) => onActivated(worksheetId));
    await sync();
    return [changed, activated].filter((handler) => handler !== undefined);
  });
  if (!started.ok) return started;
  return { ok: true, value: () => stop(started.value) };
}

type Handler = Pick<OfficeExtension.EventHandlerResult<unknown>, "remove"> & {
  readonly context: OfficeExtension.ClientRequestContext;
};

/** A handler is removed in the context that it was added in. Where Excel refuses, it tells of nothing that is still listened to. */
async function stop(handlers: readonly Handler[]): Promise<void> {
  const [first] = handlers;
  if (!first) return;
  const { context } = first;
  try {
    await Excel.run({ delayForCellEdit: true, previousObjects: context }, async () => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  } catch (error) {
    if (!isOfExcel(error)) throw error;
  }
}
