import type { YesNoUnknown } from "../values/answer";
import { NumberColumn, PenceColumn, RisingColumn } from "../values/columns-of-numbers";
import type { Day } from "../values/day";
import { perWord, Words } from "../values/words";
import { textOf } from "./ledger-text";
import { TransactionNumbers } from "./transaction-numbers";

/** A line of a payments ledger that carries an amount. */
export interface LedgerLine {
  readonly file: string;
  readonly sheet?: string;
  /** The row that Excel shows, from 1. */
  readonly line: number;
  /** As published, without blanks round it; "" where blank. */
  readonly supplier: string;
  /** Negative for credit notes. */
  readonly pence: number;
  /** 2026-04-30; undefined where blank or not to be read. */
  readonly date: string | undefined;
  readonly serviceArea: string;
  readonly category: string;
  readonly transaction: string;
  readonly companyNumber: string;
  readonly postcode: string;
  readonly sme: YesNoUnknown;
  readonly vcse: YesNoUnknown;
}

/** What of a line is a text that others have too. */
export const TEXT_ROLES = ["supplier", "serviceArea", "category", "companyNumber", "postcode"] as const;
export type TextRole = (typeof TEXT_ROLES)[number];

const ANSWERS = ["Unknown", "Yes", "No"] as const satisfies readonly YesNoUnknown[];
const ANSWER_AT: Readonly<Record<YesNoUnknown, number>> = { Unknown: 0, Yes: 1, No: 2 };

/** Lines that are given one by one, as often as they are gone through. */
export interface Lines extends Iterable<LedgerLine> {
  readonly length: number;
}

/** A line by the numbers of its words. */
export interface LineInNumbers extends Record<TextRole, number> {
  line: number;
  pence: number;
  /** As it is written. */
  date: number;
  transaction: number;
  sme: YesNoUnknown;
  vcse: YesNoUnknown;
}

/** Texts of one role, and by line which of them it has. */
class TextColumn {
  readonly words = new Words(textOf);
  readonly numbers = new NumberColumn();
}

/**
 * The lines of a table: each text once, and by line some 20 bytes of numbers. They are given as `LedgerLine` one by one,
 * so that a ledger of any length is no heap of objects.
 */
export class LedgerLines implements Lines {
  readonly texts = Object.fromEntries(TEXT_ROLES.map((role) => [role, new TextColumn()])) as Readonly<
    Record<TextRole, TextColumn>
  >;
  readonly transactions = new TransactionNumbers(textOf);
  /** By line, the number of its date as it is written. */
  readonly dates = new NumberColumn();
  private readonly places = new RisingColumn();
  private readonly amounts = new PenceColumn();
  private readonly smes = new NumberColumn();
  private readonly vcses = new NumberColumn();
  private days: readonly (Day | undefined)[] = [];
  /** By the number of what is written, which of these it is. */
  private dayOf: (date: number) => number = () => 0;

  constructor(private readonly source: { readonly file: string; readonly sheet?: string }) {}

  get length(): number {
    return this.amounts.length;
  }

  push(line: LineInNumbers): void {
    this.places.push(line.line);
    this.amounts.push(line.pence);
    this.dates.push(line.date);
    this.transactions.push(line.transaction);
    this.smes.push(ANSWER_AT[line.sme]);
    this.vcses.push(ANSWER_AT[line.vcse]);
    const { texts } = this;
    texts.supplier.numbers.push(line.supplier);
    texts.serviceArea.numbers.push(line.serviceArea);
    texts.category.numbers.push(line.category);
    texts.companyNumber.numbers.push(line.companyNumber);
    texts.postcode.numbers.push(line.postcode);
  }

  /** Says which of these days each written date is, by its number. */
  setDays(days: readonly (Day | undefined)[], dayOf: (date: number) => number): void {
    this.days = days;
    this.dayOf = dayOf;
  }

  day(index: number): Day | undefined {
    return this.days[this.dayOf(this.dates.at(index))];
  }

  pence(index: number): number {
    return this.amounts.at(index) ?? 0;
  }

  setPence(index: number, pence: number): void {
    this.amounts.set(index, pence);
  }

  /** What they come to. */
  get sum(): number {
    let sum = 0;
    for (let index = 0; index < this.length; index += 1) sum += this.pence(index);
    return sum;
  }

  /** The row of a line, from 1. */
  place(index: number): number {
    return this.places.at(index);
  }

  text(role: TextRole, index: number): string {
    const { words, numbers } = this.texts[role];
    return words.text(numbers.at(index));
  }

  /** Whether a line has a text in a role. */
  has(role: TextRole, index: number): boolean {
    return this.texts[role].numbers.at(index) > 0;
  }

  /** Whether a line has a number: "BACS" on every line is none. */
  isNumbered(index: number): boolean {
    return this.transactions.hasFigure(this.transactions.at(index));
  }

  sme(index: number): YesNoUnknown {
    return ANSWERS[this.smes.at(index)] ?? "Unknown";
  }

  vcse(index: number): YesNoUnknown {
    return ANSWERS[this.vcses.at(index)] ?? "Unknown";
  }

  /** Whether a line says itself where its supplier is or what. */
  saysOwn(index: number): boolean {
    return this.has("postcode", index) || this.smes.at(index) > 0 || this.vcses.at(index) > 0;
  }

  /** Whether all that is known of each line's supplier follows from its name. */
  get nameAlone(): boolean {
    const { postcode, companyNumber } = this.texts;
    return [postcode.numbers, companyNumber.numbers, this.smes, this.vcses].every(({ isBlank }) => isBlank);
  }

  /** What follows of each line's text in a role, worked out once a text. */
  per<T extends object | string | number>(
    role: TextRole,
    compute: (text: string) => T,
  ): (index: number) => T {
    const { words, numbers } = this.texts[role];
    const of = perWord(words, compute);
    return (index) => of(numbers.at(index));
  }

  /** What follows of each line's day, worked out once a day. */
  perDay<T extends object | string | number>(compute: (day: Day | undefined) => T): (index: number) => T {
    const known: T[] = [];
    return (index) => {
      const day = this.dayOf(this.dates.at(index));
      return (known[day] ??= compute(this.days[day]));
    };
  }

  at(index: number): LedgerLine {
    return {
      file: this.source.file,
      sheet: this.source.sheet,
      line: this.place(index),
      supplier: this.text("supplier", index),
      pence: this.pence(index),
      date: this.day(index),
      serviceArea: this.text("serviceArea", index),
      category: this.text("category", index),
      transaction: this.transactions.text(this.transactions.at(index)),
      companyNumber: this.text("companyNumber", index),
      postcode: this.text("postcode", index),
      sme: this.sme(index),
      vcse: this.vcse(index),
    };
  }

  /** Each text of a role, and on how many lines it stands. */
  *countsOf(role: TextRole): Generator<readonly [text: string, lines: number]> {
    const { words, numbers } = this.texts[role];
    if (words.count === 1) return;
    const counts = new Uint32Array(words.count);
    for (let index = 0; index < this.length; index += 1) {
      const number = numbers.at(index);
      counts[number] = (counts[number] ?? 0) + 1;
    }
    for (const [number, lines] of counts.entries())
      if (lines > 0 && number > 0) yield [words.text(number), lines];
  }

  *[Symbol.iterator](): Generator<LedgerLine> {
    for (let index = 0; index < this.length; index += 1) yield this.at(index);
  }

  first(count: number): readonly LedgerLine[] {
    return Array.from({ length: Math.min(count, this.length) }, (_, index) => this.at(index));
  }
}
