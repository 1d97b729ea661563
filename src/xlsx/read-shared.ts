import { type CellAddress, cellName } from "../workbook/address";
import { moveFormula, movingDown } from "../workbook/moved-formula";
import type { ReadFormula } from "./column-formulas";
import { damaged } from "./unreadable";

/** Shared formulas come to so many characters at most, and to so many for each of the part's. */
const [SHARED_TEXT, SHARED_TIMES] = [8_000_000, 8];

/** Far more than programs write, which have one for each block of cells that was filled at once. */
const MOST_SHARED = 50_000;

/** Characters of formulas that are kept cut at their rows, for the column of each; others are moved one by one. */
const MOST_CUT = 200_000;

interface Master {
  readonly formula: string;
  readonly at: CellAddress;
  /** By the columns across from it; absent while no cell has followed it. */
  moving?: Map<number, ReturnType<typeof movingDown>>;
}

/** The formulas that cells of a sheet share: one cell has it, and the others name it by its number. */
export class SharedFormulas {
  private readonly masters = new Map<string, Master>();
  private readonly most: number;
  private text = 0;
  private cut = 0;

  /** `length`: the part's, in characters. */
  constructor(length: number) {
    this.most = SHARED_TEXT + SHARED_TIMES * length;
  }

  /** The last that is named so is the one which those after it follow. */
  add(key: string, formula: string, at: CellAddress): void {
    if (this.masters.size >= MOST_SHARED && !this.masters.has(key))
      throw damaged(`it has more than ${MOST_SHARED} shared formulas`);
    this.masters.set(key, { formula, at });
  }

  /** The formula of a cell that names one; undefined where none of that name has stood so far. */
  follow(key: string, at: CellAddress): ReadFormula | undefined {
    const master = this.masters.get(key);
    if (!master) return undefined;
    // A few short cells can ask for gigabytes of formulas.
    this.text += master.formula.length;
    if (this.text > this.most) throw damaged(`its shared formulas come to ${this.text} characters`);
    const across = at.column - master.at.column;
    const below = this.movingFor(master, across)?.(at.row - master.at.row);
    if (below === undefined) return { formula: moveFormula(master.formula, master.at, at) };
    return across === 0 && at.row > master.at.row
      ? { formula: below, asInRow: master.at.row }
      : { formula: below };
  }

  /** How a formula moves down in a column; undefined where that is not known beforehand. */
  private movingFor(master: Master, across: number): ReturnType<typeof movingDown> {
    const { formula, at } = master;
    if (master.moving?.has(across)) return master.moving.get(across);
    // The cut pieces take many times a formula's room.
    if (this.cut + formula.length > MOST_CUT) return undefined;
    this.cut += formula.length;
    const moving = movingDown(moveFormula(formula, at, { row: at.row, column: at.column + across }));
    (master.moving ??= new Map()).set(across, moving);
    return moving;
  }

  /** Followers may stand before their master, but not without one: a value would pass for one that was typed. */
  followLate(key: string, at: CellAddress): ReadFormula {
    const found = this.follow(key, at);
    if (!found) throw damaged(`the cell ${cellName(at)} shares a formula that the file does not have`);
    return found;
  }
}
