import { type Contract, parseContract } from "../../domain/contract/contract";
import { Framework } from "../../domain/framework/edition";
import { refusedFile } from "../../domain/issues/in-file";
import type { Result } from "../../domain/issues/issue";
import type { Grid } from "../../workbook/grid";
import { COMMITMENTS_FORM_VERSION, placeCommitments } from "./commitments";
import { expectStamp } from "../language/expect-stamp";
import { readStamp, withoutStamp } from "../language/stamp";
import { type Checked, checkLocks } from "../language/check-locks";

/** Whether a commitments workbook still says what was agreed: nothing in it is typed. */
export function checkCommitmentsWorkbook(grid: Grid, stamp = readStamp(grid)): Checked {
  const stamped = readCommitmentsStamp(grid, stamp);
  if (!stamped.ok) return { issues: stamped.issues, altered: [] };
  const { contract, edition, form } = stamped.value;
  return checkLocks(withoutStamp(placeCommitments(contract, { editions: [edition], form })), grid);
}

function readCommitmentsStamp(
  grid: Grid,
  stamp: ReturnType<typeof readStamp>,
): Result<{ contract: Contract; edition: Framework; form: number }> {
  const found = expectStamp(grid.source, stamp, {
    kind: "commitments",
    known: COMMITMENTS_FORM_VERSION,
    another: () => refusedFile(grid.source, "stamp-damaged"),
  });
  if (!found.ok) return found;
  const { parts, formVersion: form } = found.value;
  const edition = Framework.safeParse(parts.edition);
  if (!edition.success) return refusedFile(grid.source, "stamp-damaged");
  const contract = parseContract(parts.contract, [edition.data]);
  return contract.ok
    ? { ok: true, value: { contract: contract.value, edition: edition.data, form }, issues: [] }
    : refusedFile(grid.source, "stamp-damaged");
}
