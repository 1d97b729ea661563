import { LIMITS } from "../workbook/limits";
import { damaged } from "./unreadable";

/**
 * What a reader takes from an element of the part's own vocabulary, or of one that Excel adds: its name has the prefix that
 * stands for it in `ADDED`. Elements that are not named in `inside`, and all within them, are passed over, such as what other
 * makers add.
 */
export interface Element {
  readonly inside?: Readonly<Record<string, Element>>;
  /** True where no other element of that vocabulary may stand in it: a figure in one that is misspelt would be lost. */
  readonly closed?: true;
  open?(attributes: Attributes): void;
  /** Its text, perhaps in several pieces; an element without this, and without anything but blanks in it, has none. */
  text?(text: string): void;
  close?(): void;
  /**
   * May read on by itself from the place after its tag, so far as elements are spelt without a prefix and close; gives the
   * place from which the scan is to go on, which is that of a tag.
   */
  ahead?(xml: string, from: number): number;
}

/** The vocabularies of a workbook's parts, of both kinds of the standard, and that of links between parts. */
const VOCABULARIES = new Set([
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "http://purl.oclc.org/ooxml/spreadsheetml/main",
  "http://schemas.openxmlformats.org/package/2006/relationships",
]);

/** The vocabularies in which Excel keeps what the standard has no room for, by the prefix with which readers name elements of them. */
const ADDED: ReadonlyMap<string, string> = new Map([
  ["http://schemas.microsoft.com/office/spreadsheetml/2009/9/main", "x14"],
  ["http://schemas.microsoft.com/office/excel/2006/main", "xm"],
]);

/** Far more than the parts that are read have. */
const [MOST_ATTRIBUTES, DEEPEST] = [100, 200];

/** The attributes of the element that is open, until the next is; read when asked for. */
export class Attributes {
  /** Where each one's name and value begin and end. */
  private readonly places: number[] = [];
  private count = 0;
  /** Whether some of them name a vocabulary. */
  declares = false;

  constructor(private readonly xml: string) {}

  /** That of exactly this name. */
  get(name: string): string | undefined {
    const at = this.placeOf(name);
    return at === undefined ? undefined : this.value(at);
  }

  /** The same of one that may be as long as it likes, as it is spelt: a list of cells. */
  long(name: string): string | undefined {
    const at = this.placeOf(name);
    return at === undefined ? undefined : this.xml.slice(this.places[at + 2], this.places[at + 3]);
  }

  private placeOf(name: string): number | undefined {
    for (let at = 0; at < this.count; at += 4) {
      const from = this.places[at] ?? 0;
      if (this.places[at + 1] === from + name.length && this.xml.startsWith(name, from)) return at;
    }
    return undefined;
  }

  /** The link of an element to a part: `id` of the vocabulary of links, however that is called here. */
  get link(): string | undefined {
    for (let at = 0; at < this.count; at += 4) {
      const name = this.name(at);
      if (name.endsWith(":id") && name !== "xmlns:id") return this.value(at);
    }
    return undefined;
  }

  /** True for "1" or "true", false for another value, `otherwise` where absent. */
  flag(name: string, otherwise = false): boolean {
    const value = this.get(name);
    return value === undefined ? otherwise : value === "1" || value === "true";
  }

  /** The vocabularies that are named here, by the prefix that stands for them. */
  declared(): [prefix: string, vocabulary: string][] {
    const found: [string, string][] = [];
    for (let at = 0; at < this.count; at += 4) {
      const name = this.name(at);
      if (name === "xmlns") found.push(["", this.value(at)]);
      else if (name.startsWith("xmlns:")) found.push([name.slice(6), this.value(at)]);
    }
    return found;
  }

  /** Takes those of a tag in whose name's end `from` is; gives the place of its ">" or "/>". */
  take(from: number): number {
    this.count = 0;
    this.declares = false;
    for (let at = from; ;) {
      const start = pastBlanks(this.xml, at);
      const code = this.xml.charCodeAt(start);
      if (code === GREATER || (code === SLASH && this.xml.charCodeAt(start + 1) === GREATER)) return start;
      if (start === at) throw damaged("a tag does not end");
      at = this.takeOne(start);
    }
  }

