import type { IssueCode } from "../issues/catalogue";
import { type Issue, type LimitsOf, makeIssue, MOST_TOLD, type Tell } from "../issues/issue";
import { hasLostPound, isBeyondPayment, MOST_PENCE, poundsOfPence } from "../values/amount";
import type { YesNoUnknown } from "../values/answer";
import { dayWritten } from "../values/day-in-any-form";
import type { RecordInBytes } from "../values/csv-bytes";
import { Words, wordsThat } from "../values/words";
import { AmountChoice, type AmountSum, type AmountVerdict } from "./amount-choice";
import { CreditSections } from "./credit-sections";
import { creditMarkOf, Credits } from "./credits";
import { LedgerDates } from "./ledger-dates";
import {
  basisOf,
  contractHeadings,
  foreignCurrencyIn,
  plainHeading,
  quantityBeside,
  saysPounds,
  scaleOf,
} from "./heading-words";
import { answerOf, type Ledger, type LedgerRow, type LedgerSource } from "./ledger";
import { LedgerLines } from "./ledger-lines";
import { isInPounds, LineWords, wordColumnsOf } from "./line-words";
import type {
  ChosenColumns,
  ColumnRole,
  LedgerColumn,
  LedgerColumns,
  WantedColumns,
  WordColumn,
} from "./columns";
import { columnLetter, isCode, withKept } from "./ledger-columns";
import { HiddenParts } from "./hidden-parts";
import { type FoundHeadings, otherHeadings } from "./ledger-headings";
import { textOf, withoutStrangeSigns } from "./ledger-text";
import type { LeftOut, LeftOutReason } from "./left-out";
import { type Entry, lessCredit, PlainRows, type TableWords } from "./plain-rows";
import { recordWithin } from "./quoted-line";
import {
  amountWithRest,
  hasPence,
  isFine,
  isMoney,
  isNoName,
  isOfMoney,
  isWide,
  type Likelier,
  likelierAmount,
  partedAmount,
  type PresumedAmount,
  presumedAmount,
} from "./row-shape";
import { type OtherMonths, otherMonths } from "./other-months";
import { numbersRow, type RowFacts, Totals } from "./totals";
import { isShortNumber, plainNumber } from "./supplier-register";
import { ROLE_WORDS, wordSum } from "./word-columns";
import { AmountWriting, type WrittenAmount } from "./written-amount";

/** Lines of a kind, as they are counted for one sentence. */
interface Tally {
  lines: number;
  pence: number;
}

/** So many that are left out for one reason are listed; the others are counted together. */
const MOST_LISTED = 100_000;

/** Reads the rows below one row of headings. */
export class TableReading {
  private readonly lines: LedgerLines;
  private readonly leftOut: LeftOut[] = [];
  /** By reason, the lines that are listed, and those that are not: of known amount and of unknown. */
  private readonly left = new Map<LeftOutReason, { listed: number; known: Tally; unknown: number }>();
  private readonly issues: Issue[] = [];
  private readonly dates = new LedgerDates();
  private readonly words: TableWords;
  private readonly plain: PlainRows;
  private readonly entry: Entry;
  private readonly isNoName: (supplier: number) => boolean;
  private readonly noNames = { lines: 0, pence: 0, text: "" };
  private readonly unnamed: Tally = { lines: 0, pence: 0 };
  private readonly isCode: (supplier: number) => boolean;
  private readonly totals: Totals;
  private readonly credits = new Credits();
  private readonly sections = new CreditSections();
  private readonly lineWords: LineWords;
  private readonly hidden: HiddenParts;
  /** Columns that are read for their words alone. */
  private readonly said: readonly WordColumn[];
  private readonly hasMarks: boolean;
  private readonly marksCredit: (mark: number) => boolean;
  private readonly choice: AmountChoice | undefined;
  /** What the columns of money that came back hold, by lines that are counted. */
  private readonly cameBack: readonly { readonly column: LedgerColumn; pence: number }[];
  /** Other columns that may hold the amount, then those of money that came back. */
  private readonly beside: readonly LedgerColumn[];
  private readonly amount: LedgerColumn;
  private readonly writing: AmountWriting;
  private readonly width: number;
  /** Where the rest of an amount may stand whose comma was taken for the end of its cell. */
  private readonly rest: number | undefined;
  /** Whether lines stand whole in quotation marks. */
  private readonly isQuoted: boolean;
  private readonly quoted: Tally = { lines: 0, pence: 0 };
  /** Columns that hold names or numbers of transactions, and no money. */
  private readonly names: ReadonlySet<number>;
  /** A column that looks more like the amounts, unless an amount has pence. */
  private readonly likelier: Likelier | undefined;
  private readonly wide: Tally = { lines: 0, pence: 0 };
  /** Amounts with more decimals than pence have, and the first of them. */
  private readonly fine = { lines: 0, pence: 0, text: "" };
  /** Amounts above 0 that a sheet shows as credits, and amounts that it shows as percentages. */
  private readonly shown: Readonly<Record<"credit" | "percent", Tally>> = {
    credit: { lines: 0, pence: 0 },
    percent: { lines: 0, pence: 0 },
  };
  private readonly mayBeTotals: Tally = { lines: 0, pence: 0 };
  /** Cells of its columns that are formulas without a value, the first of them, and lines that have no amount so. */
  private readonly uncomputed = { cells: 0, lines: 0, first: "" };
  /** Where one month was chosen of several. */
  private readonly months: OtherMonths | undefined;
  private codes = 0;
  /** Columns with the heading of the supplier's or the date's, and the lines on which they differ. */
  private readonly twins: { readonly role: "supplier" | "date"; readonly other: number; lines: number }[];
  /** Amounts with a sign that was lost, and the first of them. */
  private readonly lostPounds = { lines: 0, pence: 0, text: "" };
  /** Lines whose amount has pence, or a point in its place. */
  private withPence = 0;
  private readonly warned = new Map<IssueCode, number>();

