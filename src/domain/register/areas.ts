import type { Contract } from "../contract/contract";
import { shippedAreas } from "../council/shipped-areas";
import { sharedTierWords, type TierWords } from "../council/tiers";
import type { ConsolidateOptions, NamedArea, Register } from "./model";
import { oneSpelling } from "./service-areas";

/**
 * What is local to each contract, by its area's name: councils that buy together have areas of their own. A name has one
 * spelling, that of an area that comes with the product, else the first by the alphabet.
 */
export function areaNames(
  contracts: readonly Contract[],
  known?: ReadonlyMap<string, NamedArea>,
): (contract: Contract) => string {
  const nameOf = (contract: Contract) => areaOf(contract, known).name;
  const spelt = oneSpelling(
    contracts.map(nameOf),
    [...shippedAreas.values()].map(({ name }) => name),
  );
  return (contract) => spelt(nameOf(contract));
}

/**
 * What a register calls its tiers: as the areas of its contracts do; undefined where these do not call them alike. One
 * without names of its own that is the council's has the council's.
 */
export function tierNamesOf(
  contracts: readonly Contract[],
  { areas, settings: { area: councils } = {} }: Pick<ConsolidateOptions, "areas" | "settings">,
): TierWords | undefined {
  const named = contracts.map((contract) => {
    const area = areaOf(contract, areas);
    return (area.tiers ?? area.name !== councils?.name) ? area : councils;
  });
  return sharedTierWords(named.length > 0 ? named : [councils ?? {}]);
}

/** Of an area that is not at hand the path is its name. */
function areaOf({ reference, area }: Contract, known?: ReadonlyMap<string, NamedArea>): NamedArea {
  if (typeof area !== "string") return area;
  return known?.get(reference) ?? shippedAreas.get(area.toLowerCase()) ?? { name: area };
}

/** Whether contracts of several areas have claims or payments: local is another place for each. */
export function isOfSeveralAreas({ rows, ledgers }: Pick<Register, "rows" | "ledgers">): boolean {
  const [first] = [...rows, ...ledgers];
  return first !== undefined && [...rows, ...ledgers].some(({ area }) => area !== first.area);
}

/** By the alphabet. */
export function byArea(one: string, other: string): number {
  return one.localeCompare(other, "en-GB");
}
