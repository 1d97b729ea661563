import { damaged } from "./unreadable";

/** What a scan reports. Names come without their prefix. */
export interface Listener {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** An element's attributes, read when asked for. */
export class Attributes {
  constructor(private readonly source: string) {}

  get(name: string): string | undefined {
    for (let at = this.source.indexOf(name); at >= 0; at = this.source.indexOf(name, at + 1)) {
      const before = this.source.charCodeAt(at - 1);
      const starts = at === 0 || before <= 32 || before === COLON;
      const found = starts ? valueAt(this.source, at + name.length) : undefined;
      if (found !== undefined && !insideValue(this.source, at)) return decodeEntities(found);
    }
    return undefined;
  }

  /** True for "1" or "true", false for another value, `otherwise` where absent. */
  flag(name: string, otherwise = false): boolean {
    const value = this.get(name);
    return value === undefined ? otherwise : value === "1" || value === "true";
  }
}

const COLON = 58;
const VALUE = /\s*=\s*(?:"([^"]*)"|'([^']*)')/y;

function valueAt(source: string, at: number): string | undefined {
  VALUE.lastIndex = at;
  const match = VALUE.exec(source);
  return match ? (match[1] ?? match[2]) : undefined;
}

/** Whether a place is within quotes, such as the second name in a="x name='y'". */
function insideValue(source: string, at: number): boolean {
  let quote = "";
  for (let index = 0; index < at; index += 1) {
    const character = source[index];
    if (quote === "") quote = character === '"' || character === "'" ? character : "";
    else if (character === quote) quote = "";
  }
  return quote !== "";
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Formulas are full of entities: a search for each is five times as fast as one pattern for all. */
export function decodeEntities(text: string): string {
  let decoded = "";
  let from = 0;
  for (let at = text.indexOf("&"); at >= 0; at = text.indexOf("&", from)) {
    const end = text.indexOf(";", at);
    if (end < 0) throw damaged(`bad entity ${text.slice(at)}`);
    decoded += text.slice(from, at) + entity(text.slice(at + 1, end));
    from = end + 1;
  }
  return from === 0 ? text : decoded + text.slice(from);
}

function entity(name: string): string {
  const named = NAMED[name];
  if (named !== undefined) return named;
  const code = /^#(?:x([0-9a-fA-F]+)|(\d+))$/.exec(name);
  const point = code ? parseInt(code[1] ?? code[2] ?? "", code[1] === undefined ? 10 : 16) : NaN;
  if (!(point <= 0x10ffff)) throw damaged(`bad entity &${name};`);
  return String.fromCodePoint(point);
}

/** One pass over XML; refuses what is not well formed, and a document type, which workbooks never have. */
export function scan(xml: string, listener: Listener): void {
  const open: string[] = [];
  let at = 0;
  let roots = 0;
  for (;;) {
    const tag = xml.indexOf("<", at);
    const between = xml.slice(at, tag < 0 ? undefined : tag);
    if (open.length > 0) {
      if (between !== "") listener.text?.(decodeEntities(between));
    } else if (between.trim().replace("\ufeff", "") !== "") throw damaged("text outside the root element");
    if (tag < 0) break;
    at = tag;
    const next = xml.charCodeAt(tag + 1);
    if (next === QUESTION) at = after(xml, "?>", tag);
    else if (next === BANG) at = special(xml, tag, open.length > 0, listener);
    else if (next === SLASH) {
      at = after(xml, ">", tag);
      const name = xml.slice(tag + 2, at - 1).trimEnd();
      if (open.pop() !== name) throw damaged(`</${name}> closes nothing`);
      listener.close?.(local(name));
    } else {
      const end = tagEnd(xml, tag + 1);
      at = end + 1;
      const empty = xml.charCodeAt(end - 1) === SLASH;
      const inside = xml.slice(tag + 1, empty ? end - 1 : end);
      const space = inside.search(/\s/);
      const name = space < 0 ? inside : inside.slice(0, space);
      if (!/^[A-Za-z_]/.test(name)) throw damaged(`bad element name <${name.slice(0, 20)}>`);
      if (open.length === 0 && (roots += 1) > 1) throw damaged("more than one root element");
      listener.open(local(name), new Attributes(space < 0 ? "" : inside.slice(space)));
      if (empty) listener.close?.(local(name));
      else open.push(name);
    }
  }
  if (open.length > 0 || roots === 0)
    throw damaged(roots === 0 ? "no root element" : `<${open.at(-1)}> is not closed`);
}

const [BANG, SLASH, QUESTION] = [33, 47, 63];

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function after(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  if (found < 0) throw damaged(`no ${mark} to the end`);
  return found + mark.length;
}

/** The ">" that ends a tag, past any within quotes. */
function tagEnd(xml: string, from: number): number {
  for (let at = from; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === 62) return at;
    if (code === 60) break;
    if (code === 34 || code === 39) {
      at = xml.indexOf(code === 34 ? '"' : "'", at + 1);
      if (at < 0) break;
    }
  }
  throw damaged("a tag does not end");
}

/** Comments and CDATA; the place after them. */
function special(xml: string, tag: number, inside: boolean, listener: Listener): number {
  if (xml.startsWith("<!--", tag)) return after(xml, "-->", tag + 4);
  if (!xml.startsWith("<![CDATA[", tag) || !inside) throw damaged("a document type or other declaration");
  const end = after(xml, "]]>", tag + 9);
  listener.text?.(xml.slice(tag + 9, end - 3));
  return end;
}
