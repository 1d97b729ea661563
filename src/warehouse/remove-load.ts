import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { filesOf, type Loaded, loadOfFile, LOADS, loadsIn, recordLines } from "./folder";
import { DOUBTS, LEFT_OUT, PAYMENT_LINES } from "./ledger-tables";
import { makeFinal, UNFINISHED } from "./parquet";
import { LINE_TABLES } from "./tables";

/** What a load put into the warehouse, and is there no more. */
export interface Removed {
  readonly council: string;
  readonly files: readonly string[];
  readonly lines: number;
  readonly pence: number;
}

/**
 * Takes a load out of the warehouse: all of it from the moment at which its record is another, or none. What it said of
 * suppliers and places stays, since by it those of other loads are found. Undefined where there is no such load.
 */
export async function removeLoad(folder: string, load: string): Promise<Removed | undefined> {
  const parts = (await loadsIn(folder)).filter((each) => each.load === load);
  const [first] = parts;
  if (!first) return undefined;
  const record = join(folder, LOADS, `${load}.json`);
  const isReturns = first.kind === "returns";
  if (isReturns) await rm(record);
  else {
    const left: Loaded = {
      ...{ ...first, part: `${load}.0`, kind: "suppliers", content: "", print: "", file: "" },
      ...{ lines: 0, pence: 0, columns: "" },
    };
    await writeFile(record + UNFINISHED, recordLines([left]));
    await makeFinal(record + UNFINISHED, record);
  }
  const tables = isReturns ? LINE_TABLES : [PAYMENT_LINES, LEFT_OUT, DOUBTS];
  for (const { name } of tables)
    for (const path of await filesOf(folder, name))
      if (loadOfFile(path) === load) await rm(join(folder, path));
  return {
    council: first.council,
    files: parts.map(({ file }) => file).filter((file) => file !== ""),
    lines: parts.reduce((sum, { lines }) => sum + lines, 0),
    pence: parts.reduce((sum, { pence }) => sum + pence, 0),
  };
}
