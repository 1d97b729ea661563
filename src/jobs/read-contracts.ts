import type { Contract } from "../domain/contract/contract";
import { repeatedContracts } from "../domain/contract/contracts";
import type { Framework } from "../domain/framework/edition";
import { isShipped, shippedEditions } from "../domain/framework/shipped-editions";
import { hasError } from "../domain/issues/errors-first";
import type { Issue, Result } from "../domain/issues/issue";
import { type LetContract, readContractFile } from "./contract-file";
import { heldAgainst, heldAgainstFollowed, withEdition } from "./editions";
import { type KnownEditions, NO_OTHERS } from "./own-edition";
import type { Source } from "./source";

/** A contract with the file that it stands in: it may name others, by paths beside its own. */
export interface ContractInFile {
  readonly contract: Contract;
  /** The edition that it was let under, where that does not come with the product. */
  readonly edition?: Framework | undefined;
  readonly file: string;
}

/**
 * The contracts of files of one contract or a list of them, of commitments workbooks or contract registers; nothing is taken
 * while a file holds mistakes. Editions are held against those of contracts that are there already, too.
 */
export async function readContracts(
  sources: readonly Source[],
  known: KnownEditions = NO_OTHERS,
  before: readonly ContractInFile[] = [],
): Promise<Result<readonly ContractInFile[]>> {
  const contracts: ContractInFile[] = [];
  const found: Issue[] = [];
  for (const source of sources) {
    const read = await readContractFile(source, known);
    found.push(...read.issues);
    if (read.ok) contracts.push(...read.value.map((each) => contractInFile(each, source.name)));
  }
  const all = [...before, ...contracts];
  const issues = [...found, ...inTwoFiles(contracts), ...ofTwoWordings(all), ...ofFollowed(all, known)];
  return hasError(issues) ? { ok: false, issues } : { ok: true, value: contracts, issues };
}

/** With its file, and with its edition where that does not come with the product. */
export function contractInFile({ contract, edition }: LetContract, file: string): ContractInFile {
  return isShipped(edition.id) ? { contract, file } : { contract, edition, file };
}

/** The editions at hand, which are those that come with the product where none is given, and the contracts' own. */
export function editionsOf(
  contracts: readonly ContractInFile[],
  { editions = shippedEditions }: Pick<KnownEditions, "editions"> = {},
): readonly Framework[] {
  return contracts.flatMap(({ edition }) => edition ?? []).reduce(withEdition, editions);
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

/**
 * Of each edition once, where contracts were let under the one before it too. A warning: the contracts were let with what it
 * says, and what it says wrongly is not added up.
 */
function ofFollowed(contracts: readonly ContractInFile[], known: KnownEditions): readonly Issue[] {
  const editions = editionsOf(contracts, known);
  const first = new Map(
    contracts
      .toReversed()
      .flatMap(({ edition, file }) => (edition ? [[edition.id, { edition, file }] as const] : [])),
  );
  return [...first.values()].flatMap(({ edition, file }) =>
    heldAgainstFollowed(edition, editions, file).map((issue): Issue => ({ ...issue, severity: "warning" })),
  );
}

function inTwoFiles(contracts: readonly ContractInFile[]): readonly Issue[] {
  return repeatedContracts(contracts.map(({ contract }) => contract)).map(([index, limits]): Issue => ({
    code: "contract-repeated",
    severity: "error",
    place: { file: contracts[index]?.file },
    limits,
  }));
}
