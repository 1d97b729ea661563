import type { Issue } from "../../domain/issue";
import type { Grid } from "../../workbook/grid";
import { stampsOf } from "../read-return-stamp";
import { RETURN_KIND } from "../return-stamp";
import { readStamp } from "../stamp";
import type { Checked } from "./check-locks";
import { checkResponseWorkbook } from "./check-response";
import { checkReturnWorkbook } from "./check-return-workbook";
import { checkTenderWorkbook } from "./check-tender-workbook";

/** What is wrong in a workbook; errors stand before warnings. */
export interface CheckedWorkbook extends Checked {
  /** As its stamp says: "tender"; null where it has none that can be read. */
  readonly kind: string | null;
}

/** The check of each kind of workbook, by the kind that its stamp gives. */
const CHECKS: Readonly<Record<string, (grid: Grid) => Checked>> = {
  response: checkResponseWorkbook,
  return: checkReturnWorkbook,
  tender: checkTenderWorkbook,
};

/** Checks everything that can be tested in a workbook, and stops at no mistake. */
export function checkWorkbook(grid: Grid): CheckedWorkbook {
  const stamp = stampOf(grid);
  if (stamp === "none") return refused(grid, null, "no-stamp");
  if (stamp === "damaged") return refused(grid, null, "stamp-damaged");
  const { kind } = stamp;
  const check = Object.hasOwn(CHECKS, kind) ? CHECKS[kind] : undefined;
  if (!check) return refused(grid, kind, "kind-unknown", { kind });
  const checked = check(grid);
  return { kind, ...checked, issues: errorsFirst(checked.issues) };
}

/** A return's is found without its name too: suppliers save returns with programs that drop names. */
function stampOf(grid: Grid): ReturnType<typeof readStamp> {
  const stamp = readStamp(grid);
  if (stamp !== "none") return stamp;
  return stampsOf(grid).find((each) => each !== "damaged" && each.kind === RETURN_KIND) ?? stamp;
}

function refused(
  { source }: Grid,
  kind: string | null,
  code: string,
  limits: Issue["limits"] = {},
): CheckedWorkbook {
  return { kind, issues: [{ code, severity: "error", place: { file: source }, limits }], altered: [] };
}

function errorsFirst(issues: readonly Issue[]): readonly Issue[] {
  const of = (wanted: Issue["severity"]) => issues.filter(({ severity }) => severity === wanted);
  return [...of("error"), ...of("warning")];
}