  constructor(
    private readonly source: Omit<LedgerSource, "rows">,
    private readonly found: FoundHeadings,
    sample: readonly LedgerRow[],
    private readonly wanted: WantedColumns,
  ) {
    const { chosen } = wanted;
    const { columns, texts } = found;
    const { amount } = columns.roles;
    if (!amount) throw new Error("headings without an amount");
    this.amount = amount;
    this.width = texts.length;
    this.isQuoted = sample.some((row) => row.isQuoted);
    this.writing = new AmountWriting(sample, amount.index);
    const { supplier, transaction, serviceArea, category } = columns.roles;
    this.names = new Set([supplier, transaction, serviceArea, category].flatMap((role) => role?.index ?? []));
    this.lines = new LedgerLines(source);
    this.totals = new Totals(columns, this.lines.texts.supplier.words);
    this.words = {
      lines: this.lines,
      dates: this.dates,
      answers: new Words(textOf),
      marks: new Words(textOf),
      said: new Words(textOf),
    };
    this.said = wordColumnsOf(columns, texts);
    this.lineWords = new LineWords(this.words, columns, this.said);
    this.hidden = new HiddenParts(columns, wanted);
    this.hasMarks = columns.creditMark !== undefined;
    this.isNoName = wordsThat(this.lines.texts.supplier.words, isNoName);
    this.isCode = wordsThat(this.lines.texts.supplier.words, isCode);
    this.marksCredit = wordsThat(
      this.words.marks,
      creditMarkOf(plainHeading(columns.creditMark?.heading ?? "")),
    );
    this.likelier = chosen.amount === undefined ? likelierAmount(sample, columns, texts) : undefined;
    const others = columns.otherAmounts.filter(({ index }) => index !== this.likelier?.column.index);
    const beside = this.likelier ? [...others, this.likelier.column] : others;
    this.twins = twinsOf(columns, chosen);
    this.beside = [...beside, ...columns.creditsBeside];
    this.cameBack = columns.creditsBeside.map((column) => ({ column, pence: 0 }));
    this.choice = beside.length > 0 ? new AmountChoice(amount, beside) : undefined;
    const { width, twins, said } = this;
    this.entry = entryFor(this.beside.length, twins.length, said.length);
    this.months = otherMonths(texts, amount);
    const next = amount.index + 1;
    // Beside other columns figures may be their own.
    this.rest = texts[next] === "" || columns.roles.date?.index === next ? next : undefined;
    this.plain = new PlainRows(this.words, {
      columns,
      width,
      rest: this.rest,
      beside: this.beside,
      twins,
      said,
    });
  }

  /** Takes a row; where it is the headings of another table, gives them in place of that. */
  take(row: LedgerRow): FoundHeadings | undefined {
    if (row.uncomputed) this.countUncomputed(row, row.uncomputed);
    if (row.dated?.includes(this.amount.index)) {
      this.leaveOut(row, "amount-unread", undefined);
      return undefined;
    }
    const written = this.writing.read(row.cells[this.amount.index]);
    const pence = this.penceIn(row, written);
    if (pence === undefined) return this.takeWithoutAmount(row);
    const facts = this.factsOf(row);
    if (pence === 0 && isBare(facts)) return undefined;
    const verdict = this.totals.judge(row, pence, facts, this.amount.index);
    if (verdict === "total" || verdict === "total-differs") this.leaveOut(row, verdict, pence);
    else if (this.isMoved(row)) this.leaveOut(row, "cells-moved", this.presumed(row)?.pence);
    else {
      if (verdict === "doubtful") count(this.mayBeTotals, pence);
      if (written) this.writing.add(written, row.cells[this.amount.index]);
      this.entry.isCredit = written?.isCredit ?? false;
      this.entry.hasPence = written?.hasComma === true || hasPence(row.cells[this.amount.index]);
      this.keep(row, pence, facts);
      this.months?.add(row, this.writing);
    }
    return undefined;
  }

