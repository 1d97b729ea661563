import type { Contract } from "../../domain/contract/contract";

/** "1 contract is open: C-1, Cleaning." */
export function openedWords(contracts: readonly Contract[]): string {
  if (contracts.length === 0) return "";
  const [only] = contracts;
  if (contracts.length === 1 && only) return `1 contract is open: ${only.reference}, ${only.title}.`;
  return `${contracts.length} contracts are open.`;
}
