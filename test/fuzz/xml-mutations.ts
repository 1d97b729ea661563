import { strFromU8, strToU8 } from "fflate";
import { ODD_NUMBERS, ODD_TEXTS } from "./odd";
import type { Random } from "./random";
import { pack, unpack } from "./zip-mutations";

type Mutate = (xml: string, random: Random) => string;

/** A match of a pattern that the generator chooses, replaced. */
function replacing(pattern: RegExp, by: (found: RegExpExecArray, random: Random) => string): Mutate {
  return (xml, random) => {
    // From a place on, and from the start where there is none behind it: all matches of a long part are too many to list.
    const from = random.below(xml.length);
    const search = new RegExp(pattern.source, `${pattern.flags}g`);
    search.lastIndex = from;
    const found = search.exec(xml) ?? new RegExp(pattern.source, pattern.flags).exec(xml);
    if (!found) return xml;
    return xml.slice(0, found.index) + by(found, random) + xml.slice(found.index + found[0].length);
  };
}

const TAG = /<[^>]+>/;
const ATTRIBUTE = /\s([\w:]+)="([^"]*)"/;
const ELEMENT = /<([\w:]+)(?:\s[^>]*)?(?:\/>|>[^<]*<\/\1>)/;
const TEXT = />([^<]+)</;

export const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const ENTITIES = [
  ...["&", "&;", "&bogus;", "&#0;", "&#x1F;", "&#xFFFE;", "&#x110000;", "&#99999999999;", "&#xD800;"],
  ...["&amp;amp;", "&lt;v&gt;", "&#x41;", "&#10;", `&${"A".repeat(10_000)};`, "&#x;", "&#-1;", "&#x20"],
] as const;
const WITHIN = [
  "<!-- 9 -->",
  "<![CDATA[9]]>",
  "<?say 9?>",
  "<x:y/>",
  "<!--",
  "]]>",
  "<v>9</v>",
  "\u0000",
] as const;
const ADDRESSES = [
  "A1",
  "B5",
  "XFD1048576",
  "XFE1",
  "A0",
  "A1048577",
  "B$5",
  "$B5",
  "b5",
  "AA",
  "5",
  "A1:B2",
  "",
] as const;
const TYPES = ["n", "s", "str", "inlineStr", "b", "e", "d", "x", "", "S"] as const;
const FORMULAS = [
  ...["<f>1/0</f>", '<f t="shared" si="0"/>', '<f t="shared" si="0" ref="A1:B9">A1</f>', "<f/>"],
  ...['<f t="array" ref="A1:A3">A1:A3</f>', "<f>A1</f><f>A2</f>", '<f t="dataTable" ref="A1"/>'],
] as const;

