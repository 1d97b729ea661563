import { strFromU8 } from "fflate";
import { cellName } from "../../src/workbook/address";
import { type GridCell, everyCell } from "../../src/workbook/cells";
import type { Grid } from "../../src/workbook/grid";
import { decodeText } from "../../src/xlsx/read-parts";
import { exceljsReadsBytes } from "../judges/judges";
import { unpack } from "./zip-mutations";

/** How exceljs 4.4.0 reads a file that is taken here. */
export interface Differences {
  /** Figures and texts that one of the two does not see, each with its place. */
  readonly wrong: readonly string[];
  /** What is of exceljs alone, by which of `EXPLAINED`. */
  readonly explained: readonly Explained[];
}

/** Where exceljs is known to read otherwise than the standard says, or not at all. */
export const EXPLAINED = {
  "no addresses":
    "It needs the address of every cell, which ECMA-376 lets a file leave out, and names that are places; it throws a TypeError.",
  "a day as ISO text":
    "Of a cell of the type d it takes the digits before the first mark: the year, or the hour.",
  "a formula's text by its number":
    "Where a formula's value is a shared or an inline text it takes the number of that text, or no value, for the figure.",
  "days beyond JavaScript's":
    "It turns numbers that are shown as dates into JavaScript's days, which end after 275,760.",
  "no XML where nothing is read":
    "It reads every part whole, and refuses the file for what is not well formed where nothing is taken from here.",
  "damage where nothing is read":
    "It unpacks every part, and refuses the file for the size of one from which nothing is taken here; of each that is read here size and checksum are held.",
  "merges over one another":
    "It refuses merged cells that lie over others; nothing is taken from where they lie.",
  "Excel's escapes": "It takes _x001B_ of a text within a cell as it stands.",
  "entities twice": "In the text that a formula gives it decodes entities that were decoded.",
  "text in CDATA": "It passes over CDATA, which is text as any other.",
  "a sheet's name": "It refuses names that Excel does not let anyone type.",
} as const;
export type Explained = keyof typeof EXPLAINED;

const REFUSALS: readonly (readonly [how: RegExp, explained: Explained])[] = [
  [/^TypeError$|Invalid row number/, "no addresses"],
  [/^\d+:\d+: /, "no XML where nothing is read"],
  [/uncompressed data size mismatch$/, "damage where nothing is read"],
  [/^Worksheet name/, "a sheet's name"],
  [/^Cannot merge already merged/, "merges over one another"],
];

export async function differencesFromExceljs(bytes: Uint8Array, grid: Grid): Promise<Differences> {
  try {
    const read = await exceljsReadsBytes(bytes, "values");
    const found = grid.sheets.flatMap(({ name, cells }) => {
      const theirs = read[name] ?? {};
      const ours = new Map(everyCell(cells).map(({ cell, ...at }) => [cellName(at), cell]));
      return [...new Set([...ours.keys(), ...Object.keys(theirs)])].flatMap((at) =>
        differenceOf(`${name}!${at}`, ours.get(at), theirs[at] ?? null),
      );
    });
    const unseen = Object.keys(read).filter((name) => !grid.sheets.some((sheet) => sheet.name === name));
    const wrong = [
      ...unseen.map((name) => `the sheet ${name} is not seen here`),
      ...found.flatMap((each) => each.wrong ?? []),
    ];
    const explained = new Set(found.flatMap((each) => each.explained ?? []));
    return wrong.length > 0 && hasCdata(bytes)
      ? { wrong: [], explained: [...explained, "text in CDATA"] }
      : { wrong, explained: [...explained] };
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    const known = REFUSALS.find(([how]) => how.test(cause instanceof TypeError ? "TypeError" : said));
    return known
      ? { wrong: [], explained: [known[1]] }
      : { wrong: [`exceljs refuses it: ${said}`], explained: [] };
  }
}

function hasCdata(bytes: Uint8Array): boolean {
  return Object.values(unpack(bytes)).some((part) => strFromU8(part, true).includes("<![CDATA["));
}

function differenceOf(
  place: string,
  cell: GridCell | undefined,
  their: unknown,
): readonly { readonly wrong?: string; readonly explained?: Explained }[] {
  const our = cell?.value ?? null;
  if (isSame(our, their)) return [];
  const explained = cell && explanation(cell, their);
  return [
    explained ? { explained } : { wrong: `${place}: ${JSON.stringify(our)} / ${JSON.stringify(their)}` },
  ];
}

function isSame(our: unknown, their: unknown): boolean {
  if (our === their || ((our === null || our === "") && (their === null || their === ""))) return true;
  return (
    typeof our === "number" &&
    typeof their === "number" &&
    Math.abs(our - their) <= 1e-9 * Math.max(1, Math.abs(our))
  );
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">" };

/** Days that JavaScript can count from 1970, and its first from the one before 1900. */
const [MOST_DAYS, FIRST] = [100_000_000, 25_569];

function explanation({ value, formula, date }: GridCell, their: unknown): Explained | undefined {
  if (typeof value === "string" && typeof their === "string") {
    if (decodeText(their) === value) return "Excel's escapes";
    return value.replace(/&(amp|lt|gt);/g, (_, name: string) => ENTITIES[name] ?? "") === their
      ? "entities twice"
      : undefined;
  }
  if (formula !== undefined && typeof value === "string" && typeof their === "number")
    return "a formula's text by its number";
  if (!date || typeof value !== "number" || typeof their !== "number") return undefined;
  if (Number.isNaN(their))
    return Math.abs(value) > MOST_DAYS - FIRST ? "days beyond JavaScript's" : undefined;
  const day = new Date((value - FIRST) * 86_400_000);
  const leading = value < 1 ? Math.floor(value * 24 + 1e-9) : day.getUTCFullYear();
  return their === leading ? "a day as ISO text" : undefined;
}