  /** By which suppliers are told apart, the column that holds more than so many different ones; undefined where none does. */
  beyond(most: number): "supplier" | "companyNumber" | undefined {
    const { supplier, companyNumber } = this.lines.texts;
    if (supplier.words.count - 1 > most) return "supplier";
    return companyNumber.words.count - 1 > most ? "companyNumber" : undefined;
  }

  /** Takes a row that is a payment at a glance; false where it is to be taken with care. */
  takePlain(record: RecordInBytes): boolean {
    if (this.writing.isUncommon || this.months || !this.readsPlain(record)) return false;
    this.enter(this.entry);
    return true;
  }

  private readsPlain(record: RecordInBytes): boolean {
    return this.plain.read(record, this.entry, this.totals.asksNumbers);
  }

  private penceIn({ cells }: LedgerRow, written: WrittenAmount | undefined): number | undefined {
    const { credits } = this.found.columns;
    return lessCredit(written?.pence, credits && this.writing.read(cells[credits.index])?.pence);
  }

  end(): Ledger {
    const verdict = this.choice?.end(this.lines) ?? { repeats: false };
    const columns = this.takeOwnAmounts(verdict);
    this.tellAmounts(verdict);
    this.tellCredits();
    this.tellCameBack();
    const tell: Tell = (code, ...limits) => {
      this.tell(code, ...limits);
    };
    this.lineWords.end(tell);
    this.sections.end(tell);
    this.writing.end(tell);
    this.months?.end(tell);
    if (this.uncomputed.cells > 0) tell("ledger-cells-uncomputed", { ...this.uncomputed });
    const all = { lines: this.lines.length, pence: this.lines.sum };
    this.hidden.end(columns, this.choice?.sums ?? [], all, tell);
    this.tellNegative();
    this.dates.end(this.lines, (line, code, ...limits) => this.warn(line.line, code, ...limits));
    this.tellShape();
    this.tellDates();
    const { own: ownTotal } = this.totals;
    this.tellOwnTotal(ownTotal);
    return {
      columns,
      headingLine: this.found.headingLine,
      lines: this.lines,
      leftOut: [...this.leftOut, ...this.notListed()],
      ownTotal,
      issues: this.issues,
      dates: this.dates.span,
    };
  }

  private takeWithoutAmount(row: LedgerRow): FoundHeadings | undefined {
    const { cells } = row;
    const filled = cells.reduce<number>((sum, cell) => sum + (textOf(cell) === "" ? 0 : 1), 0);
    if (this.isUncomputed(row)) {
      // A total's label stands on, and what it comes to is not missed; of a row of nothing else no payment is known.
      if (filled > 0 && !row.sums?.includes(this.amount.index))
        this.leaveOut(row, "amount-uncomputed", undefined);
      return undefined;
    }
    if (filled === 0 || this.repeatsHeadings(cells) || isRule(cells)) return undefined;
    const record = filled === 1 ? this.recordWithin(row) : undefined;
    if (record) return this.take(record);
    if (filled === 1) this.sections.begin(cells.map(textOf).join(""));
    const text = textOf(cells[this.amount.index]);
    if (filled > 1) {
      const other = otherHeadings(row, this.wanted.hidden);
      if (other) return this.isSameTable(other) ? undefined : other;
    }
    if (text === "" && (filled === 1 || isBare(this.factsOf(row)))) return undefined;
    if (text === "" && this.months?.add(row, this.writing)) return undefined;
    const presumed = this.presumed(row);
    const pence = presumed?.pence ?? (text === "" ? this.cameBackIn(row) : undefined);
    this.leaveOut(row, this.reasonOf(row, text, presumed?.moved ?? false), pence);
    return undefined;
  }

  private isUncomputed({ uncomputed }: LedgerRow): boolean {
    return uncomputed?.includes(this.amount.index) ?? false;
  }

  private countUncomputed({ line }: LedgerRow, columns: readonly number[]): void {
    const own = new Set(Object.values(this.found.columns.roles).map(({ index }) => index));
    for (const column of columns) {
      if (!own.has(column)) continue;
      if (this.uncomputed.cells === 0) this.uncomputed.first = `${columnLetter(column)}${line}`;
      this.uncomputed.cells += 1;
    }
  }

  /** The record that one cell holds: where other lines are so too any, else one with all cells and an amount. */
  private recordWithin(row: LedgerRow): LedgerRow | undefined {
    const record = row.isQuoted === true ? undefined : recordWithin(row);
    if (!record || this.isQuoted) return record;
    const isWhole = record.cells.length >= this.width;
    return isWhole && this.writing.read(record.cells[this.amount.index]) ? record : undefined;
  }

