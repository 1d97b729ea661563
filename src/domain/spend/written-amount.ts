import type { Tell } from "../issues/issue";
import { penceOf } from "../values/amount";
import type { LedgerRow } from "./ledger";
import { textOf } from "./ledger-text";

/** An amount as a ledger writes it. */
export interface WrittenAmount {
  /** Without what CR says of it. */
  readonly pence: number;
  /** Whether CR stands behind it. */
  readonly isCredit: boolean;
  /** Whether it stands as text, which a program was to leave as it is: ="6018.53", '6018.53. */
  readonly isText: boolean;
  /** Whether a sign stands before it in place of a pound sign that was lost. */
  readonly hasSign: boolean;
  /** Whether a comma parts its pence. */
  readonly hasComma: boolean;
}

const PLAIN = { isCredit: false, isText: false, hasSign: false, hasComma: false };

const TEXT = /^(?:="|')/;
const MARKED = /^(.*[\d)]) ?(cr|dr)\.?$/i;
const SIGNED = /^([(-]*)[?#] ?(?=[£\d(.-])/;
const COMMA = /^([(-]*[£€]? ?)(\d{1,3}(?:[. '\u2019]\d{3})+|\d+),(\d{1,2})( ?£?\)?-?)$/;
/** Thousands that an apostrophe parts: "1'200.50". */
const APOSTROPHES = /^([(-]*£? ?)(\d{1,3}(?:['\u2019]\d{3})+)((?:\.\d{1,2})? ?£?\)?-?)$/;
/** Thousands that a comma parts, or nothing. */
const OTHER_THOUSANDS = /\d,\d{3}|\d{4}/;
/** A pound sign as web pages write it. */
const POUND_OF_PAGES = /&(?:pound|#163|#xa3);/i;

/** Lines of a kind, with the first amount of it. */
interface Kind {
  lines: number;
  pence: number;
  text: string;
}

const none = (): Kind => ({ lines: 0, pence: 0, text: "" });

/**
 * How the amounts of a table's column are written, as far as its first lines all show it: with a sign in place of the
 * pound sign, with a comma before the pence, or with apostrophes between thousands. One such amount among others may be anything: a minus sign that was lost,
 * or a comma too many. Later lines that are written otherwise are asked about.
 */
export class AmountWriting {
  private readonly sign: boolean;
  private readonly comma: boolean;
  private readonly apostrophes: boolean;
  private readonly texts = none();
  private readonly signed = none();
  private readonly unsigned = none();
  private readonly commas = none();
  private readonly otherMarks = none();

  constructor(sample: readonly LedgerRow[], amount: number) {
    const texts = sample.map(({ cells }) => textOf(cells[amount])).filter((text) => /\d/.test(text));
    const bare = texts.map((text) => text.replace(SIGNED, "$1"));
    this.sign = texts.length > 0 && texts.every((text) => SIGNED.test(text));
    this.comma =
      bare.some((text) => COMMA.test(text)) && bare.every((text) => !/[.,]/.test(text) || COMMA.test(text));
    this.apostrophes =
      bare.some((text) => APOSTROPHES.test(text)) && !bare.some((text) => OTHER_THOUSANDS.test(text));
  }

  /** Whether each of a column's amounts is to be read with care. */
  get isUncommon(): boolean {
    return this.sign || this.comma;
  }

  /** Undefined for what is no amount, or none for certain. */
  read(cell: string | number | undefined): WrittenAmount | undefined {
    if (cell === undefined || cell === "") return undefined;
    const pence = penceOf(cell);
    if (pence !== undefined) return { pence, ...PLAIN };
    if (typeof cell === "number" || !/\d/.test(cell)) return undefined;
    const text = textOf(cell).replace(/^'/, "").replace(POUND_OF_PAGES, "£");
    const [, marked, mark = ""] = MARKED.exec(text) ?? [];
    const figure = marked ?? text;
    const bare = this.sign ? figure.replace(SIGNED, "$1") : figure;
    const point = this.comma ? withPoint(bare) : undefined;
    const whole = this.apostrophes && APOSTROPHES.test(bare) ? bare.replace(/['\u2019]/g, "") : bare;
    const read = penceOf(point ?? whole);
    if (read === undefined) return undefined;
    return {
      pence: read,
      isCredit: /^c/i.test(mark),
      isText: TEXT.test(cell.trim()) || POUND_OF_PAGES.test(cell) || whole !== bare,
      hasSign: bare !== figure,
      hasComma: point !== undefined,
    };
  }

  /** An amount that is counted, and what stands in its cell. */
  add(amount: WrittenAmount, cell: string | number | undefined): void {
    if (amount.isText) count(this.texts, amount, cell);
    if (this.sign && amount.pence !== 0) count(amount.hasSign ? this.signed : this.unsigned, amount, cell);
    if (amount.hasComma) count(this.commas, amount, cell);
    else if (this.comma && /[.,]/.test(String(cell))) count(this.otherMarks, amount, cell);
  }

  end(tell: Tell): void {
    const { texts, signed, unsigned, commas, otherMarks } = this;
    if (texts.lines > 0) tell("ledger-amounts-text", { ...texts });
    if (unsigned.lines > 0) tell("ledger-signs-lost", { ...signed, other: unsigned });
    else if (signed.lines > 0) tell("ledger-pound-lost", { lines: signed.lines });
    if (otherMarks.lines > 0) tell("ledger-decimals-both", { ...commas, other: otherMarks });
    else if (commas.lines > 0) tell("ledger-decimal-commas", { ...commas });
  }
}

function count(kind: Kind, { pence }: WrittenAmount, cell: string | number | undefined): void {
  if (kind.lines === 0) kind.text = textOf(cell);
  kind.lines += 1;
  kind.pence += pence;
}

/** "1.234,50" as "1234.50". */
function withPoint(text: string): string | undefined {
  const [, before = "", whole, decimals = "", after = ""] = COMMA.exec(text) ?? [];
  return whole === undefined
    ? undefined
    : `${before}${whole.replace(/[. '\u2019]/g, "")}.${decimals}${after}`;
}
