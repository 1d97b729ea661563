import type { Contract } from "../contract/contract";
import { shippedAreas } from "../council/shipped-areas";
import type { Register } from "./model";
import { oneSpelling } from "./service-areas";

/**
 * What is local to each contract, by its area's name: councils that buy together have areas of their own. A name has one
 * spelling, that of an area that comes with the product, else the first by the alphabet.
 */
export function areaNames(
  contracts: readonly Contract[],
  known: ReadonlyMap<string, string> = new Map(),
): (contract: Contract) => string {
  const nameOf = ({ reference, area }: Contract) =>
    typeof area === "string"
      ? (known.get(reference) ?? shippedAreas.get(area.toLowerCase())?.name ?? area)
      : area.name;
  const spelt = oneSpelling(
    contracts.map(nameOf),
    [...shippedAreas.values()].map(({ name }) => name),
  );
  return (contract) => spelt(nameOf(contract));
}

/** Whether contracts of several areas have claims or payments: local is another place for each. */
export function isOfSeveralAreas({ rows, payments }: Pick<Register, "rows" | "payments">): boolean {
  const [first] = [...rows, ...payments];
  return first !== undefined && [...rows, ...payments].some(({ area }) => area !== first.area);
}

/** By the alphabet. */
export function byArea(one: string, other: string): number {
  return one.localeCompare(other, "en-GB");
}
