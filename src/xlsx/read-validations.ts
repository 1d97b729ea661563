import { type RangeAddress, parseRange } from "../workbook/address";
import type { GridValidation } from "../workbook/grid";
import type { Attributes, Element } from "./scan";

/** Far more than the largest form has, however it was cut up: ranges, rules, and characters of their formulas. Of more, nothing is said. */
const [MOST_RANGES, MOST_RULES, MOST_TEXT] = [100_000, 10_000, 1_000_000];

/** Excel takes 255 characters of a rule's formula. What is longer is none of a plan's. */
const LONGEST = 1_000;

/**
 * Takes a sheet's validations while its part is scanned: those of the standard, and those that Excel keeps beside them since
 * they name another sheet ([MS-XLSX] 2.6.14). A rule that makes no sense refuses no file: it is one that no plan has.
 */
export class ValidationReading {
  private readonly read: GridValidation[] = [];
  private readonly own = new OneRule();
  private places = 0;
  private text = 0;

  /** What stands in the element dataValidations. */
  readonly element: Element = {
    inside: {
      dataValidation: {
        inside: { formula1: this.formula(0), formula2: this.formula(1) },
        open: (attributes) => {
          this.own.begin(attributes);
          this.own.sqref = attributes.long("sqref") ?? "";
        },
        close: () => this.close(),
      },
    },
  };

  /** What stands in the sheet's extLst. */
  readonly beside: Element = {
    inside: {
      ext: {
        inside: {
          "x14:dataValidations": {
            inside: {
              "x14:dataValidation": {
                inside: {
                  "x14:formula1": { inside: { "xm:f": this.formula(0) } },
                  "x14:formula2": { inside: { "xm:f": this.formula(1) } },
                  "xm:sqref": { text: (text) => void (this.own.sqref += text) },
                },
                open: (attributes) => this.own.begin(attributes),
                close: () => this.close(),
              },
            },
          },
        },
      },
    },
  };

  /** Undefined where there are more than can be looked at. */
  get found(): readonly GridValidation[] | undefined {
    return this.isTooMuch ? undefined : this.read;
  }

  private get isTooMuch(): boolean {
    return this.places > MOST_RANGES || this.read.length > MOST_RULES || this.text > MOST_TEXT;
  }

  private formula(index: 0 | 1): Element {
    return { text: (text) => this.own.add(index, text) };
  }

  private close(): void {
    if (this.isTooMuch) return;
    const ranges = this.rangesOf(this.own.sqref);
    if (ranges.length === 0) return;
    const { rule } = this.own;
    this.text += rule.formulas[0].length + rule.formulas[1].length;
    this.read.push({ ...rule, ranges });
  }

  /** Read one by one, since a part can hold millions. */
  private rangesOf(sqref: string): readonly RangeAddress[] {
    const ranges: RangeAddress[] = [];
    for (const [address] of sqref.matchAll(/[^ \t\r\n]+/g)) {
      this.places += 1;
      if (this.places > MOST_RANGES) break;
      const range = parseRange(address);
      if (range) ranges.push(range);
    }
    return ranges;
  }
}

/** The rule that is read at the moment. */
class OneRule {
  sqref = "";
  private type = "";
  private comparison = "";
  private refuses = false;
  private formulas: [string, string] = ["", ""];

  begin(attributes: Attributes): void {
    this.sqref = "";
    this.type = attributes.get("type") ?? "none";
    this.comparison = attributes.get("operator") ?? "between";
    const style = attributes.get("errorStyle") ?? "stop";
    this.refuses = attributes.flag("showErrorMessage") && style === "stop";
    this.formulas = ["", ""];
  }

  add(index: 0 | 1, text: string): void {
    const formula = this.formulas[index];
    if (formula.length <= LONGEST) this.formulas[index] = formula + text.slice(0, LONGEST);
  }

  get rule(): Omit<GridValidation, "ranges"> {
    const [first, second] = this.formulas;
    return {
      type: apart(this.type),
      comparison: apart(this.comparison),
      refuses: this.refuses,
      formulas: [apart(first), apart(second)],
    };
  }
}

/** The same text on its own: a piece of a part's text would keep all of that, which may be a ledger, in memory. */
function apart(text: string): string {
  return ` ${text}`.slice(1);
}
