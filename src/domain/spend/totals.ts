import type { Words } from "../values/words";
import type { LedgerRow } from "./ledger";
import type { LedgerColumns } from "./columns";
import { GroupSums } from "./group-sums";
import { NumberSums } from "./number-sums";
import { RunningSum } from "./running-sum";

/** "Total", "Grand Total:", "Sub-total", "Cyfanswm". */
const WHOLE_LABEL =
  /^\W*(?:(?:grand|sub|overall|net|gross|report|page|monthly|month|yearly|year|sum|invoice)[ -]?)*(?:totals?|sum|(?:is-?)?[cg]yfanswm)(?: (?:amount|spend|spent|expenditure|payments?|value|paid|net|gross|gbp))*\W*$/i;
/** "Alpha Ltd Total" as Excel's Subtotal writes it, "Total for month". */
const LABEL = /^\W*(?:(?:sub|grand)?[ -]?totals?|(?:is-?)?[cg]yfanswm)\b|\b(?:sub)?totals?\W*$/i;

/** What an account was or is left with: "Opening balance", "Balance b/f", "Carried forward". */
const BALANCE =
  /^\W*(?:(?:opening|closing|previous|outstanding|final|account|ledger) )?(?:balance|bal)(?: (?:[bc] ?\/ ?[fd](?:wd)?|(?:brought|carried) (?:forward|down)|forward|due|outstanding))?\W*$|^\W*(?:(?:brought|carried) (?:forward|down)|[bc] ?\/ ?[fd](?:wd)?)\W*$/i;

/** What is counted above too, or is no payment of its own: "of which local", "VAT at 20%". */
const PART =
  /^\W*(?:of which|thereof|included above|memo(?:randum)?)\b|^\W*(?:(?:plus|add|less|input|output|recoverable|irrecoverable|net) )?v\.?a\.?t\.?(?: ?(?:at|@)? ?\d+(?:\.\d+)? ?%)?\W*$/i;

/** What a report says of its lines that is no payment: "Count", "5 records", "Number of payments", "Average". */
const FIGURE_OF_LINES =
  /^\W*(?:(?:record|row|line|payment|transaction|invoice|item)? ?counts?|(?:total )?(?:number|no\.?|nr) of \w+|\d[\d,]* (?:records?|rows?|lines?|payments?|transactions?|invoices?|items?|entries)(?: (?:found|listed|selected|returned|shown))?|(?:average|mean|median|min(?:imum)?|max(?:imum)?|smallest|largest)(?: (?:payment|amount|value|spend|invoice|transaction))?)\W*$/i;

/** What a report says of itself below its lines: "Printed 30/06/2025", "Page 3 of 5". */
const REPORT_NOTE =
  /^\W*(?:(?:date |time )?(?:printed|run|generated|produced|extracted|exported)(?: (?:on|at|date))?\W*\d[\d\W]*(?:[ap]m)?|(?:report|file|data|list) (?:run|printed|created|generated|produced|extracted|exported|date|ends?)\b.*|page \d+(?: ?(?:of|\/) ?\d+)?|end of (?:report|file|data|list))\W*$/i;

/** A council's name, which may stand beside the total of its own payments: "Anytown Borough Council", "City of Anytown". */
const COUNCIL =
  /\b(?:council|mbc|bc|dc|cc|ccc)\W*$|^(?:the )?(?:royal |london )?(?:borough|city|county) of\b/i;

/** Whether a supplier's name is a label of a total, though the row has a date or a number. */
export function namesTotal(supplier: string): boolean {
  return supplier.length <= 30 && WHOLE_LABEL.test(supplier);
}

const TOTAL_NAMES = [LABEL, BALANCE, COUNCIL];

/** Whether a row with this for its supplier may be a total though it has a date or a number: "Total Produce Ltd" is none. */
export function mayNameTotal(supplier: string): boolean {
  return TOTAL_NAMES.some((label) => label.test(supplier)) || namesTotal(supplier);
}

const ROW_LABELS = [WHOLE_LABEL, LABEL, REPORT_NOTE, PART, BALANCE];

/** Whether a row without date and number may be anything but a payment by this text of it, wherever it stands. */
export function mayLabelRow(text: string): boolean {
  return ROW_LABELS.some((label) => label.test(text));
}

/** Whether a row with this in its date's place has a date. */
export function datesRow(date: string): boolean {
  return /\d/.test(date) && !REPORT_NOTE.test(date);
}

/** Whether a row with this in its number's place has a number: a label there is none. */
export function numbersRow(transaction: string): boolean {
  return [LABEL, WHOLE_LABEL, REPORT_NOTE].every((note) => !note.test(transaction)) && transaction !== "";
}

