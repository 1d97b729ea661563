import type { Contract } from "../contract/contract";
import { shippedAreas } from "../council/shipped-areas";
import type { Register } from "./model";

/** What is local to each contract, by its area's name: councils that buy together have areas of their own. */
export function areaNames(known: ReadonlyMap<string, string> = new Map()): (contract: Contract) => string {
  return ({ reference, area }) =>
    typeof area === "string"
      ? (known.get(reference) ?? shippedAreas.get(area.toLowerCase())?.name ?? area)
      : area.name;
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
