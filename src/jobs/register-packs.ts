import type { Settings } from "../domain/council/settings";
import { contractMeasures } from "../domain/contract/measures";
import { type ProxyPack, valuesOfNoMeasure } from "../domain/framework/proxies";
import { issueInFile } from "../domain/issues/in-file";
import type { Day } from "../domain/values/day";
import { hasError } from "../domain/issues/errors-first";
import { type Issue, makeIssue, type Result } from "../domain/issues/issue";
import type { ConsolidateOptions } from "../domain/register/model";
import { checkPacks } from "../domain/register/packs";
import { readProxyPack } from "./proxy-pack";
import { type ContractInFile, editionsOf } from "./read-contracts";
import type { OpenNamed, Source } from "./source";

export type Packs = Pick<
  ConsolidateOptions,
  "proxyPack" | "laterPacks" | "contractPacks" | "laterContractPacks"
>;

export interface PacksAsked {
  readonly contracts: readonly ContractInFile[];
  readonly settings: Settings;
  readonly settingsFile: string | undefined;
  /** Where the door opens no path: each is taken for what names a file as it is called, or one for all where nothing is named. */
  readonly chosen: readonly Source[];
  readonly openNamed: OpenNamed;
}

/** A pack that the settings name, or the contract of that reference, from a day on where they say one. */
interface NamedSource {
  readonly reference: string | undefined;
  readonly from?: Day;
  readonly path: string;
  readonly file: string;
  /** Undefined where it was not chosen, and the door cannot open it. */
  readonly source: Source | undefined;
}

/**
 * The packs that the settings and the contracts name, each file read once. What names a pack that is not at hand has no
 * pounds, as a warning says: never those of another pack.
 */
export async function readRegisterPacks(asked: PacksAsked): Promise<Result<Packs>> {
  const named = namedIn(asked);
  const read = await readOnce(named);
  const packOfSource = ({ source }: NamedSource) => {
    const pack = source && read.get(source);
    return pack?.ok ? pack.value : undefined;
  };
  const taken = named.flatMap((each) => {
    const pack = packOfSource(each);
    return pack ? [{ name: nameOf(each), pack }] : [];
  });
  const issues = [
    ...packsToChoose(named),
    ...chosenInVain(named, asked),
    ...[...read.values()].flatMap((pack) => pack.issues),
    ...checkPacks(taken),
    ...valuesOfNone(read, asked.contracts),
  ];
  if (hasError(issues)) return { ok: false, issues };
  const own = named.find(({ reference, from }) => reference === undefined && from === undefined);
  const laterOf = (whose: string | undefined) =>
    named.flatMap((each) =>
      each.from === undefined || each.reference !== whose
        ? []
        : [{ from: each.from, pack: packOfSource(each) }],
    );
  const ofContracts = named.flatMap(({ reference, ...each }) =>
    reference === undefined ? [] : [{ ...each, reference }],
  );
  const contractPacks = new Map(
    ofContracts.flatMap((each) => (each.from === undefined ? [[each.reference, packOfSource(each)]] : [])),
  );
  const laterContractPacks = new Map(
    ofContracts.map(({ reference }) => [reference, laterOf(reference)] as const),
  );
  const proxyPack = own && packOfSource(own);
  const laterPacks = laterOf(undefined);
  return { ok: true, value: { proxyPack, laterPacks, contractPacks, laterContractPacks }, issues };
}