  private withRest({ cells }: LedgerRow): PresumedAmount | undefined {
    return this.rest === undefined ? undefined : amountWithRest(cells[this.amount.index], cells[this.rest]);
  }

  private presumed(row: LedgerRow): PresumedAmount | undefined {
    const whole = this.withRest(row);
    if (whole) return whole;
    const { date } = this.found.columns.roles;
    // Where the date stands in its place, no cell before it moves the others.
    const isInPlace =
      date && date.index < this.amount.index && LedgerDates.isDate(this.cell(row, "date") ?? "");
    const parted = isInPlace ? partedAmount(row, this.amount, this.width) : undefined;
    return parted ?? presumedAmount(row, this.amount, this.width);
  }

  private reasonOf({ cells }: LedgerRow, text: string, moved: boolean): LeftOutReason {
    if (moved) return "cells-moved";
    if (text === "") return "amount-missing";
    return isBeyondPayment(cells[this.amount.index] ?? "") ? "amount-beyond" : "amount-unread";
  }

  /** Headings that differ from these in words alone are these once more. */
  private isSameTable({ columns: { roles } }: FoundHeadings): boolean {
    const own = this.found.columns.roles;
    return (Object.keys(roles) as ColumnRole[]).every((role) => own[role]?.index === roles[role]?.index);
  }

  private repeatsHeadings(cells: LedgerRow["cells"]): boolean {
    const { texts } = this.found;
    const says = (index: number) => textOf(cells[index]).toLowerCase() === texts[index]?.toLowerCase();
    return says(this.amount.index) && texts.every((_, index) => says(index));
  }

  /**
   * A row whose amount goes on in the next cell, or with more cells than there are headings whose cells stand aside: its
   * date is none, its number has no figure, or the cell as many places aside has pence where that of the amount has none.
   */
  private isMoved(row: LedgerRow): boolean {
    const { cells } = row;
    if (this.withRest(row)) return true;
    if (cells.length < this.width) return this.lacksCell(row);
    if (!isWide(row, this.width)) return false;
    const date = this.cell(row, "date");
    if (date !== undefined && date !== "" && !LedgerDates.isDate(date)) return true;
    const number = textOf(this.cell(row, "transaction"));
    if (number !== "" && !/\d/.test(number)) return true;
    const aside = cells[this.amount.index + cells.length - this.width];
    return isMoney(aside) && !hasPence(cells[this.amount.index]);
  }

  /**
   * A row with fewer cells that lacks one before its amount, not at its end: its date stands as many places before where
   * dates stand, or its amount does, in a column of something else, where the amount's has no pence or that
   * column holds names or numbers of transactions.
   */
  private lacksCell(row: LedgerRow): boolean {
    const { cells } = row;
    const { date } = this.found.columns.roles;
    const lacking = this.width - cells.length;
    const written = this.cell(row, "date") ?? "";
    const before = cells[(date?.index ?? 0) - lacking] ?? "";
    if (written !== "" && !LedgerDates.isDate(written) && LedgerDates.isDate(before)) return true;
    const aside = this.amount.index - lacking;
    if (!isMoney(cells[aside]) || isOfMoney(this.found.texts[aside] ?? "")) return false;
    return !hasPence(cells[this.amount.index]) || this.names.has(aside);
  }

  private keep(row: LedgerRow, pence: number, facts: RowFacts): void {
    const { entry, words, beside, twins, said } = this;
    const { cells } = row;
    const { texts, transactions } = words.lines;
    const amount = cells[this.amount.index];
    const { creditMark } = this.found.columns;
    entry.line = row.line;
    entry.pence = pence;
    entry.supplier = texts.supplier.words.numberOf(facts.supplier);
    entry.date = this.dates.numberOf(facts.date);
    entry.transaction = transactions.pack(facts.transaction);
    for (const role of ["serviceArea", "category", "companyNumber", "postcode"] as const)
      entry[role] = texts[role].words.numberOf(textOf(this.cell(row, role)));
    entry.smeWord = words.answers.numberOf(textOf(this.cell(row, "sme")));
    entry.vcseWord = words.answers.numberOf(textOf(this.cell(row, "vcse")));
    entry.mark = creditMark ? words.marks.numberOf(textOf(cells[creditMark.index])) : 0;
    entry.isUnplaced = this.totals.isUnplaced(facts);
    entry.hasNumber = numbersRow(facts.transaction);
    entry.isWide = cells.length > this.width && isWide(row, this.width);
    entry.hasLostPound = typeof amount === "string" && hasLostPound(amount);
    entry.hasStrayQuote = row.fault === "quote-open";
    entry.shownIn = row.currencies?.get(this.amount.index) ?? "";
    if (entry.hasLostPound && this.lostPounds.lines === 0) this.lostPounds.text = textOf(amount);
    if (typeof amount === "string" && isFine(amount)) {
      if (this.fine.lines === 0) this.fine.text = amount;
      count(this.fine, pence);
    }
    beside.forEach(({ index }, at) => {
      const other = this.writing.read(cells[index]);
      entry.beside[at] = other?.isCredit === true ? -Math.abs(other.pence) : other?.pence;
    });
    twins.forEach(({ role, other }, at) => {
      entry.differs[at] = textOf(cells[other]) !== textOf(this.cell(row, role));
    });
    said.forEach(({ index }, at) => {
      entry.said[at] = words.said.numberOf(textOf(cells[index]));
    });
    if (row.isQuoted === true) count(this.quoted, pence);
    const shown = row.shown?.get(this.amount.index);
    const isMarked = this.hasMarks && this.marksCredit(entry.mark);
    if (shown === "percent" || (shown === "credit" && pence > 0 && !isMarked))
      count(this.shown[shown], pence);
    this.hidden.add(row, pence);
    this.enter(entry);
  }

