import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Cell, Workbook } from "exceljs";

const root = join(__dirname, "..", "..");
const MB = 1024 * 1024;

interface Complaint {
  readonly path: string;
  readonly office: string;
  readonly told: readonly string[];
  readonly seconds: number;
}

/** What Microsoft's Open XML SDK complains of in files, for Office 2010 and 365, with the seconds that it took. */
export function complaintsOf(paths: readonly string[]): readonly Complaint[] {
  const script = join(root, "test", "judges", "validate.mjs");
  return lines<Complaint>(process.execPath, [script, ...paths]);
}

/** What stands in the cells of sheets: a value as the reader has it, or a formula with its "=". */
export type ReadCells = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export interface ReadBack {
  readonly sheets: ReadCells;
  readonly names: readonly string[];
  /** Why it cannot read the file. */
  readonly refused?: string;
}

/** What openpyxl reads in files: the formulas of cells that have one, or the values alone. */
export function openpyxlReads(paths: readonly string[], what: "formulas" | "values"): readonly ReadBack[] {
  return lines<ReadBack>("/usr/bin/python3", [
    ...["-W", "ignore", join(root, "test", "judges", "cells.py"), what],
    ...paths,
  ]);
}

/** What Gnumeric computes in a file's cells, as openpyxl reads it in the file that Gnumeric saves. */
export function gnumericComputes(path: string): ReadCells {
  const saved = path.replace(/\.xlsx$/, "-gnumeric.xlsx");
  execFileSync("ssconvert", ["--recalc", "-T", "Gnumeric_Excel:xlsx", path, saved], { stdio: "ignore" });
  return openpyxlReads([saved], "values")[0]?.sheets ?? {};
}

/** The same as openpyxl of exceljs: dates as serial numbers, text of links and rich text as text. */
export async function exceljsReads(path: string, what: "formulas" | "values"): Promise<ReadCells> {
  return exceljsReadsBytes(readFileSync(path), what);
}

/** The same of a file that is at hand. */
export async function exceljsReadsBytes(bytes: Uint8Array, what: "formulas" | "values"): Promise<ReadCells> {
  const { default: ExcelJS } = await import("exceljs");
  const file: Workbook = new ExcelJS.Workbook();
  await file.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return Object.fromEntries(
    file.worksheets.map((sheet) => {
      const cells: Record<string, unknown> = {};
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          // In merged cells exceljs repeats the first one's value.
          if (cell.isMerged && cell.master.address !== cell.address) return;
          cells[cell.address] =
            what === "formulas" && cell.formula ? formulaOf(cell) : plain(cell.result ?? cell.value);
        });
      });
      return [sheet.name, cells];
    }),
  );
}

/** What exceljs gives of a formula that it has from another cell: it moves what looks like a cell within texts too. */
export const MOVED = Symbol("moved");

function formulaOf({ formula, value }: Cell): unknown {
  const isMoved = typeof value === "object" && value !== null && "sharedFormula" in value;
  return isMoved ? MOVED : `=${formula}`;
}

/** Days from the last of 1899 to the first of 1970, and milliseconds of a day. */
const [FIRST, DAY] = [25_569, 86_400_000];

function plain(value: unknown): unknown {
  if (value instanceof Date) return value.getTime() / DAY + FIRST;
  if (typeof value !== "object" || value === null) return value;
  if ("text" in value) return plain(value.text);
  if ("error" in value) return value.error;
  if ("richText" in value)
    return (value.richText as readonly { text: string }[]).map(({ text }) => text).join("");
  return "result" in value ? plain(value.result) : undefined;
}

function lines<Line>(program: string, args: readonly string[]): readonly Line[] {
  const printed = execFileSync(program, args, { encoding: "utf8", maxBuffer: 512 * MB, cwd: root });
  return printed
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
}

const runs = (program: string, ...args: readonly string[]) => spawnSync(program, args).status === 0;

/** Whether the readers that Debian has are here. */
export const hasOpenpyxl = runs("/usr/bin/python3", "-c", "import openpyxl");
export const hasGnumeric = hasOpenpyxl && runs("ssconvert", "--version");
