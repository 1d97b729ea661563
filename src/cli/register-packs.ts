import type { Contract } from "../domain/contract/contract";
import type { ConsolidateOptions } from "../domain/register/model";
import { checkPacks, type NamedPack } from "../domain/register/packs";
import type { Settings } from "../domain/council/settings";
import type { Issue, Result } from "../domain/issues/issue";
import type { ProxyPack } from "../domain/framework/proxies";
import { readProxyPack } from "./proxy-pack";

/** Files that name packs, by paths relative to themselves. */
interface Naming {
  readonly contracts: { readonly file: string; readonly value: readonly Contract[] };
  readonly settings: { readonly file: string | undefined; readonly value: Settings };
}

/** The packs that the settings and the contracts name, each file read once; refused where they are not one pack. */
export async function readRegisterPacks({
  contracts,
  settings,
}: Naming): Promise<Result<Pick<ConsolidateOptions, "proxyPack" | "contractPacks">>> {
  const named: NamedPack[] = [];
  const issues: Issue[] = [];
  const paths = new Map<string, ProxyPack | undefined>();
  const take = async (name: string, namedIn: string, path: string): Promise<ProxyPack | undefined> => {
    const key = JSON.stringify([namedIn, path]);
    if (!paths.has(key)) {
      const read = await readProxyPack(namedIn, path);
      issues.push(...read.issues);
      paths.set(key, read.ok ? read.value : undefined);
    }
    const pack = paths.get(key);
    if (pack) named.push({ name, pack });
    return pack;
  };
  const own = settings.value.proxyPack;
  const { file } = settings;
  const proxyPack = own && file ? await take(file, file, own) : undefined;
  const contractPacks = new Map<string, ProxyPack>();
  for (const { reference, proxyPack: path } of contracts.value) {
    const pack = path === undefined ? undefined : await take(`Contract ${reference}`, contracts.file, path);
    if (pack) contractPacks.set(reference, pack);
  }
  const all = [...issues, ...checkPacks(named)];
  if (all.some(({ severity }) => severity === "error")) return { ok: false, issues: all };
  return { ok: true, value: { proxyPack, contractPacks }, issues: all };
}
