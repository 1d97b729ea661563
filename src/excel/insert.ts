import type { Attempt } from "../workbook/attempt";
import { withListsAsCells } from "../workbook/list";
import type { Plan } from "../workbook/plan";
import { mustHoldLimits } from "../workbook/plan-limits";
import type { ExcelReason } from "../workbook/reasons";
import { freeSheetName, withSheetNames } from "../workbook/rename";
import { type Before, lookAtWorkbook, refusal } from "./before";
import { beginChange } from "./changes";
import { type Beside, type Made, removeInserted } from "./remove-inserted";
import { show } from "./show";
import {
  ExcelBusy,
  excelCode,
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
import { planSteps, shownFirst } from "./write/plan-steps";
import { inRequests, requestSize, type Step, type Target } from "./write/step";

export interface InsertOptions {
  /** Called after each request, and waited for; `total` stays the same. */
  readonly onProgress?: (done: number, total: number) => unknown;
  /** Aborting leaves the workbook as it was. */
  readonly signal?: AbortSignal;
  /** Bytes of one request; where not given, as many as are right for all that is written. */
  readonly requestSize?: number;
  /** Seconds that Excel may take for one request. */
  readonly patience?: number;
  /** Whether the sheets stand before that of a new workbook, which is the user's and stays; after it where not given. */
  readonly beforeBlank?: boolean;
}

/** What follows when a plan's sheets are written, before the insertion counts as done. */
export interface Finishing {
  /** Excel, where the user cannot cancel any more. */
  readonly excel: Requests;
  /** The name that each of the plan's sheets got. */
  readonly sheets: ReadonlyMap<string, string>;
  /** The sheets' ids, by the names that they got. */
  readonly ids: ReadonlyMap<string, string>;
  /** As the workbook was before. */
  readonly before: Before;
  readonly sync: () => Promise<void>;
  /** What is taken back beside the sheets, should anything fail from now on. */
  readonly onUndo: (beside: Beside) => void;
  /** From now on the sheets stay, whatever fails. */
  readonly keep: () => void;
}

export interface Inserted {
  /** The name that each of the plan's sheets got. */
  readonly sheets: ReadonlyMap<string, string>;
  /** "manual" where the user has to press F9 to see figures. */
  readonly calculation: "automatic" | "manual";
  /** What went right but for this. */
  readonly notes: readonly ExcelReason[];
}

/**
 * Puts the plan's sheets behind those of the open workbook. A sheet that exists is never touched: the new one gets a
 * free name. On any refusal, failure or abort the workbook is as it was, except for sheets that the reason tells of.
 */
export function insertPlan(plan: Plan, options: InsertOptions = {}): Promise<Attempt<Inserted, ExcelReason>> {
  const shown = shownFirst(plan);
  return insertAndFinish(plan, options, async ({ excel, sheets, ids }) => {
    const id = shown && ids.get(sheets.get(shown.sheet) ?? "");
    if (id !== undefined) await show(excel, id, shown?.cell);
  });
}

/** The same with more to do: what `finish` throws takes the sheets out again. */
export async function insertAndFinish(
  plan: Plan,
  options: InsertOptions,
  finish: (finishing: Finishing) => Promise<void>,
): Promise<Attempt<Inserted, ExcelReason>> {
  if (!supports(NEEDED)) return { ok: false, reason: { code: "excel-too-old", needed: NEEDED } };
  const whole = withListsAsCells(plan);
  mustHoldLimits(whole);
  try {
    await removeUnanswered(options.patience);
  } catch (error) {
    return { ok: false, reason: toReason(error) };
  }
  const insertion = new Insertion(whole, options, finish);
  try {
    return await request((excel) => insertion.run(excel), options.patience);
  } catch (error) {
    return { ok: false, reason: await insertion.undo(error) };
  }
}

/** Insertions that Excel gave no answer to: what they made is taken away when it answers, or before the next one. */
const unanswered = new Set<Made>();

async function removeUnanswered(patience?: number): Promise<void> {
  for (const made of unanswered) {
    await removeInserted(made, patience, true);
    unanswered.delete(made);
  }
}

class Cancelled extends Error {}

/** A refusal for which the new sheets are taken out again. */
export class Refused extends Error {
  constructor(readonly reason: ExcelReason) {
    super(reason.code);
  }
}

class Insertion {
  /** Undefined while the workbook is untouched. */
  private made: Made | undefined;
  private readonly notes: ExcelReason[] = [];

  constructor(
    private readonly plan: Plan,
    private readonly options: InsertOptions,
    private readonly finish: (finishing: Finishing) => Promise<void>,
  ) {}

  async run(excel: Requests): Promise<Attempt<Inserted, ExcelReason>> {
    this.goOn();
    const before = await lookAtWorkbook(excel);
    const reason = refusal(this.plan, before);
    if (reason) return { ok: false, reason };
    const taken = before.sheets.map(({ name }) => name);
    const sheets = freeNames(this.plan, taken);
    const plan = withSheetNames(this.plan, sheets);
    const requests = this.requestsFor(plan);
    this.goOn();
    const ids = await this.addSheets(excel, plan, before);
    await this.options.onProgress?.(1, requests.length + 1);
    await this.write(excel, requests, ids);
    await this.finish(this.finishing(excel, { before, sheets, ids }));
    const calculation = before.manual ? "manual" : "automatic";
    return { ok: true, value: { sheets, calculation, notes: this.notes } };
  }

  private requestsFor(plan: Plan): readonly Request[] {
    const { content, print, protection } = planSteps(plan);
    const most = this.options.requestSize ?? requestSize([...content, ...print, ...protection]);
    const requests = (steps: readonly Step[], mayBeRefused = false) =>
      inRequests(steps, most).map((each) => ({ steps: each, mayBeRefused }));
    return [...requests(content), ...requests(print, true), ...requests(protection)];
  }

  private finishing(
    { workbook, sync }: Requests,
    made: Pick<Finishing, "before" | "sheets" | "ids">,
  ): Finishing {
    const excel: Requests = {
      workbook,
      sync: () => {
        suspend(workbook);
        return sync();
      },
    };
    return {
      ...made,
      excel,
      sync: () => {
        this.goOn();
        return excel.sync();
      },
      onUndo: (beside) => {
        if (this.made) this.made = { ...this.made, beside };
      },
      keep: () => {
        this.made = undefined;
      },
    };
  }

  private async addSheets(
    { workbook, sync }: Requests,
    plan: Plan,
    before: Before,
  ): Promise<ReadonlyMap<string, string>> {
    const made: Made = { plan, before, isLast: beginChange() };
    this.made = made;
    const added = plan.sheets.map(({ name }) => [name, workbook.worksheets.add(name).load("id")] as const);
    if (before.isBlank && this.options.beforeBlank)
      for (const [index, [, sheet]] of added.entries()) sheet.position = index;
    suspend(workbook);
    await sync();
    const ids = new Map(added.map(([name, { id }]) => [name, id]));
    this.made = { ...made, ids };
    return ids;
  }

  /** By the sheets' ids: a request that Excel comes to late must not reach other sheets of those names. */
  private async write(
    { workbook, sync }: Requests,
    requests: readonly Request[],
    ids: ReadonlyMap<string, string>,
  ): Promise<void> {
    const target: Target = { workbook, sheet: (name) => workbook.worksheets.getItem(ids.get(name) ?? name) };
    for (const [index, { steps, mayBeRefused }] of requests.entries()) {
      this.goOn();
      const send = async () => {
        for (const step of steps) step.apply(target);
        const now = workbook.worksheets.load("items/id,items/name");
        suspend(workbook);
        await sync();
        mustBeNamed(ids, now.items);
      };
      await (mayBeRefused ? this.unlessRefused(send) : send());
      await this.options.onProgress?.(index + 2, requests.length + 1);
    }
  }

  private async unlessRefused(send: () => Promise<void>): Promise<void> {
    try {
      await inAttempts(send);
    } catch (error) {
      if (excelCode(error) === undefined) throw error;
      if (this.notes.length === 0) this.notes.push({ code: "not-set-up-to-print" });
    }
  }

  /** The workbook as it was, and why. */
  async undo(error: unknown): Promise<ExcelReason> {
    const { made } = this;
    if (!made) return reasonFor(error, []);
    try {
      await removeInserted(made, this.options.patience);
      if (error instanceof ExcelBusy) removeLater(made, error);
      return reasonFor(error, []);
    } catch (again) {
      if (!isOfExcel(again)) throw again;
      for (const each of [error, again]) if (each instanceof ExcelBusy) removeLater(made, each);
      const left = made.plan.sheets.map(({ name }) => name);
      const { beside } = made;
      if (beside) return { code: "entries-mixed", sheets: [...beside.sheets, ...left] };
      // A refusal says that nothing was changed.
      return reasonFor(error instanceof Refused ? again : error, left);
    }
  }

  private goOn(): void {
    if (this.options.signal?.aborted) throw new Cancelled("the insertion was cancelled");
  }
}

interface Request {
  readonly steps: readonly Step[];
  /** The sheets are of use without it. */
  readonly mayBeRefused: boolean;
}

function reasonFor(error: unknown, left: readonly string[]): ExcelReason {
  if (error instanceof Refused) return error.reason;
  return error instanceof Cancelled ? { code: "cancelled", left } : toReason(error, left);
}

/** A formula that names a sheet which somebody has just renamed would show no figure. */
function mustBeNamed(ids: ReadonlyMap<string, string>, now: readonly Excel.Worksheet[]): void {
  const names = new Map(now.map(({ id, name }) => [id, name]));
  const isNamed = [...ids].every(([name, id]) => names.get(id) === name);
  if (!isNamed) throw new Refused({ code: "gone-meanwhile", left: [] });
}

function suspend({ application }: Excel.Workbook): void {
  application.suspendApiCalculationUntilNextSync();
  application.suspendScreenUpdatingUntilNextSync();
}

/** When Excel answers the request that hung; if it never does, before the next insertion. */
function removeLater(made: Made, busy: ExcelBusy): void {
  unanswered.add(made);
  later(busy, async () => {
    await removeInserted(made, PATIENCE, true);
    unanswered.delete(made);
  });
}

function freeNames(plan: Plan, taken: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { name } of plan.sheets) {
    const others = plan.sheets.map((sheet) => sheet.name).filter((other) => other !== name);
    names.set(name, freeSheetName(name, [...taken, ...names.values(), ...others]));
  }
  return names;
}