  /** Counts a payment, however its row was read. */
  private enter(entry: Entry): void {
    const { pence } = entry;
    if (entry.isWide) count(this.wide, pence);
    if (this.isCode(entry.supplier)) this.codes += 1;
    if (this.isNoName(entry.supplier)) {
      if (this.noNames.lines === 0) this.noNames.text = this.lines.texts.supplier.words.text(entry.supplier);
      count(this.noNames, pence);
    }
    if (entry.supplier === 0) count(this.unnamed, pence);
    if (entry.hasLostPound) count(this.lostPounds, pence);
    if (entry.hasPence) this.withPence += 1;
    const isCredit = entry.isCredit || (this.hasMarks && this.marksCredit(entry.mark));
    this.credits.add(isCredit, pence);
    this.lineWords.add(entry, isCredit);
    if (!isCredit) this.sections.add(pence);
    const { isUnplaced, hasNumber, supplier } = entry;
    this.totals.add(pence, { isUnplaced, isUnnamed: supplier === 0, isCredit, supplier, hasNumber });
    this.choice?.add(pence, entry.beside);
    const back = this.beside.length - this.cameBack.length;
    for (let at = 0; at < this.cameBack.length; at += 1) {
      const sum = this.cameBack[at];
      if (sum) sum.pence += entry.beside[back + at] ?? 0;
    }
    for (let at = 0; at < this.twins.length; at += 1) {
      const twin = this.twins[at];
      if (twin && entry.differs[at]) twin.lines += 1;
    }
    if (entry.hasStrayQuote) this.warn(entry.line, "ledger-quote-stray");
    this.dates.add(entry.date);
    entry.sme = this.answer(entry.line, entry.smeWord, "sme");
    entry.vcse = this.answer(entry.line, entry.vcseWord, "vcse");
    this.lines.push(entry);
  }

  private leaveOut(row: LedgerRow, reason: LeftOutReason, pence: number | undefined): void {
    const { file, sheet } = this.source;
    const { index } = this.amount;
    const cell = row.cells[index];
    const day = row.dated?.includes(index) ? dayWritten(cell ?? "", "day-first") : undefined;
    const text = day ?? textOf(cell);
    if (this.isListed(reason, pence)) {
      const supplier = textOf(this.cell(row, "supplier"));
      this.leftOut.push({ file, sheet, line: row.line, reason, lines: 1, supplier, text, pence });
    }
    if (reason !== "total" && reason !== "total-differs") this.totals.leave(pence);
    if (reason === "amount-missing") this.warn(row.line, "ledger-amount-missing");
    else if (reason === "amount-uncomputed") this.uncomputed.lines += 1;
    else if (reason === "amount-beyond")
      this.warn(row.line, "ledger-amount-beyond", { text, most: poundsOfPence(MOST_PENCE) });
    else if (reason === "cells-moved") this.warn(row.line, "ledger-amount-moved", { text, pence });
    else if (reason === "total") this.warn(row.line, "ledger-total-line", { amount: text });
    else if (reason === "total-differs")
      this.warn(row.line, "ledger-total-differs", { amount: text, pence: this.totals.pence });
    else this.warn(row.line, "ledger-amount-unread", { text });
  }

  /** Counts a line that is left out; whether it is among those that are listed. */
  private isListed(reason: LeftOutReason, pence: number | undefined): boolean {
    const left = this.left.get(reason) ?? { listed: 0, known: { lines: 0, pence: 0 }, unknown: 0 };
    this.left.set(reason, left);
    if (left.listed < MOST_LISTED) {
      left.listed += 1;
      return true;
    }
    if (pence === undefined) left.unknown += 1;
    else count(left.known, pence);
    return false;
  }

  /** The lines that are left out and not listed, together. */
  private notListed(): readonly LeftOut[] {
    const { file, sheet } = this.source;
    return [...this.left].flatMap(([reason, { known, unknown }]) =>
      [known, { lines: unknown, pence: undefined }]
        .filter(({ lines }) => lines > 0)
        .map(({ lines, pence }) => ({ file, sheet, reason, lines, supplier: "", text: "", pence })),
    );
  }

