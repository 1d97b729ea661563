import type { Choice } from "./decisions";
import { contentKey, type QuarterReturn, type Received } from "./received";

export type Standing = "Accepted" | "Replaced" | "To choose" | "Refused";

/** A return with whether it counts. */
export interface StandingReturn {
  readonly received: Received;
  readonly read: QuarterReturn;
  readonly key: string;
  readonly standing: Exclude<Standing, "Refused">;
}

/**
 * Which of the returns of one contract and quarter counts: the one declared last. Where two differ and were declared
 * on one day, or neither says when, none counts until an officer chooses. A choice puts aside what was on record then;
 * what comes later is held against the chosen one by the same rule.
 */
export function standings(
  returns: readonly { readonly received: Received; readonly read: QuarterReturn }[],
  choices: readonly Choice[],
): readonly StandingReturn[] {
  const keyed = returns.map((each) => ({ ...each, key: contentKey(each.received) }));
  const aside = putAside(
    choices,
    keyed.map(({ key }) => key),
  );
  const left = keyed.filter(({ key }) => !aside.has(key));
  const latest = left.reduce(
    (day, { read }) => ((read.declared ?? "") > day ? (read.declared ?? "") : day),
    "",
  );
  const last = left.filter(({ read }) => (read.declared ?? "") === latest);
  return keyed.map((each) => {
    if (!last.includes(each)) return { ...each, standing: "Replaced" };
    return { ...each, standing: last.length === 1 ? "Accepted" : "To choose" };
  });
}

/** Two chosen of one contract and quarter choose nothing. */
function putAside(choices: readonly Choice[], present: readonly string[]): ReadonlySet<string> {
  const own = choices.filter(({ key }) => present.includes(key));
  const refused = own.filter(({ use }) => use === false).map(({ key }) => key);
  const chosen = own.filter(({ use }) => use === true);
  const over = chosen.length === 1 ? (chosen[0]?.over ?? []) : [];
  return new Set([...refused, ...over]);
}
