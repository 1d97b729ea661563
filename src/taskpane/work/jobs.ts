import type { Settings } from "../../domain/council/settings";
import type { Result } from "../../domain/issues/issue";
import type { LedgerLine } from "../../domain/spend/ledger-lines";
import type { NamedFile } from "../../jobs/job";
import {
  type ConfirmedTable,
  firstLinesForPane,
  type LedgersAsked,
  type LedgersTold,
  ledgersForPane,
  localSpendForPane,
  type SpendPart,
  type SpendRequest,
  type SuppliersFiles,
} from "./local-spend";
import { type CouncilAsked, namedCouncilForPane } from "./named-council";
import { type FormsAsked, returnFormsForPane } from "./return-forms";
import type { RegisterAsked } from "../../jobs/register";
import type { RegisterSetup } from "../../jobs/register-setup";
import type { ReturnRead } from "../../jobs/return-file";
import {
  registerForPane,
  registerSetupForPane,
  type RegisterTold,
  type ReturnFilesAsked,
  returnsForPane,
  type SetupAsked,
} from "./consolidate";

/** Says how many parts of the work are done. */
export type OnProgress = (done: number, total: number) => void;

/**
 * The work that takes long enough to freeze the pane: what it is asked with, what it gives at its end, and, where it
 * gives parts before that, what each is, so that what was done is kept when it is cancelled.
 */
export interface WorkerJobs {
  readonly namedCouncil: { readonly asks: CouncilAsked; readonly gives: Result<Settings> };
  readonly returnForms: { readonly asks: FormsAsked; readonly gives: Result<readonly NamedFile[]> };
  readonly ledgers: { readonly asks: LedgersAsked; readonly gives: LedgersTold };
  readonly firstLines: { readonly asks: ConfirmedTable; readonly gives: readonly LedgerLine[] };
  readonly localSpend: {
    readonly asks: SpendRequest;
    readonly gives: Result<SuppliersFiles>;
    readonly part: SpendPart;
  };
  readonly returns: { readonly asks: ReturnFilesAsked; readonly gives: number; readonly part: ReturnRead };
  readonly registerSetup: { readonly asks: SetupAsked; readonly gives: Result<RegisterSetup> };
  readonly register: { readonly asks: RegisterAsked; readonly gives: RegisterTold };
}

/** Never where the work gives no parts. */
export type PartOf<Name extends keyof WorkerJobs> = WorkerJobs[Name] extends { readonly part: infer Part }
  ? Part
  : never;

type Work<Name extends keyof WorkerJobs> = (
  asks: WorkerJobs[Name]["asks"],
  onProgress: OnProgress,
  onPart: (part: PartOf<Name>) => void,
) => Promise<WorkerJobs[Name]["gives"]>;

export const WORKER_JOBS: { readonly [Name in keyof WorkerJobs]: Work<Name> } = {
  namedCouncil: namedCouncilForPane,
  returnForms: returnFormsForPane,
  ledgers: ledgersForPane,
  firstLines: firstLinesForPane,
  localSpend: localSpendForPane,
  returns: returnsForPane,
  registerSetup: registerSetupForPane,
  register: registerForPane,
};