/** What goes wrong within a part, or is done to it. */
export const XML_MUTATIONS: Readonly<Record<string, Mutate>> = {
  "drop tag": replacing(TAG, () => ""),
  "repeat tag": replacing(TAG, ([tag]) => tag + tag),
  "drop element": replacing(ELEMENT, () => ""),
  "repeat element": replacing(ELEMENT, ([element]) => element + element),
  "rename tag": replacing(TAG, ([tag], random) =>
    tag.replace(/[\w:]+/, random.pick(["c", "row", "v", "f", "is", "t", "x:v", "si", "sheet", "xf"])),
  ),
  "move element"(xml, random) {
    const found = ELEMENT.exec(xml.slice(random.below(xml.length)));
    if (!found) return xml;
    const rest = xml.replace(found[0], "");
    const at = rest.indexOf("<", random.below(rest.length));
    return at < 0 ? rest : rest.slice(0, at) + found[0] + rest.slice(at);
  },
  "drop attribute": replacing(ATTRIBUTE, () => ""),
  "repeat attribute": replacing(ATTRIBUTE, ([attribute]) => attribute + attribute),
  "odd attribute": replacing(ATTRIBUTE, ([, name = ""], random) => {
    const value = random.pick([random.pick(ODD_NUMBERS), random.pick(ODD_TEXTS), random.pick(ENTITIES)]);
    return ` ${name}="${random.chance(0.2) ? value : escaped(value)}"`;
  }),
  "odd number": replacing(/<v>[^<]*<\/v>/, (_, random) => `<v>${escaped(random.pick(ODD_NUMBERS))}</v>`),
  "odd text": replacing(TEXT, (_, random) => `>${escaped(random.pick(ODD_TEXTS))}<`),
  entity: replacing(TEXT, ([, text = ""], random) => `>${text}${random.pick(ENTITIES)}<`),
  within: replacing(TEXT, ([, text = ""], random) => {
    const at = random.below(text.length);
    return `>${text.slice(0, at)}${random.pick(WITHIN)}${text.slice(at)}<`;
  }),
  address: replacing(/<c r="[^"]*"/, (_, random) => `<c r="${random.pick(ADDRESSES)}"`),
  row: replacing(/<row r="[^"]*"/, (_, random) => `<row r="${escaped(random.pick(ODD_NUMBERS))}"`),
  "no address": replacing(/<c r="[^"]*"/, () => "<c"),
  look: replacing(/<c r="[^"]*" s="\d+"/, ([cell], random) =>
    cell.replace(
      /s="\d+"/,
      `s="${random.pick(["", "0", "9999", "-1", "1.0", "1e1", String(random.below(60))])}"`,
    ),
  ),
  "shared text": replacing(/ t="s"><v>\d+/, (_, random) => {
    const index = random.pick(["99999", "-1", "1.0", "0x1", "1e0", "", String(random.below(80))]);
    return ` t="s"><v>${index}`;
  }),
  type: replacing(
    /<c r="[^"]*"(?: s="\d+")?(?: t="\w+")?/,
    ([cell], random) => `${cell.replace(/ t="\w+"/, "")} t="${random.pick(TYPES)}"`,
  ),
  formula: replacing(/<v>/, (_, random) => `${random.pick(FORMULAS)}<v>`),
  format: replacing(/formatCode="[^"]*"/, (_, random) => {
    const code = random.pick([
      "d/m/yyyy",
      ";;;",
      '"x',
      "[".repeat(20_000),
      "[$-809]d",
      "General",
      "0\\d",
      "",
    ]);
    return `formatCode="${escaped(code)}"`;
  }),
  "whole-day count": replacing(/<workbookPr/, () => '<workbookPr date1904="1"'),
  namespace: replacing(/xmlns(?::\w+)?="[^"]*"/, (_, random) =>
    random.pick(["", 'xmlns="urn:x"', 'xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"']),
  ),
  prologue: (xml, random) =>
    random.pick([
      `<!DOCTYPE x [<!ENTITY y "9">]>${xml}`,
      xml.replace(/encoding="[^"]*"/, 'encoding="ISO-8859-1"'),
      ` ${xml}`,
      `\uFEFF${xml}`,
      xml.replace(/^<\?xml[^>]*\?>/, ""),
      `${xml}<x/>`,
    ]),
  cut: (xml, random) => xml.slice(0, random.below(xml.length)),
};

/** A part, of which those that hold figures are chosen more often than the others. */
function chosen(names: readonly string[], random: Random): string | undefined {
  const figures = names.filter((name) =>
    /worksheets\/[^/]*\.xml$|sharedStrings|styles|workbook\.xml$/.test(name),
  );
  return random.pick(random.chance(0.8) ? figures : names);
}

/** A workbook of which a part is changed some times by one mutation, and packed again with what is right of it. */
export function mutateXml(bytes: Uint8Array, mutation: string, random: Random): Uint8Array {
  const parts = unpack(bytes);
  const name =
    chosen(
      Object.keys(parts).filter((each) => /\.(xml|rels)$/.test(each)),
      random,
    ) ?? "";
  const mutate = XML_MUTATIONS[mutation];
  if (!mutate) throw new Error(`no such mutation: ${mutation}`);
  let xml = strFromU8(parts[name] ?? new Uint8Array(0));
  for (let left = random.pick([1, 1, 2, 5]); left > 0; left -= 1) xml = mutate(xml, random);
  return pack({ ...parts, [name]: strToU8(xml) });
}
