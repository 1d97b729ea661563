import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import { exampleTender } from "../../src/jobs/example-tender";
import { placeRegister } from "../../src/sheets/register/workbook";
import { placeReturn } from "../../src/sheets/return/workbook";
import { placeTender } from "../../src/sheets/tender/workbook";
import { cellName } from "../../src/workbook/address";
import type { CellValue, Plan, PlanName } from "../../src/workbook/plan";
import { ALL_LINES, spendWorkbook } from "./local-spends";
import { firstQuarter } from "./registers";
import { contractWith, filled } from "./returns";

const docs = join(__dirname, "../../docs/methods.md");
/** "<!-- formula: tender Scoring_Total 1 -->": the kind of workbook, a name in it, and the line within the name, from 1. */
const BLOCK = /(<!-- formula: (\w+) (\w+) (\d+) -->\n)[^]*?(<!-- end -->)/g;

function workbooks(): ReadonlyMap<string, Plan> {
  const { tender, edition } = exampleTender();
  return new Map([
    ["tender", placeTender(tender, { editions: [edition] })],
    [
      "return",
      placeReturn(contractWith(), "2026-27-Q2", { area: rotherhamArea, lines: 20, entries: filled }),
    ],
    ["register", placeRegister(firstQuarter, "1 November 2026")],
    ["spend", spendWorkbook(ALL_LINES)],
  ]);
}

describe("the formulas that docs/methods.md tells", () => {
  it("are those of the workbooks, with their figures (write them anew with UPDATE_DOCS=1)", () => {
    const text = readFileSync(docs, "utf8");
    const plans = workbooks();
    let told = 0;
    const wanted = text.replace(BLOCK, (_, begin: string, kind: string, name: string, line: string, end) => {
      told += 1;
      const plan = plans.get(kind);
      if (!plan) throw new Error(`no workbook of the kind ${kind}`);
      return `${begin}\n${block(plan, name, Number(line))}\n\n${String(end)}`;
    });
    if (process.env["UPDATE_DOCS"]) writeFileSync(docs, wanted);
    expect(readFileSync(docs, "utf8")).toBe(wanted);
    expect(told).toBeGreaterThan(20);
  });
});

function block(plan: Plan, name: string, line: number): string {
  const { sheet, range } = named(plan, name);
  const row = range.row + line - 1;
  const cell = cellOf(plan, sheet, cellName({ row, column: range.column }));
  if (!cell?.formula) throw new Error(`no formula at line ${line} of ${name}`);
  const figures = referred(plan, sheet, cell.formula);
  const shown = `${sheet}!${cellName(cell)} shows ${shownAs(cell.value)}`;
  return [
    "```",
    cell.formula,
    "```",
    "",
    figures.length > 0 ? `${shown}, from ${figures.join("; ")}.` : `${shown}.`,
  ].join("\n");
}

/** The figures of the cells that a formula refers to, but for long lists. */
function referred(plan: Plan, sheet: string, formula: string): readonly string[] {
  const withoutTexts = formula.replace(/"[^"]*"/g, '""');
  const found = withoutTexts.matchAll(
    /(?:'([^']+)'!)?(\$?[A-Z]{1,2}\$?\d+(?::\$?[A-Z]{1,2}\$?\d+)?)|\b([A-Z][A-Za-z]+_\w+)\b/g,
  );
  const told = [...found].flatMap(([, other, address = "", name]) =>
    name === undefined
      ? valuesOf(plan, other ?? sheet, address, other ? `${other}!` : "")
      : namedValues(plan, name),
  );
  return [...new Set(told)];
}

const MOST = 6;

function namedValues(plan: Plan, name: string): readonly string[] {
  const { sheet, range } = named(plan, name);
  if (range.rows > MOST) return [];
  const rows = Array.from({ length: range.rows }, (_, at) => range.row + at);
  const values = rows.map(
    (row) => cellOf(plan, sheet, cellName({ row, column: range.column }))?.value ?? null,
  );
  return [`${name} ${values.map(shownAs).join(", ")}`];
}

function valuesOf(plan: Plan, sheet: string, address: string, place: string): readonly string[] {
  const plain = address.replaceAll("$", "");
  const [, column = "", first = "", last = first] = /^([A-Z]+)(\d+)(?::[A-Z]+(\d+))?$/.exec(plain) ?? [];
  const rows = Number(last) - Number(first) + 1;
  if (rows > MOST) return [];
  const cells = Array.from({ length: rows }, (_, at) => `${column}${Number(first) + at}`);
  const values = cells.map((cell) => cellOf(plan, sheet, cell)?.value ?? null);
  return [`${place}${plain} ${values.map(shownAs).join(", ")}`];
}

function named({ names }: Plan, name: string): PlanName {
  const found = names.find((each) => each.name === name);
  if (!found) throw new Error(`no such name: ${name}`);
  return found;
}

function cellOf({ sheets }: Plan, sheet: string, address: string) {
  return sheets.find(({ name }) => name === sheet)?.cells.find((cell) => cellName(cell) === address);
}

function shownAs(value: CellValue): string {
  if (value === null || value === "") return "nothing";
  return typeof value === "number"
    ? value.toLocaleString("en-GB", { maximumFractionDigits: 4 })
    : `"${String(value)}"`;
}
