import { type Day, MONTHS } from "../../domain/values/day";
import { quarterInWords } from "../../domain/values/calendar";
import { type Contract, contractQuarters } from "../../domain/contract/contract";

export interface QuarterChoice {
  readonly key: string;
  /** "2026-27 Q1 (1 Apr to 30 Jun 2026)", as short as the pane is narrow; without the days where the contracts' years differ. */
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
    const days = ` (${shortDays(start, end)})`;
    if (!before) choices.set(id, { key: id, text: `${quarterInWords(id)}${days}`, start, end });
    else if (differs) choices.set(id, { ...before, text: quarterInWords(id) });
  }
  return [...choices.values()].sort((one, other) => (one.start < other.start ? -1 : 1));
}

/** "1 Apr to 30 Jun 2026", "1 Dec 2026 to 28 Feb 2027" */
function shortDays(start: Day, end: Day): string {
  const short = (day: Day) => {
    const [year, month, date] = day.split("-").map(Number);
    return { year, words: `${date} ${(MONTHS[(month ?? 1) - 1] ?? "").slice(0, 3)}` };
  };
  const [first, last] = [short(start), short(end)];
  return `${first.words}${first.year === last.year ? "" : ` ${first.year}`} to ${last.words} ${last.year}`;
}

/** The quarter that the day is in, for which suppliers now need their form; else the first. */
export function proposedQuarter(choices: readonly QuarterChoice[], today: Day): string {
  const now = choices.find(({ start, end }) => start <= today && today <= end);
  return (now ?? choices[0])?.key ?? "";
}
