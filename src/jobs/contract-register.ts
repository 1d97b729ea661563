import { type Contract, editionOfContract } from "../domain/contract/contract";
import { hasError } from "../domain/issues/errors-first";
import { counted } from "../domain/issues/words/sentences";
import { type Issue, makeIssue, type Result } from "../domain/issues/issue";
import { sameJson } from "../domain/values/same-json";
import type { Day } from "../domain/values/day";
import { leftOutOfRegister } from "../sheets/contracts/read";
import { contractsOwner, placeContracts } from "../sheets/contracts/workbook";
import { tidy } from "../sheets/language/found-block";
import type { Grid } from "../workbook/grid";
import { contractsInRegister } from "./contract-file";
import { fileName } from "../domain/values/file-name";
import type { NamedPlan } from "./job";
import { asNamed, movedContract, type MovePath } from "./moved-contract";
import { carryingEdition, type KnownEditions } from "./own-edition";
import { type ContractInFile, contractInFile, editionsOf, readContracts } from "./read-contracts";
import { readWorkbook } from "./read-workbook";
import type { Source } from "./source";

export interface ContractRegisterAsked {
  /** The register before: a file, or the workbook that is open. What is typed in it stays. */
  readonly register?: Source | Grid | undefined;
  /** Contracts to put into it: JSON, commitments workbooks, other registers. */
  readonly contracts: readonly Source[];
  readonly known: KnownEditions;
  readonly today: Day;
  /** How the paths in these files are written in the register; as they stand where absent. */
  readonly move?: MovePath | undefined;
}

export interface ContractRegisterMade {
  readonly workbook: NamedPlan;
  /** As files have them, each with an edition of the council's own; those alone that have commitments. */
  readonly contracts: readonly Contract[];
  /** How many stand in the workbook. */
  readonly count: number;
  /** References of contracts that were not in the register before. */
  readonly added: readonly string[];
}

/** The workbook in which a council keeps its contracts: blank, of contract files, or of a register before with more put into it. */
export async function contractRegister(asked: ContractRegisterAsked): Promise<Result<ContractRegisterMade>> {
  const before = await registerBefore(asked);
  if (!before.ok) return before;
  const given = await readContracts(asked.contracts, asked.known, before.value);
  const found = [...before.issues, ...given.issues];
  if (!given.ok) return { ok: false, issues: found };
  const { move = asNamed } = asked;
  const kept = before.value.map(({ contract }) => contract);
  const byReference = new Map(kept.map((contract) => [tidy(contract.reference), contract]));
  const moved = given.value.map((each) => ({
    ...each,
    contract: movedContract(each.contract, each.file, move),
  }));
  const added = moved.filter(({ contract }) => !byReference.has(tidy(contract.reference)));
  const differing = moved.flatMap(({ contract, file }): readonly Issue[] => {
    const own = byReference.get(tidy(contract.reference));
    if (!own || sameJson(own, contract)) return [];
    return [makeIssue("warning", { file }, "register-has-contract", { reference: contract.reference })];
  });
  const contracts = [...kept, ...added.map(({ contract }) => contract)];
  const editions = editionsOf([...before.value, ...added], asked.known);
  const plan = placeContracts(contracts, { editions, today: asked.today });
  const owner = contractsOwner(contracts, editions);
  const name = fileName(["Contract register", owner].filter(Boolean).join(", "));
  const value = {
    workbook: { name, plan },
    contracts: contracts
      .filter(({ commitments }) => commitments.length > 0)
      .map((each) => carryingEdition(each, editionOfContract(each, editions))),
    count: contracts.length,
    added: added.map(({ contract }) => contract.reference),
  };
  return { ok: true, value, issues: [...found, ...differing] };
}

/** The contracts of the register before, which holds nothing that one made from it would not. */
async function registerBefore({
  register,
  known,
  move = asNamed,
}: ContractRegisterAsked): Promise<Result<readonly ContractInFile[]>> {
  if (!register) return { ok: true, value: [], issues: [] };
  const grid = await gridOfRegister(register);
  if (!grid.ok) return grid;
  const read = contractsInRegister(grid.value, { ...known, drafts: true });
  if (!read.ok) return read;
  const left = leftOutOfRegister(grid.value);
  const issues = [...read.issues.filter(({ code }) => code !== "register-other-column"), ...left];
  if (hasError(issues)) return { ok: false, issues };
  const { source } = grid.value;
  const value = read.value.map(({ contract, edition }) =>
    contractInFile({ contract: movedContract(contract, source, move), edition }, source),
  );
  return { ok: true, value, issues };
}

/** How many contracts are in the register, and how many of them are new. */
export function madeInWords({ count, added }: ContractRegisterMade): string {
  if (count === 0) return "no contract yet: type them in";
  const all = counted(count, "contract");
  return added.length === count ? all : `${all}, ${added.length || "none"} of them new`;
}

async function gridOfRegister(register: Source | Grid): Promise<Result<Grid>> {
  return "open" in register ? readWorkbook(register) : { ok: true, value: register, issues: [] };
}
