import type { Contract } from "../contract/contract";
import type { Settings } from "../council/settings";
import type { Register } from "./model";
import { byServiceArea, folded, oneSpelling } from "./service-areas";

/** In place of a directorate that neither a contract nor the settings state. */
const NOT_STATED = "Not stated";

/** A directorate in words. */
export function directorateInWords(directorate: string | null): string {
  return directorate ?? NOT_STATED;
}

type Stating = Pick<Contract, "serviceArea" | "directorate">;

/**
 * The directorate of a contract: its own, else that of its service area by the settings; null where neither states one. A
 * name has one spelling, the settings' own, else the first by the alphabet.
 */
export function directorateNames(
  contracts: readonly Stating[],
  { directorates = [] }: Settings,
): (contract: Stating) => string | null {
  const ofArea = new Map(
    directorates.map(({ serviceArea, directorate }) => [folded(serviceArea), directorate]),
  );
  const spelt = oneSpelling(
    contracts.flatMap(({ directorate }) => directorate ?? []),
    directorates.map(({ directorate }) => directorate),
  );
  return ({ serviceArea, directorate }) => {
    const stated = directorate ?? ofArea.get(folded(serviceArea)) ?? NOT_STATED;
    return folded(stated) === folded(NOT_STATED) ? null : spelt(stated);
  };
}

/** By the settings' order, then by the alphabet; what is not stated stands last. */
export function byDirectorate({
  directorates = [],
}: Settings): (one: string | null, other: string | null) => number {
  const order = byServiceArea(directorates.map(({ directorate }) => directorate));
  return (one, other) => {
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return order(one, other);
  };
}

/** Whether any claim or payment is of a contract whose directorate is stated. */
export function statesDirectorates({ rows, ledgers }: Pick<Register, "rows" | "ledgers">): boolean {
  const isStated = ({ directorate }: { readonly directorate: string | null }) => directorate !== null;
  return rows.some(isStated) || ledgers.some(isStated);
}
