import { type Contract, editionOfContract, parseContract } from "../domain/contract/contract";
import { contractSchedule } from "../domain/contract/schedule";
import type { Framework } from "../domain/framework/edition";
import type { Result } from "../domain/issues/issue";
import { placeCommitments } from "../sheets/contract/commitments";
import type { Plan } from "../workbook/plan";
import { besideTender } from "./beside-tender";
import { readContractFile } from "./contract-file";
import { fileName } from "./file-names";
import type { NamedPlan } from "./job";
import { type KnownEditions, NO_OTHERS } from "./own-edition";
import type { Source } from "./source";

/** A contract with the edition that it was let under. */
export interface LetContract {
  readonly contract: Contract;
  readonly edition: Framework;
}

/** The contract that a file holds, with its edition among those at hand. */
export async function readContract(
  source: Source,
  known: KnownEditions = NO_OTHERS,
): Promise<Result<LetContract>> {
  return readContractFile(source, known, (json, editions) => {
    const read = parseContract(json, editions);
    return read.ok
      ? { ...read, value: { contract: read.value, edition: editionOfContract(read.value, editions) } }
      : read;
  });
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
