import type { Contract } from "../domain/contract/contract";
import { parseContracts } from "../domain/contract/contracts";
import type { Framework } from "../domain/framework/edition";
import { hasError } from "../domain/issues/errors-first";
import type { Issue, Result } from "../domain/issues/issue";
import { repeats } from "../domain/values/repeats";
import { readContractFile } from "./contract-file";
import type { Source } from "./source";

/** A contract with the file that it stands in: it may name others, by paths beside its own. */
export interface ContractInFile {
  readonly contract: Contract;
  readonly file: string;
}

/** The contracts of files of one contract or a list of them, or of commitments workbooks; nothing is taken while a file holds mistakes. */
export async function readContracts(
  sources: readonly Source[],
  editions?: readonly Framework[],
): Promise<Result<readonly ContractInFile[]>> {
  const contracts: ContractInFile[] = [];
  const found: Issue[] = [];
  for (const source of sources) {
    const read = await readContractFile(source, (json) => parseContracts(json, editions));
    found.push(...read.issues);
    if (read.ok) contracts.push(...read.value.map((contract) => ({ contract, file: source.name })));
  }
  const issues = [...found, ...inTwoFiles(contracts)];
  return hasError(issues) ? { ok: false, issues } : { ok: true, value: contracts, issues };
}

function inTwoFiles(contracts: readonly ContractInFile[]): readonly Issue[] {
  return repeats(contracts.map(({ contract }) => contract.reference)).map(([index, name]): Issue => ({
    code: "contract-repeated",
    severity: "error",
    place: { file: contracts[index]?.file },
    limits: { name },
  }));
}
