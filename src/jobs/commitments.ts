import { contractSchedule } from "../domain/contract/schedule";
import { refusedFile } from "../domain/issues/in-file";
import type { Result } from "../domain/issues/issue";
import { placeCommitments } from "../sheets/contract/commitments";
import type { Plan } from "../workbook/plan";
import { besideTender } from "./beside-tender";
import { type LetContract, readContractFile } from "./contract-file";
import { fileName } from "../domain/values/file-name";
import type { NamedPlan } from "./job";
import { type KnownEditions, NO_OTHERS } from "./own-edition";
import type { Source } from "./source";

export type { LetContract } from "./contract-file";

/** The contract that a file holds, or the one of `reference` where it holds several, with its edition. */
export async function readContract(
  source: Source,
  known: KnownEditions = NO_OTHERS,
  reference?: string,
): Promise<Result<LetContract>> {
  const read = await readContractFile(source, known);
  if (!read.ok) return read;
  const chosen = chosenOf(read.value, reference);
  if (chosen) return { ...read, value: chosen };
  const references = read.value.map(({ contract }) => contract.reference).join(", ");
  return refusedFile(source.name, "contract-to-choose", { references, ...(reference ? { reference } : {}) });
}

function chosenOf(contracts: readonly LetContract[], reference: string | undefined): LetContract | undefined {
  if (reference !== undefined) return contracts.find(({ contract }) => contract.reference === reference);
  return contracts.length === 1 ? contracts[0] : undefined;
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
