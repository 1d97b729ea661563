import type { Day } from "../values/day";
import { type DateOrder, dateOrders, dayWritten, hasTwoReadings } from "../values/day-in-any-form";

const OTHER: Readonly<Record<DateOrder, DateOrder>> = {
  "day-first": "month-first",
  "month-first": "day-first",
};

/** The dates of a column, which are read when all are known: by them it shows whether day or month comes first. */
export class LedgerDates {
  /** As they stand, in the order of the lines. */
  private readonly written: (string | number)[] = [];
  private days = new Map<string | number, Day | undefined>();
  private both: { readonly order: DateOrder; readonly lines: readonly number[] } | undefined;

  /** Whether this is a day in either order. */
  static isDate(written: string | number): boolean {
    return dayWritten(written, "day-first") !== undefined || dayWritten(written, "month-first") !== undefined;
  }

  add(written: string | number): void {
    this.written.push(written);
  }

  /** Gives each line its day. A date with one possible reading is read so, whatever the others' order. */
  end<Line extends { date: Day | undefined; readonly line: number }>(
    lines: readonly Line[],
    warn: (line: Line, code: "ledger-date-unread", limits: { readonly text: string }) => void,
  ): void {
    const texts = new Set(this.written.filter((date) => typeof date === "string"));
    const { order, both } = dateOrders(texts);
    const { days } = this;
    lines.forEach((line, index) => {
      const written = this.written[index] ?? "";
      if (!days.has(written))
        days.set(written, dayWritten(written, order) ?? dayWritten(written, OTHER[order]));
      line.date = days.get(written);
      if (line.date === undefined && written !== "")
        warn(line, "ledger-date-unread", { text: String(written) });
    });
    const swapped = isSwapped(this.written);
    if (!both && !swapped) return;
    const doubtful = this.written.flatMap((date, index) =>
      (typeof date === "string" ? hasTwoReadings(date) : swapped) ? [index] : [],
    );
    this.both = { order, lines: doubtful };
  }

  /** Whether each line has a day. */
  get allRead(): boolean {
    return [...this.days.values()].every((day) => day !== undefined);
  }

  /** Where dates show both orders: the one by which those were read that have two readings, and on which lines they stand. */
  get mixed(): { readonly order: DateOrder; readonly lines: readonly number[] } | undefined {
    return this.both;
  }

  /** The first and last day. */
  get span(): { readonly first: Day; readonly last: Day } | undefined {
    let first: Day | undefined;
    let last: Day | undefined;
    for (const day of this.days.values()) {
      if (day === undefined) continue;
      if (first === undefined || day < first) first = day;
      if (last === undefined || day > last) last = day;
    }
    return first === undefined || last === undefined ? undefined : { first, last };
  }
}

/**
 * Whether a spreadsheet took the days up to the 12th for months: then these are its dates, of days up to the 12th alone,
 * and the others stayed text, none of which has two readings.
 */
function isSwapped(written: readonly (string | number)[]): boolean {
  let dates = 0;
  let texts = 0;
  for (const date of new Set(written)) {
    if (date === "") continue;
    if (typeof date === "string") {
      if (hasTwoReadings(date) || dayWritten(date, "day-first") === undefined) return false;
      texts += 1;
    } else {
      const day = dayWritten(date, "day-first");
      if (day === undefined || Number(day.slice(8)) > 12) return false;
      dates += 1;
    }
  }
  return dates > 1 && texts > 1;
}
