import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { filesOf, type Loaded, loadOfFile, LOADS, loadsIn, recordLines } from "./folder";
import { containedSaid, containedText, countedLedgers, lastLedgers, readingOf } from "./contained";
import { containedAmong, quarterOfFile } from "./held-payments";
import { DOUBTS, LEFT_OUT, PAYMENT_LINES } from "./ledger-tables";
import { makeFinal, UNFINISHED } from "./parquet";
import { LINE_TABLES } from "./tables";

/** What a load put into the warehouse, and is there no more. */
export interface Removed {
  readonly council: string;
  readonly files: readonly string[];
  readonly lines: number;
  readonly pence: number;
  /** Ledgers that count again: what was taken out had their payments. */
  readonly countAgain: readonly Loaded[];
}

/**
 * Takes a load out of the warehouse: all of it from the moment at which its record is another, or none. What it said of
 * suppliers and places stays, since by it those of other loads are found. Undefined where there is no such load.
 */
export async function removeLoad(folder: string, load: string): Promise<Removed | undefined> {
  const all = await loadsIn(folder);
  const parts = all.filter((each) => each.load === load);
  const [first] = parts;
  if (!first) return undefined;
  const before = all.filter(({ council }) => council === first.council);
  const record = join(folder, LOADS, `${load}.json`);
  const isReturns = first.kind === "returns";
  if (isReturns) await rm(record);
  else {
    const left: Loaded = {
      ...{ ...first, part: `${load}.0`, kind: "suppliers", content: "", print: "", file: "" },
      ...{ lines: 0, pence: 0, columns: "" },
      contained: await containedWithout(folder, before, load),
    };
    await writeFile(record + UNFINISHED, recordLines([left]));
    await makeFinal(record + UNFINISHED, record);
  }
  const tables = isReturns ? LINE_TABLES : [PAYMENT_LINES, LEFT_OUT, DOUBTS];
  for (const { name } of tables)
    for (const path of await filesOf(folder, name))
      if (loadOfFile(path) === load) await rm(join(folder, path));
  const counted = new Set(countedLedgers(before).map(({ part }) => part));
  const after = (await loadsIn(folder)).filter(({ council }) => council === first.council);
  return {
    countAgain: countedLedgers(after).filter(({ part }) => !counted.has(part)),
    council: first.council,
    files: parts.map(({ file }) => file).filter((file) => file !== ""),
    lines: parts.reduce((sum, { lines }) => sum + lines, 0),
    pence: parts.reduce((sum, { pence }) => sum + pence, 0),
  };
}

/** Which ledgers stand in others once a load is not there: what it held may stand in another that it held too. */
async function containedWithout(folder: string, loads: readonly Loaded[], load: string): Promise<string> {
  const taken = loads.filter((each) => each.load === load);
  const readings = new Set(taken.filter(({ kind }) => kind === "ledger").map(readingOf));
  const isAffected =
    taken.some(({ contained }) => contained !== "") ||
    containedSaid(loads).some(({ within }) => within.some((each) => readings.has(each)));
  if (!isAffected) return "";
  const paths = (await filesOf(folder, PAYMENT_LINES.name)).filter((path) => loadOfFile(path) === load);
  const left = lastLedgers(loads.filter((each) => each.load !== load));
  return containedText(await containedAmong(folder, new Set(paths.map(quarterOfFile)), left));
}
