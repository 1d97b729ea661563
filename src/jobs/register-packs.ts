import type { Settings } from "../domain/council/settings";
import type { ProxyPack } from "../domain/framework/proxies";
import { hasError } from "../domain/issues/errors-first";
import { type Issue, makeIssue, type Result } from "../domain/issues/issue";
import type { ConsolidateOptions } from "../domain/register/model";
import { checkPacks } from "../domain/register/packs";
import { readProxyPack } from "./proxy-pack";
import type { ContractInFile } from "./read-contracts";
import type { OpenNamed, Source } from "./source";

export type Packs = Pick<ConsolidateOptions, "proxyPack" | "contractPacks">;

export interface PacksAsked {
  readonly contracts: readonly ContractInFile[];
  readonly settings: Settings;
  readonly settingsFile: string | undefined;
  /** Taken for every pack that is named, or for all contracts where none is. */
  readonly chosen: Source | undefined;
  readonly openNamed: OpenNamed;
}

/** A pack that the settings name, or the contract of that reference. */
interface NamedSource {
  readonly reference: string | undefined;
  readonly path: string;
  readonly file: string;
  /** Undefined where the door cannot open it. */
  readonly source: Source | undefined;
}

/** The packs that the settings and the contracts name, each file read once; refused where they are not one pack. */
export async function readRegisterPacks(asked: PacksAsked): Promise<Result<Packs>> {
  const named = namedIn(asked);
  const toChoose = packsToChoose(named.filter(({ source }) => !source));
  if (toChoose.length > 0) return { ok: false, issues: toChoose };
  const read = await readOnce(named, asked);
  const taken = named.flatMap(({ reference, ...naming }) => {
    const pack = read.get(keyOf(naming, asked));
    return pack?.ok ? [{ name: nameOf(reference, naming.file), reference, pack: pack.value }] : [];
  });
  const issues = [...[...read.values()].flatMap((pack) => pack.issues), ...checkPacks(taken)];
  if (hasError(issues)) return { ok: false, issues };
  const contractPacks = new Map(
    taken.flatMap(({ reference, pack }) => (reference === undefined ? [] : [[reference, pack] as const])),
  );
  const proxyPack = taken.find(({ reference }) => reference === undefined)?.pack;
  return { ok: true, value: { proxyPack, contractPacks }, issues };
}

function namedIn({
  contracts,
  settings,
  settingsFile,
  chosen,
  openNamed,
}: PacksAsked): readonly NamedSource[] {
  const open = (path: string, file: string) => chosen ?? openNamed(path, file);
  const { proxyPack: own } = settings;
  const named = [
    ...(own === undefined || settingsFile === undefined
      ? []
      : [{ reference: undefined, path: own, file: settingsFile, source: open(own, settingsFile) }]),
    ...contracts.flatMap(({ contract: { reference, proxyPack: path }, file }) =>
      path === undefined ? [] : [{ reference, path, file, source: open(path, file) }],
    ),
  ];
  const { name } = chosen ?? { name: "" };
  return named.length === 0 && chosen
    ? [{ reference: undefined, path: name, file: name, source: chosen }]
    : named;
}

/** Those that the door cannot open: of the settings, and of the first contract. */
function packsToChoose(named: readonly NamedSource[]): readonly Issue[] {
  const councils = named.find(({ reference }) => reference === undefined);
  const contracts = named.find(({ reference }) => reference !== undefined);
  return [councils, contracts].flatMap((naming) => {
    if (!naming) return [];
    const { reference: contract, path, file } = naming;
    return [makeIssue("error", { file }, "pack-to-choose", { contract, named: path })];
  });
}

async function readOnce(
  named: readonly NamedSource[],
  asked: PacksAsked,
): Promise<ReadonlyMap<string, Result<ProxyPack>>> {
  const read = new Map<string, Result<ProxyPack>>();
  for (const { source, ...naming } of named) {
    const key = keyOf(naming, asked);
    if (source && !read.has(key)) read.set(key, await readProxyPack(source));
  }
  return read;
}

/** The same for those that are one file. */
function keyOf({ path, file }: Pick<NamedSource, "path" | "file">, { chosen }: PacksAsked): string {
  return chosen ? "" : JSON.stringify([file, path]);
}

function nameOf(reference: string | undefined, file: string): string {
  return reference === undefined ? file : `Contract ${reference}`;
}
