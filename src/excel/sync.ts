import type { Attempt } from "../workbook/attempt";
import type { ExcelReason } from "../workbook/reasons";

/** The lowest set of ExcelApi that the adapter's calls need. */
export const NEEDED = "1.9";

/** Seconds that Excel is given for one request: on the web a sync can hang for ever (office-js issues 4805, 6150). */
export const PATIENCE = 60;

/** Excel gave no answer in time; `pending` settles if it answers after all. */
export class ExcelBusy extends Error {
  constructor(
    readonly seconds: number,
    readonly pending: Promise<unknown>,
  ) {
    super(`no answer from excel in seconds: ${seconds}`);
  }
}

/** What `work` gives, or ExcelBusy after so many seconds. */
export async function inTime<T>(work: Promise<T>, seconds: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ExcelBusy(seconds, work)), seconds * 1000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** True where this Excel has the set of ExcelApi. */
export function supports(set: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", set);
}

/** The code of an error that Excel answered with; undefined for any other error. */
export function excelCode(error: unknown): string | undefined {
  if (!(typeof error === "object" && error !== null && "code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

/** Excel's refusal as a reason; throws on what is no refusal of Excel's. */
export function toReason(error: unknown, left: readonly string[] = []): ExcelReason {
  if (error instanceof ExcelBusy) return { code: "excel-busy", seconds: error.seconds, left };
  const code = excelCode(error);
  if (code === undefined) throw error;
  if (code === "InvalidOperationInCellEditMode") return { code: "cell-being-edited", left };
  if (code === "ItemNotFound") return { code: "gone-meanwhile", left };
  if (code === "AccessDenied") return { code: "closed-meanwhile", left };
  return { code: "excel-failed", detail: wordedByExcel(error), left };
}

/** "AccessDenied: You cannot perform the requested operation." */
export function wordedByExcel(error: unknown): string {
  const message = error instanceof Error || isMessage(error) ? error.message : "";
  return `${excelCode(error)}: ${message}`;
}

function isMessage(error: unknown): error is { message: string } {
  return typeof error === "object" && error !== null && "message" in error;
}

/** The open workbook, and the requests that ask Excel for what was said of it, each in its time: later it throws ExcelBusy. */
export interface Requests {
  readonly workbook: Excel.Workbook;
  readonly sync: () => Promise<void>;
}

/**
 * Waits while a cell is being edited, which would refuse every request. What the client has to say afterwards, to let go
 * of ranges, is not waited for: Excel may give no answer to that either.
 */
export function request<T>(work: (excel: Requests) => Promise<T>, seconds = PATIENCE): Promise<T> {
  return new Promise((resolve, reject) => {
    const run = Excel.run({ delayForCellEdit: true }, async (context) => {
      const excel: Requests = { workbook: context.workbook, sync: () => inTime(context.sync(), seconds) };
      await work(excel).then(resolve, reject);
    });
    run.catch(reject);
  });
}

/** The same with Excel's refusal as a reason; `work` changes nothing, or all in its last request. */
export async function inExcel<T>(
  work: (excel: Requests) => Promise<T>,
  seconds = PATIENCE,
): Promise<Attempt<T, ExcelReason>> {
  if (!supports(NEEDED)) return { ok: false, reason: { code: "excel-too-old", needed: NEEDED } };
  try {
    return { ok: true, value: await request(work, seconds) };
  } catch (error) {
    return { ok: false, reason: toReason(error) };
  }
}

/** Again where Excel refuses, since a hiccup of its may meet the first attempt, and not where it gives no answer. */
export async function inAttempts<T>(work: () => Promise<T>, attempts = 3): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === attempts || excelCode(error) === undefined) throw error;
    }
  }
}

/** The same for what cannot be taken back, and of which nothing is the worse for being done twice: once more without an answer too. */
export async function untilDone<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await inAttempts(work, 5);
  } catch (error) {
    if (!(error instanceof ExcelBusy)) throw error;
    return inAttempts(work, 5);
  }
}

/** Whether Excel refused or gave no answer; any other error is the programmer's. */
export function isOfExcel(error: unknown): boolean {
  return error instanceof ExcelBusy || excelCode(error) !== undefined;
}

/** Does the work when Excel answers what it gave no answer to; where it refuses or is silent again, nobody is there to be told. */
export function later({ pending }: ExcelBusy, work: () => Promise<unknown>): void {
  const unheard = (error: unknown) => {
    if (!isOfExcel(error)) throw error;
  };
  void pending.then(work, work).catch(unheard);
}
