import { type Day, dayInWords } from "../../domain/values/day";
import { quarterInWords } from "../../domain/values/calendar";
import { type Contract, contractQuarters } from "../../domain/contract/contract";

export interface QuarterChoice {
  readonly key: string;
  /** "2026-27 Q1 (1 April 2026 to 30 June 2026)"; without the days where the contracts' years differ. */
  readonly text: string;
  readonly start: Day;
  readonly end: Day;
}

/** Every quarter that one of the contracts has a day in, in order of time. */
export function quarterChoices(contracts: readonly Contract[]): readonly QuarterChoice[] {
  const choices = new Map<string, QuarterChoice>();
  for (const { id, start, end } of contracts.flatMap(contractQuarters)) {
    const before = choices.get(id);
    const differs = before !== undefined && before.start !== start;
    const days = ` (${dayInWords(start)} to ${dayInWords(end)})`;
    if (!before) choices.set(id, { key: id, text: `${quarterInWords(id)}${days}`, start, end });
    else if (differs) choices.set(id, { ...before, text: quarterInWords(id) });
  }
  return [...choices.values()].sort((one, other) => (one.start < other.start ? -1 : 1));
}

/** The quarter that the day is in, for which suppliers now need their form; else the first. */
export function proposedQuarter(choices: readonly QuarterChoice[], today: Day): string {
  const now = choices.find(({ start, end }) => start <= today && today <= end);
  return (now ?? choices[0])?.key ?? "";
}
