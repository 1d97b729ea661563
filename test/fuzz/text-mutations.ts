import { strFromU8, strToU8 } from "fflate";
import { ODD_NUMBERS, ODD_TEXTS } from "./odd";
import type { Random } from "./random";

type OfText = (text: string, random: Random) => string | Uint8Array;
type OfBytes = (bytes: Uint8Array, random: Random) => Uint8Array;

function insert(text: string, random: Random, piece: string): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + piece + text.slice(at);
}

/** A line, other than the first with the headings, changed. */
function line(change: (cells: string[], random: Random) => readonly string[]): OfText {
  return (text, random) => {
    const lines = text.split("\n");
    const at = 1 + random.below(lines.length - 2);
    const changed = change((lines[at] ?? "").split(","), random);
    return lines.with(Math.min(at, lines.length - 1), changed.join(",")).join("\n");
  };
}

const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"));

const HEADINGS = ["Net", "Amount", "Supplier", "", "Date", "VAT", "Gross amount", "Balance"] as const;

/** What happens to a payments ledger on its way. */
const CSV: Readonly<Record<string, OfText>> = {
  quote: (text, random) => insert(text, random, random.pick(['"', '""', '","', "'", '"\n"'])),
  separator: (text, random) => insert(text, random, random.pick([",", ";", "\t", "|", ",,,,"])),
  "other separator": (text, random) => text.replaceAll(",", random.pick([";", "\t", "|"])),
  "line end": (text, random) => insert(text, random, random.pick(["\n", "\r", "\r\n", "\n\n\n", "\u2028"])),
  "other line ends": (text, random) => text.replaceAll("\n", random.pick(["\r\n", "\r", "\n\n"])),
  nul: (text, random) =>
    insert(text, random, random.pick(["\u0000", "\u0000\u0000", "\u001a", "\u001b[31m", "\u202e"])),
  mark: (text) => `\uFEFF${text}`,
  utf16: (text) => utf16(text),
  "odd utf16": (text, random) => utf16(text).slice(0, -1 - random.below(3)),
  latin: (text, random) => new Uint8Array(Buffer.from(insert(text, random, "£é"), "latin1")),
  "not utf8": (text, random) => {
    const bytes = strToU8(text);
    const at = random.below(bytes.length);
    return Uint8Array.from([...bytes.subarray(0, at), 0xc3, 0x28, 0xff, ...bytes.subarray(at)]);
  },
  cut: (text, random) => text.slice(0, random.below(text.length)),
  "drop line": (text, random) => {
    const lines = text.split("\n");
    return lines.toSpliced(random.below(lines.length), 1).join("\n");
  },
  "repeat line": (text, random) => {
    const lines = text.split("\n");
    const at = random.below(lines.length);
    return lines.toSpliced(random.below(lines.length), 0, lines[at] ?? "").join("\n");
  },
  "total line": (text, random) =>
    `${text}\n${random.pick(["Total", "Grand total", "TOTAL:"])},,,,${random.below(5_000)}.00`,
  "odd amount": line((cells, random) => cells.with(-1, random.pick(ODD_NUMBERS))),
  amount: line((cells, random) =>
    cells.with(-1, random.pick(["(5.00)", "-5", "5.00-", "£1,5", "1.234,56", "5CR", "1e3"])),
  ),
  "odd cell": line((cells, random) =>
    cells.with(random.below(cells.length), random.pick(ODD_TEXTS).replaceAll("\n", " ")),
  ),
  "more cells": line((cells, random) => cells.toSpliced(random.below(cells.length), 0, "x", "")),
  "fewer cells": line((cells, random) => cells.toSpliced(random.below(cells.length), 1)),
  heading: (text, random) =>
    text.replace(/^[^\n]*/, (line) => {
      const headings = line.split(",");
      return headings.with(random.below(headings.length), random.pick(HEADINGS)).join(",");
    }),
};

