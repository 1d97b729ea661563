import type { Contract } from "../contract/contract";
import { type Issue, makeIssue } from "../issues/issue";
import type { Measure } from "../framework/edition";
import { type ProxyPack, poundsPerUnitBy } from "../framework/proxies";
import type {
  ConsolidateOptions,
  ContractPackChange,
  LaterPack,
  RegisterRow,
  Valuation,
  Valued,
} from "./model";
import type { Day } from "../values/day";
import type { RowContext } from "./context";
import { compare } from "./received";

/** A pack with the file, or the contract, that names it. */
export interface NamedPack {
  readonly name: string;
  readonly pack: ProxyPack;
}

type Packs = Pick<ConsolidateOptions, "proxyPack" | "laterPacks" | "contractPacks" | "laterContractPacks">;

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

/** Changes of the council's pack until a day, in the order of their days. */
export function laterPacksUntil(
  { laterPacks = [] }: Pick<Packs, "laterPacks">,
  on: Day,
): readonly LaterPack[] {
  return laterPacks.filter(({ from }) => from <= on).sort((one, other) => compare(one.from, other.from));
}

/** Changes of contracts' own packs until a day, contract by contract. */
export function contractPackChanges(
  contracts: readonly Contract[],
  { laterContractPacks }: Pick<Packs, "laterContractPacks">,
  on: Day,
): readonly ContractPackChange[] {
  return contracts.flatMap(({ reference }) =>
    laterPacksUntil({ laterPacks: laterContractPacks?.get(reference) }, on).map((later) => ({
      reference,
      ...later,
    })),
  );
}

/**
 * The packs of a contract on a day, the one in force last: that which it names, else the council's, with those that took its
 * place until then: those of the contract's own versions, and of the council where no pack is the contract's own. Undefined
 * stands for one that is not at hand or not given.
 */
function packsOf(packs: Packs, { reference }: Contract, on: Day): readonly (ProxyPack | undefined)[] {
  const { proxyPack, contractPacks, laterContractPacks } = packs;
  const later = laterPacksUntil({ laterPacks: laterContractPacks?.get(reference) }, on);
  const own = later.map(({ pack }) => pack);
  if (contractPacks?.has(reference)) return [contractPacks.get(reference), ...own];
  const councils = laterPacksUntil(packs, on)
    .filter(({ from }) => later.every((change) => from < change.from))
    .map(({ pack }) => pack);
  const before = (councils.length > 0 || own.length > 0) && !proxyPack ? councils : [proxyPack, ...councils];
  return [...before, ...own];
}

/**
 * What a register has pounds by on a day, each a figure of its own, never added to another: the packs that differ, the
 * council's own first. Undefined stands for measures in pounds of contracts without a pack, beside packs or where there is
 * none.
 */
export function valuationsOf(contracts: readonly Contract[], packs: Packs, on: Day): readonly Valuation[] {
  const all = contracts.map((contract) => packsOf(packs, contract, on));
  const named = all.flatMap((own) => own.flatMap((pack) => pack ?? []));
  const { proxyPack: own } = packs;
  const ownFirst = own && named.includes(own) ? [own, ...named] : named;
  const differing = new Map([...new Set(ownFirst)].reverse().map((pack) => [sayingOf(pack), pack]));
  const taken = [...differing.values()].reverse();
  const valuations = taken.map((pack, index) => ({ pack, label: labelOf(taken, index) }));
  const without = all.some((own) => own.includes(undefined));
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

/** The references of contracts without a pack on a day. */
export function contractsWithoutPack(
  contracts: readonly Contract[],
  packs: Packs,
  on: Day,
): readonly string[] {
  return contracts
    .filter((contract) => !packsOf(packs, contract, on).at(-1))
    .map(({ reference }) => reference);
}

/** What a unit of a contract's measure is worth, by each of its packs; without one only a measure that is in pounds itself. */
export function valuedByContract(valuations: readonly Valuation[], packs: Packs): RowContext["valued"] {
  const places = new Map(valuations.map(({ pack }, index) => [pack && sayingOf(pack), index]));
  const known = new Map<ProxyPack | undefined, PackAtHand>();
  const atHand = (pack: ProxyPack | undefined): PackAtHand => {
    const found = known.get(pack) ?? {
      valuation: places.get(pack && sayingOf(pack)) ?? 0,
      perUnit: pack ? poundsPerUnitBy(pack) : ({ unit }) => (unit === "pounds" ? 1 : undefined),
    };
    known.set(pack, found);
    return found;
  };
  return (contract, on) => {
    const packsOfContract = packsOf(packs, contract, on);
    const [now, ...earlier] = [atHand(packsOfContract.at(-1)), ...packsOfContract.slice(0, -1).map(atHand)];
    return (measure, level) => {
      const valued = ({ valuation, perUnit }: PackAtHand): Valued => ({
        pounds: perUnit(measure, level ?? undefined),
        valuation,
      });
      return { ...valued(now), poundsBefore: earlier.map(valued) };
    };
  };
}

interface PackAtHand {
  readonly valuation: number;
  readonly perUnit: (measure: Measure, level: string | undefined) => number | undefined;
}

/** Pounds of a unit of a row by one of the register's valuations; undefined where it has none by that. */
export function poundsPerUnit(
  { pounds, valuation, poundsBefore }: Pick<RegisterRow, "pounds" | "valuation" | "poundsBefore">,
  by: number,
): number | undefined {
  if (valuation === by) return pounds;
  return poundsBefore.find((each) => each.valuation === by)?.pounds;
}
