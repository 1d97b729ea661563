import { decodeEntities } from "./scan";
import { cutAtRows } from "../workbook/moved-formula";

/** A formula, which begins with "=", and the row, from 0, of the one above in its column that is the same but for its own row's number. */
export interface ReadFormula {
  readonly formula: string;
  readonly asInRow?: number;
}

/** A column whose formulas differ so often says something else in each line. */
const MOST_OTHERS = 20;

/**
 * The formulas of a sheet that are written out in each line, as LibreOffice does: one that is spelt as that of a line above,
 * but for the row's number, is known without decoding it.
 */
export class ColumnFormulas {
  private readonly columns: { family?: Family | undefined; others: number }[] = [];

  /** That from `from` to `to` of a part, in a cell whose row and column count from 0. */
  read(xml: string, [from, to]: readonly [number, number], row: number, column: number): ReadFormula {
    const known = (this.columns[column] ??= { others: 0 });
    if (known.family?.holds(xml, from, to, row)) return known.family.at(row);
    const raw = xml.slice(from, to);
    const formula = decodeEntities(raw);
    known.others += 1;
    known.family = known.others < MOST_OTHERS ? familyOf(raw, formula, row) : undefined;
    return { formula: `=${formula}` };
  }
}

/** Formulas that are the same in each line but for its row's number. */
class Family {
  private readonly spelt: number;

  constructor(
    private readonly row: number,
    /** As the part spells them, and as they read, before, between and after the rows' numbers. */
    private readonly raw: readonly string[],
    private readonly texts: readonly string[],
  ) {
    this.spelt = raw.reduce((length, text) => length + text.length, 0);
  }

  holds(xml: string, from: number, to: number, row: number): boolean {
    const { raw } = this;
    const number = String(row + 1);
    if (to - from !== this.spelt + (raw.length - 1) * number.length) return false;
    // One comparison of all of it is several times as fast as one for each piece.
    return xml.slice(from, to) === raw.join(number);
  }

  at(row: number): ReadFormula {
    const number = String(row + 1);
    const formula = this.texts.join(number);
    return { formula, asInRow: this.row };
  }
}

/** Undefined where it names another row, and where it cannot be told which figures are its row. */
function familyOf(raw: string, formula: string, row: number): Family | undefined {
  const cut = cutAtRows(formula);
  const number = row + 1;
  if (!cut || cut.rows.some((each) => each !== number) || raw.includes("&#")) return undefined;
  const pieces = raw.split(new RegExp(`(?<=[A-Za-z])${number}(?![\\w.(!])`));
  const texts = [...cut.texts, cut.rest];
  const isCutAlike =
    pieces.length === texts.length && pieces.every((piece, at) => decodeEntities(piece) === texts[at]);
  const [first = "", ...others] = texts;
  return isCutAlike ? new Family(row, pieces, [`=${first}`, ...others]) : undefined;
}
