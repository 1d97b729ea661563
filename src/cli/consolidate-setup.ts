import { type ConsolidateOptions, EMPTY_STATE, type RegisterState } from "../domain/register/model";
import { parseSettings, type Settings } from "../domain/council/settings";
import { parseContracts } from "../domain/contract/contracts";
import type { Result } from "../domain/issues/issue";
import { unreadableIssue, wordIssue } from "../domain/issues/word-issue";
import { readRegister } from "../sheets/register/read";
import { readXlsx } from "../xlsx/read";
import { type Output, Unusable } from "./command";
import { complaining } from "./complaining";
import { readBytes, readJson } from "./files";
import { inFile } from "../domain/issues/in-file";
import { readRegisterPacks } from "./register-packs";

/** Paths of the files that a register is made by. */
export interface SetupFiles {
  readonly contracts: string;
  readonly register: string | undefined;
  readonly settings: string | undefined;
}

export interface Setup extends Pick<
  ConsolidateOptions,
  "contracts" | "settings" | "proxyPack" | "contractPacks"
> {
  readonly state: RegisterState;
}

/** Undefined where a file holds mistakes, which are printed. */
export async function readSetup(files: SetupFiles, output: Output): Promise<Setup | undefined> {
  const contracts = complaining(
    inFile(files.contracts, parseContracts(await readJson(files.contracts))),
    output,
  );
  const settings = complaining(await readSettings(files.settings), output);
  const state = complaining(await readState(files.register), output);
  if (!contracts.ok || !settings.ok || !state.ok) return undefined;
  const naming = {
    contracts: { file: files.contracts, value: contracts.value },
    settings: { file: files.settings, value: settings.value },
  };
  const packs = complaining(await readRegisterPacks(naming), output);
  if (!packs.ok) return undefined;
  return { ...packs.value, contracts: contracts.value, settings: settings.value, state: state.value };
}

async function readSettings(path: string | undefined): Promise<Result<Settings>> {
  if (path === undefined) return { ok: true, value: {}, issues: [] };
  return inFile(path, parseSettings(await readJson(path)));
}

async function readState(path: string | undefined): Promise<Result<RegisterState>> {
  if (path === undefined) return { ok: true, value: EMPTY_STATE, issues: [] };
  const read = await readXlsx(await readBytes(path), path);
  if (!read.ok) throw new Unusable(wordIssue(unreadableIssue(path, { ...read.reason })));
  const register = readRegister(read.grid);
  return register.ok ? { ...register, value: register.value.state } : register;
}