  /** Where the lines' own amounts are certain, they take the place of the invoice's total on each line. */
  private takeOwnAmounts(verdict: AmountVerdict): LedgerColumns {
    const { columns } = this.found;
    if (!verdict.repeats || !verdict.own) return columns;
    const { column, pence } = verdict.own;
    for (let index = 0; index < this.lines.length; index += 1)
      this.lines.setPence(index, pence.at(index) ?? this.lines.pence(index));
    return { ...columns, roles: { ...columns.roles, amount: column }, netOfBoth: false };
  }

  private tellAmounts(verdict: AmountVerdict): void {
    const sums = this.choice?.sums ?? [];
    const [taken] = sums;
    if (!taken) return;
    const worded = sums.map(wordSum).join("; ");
    const { heading } = this.amount;
    if (verdict.repeats && verdict.own) {
      this.tell("ledger-amounts-own", { heading, own: verdict.own.column.heading, sums: worded });
      return;
    }
    if (verdict.repeats) this.tell("ledger-amounts-repeat", { heading, lines: verdict.lines, sums: worded });
    const inPounds = isInPounds(this.found.columns);
    const isPassedOver = ({ column }: AmountSum) => this.isPassedOver("amount", column.index);
    const twins = sums
      .slice(1)
      .filter((sum) => !isPassedOver(sum))
      .filter(({ column, differs }) => differs && sameHeading(column, this.amount))
      .filter(({ column }) => !inPounds || saysPounds(column.heading));
    if (twins.length > 0)
      this.tell("ledger-heading-twice", {
        heading,
        letter: columnLetter(this.amount.index),
        sums: [taken, ...twins].map(wordSum).join("; "),
      });
    this.tellOthers(taken, sums);
    const { likelier } = this;
    const moved = sums.find(({ column }) => column.index === likelier?.column.index);
    if (!likelier || !moved || (likelier.because === "whole" && this.hasPence)) return;
    const { because } = likelier;
    this.tell("ledger-columns-moved", { sums: [taken, moved].map(wordSum).join("; "), because });
  }

  /** Other amounts, with VAT or without as the one taken is, and in pounds: which of them was paid is not plain. */
  private tellOthers(taken: AmountSum, sums: readonly AmountSum[]): void {
    if (this.isAmountChosen) return;
    const basis = basisOf(plainHeading(taken.column.heading));
    const inPounds = isInPounds(this.found.columns);
    const others = sums
      .slice(1)
      .filter(({ column }) => !inPounds || saysPounds(column.heading))
      .filter(({ column, differs }) => differs && column.index !== this.likelier?.column.index)
      .filter(({ column }) => basisOf(plainHeading(column.heading)) === basis)
      .filter(
        ({ column }) => !sameHeading(column, this.amount) && !this.isPassedOver("amount", column.index),
      );
    if (others.length === 0) return;
    const worded = [taken, ...others].map(wordSum).join("; ");
    this.tell("ledger-amounts-other", { heading: this.amount.heading, sums: worded });
  }

  /** Hidden columns are told of as that. */
  private isPassedOver(role: ColumnRole, index: number): boolean {
    const { passedOver } = this.found.columns;
    return passedOver.some((each) => each.role === role && each.column.index === index);
  }

  private tellCredits(): void {
    const verdict = this.credits.end();
    const { creditMark } = this.found.columns;
    const heading = creditMark ? headingOrLetter(creditMark) : this.amount.heading;
    if (verdict.kind === "unsigned") {
      for (const index of verdict.lines) this.lines.setPence(index, -this.lines.pence(index));
      this.tell("ledger-credits-unsigned", { heading, lines: verdict.lines.length, pence: verdict.pence });
    } else if (verdict.kind === "doubtful") {
      const { lines, pence } = verdict;
      this.tell("ledger-credits-doubtful", { heading, lines, pence });
    }
  }

  /** What a row without an amount would take off, where it says what came back. */
  private cameBackIn({ cells }: LedgerRow): number | undefined {
    const read = this.cameBack.flatMap(({ column }) => this.writing.read(cells[column.index])?.pence ?? []);
    return read.length === 0 ? undefined : -read.reduce((sum, pence) => sum + Math.abs(pence), 0);
  }

  private tellCameBack(): void {
    const sums = this.cameBack.filter(({ pence }) => pence !== 0);
    if (sums.length > 0 && !this.isAmountChosen)
      this.tell("ledger-credits-beside", {
        heading: this.amount.heading,
        sums: sums.map(wordSum).join("; "),
      });
  }

