// How long a return is read in one process, beside readers that take only the cells: the processor's milliseconds of each, in
// turn. Arguments: the folder that has the other readers, then the files.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { inflateSync } from "fflate";
import { readReturn } from "../../src/sheets/return/read";
import { crc32 } from "../../src/xlsx/crc32";
import { readXlsx } from "../../src/xlsx/read";
import { zipEntries } from "../../src/xlsx/zip";

const [readers = "", ...files] = process.argv.slice(2);
const ROUNDS = 15;

interface SheetJs {
  read(bytes: Uint8Array, options: object): { Sheets: object };
}
interface ExcelJs {
  Workbook: new () => { xlsx: { load(bytes: Uint8Array): Promise<unknown> } };
}
interface Hucre {
  readXlsx(bytes: Uint8Array): Promise<unknown>;
}

const require = createRequire(join(readers, "package.json"));
const sheetJs = require("xlsx") as SheetJs;
const exceljs = require("exceljs") as ExcelJs;
const hucre = (await import(require.resolve("hucre"))) as Hucre;

/** The parts that the product reads: all but the looks of sheets and charts. */
const READ = /(workbook\.xml|\.rels|sharedStrings\.xml|styles\.xml|sheet\d+\.xml|table\d+\.xml)$/;

function inflated(bytes: Uint8Array): number {
  let sum = 0;
  for (const entry of zipEntries(bytes)) {
    if (!READ.test(entry.name)) continue;
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
    const packed = bytes.subarray(from, from + entry.packed);
    const content = entry.deflated ? inflateSync(packed, { out: new Uint8Array(entry.size) }) : packed;
    sum += crc32(content) & 1;
  }
  return sum;
}

async function grid(bytes: Uint8Array) {
  const read = await readXlsx(bytes, "return.xlsx");
  if (!read.ok) throw new Error(read.reason.code);
  return read.value;
}

const ways: Readonly<Record<string, (bytes: Uint8Array) => unknown>> = {
  "fflate, inflating and checking what is read": inflated,
  "reading the cells": grid,
  "reading to a return with its issues": async (bytes) => {
    const read = readReturn(await grid(bytes));
    if (!read.ok && read.issues.length === 0) throw new Error("nothing read");
  },
  "SheetJS, cells": (bytes) => sheetJs.read(bytes, { type: "array", cellFormula: false, cellHTML: false }),
  "hucre, cells": (bytes) => hucre.readXlsx(bytes),
  "exceljs, cells": (bytes) => new exceljs.Workbook().xlsx.load(bytes),
};

const found: Record<string, Record<string, number>> = {};
for (const file of files) {
  const bytes = new Uint8Array(readFileSync(file));
  const times = new Map(Object.keys(ways).map((name) => [name, [] as number[]]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, work] of Object.entries(ways)) {
      const before = process.cpuUsage();
      await work(bytes);
      const { user, system } = process.cpuUsage(before);
      times.get(name)?.push((user + system) / 1000);
    }
  }
  found[file] = Object.fromEntries(
    [...times].map(([name, taken]) => [name, taken.sort((a, b) => a - b)[ROUNDS >> 1] ?? NaN]),
  );
}
process.stdout.write(JSON.stringify(found));
