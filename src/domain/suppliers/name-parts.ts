import { normalisedName } from "../spend/supplier-register";

/** A name, or one of the two round "trading as", without what ledgers add to it or leave out. */
export interface NamePart {
  /** "ALPHA CARE" of "The Alpha Care Ltd (BACS)". */
  readonly core: string;
  /** "LTD", "PLC", "CIC"; "" where it has none. */
  readonly legalForm: string;
  /** Whether a word of how it is paid, such as BACS, was taken off. */
  readonly hasPaymentWord: boolean;
  /** Whether it is what stands before or after "trading as". */
  readonly ofTradingName: boolean;
}

/** With its stroke: a person may have the initials T and A. */
const TRADING_AS = /\bt\s?[/\\]\s?as?\b|\btrading as\b|\bt-a\b/i;

/** Words of how a supplier is paid, and notes of the ledger's clerks. */
const PAYMENT_WORDS =
  /\b(?:BACS|CHAPS|CHEQUES?|CHQS?|DIRECT DEBITS?|FASTER PAYMENTS?|STANDING ORDERS?|DO NOT USE|INACTIVE|DUPLICATE)\b(?: ONLY| PAYMENTS?| A C)*|\b(?:DD|FPS)$/g;

const LEGAL_FORM = /(?: (?:LTD|PLC|LLP|LP|CIC|CIO|INC|UNLTD|COMMUNITY INTEREST COMPANY))+$/;

/** The parts of a name by which it may be another: the whole first, then what stands on each side of "trading as". */
export function nameParts(name: string): readonly NamePart[] {
  const sides = name.split(TRADING_AS).filter((side) => normalisedName(side) !== "");
  const whole = namePart(name, false);
  if (sides.length < 2) return whole.core === "" ? [] : [whole];
  return [whole, ...sides.map((side) => namePart(side, true))].filter(({ core }) => core !== "");
}

function namePart(text: string, ofTradingName: boolean): NamePart {
  const plain = normalisedName(text);
  const unpaid = tidy(plain.replace(PAYMENT_WORDS, " "));
  const [legalForm = ""] = LEGAL_FORM.exec(unpaid) ?? [];
  const core = unpaid.slice(0, unpaid.length - legalForm.length).replace(/^THE /, "");
  return { core, legalForm: legalForm.trim(), hasPaymentWord: unpaid !== plain, ofTradingName };
}

function tidy(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
