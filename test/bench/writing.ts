// How long returns are written in one process, beside libraries that write the same cells, looks, rules and names: the
// processor's milliseconds of each, in turn. Arguments: the folder that has the libraries, how many returns.
import { createRequire } from "node:module";
import { join } from "node:path";
import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import { placeReturn } from "../../src/sheets/return/workbook";
import { absoluteReference, rangeName } from "../../src/workbook/address";
import type { Plan, PlanSheet, Style, Validation } from "../../src/workbook/plan";
import { fileFormula } from "../../src/xlsx/formulas";
import { writeXlsx } from "../../src/xlsx/write";
import { contractWith } from "../parity/returns";

const [libraries = "", count = "300"] = process.argv.slice(2);
const require = createRequire(join(libraries, "package.json"));

interface ExcelJsCell {
  value: unknown;
  style: object;
}
interface ExcelJsSheet {
  getCell(row: number, column: number): ExcelJsCell;
  getColumn(column: number): { width: number };
  getRow(row: number): { height: number };
  mergeCells(range: string): void;
  protect(password: string, options: object): Promise<void>;
  addConditionalFormatting(format: object): void;
  readonly dataValidations: { add(range: string, rule: object): void };
  state: string;
}
interface ExcelJsBook {
  addWorksheet(name: string): ExcelJsSheet;
  readonly definedNames: { add(reference: string, name: string): void };
  readonly xlsx: { writeBuffer(): Promise<Uint8Array> };
}
const { Workbook } = require("exceljs") as { Workbook: new () => ExcelJsBook };
const hucre = (await import(require.resolve("hucre"))) as {
  writeXlsx(options: object): Promise<Uint8Array>;
};

const argb = (colour: string) => `FF${colour.slice(1)}`;
const withoutSign = (formula: string) => fileFormula(formula).replace(/^=/, "");

/** A look as both libraries have it; they differ in how colours are given. */
function looks(style: Style, colour: (of: string) => object) {
  const { bold, italic, underline, size = 11, horizontal, vertical, wrap, indent, format, locked } = style;
  const side = style.border && { style: "thin", color: colour(style.border) };
  return {
    font: {
      name: "Calibri",
      size,
      bold,
      italic,
      underline,
      ...(style.colour && { color: colour(style.colour) }),
    },
    ...(style.fill && { fill: { type: "pattern", pattern: "solid", fgColor: colour(style.fill) } }),
    ...(side && { border: { top: side, right: side, bottom: side, left: side } }),
    alignment: { horizontal, wrapText: wrap, indent },
    ...(format && { numFmt: format }),
    protection: { locked: locked !== false },
    vertical,
  };
}

function bounds({ rule }: Validation): readonly string[] {
  if (rule.type === "list") return [withoutSign(rule.source)];
  if (rule.type === "custom") return [withoutSign(rule.formula)];
  return [rule.first, rule.second].flatMap((limit) =>
    limit === undefined ? [] : [typeof limit === "number" ? String(limit) : withoutSign(limit)],
  );
}

function ruleOf({ rule, ignoreBlank, error }: Validation) {
  return {
    type: rule.type,
    ...("comparison" in rule ? { operator: rule.comparison } : {}),
    ...{ allowBlank: ignoreBlank, showInputMessage: true, showErrorMessage: true },
    errorStyle: error.style,
    errorTitle: error.title,
  };
}

