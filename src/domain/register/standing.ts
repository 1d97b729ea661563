import type { Choice } from "./decisions";
import { compare, contentKey, type QuarterReturn, type Received } from "./received";

export type Standing = "Accepted" | "Replaced" | "To choose" | "Refused";

/** A return with whether it counts. */
export interface StandingReturn {
  readonly received: Received;
  readonly read: QuarterReturn;
  readonly key: string;
  readonly standing: Exclude<Standing, "Refused">;
}

/** A return that a register counted for its contract and quarter, and those that it did not count for it: refused files that it put right among them. */
export interface Acceptance {
  readonly contract: string;
  readonly quarter: string;
  readonly key: string;
  readonly over: readonly string[];
  /** Of the contract on the register's day; absent before the fifth form. */
  readonly serviceArea?: string | undefined;
  readonly directorate?: string | null | undefined;
}

/** What was settled before the returns of now are held against each other. */
export interface Settled {
  readonly choices: readonly Choice[];
  /** By the key of the return that counted. */
  readonly accepted: ReadonlyMap<string, Acceptance>;
}

interface ReadReturn {
  readonly received: Received;
  readonly read: QuarterReturn;
}
type Keyed = ReadReturn & { readonly key: string };

/**
 * Which of the returns of one contract and quarter counts. Where none was accepted yet, the one declared last; of two
 * that were declared on one day, or do not say when, none until an officer chooses. What was accepted stands until a
 * plain correction comes, which says that it is one and is declared later, or until an officer chooses another. A
 * choice puts aside what was on record then; what comes later is held against the chosen one as against an accepted one.
 */
export function standings(
  returns: readonly ReadReturn[],
  { choices, accepted }: Settled,
): readonly StandingReturn[] {
  const keyed = returns.map((each) => ({ ...each, key: contentKey(each.received) }));
  const aside = putAside(
    choices,
    keyed.map(({ key }) => key),
  );
  const left = keyed.filter(({ key }) => !aside.has(key));
  const stands = chosenOf(choices, left) ?? left.find(({ key }) => accepted.has(key));
  const settled = new Set(stands ? accepted.get(stands.key)?.over : []);
  const open = left.filter(({ key }) => !settled.has(key));
  const standing = stands ? againstAccepted(stands, open) : lastDeclared(open);
  return keyed.map((each) => ({ ...each, standing: standing.get(each.key) ?? "Replaced" }));
}

/** Those that are not named are replaced. */
type Standings = ReadonlyMap<string, StandingReturn["standing"]>;

function lastDeclared(open: readonly Keyed[]): Standings {
  const last = latest(open);
  return new Map(last.map(({ key }) => [key, last.length === 1 ? "Accepted" : "To choose"]));
}

/** What says the same as the one that counts, or was declared before it, needs no choice. */
function againstAccepted(stands: Keyed, open: readonly Keyed[]): Standings {
  const others = open.filter(({ key }) => key !== stands.key);
  const [correction, second] = latest(others.filter(({ read }) => isCorrection(read, stands.read)));
  const counts = correction && !second ? correction : stands;
  const unclear = others.filter(
    ({ key, read }) =>
      key !== counts.key && dayOf(read) >= dayOf(counts.read) && sayingOf(read) !== sayingOf(counts.read),
  );
  return new Map([
    [counts.key, "Accepted"],
    ...unclear.map(({ key }): [string, StandingReturn["standing"]] => [key, "To choose"]),
  ]);
}

/** Whether a return says that it corrects, and is declared later than the one that was accepted. */
export function isCorrection(read: QuarterReturn, accepted: QuarterReturn): boolean {
  return read.corrects === true && dayOf(read) > dayOf(accepted);
}

function latest(of: readonly Keyed[]): readonly Keyed[] {
  const day = of.reduce((last, { read }) => (dayOf(read) > last ? dayOf(read) : last), "");
  return of.filter(({ read }) => dayOf(read) === day);
}

function dayOf({ declared }: QuarterReturn): string {
  return declared ?? "";
}

/** What a return says besides when it was declared and whether it corrects. */
function sayingOf({ claims, spend }: QuarterReturn): string {
  return JSON.stringify([claims, spend]);
}

/** Two chosen of one contract and quarter choose nothing. */
function putAside(choices: readonly Choice[], present: readonly string[]): ReadonlySet<string> {
  const own = choices.filter(({ key }) => present.includes(key));
  const refused = own.filter(({ use }) => use === false).map(({ key }) => key);
  const chosen = own.filter(({ use }) => use === true);
  const over = chosen.length === 1 ? (chosen[0]?.over ?? []) : [];
  return new Set([...refused, ...over]);
}

function chosenOf(choices: readonly Choice[], left: readonly Keyed[]): Keyed | undefined {
  const used = new Set(choices.filter(({ use }) => use === true).map(({ key }) => key));
  const chosen = left.filter(({ key }) => used.has(key));
  return chosen.length === 1 ? chosen[0] : undefined;
}

/**
 * What counts of each contract and quarter, for the next register to keep. `putRight` gives the keys of refused files that it
 * puts right.
 */
export function acceptancesOf(
  quarters: readonly { readonly quarter: string; readonly returns: readonly StandingReturn[] }[],
  putRight: (accepted: Pick<Acceptance, "contract" | "quarter" | "key">) => readonly string[] = () => [],
): readonly Acceptance[] {
  return quarters.flatMap(({ quarter, returns }) => {
    const accepted = returns.find(({ standing }) => standing === "Accepted");
    if (!accepted) return [];
    const { key, read } = accepted;
    const replaced = returns.filter(({ standing }) => standing === "Replaced").map((each) => each.key);
    const own = { contract: read.contract, quarter, key };
    return [{ ...own, over: [...replaced, ...putRight(own)].sort(compare) }];
  });
}
