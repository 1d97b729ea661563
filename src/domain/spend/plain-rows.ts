import { holdsPoint, penceInBytes } from "../values/amount-in-bytes";
import type { RecordInBytes } from "../values/csv-bytes";
import { type Words, wordsThat } from "../values/words";
import type { ColumnRole, LedgerColumn, LedgerColumns, WordColumn } from "./columns";
import { LedgerDates } from "./ledger-dates";
import { type LedgerLines, type LineInNumbers, TEXT_ROLES, type TextRole } from "./ledger-lines";
import { datesRow, mayLabelRow, mayNameTotal, numbersRow } from "./totals";

/** A payment as it is entered in a table, however its row was read. */
export interface Entry extends LineInNumbers {
  smeWord: number;
  vcseWord: number;
  /** What stands in the column that says of each line whether it is a credit. */
  mark: number;
  /** Whether it has neither date nor number. */
  isUnplaced: boolean;
  hasNumber: boolean;
  /** Whether a cell beyond the headings holds something. */
  isWide: boolean;
  /** Whether CR stands behind its amount. */
  isCredit: boolean;
  hasPence: boolean;
  hasLostPound: boolean;
  hasStrayQuote: boolean;
  /** The currency other than pounds that a sheet shows its amount in, else "". */
  shownIn: string;
  /** In the other columns that may hold the amount. */
  readonly beside: (number | undefined)[];
  /** Of each column with the heading of another, whether it holds something else. */
  readonly differs: boolean[];
  /** Of each column that is read for its words alone, what it holds. */
  readonly said: number[];
}

/** The texts of a table by their numbers. */
export interface TableWords {
  readonly lines: LedgerLines;
  readonly dates: LedgerDates;
  readonly answers: Words;
  readonly marks: Words;
  readonly said: Words;
}

export interface PlainTable {
  readonly columns: LedgerColumns;
  /** Of the headings. */
  readonly width: number;
  /** Where the rest of an amount may stand whose comma was taken for the end of its cell. */
  readonly rest: number | undefined;
  readonly beside: readonly LedgerColumn[];
  readonly twins: readonly { readonly role: "supplier" | "date"; readonly other: number }[];
  /** Those that are read for their words alone. */
  readonly said: readonly WordColumn[];
}

interface TextColumn {
  readonly role: TextRole;
  readonly mayLabel: (word: number) => boolean;
}

/** In place of a column that a table does not have. */
const NO_COLUMN = -1;

/**
 * Reads the rows that are payments at a glance, from their bytes and without a string: no more cells than headings, an
 * amount in the common form, a date or a number, and a supplier that is no label of a total; in a table that has neither
 * dates nor numbers, no text that may be a label. Of such a row all that
 * `TableReading` asks of any is known from its words, each judged once. Every other row is left to it.
 */
export class PlainRows {
  private readonly amount: number;
  private readonly credit: number;
  private readonly at: Readonly<Record<Exclude<ColumnRole, "amount">, number>>;
  private readonly mark: number;
  private readonly hasDate: (date: number) => boolean;
  private readonly isDate: (date: number) => boolean;
  private readonly mayBeTotal: (supplier: number) => boolean;
  private readonly isNumber: (transaction: number) => boolean;
  /** Of a table without dates and numbers, whose every text is kept, the columns of texts; undefined of others. */
  private readonly texts: readonly TextColumn[] | undefined;

  constructor(
    private readonly words: TableWords,
    private readonly table: PlainTable,
  ) {
    const { roles, credits, creditMark } = table.columns;
    const place = (role: ColumnRole) => roles[role]?.index ?? NO_COLUMN;
    this.amount = place("amount");
    this.credit = credits?.index ?? NO_COLUMN;
    this.mark = creditMark?.index ?? NO_COLUMN;
    this.at = {
      ...{ supplier: place("supplier"), date: place("date"), transaction: place("transaction") },
      ...{ serviceArea: place("serviceArea"), category: place("category"), postcode: place("postcode") },
      ...{ companyNumber: place("companyNumber"), sme: place("sme"), vcse: place("vcse") },
    };
    this.hasDate = wordsThat(words.dates.words, datesRow);
    this.isDate = wordsThat(words.dates.words, (text) => text === "" || LedgerDates.isDate(text));
    this.mayBeTotal = wordsThat(words.lines.texts.supplier.words, mayNameTotal);
    this.texts = this.textsWithoutPlace();
    this.isNumber = words.lines.transactions.that(numbersRow);
  }

