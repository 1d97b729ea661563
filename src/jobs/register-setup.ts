import type { Places } from "../domain/council/places";
import type { Contract } from "../domain/contract/contract";
import type { Framework } from "../domain/framework/edition";
import { ofNoKnownMeasure, type Settings } from "../domain/council/settings";
import { issueInFile } from "../domain/issues/in-file";
import { type Issue, makeIssue, type Result } from "../domain/issues/issue";
import { type DirectSpend, parseDirectSpend } from "../domain/spend/compared";
import { EMPTY_STATE, type RegisterState } from "../domain/register/model";
import { checkCouncilNames } from "../domain/register/councils";
import type { RegisterBefore } from "../domain/register/earlier";
import { isDue } from "../domain/register/rows";
import type { QuarterId } from "../domain/values/calendar";
import { readRegister } from "../sheets/register/read";
import { readSettings } from "./council-settings";
import { councilsPlacesOf } from "./contract-places";
import { type ContractInFile, editionsOf } from "./read-contracts";
import { readWorkbook } from "./read-workbook";
import { readOptionalJson } from "./read-json";
import { type PostcodeFiles, readPostcodes } from "./read-places";
import { type Packs, readRegisterPacks } from "./register-packs";
import type { OpenNamed, Source } from "./source";

/** What a register is made with besides the returns. */
export interface RegisterFiles {
  readonly contracts: readonly ContractInFile[];
  readonly quarter: QuarterId;
  /** The register before. */
  readonly register?: Source | undefined;
  readonly settings?: Source | undefined;
  /** By which what is local in the returns is exact, and the lists of exact forms are compared. */
  readonly postcodes?: PostcodeFiles | undefined;
  /** What `spend --json` printed of the council's own payments. */
  readonly directSpend?: Source | undefined;
  /** Those that settings and contracts name, where the door opens no path; or one for all where nothing is named. */
  readonly proxyPacks?: readonly Source[] | undefined;
  readonly openNamed: OpenNamed;
}

export interface RegisterSetup extends Packs {
  readonly contracts: readonly Contract[];
  /** Those that the contracts were let under. */
  readonly editions: readonly Framework[];
  readonly quarter: QuarterId;
  readonly state: RegisterState;
  readonly settings: Settings;
  /** What is local, by the contracts' references; without those whose area file is not at hand. */
  readonly places: ReadonlyMap<string, Places>;
  readonly directSpend?: DirectSpend | undefined;
}

/** What these files hold; nothing is taken while one of them holds mistakes, and the mistakes of all are told. */
export async function readRegisterSetup(files: RegisterFiles): Promise<Result<RegisterSetup>> {
  const { contracts: inFiles, quarter } = files;
  const contracts = inFiles.map(({ contract }) => contract);
  const state = await readState(files.register);
  const settings = await readSettings(files.settings);
  const packs = await readRegisterPacks({
    contracts: inFiles,
    settings: (settings.ok && settings.value) || {},
    settingsFile: files.settings?.name,
    chosen: files.proxyPacks ?? [],
    openNamed: files.openNamed,
  });
  const direct = await readOptionalJson(files.directSpend, parseDirectSpend);
  const noQuarter = quarterOfNone(contracts, quarter);
  const lookup = await readPostcodes(files.postcodes);
  const places = await councilsPlacesOf(inFiles, {
    lookup: lookup.ok ? lookup.value : undefined,
    openNamed: files.openNamed,
  });
  const issues = [
    ...state.issues,
    ...settings.issues,
    ...packs.issues,
    ...ofNoMeasure(settings, inFiles, files.settings?.name),
    ...checkCouncilNames(contracts, (settings.ok && settings.value) || {}),
    ...direct.issues,
    ...noQuarter,
    ...lookup.issues,
    ...places.issues,
  ];
  if (
    !state.ok ||
    !settings.ok ||
    !packs.ok ||
    !direct.ok ||
    !lookup.ok ||
    !places.ok ||
    noQuarter.length > 0
  )
    return { ok: false, issues };
  const read = { contracts, quarter, state: state.value, settings: settings.value ?? {} };
  const more = { places: places.value, directSpend: direct.value, editions: editionsOf(inFiles) };
  return { ok: true, value: { ...packs.value, ...read, ...more }, issues };
}

/** What the council set for measures of no framework at hand; its workbook has told of those that it has. */
function ofNoMeasure(
  settings: Result<Settings | undefined>,
  contracts: readonly ContractInFile[],
  file: string | undefined,
): readonly Issue[] {
  const isTold = settings.issues.some(({ code }) => code === "target-of-no-measure");
  if (!settings.ok || !settings.value || file === undefined || isTold) return [];
  const measures = [
    ...editionsOf(contracts).flatMap((edition) => edition.measures),
    ...contracts.flatMap(({ contract }) => contract.bespokeMeasures ?? []),
  ];
  const known = new Set(measures.map(({ id }) => id));
  return ofNoKnownMeasure(settings.value, known).map((issue) => issueInFile(issue, file));
}

async function readState(source: Source | undefined): Promise<Result<RegisterState>> {
  const register = await readRegisterBefore(source);
  return register.ok ? { ...register, value: register.value?.state ?? EMPTY_STATE } : register;
}

/** The register that was made before; undefined where none is given. */
export async function readRegisterBefore(
  source: Source | undefined,
): Promise<Result<RegisterBefore | undefined>> {
  if (!source) return { ok: true, value: undefined, issues: [] };
  const grid = await readWorkbook(source);
  if (!grid.ok) return grid;
  const register = readRegister(grid.value);
  return register.ok ? { ...register, value: { ...register.value, name: lastPart(source.name) } } : register;
}

/** What a supplier may see of a path. */
function lastPart(path: string): string {
  return path.replace(/^.*[\\/]/, "");
}

function quarterOfNone(contracts: readonly Contract[], quarter: QuarterId): readonly Issue[] {
  if (contracts.length === 0 || contracts.some((contract) => isDue(contract, quarter))) return [];
  return [makeIssue("error", {}, "quarter-of-no-contract", { quarter })];
}
