import { type Contract, parseContract } from "../domain/contract/contract";
import { contractSchedule } from "../domain/contract/schedule";
import type { Framework } from "../domain/framework/edition";
import { shippedEditions } from "../domain/framework/shipped-editions";
import type { Result } from "../domain/issues/issue";
import { placeCommitments } from "../sheets/contract/commitments";
import type { Plan } from "../workbook/plan";
import { besideTender } from "./beside-tender";
import { readContractFile } from "./contract-file";
import { fileName } from "./file-names";
import type { NamedPlan } from "./job";
import type { Source } from "./source";

/** A contract with the edition that it was let under. */
export interface LetContract {
  readonly contract: Contract;
  readonly edition: Framework;
}

/** The contract that a file holds, with its edition among those at hand. */
export async function readContract(
  source: Source,
  editions: readonly Framework[] = shippedEditions,
): Promise<Result<LetContract>> {
  const read = await readContractFile(source, (json) => parseContract(json, editions));
  if (!read.ok) return read;
  const edition = editions.find(({ id }) => id === read.value.framework);
  if (!edition) throw new Error(`sound contract of an unknown edition: ${read.value.framework}`);
  return { ...read, value: { contract: read.value, edition } };
}

/** A contract's commitments as a workbook of their own. */
export function commitmentsWorkbook({ contract, edition }: LetContract): NamedPlan {
  return {
    name: fileName(`${contract.reference} commitments`),
    plan: placeCommitments(contract, { editions: [edition] }),
  };
}

/** The same sheets for the tender's workbook, whose own stamp stays the only one. */
export function commitmentsBesideTender(agreed: LetContract): Plan {
  return besideTender(commitmentsWorkbook(agreed).plan);
}

/** The commitments as plain text, for the contract's document. */
export function commitmentsSchedule({ contract, edition }: LetContract): string {
  return contractSchedule(contract, [edition]);
}
