/**
 * A cell spelt as Excel, LibreOffice and this project spell nearly all of theirs, taken without going through its tags one by
 * one: `<c r="K10" s="22" t="str"><f>…</f><v>…</v></c>`, of which any part may be absent. What is spelt otherwise is no error
 * here: it is left to the scan.
 */
export class PlainCell {
  /** From 0; that of the name where the cell has one. */
  column = 0;
  /** The number of its look; -1 where it names none. */
  style = -1;
  type = "n";
  /** Where its formula and its value stand; from is -1 where it has none. */
  formulaFrom = -1;
  formulaTo = -1;
  valueFrom = -1;
  valueTo = -1;
  /** The number of the formula that it shares with others. */
  shared: string | undefined;

  /**
   * Takes the cell that begins at a place of a row, whose number counts from 1; gives the place after it, or -1 where it is
   * no such cell. `follows` is the column that a cell without a name stands in.
   */
  take(xml: string, from: number, row: string, follows: number): number {
    if (!xml.startsWith("<c ", from) && !xml.startsWith("<c>", from)) return -1;
    let at = this.takeAttributes(xml, from + 2, row, follows);
    if (at < 0) return -1;
    this.formulaFrom = this.formulaTo = this.valueFrom = this.valueTo = -1;
    this.shared = undefined;
    if (xml.startsWith("/>", at)) return at + 2;
    if (xml.charCodeAt(at) !== GREATER) return -1;
    at = this.takeFormula(xml, at + 1);
    if (at < 0) return -1;
    if (xml.startsWith("<v>", at)) {
      this.valueFrom = at + 3;
      this.valueTo = xml.indexOf("<", this.valueFrom);
      at = this.valueTo + 4;
      if (this.valueTo < 0 || !xml.startsWith("</v>", this.valueTo)) return -1;
    }
    return xml.startsWith("</c>", at) ? at + 4 : -1;
  }

  /** In the order of the standard's list, as all write them. */
  private takeAttributes(xml: string, from: number, row: string, follows: number): number {
    let at = from;
    this.column = follows;
    if (xml.startsWith(' r="', at)) {
      at = this.takeName(xml, at + 4, row);
      if (at < 0) return -1;
    }
    this.style = -1;
    if (xml.startsWith(' s="', at)) {
      const end = this.takeStyle(xml, at + 4);
      if (end < 0) return -1;
      at = end;
    }
    this.type = "n";
    if (xml.startsWith(' t="', at)) {
      const end = xml.indexOf('"', at + 4);
      const type = xml.slice(at + 4, Math.max(end, at + 4));
      if (!PLAIN_TYPES.has(type)) return -1;
      this.type = type;
      at = end + 1;
    }
    return at;
  }

  private takeName(xml: string, from: number, row: string): number {
    let column = 0;
    let at = from;
    for (let code = xml.charCodeAt(at); code >= 65 && code <= 90; code = xml.charCodeAt(at)) {
      column = column * 26 + code - 64;
      at += 1;
    }
    if (at === from || at > from + 3 || !xml.startsWith(row, at)) return -1;
    this.column = column - 1;
    at += row.length;
    return xml.charCodeAt(at) === QUOTE ? at + 1 : -1;
  }

  private takeStyle(xml: string, from: number): number {
    let style = 0;
    let at = from;
    for (let code = xml.charCodeAt(at); code >= 48 && code <= 57; code = xml.charCodeAt(at)) {
      style = style * 10 + code - 48;
      at += 1;
    }
    this.style = style;
    return at > from && at <= from + 9 && xml.charCodeAt(at) === QUOTE ? at + 1 : -1;
  }

  /** The place after a formula, or the same where there is none. */
  private takeFormula(xml: string, from: number): number {
    if (!xml.startsWith("<f", from)) return from;
    if (xml.startsWith(SHARES, from)) {
      const end = xml.indexOf('"', from + SHARES.length);
      if (end < 0 || !xml.startsWith('"/>', end)) return -1;
      this.shared = xml.slice(from + SHARES.length, end);
      return end + 3;
    }
    const written = WRITTEN.find((tag) => xml.startsWith(tag, from));
    if (written === undefined) return -1;
    this.formulaFrom = from + written.length;
    this.formulaTo = xml.indexOf("<", this.formulaFrom);
    return this.formulaTo >= 0 && xml.startsWith("</f>", this.formulaTo) ? this.formulaTo + 4 : -1;
  }
}

const [QUOTE, GREATER] = [34, 62];

/** A formula of the cell's own, as it is and as LibreOffice writes it, and one that is shared. */
const WRITTEN = ["<f>", '<f aca="false">'];
const SHARES = '<f t="shared" si="';

/** Those of which a value says all; texts that stand in the cell have elements of their own. */
const PLAIN_TYPES: ReadonlySet<string> = new Set(["n", "s", "str", "b", "e", "d"]);