  private takeOne(from: number): number {
    const { xml } = this;
    const nameEnd = endOfName(xml, from);
    const equals = pastBlanks(xml, nameEnd);
    const quote = pastBlanks(xml, equals + 1);
    const mark = xml.charCodeAt(quote);
    if (nameEnd === from || xml.charCodeAt(equals) !== EQUALS || (mark !== QUOTE && mark !== APOSTROPHE))
      throw damaged("a tag does not end");
    const end = xml.indexOf(mark === QUOTE ? '"' : "'", quote + 1);
    if (end < 0) throw damaged("a tag does not end");
    const length = nameEnd - from;
    for (let at = 0; at < this.count; at += 4) {
      const other = this.places[at] ?? 0;
      if (this.places[at + 1] === other + length && xml.startsWith(xml.slice(from, nameEnd), other))
        throw damaged(`the attribute ${xml.slice(from, nameEnd)} is there twice`);
    }
    if (this.count >= MOST_ATTRIBUTES * 4)
      throw damaged(`an element has more than ${MOST_ATTRIBUTES} attributes`);
    if (length >= 5 && xml.charCodeAt(from) === LETTER_X && xml.startsWith("xmlns", from))
      this.declares = true;
    this.places[this.count] = from;
    this.places[this.count + 1] = nameEnd;
    this.places[this.count + 2] = quote + 1;
    this.places[this.count + 3] = end;
    this.count += 4;
    return end + 1;
  }

  private name(at: number): string {
    return this.xml.slice(this.places[at], this.places[at + 1]);
  }

  private value(at: number): string {
    const [from = 0, to = 0] = [this.places[at + 2], this.places[at + 3]];
    // No formula or name is as long as a cell's text may be.
    if (to - from > LIMITS.cellText)
      throw damaged(`the attribute ${this.name(at)} is ${to - from} characters long`);
    const value = this.xml.slice(from, to);
    return decodeEntities(/[\t\n]/.test(value) ? value.replace(/[\t\n]/g, " ") : value);
  }
}

const [BANG, QUOTE, APOSTROPHE, SLASH, LESS, EQUALS, GREATER, QUESTION, LETTER_X] = [
  33, 34, 39, 47, 60, 61, 62, 63, 120,
];

function pastBlanks(xml: string, from: number): number {
  let at = from;
  for (let code = xml.charCodeAt(at); code === 32 || code === 10 || code === 9; code = xml.charCodeAt(at))
    at += 1;
  return at;
}

/** The place after a name: that of the blank or mark which ends it. */
function endOfName(xml: string, from: number): number {
  for (let at = from; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (code <= QUOTE || code === APOSTROPHE || code === SLASH || (code >= LESS && code <= QUESTION))
      return at;
  }
  return xml.length;
}

const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }),
);
/** "&#x0010FFFF;" and some zeros. */
const LONGEST_ENTITY = 16;

/** Formulas are full of entities: a search for each is five times as fast as one pattern for all. */
export function decodeEntities(text: string): string {
  let decoded = "";
  let from = 0;
  for (let at = text.indexOf("&"); at >= 0; at = text.indexOf("&", from)) {
    const name = text.slice(at + 1, at + 1 + LONGEST_ENTITY);
    const length = name.indexOf(";");
    if (length < 0) throw damaged(`bad entity &${name.slice(0, LONGEST_ENTITY - 1)}`);
    decoded += text.slice(from, at) + entity(name.slice(0, length));
    from = at + length + 2;
  }
  return from === 0 ? text : decoded + text.slice(from);
}

function entity(name: string): string {
  const named = NAMED.get(name);
  if (named !== undefined) return named;
  const code = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(name);
  const point = code ? parseInt(code[1] ?? code[2] ?? "", code[1] === undefined ? 10 : 16) : NaN;
  if (!isCharacter(point)) throw damaged(`bad entity &${name};`);
  return String.fromCodePoint(point);
}