/** Of fewer lines one may well be as large as all others. */
const FEW_LINES = 3;
const LARGE_PART = 0.5;

/** What a row holds besides its amount, as far as totals are told by it. */
export interface RowFacts {
  readonly supplier: string;
  readonly date: string | number;
  readonly transaction: string;
}

function sumsOtherSheets({ sheetSums = [] }: LedgerRow, amountColumn: number): boolean {
  return sheetSums.includes(amountColumn);
}

/** How a payment is counted that may be followed by a total. */
export interface CountedAs {
  /** Whether it has neither date nor number. */
  readonly isUnplaced: boolean;
  /** Whether it has no supplier. */
  readonly isUnnamed: boolean;
  readonly isCredit: boolean;
  /** The number of its supplier's name. */
  readonly supplier: number;
  readonly hasNumber: boolean;
}

export type TotalVerdict =
  | "payment" /** The sum of lines above, or a formula that sums its column. */
  | "total" /** A total by its label, by its formula over other sheets, or an amount alone, that is not the sum of the lines above. */
  | "total-differs" /** Counted, though it may be a total. */
  | "doubtful";

/** The last total of a table, and the sum that it states. */
export interface OwnTotal {
  readonly line: number;
  readonly pence: number;
}

/**
 * Tells totals and subtotals from payments, under any label or none: a total has neither date nor number, and equals the
 * sum of lines above since the table's start or since another total; or its formula sums its own column.
 */
export class Totals {
  private readonly hasDates: boolean;
  private readonly hasNumbers: boolean;
  /** The lines that are counted; and from where they differ, with what was left out and with credits taken off. */
  private readonly counted = new RunningSum();
  private stated: RunningSum | undefined;
  private signed: RunningSum | undefined;
  /** Whether each line so far has a date and a number, as far as there are columns for them. */
  private allPlaced = true;
  /** Whether each line so far has a supplier. */
  private allNamed = true;
  private readonly groups = new GroupSums();
  /** Of a table with a column of numbers. */
  private readonly numbers: NumberSums | undefined;
  /** Whether the row that was judged last is told of as one that may be a total. */
  private isTold = false;
  private last: (OwnTotal & { readonly ofGroup: boolean }) | undefined;

  /** `suppliers` are the names by their numbers. */
  constructor({ roles }: LedgerColumns, suppliers: Words) {
    this.hasDates = roles.date !== undefined;
    this.hasNumbers = roles.transaction !== undefined;
    this.numbers = this.hasDates && this.hasNumbers ? new NumberSums(suppliers) : undefined;
  }

  /** What a row with an amount is; a total is remembered, so that what follows is summed from it. */
  judge(row: LedgerRow, pence: number, facts: RowFacts, amountColumn: number): TotalVerdict {
    const verdict = this.verdictOn(row, pence, facts, amountColumn);
    this.isTold = verdict === "doubtful";
    if (verdict !== "total" && verdict !== "total-differs") return verdict;
    if (verdict === "total-differs" && sumsOtherSheets(row, amountColumn)) {
      // It is no total of this table, which may have one with it.
      this.leave(pence);
      return verdict;
    }
    this.groups.pass(true);
    this.numbers?.start();
    const found = this.linesOf(pence);
    const ofGroup = found ? !found.all : this.lacksNumberAlone(facts);
    this.last = { line: row.line, pence, ofGroup };
    for (const sum of [this.counted, this.stated, this.signed]) sum?.start();
    return verdict;
  }

  /** A payment is counted. */
  add(pence: number, { isUnplaced, isUnnamed, isCredit, supplier, hasNumber }: CountedAs): void {
    if (isCredit && pence > 0) this.signed ??= new RunningSum(this.counted);
    this.counted.add(pence);
    this.stated?.add(pence);
    this.signed?.add(isCredit ? -Math.abs(pence) : pence);
    if (isUnplaced && this.isTold) this.groups.pass(false);
    else this.groups.add(pence, isUnplaced);
    this.numbers?.add(supplier, pence, hasNumber);
    this.isTold = false;
    if (isUnplaced) this.allPlaced = false;
    if (isUnnamed) this.allNamed = false;
  }

  /** A line is left out that would have added so much. */
  leave(pence: number | undefined): void {
    if (pence === undefined) return;
    this.stated ??= new RunningSum(this.counted);
    this.stated.add(pence);
  }

  /** Counted rows that may be totals of groups, of which `judge` did not say so, and what they come to. */
  get mayBeGroups(): { readonly lines: number; readonly pence: number } {
    const [groups, single] = [this.groups.mayBeTotals, this.numbers?.mayBeTotals];
    return {
      lines: groups.lines + (single?.lines ?? 0),
      pence: groups.pence + (single?.pence ?? 0),
    };
  }

