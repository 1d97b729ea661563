import type { Contract } from "../contract/contract";
import { compare } from "./received";

/** One spelling for each service area, whatever its case and blanks: the settings' own, else the first by the alphabet. */
export function serviceAreaNames(
  contracts: readonly Pick<Contract, "serviceArea">[],
  known: readonly string[],
): (contract: Pick<Contract, "serviceArea">) => string {
  const spellings = [...contracts.map(({ serviceArea }) => serviceArea)].sort(compare).reverse();
  const names = new Map([...spellings, ...known].map((name) => [folded(name), name.trim()]));
  return ({ serviceArea }) => names.get(folded(serviceArea)) ?? serviceArea;
}

function folded(name: string): string {
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
