import { strFromU8, unzipSync } from "fflate";
import type { Plan } from "../../src/workbook/plan";
import { xlsxPieces } from "../../src/xlsx/write";

/** The parts of a plan's workbook as text, by their path. */
export function partsOf(plan: Plan): ReadonlyMap<string, string> {
  const parts = unzipSync(new Uint8Array(Buffer.concat([...xlsxPieces(plan)])));
  return new Map(Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)]));
}