  /** Reads a row into an entry; false where it is not plain, as one without a number is not where `asksNumbers`. */
  read(record: RecordInBytes, entry: Entry, asksNumbers: boolean): boolean {
    const { at } = this;
    if (record.fields > this.table.width && holdsMore(record, this.table.width)) return false;
    if (!this.readAmounts(record, entry) || !this.readFacts(record, entry)) return false;
    entry.hasNumber = this.at.transaction >= 0 && this.isNumber(entry.transaction);
    if (asksNumbers && !entry.hasNumber) return false;
    if (record.fields < this.table.width && this.mayLackCell(record, entry)) return false;
    if (!this.texts) this.readTexts(record, entry);
    entry.line = record.line;
    entry.smeWord = wordAt(this.words.answers, record, at.sme);
    entry.vcseWord = wordAt(this.words.answers, record, at.vcse);
    entry.mark = wordAt(this.words.marks, record, this.mark);
    entry.isUnplaced = false;
    entry.isWide = false;
    entry.isCredit = false;
    entry.hasLostPound = false;
    entry.hasStrayQuote = false;
    entry.shownIn = "";
    this.readTwins(record, entry);
    this.readWords(record, entry);
    return true;
  }

  private readAmounts(record: RecordInBytes, entry: Entry): boolean {
    const { beside } = this.table;
    const pence = lessCredit(penceAt(record, this.amount), penceAt(record, this.credit));
    if (pence === undefined || Number.isNaN(pence)) return false;
    entry.pence = pence;
    const { amount } = this;
    entry.hasPence = pointsAt(record, amount);
    if (!entry.hasPence && figuresAt(record, this.table.rest ?? NO_COLUMN)) return false;
    for (let index = 0; index < beside.length; index += 1) {
      const other = penceAt(record, beside[index]?.index ?? NO_COLUMN);
      if (Number.isNaN(other)) return false;
      entry.beside[index] = other;
    }
    return true;
  }

  /** Whether a row with fewer cells than headings may lack one before its amount. */
  private mayLackCell(record: RecordInBytes, entry: Entry): boolean {
    const aside = this.amount - (this.table.width - record.fields);
    return (
      !entry.hasPence ||
      pointsAt(record, aside) ||
      !this.isDate(wordAt(this.words.dates.words, record, this.at.date))
    );
  }

  private readFacts(record: RecordInBytes, entry: Entry): boolean {
    const { dates, lines } = this.words;
    const { transactions } = lines;
    const date = wordAt(dates.words, record, this.at.date);
    const number = this.at.transaction;
    entry.transaction =
      number < 0 || number >= record.fields
        ? 0
        : transactions.packBytes(record.bytes, record.starts[number] ?? 0, record.ends[number] ?? 0);
    entry.date = dates.numberOfWord(date);
    entry.supplier = wordAt(lines.texts.supplier.words, record, this.at.supplier);
    if (this.texts) {
      this.readTexts(record, entry);
      return entry.supplier !== 0 && !this.texts.some(({ role, mayLabel }) => mayLabel(entry[role]));
    }
    if (this.hasDate(date) && entry.supplier !== 0) return !this.mayBeTotal(entry.supplier);
    return this.isNumber(entry.transaction) && !this.mayBeTotal(entry.supplier);
  }

  /** Undefined where a row may have a date or a number, or a text that is not kept: a total may be told by it. */
  private textsWithoutPlace(): PlainRows["texts"] {
    const { at, words, table } = this;
    if (at.date >= 0 || at.transaction >= 0) return undefined;
    const kept = TEXT_ROLES.filter((role) => at[role] >= 0);
    if (kept.length + 1 !== table.width) return undefined;
    const { texts } = words.lines;
    return kept.map((role) => ({ role, mayLabel: wordsThat(texts[role].words, mayLabelRow) }));
  }

