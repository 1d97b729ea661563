import { type Contract, editionOfContract } from "../domain/contract/contract";
import { parseContracts } from "../domain/contract/contracts";
import type { Framework } from "../domain/framework/edition";
import { shippedEditions } from "../domain/framework/shipped-editions";
import { hasError } from "../domain/issues/errors-first";
import { refusedFile } from "../domain/issues/in-file";
import type { Result } from "../domain/issues/issue";
import { contractInWorkbook } from "../sheets/contract/read";
import { editionsOfRegister, isContractRegister, readContractRegister } from "../sheets/contracts/read";
import type { Grid } from "../workbook/grid";
import { heldAgainst } from "./editions";
import { asItIs, type KnownEditions, parseByEdition } from "./own-edition";
import { jsonIn } from "./read-json";
import { bytesOfWorkbook, gridOf } from "./read-workbook";
import { isText, type Source } from "./source";

/** A contract with the edition that it was let under. */
export interface LetContract {
  readonly contract: Contract;
  readonly edition: Framework;
}

/** The contracts that a file says: JSON of one or a list, the workbook of one's commitments, or a contract register. */
export async function readContractFile(
  source: Source,
  known: KnownEditions,
): Promise<Result<readonly LetContract[]>> {
  const { name: file } = source;
  const bytes = await bytesOfWorkbook(source);
  if (!bytes.ok) return bytes;
  if (isText(bytes.value)) {
    const json = jsonIn(bytes.value, file, asItIs);
    return json.ok ? parseByEdition(json.value, { ...known, file }, parseLet) : json;
  }
  const grid = await gridOf(bytes.value, file);
  if (!grid.ok) return grid;
  if (isContractRegister(grid.value)) {
    const read = contractsInRegister(grid.value, known);
    return read.ok && read.value.length === 0 ? refusedFile(file, "register-empty") : read;
  }
  const contract = contractInWorkbook(grid.value);
  return contract.ok ? parseByEdition(contract.value, { ...known, file }, parseLet) : contract;
}

/** The contracts of a contract register, with the editions that it carries; none of a blank one. */
export function contractsInRegister(
  grid: Grid,
  { editions: atHand = shippedEditions }: Pick<KnownEditions, "editions">,
): Result<readonly LetContract[]> {
  const editions = editionsOfRegister(grid, atHand);
  const differing = editionsOfRegister(grid, []).flatMap((own) => heldAgainst(own, atHand, grid.source));
  const read = readContractRegister(grid, editions);
  const issues = [...differing, ...read.issues];
  return read.ok && !hasError(issues)
    ? { ok: true, value: letUnder(read.value, editions), issues }
    : { ok: false, issues };
}

function parseLet(json: unknown, editions: readonly Framework[]): Result<readonly LetContract[]> {
  const read = parseContracts(json, editions);
  return read.ok ? { ...read, value: letUnder(read.value, editions) } : read;
}

function letUnder(contracts: readonly Contract[], editions: readonly Framework[]): readonly LetContract[] {
  return contracts.map((contract) => ({ contract, edition: editionOfContract(contract, editions) }));
}
