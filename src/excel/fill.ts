import type { SheetEntries } from "../workbook/plan-change";
import type { Grid } from "../workbook/grid";
import type { Attempt } from "../workbook/attempt";
import type { ExcelReason } from "../workbook/reasons";
import { beginChange, type IsLast } from "./changes";
import { apply, isWritten, putBack, typedSince, type Writing } from "./put-back";
import { missingSheet, sheetIdsNow } from "./sheet-ids";
import {
  ExcelBusy,
  inAttempts,
  isOfExcel,
  later,
  NEEDED,
  PATIENCE,
  request,
  type Requests,
  supports,
  toReason,
} from "./sync";
import { entrySteps } from "./write/entries";
import { inRequests } from "./write/step";

export interface FillOptions {
  /** Called after each request; `total` stays the same. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Aborting puts back what the cells held. */
  readonly signal?: AbortSignal;
  /** Bytes of one request; 1,000,000 where not given. */
  readonly requestSize?: number;
  /** Seconds that Excel may take for one request. */
  readonly patience?: number;
}

export type Filled = Attempt<void, ExcelReason>;

/**
 * Writes entries into unlocked cells of sheets that stay protected, and nothing else: Excel refuses a locked one.
 * `grid` is what the workbook holds; refused where somebody has typed into the cells since. Where Excel refuses midway,
 * gives no answer, or the user cancels, the cells are read: all is done, or they get back what the grid says.
 */
export async function fillEntries(
  entries: readonly SheetEntries[],
  grid: Grid,
  options: FillOptions = {},
): Promise<Filled> {
  if (!supports(NEEDED)) return { ok: false, reason: { code: "excel-too-old", needed: NEEDED } };
  const requestSize = options.requestSize ?? 1_000_000;
  const filling = new Filling({ entries, grid, ids: new Map(), requestSize }, options);
  try {
    const reason = await filling.write();
    return reason ? { ok: false, reason } : { ok: true, value: undefined };
  } catch (error) {
    const reason = await filling.afterError(error);
    return reason ? { ok: false, reason } : { ok: true, value: undefined };
  }
}

class Cancelled extends Error {}

class Filling {
  private readonly isLast: IsLast = beginChange();
  private isBegun = false;
  private readonly patience: number;

  constructor(
    private writing: Writing,
    private readonly options: FillOptions,
  ) {
    this.patience = options.patience ?? PATIENCE;
  }

  write(): Promise<ExcelReason | undefined> {
    const { signal, onProgress } = this.options;
    const requests = inRequests(entrySteps(this.writing.entries), this.writing.requestSize);
    return request(async (excel) => {
      this.writing = { ...this.writing, ids: await sheetIdsNow(excel) };
      const { entries, ids } = this.writing;
      const missing = missingSheet(
        entries.map((each) => each.sheet),
        ids,
      );
      if (missing !== undefined) return { code: "no-such-sheet", sheet: missing };
      const sheet = await typedSince(excel, this.writing);
      if (sheet !== undefined) return { code: "changed-meanwhile", sheet };
      for (const [index, steps] of requests.entries()) {
        if (signal?.aborted) throw new Cancelled("the entries were cancelled");
        apply(excel, steps, ids);
        this.isBegun = true;
        await excel.sync();
        onProgress?.(index + 1, requests.length);
      }
      return undefined;
    }, this.patience);
  }

  /** Undefined where all is written in spite of the error. */
  async afterError(error: unknown): Promise<ExcelReason | undefined> {
    const reason: ExcelReason =
      error instanceof Cancelled ? { code: "cancelled", left: [] } : toReason(error);
    if (!this.isBegun) return reason;
    try {
      const isDone = error instanceof Cancelled ? false : await this.inAttempts(isWritten);
      if (isDone) return undefined;
      await this.inAttempts(putBack);
      this.putBackLater(error);
      return reason;
    } catch (again) {
      if (!isOfExcel(again)) throw again;
      this.putBackLater(error, again);
      const sheets = new Set(this.writing.entries.map(({ sheet }) => sheet));
      return { code: "entries-mixed", sheets: [...sheets] };
    }
  }

  private inAttempts<T>(work: (excel: Requests, writing: Writing) => Promise<T>): Promise<T> {
    return inAttempts(() => request((excel) => work(excel, this.writing), this.patience));
  }

  /** When Excel answers what it gave no answer to, unless something else was done since. */
  private putBackLater(...errors: readonly unknown[]): void {
    for (const error of errors) {
      if (!(error instanceof ExcelBusy)) continue;
      later(error, async () => {
        if (this.isLast()) await this.inAttempts(putBack);
      });
    }
  }
}
