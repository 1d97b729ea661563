import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cellName, parseRange, type RangeAddress } from "../../src/workbook/address";
import { withListsAsCells } from "../../src/workbook/list";
import type { CellValue, Plan } from "../../src/workbook/plan";
import { sameFormula } from "../../src/workbook/same-formula";
import { writeXlsx } from "../../src/xlsx/write";
import { differences, formulaCount } from "../parity/plan-values";
import {
  complaintsOf,
  exceljsReads,
  gnumericComputes,
  hasGnumeric,
  hasOpenpyxl,
  MOVED,
  openpyxlReads,
  type ReadCells,
} from "./judges";

/** A file of a plan, and what it was written from. */
interface Written {
  readonly name: string;
  readonly plan: Plan;
  readonly path: string;
  /** Cells of a long list have no name in a file but for the first of a row, and Gnumeric 1.12 reads none of those. */
  readonly hasList: boolean;
}

const folder = mkdtempSync(join(tmpdir(), "judged-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Something done to a file before it is judged. */
type Change = (bytes: Uint8Array) => Uint8Array;

let count = 0;

async function written(name: string, plan: Plan, change: Change): Promise<Written> {
  count += 1;
  const path = join(folder, `${count}.xlsx`);
  writeFileSync(path, change(await writeXlsx(plan)));
  const hasList = plan.sheets.some(({ list }) => list !== undefined && list.rows > 0);
  return { name, plan: withListsAsCells(plan), path, hasList };
}

/** What a reader gives of a plan's cells that is not what the plan holds, with the place. */
function unlike({ plan }: Written, read: ReadCells, what: "formulas" | "values"): readonly string[] {
  return plan.sheets.flatMap(({ name, cells }) =>
    cells.flatMap((cell) => {
      const found = read[name]?.[cellName(cell)];
      const isSame =
        what === "formulas" && cell.formula !== undefined
          ? found === MOVED || (typeof found === "string" && sameFormula(cell.formula, found))
          : sameAs(cell.value, found);
      return isSame
        ? []
        : [`${name}!${cellName(cell)}: ${String(cell.formula ?? cell.value)} is ${String(found)}`];
    }),
  );
}

function sameAs(planned: CellValue, found: unknown): boolean {
  if (planned === null || planned === "") return found === undefined || found === null || found === "";
  if (typeof planned === "number" && typeof found === "number")
    return Math.abs(planned - found) <= 1e-9 * Math.max(1, Math.abs(planned));
  return planned === found;
}

/** Where Gnumeric 1.12 is known to compute otherwise than Excel, LibreOffice and the embedded engine. */
const GNUMERICS_OWN = [
  // N of an empty cell is #NUM!, and not 0.
  /(?<![\w.])N\(/,
  // Behind "=" it takes a criterion as it stands, so that ~* is no plain asterisk.
  /"="&SUBSTITUTE\(/,
  // LEFT gives no list within SUMPRODUCT.
  /SUMPRODUCT\(.*LEFT\(/,
];

/** Cells in which Gnumeric computes something else; those that rest on what it has of its own are left out. */
function computedOtherwise({ plan, path }: Written) {
  const cells = gnumericComputes(path);
  const found = differences(plan, (sheet, cell) => cells[sheet]?.[cell]);
  const own = new Set<string>();
  for (const { cell, formula, computed } of found)
    if (computed === "#NAME?" || GNUMERICS_OWN.some((shape) => shape.test(formula))) own.add(cell);
  for (let before = -1; before !== own.size;) {
    before = own.size;
    for (const { cell, formula } of found) if (restsOn(plan, cell, formula, own)) own.add(cell);
  }
  return { found: found.filter(({ cell }) => !own.has(cell)), own: own.size };
}

const REFERENCE = /(?:'((?:[^']|'')+)'!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\w(])/g;

/** Whether a formula refers to one of some cells ("Scoring!B3"): on its own sheet, on another, or by a name. */
function restsOn({ names }: Plan, cell: string, formula: string, some: ReadonlySet<string>): boolean {
  const placed = [...some].flatMap((each) => {
    const place = parseRange(each.slice(each.lastIndexOf("!") + 1));
    return place ? [{ ...place, sheet: each.slice(0, each.lastIndexOf("!")) }] : [];
  });
  const covers = (sheet: string, range: RangeAddress) =>
    placed.some((place) => {
      const [down, across] = [place.row - range.row, place.column - range.column];
      const within = down >= 0 && down < range.rows && across >= 0 && across < range.columns;
      return place.sheet === sheet && within;
    });
  const here = cell.slice(0, cell.lastIndexOf("!"));
  for (const [, sheet, address = ""] of formula.matchAll(REFERENCE)) {
    const range = parseRange(address);
    if (range && covers(sheet?.replaceAll("''", "'") ?? here, range)) return true;
  }
  const words = new Set(formula.match(/[A-Za-z_]\w*/g) ?? []);
  return names.some(({ name, sheet, range }) => words.has(name) && covers(sheet, range));
}

/** What the judges say of a workbook's file, for a table. */
export interface Judged {
  readonly name: string;
  readonly kB: number;
  readonly formulas: number;
  readonly validator: readonly string[];
  readonly seconds: number;
  readonly openpyxl: readonly string[] | undefined;
  readonly exceljs: readonly string[];
  readonly gnumeric: readonly string[] | undefined;
  /** Cells that rest on what Gnumeric is known to compute otherwise. */
  readonly gnumericsOwn: number;
}

/** Has each judge that is here say what it finds in the plans' files. */
export async function judge(
  plans: readonly (readonly [name: string, plan: Plan])[],
  change: Change = (bytes) => bytes,
): Promise<readonly Judged[]> {
  const files: Written[] = [];
  for (const [name, plan] of plans) files.push(await written(name, plan, change));
  const paths = files.map(({ path }) => path);
  const complaints = complaintsOf(paths);
  const judged: Judged[] = [];
  for (const file of files) {
    const { name, path, plan } = file;
    const own = complaints.filter((complaint) => complaint.path === path);
    const byOpenpyxl = hasOpenpyxl
      ? (["formulas", "values"] as const).flatMap((what) =>
          unlike(file, openpyxlReads([path], what)[0]?.sheets ?? {}, what),
        )
      : undefined;
    const computed = hasGnumeric && !file.hasList ? computedOtherwise(file) : undefined;
    judged.push({
      name,
      kB: Math.round(statSync(path).size / 1024),
      formulas: formulaCount(plan),
      validator: own.flatMap(({ office, told }) => told.map((each) => `${office}: ${each}`)),
      seconds: own.reduce((sum, { seconds }) => sum + seconds, 0),
      openpyxl: byOpenpyxl,
      exceljs: [
        ...unlike(file, await exceljsReads(path, "formulas"), "formulas"),
        ...unlike(file, await exceljsReads(path, "values"), "values"),
      ],
      gnumeric: computed?.found.map(
        ({ cell, formula, planned, computed: value }) =>
          `${cell}: ${formula} is ${JSON.stringify(value)}, not ${JSON.stringify(planned)}`,
      ),
      gnumericsOwn: computed?.own ?? 0,
    });
  }
  return judged;
}