  /** Reads the texts but for the supplier's name. */
  private readTexts(record: RecordInBytes, entry: Entry): void {
    const { at } = this;
    const { texts } = this.words.lines;
    entry.serviceArea = wordAt(texts.serviceArea.words, record, at.serviceArea);
    entry.category = wordAt(texts.category.words, record, at.category);
    entry.companyNumber = wordAt(texts.companyNumber.words, record, at.companyNumber);
    entry.postcode = wordAt(texts.postcode.words, record, at.postcode);
  }

  /** Of descriptions, which differ on each line, only those that may say something are kept. */
  private readWords(record: RecordInBytes, entry: Entry): void {
    const { said } = this.table;
    for (let at = 0; at < said.length; at += 1) {
      const { index, kind } = said[at] ?? { index: NO_COLUMN, kind: "description" };
      const isRead = kind !== "description" || maySay(record, index);
      entry.said[at] = isRead ? wordAt(this.words.said, record, index) : 0;
    }
  }

  private readTwins(record: RecordInBytes, entry: Entry): void {
    const { twins } = this.table;
    for (let index = 0; index < twins.length; index += 1) {
      const twin = twins[index];
      if (!twin) continue;
      const words = twin.role === "date" ? this.words.dates.words : this.words.lines.texts.supplier.words;
      entry.differs[index] = wordAt(words, record, twin.other) !== wordAt(words, record, this.at[twin.role]);
    }
  }
}

const ALIKE = 0x20;
const [C, R, N, E, V, F] = Array.from("crnevf", (letter) => letter.charCodeAt(0));
const STROKE = "/".charCodeAt(0);

/** Whether a description may say that its line is a credit, or was reversed: it holds "cr", "cn", "c/", "rev" or "refun". */
function maySay({ bytes, fields, starts, ends }: RecordInBytes, column: number): boolean {
  const end = column < fields ? (ends[column] ?? 0) : 0;
  for (let at = starts[column] ?? 0; at < end - 1; at += 1) {
    const letter = (bytes[at] ?? 0) | ALIKE;
    if (letter !== C && letter !== R) continue;
    const next = (bytes[at + 1] ?? 0) | ALIKE;
    if (letter === C && (next === R || next === N || next === STROKE)) return true;
    if (letter !== R || next !== E) continue;
    const third = (bytes[at + 2] ?? 0) | ALIKE;
    if (third === V || (third === F && ((bytes[at + 4] ?? 0) | ALIKE) === N)) return true;
  }
  return false;
}

/** Whether a cell begins with three figures, as the rest of an amount does. */
function figuresAt({ bytes, fields, starts, ends }: RecordInBytes, column: number): boolean {
  if (column < 0 || column >= fields) return false;
  const start = starts[column] ?? 0;
  if ((ends[column] ?? 0) < start + 3) return false;
  for (let at = start; at < start + 3; at += 1)
    if ((bytes[at] ?? 0) < 0x30 || (bytes[at] ?? 0) > 0x39) return false;
  return true;
}

/** What a payment comes to that has a column of credits beside its amount's. */
export function lessCredit(amount: number | undefined, credit: number | undefined): number | undefined {
  return credit === undefined ? amount : (amount ?? 0) - Math.abs(credit);
}

/** Undefined for a blank cell, NaN for one that is to be read with care. */
function penceAt({ bytes, fields, starts, ends }: RecordInBytes, column: number): number | undefined {
  if (column < 0 || column >= fields) return undefined;
  const start = starts[column] ?? 0;
  const end = ends[column] ?? 0;
  return start === end ? undefined : penceInBytes(bytes, start, end);
}

/** Whether a cell holds a point, as pence do. */
function pointsAt({ bytes, fields, starts, ends }: RecordInBytes, column: number): boolean {
  return column >= 0 && column < fields && holdsPoint(bytes, starts[column] ?? 0, ends[column] ?? 0);
}

function wordAt(words: Words, { bytes, fields, starts, ends }: RecordInBytes, column: number): number {
  if (column < 0 || column >= fields) return 0;
  return words.numberIn(bytes, starts[column] ?? 0, ends[column] ?? 0);
}

function holdsMore({ fields, starts, ends }: RecordInBytes, width: number): boolean {
  for (let at = width; at < fields; at += 1) if (starts[at] !== ends[at]) return true;
  return false;
}
