import type { IssueCode } from "../domain/issues/catalogue";
import { errorsFirst } from "../domain/issues/errors-first";
import { refusedFile } from "../domain/issues/in-file";
import type { LimitsOf } from "../domain/issues/issue";
import type { Grid } from "../workbook/grid";
import { ASSESSMENT_KIND } from "./assessment/workbook";
import { locate } from "./language/entries";
import { EVALUATOR_KIND } from "./evaluator/workbook";
import { LOCAL_SPEND_KIND } from "./spend/workbook";
import { stampsOf } from "./return/read-stamp";
import { REGISTER_KIND } from "./register/stamp";
import { RESPONSE_KIND } from "./response/model";
import { RETURN_KIND } from "./return/stamp";
import { ASSESSMENT_STAMP, readStamp, type Stamp } from "./language/stamp";
import { SUMMARY_KIND } from "./summary/workbook";
import { checkAssessmentWorkbook } from "./assessment/check";
import { checkCommitmentsWorkbook } from "./contract/check";
import { checkEvaluatorFile } from "./evaluator/check";
import type { Checked } from "./language/check-locks";
import { checkRegisterWorkbook } from "./register/check";
import { checkResponseWorkbook } from "./response/check";
import { checkReturnWorkbook } from "./return/check";
import { checkSchemeWorkbook } from "./scheme/check";
import { type CheckedTender, checkTenderWorkbook } from "./tender/check";

/** What is wrong in a workbook; errors stand before warnings. */
export interface CheckedWorkbook extends Checked {
  /** As its stamp says: "tender"; null where it has none that can be read. */
  readonly kind: string | null;
  /** A tender's scores so far; absent while its entries are wrong, and for other kinds. */
  readonly bids?: CheckedTender["bids"];
}

/** The check of each kind of workbook, by the kind that its stamp gives. */
const CHECKS: Readonly<Record<string, (grid: Grid, stamp: Stamp) => Checked & Partial<CheckedTender>>> = {
  [ASSESSMENT_KIND]: checkAssessmentWorkbook,
  commitments: checkCommitmentsWorkbook,
  [EVALUATOR_KIND]: checkEvaluatorFile,
  [REGISTER_KIND]: checkRegisterWorkbook,
  [RESPONSE_KIND]: checkResponseWorkbook,
  [RETURN_KIND]: checkReturnWorkbook,
  scheme: checkSchemeWorkbook,
  tender: checkTenderWorkbook,
};

/** Checks everything that can be tested in a workbook, and stops at no mistake. */
export function checkWorkbook(grid: Grid): CheckedWorkbook {
  const stamp = stampOf(grid);
  if (stamp === "none") return unstamped(grid);
  if (stamp === "damaged") return refused(grid, null, "stamp-damaged");
  const { kind } = stamp;
  const check = Object.hasOwn(CHECKS, kind) ? CHECKS[kind] : undefined;
  if (!check) return unchecked(grid, stamp);
  const checked = withAssessment(check(grid, stamp), kind, grid);
  return { kind, ...checked, issues: errorsFirst(checked.issues) };
}

/** An assessment may stand beside the tender that came of it, with a stamp of its own. */
function withAssessment<C extends Checked>(checked: C, kind: string, grid: Grid): C {
  if (kind === ASSESSMENT_KIND || readStamp(grid, [ASSESSMENT_STAMP]) === "none") return checked;
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
  const found = stampsOf(grid).find((each) => each !== "damaged" && COME_BACK.includes(each.kind));
  return found ?? stamp;
}

const COME_BACK = [RESPONSE_KIND, RETURN_KIND];

/** A summary holds values that are made once and go out; what no version knows comes of a later one. */
function unchecked(grid: Grid, { kind, parts: { bidder, reference } }: Stamp): CheckedWorkbook {
  const said = { bidder: String(bidder), reference: String(reference) };
  return kind === SUMMARY_KIND
    ? refused(grid, kind, "summary-not-checked", said)
    : refused(grid, kind, "kind-unknown", { kind });
}

/** A workbook of local spend has no stamp, since nothing is ever read back from it. */
function unstamped(grid: Grid): CheckedWorkbook {
  const isLocalSpend = ["Local_Total", "Ledger_InScope"].every((name) => locate(grid, name));
  return isLocalSpend
    ? refused(grid, LOCAL_SPEND_KIND, "local-spend-not-checked")
    : refused(grid, null, "no-stamp");
}

function refused<Code extends IssueCode>(
  { source }: Grid,
  kind: string | null,
  code: Code,
  ...limits: LimitsOf<Code>
): CheckedWorkbook {
  return { kind, issues: refusedFile(source, code, ...limits).issues, altered: [] };
}
