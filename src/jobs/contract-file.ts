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
import { readTextOrWorkbook } from "./read-workbook";
import type { Source } from "./source";

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
  const letIn = (json: Result<unknown>) => {
    if (!json.ok) return json;
    if (isNoContract(json.value)) return refusedFile(file, "no-contract-in-json");
    return parseByEdition(json.value, { ...known, file }, parseLet);
  };
  return readTextOrWorkbook(source, {
    text: (bytes) => letIn(jsonIn(bytes, file, asItIs)),
    workbook: (grid) => {
      if (!isContractRegister(grid)) return letIn(contractInWorkbook(grid));
      const read = contractsInRegister(grid, known);
      return read.ok && read.value.length === 0 ? refusedFile(file, "register-empty") : read;
    },
  });
}

/** Whether JSON has nothing by which a contract is known: it is another file or an empty list, not a contract with fields missing. */
function isNoContract(json: unknown): boolean {
  if (Array.isArray(json) && json.length === 0) return true;
  if (typeof json !== "object" || json === null || Array.isArray(json)) return false;
  return ["reference", "supplier", "commitments"].every((field) => !(field in json));
}

/** The contracts of a contract register, with the editions that it carries; none of a blank one. Drafts lack commitments. */
export function contractsInRegister(
  grid: Grid,
  {
    editions: atHand = shippedEditions,
    drafts,
  }: Pick<KnownEditions, "editions"> & { readonly drafts?: boolean },
): Result<readonly LetContract[]> {
  const editions = editionsOfRegister(grid, atHand);
  const differing = editionsOfRegister(grid, []).flatMap((own) => heldAgainst(own, atHand, grid.source));
  const read = readContractRegister(grid, editions, { drafts });
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
