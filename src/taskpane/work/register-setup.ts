import { EMPTY_STATE, type ConsolidateOptions, type RegisterState } from "../../domain/register/model";
import { parseSettings, type Settings } from "../../domain/council/settings";
import type { Contract } from "../../domain/contract/contract";
import type { Issue, Result } from "../../domain/issues/issue";
import type { ProxyPack } from "../../domain/framework/proxies";
import { unreadableIssue } from "../../domain/issues/word-issue";
import { readProxyPack } from "../../jobs/proxy-pack";
import { readRegister } from "../../sheets/register/read";
import { readXlsx } from "../../xlsx/read";
import { inFile, refusedFile } from "../../domain/issues/in-file";
import { readJsonObject } from "../parts/json-file";
import { sourceOf } from "../parts/sources";

/** Files that a register is made with besides the returns. */
export interface SetupFiles {
  /** The register before. */
  readonly register?: File;
  readonly settings?: File;
  readonly proxyPack?: File;
}

export interface SetupAsked extends SetupFiles {
  /** They may name a proxy pack. */
  readonly contracts: readonly Contract[];
}

type Packs = Pick<ConsolidateOptions, "proxyPack" | "contractPacks">;

export interface RegisterSetup extends Packs {
  readonly state: RegisterState;
  readonly settings: Settings;
}

/** What these files hold; nothing is taken while one of them holds mistakes. */
export async function readRegisterSetup(files: SetupAsked): Promise<Result<RegisterSetup>> {
  const state = await readState(files.register);
  const settings = await readSettings(files.settings);
  const pack = await readPack(files.proxyPack);
  const issues = [...state.issues, ...settings.issues, ...pack.issues];
  if (!state.ok || !settings.ok || !pack.ok) return { ok: false, issues };
  const wanted = pack.value ? [] : packsToChoose(files, settings.value);
  if (wanted.length > 0) return { ok: false, issues: [...issues, ...wanted] };
  const packs = pack.value ? packsOf(pack.value, settings.value, files.contracts) : {};
  return { ok: true, value: { ...packs, state: state.value, settings: settings.value }, issues };
}

/** The packs that are named, each once: a path beside a file means nothing in the pane. */
function packsToChoose({ settings: file, contracts }: SetupAsked, { proxyPack }: Settings): readonly Issue[] {
  const issue = (place: Issue["place"], named: string, contract = ""): Issue => ({
    code: "pack-to-choose",
    severity: "error",
    place,
    limits: { named, contract },
  });
  const first = contracts.find((each) => each.proxyPack !== undefined);
  return [
    ...(proxyPack === undefined ? [] : [issue({ file: file?.name }, proxyPack)]),
    ...(first?.proxyPack === undefined ? [] : [issue({}, first.proxyPack, first.reference)]),
  ];
}

/** The chosen pack is the council's own where the settings name one or nothing does, and that of contracts that name one. */
function packsOf(pack: ProxyPack, settings: Settings, contracts: readonly Contract[]): Packs {
  const naming = contracts.filter(({ proxyPack }) => proxyPack !== undefined);
  const councils = settings.proxyPack !== undefined || naming.length === 0;
  return {
    proxyPack: councils ? pack : undefined,
    contractPacks: new Map(naming.map(({ reference }) => [reference, pack])),
  };
}

async function readState(picked: File | undefined): Promise<Result<RegisterState>> {
  if (!picked) return { ok: true, value: EMPTY_STATE, issues: [] };
  const read = await readXlsx(new Uint8Array(await picked.arrayBuffer()), picked.name);
  if (!read.ok) return { ok: false, issues: [unreadableIssue(picked.name, { ...read.reason })] };
  const register = readRegister(read.grid);
  return register.ok ? { ...register, value: register.value.state } : register;
}

async function readSettings(picked: File | undefined): Promise<Result<Settings>> {
  if (!picked) return { ok: true, value: {}, issues: [] };
  const json = readJsonObject(await picked.text());
  return json ? inFile(picked.name, parseSettings(json)) : refusedFile(picked.name, "not-a-json-object");
}

async function readPack(picked: File | undefined): Promise<Result<ProxyPack | undefined>> {
  if (!picked) return { ok: true, value: undefined, issues: [] };
  return readProxyPack(sourceOf(picked));
}
