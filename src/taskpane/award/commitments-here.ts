import type { Contract } from "../../domain/contract/contract";
import type { Framework } from "../../domain/framework/edition";
import { placeCommitments } from "../../sheets/contract/commitments";
import { STAMP } from "../../sheets/language/stamp";
import type { Plan } from "../../workbook/plan";

/** The commitments for a workbook of their own. */
export function commitmentsWorkbook(contract: Contract, edition: Framework): Plan {
  return placeCommitments(contract, { editions: [edition] });
}

/** The same for the tender's workbook, whose own stamp stays the only one. */
export function commitmentsBesideTender(contract: Contract, edition: Framework): Plan {
  const plan = commitmentsWorkbook(contract, edition);
  return {
    ...plan,
    sheets: plan.sheets.filter(({ name }) => name !== STAMP),
    names: plan.names.filter(({ sheet }) => sheet !== STAMP),
  };
}