  /** Whether a row that lacks only a number may be a subtotal. */
  get asksNumbers(): boolean {
    return this.numbers?.isWatching ?? false;
  }

  /** The sum of the lines that are counted. */
  get pence(): number {
    return this.counted.pence;
  }

  /** What the table says its sum is: its last total, unless that is one of a group. */
  get own(): OwnTotal | undefined {
    return this.last && !this.last.ofGroup ? this.last : undefined;
  }

  private verdictOn(row: LedgerRow, pence: number, facts: RowFacts, amountColumn: number): TotalVerdict {
    if (row.sums?.includes(amountColumn)) return "total";
    if (sumsOtherSheets(row, amountColumn)) {
      const summed = this.linesOf(pence);
      return summed && summed.lines > 1 ? "total" : "total-differs";
    }
    const unplaced = this.isUnplaced(facts);
    const isPlaceable = this.hasDates || this.hasNumbers;
    if (isPlaceable && !unplaced) {
      const verdict = this.verdictOnLabel(facts, pence);
      if (verdict !== "payment" || !this.lacksNumberAlone(facts)) return verdict;
      return this.numbers?.judge(facts.supplier, pence) ?? verdict;
    }
    const texts = row.cells.filter((cell) => typeof cell === "string") as string[];
    const found = this.linesOf(pence);
    // Above the lines it can only be held against them when all are known.
    if (texts.some((text) => WHOLE_LABEL.test(text)))
      return found || this.counted.length === 0 ? "total" : "total-differs";
    if (texts.some((text) => LABEL.test(text))) return found ? "total" : isPlaceable ? "doubtful" : "payment";
    if (texts.some((text) => REPORT_NOTE.test(text))) return found && found.lines > 1 ? "total" : "doubtful";
    if (texts.some((text) => PART.test(text))) return "doubtful";
    if (texts.some((text) => FIGURE_OF_LINES.test(text)))
      return found && found.lines > 1 && pence !== 100 * this.counted.length ? "total" : "doubtful";
    if (texts.some((text) => BALANCE.test(text))) return found && found.lines > 1 ? "total" : "doubtful";
    if (facts.supplier !== "") {
      if (!isPlaceable || !this.allPlaced) return "payment";
      if (found && found.lines > 1) return "total";
      return this.isAsLargeAsATotal(pence) ? "doubtful" : "payment";
    }
    if (found && (isPlaceable || found.lines > 1)) return "total";
    if (!isPlaceable) return "payment";
    const filled = row.cells.filter((cell) => cell !== undefined && String(cell).trim() !== "").length;
    return filled === 1 ? "total-differs" : "doubtful";
  }

  /**
   * A row with a date or a number is a total only where the sum is right and its label says so, or with a date alone where
   * only the total of the others has no supplier, or where the supplier is a council, which may be that of the ledger; of
   * two lines alone it may be a payment.
   */
  private verdictOnLabel({ supplier, transaction }: RowFacts, pence: number): TotalVerdict {
    const isNamed = namesTotal(supplier) || BALANCE.test(supplier);
    const isCouncil = COUNCIL.test(supplier);
    const mayBe = supplier === "" ? this.allNamed : LABEL.test(supplier) || isCouncil;
    if (!isNamed && (!mayBe || numbersRow(transaction))) return "payment";
    const found = this.linesOf(pence);
    if (isCouncil && found && found.lines > 1 && found.lines < FEW_LINES) return "doubtful";
    if (found && found.lines > 1) return "total";
    return isNamed ? "doubtful" : "payment";
  }

  /** Neither date nor number: a label in their place is none. */
  isUnplaced({ date, transaction }: RowFacts): boolean {
    if (!this.hasDates && !this.hasNumbers) return false;
    return !(typeof date === "number" || datesRow(date)) && !numbersRow(transaction);
  }

  private lacksNumberAlone(facts: RowFacts): boolean {
    const { supplier, transaction } = facts;
    const isNamed = supplier !== "" && !mayNameTotal(supplier);
    return isNamed && !numbersRow(transaction) && !this.isUnplaced(facts);
  }

  /** Whether an amount is a large part of all above: "Balance" may state another sum than the lines have. */
  private isAsLargeAsATotal(pence: number): boolean {
    return this.counted.length >= FEW_LINES && Math.abs(pence) >= LARGE_PART * Math.abs(this.counted.pence);
  }

  private linesOf(pence: number) {
    return this.counted.linesOf(pence) ?? this.stated?.linesOf(pence) ?? this.signed?.linesOf(pence);
  }
}