  /** Some systems export payments as what leaves the bank. */
  private tellNegative(): void {
    if (this.lines.sum >= 0) return;
    const below: Tally = { lines: 0, pence: 0 };
    for (let index = 0; index < this.lines.length; index += 1) {
      const pence = this.lines.pence(index);
      if (pence < 0) count(below, pence);
    }
    if (below.lines > this.lines.length / 2) this.tell("ledger-amounts-negative", below);
  }

  private tellShape(): void {
    const { wide, mayBeTotals, lines } = this;
    // Where most rows have a cell more, and amounts and dates are such, the last column has no heading.
    const unnamed = wide.lines > lines.length / 2 && this.hasPence && this.dates.allRead;
    if (wide.lines > 0 && !unnamed) this.tell("ledger-rows-wide", { ...wide });
    const totals = add(mayBeTotals, this.totals.mayBeGroups);
    if (totals.lines > 0) this.tell("ledger-total-doubtful", totals);
    if (this.codes > lines.length / 2)
      this.tell("ledger-supplier-codes", {
        heading: this.found.columns.roles.supplier?.heading ?? "",
        lines: this.codes,
      });
    for (const { role, other, lines: differing } of this.twins) {
      const column = this.found.columns.roles[role];
      if (differing > 0 && column && !this.isPassedOver(role, other))
        this.tell("ledger-column-twice", {
          ...{ role: ROLE_WORDS[role], heading: column.heading, letter: columnLetter(column.index) },
          lines: differing,
        });
    }
    if (this.noNames.lines > 0) this.tell("ledger-suppliers-none", { ...this.noNames });
    if (this.unnamed.lines > 0) this.tell("ledger-suppliers-blank", { ...this.unnamed });
    this.tellPrice();
    this.tellContracts();
    const scale = scaleOf(this.amount.heading);
    if (scale) this.tell("ledger-amounts-scaled", { heading: this.amount.heading, scale });
    const currency = foreignCurrencyIn(this.amount.heading);
    if (currency !== undefined)
      this.tell("ledger-currency-other", {
        heading: this.amount.heading,
        sums: [{ text: currency, lines: lines.length, pence: lines.sum }],
      });
    if (this.quoted.lines > 0) this.tell("ledger-lines-quoted", this.quoted);
    const { credit, percent } = this.shown;
    if (credit.lines > 0) this.tell("ledger-credits-shown", credit);
    if (percent.lines > 0) this.tell("ledger-amounts-percent", { heading: this.amount.heading, ...percent });
    this.tellLostPounds();
    // Beside whole numbers alone a point may part thousands.
    const { fine } = this;
    if (fine.lines > 0 && (fine.lines > lines.length / 2 || fine.lines === this.withPence))
      this.tell("ledger-amounts-fine", { lines: fine.lines, pence: fine.pence, text: fine.text });
    this.tellStrangeSigns();
    this.tellShortNumbers();
  }

  private get hasPence(): boolean {
    return this.withPence > 0;
  }

  /** Whether an officer said which column is the amount, now or of the council's earlier ledgers. */
  private get isAmountChosen(): boolean {
    return withKept(this.found.texts, this.wanted).amount !== undefined;
  }

  /** A price beside a quantity may be of one of several. */
  private tellPrice(): void {
    const { heading } = this.amount;
    const { texts } = this.found;
    const quantity = quantityBeside(plainHeading(heading), texts.map(plainHeading));
    if (quantity !== undefined && !this.isAmountChosen)
      this.tell("ledger-amount-price", { heading, quantity: texts[quantity] ?? "" });
  }

  private tellContracts(): void {
    const { texts } = this.found;
    const found = contractHeadings(texts.map(plainHeading));
    const { length, sum } = this.lines;
    if (!found || length === 0 || this.isAmountChosen) return;
    const headings = found.map((index) => texts[index] ?? "").join(", ");
    this.tell("ledger-contract-register", { lines: length, pence: sum, headings });
  }

  /** Where other amounts have no such sign it may have been a minus sign. */
  private tellLostPounds(): void {
    const { lines: lost, pence, text } = this.lostPounds;
    if (lost === 0) return;
    const other: Tally = { lines: 0, pence: this.lines.sum - pence };
    for (let index = 0; index < this.lines.length; index += 1)
      if (this.lines.pence(index) !== 0) other.lines += 1;
    other.lines -= lost;
    if (other.lines > 0) this.tell("ledger-signs-lost", { lines: lost, pence, text, other });
    else this.tell("ledger-pound-lost", { lines: lost });
  }

  private tellShortNumbers(): void {
    const short = { lines: 0, text: "" };
    for (const [text, lines] of this.lines.countsOf("companyNumber")) {
      if (!isShortNumber(text)) continue;
      if (short.lines === 0) short.text = text;
      short.lines += lines;
    }
    if (short.lines > 0)
      this.tell("ledger-company-numbers-short", { ...short, number: plainNumber(short.text) });
  }

