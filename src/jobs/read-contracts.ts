import type { Contract } from "../domain/contract/contract";
import { editionOfContract } from "../domain/contract/contract";
import { parseContracts } from "../domain/contract/contracts";
import type { Framework } from "../domain/framework/edition";
import { isShipped, shippedEditions } from "../domain/framework/shipped-editions";
import { hasError } from "../domain/issues/errors-first";
import type { Issue, Result } from "../domain/issues/issue";
import { repeats } from "../domain/values/repeats";
import { readContractFile } from "./contract-file";
import { heldAgainst, withEdition } from "./editions";
import { type KnownEditions, NO_OTHERS } from "./own-edition";
import type { Source } from "./source";

/** A contract with the file that it stands in: it may name others, by paths beside its own. */
export interface ContractInFile {
  readonly contract: Contract;
  /** The edition that it was let under, where that does not come with the product. */
  readonly edition?: Framework | undefined;
  readonly file: string;
}

/** The contracts of files of one contract or a list of them, or of commitments workbooks; nothing is taken while a file holds mistakes. */
export async function readContracts(
  sources: readonly Source[],
  known: KnownEditions = NO_OTHERS,
): Promise<Result<readonly ContractInFile[]>> {
  const contracts: ContractInFile[] = [];
  const found: Issue[] = [];
  for (const source of sources) {
    const read = await readContractFile(source, known, (json, editions) =>
      withEditions(parseContracts(json, editions), editions),
    );
    found.push(...read.issues);
    if (read.ok) contracts.push(...read.value.map((each) => ({ ...each, file: source.name })));
  }
  const issues = [...found, ...inTwoFiles(contracts), ...ofTwoWordings(contracts)];
  return hasError(issues) ? { ok: false, issues } : { ok: true, value: contracts, issues };
}

function withEditions(
  read: Result<readonly Contract[]>,
  editions: readonly Framework[],
): Result<readonly Omit<ContractInFile, "file">[]> {
  if (!read.ok) return read;
  const value = read.value.map((contract) => {
    const edition = editionOfContract(contract, editions);
    return isShipped(edition.id) ? { contract } : { contract, edition };
  });
  return { ...read, value };
}

/** The editions that come with the product, and the contracts' own. */
export function editionsOf(contracts: readonly ContractInFile[]): readonly Framework[] {
  return contracts.reduce(
    (editions, { edition }) => (edition ? withEdition(editions, edition) : editions),
    shippedEditions,
  );
}

/** Contracts of which one carries an edition that says otherwise than another's of the same id. */
function ofTwoWordings(contracts: readonly ContractInFile[]): readonly Issue[] {
  return contracts.flatMap(({ edition, file, contract: { reference } }, index) => {
    const before = contracts.slice(0, index).flatMap((each) => each.edition ?? []);
    return (edition ? heldAgainst(edition, before, file) : []).map((issue) => ({
      ...issue,
      place: { ...issue.place, subject: reference },
    }));
  });
}

function inTwoFiles(contracts: readonly ContractInFile[]): readonly Issue[] {
  return repeats(contracts.map(({ contract }) => contract.reference)).map(([index, name]): Issue => ({
    code: "contract-repeated",
    severity: "error",
    place: { file: contracts[index]?.file },
    limits: { name },
  }));
}
