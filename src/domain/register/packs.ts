import type { Contract } from "../contract/contract";
import type { Issue } from "../issues/issue";
import { type ProxyPack, poundsPerUnitBy } from "../framework/proxies";
import type { ConsolidateOptions } from "./model";
import type { RowContext } from "./context";

/** A pack with the file, or the contract, that names it. */
export interface NamedPack {
  readonly name: string;
  readonly pack: ProxyPack;
}

type Packs = Pick<ConsolidateOptions, "proxyPack" | "contractPacks">;

/** The packs of a register must be one: of one edition, and with the same values. The first that differs is named. */
export function checkPacks(named: readonly NamedPack[]): readonly Issue[] {
  const [first, ...others] = named;
  const other = first && others.find(({ pack }) => sayingOf(pack) !== sayingOf(first.pack));
  if (!other) return [];
  const mixed = other.pack.edition !== first.pack.edition;
  const limits = {
    ...{ first: first.pack.edition, firstName: first.name },
    ...{ second: other.pack.edition, secondName: other.name },
  };
  const code = mixed ? "register-packs-mixed" : "register-packs-differ";
  return [{ code, severity: "error", place: {}, limits }];
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
  return contractPacks?.get(reference) ?? proxyPack;
}

/** The pack whose edition a register's pounds carry; undefined where there is none. */
export function packOfRegister({ proxyPack, contractPacks }: Packs): ProxyPack | undefined {
  return proxyPack ?? contractPacks?.values().next().value;
}

/** The references of contracts without a pack. */
export function contractsWithoutPack(contracts: readonly Contract[], packs: Packs): readonly string[] {
  return contracts.filter((contract) => !packOf(packs, contract)).map(({ reference }) => reference);
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
