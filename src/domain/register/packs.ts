import type { Contract } from "../contract/contract";
import { type Issue, makeIssue } from "../issues/issue";
import { type ProxyPack, poundsPerUnitBy } from "../framework/proxies";
import type { ConsolidateOptions, Valuation } from "./model";
import type { RowContext } from "./context";

/** A pack with the file, or the contract, that names it. */
export interface NamedPack {
  readonly name: string;
  readonly pack: ProxyPack;
}

type Packs = Pick<ConsolidateOptions, "proxyPack" | "contractPacks">;

/** Packs of one edition that have other values: which of them is right, the council knows. Each edition is named once. */
export function checkPacks(named: readonly NamedPack[]): readonly Issue[] {
  return named.flatMap(({ name, pack }, index) => {
    const before = named.slice(0, index).filter((each) => each.pack.edition === pack.edition);
    const [first] = before;
    const known = before.some((each) => sayingOf(each.pack) === sayingOf(pack));
    if (!first || known) return [];
    const limits = { edition: pack.edition, firstName: first.name, secondName: name };
    return [makeIssue("warning", {}, "register-packs-differ", limits)];
  });
}

/** What makes two packs the same: the edition, whether it is made up, and the values in any order. */
function sayingOf({ edition, illustrative, values }: ProxyPack): string {
  const said = values.map(({ measure, level, poundsPerUnit }) =>
    JSON.stringify([measure, level ?? null, poundsPerUnit]),
  );
  return JSON.stringify([edition, illustrative, said.sort()]);
}

/** The pack of a contract: the one that it names, else the council's. */
function packOf({ proxyPack, contractPacks }: Packs, { reference }: Contract): ProxyPack | undefined {
  return contractPacks?.has(reference) ? contractPacks.get(reference) : proxyPack;
}

/**
 * What a register has pounds by, each a figure of its own, never added to another: the packs that differ, the council's
 * own first. Undefined stands for measures in pounds of contracts without a pack, beside packs or where there is none.
 */
export function valuationsOf(contracts: readonly Contract[], packs: Packs): readonly Valuation[] {
  const named = contracts.flatMap((contract) => packOf(packs, contract) ?? []);
  const { proxyPack: own } = packs;
  const ownFirst = own && named.includes(own) ? [own, ...named] : named;
  const differing = new Map([...new Set(ownFirst)].reverse().map((pack) => [sayingOf(pack), pack]));
  const taken = [...differing.values()].reverse();
  const valuations = taken.map((pack, index) => ({ pack, label: labelOf(taken, index) }));
  const without = contracts.length > named.length;
  return taken.length === 0 || (without && taken.length > 1)
    ? [...valuations, { pack: undefined, label: "" }]
    : valuations;
}

/** The edition, and of packs of one edition with other values a number beside it: "2026 (2)". */
function labelOf(packs: readonly ProxyPack[], index: number): string {
  const { edition = "" } = packs[index] ?? {};
  const before = packs.slice(0, index).filter((pack) => pack.edition === edition).length;
  return before === 0 ? edition : `${edition} (${before + 1})`;
}

/** The references of contracts without a pack. */
export function contractsWithoutPack(contracts: readonly Contract[], packs: Packs): readonly string[] {
  return contracts.filter((contract) => !packOf(packs, contract)).map(({ reference }) => reference);
}

/** What each contract is valued by, as its place among the valuations. */
export function valuationByContract(
  valuations: readonly Valuation[],
  packs: Packs,
): (contract: Contract) => number {
  const places = new Map(valuations.map(({ pack }, index) => [pack && sayingOf(pack), index]));
  const known = new Map<ProxyPack, number>();
  return (contract) => {
    const pack = packOf(packs, contract);
    if (!pack) return places.get(undefined) ?? 0;
    const place = known.get(pack) ?? places.get(sayingOf(pack)) ?? 0;
    known.set(pack, place);
    return place;
  };
}

/** Pounds of a unit by each contract's pack; without one only of measures that are in pounds themselves. */
export function poundsByContract(packs: Packs): RowContext["pounds"] {
  const known = new Map<ProxyPack, ReturnType<typeof poundsPerUnitBy>>();
  return (contract, measure, level) => {
    const pack = packOf(packs, contract);
    if (!pack) return measure.unit === "pounds" ? 1 : undefined;
    const found = known.get(pack) ?? poundsPerUnitBy(pack);
    known.set(pack, found);
    return found(measure, level ?? undefined);
  };
}
