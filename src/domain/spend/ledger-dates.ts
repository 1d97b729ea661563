import { NumberColumn } from "../values/columns-of-numbers";
import type { Day } from "../values/day";
import { type DateOrder, dateOrders, dayWritten, hasTwoReadings } from "../values/day-in-any-form";
import { grown } from "../values/texts";
import { Words, wordsThat } from "../values/words";
import type { LedgerLines } from "./ledger-lines";
import { textOf } from "./ledger-text";

const OTHER: Readonly<Record<DateOrder, DateOrder>> = {
  "day-first": "month-first",
  "month-first": "day-first",
};

/** The dates of a column, which are read when all are known: by them it shows whether day or month comes first. */
export class LedgerDates {
  /** What is written as text: each has twice its number here, and a sheet's own dates have the odd numbers. */
  readonly words = new Words(textOf);
  private readonly serials: number[] = [];
  private readonly numbers = new Map<number, number>();
  /** By number, 1 for those that stand on lines, and how many numbers there are of which one does. */
  private used = new Uint8Array(64);
  private count = 0;
  /** Each once; first what is none. */
  private readonly days: (Day | undefined)[] = [undefined];
  /** By number, which of these it is. */
  private readonly dayNumbers = new NumberColumn();
  private hasUnread = false;
  private both: { readonly order: DateOrder; readonly swapped: boolean } | undefined;

  /** Whether this is a day in either order. */
  static isDate(written: string | number): boolean {
    return dayWritten(written, "day-first") !== undefined || dayWritten(written, "month-first") !== undefined;
  }

  /** The number of what is written. */
  numberOf(written: string | number): number {
    if (typeof written === "string") return this.numberOfWord(this.words.numberOf(written));
    const known = this.numbers.get(written);
    if (known !== undefined) return known;
    const number = 2 * this.serials.length + 1;
    this.serials.push(written);
    this.numbers.set(written, number);
    return number;
  }

  /** The number of what is written as a text, which is among the words. */
  numberOfWord(word: number): number {
    return 2 * word;
  }

  /** A line has what is written by a number. */
  add(number: number): void {
    if (number >= this.used.length) this.used = grown(this.used, 2 * number);
    this.used[number] = 1;
    if (number >= this.count) this.count = number + 1;
  }

  /** Gives each line its day. A date with one possible reading is read so, whatever the others' order. */
  end(
    lines: LedgerLines,
    warn: (
      line: { readonly line: number },
      code: "ledger-date-unread",
      limits: { readonly text: string },
    ) => void,
  ): void {
    const { order, both } = dateOrders(this.texts());
    this.readDays(order);
    lines.setDays(this.days, (number) => this.dayNumbers.at(number));
    const isUnread = (number: number) => this.dayNumbers.at(number) === 0 && number > 0;
    if (this.hasUnread)
      for (let index = 0; index < lines.length; index += 1) {
        const number = lines.dates.at(index);
        if (isUnread(number))
          warn({ line: lines.place(index) }, "ledger-date-unread", { text: String(this.textAt(number)) });
      }
    const swapped = isSwapped(this.written());
    if (both || swapped) this.both = { order, swapped };
  }

  /** Whether each line has a day. */
  get allRead(): boolean {
    return !this.hasUnread && this.used[0] === 0;
  }

  /** Where dates show both orders: the one by which those were read that have two readings, and which they are. */
  get mixed(): { readonly order: DateOrder; readonly isDoubtful: (number: number) => boolean } | undefined {
    if (!this.both) return undefined;
    const { order, swapped } = this.both;
    const isDoubtful = wordsThat(this.words, hasTwoReadings);
    return { order, isDoubtful: (number) => (number % 2 === 0 ? isDoubtful(number / 2) : swapped) };
  }

  private readDays(order: DateOrder): void {
    const known = new Map<Day, number>();
    for (let number = 0; number < this.count; number += 1) {
      const date = this.used[number] === 1 ? this.textAt(number) : "";
      const day = date === "" ? undefined : (dayWritten(date, order) ?? dayWritten(date, OTHER[order]));
      if (day === undefined && date !== "") this.hasUnread = true;
      const at = day === undefined ? 0 : (known.get(day) ?? this.days.push(day) - 1);
      if (day !== undefined) known.set(day, at);
      this.dayNumbers.push(at);
    }
  }

  private textAt(number: number): string | number {
    return number % 2 === 0 ? this.words.text(number / 2) : (this.serials[(number - 1) / 2] ?? "");
  }

  private *written(): Generator<string | number> {
    for (let number = 0; number < this.count; number += 1)
      if (this.used[number] === 1) yield this.textAt(number);
  }

  private *texts(): Generator<string> {
    for (const date of this.written()) if (typeof date === "string") yield date;
  }

  /** The first and last day. */
  get span(): { readonly first: Day; readonly last: Day } | undefined {
    let first: Day | undefined;
    let last: Day | undefined;
    for (const day of this.days) {
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
function isSwapped(written: Iterable<string | number>): boolean {
  let dates = 0;
  let texts = 0;
  for (const date of written) {
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
