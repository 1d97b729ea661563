import type { Contract } from "../contract/contract";
import { isOneCouncil } from "../council/councils";
import type { Settings } from "../council/settings";
import { type Issue, makeIssue } from "../issues/issue";
import type { Register } from "./model";
import { oneSpelling } from "./service-areas";

/** A council in words. */
export function councilInWords(council: string | null): string {
  return council ?? "Not stated";
}

/**
 * Whose a contract is: the council, trust or authority that it states, else the council whose file the register is made with;
 * null where neither says. A name has one spelling, that of the council file, else the first by the alphabet.
 */
export function councilNames(
  contracts: readonly Contract[],
  { name }: Pick<Settings, "name">,
): (contract: Contract) => string | null {
  const spelt = oneSpelling(
    contracts.flatMap(({ council }) => council ?? []),
    name === undefined ? [] : [name],
  );
  return ({ council = name }) => (council === undefined ? null : spelt(council));
}

/** Councils that may be one under two names, which stand apart: "Alpha Council" and "Alpha Metropolitan Borough Council". */
export function checkCouncilNames(
  contracts: readonly Contract[],
  settings: Pick<Settings, "name">,
): readonly Issue[] {
  const nameOf = councilNames(contracts, settings);
  const names = [...new Set(contracts.flatMap((contract) => nameOf(contract) ?? []))].sort(byCouncil);
  return names.flatMap((second, index) => {
    const first = names.slice(0, index).find((each) => isOneCouncil(each, second));
    return first === undefined
      ? []
      : [makeIssue("warning", {}, "register-councils-alike", { first, second })];
  });
}

/** Whether there are claims or payments of several councils. */
export function isOfSeveralCouncils({ rows, ledgers }: Pick<Register, "rows" | "ledgers">): boolean {
  const [first] = [...rows, ...ledgers];
  return first !== undefined && [...rows, ...ledgers].some(({ council }) => council !== first.council);
}

/** By the alphabet; what is not stated stands last. */
export function byCouncil(one: string | null, other: string | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return one.localeCompare(other, "en-GB");
}