  private tellStrangeSigns(): void {
    for (const role of ["supplier", "serviceArea", "category"] as const) {
      let first: string | undefined;
      let lines = 0;
      for (const [name, count] of this.lines.countsOf(role)) {
        const text = withoutStrangeSigns(name);
        if (text === undefined) continue;
        first ??= text;
        lines += count;
      }
      if (first !== undefined) this.tell("ledger-signs-strange", { lines, text: first });
    }
  }

  private tellDates(): void {
    const { mixed } = this.dates;
    if (!mixed) return;
    const doubtful: Tally = { lines: 0, pence: 0 };
    for (let index = 0; index < this.lines.length; index += 1)
      if (mixed.isDoubtful(this.lines.dates.at(index))) count(doubtful, this.lines.pence(index));
    this.tell("ledger-dates-both-orders", { order: mixed.order, ...doubtful });
  }

  private tellOwnTotal(own: Ledger["ownTotal"]): void {
    const pence = this.lines.sum;
    if (own && own.pence !== pence) this.tell("ledger-own-total-differs", { ...own, pence, own: own.pence });
  }

  private factsOf(row: LedgerRow): RowFacts {
    const date = this.cell(row, "date") ?? "";
    return {
      supplier: textOf(this.cell(row, "supplier")),
      date: typeof date === "number" ? date : textOf(date),
      transaction: textOf(this.cell(row, "transaction")),
    };
  }

  private cell({ cells }: LedgerRow, role: ColumnRole): string | number | undefined {
    const column = this.found.columns.roles[role];
    return column && cells[column.index];
  }

  private answer(line: number, word: number, role: "sme" | "vcse"): YesNoUnknown {
    if (word === 0) return "Unknown";
    const text = this.words.answers.text(word);
    const answer = answerOf(text);
    if (answer === undefined) this.warn(line, "ledger-answer-unread", { text, column: role.toUpperCase() });
    return answer ?? "Unknown";
  }

  /** Of the whole table. */
  private tell<Code extends IssueCode>(code: Code, ...limits: LimitsOf<Code>): void {
    const { file, sheet } = this.source;
    this.issues.push(makeIssue("warning", { file, sheet }, code, ...limits));
  }

  private warn<Code extends IssueCode>(line: number, code: Code, ...limits: LimitsOf<Code>): void {
    const warned = 1 + (this.warned.get(code) ?? 0);
    if (warned > MOST_TOLD) return;
    this.warned.set(code, warned);
    const { file, sheet } = this.source;
    this.issues.push(makeIssue("warning", { file, sheet, subject: `line ${line}` }, code, ...limits));
  }
}

/** A row that names no payment: a title, a note, or a sum of nothing. */
function isBare({ supplier, date, transaction }: RowFacts): boolean {
  return supplier === "" && date === "" && transaction === "";
}

/** A line that is drawn: "-----" in every cell that holds something. */
function isRule(cells: LedgerRow["cells"]): boolean {
  return cells.every((cell) => /^(?:[-=_]{3,})?$/.test(textOf(cell)));
}

function entryFor(beside: number, twins: number, said: number): Entry {
  return {
    ...{ line: 0, pence: 0, date: 0, transaction: 0, sme: "Unknown", vcse: "Unknown" },
    ...{ supplier: 0, serviceArea: 0, category: 0, companyNumber: 0, postcode: 0 },
    ...{ smeWord: 0, vcseWord: 0, mark: 0, isUnplaced: false, isWide: false, hasNumber: false },
    ...{ isCredit: false, hasPence: false, hasLostPound: false, hasStrayQuote: false, shownIn: "" },
    beside: Array.from({ length: beside }, () => undefined),
    differs: Array.from({ length: twins }, () => false),
    said: Array.from({ length: said }, () => 0),
  };
}

function count(tally: Tally, pence: number): void {
  tally.lines += 1;
  tally.pence += pence;
}

function add(one: Readonly<Tally>, other: Readonly<Tally>): Tally {
  return { lines: one.lines + other.lines, pence: one.pence + other.pence };
}

/** Columns that have a heading which was not chosen by its letter. */
function twinsOf({ roles, twins }: LedgerColumns, chosen: ChosenColumns) {
  return (["supplier", "date"] as const).flatMap((role) => {
    const column = roles[role];
    const wanted = chosen[role];
    if (!column || (wanted !== undefined && plainHeading(wanted) !== plainHeading(column.heading))) return [];
    const others = twins.filter((twin) => twin.index !== column.index && sameHeading(twin, column));
    return others.map(({ index }) => ({ role, other: index, lines: 0 }));
  });
}

function headingOrLetter({ heading, index }: LedgerColumn): string {
  return heading === "" ? `column ${columnLetter(index)}` : heading;
}

function sameHeading(one: LedgerColumn, other: LedgerColumn): boolean {
  return plainHeading(one.heading) === plainHeading(other.heading);
}
