import type { ContractFile } from "../../domain/contract/file";
import { isShipped } from "../../domain/framework/shipped-editions";
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
 * The contract of a commitments workbook, as a contract file has it: with an edition that does not come with the product. A workbook in which
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
  if (hasError(issues)) return { ok: false, issues };
  const { contract, edition } = stamp.value.parts;
  const { framework } = contract as ContractFile;
  const carried = isShipped(framework) ? {} : { edition };
  return { ok: true, value: { ...(contract as ContractFile), ...carried }, issues: [] };
}
