import { strFromU8, strToU8 } from "fflate";
import { ODD_NUMBERS, ODD_TEXTS } from "./odd";
import type { Random } from "./random";
import { escaped } from "./xml-mutations";
import { pack, unpack } from "./zip-mutations";

type Content = (random: Random) => { readonly type?: string; readonly inside: string };

/** Numbers as Excel writes them, of every size, and days. */
const NUMBERS = [
  ...["0", "-1", "1", "12.5", "1E+308", "-1E+308", "1E-300", "46054", "0.1", "1000000000000", "2958465"],
  ...["100.000000001", "0.30000000000000004", "-0.004", "60", "4.9999999999999", "2147483648"],
] as const;
const text = (words: string) => ({
  type: "inlineStr",
  inside: `<is><t xml:space="preserve">${escaped(words)}</t></is>`,
});

/** What is typed or pasted into an entry cell. */
export const CELL_MUTATIONS: Readonly<Record<string, Content>> = {
  number: (random) => ({ inside: `<v>${random.pick(NUMBERS)}</v>` }),
  "odd number": (random) => ({ inside: `<v>${escaped(random.pick(ODD_NUMBERS))}</v>` }),
  text: (random) => text(random.pick(ODD_TEXTS)),
  "number as text": (random) => text(random.pick([...NUMBERS, ...ODD_NUMBERS])),
  "two runs": (random) => ({
    type: "inlineStr",
    inside: `<is><r><t>${escaped(random.pick(ODD_TEXTS).slice(0, 30))}</t></r><r><t>9</t></r></is>`,
  }),
  formula: (random) => ({
    inside: `<f>${random.pick(["1+1", "A1", "NA()", "NOW()", 'HYPERLINK("x")'])}</f><v>${random.pick(NUMBERS)}</v>`,
  }),
  "formula without value": () => ({ inside: "<f>1+1</f>" }),
  "formula of a text": (random) => ({
    type: "str",
    inside: `<f>T("x")</f><v>${escaped(random.pick(ODD_TEXTS))}</v>`,
  }),
  error: (random) => ({
    type: "e",
    inside: `<v>${random.pick(["#N/A", "#REF!", "#DIV/0!", "#SPILL!"])}</v>`,
  }),
  truth: (random) => ({ type: "b", inside: `<v>${random.pick(["0", "1", "true", "2"])}</v>` }),
  day: (random) => ({
    type: "d",
    inside: `<v>${random.pick(["2026-05-01", "2026-02-30", "1900-02-29", "9999-12-31T23:59:59", "12:30"])}</v>`,
  }),
  blank: () => ({ inside: "" }),
};

/** The looks of cells that may be typed into, by the number that cells give. */
function unlockedLooks(styles: string): ReadonlySet<string> {
  const looks = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1] ?? "";
  const each = looks.match(/<xf\b[^>]*?(?:\/>|>.*?<\/xf>)/gs) ?? [];
  return new Set(each.flatMap((xf, index) => (/locked="(?:0|false)"/.test(xf) ? [String(index)] : [])));
}

/** A workbook with other content in some of its entry cells; packed rightly. */
export function mutateCells(bytes: Uint8Array, mutation: string, random: Random): Uint8Array {
  const content = CELL_MUTATIONS[mutation];
  if (!content) throw new Error(`no such mutation: ${mutation}`);
  const parts = unpack(bytes);
  const unlocked = unlockedLooks(strFromU8(parts["xl/styles.xml"] ?? new Uint8Array(0)));
  const sheets = Object.keys(parts).flatMap((name) => {
    if (!/^xl\/worksheets\/[^/]*\.xml$/.test(name)) return [];
    const xml = strFromU8(parts[name] ?? new Uint8Array(0));
    const cells = [...xml.matchAll(/<c r="([^"]+)" s="(\d+)"[^>]*?(?:\/>|>.*?<\/c>)/gs)];
    const entries = cells.filter(([, , look]) => unlocked.has(look ?? ""));
    return entries.length > 0 ? [{ name, xml, entries }] : [];
  });
  const sheet = random.pick(sheets);
  if (!sheet) return bytes;
  let { xml } = sheet;
  for (let left = random.pick([1, 1, 2, 6]); left > 0; left -= 1) {
    const [whole, address = "", look = ""] = random.pick(sheet.entries) ?? [""];
    const { type, inside } = content(random);
    xml = xml.replace(
      whole,
      () => `<c r="${address}" s="${look}"${type ? ` t="${type}"` : ""}>${inside}</c>`,
    );
  }
  return pack({ ...parts, [sheet.name]: strToU8(xml) });
}
