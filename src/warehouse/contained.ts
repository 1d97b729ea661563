import type { Loaded } from "./folder";

/** That all payments of a ledger stand in others: it counts only where one of those is there no more. */
export interface Contained {
  readonly ledger: string;
  readonly within: readonly string[];
}

/** By which a ledger as it was read is known, whatever its load is called: its content, lines and pence. */
export function readingOf({ content, lines, pence }: Pick<Loaded, "content" | "lines" | "pence">): string {
  return `${content}:${lines}:${pence}`;
}

/** As a load's record has it, and `figures.sql` reads it: "ledger<other+another", with blanks between several. */
export function containedText(contained: readonly Contained[]): string {
  return contained.map(({ ledger, within }) => `${ledger}<${within.join("+")}`).join(" ");
}

/** What records say of ledgers in others, whether those are there or not. */
export function containedSaid(loads: readonly Loaded[]): readonly Contained[] {
  return loads
    .flatMap(({ contained }) => contained.split(" "))
    .flatMap((pair) => {
      const [ledger = "", within = ""] = pair.split("<");
      return within === "" ? [] : [{ ledger, within: within.split("+") }];
    });
}

/** Of each ledger the load that read it last. */
export function lastLedgers(loads: readonly Loaded[]): readonly Loaded[] {
  const ledgers = loads.filter(({ kind }) => kind === "ledger");
  return [...new Map(ledgers.map((each) => [each.content, each])).values()];
}

/** A council's ledgers that count, as `counted_parts` of `figures.sql` has them. */
export function countedLedgers(loads: readonly Loaded[]): readonly Loaded[] {
  const last = lastLedgers(loads);
  const present = new Set(last.map(readingOf));
  const contained = new Set(
    containedSaid(loads)
      .filter(({ within }) => within.every((each) => present.has(each)))
      .map(({ ledger }) => ledger),
  );
  const prints = new Set<string>();
  return last
    .filter((each) => !contained.has(readingOf(each)))
    .sort((one, other) => (one.part < other.part ? -1 : 1))
    .filter(({ print, content }) => {
      const key = print || content;
      const isFirst = !prints.has(key);
      prints.add(key);
      return isFirst;
    });
}
