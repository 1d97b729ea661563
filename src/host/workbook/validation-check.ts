import type { CellAddress } from "../../workbook/address";
import type { CellValue } from "../../workbook/plan";
import type { CellRange, Sheet } from "./shape";
import { shiftReferences } from "./formula-text";
import { Trial } from "./trial";
import { dateTextSerial } from "./typed-entry";
import { usedRange } from "./used-range";
import type { CellRule, Operator, Rule } from "./validation";

/** The cells of the range whose content breaks their rule, as getInvalidCells gives them: a range for each cell. */
export function invalidCells(range: CellRange): CellRange[] {
  const { sheet } = range;
  const cells = sheet.validation.pieces(range).flatMap(({ area, value }) => {
    if (!value?.rule) return [];
    const used = value.ignoreBlanks ? usedRange(range.at(area), true) : range.at(area);
    return used ? cellsOf(used).map((cell) => ({ cell, rule: value })) : [];
  });
  if (cells.length === 0) return [];
  const passes = check(sheet, cells);
  return cells
    .filter((_, i) => passes[i] === false)
    .map(({ cell }) => range.at({ ...cell, rows: 1, columns: 1 }));
}

/** True where the cell's present content satisfies its rule. */
export function isValid(sheet: Sheet, cell: CellAddress, rule: CellRule): boolean {
  return check(sheet, [{ cell, rule }])[0] === true;
}

/** The choices of a list rule, in order; undefined where the rule is no list or names nothing that can be read. */
export function listChoices(
  sheet: Sheet,
  cell: CellAddress,
  { rule, anchor }: CellRule,
): readonly string[] | undefined {
  if (rule?.type !== "list") return undefined;
  if (!rule.source.startsWith("=")) return rule.source.split(",").map((choice) => choice.trim());
  const source = shiftReferences(rule.source, cell.row - anchor.row, cell.column - anchor.column);
  const range = sheet.workbook.resolve(source) ?? localRange(sheet, source.slice(1));
  if (!range) return undefined;
  const { cells } = range.sheet.workbook;
  return cellsOf(usedRange(range, true) ?? range.at({ rows: 1, columns: 1 }))
    .map(({ row, column }) => cells.text(range.sheet.index, row, column))
    .filter((choice) => choice !== "");
}

interface Question {
  readonly cell: CellAddress;
  readonly rule: CellRule;
}

interface Asked extends Question {
  readonly places: readonly (CellAddress | undefined)[];
}

/** All questions are asked in one copy of the workbook, which computes once. */
function check(sheet: Sheet, questions: readonly Question[]): boolean[] {
  const formulas = questions.some(({ rule }) =>
    formulasOf(rule.rule).some((formula) => formula !== undefined),
  );
  const trial = formulas ? new Trial(sheet.workbook) : undefined;
  const asked = questions.map((question): Asked => {
    const { cell, rule } = question;
    const shift = (formula: string): string =>
      shiftReferences(formula, cell.row - rule.anchor.row, cell.column - rule.anchor.column);
    const places = formulasOf(rule.rule).map((formula) =>
      formula === undefined ? undefined : trial?.ask(sheet, shift(formula)),
    );
    return { ...question, places };
  });
  trial?.compute();
  const passes = asked.map((one) => passesRule(sheet, one, trial));
  trial?.end();
  return passes;
}

/** The formulas that must be computed to judge the rule, by position. */
function formulasOf(rule: Rule | undefined): readonly (string | undefined)[] {
  if (!rule || rule.type === "list") return [];
  if (rule.type === "custom") return [rule.formula];
  return [rule.formula1, rule.formula2].map((limit) =>
    typeof limit === "string" && limit.startsWith("=") ? limit : undefined,
  );
}

function passesRule(sheet: Sheet, { cell, rule, places }: Asked, trial: Trial | undefined): boolean {
  const { value, error } = sheet.workbook.cells.content(sheet.index, cell.row, cell.column);
  if (!rule.rule) return true;
  if (value === null && rule.ignoreBlanks) return true;
  if (rule.rule.type === "custom") return isTrue(places[0] && trial?.answer(sheet, places[0]));
  if (error) return false;
  if (rule.rule.type === "list") return isChoice(listChoices(sheet, cell, rule), rule.rule.source, value);
  const measured = measure(rule.rule.type, value);
  const limits = [rule.rule.formula1, rule.rule.formula2].map((limit, i) => {
    const place = places[i];
    return place ? asNumber(trial?.answer(sheet, place)) : toNumber(limit);
  });
  return measured !== undefined && compare(rule.rule.operator, measured, limits[0], limits[1]);
}

/** TRUE and numbers other than 0 pass; text and errors do not. */
function isTrue(answer: CellValue | undefined): boolean {
  return answer === true || (typeof answer === "number" && answer !== 0);
}

/** Choices from cells are compared in any case, typed choices exactly, as Excel does. */
function isChoice(choices: readonly string[] | undefined, source: string, value: CellValue): boolean {
  if (!choices) return false;
  const text = typeof value === "boolean" ? String(value).toUpperCase() : String(value ?? "");
  if (!source.startsWith("=")) return choices.includes(text);
  return choices.some((choice) => choice.toLowerCase() === text.toLowerCase());
}

function measure(type: Exclude<Rule["type"], "list" | "custom">, value: CellValue): number | undefined {
  if (type === "textLength") return String(value ?? "").length;
  if (typeof value !== "number") return value === null ? 0 : undefined;
  return type === "wholeNumber" && !Number.isInteger(value) ? undefined : value;
}

function asNumber(value: CellValue | undefined): number | undefined {
  return typeof value === "number" ? value : undefined;
}

/** A number, or a date's text as its serial. */
function toNumber(limit: string | number | undefined): number | undefined {
  return typeof limit === "string" ? dateTextSerial(limit) : limit;
}

function compare(
  operator: Operator,
  value: number,
  first: number | undefined,
  second: number | undefined,
): boolean {
  if (first === undefined) return false;
  switch (operator) {
    case "Between":
      return second !== undefined && value >= first && value <= second;
    case "NotBetween":
      return second !== undefined && (value < first || value > second);
    case "EqualTo":
      return value === first;
    case "NotEqualTo":
      return value !== first;
    case "GreaterThan":
      return value > first;
    case "LessThan":
      return value < first;
    case "GreaterThanOrEqualTo":
      return value >= first;
    case "LessThanOrEqualTo":
      return value <= first;
  }
}

function localRange(sheet: Sheet, address: string): CellRange | undefined {
  return sheet.workbook.resolve(`'${sheet.name.replaceAll("'", "''")}'!${address}`);
}

function cellsOf({ row, column, rows, columns }: CellRange): CellAddress[] {
  return Array.from({ length: rows * columns }, (_, i) => ({
    row: row + Math.floor(i / columns),
    column: column + (i % columns),
  }));
}