async function withExcelJs(plan: Plan): Promise<Uint8Array> {
  const book = new Workbook();
  const styles = new Map(
    Object.entries(plan.styles).map(([key, style]) => [key, looks(style, (of) => ({ argb: argb(of) }))]),
  );
  for (const sheet of plan.sheets) {
    const made = book.addWorksheet(sheet.name);
    made.state = sheet.visibility;
    sheet.columnWidths.forEach((width, index) => (made.getColumn(index + 1).width = width));
    for (const [row, height] of Object.entries(sheet.rowHeights ?? {}))
      made.getRow(Number(row) + 1).height = height;
    for (const { row, column, value, formula, style } of sheet.cells) {
      const cell = made.getCell(row + 1, column + 1);
      cell.value = formula === undefined ? value : { formula: withoutSign(formula), result: value };
      if (style !== undefined) cell.style = styles.get(style) ?? {};
    }
    for (const merge of sheet.merges ?? []) made.mergeCells(rangeName(merge));
    for (const each of sheet.validations ?? [])
      made.dataValidations.add(rangeName(each.range), {
        ...ruleOf(each),
        formulae: bounds(each),
        error: each.error.message,
      });
    sheet.conditionalFormats?.forEach(({ range, formula, look }, index) =>
      made.addConditionalFormatting({
        ref: rangeName(range),
        rules: [
          {
            ...{ type: "expression", priority: index + 1, formulae: [withoutSign(formula)] },
            style: {
              font: { bold: look.bold },
              ...(look.fill && {
                fill: { type: "pattern", pattern: "solid", bgColor: { argb: argb(look.fill) } },
              }),
            },
          },
        ],
      }),
    );
    if (sheet.protection) await made.protect("", { selectLockedCells: true });
  }
  for (const { name, sheet, range } of plan.names)
    book.definedNames.add(absoluteReference(sheet, range), name);
  return book.xlsx.writeBuffer();
}

function hucreSheet(sheet: PlanSheet, styles: ReadonlyMap<string, object>) {
  const rowDefs = new Map(
    Object.entries(sheet.rowHeights ?? {}).map(([row, height]) => [Number(row), { height }]),
  );
  return {
    name: sheet.name,
    columns: sheet.columnWidths.map((width) => ({ width })),
    rowDefs,
    cells: new Map(
      sheet.cells.map(({ row, column, value, formula, style }) => [
        `${row},${column}`,
        {
          value,
          ...(formula === undefined ? {} : { formula: withoutSign(formula), formulaResult: value }),
          ...(style === undefined ? {} : { style: styles.get(style) }),
        },
      ]),
    ),
    merges: sheet.merges?.map(({ row, column, rows, columns }) => ({
      ...{ startRow: row, startCol: column, endRow: row + rows - 1, endCol: column + columns - 1 },
    })),
    dataValidations: sheet.validations?.map((each) => {
      const [formula1, formula2] = bounds(each);
      return {
        ...ruleOf(each),
        range: rangeName(each.range),
        formula1,
        formula2,
        errorMessage: each.error.message,
      };
    }),
    conditionalRules: sheet.conditionalFormats?.map(({ range, formula, look }, index) => ({
      ...{ type: "expression", priority: index + 1, range: rangeName(range), formula: withoutSign(formula) },
      style: {
        font: { bold: look.bold },
        ...(look.fill && {
          fill: { type: "pattern", pattern: "solid", bgColor: { rgb: look.fill.slice(1) } },
        }),
      },
    })),
    ...(sheet.protection && { protection: { sheet: true } }),
    hidden: sheet.visibility === "hidden",
    veryHidden: sheet.visibility === "veryHidden",
  };
}

function withHucre(plan: Plan): Promise<Uint8Array> {
  const styles = new Map(
    Object.entries(plan.styles).map(([key, style]) => [key, looks(style, (of) => ({ rgb: of.slice(1) }))]),
  );
  return hucre.writeXlsx({
    sheets: plan.sheets.map((sheet) => hucreSheet(sheet, styles)),
    namedRanges: plan.names.map(({ name, sheet, range }) => ({
      name,
      range: absoluteReference(sheet, range).replace(/^=/, ""),
    })),
  });
}

const ways: Readonly<Record<string, (plan: Plan) => Promise<Uint8Array>>> = {
  "this writer": writeXlsx,
  hucre: withHucre,
  exceljs: withExcelJs,
};
const taken = new Map(Object.keys(ways).map((name) => [name, { times: [] as number[], bytes: 0 }]));
for (let index = 0; index < Number(count); index += 1) {
  const contract = contractWith({ reference: `C-${index}` });
  const plan = placeReturn(contract, "2026-27-Q2", { area: rotherhamArea });
  for (const [name, write] of Object.entries(ways)) {
    const before = process.cpuUsage();
    const bytes = await write(plan);
    const { user, system } = process.cpuUsage(before);
    const kept = taken.get(name);
    kept?.times.push((user + system) / 1000);
    if (kept) kept.bytes = bytes.length;
  }
}
process.stdout.write(JSON.stringify([...taken]));
