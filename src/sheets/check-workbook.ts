import type { IssueCode } from "../domain/issues/catalogue";
import { errorsFirst } from "../domain/issues/errors-first";
import { refusedFile } from "../domain/issues/in-file";
import { type Issue, type LimitsOf, makeIssue } from "../domain/issues/issue";
import type { Day } from "../domain/values/day";
import type { LaterKind, WorkbookKind } from "../domain/values/workbook-kind";
import type { Grid } from "../workbook/grid";
import { stampsOf } from "./return/read-stamp";
import { ASSESSMENT_STAMP, readStamp, type Stamp } from "./language/stamp";
import { checkAssessmentWorkbook } from "./assessment/check";
import { checkCouncilWorkbook } from "./council/check";
import { checkCommitmentsWorkbook } from "./contract/check";
import { checkContractsWorkbook } from "./contracts/check";
import { checkEditionWorkbook } from "./framework/read-edition";
import { checkEvaluatorFile } from "./evaluator/check";
import { checkLotsWorkbook } from "./lots/check";
import type { Checked } from "./language/check-locks";
import { checkRegisterWorkbook } from "./register/check";
import { checkResponseWorkbook } from "./response/check";
import { checkReturnWorkbook } from "./return/check";
import { checkSchemeWorkbook } from "./scheme/check";
import { isLocalSpend } from "./spend/read";
import { checkSupplierWorkbook } from "./suppliers/check";
import { type CheckedTender, checkTenderWorkbook } from "./tender/check";

/** What is wrong in a workbook; errors stand before warnings. */
export interface CheckedWorkbook extends Checked {
  /** As its stamp says: "tender"; null where it has none that can be read. */
  readonly kind: WorkbookKind | LaterKind | null;
  /** A tender's scores so far; absent while its entries are wrong, and for other kinds. */
  readonly bids?: CheckedTender["bids"];
  /** A tender as it was set up; absent for other kinds. */
  readonly setup?: CheckedTender["setup"];
}

type Check = (grid: Grid, stamp: Stamp, today: Day | undefined) => Checked & Partial<CheckedTender>;

/** The check of each kind of workbook; of some there is nothing to check, since nothing is typed into them. */
const CHECKS: Readonly<Record<WorkbookKind, Check>> = {
  assessment: checkAssessmentWorkbook,
  commitments: checkCommitmentsWorkbook,
  contracts: checkContractsWorkbook,
  council: checkCouncilWorkbook,
  edition: checkEditionWorkbook,
  evaluator: checkEvaluatorFile,
  "local spend": (grid) => refused(grid, "local-spend-not-checked"),
  lots: checkLotsWorkbook,
  register: checkRegisterWorkbook,
  response: checkResponseWorkbook,
  return: (grid, _stamp, today) => checkReturnWorkbook(grid, today),
  scheme: checkSchemeWorkbook,
  summary: (grid, { parts: { bidder, reference } }) =>
    refused(grid, "summary-not-checked", { bidder: String(bidder), reference: String(reference) }),
  "supplier register": checkSupplierWorkbook,
  tender: checkTenderWorkbook,
};

/** Checks everything that can be tested in a workbook, and stops at no mistake. Declarations are held against `today`. */
export function checkWorkbook(grid: Grid, today?: Day): CheckedWorkbook {
  const stamp = stampOf(grid);
  if (stamp === "none") return { kind: null, ...refused(grid, "no-stamp") };
  if (stamp === "damaged") return { kind: null, ...refused(grid, "stamp-damaged") };
  const { kind } = stamp;
  if (typeof kind === "object") return { kind, ...refused(grid, "kind-unknown", { kind: kind.later }) };
  const checked = withAssessment(CHECKS[kind](grid, stamp, today), kind, grid);
  return { kind, ...checked, issues: errorsFirst([...checked.issues, ...byHand(grid)]) };
}

/** What the workbook shows is not what its entries come to, while nobody asks it to calculate. */
function byHand({ manual, source }: Grid): readonly Issue[] {
  return manual ? [makeIssue("warning", { file: source }, "calculates-by-hand")] : [];
}

/** An assessment may stand beside the tender that came of it, with a stamp of its own. */
function withAssessment<C extends Checked>(checked: C, kind: WorkbookKind, grid: Grid): C {
  if (kind === "assessment" || readStamp(grid, [ASSESSMENT_STAMP]) === "none") return checked;
  const own = checkAssessmentWorkbook(grid);
  const plans = [checked.plan, own.plan].flatMap((plan) => plan ?? []);
  const [first] = plans;
  const plan = first && {
    ...first,
    sheets: plans.flatMap(({ sheets }) => sheets),
    names: plans.flatMap(({ names }) => names),
  };
  return {
    ...checked,
    issues: [...checked.issues, ...own.issues],
    altered: [...checked.altered, ...own.altered],
    ...(plan ? { plan } : {}),
  };
}

/** Of what leaves and comes back it is found without its name too: others save with programs that drop names. */
function stampOf(grid: Grid): ReturnType<typeof readStamp> {
  const stamp = readStamp(grid);
  if (stamp !== "none") return stamp;
  const found = stampsOf(grid).find((each) => each !== "damaged" && isForm(each.kind));
  return found ?? (isLocalSpend(grid) ? NO_STAMP_NEEDED : stamp);
}

function isForm(kind: Stamp["kind"]): boolean {
  return kind === "response" || kind === "return";
}

/** A workbook of local spend has no stamp, since nothing is ever read back from it. */
const NO_STAMP_NEEDED = { kind: "local spend", formVersion: 1, parts: {} } as const;

function refused<Code extends IssueCode>({ source }: Grid, code: Code, ...limits: LimitsOf<Code>): Checked {
  return { issues: refusedFile(source, code, ...limits).issues, altered: [] };
}
