import type { Plan } from "../workbook/plan";
import type { ExcelReason } from "../workbook/reasons";
import { freeSheetName, withSheetNames } from "../workbook/rename";
import { ExcelBusy, inTime, NEEDED, PATIENCE, supports, toReason } from "./sync";
import { type Before, lookAtWorkbook, refusal } from "./before";
import { removeInserted } from "./remove-inserted";
import { planSteps } from "./write/plan-steps";
import { inRequests, type Step, type Target } from "./write/step";

export interface InsertOptions {
  /** Called after each request; `total` stays the same. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Aborting leaves the workbook as it was. */
  readonly signal?: AbortSignal;
  /** Characters of one request; 1,000,000 where not given, which is under 4 MB whatever the characters. */
  readonly requestSize?: number;
  /** Seconds that Excel may take for one request. */
  readonly patience?: number;
}

export type Inserted =
  | {
      readonly ok: true;
      /** The name that each of the plan's sheets got. */
      readonly sheets: ReadonlyMap<string, string>;
      /** "manual" where the user has to press F9 to see figures. */
      readonly calculation: "automatic" | "manual";
    }
  | { readonly ok: false; readonly reason: ExcelReason };

/**
 * Puts the plan's sheets behind those of the open workbook. A sheet that exists is never touched: the new one gets a
 * free name. On any refusal, failure or abort the workbook is as it was, except for sheets that the reason tells of.
 */
export async function insertPlan(plan: Plan, options: InsertOptions = {}): Promise<Inserted> {
  if (!supports(NEEDED)) return { ok: false, reason: { code: "excel-too-old", needed: NEEDED } };
  const insertion = new Insertion(plan, options);
  try {
    return await Excel.run({ delayForCellEdit: true }, (context) => insertion.run(context));
  } catch (error) {
    return { ok: false, reason: await insertion.undo(error) };
  }
}

class Cancelled extends Error {}

class Insertion {
  private before: Before | undefined;
  private sheets: ReadonlyMap<string, string> = new Map();

  constructor(
    private readonly plan: Plan,
    private readonly options: InsertOptions,
  ) {}

  async run(context: Excel.RequestContext): Promise<Inserted> {
    this.goOn();
    this.before = await this.inTime(lookAtWorkbook(context));
    const reason = refusal(this.plan, this.before);
    if (reason) return { ok: false, reason };
    this.sheets = freeNames(
      this.plan,
      this.before.sheets.map(({ name }) => name),
    );
    const plan = withSheetNames(this.plan, this.sheets);
    const requests = inRequests(planSteps(plan), this.options.requestSize ?? 1_000_000);
    await this.write(context, plan, requests);
    const calculation = this.before.manual ? "manual" : "automatic";
    return { ok: true, sheets: this.sheets, calculation };
  }

  private async write(context: Excel.RequestContext, plan: Plan, requests: readonly Step[][]): Promise<void> {
    const { workbook } = context;
    const target: Target = { workbook, sheet: (name) => workbook.worksheets.getItem(name) };
    const total = requests.length + 1;
    this.goOn();
    for (const { name } of plan.sheets) workbook.worksheets.add(name);
    await this.sync(context);
    this.options.onProgress?.(1, total);
    for (const [index, steps] of requests.entries()) {
      this.goOn();
      for (const step of steps) step.apply(target);
      await this.sync(context);
      this.options.onProgress?.(index + 2, total);
    }
  }

  /** The workbook as it was, and why. Where Excel gives no answer, what was made goes when it answers. */
  async undo(error: unknown): Promise<ExcelReason> {
    const { before } = this;
    const made = [...this.sheets.values()];
    if (error instanceof ExcelBusy) {
      const later = () => (before ? removeInserted(before, made) : undefined);
      void error.pending.then(later, later);
      return toReason(error);
    }
    const left = before && made.length > 0 ? await removeInserted(before, made, this.patience) : [];
    return error instanceof Cancelled ? { code: "cancelled", left } : toReason(error, left);
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

function freeNames(plan: Plan, taken: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { name } of plan.sheets) {
    const others = plan.sheets.map((sheet) => sheet.name).filter((other) => other !== name);
    names.set(name, freeSheetName(name, [...taken, ...names.values(), ...others]));
  }
  return names;
}
