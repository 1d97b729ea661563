/** "Credit note", and what finance systems write for it: PCRN, CM, KG (SAP). */
const NOTE =
  /^(?:(?:purchase|supplier|vendor|ap|invoice) )?credit ?(?:notes?|memos?|memorandum|invoices?|adj(?:ustment)?)$|^p?crn$|^p?cn$|^c\/n$|^cr note$|^(?:ap)?cm$|^kg$/i;
const CREDIT = /^(?:(?:purchase|supplier|vendor|ap|invoice) )?credits?$|^cr(?:ed)?$/i;

/**
 * What of a column says that a line is a credit, by its heading as `plainHeading` gives it: under "Type" a credit may be
 * a way of paying, and a letter C capital spend. SAP writes S and H (Soll, Haben) for debit and credit.
 */
export function creditMarkOf(heading: string): (text: string) => boolean {
  if (heading === "type") return (text) => NOTE.test(text);
  if (heading.endsWith("type")) return (text) => NOTE.test(text) || CREDIT.test(text);
  if (heading === "sign" || heading === "")
    return (text) => /^[(]?[-\u2212][)]?$/.test(text) || /^minus$/i.test(text);
  return (text) => NOTE.test(text) || CREDIT.test(text) || /^[ch]$/i.test(text);
}

export type CreditVerdict =
  | { readonly kind: "signed" } /** Each has no minus sign, and they are the fewer: they are taken off. */
  | {
      readonly kind: "unsigned";
      readonly lines: readonly number[];
      readonly pence: number;
    } /** Some have a sign and some not, or they are the more. */
  | { readonly kind: "doubtful"; readonly lines: number; readonly pence: number };

/** Watches lines that are marked as credits: whether they are written with a minus sign. */
export class Credits {
  /** Of the lines above 0, their numbers in the order of the lines. */
  private readonly unsigned: number[] = [];
  private pence = 0;
  private signed = 0;
  private lines = 0;

  add(isCredit: boolean, pence: number): void {
    this.lines += 1;
    if (!isCredit) return;
    if (pence < 0) this.signed += 1;
    if (pence <= 0) return;
    this.unsigned.push(this.lines - 1);
    this.pence += pence;
  }

  end(): CreditVerdict {
    const { unsigned, pence } = this;
    if (unsigned.length === 0) return { kind: "signed" };
    // In a supplier's account an invoice is the credit: there are more of them than of credit notes.
    if (this.signed > 0 || unsigned.length > this.lines / 2)
      return { kind: "doubtful", lines: unsigned.length, pence };
    return { kind: "unsigned", lines: unsigned, pence };
  }
}
