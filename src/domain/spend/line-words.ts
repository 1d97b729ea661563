import type { Tell } from "../issues/issue";
import { perWord } from "../values/words";
import type { LedgerColumns, WordColumn } from "./columns";
import { isCurrency, plainHeading, saysPounds, saysPoundsInWords, scaleOf } from "./heading-words";
import type { Entry, TableWords } from "./plain-rows";

const STATUS = /\b(?:status|type)$/;
/** Where a cell that is not blank, and no No, says that its line was undone: "Cancelled", "Void Date", "Reversed?". */
const FLAG =
  /^(?:(?:is|payment|invoice|cheque) )?(?:cancel(?:l?ed|lation)?|void(?:ed)?|revers(?:ed|al)|stopped|rejected|deleted)(?: (?:date|on|flag|indicator|ind|marker|y n|yes no))?$/;
/** In what amounts are: "Unit" beside "£000". */
const SCALE =
  /^(?:(?:amount|currency|reporting|value) )?(?:units?|scale|multiplier|denomination|units? of measure)$/;
/** For how much of a pound an amount stands. */
const RATE =
  /\b(?:exchange|fx|conversion|currency|exch|forex) ?rate(?: (?:to|used|applied|gbp))*$|^(?:fx|roe|exch(?:ange)?|rate of exchange)$/;
const DESCRIPTION = /\b(?:description|narrative|details?|comments?|notes?|purpose)$/;

function kindOf(plain: string): WordColumn["kind"] | undefined {
  if (isCurrency(plain)) return "currency";
  if (RATE.test(plain)) return "rate";
  if (SCALE.test(plain)) return "scale";
  if (STATUS.test(plain)) return "status";
  if (FLAG.test(plain)) return "flag";
  return DESCRIPTION.test(plain) ? "description" : undefined;
}

/** By heading, the columns that no role has and whose words may say that a line is no payment, or none in pounds. */
export function wordColumnsOf(
  { roles, creditMark }: LedgerColumns,
  headings: readonly string[],
): readonly WordColumn[] {
  const taken = new Set([...Object.values(roles), creditMark].map((column) => column?.index));
  return headings.flatMap((heading, index) => {
    const kind = kindOf(plainHeading(heading));
    return kind === undefined || taken.has(index) ? [] : [{ index, heading, kind }];
  });
}

const CREDIT =
  /\bcredit ?(?:notes?|memos?|memorandum)\b|^[ps]?c\/?r?n$|^[ps]?crn?[ -]?\d+$|^[ps]?cn[ -]?\d+$/i;
const REVERSED =
  /^\W*(?:(?:payment|invoice|cheque|bacs) )?revers(?:als?|ed)(?: (?:of )?(?:payment|invoice|cheque|bacs))?\W*$/i;
/** Money that came back, unless the council pays it: "Council tax refund" is a payment. */
const REFUND =
  /^\W*(?:(?:supplier|vendor|invoice|payment) )?refund(?:ed)?(?: (?:of|for|from|received)(?: (?:a|an|the))?(?: (?:duplicate|double|over) ?)?(?: ?(?:overpayments?|payments?|invoices?|suppliers?|vendors?|charges?))?)?\W*$/i;
