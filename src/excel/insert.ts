import type { Attempt } from "../workbook/attempt";
import { withListsAsCells } from "../workbook/list";
import type { Plan } from "../workbook/plan";
import { mustHoldLimits } from "../workbook/plan-limits";
import type { ExcelReason } from "../workbook/reasons";
import { freeSheetName, withSheetNames } from "../workbook/rename";
import { ExcelBusy, inTime, NEEDED, PATIENCE, supports, toReason } from "./sync";
import { type Before, lookAtWorkbook, refusal } from "./before";
import { type Made, removeInserted } from "./remove-inserted";
import { planSteps } from "./write/plan-steps";
import { inRequests, type Step, type Target } from "./write/step";

export interface InsertOptions {
  /** Called after each request, and waited for; `total` stays the same. */
  readonly onProgress?: (done: number, total: number) => unknown;
  /** Aborting leaves the workbook as it was. */
  readonly signal?: AbortSignal;
  /** Characters of one request; 250,000 where not given, so that the user sees how far it is and can cancel. */
  readonly requestSize?: number;
  /** Seconds that Excel may take for one request. */
  readonly patience?: number;
}

/** What follows when a plan's sheets are written, before the insertion counts as done. */
export interface Finishing {
  readonly context: Excel.RequestContext;
  /** The name that each of the plan's sheets got. */
  readonly sheets: ReadonlyMap<string, string>;
  /** As the workbook was before. */
  readonly before: Before;
  readonly sync: () => Promise<void>;
  /** The same where the user cannot cancel any more. */
  readonly syncAnyway: () => Promise<void>;
  /** Calls that take back what is changed beside the sheets, should anything fail from now on. */
  readonly onUndo: (takeBack: (context: Excel.RequestContext) => void) => void;
  /** From now on the sheets stay, whatever fails. */
  readonly keep: () => void;
}

export interface Inserted {
  /** The name that each of the plan's sheets got. */
  readonly sheets: ReadonlyMap<string, string>;
  /** "manual" where the user has to press F9 to see figures. */
  readonly calculation: "automatic" | "manual";
}

/**
 * Puts the plan's sheets behind those of the open workbook. A sheet that exists is never touched: the new one gets a
 * free name. On any refusal, failure or abort the workbook is as it was, except for sheets that the reason tells of.
 */
export function insertPlan(plan: Plan, options: InsertOptions = {}): Promise<Attempt<Inserted, ExcelReason>> {
  return insertAndFinish(plan, options, async () => undefined);
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
  const insertion = new Insertion(whole, options, finish);
  try {
    await removeUnanswered(options.patience);
    return await Excel.run({ delayForCellEdit: true }, (context) => insertion.run(context));
  } catch (error) {
    return { ok: false, reason: await insertion.undo(error) };
  }
}

/** Insertions that Excel gave no answer to: what they made is taken away when it answers, or before the next one. */
const unanswered = new Set<Made>();

async function removeUnanswered(patience?: number): Promise<void> {
  for (const made of unanswered) {
    const left = await removeInserted(made, patience);
    if (left.length === 0) unanswered.delete(made);
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

  constructor(
    private readonly plan: Plan,
    private readonly options: InsertOptions,
    private readonly finish: (finishing: Finishing) => Promise<void>,
  ) {}

  async run(context: Excel.RequestContext): Promise<Attempt<Inserted, ExcelReason>> {
    this.goOn();
    const before = await this.inTime(lookAtWorkbook(context));
    const reason = refusal(this.plan, before);
    if (reason) return { ok: false, reason };
    const taken = before.sheets.map(({ name }) => name);
    const sheets = freeNames(this.plan, taken);
    const plan = withSheetNames(this.plan, sheets);
    const requests = inRequests(planSteps(plan), this.options.requestSize ?? 250_000);
    this.goOn();
    await this.addSheets(context, { before, names: [...sheets.values()] });
    await this.options.onProgress?.(1, requests.length + 1);
    await this.write(context, requests);
    await this.finish(this.finishing(context, before, sheets));
    return { ok: true, value: { sheets, calculation: before.manual ? "manual" : "automatic" } };
  }

  private finishing(
    context: Excel.RequestContext,
    before: Before,
    sheets: ReadonlyMap<string, string>,
  ): Finishing {
    return {
      context,
      sheets,
      before,
      sync: () => {
        this.goOn();
        return this.sync(context);
      },
      syncAnyway: () => this.sync(context),
      onUndo: (takeBack) => {
        if (this.made) this.made = { ...this.made, takeBack };
      },
      keep: () => {
        this.made = undefined;
      },
    };
  }

  private async addSheets(context: Excel.RequestContext, made: Made): Promise<void> {
    this.made = made;
    const { worksheets } = context.workbook;
    const added = made.names.map((name) => worksheets.add(name).load("id"));
    await this.sync(context);
    this.made = { ...made, ids: added.map(({ id }) => id) };
  }

  private async write(context: Excel.RequestContext, requests: readonly Step[][]): Promise<void> {
    const { workbook } = context;
    const target: Target = { workbook, sheet: (name) => workbook.worksheets.getItem(name) };
    for (const [index, steps] of requests.entries()) {
      this.goOn();
      for (const step of steps) step.apply(target);
      await this.sync(context);
      await this.options.onProgress?.(index + 2, requests.length + 1);
    }
  }

  /** The workbook as it was, and why. */
  async undo(error: unknown): Promise<ExcelReason> {
    const { made } = this;
    if (error instanceof ExcelBusy) {
      if (made) removeLater(made, error.pending);
      return toReason(error);
    }
    const left = made ? await this.removeNow(made) : [];
    if (error instanceof Refused) return error.reason;
    return error instanceof Cancelled ? { code: "cancelled", left } : toReason(error, left);
  }

  /** Gives the sheets that are still there. */
  private async removeNow(made: Made): Promise<readonly string[]> {
    try {
      return await removeInserted(made, this.patience);
    } catch (error) {
      if (!(error instanceof ExcelBusy)) throw error;
      removeLater(made, error.pending);
      return made.names;
    }
  }

  private goOn(): void {
    if (this.options.signal?.aborted) throw new Cancelled("the insertion was cancelled");
  }

  private async sync(context: Excel.RequestContext): Promise<void> {
    const { application } = context.workbook;
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
    await this.inTime(context.sync());
  }

  private inTime<T>(work: Promise<T>): Promise<T> {
    return inTime(work, this.patience);
  }

  private get patience(): number {
    return this.options.patience ?? PATIENCE;
  }
}

/** When Excel answers the request that hung; if it never does, before the next insertion. */
function removeLater(made: Made, pending: Promise<unknown>): void {
  unanswered.add(made);
  const remove = async () => {
    if (!unanswered.has(made)) return;
    const left = await removeInserted(made);
    if (left.length === 0) unanswered.delete(made);
  };
  // A request that hangs again leaves it to the next insertion.
  const busyAgain = (error: unknown) => {
    if (!(error instanceof ExcelBusy)) throw error;
  };
  void pending.then(remove, remove).catch(busyAgain);
}

function freeNames(plan: Plan, taken: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { name } of plan.sheets) {
    const others = plan.sheets.map((sheet) => sheet.name).filter((other) => other !== name);
    names.set(name, freeSheetName(name, [...taken, ...names.values(), ...others]));
  }
  return names;
}