/** What XML 1.0 takes for a character. */
function isCharacter(point: number): boolean {
  if (point < 0x20) return point === 9 || point === 10 || point === 13;
  return point <= 0xd7ff || (point >= 0xe000 && point <= 0x10ffff && point !== 0xfffe && point !== 0xffff);
}

/** One pass over XML; refuses what is not well formed, and a document type, which workbooks never have. */
export function scan(xml: string, roots: Readonly<Record<string, Element>>): void {
  new Scan(xml, roots).run();
}

class Scan {
  private at = 0;
  private readonly attributes: Attributes;
  /** The names of the open elements, and what a reader takes of those that it knows. */
  private readonly names: string[] = [];
  private readonly known: Element[] = [];
  private readonly vocabularies: Vocabularies = new Vocabularies();
  private begun = false;

  constructor(
    private readonly xml: string,
    private readonly roots: Readonly<Record<string, Element>>,
  ) {
    this.attributes = new Attributes(xml);
  }

  run(): void {
    const { xml } = this;
    for (;;) {
      const tag = xml.indexOf("<", this.at);
      if (tag !== this.at) this.text(xml.slice(this.at, tag < 0 ? undefined : tag), true);
      if (tag < 0) break;
      const next = xml.charCodeAt(tag + 1);
      if (next === SLASH) this.closeTag(tag);
      else if (next === QUESTION) this.at = this.instruction(tag);
      else if (next === BANG) this.at = this.special(tag);
      else this.openTag(tag);
    }
    const open = this.names.at(-1);
    if (!this.begun) throw damaged("no root element");
    if (open !== undefined) throw damaged(`<${open}> is not closed`);
  }

  private text(text: string, entities: boolean): void {
    const depth = this.names.length;
    if (depth === 0) {
      if (text.trim() !== "") throw damaged("text outside the root element");
      return;
    }
    if (depth !== this.known.length) return;
    const element = this.known[depth - 1];
    if (element?.text) element.text(entities ? decodeEntities(text) : text);
    else if (text.trim() !== "") throw damaged(`text stands in <${this.names[depth - 1]}>, which holds none`);
  }

  private openTag(tag: number): void {
    const { xml, names, known, attributes } = this;
    const nameEnd = endOfName(xml, tag + 1);
    const name = xml.slice(tag + 1, nameEnd);
    if (!beginsName(xml.charCodeAt(tag + 1))) throw damaged(`bad element name <${name.slice(0, 20)}>`);
    const end = attributes.take(nameEnd);
    const depth = names.length;
    if (depth === 0 && this.begun) throw damaged("more than one root element");
    if (depth >= DEEPEST) throw damaged(`elements stand within one another more than ${DEEPEST} deep`);
    const empty = xml.charCodeAt(end) === SLASH;
    this.at = empty ? end + 2 : end + 1;
    names.push(name);
    const element = depth === known.length ? this.openKnown(name, depth) : undefined;
    this.begun = true;
    if (empty) this.close();
    else if (element?.ahead && !name.includes(":")) this.at = element.ahead(xml, this.at);
  }

  /** Of an element in one that is known. */
  private openKnown(name: string, depth: number): Element | undefined {
    const { attributes, vocabularies } = this;
    if (attributes.declares) vocabularies.add(depth, attributes.declared());
    if (depth === 0) vocabularies.choose(name);
    const within = depth === 0 ? this.roots : this.known[depth - 1]?.inside;
    if (depth > 0 && this.known[depth - 1]?.text)
      throw damaged(`<${name}> stands in <${this.names[depth - 1]}>, which holds text alone`);
    const own = vocabularies.own(name);
    const known = own ?? vocabularies.added(name);
    const element = known !== undefined && within && Object.hasOwn(within, known) ? within[known] : undefined;
    if (element === undefined) {
      if (depth === 0) throw damaged(`the root element is <${name}>`);
      if (own !== undefined && this.known[depth - 1]?.closed)
        throw damaged(`<${name}> stands in <${this.names[depth - 1]}>, where none belongs`);
      vocabularies.leave(depth);
      return undefined;
    }
    this.known.push(element);
    element.open?.(attributes);
    return element;
  }

