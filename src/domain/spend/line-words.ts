import type { Tell } from "../issues/issue";
import { perWord } from "../values/words";
import type { LedgerColumns, WordColumn } from "./columns";
import { isCurrency, plainHeading, saysPounds, saysPoundsInWords } from "./heading-words";
import type { Entry, TableWords } from "./plain-rows";

const STATUS = /\b(?:status|type)$/;
const DESCRIPTION = /\b(?:description|narrative|details?|comments?|notes?|purpose)$/;

function kindOf(plain: string): WordColumn["kind"] | undefined {
  if (isCurrency(plain)) return "currency";
  if (STATUS.test(plain)) return "status";
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

/** What a text says of its line: that it is a credit, or that it was undone. */
type Meaning = "credit" | "undone" | "none";

function meaningOf(kind: WordColumn["kind"]): (text: string) => Meaning {
  return (text) => {
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
 * Watches what the words of counted lines say against their amounts: credits and payments undone that are above 0,
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
  private hasInvoices = false;
  private readonly foreign = new Map<string, Said>();

  constructor(
    private readonly words: TableWords,
    private readonly columns: LedgerColumns,
    read: readonly WordColumn[],
  ) {
    const { category, supplier } = words.lines.texts;
    const ofCategory = perWord(category.words, meaningOf("description"));
    const ofSupplier = perWord(supplier.words, (name): Meaning =>
      CREDITED_NAME.test(name) ? "credit" : "none",
    );
    const ofMark = perWord(words.marks, meaningOf("status"));
    const others = read.flatMap(({ kind }, at) => {
      if (kind === "currency") return [];
      const of = perWord(words.said, meaningOf(kind));
      const number = ({ said }: Entry) => said[at] ?? 0;
      return [
        {
          meaning: (entry: Entry) => of(number(entry)),
          text: (entry: Entry) => words.said.text(number(entry)),
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
    this.numberKind = words.lines.transactions.perStart(numberKind);
  }

  /** A line that is counted; one that a column marks as a credit is told of as that. */
  add(entry: Entry, isCredit: boolean): void {
    this.addCurrency(entry);
    const number = this.numberKind(entry.transaction);
    if (number === "invoice") this.hasInvoices = true;
    if (entry.pence <= 0 || isCredit) return;
    for (const { meaning, text } of this.meanings) {
      const said = meaning(entry);
      if (said === "none") continue;
      say(said === "credit" ? this.credits : this.undone, entry, () => text(entry));
      return;
    }
    if (number === "credit")
      say(this.numbered, entry, () => this.words.lines.transactions.text(entry.transaction));
  }

  /** Numbers tell credits only beside numbers of invoices: CR may be a creditor. */
  end(tell: Tell): void {
    const { credits, numbered, undone, foreign } = this;
    const byNumber = this.hasInvoices ? numbered : { lines: 0, pence: 0, text: "" };
    const lines = credits.lines + byNumber.lines;
    if (lines > 0)
      tell("ledger-credits-unmarked", {
        ...{ lines, pence: credits.pence + byNumber.pence },
        text: credits.text === "" ? byNumber.text : credits.text,
      });
    if (undone.lines > 0) tell("ledger-lines-undone", { ...undone });
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