const SCALARS = [
  ...[
    "null",
    "true",
    "false",
    "0",
    "-0",
    "-1",
    "1e400",
    "1e-400",
    "9007199254740993",
    "12.5",
    '""',
    "[]",
    "{}",
  ],
  ...['"2026-02-30"', '"NaN"', "[[]]", "NaN", "0x10", "01", "'x'", `"${"A".repeat(40_000)}"`, '"\\ud800"'],
  ...['"\\u0000"', '"\\u202e"', `${"9".repeat(400)}`, '{"__proto__":{"a":1}}', '"=1+1"', '"local-jobs"'],
] as const;
const TOKEN = /"(?:[^"\\]|\\.)*"(?!\s*:)|-?\d+(?:\.\d+)?|true|false|null/g;
const KEY = /"((?:[^"\\]|\\.)*)"\s*:/g;
const MEMBER = /"(?:[^"\\]|\\.)*"\s*:\s*(?:"(?:[^"\\]|\\.)*"|-?[\d.]+|true|false|null)/g;

/** One of a pattern's matches, replaced. */
function one(pattern: RegExp, by: (found: string, random: Random) => string): OfText {
  return (text, random) => {
    const found = random.pick([...text.matchAll(pattern)]);
    if (!found) return text;
    return text.slice(0, found.index) + by(found[0], random) + text.slice(found.index + found[0].length);
  };
}

const DEEP = 20_000;

/** What is wrong in JSON that was typed or made by another program. */
const JSON_TEXT: Readonly<Record<string, OfText>> = {
  "odd value": one(TOKEN, (_, random) => random.pick(SCALARS)),
  "odd number": one(/-?\d+(?:\.\d+)?(?=\s*[,}\]])/g, (_, random) => random.pick(ODD_NUMBERS)),
  "odd text": one(TOKEN, (_, random) => JSON.stringify(random.pick(ODD_TEXTS))),
  "key twice": one(
    MEMBER,
    (member, random) => `${member},${member.replace(TOKEN, () => random.pick(SCALARS))}`,
  ),
  "drop member": one(new RegExp(`${MEMBER.source}\\s*,`, "g"), () => ""),
  "rename key": one(
    KEY,
    (_, random) =>
      `${JSON.stringify(random.pick(["__proto__", "constructor", "prototype", "toString", "", "id", "\u202ex", "x".repeat(5_000)]))}:`,
  ),
  "other key": (text, random) => {
    const other = random.pick([...text.matchAll(KEY)])?.[0] ?? "";
    return one(KEY, () => other)(text, random);
  },
  deep: one(TOKEN, () => "[".repeat(DEEP) + "]".repeat(DEEP)),
  "deep objects": one(TOKEN, () => '{"a":'.repeat(DEEP) + "1" + "}".repeat(DEEP)),
  "many entries": one(TOKEN, (found) => `[${`${found},`.repeat(20_000)}1]`),
  list: one(TOKEN, (found) => `[${found},${found}]`),
  object: one(TOKEN, (found) => `{"value":${found}}`),
  whole: (_, random) => random.pick([...SCALARS, "", " ", "[{}]", "[null]"]),
  cut: (text, random) => text.slice(0, random.below(text.length)),
  insert: (text, random) =>
    insert(text, random, random.pick(["{", "}", "[", "]", ",", ":", '"', "\u0000", "\\", "//"])),
  mark: (text) => `\uFEFF${text}`,
  utf16: (text) => utf16(text),
};

function ofText(mutations: Readonly<Record<string, OfText>>): Readonly<Record<string, OfBytes>> {
  return Object.fromEntries(
    Object.entries(mutations).map(([name, mutate]): [string, OfBytes] => [
      name,
      (bytes, random) => {
        let changed: string | Uint8Array = strFromU8(bytes);
        for (let left = random.pick([1, 1, 2, 4]); left > 0 && typeof changed === "string"; left -= 1)
          changed = mutate(changed, random);
        return typeof changed === "string" ? new TextEncoder().encode(changed) : changed;
      },
    ]),
  );
}

export const CSV_MUTATIONS = ofText(CSV);
export const JSON_MUTATIONS = ofText(JSON_TEXT);
