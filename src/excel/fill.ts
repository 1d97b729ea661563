import type { SheetEntries } from "../workbook/plan-change";
import type { Grid } from "../workbook/grid";
import type { Attempt } from "../workbook/attempt";
import type { ExcelReason } from "../workbook/reasons";
import { ExcelBusy, excelCode, inTime, NEEDED, PATIENCE, supports, toReason } from "./sync";
import { entrySteps, formerEntries } from "./write/entries";
import { inRequests, type Step } from "./write/step";

export interface FillOptions {
  /** Called after each request; `total` stays the same. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Aborting puts back what the cells held. */
  readonly signal?: AbortSignal;
  /** Characters of one request; 1,000,000 where not given. */
  readonly requestSize?: number;
  /** Seconds that Excel may take for all of it. */
  readonly patience?: number;
}

export type Filled = Attempt<void, ExcelReason>;

/**
 * Writes entries into unlocked cells of sheets that stay protected, and nothing else: Excel refuses a locked one.
 * `grid` is what the workbook holds: where Excel refuses midway, or the user cancels, the cells get that back.
 */
export async function fillEntries(
  entries: readonly SheetEntries[],
  grid: Grid,
  options: FillOptions = {},
): Promise<Filled> {
  if (!supports(NEEDED)) return { ok: false, reason: { code: "excel-too-old", needed: NEEDED } };
  const { requestSize = 1_000_000, patience = PATIENCE } = options;
  try {
    await writeAll(inRequests(entrySteps(entries), requestSize), options);
    return { ok: true, value: undefined };
  } catch (error) {
    const back = inRequests(entrySteps(formerEntries(entries, grid)), requestSize);
    const sheets = entries.map(({ sheet }) => sheet);
    if (error instanceof ExcelBusy) {
      writeLater(back, error.pending);
      return { ok: false, reason: toReason(error) };
    }
    const isBack = await writeBack(back, patience);
    if (!isBack) return { ok: false, reason: { code: "entries-mixed", sheets } };
    return {
      ok: false,
      reason: error instanceof Cancelled ? { code: "cancelled", left: [] } : toReason(error),
    };
  }
}

class Cancelled extends Error {}

async function writeAll(requests: readonly Step[][], options: FillOptions): Promise<void> {
  const { signal, onProgress, patience = PATIENCE } = options;
  const work = Excel.run({ delayForCellEdit: true }, async (context) => {
    const { workbook } = context;
    for (const [index, steps] of requests.entries()) {
      if (signal?.aborted) throw new Cancelled("the entries were cancelled");
      for (const step of steps) step.apply({ workbook, sheet: (name) => workbook.worksheets.getItem(name) });
      await context.sync();
      onProgress?.(index + 1, requests.length);
    }
  });
  await inTime(work, patience);
}

/** A hiccup of Excel's that ended the writing may meet the first attempt too. */
const ATTEMPTS = 3;

async function writeBack(requests: readonly Step[][], patience: number): Promise<boolean> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    try {
      await writeAll(requests, { patience });
      return true;
    } catch (error) {
      if (excelCode(error) === undefined && !(error instanceof ExcelBusy)) throw error;
    }
  }
  return false;
}

/** When Excel answers the request that hung. */
function writeLater(requests: readonly Step[][], pending: Promise<unknown>): void {
  const write = () => writeBack(requests, PATIENCE);
  void pending.then(write, write);
}
