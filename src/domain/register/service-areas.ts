import type { Contract } from "../contract/contract";
import { compare } from "./received";

/** One spelling for each service area. */
export function serviceAreaNames(
  contracts: readonly Pick<Contract, "serviceArea">[],
  known: readonly string[],
): (contract: Pick<Contract, "serviceArea">) => string {
  const spelt = oneSpelling(
    contracts.map(({ serviceArea }) => serviceArea),
    known,
  );
  return ({ serviceArea }) => spelt(serviceArea);
}

/** One spelling for each name, whatever its case and blanks: the known one, else the first by the alphabet. */
export function oneSpelling(names: readonly string[], known: readonly string[]): (name: string) => string {
  const spellings = names.toSorted(compare).reverse();
  const spelt = new Map([...spellings, ...known].map((name) => [folded(name), name.trim()]));
  return (name) => spelt.get(folded(name)) ?? name;
}

/** What the spellings of one name have in common. */
export function folded(name: string): string {
  return name.trim().replace(/\s+/g, " ").toLowerCase();
}

/** By the settings' order, then by the alphabet. */
export function byServiceArea(known: readonly string[]): (one: string, other: string) => number {
  const place = (name: string) => {
    const found = known.findIndex((each) => folded(each) === folded(name));
    return found < 0 ? known.length : found;
  };
  return (one, other) => place(one) - place(other) || compare(one, other);
}