/** "Alpha Ltd - CREDIT", "Alpha Ltd (credit note)"; "Anytown Credit Union" is none. */
const CREDITED_NAME =
  /[-\u2013\u2014(\[/:*]\s*(?:cr|credit(?: ?(?:note|memo))?)\W*$|\bcredit ?(?:note|memo)\W*$/i;
/** In a category "void" is an empty house. */
const VOID = /^\W*(?:(?:payment|invoice|cheque|bacs) )?(?:cancel(?:l?ed|lation)|void(?:ed)?)\W*$/i;

/** What a status says of what was not paid, or not yet. */
const UNPAID =
  /^\W*(?:unpaid|not (?:yet )?paid|on hold|held|pending|rejected|stopped|returned|disputed|in dispute|accruals?|accrued|awaiting (?:approval|payment|authorisation))\W*$/i;

/** What is not paid yet, as a description or a name says it: "Accrual", "Accrual - June utilities". */
const ACCRUAL = /^\W*(?:(?:manual|month|year|month[ -]end|year[ -]end) )?accruals?(?:\W*$|\W*[-:\u2013/(])/i;

/** In a column of flags, what says that nothing was undone; a year of 1900 is a date that is not there. */
const NOT_FLAGGED = /^\W*(?:n|no|none|false|0|nil|null|n\W?a|active|live)?\W*$|\b1900\b/i;

/** Of VAT alone, under the heading of a type of line. */
const VAT_LINE = /^\W*(?:vat|tax)(?: ?(?:line|amount))?\W*$/i;

/** Letters that are a credit beside the type of an invoice, and may be anything else without. */
const MAY_BE_CREDIT = /^(?:p?c|cre)$/i;
const INVOICE_TYPE = /^(?:p?i(?:n|nv)?|p?invoices?|standard|std)$/i;

/** What a text says of its line: that it is a credit, that it was undone, or that it is VAT alone. */
type Meaning = "credit" | "undone" | "vat" | "none";

function meaningOf(kind: WordColumn["kind"]): (text: string) => Meaning {
  if (kind === "flag") return (text) => (NOT_FLAGGED.test(text) ? "none" : "undone");
  return (text) => {
    if (kind === "status" && VAT_LINE.test(text)) return "vat";
    if (ACCRUAL.test(text)) return "undone";
    if (CREDIT.test(text) || REFUND.test(text)) return "credit";
    const isUndone = kind === "status" && (VOID.test(text) || UNPAID.test(text));
    return REVERSED.test(text) || isUndone ? "undone" : "none";
  };
}

const CREDIT_NUMBER = /^[ps]?(?:cn|crn|cr)(?![a-z])/i;
const INVOICE_NUMBER = /^[ps]?(?:inv|in)(?![a-z])/i;

function numberKind(start: string): "credit" | "invoice" | "other" {
  if (CREDIT_NUMBER.test(start)) return "credit";
  return INVOICE_NUMBER.test(start) ? "invoice" : "other";
}

const POUNDS =
  /^[\s£\uFFFD()-]*(?:gbp|stg)?[\s£\uFFFD()-]*(?:(?:uk|british) )?(?:pounds?)? ?(?:sterling)?[\s£()-]*$/i;

/** "£k", "£000s", "Thousands", "millions of pounds", "pence". */
const SCALED =
  /^\W*(?:in )?(?:gbp|pounds)?\W*(?:k|m|mn|'?000'?s|'?000|thousands?|millions?|pence|p)(?: (?:of )?(?:pounds|gbp))?\W*$/i;

/** What a scale says that amounts are in; "" for pounds and for what is none, as the unit of something bought. */
function scaleIn(text: string): string {
  return SCALED.test(text) || (text.includes("£") && scaleOf(text) !== undefined) ? text : "";
}

/** A rate that makes another amount of one; "" for 1, for none and for what is no rate. */
function rateIn(text: string): string {
  const rate = Number(text);
  return text === "" || Number.isNaN(rate) || rate === 0 || rate === 1 ? "" : text;
}

/** What stands where none is given. */
const NOT_GIVEN =
  /^\W*(?:n\W?a|none|nil|null|blank|unknown|not (?:applicable|available|given|known|stated))?\W*$/i;

/** The currency that a cell names; "" for pounds and for none. */
function currencyOf(text: string): string {
  return POUNDS.test(text) || (NOT_GIVEN.test(text) && !/\p{Sc}/u.test(text)) ? "" : text;
}

/** Lines that say one thing, and the first text that says it. */
interface Said {
  lines: number;
  pence: number;
  text: string;
}

/**
 * Watches what the words of counted lines say against their amounts: credits, payments undone and VAT that are above 0,
 * and currencies that are no pounds.
 */
export class LineWords {
  private readonly meanings: readonly {
    readonly meaning: (entry: Entry) => Meaning;
    readonly text: (entry: Entry) => string;
  }[];
  private readonly currencies: readonly ((entry: Entry) => string)[];
  private readonly numberKind: (transaction: number) => "credit" | "invoice" | "other";
  private readonly credits: Said = { lines: 0, pence: 0, text: "" };
  private readonly numbered: Said = { lines: 0, pence: 0, text: "" };
  private readonly undone: Said = { lines: 0, pence: 0, text: "" };
  private readonly vat: Said = { lines: 0, pence: 0, text: "" };
  private readonly typeKind: (mark: number) => "credit" | "invoice" | "other";
  private hasInvoices = false;
  private readonly foreign = new Map<string, Said>();
  /** Of the columns of scales and rates, what stands there of a line, and lines of which it is anything. */
  private readonly factors: readonly (Said & {
    readonly heading: string;
    readonly code: "ledger-lines-scaled" | "ledger-lines-rated";
    readonly of: (entry: Entry) => string;
  })[];

  constructor(
    private readonly words: TableWords,
    private readonly columns: LedgerColumns,
    read: readonly WordColumn[],
  ) {
    const { category, supplier } = words.lines.texts;
    const ofCategory = perWord(category.words, meaningOf("description"));
    const ofSupplier = perWord(supplier.words, (name): Meaning =>
      CREDITED_NAME.test(name) ? "credit" : ACCRUAL.test(name) ? "undone" : "none",
    );
    this.typeKind = perWord(words.marks, (text) =>
      INVOICE_TYPE.test(text) ? "invoice" : MAY_BE_CREDIT.test(text) ? "credit" : "other",
    );
    const ofMark = perWord(words.marks, meaningOf("status"));
    const others = read.flatMap(({ kind, heading }, at) => {
      if (kind === "currency" || kind === "scale" || kind === "rate") return [];
      const of = perWord(words.said, meaningOf(kind));
      const number = ({ said }: Entry) => said[at] ?? 0;
      return [
        {
          meaning: (entry: Entry) => of(number(entry)),
          text: (entry: Entry) =>
            kind === "flag"
              ? `${heading}: ${words.said.text(number(entry))}`
              : words.said.text(number(entry)),
        },
      ];
    });
    this.meanings = [
      {
        meaning: (entry) => ofCategory(entry.category),
        text: (entry) => category.words.text(entry.category),
      },
      {
        meaning: (entry) => ofSupplier(entry.supplier),
        text: (entry) => supplier.words.text(entry.supplier),
      },
      { meaning: (entry) => ofMark(entry.mark), text: (entry) => words.marks.text(entry.mark) },
      ...others,
    ];
    const currency = perWord(words.said, currencyOf);
    this.currencies = isInPounds(columns)
      ? []
      : [
          ({ shownIn }: Entry) => shownIn,
          ...read.flatMap(({ kind }, at) =>
            kind === "currency" ? [({ said }: Entry) => currency(said[at] ?? 0)] : [],
          ),
        ];
    // Where currencies are told the lines are told of by those.
    const isTold = isInPounds(columns) || read.some(({ kind }) => kind === "currency");
    this.factors = read.flatMap(({ kind, heading }, at) => {
      if (kind !== "scale" && (kind !== "rate" || isTold)) return [];
      const of = perWord(words.said, kind === "scale" ? scaleIn : rateIn);
      const code = kind === "scale" ? ("ledger-lines-scaled" as const) : ("ledger-lines-rated" as const);
      return [{ heading, code, of: ({ said }: Entry) => of(said[at] ?? 0), lines: 0, pence: 0, text: "" }];
    });
    this.numberKind = words.lines.transactions.perStart(numberKind);
  }

  /** A line that is counted; one that a column marks as a credit is told of as that. */
  add(entry: Entry, isCredit: boolean): void {
    this.addCurrency(entry);
    for (const factor of this.factors) {
      const text = factor.of(entry);
      if (text !== "") say(factor, entry, () => text);
    }
    const number = this.numberKind(entry.transaction);
    const type = entry.mark > 0 ? this.typeKind(entry.mark) : "other";
    if (number === "invoice" || type === "invoice") this.hasInvoices = true;
    if (entry.pence <= 0 || isCredit) return;
    for (const { meaning, text } of this.meanings) {
      const said = meaning(entry);
      if (said === "none") continue;
      const kinds = { credit: this.credits, undone: this.undone, vat: this.vat };
      say(kinds[said], entry, () => text(entry));
      return;
    }
    if (type === "credit") {
      say(this.numbered, entry, () => this.words.marks.text(entry.mark));
      return;
    }
    if (number === "credit")
      say(this.numbered, entry, () => this.words.lines.transactions.text(entry.transaction));
  }

  /** Numbers and letters tell credits only beside those of invoices: CR may be a creditor. */
  end(tell: Tell): void {
    const { credits, numbered, undone, vat, foreign } = this;
    const byNumber = this.hasInvoices ? numbered : { lines: 0, pence: 0, text: "" };
    const lines = credits.lines + byNumber.lines;
    if (lines > 0)
      tell("ledger-credits-unmarked", {
        ...{ lines, pence: credits.pence + byNumber.pence },
        text: credits.text === "" ? byNumber.text : credits.text,
      });
    if (undone.lines > 0) tell("ledger-lines-undone", { ...undone });
    if (vat.lines > 0) tell("ledger-lines-vat", { ...vat });
    for (const { code, heading, lines: scaled, pence, text } of this.factors)
      if (scaled > 0) tell(code, { heading, lines: scaled, pence, text });
    if (foreign.size > 0) {
      const { heading } = this.columns.roles.amount ?? { heading: "" };
      tell("ledger-currency-other", { heading, sums: [...foreign.values()] });
    }
  }

  private addCurrency(entry: Entry): void {
    for (const currency of this.currencies) {
      const text = currency(entry);
      if (text === "") continue;
      const said = this.foreign.get(text.toUpperCase()) ?? { lines: 0, pence: 0, text };
      this.foreign.set(text.toUpperCase(), said);
      say(said, entry, () => text);
      return;
    }
  }
}

function say(said: Said, { pence }: Entry, text: () => string): void {
  if (said.lines === 0) said.text = text();
  said.lines += 1;
  said.pence += pence;
}

/**
 * Whether the amounts taken are pounds for certain: their heading says so in words, or with a sign where currencies are
 * told and other amounts lack the sign, which may stand in any heading.
 */
export function isInPounds({ roles: { amount }, otherAmounts, headings }: LedgerColumns): boolean {
  if (!amount) return false;
  if (saysPoundsInWords(amount.heading)) return true;
  if (!saysPounds(amount.heading) || !headings.map(plainHeading).some(isCurrency)) return false;
  return otherAmounts.some(({ heading }) => !saysPounds(heading));
}
