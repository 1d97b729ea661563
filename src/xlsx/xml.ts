/** The declaration that every part begins with. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

// What XML cannot hold is written as Excel writes it, _x0007_; text that looks so already has its underscore escaped.
const UNWRITABLE =
  /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9a-fA-F]{4}_)/g;

function hexadecimal(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** What has to be written otherwise, or may have to; most names and numbers of a large sheet hold none of it. */
const PERHAPS_ESCAPED = /[^ !#-%'-;=?-^`-~]/;

/** Text between tags or within an attribute, for the parts that are plain XML (formulas, titles of charts). */
export function escapeXml(text: string): string {
  if (!PERHAPS_ESCAPED.test(text)) return text;
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;");
}

/** Text of a cell or message, where Excel reads _x000D_ as a character's code. */
export function escapeText(text: string): string {
  if (!PERHAPS_ESCAPED.test(text)) return text;
  return escapeXml(text.replace(UNWRITABLE, hexadecimal)).replaceAll("&#10;", "\n");
}

/** Attributes in the order given; those undefined are left out, and true and false are 1 and 0. */
export function attributes(values: Readonly<Record<string, string | number | boolean | undefined>>): string {
  let text = "";
  for (const name of Object.keys(values)) {
    const value = values[name];
    if (value === undefined) continue;
    text += ` ${name}="${attributeText(value)}"`;
  }
  return text;
}

function attributeText(value: string | number | boolean): string {
  if (typeof value === "boolean") return value ? "1" : "0";
  const text = String(value);
  return PERHAPS_ESCAPED.test(text) ? escapeXml(text.replace(UNWRITABLE, hexadecimal)) : text;
}

/** One element; without content it closes itself. */
export function element(
  name: string,
  values: Readonly<Record<string, string | number | boolean | undefined>> = {},
  content = "",
): string {
  const opening = `<${name}${attributes(values)}`;
  return content === "" ? `${opening}/>` : `${opening}>${content}</${name}>`;
}

/** A list element with its count; nothing where it would be empty. */
export function withCount(name: string, items: readonly string[]): string {
  return items.length === 0 ? "" : element(name, { count: items.length }, items.join(""));
}

/** "FFRRGGBB" of "#RRGGBB". */
export function argb(colour: string): string {
  return `FF${colour.slice(1).toUpperCase()}`;
}
