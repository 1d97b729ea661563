import { hasError } from "../../domain/issues/errors-first";
import { issueInFile, refusedFile } from "../../domain/issues/in-file";
import type { Result } from "../../domain/issues/issue";
import { saidOf } from "../../domain/values/workbook-kind";
import type { Grid } from "../../workbook/grid";
import { expectStamp } from "../language/expect-stamp";
import { readStamp } from "../language/stamp";
import { checkCommitmentsWorkbook } from "./check";
import { COMMITMENTS_FORM_VERSION } from "./commitments";

/**
 * The contract of a commitments workbook, as a contract file has it, for its schema to read. A workbook in which
 * anything was changed is refused: what people see in it would not be what is taken.
 */
export function contractInWorkbook(grid: Grid): Result<unknown> {
  const stamp = expectStamp(grid.source, readStamp(grid), {
    kind: "commitments",
    known: COMMITMENTS_FORM_VERSION,
    another: (other) =>
      refusedFile(grid.source, "no-contract-in-workbook", other ? { kind: saidOf(other.kind) } : undefined),
    damaged: () => refusedFile(grid.source, "stamp-damaged"),
  });
  if (!stamp.ok) return stamp;
  const issues = checkCommitmentsWorkbook(grid).issues.map((issue) => issueInFile(issue, grid.source));
  return hasError(issues)
    ? { ok: false, issues }
    : { ok: true, value: stamp.value.parts.contract, issues: [] };
}
