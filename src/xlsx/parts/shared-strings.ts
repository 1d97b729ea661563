import { attributes, XML_DECLARATION, escapeText, MAIN } from "../xml";
import type { Styles } from "./styles";

/** What the cells of all sheets are written with. */
export interface Shared {
  readonly styles: Styles;
  readonly strings: SharedStrings;
}

/** So many texts are shared. What a large ledger repeats has been met by then; the numbers of its lines are no text's second use. */
const MOST_SHARED = 200_000;

/** The texts of a workbook, each written once so far as they are shared; cells name them by number. */
export class SharedStrings {
  private readonly numbers = new Map<string, number>();
  private uses = 0;

  /** What a cell of a text has after its place and look, to its end. */
  rest(text: string): string {
    const number = this.numberOf(text);
    if (number === undefined) return ` t="inlineStr"><is>${item(text)}</is></c>`;
    this.uses += 1;
    return ` t="s"><v>${number}</v></c>`;
  }

  private numberOf(text: string): number | undefined {
    const { numbers } = this;
    const known = numbers.get(text);
    if (known !== undefined || numbers.size === MOST_SHARED) return known;
    numbers.set(text, numbers.size);
    return numbers.size - 1;
  }

  *xml(): Generator<string> {
    const { numbers, uses } = this;
    const place = attributes({ xmlns: MAIN, count: uses, uniqueCount: numbers.size });
    if (numbers.size === 0) return yield `${XML_DECLARATION}<sst${place}/>`;
    yield `${XML_DECLARATION}<sst${place}>`;
    for (const text of numbers.keys()) yield `<si>${item(text)}</si>`;
    yield "</sst>";
  }
}

function item(text: string): string {
  return `<t xml:space="preserve">${escapeText(text)}</t>`;
}
