import { XML_DECLARATION, element, escapeText, MAIN } from "../xml";

/** The texts of a workbook, each written once; cells name them by number. */
export class SharedStrings {
  private readonly numbers = new Map<string, number>();
  private uses = 0;

  of(text: string): number {
    this.uses += 1;
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }

  xml(): string {
    const items = [...this.numbers.keys()].map(
      (text) => `<si><t xml:space="preserve">${escapeText(text)}</t></si>`,
    );
    const values = { xmlns: MAIN, count: this.uses, uniqueCount: items.length };
    return XML_DECLARATION + element("sst", values, items.join(""));
  }
}