function namedIn(asked: PacksAsked): readonly NamedSource[] {
  const { contracts, settings, settingsFile, chosen } = asked;
  const open = opener(asked);
  const { proxyPack: own, laterPacks = [] } = settings;
  const councils = [
    ...(own === undefined ? [] : [{ path: own }]),
    ...laterPacks.map(({ from, proxyPack: path }) => ({ from, path })),
  ];
  const named: readonly NamedSource[] = [
    ...(settingsFile === undefined
      ? []
      : councils.map((each) => ({
          ...{ reference: undefined, file: settingsFile, source: open(each.path, settingsFile) },
          ...each,
        }))),
    ...contracts.flatMap(({ contract: { reference, ...contract }, file }) =>
      packsNamed(contract).map((each) => ({ reference, file, source: open(each.path, file), ...each })),
    ),
  ];
  const [only, second] = chosen;
  return named.length === 0 && only && !second
    ? [{ reference: undefined, path: only.name, file: only.name, source: only }]
    : named;
}

/** The paths of a contract's own packs, the first without a day. */
function packsNamed({
  proxyPack: first,
  versions = [],
}: Pick<ContractInFile["contract"], "proxyPack" | "versions">) {
  return [
    ...(first === undefined ? [] : [{ path: first }]),
    ...versions.flatMap(({ from, proxyPack: path }) => (path === undefined ? [] : [{ from, path }])),
  ];
}

/** A chosen file for every path that ends in its name, else what the door opens, once for those that are one file. */
function opener({ chosen, openNamed }: PacksAsked): OpenNamed {
  const opened = new Map<string, Source | undefined>();
  return (path, file) => {
    const picked = chosen.find(({ name }) => fileName(name) === fileName(path));
    const key = JSON.stringify([file, path]);
    if (!picked && !opened.has(key)) opened.set(key, openNamed(path, file));
    return picked ?? opened.get(key);
  };
}

/** Without its folders, as file systems that know no case call it. */
function fileName(path: string): string {
  return path.replace(/^.*[\\/]/, "").toLowerCase();
}

/** Packs that are not at hand, each once with what names it. */
function packsToChoose(named: readonly NamedSource[]): readonly Issue[] {
  const lacking = named.filter(({ source }) => !source);
  const names = new Set(lacking.map(({ path }) => fileName(path)));
  return [...names].flatMap((name) => {
    const group = lacking.filter(({ path }) => fileName(path) === name);
    const contracts = group.flatMap(({ reference }) => reference ?? []);
    const [first] = group;
    if (!first) return [];
    const limits = { named: first.path, contract: contracts[0], contracts: contracts.length };
    const council = contracts.length < group.length;
    return [makeIssue("warning", { file: first.file }, "pack-to-choose", { ...limits, council })];
  });
}

/** Chosen files that nothing names while something is named, or of which nothing says which is the council's. */
function chosenInVain(named: readonly NamedSource[], { chosen }: PacksAsked): readonly Issue[] {
  const taken = new Set(named.map(({ source }) => source));
  return chosen
    .filter((source) => !taken.has(source))
    .map(({ name: file }) => makeIssue("warning", { file }, "pack-not-named"));
}

async function readOnce(named: readonly NamedSource[]): Promise<ReadonlyMap<Source, Result<ProxyPack>>> {
  const read = new Map<Source, Result<ProxyPack>>();
  for (const { source } of named)
    if (source && !read.has(source)) read.set(source, await readProxyPack(source));
  return read;
}

/** Values that are of no measure of any contract's framework, by the file of the pack. */
function valuesOfNone(
  read: ReadonlyMap<Source, Result<ProxyPack>>,
  contracts: readonly ContractInFile[],
): readonly Issue[] {
  const editions = editionsOf(contracts);
  const measures = contracts.flatMap(({ contract }) => {
    const edition = editions.find(({ id }) => id === contract.framework);
    return edition ? [...contractMeasures(contract, edition).values()] : [];
  });
  return [...read].flatMap(([{ name }, pack]) =>
    pack.ok ? valuesOfNoMeasure(pack.value, measures).map((issue) => issueInFile(issue, name)) : [],
  );
}

function nameOf({ reference, file, path, from }: NamedSource): string {
  if (reference !== undefined)
    return from === undefined ? `Contract ${reference}` : `Contract ${reference} from ${from}`;
  return from === undefined ? file : path;
}