  private closeTag(tag: number): void {
    const name = this.names.at(-1) ?? "";
    const from = tag + 2;
    const end = pastBlanks(this.xml, from + name.length);
    if (name === "" || !this.xml.startsWith(name, from) || this.xml.charCodeAt(end) !== GREATER)
      throw damaged(
        `</${this.xml.slice(from, Math.min(endOfName(this.xml, from), from + 20))}> closes nothing`,
      );
    this.at = end + 1;
    this.close();
  }

  private close(): void {
    const depth = this.names.length;
    if (this.known.length === depth) {
      const element = this.known.pop();
      this.vocabularies.leave(depth - 1);
      element?.close?.();
    }
    this.names.pop();
  }

  /** The declaration, and what is said to programs, which are passed over; the place after it. */
  private instruction(tag: number): number {
    const end = after(this.xml, "?>", tag + 2);
    if (/^<\?xml\s/i.test(this.xml.slice(tag, tag + 6))) {
      const declared = this.xml.slice(tag, Math.min(end, tag + 200));
      if (tag !== 0) throw damaged("a declaration stands within the part");
      const [, encoding = "utf-8"] = /\sencoding\s*=\s*["']([^"']*)["']/.exec(declared) ?? [];
      if (!/\sversion\s*=\s*["']1\.0["']/.test(declared) || !/^(?:utf-?(?:8|16)|us-ascii)$/i.test(encoding))
        throw damaged("the part is written in another way than a workbook's are");
    }
    return end;
  }

  /** Comments and CDATA; the place after them. */
  private special(tag: number): number {
    const { xml } = this;
    if (xml.startsWith("<!--", tag)) return after(xml, "-->", tag + 4);
    if (!xml.startsWith("<![CDATA[", tag) || this.names.length === 0)
      throw damaged("a document type or other declaration");
    const end = after(xml, "]]>", tag + 9);
    if (end > tag + 12) this.text(xml.slice(tag + 9, end - 3), false);
    return end;
  }
}

/** Which prefixes stand for the vocabulary of the root element, so far as elements are known. */
class Vocabularies {
  private readonly named: {
    readonly depth: number;
    readonly prefix: string;
    readonly before: string | undefined;
  }[] = [];
  private readonly now = new Map<string, string>();
  private chosen = "";

  add(depth: number, declared: readonly (readonly [prefix: string, vocabulary: string])[]): void {
    for (const [prefix, vocabulary] of declared) {
      this.named.push({ depth, prefix, before: this.now.get(prefix) });
      this.now.set(prefix, vocabulary);
    }
  }

  /** What elements at this depth named is void from here on. */
  leave(depth: number): void {
    for (let last = this.named.at(-1); last && last.depth >= depth; last = this.named.at(-1)) {
      if (last.before === undefined) this.now.delete(last.prefix);
      else this.now.set(last.prefix, last.before);
      this.named.pop();
    }
  }

  /** That of the root element is the part's. */
  choose(root: string): void {
    const vocabulary = this.now.get(prefixOf(root)) ?? "";
    if (!VOCABULARIES.has(vocabulary)) throw damaged(`the root element <${root}> is not a workbook's`);
    this.chosen = vocabulary;
  }

  /** An element's name without prefix; undefined where it is of another vocabulary. */
  own(name: string): string | undefined {
    const prefix = prefixOf(name);
    if (this.now.get(prefix) !== this.chosen) return undefined;
    return localOf(name, prefix);
  }

  /** The name, as readers spell it, of an element of a vocabulary that Excel adds; undefined of any other. */
  added(name: string): string | undefined {
    const prefix = prefixOf(name);
    const added = ADDED.get(this.now.get(prefix) ?? "");
    return added === undefined ? undefined : `${added}:${localOf(name, prefix)}`;
  }
}

function prefixOf(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? "" : name.slice(0, colon);
}

function localOf(name: string, prefix: string): string {
  return prefix === "" ? name : name.slice(prefix.length + 1);
}

function beginsName(code: number): boolean {
  return (code >= 65 && code <= 90) || code === 95 || (code >= 97 && code <= 122);
}

function after(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  if (found < 0) throw damaged(`no ${mark} to the end`);
  return found + mark.length;
}
