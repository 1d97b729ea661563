import { cellName, LAST_COLUMN, LAST_ROW, rangeName } from "./address";
import { isDefinedName } from "./defined-name";
import { formulaBreach, listBreach, ruleBreach } from "./formula-limits";
import { LIMITS } from "./limits";
import { isSoundLink } from "./link";
import type { Limit, Plan, PlanCell, PlanChart, PlanSheet, PlanTable, Style, Validation } from "./plan";
import { isSheetName } from "./rename";

/**
 * What of a plan Excel would refuse, cut or repair, each with its place, in words for a programmer: a plan that breaks a
 * limit has been made wrong. Long lists are gone through when they are written, not here.
 */
export function* planBreaches(plan: Plan): Generator<string> {
  yield* sheetNameBreaches(plan);
  yield* nameBreaches(plan);
  yield* styleBreaches(plan.styles);
  for (const sheet of plan.sheets) {
    for (const breach of sheetBreaches(sheet)) yield `sheet ${sheet.name}, ${breach}`;
  }
}

/** Throws where a plan breaks a limit, before anything of it is written. */
export function mustHoldLimits(plan: Plan): void {
  for (const breach of planBreaches(plan)) throw new Error(`beyond what Excel takes: ${breach}`);
}

function* sheetNameBreaches({ sheets }: Plan): Generator<string> {
  const taken = new Set<string>();
  for (const { name } of sheets) {
    if (!isSheetName(name)) yield `a sheet's name: ${name}`;
    if (taken.has(name.toLowerCase())) yield `two sheets of one name: ${name}`;
    taken.add(name.toLowerCase());
  }
}

function* nameBreaches({ names, sheets }: Plan): Generator<string> {
  const taken = new Set<string>();
  const tables = sheets.flatMap((sheet) => (sheet.tables ?? []).map(({ name }) => ({ name, comment: "" })));
  for (const { name, comment = "" } of [...names, ...tables]) {
    if (!isDefinedName(name)) yield `a name: ${name}`;
    if (taken.has(name.toLowerCase())) yield `one name twice: ${name}`;
    taken.add(name.toLowerCase());
    if (comment.length > LIMITS.nameComment)
      yield `the comment of name ${name}: ${comment.length} characters`;
  }
}

function* styleBreaches(styles: Plan["styles"]): Generator<string> {
  const formats = new Set<string>();
  const named: readonly (readonly [string, Style])[] = Object.entries(styles);
  if (named.length > LIMITS.cellFormats) yield `${named.length} looks`;
  for (const [name, { format, indent = 0, size = 1 }] of named) {
    if (format !== undefined) formats.add(format);
    const length = format?.length ?? 1;
    if (length < 1 || length > LIMITS.numberFormat) yield `the number format of ${name}`;
    if (indent < 0 || indent > LIMITS.indent) yield `the indent of ${name}: ${indent}`;
    if (size < 1 || size > LIMITS.fontSize) yield `the font of ${name}: ${size} points`;
  }
  if (formats.size > LIMITS.numberFormats) yield `${formats.size} number formats`;
}

function* sheetBreaches(sheet: PlanSheet): Generator<string> {
  const { validations = [], conditionalFormats = [], tables = [], charts = [], list } = sheet;
  yield* sizeBreaches(sheet);
  for (const cell of sheet.cells) yield* cellBreaches(cell);
  if (list && list.row + list.rows > LIMITS.rows) yield `a list to row ${list.row + list.rows}`;
  if (list && list.styles.length > LIMITS.columns) yield `a list of ${list.styles.length} columns`;
  if (validations.length > LIMITS.validations) yield `${validations.length} validations`;
  for (const each of validations) yield* at(`validation ${rangeName(each.range)}`, validationBreaches(each));
  for (const { range, formula } of conditionalFormats)
    yield* at(`conditional format ${rangeName(range)}`, some(ruleBreach(formula)));
  for (const table of tables) yield* at(`table ${table.name}`, tableBreaches(table, sheet));
  for (const chart of charts) yield* at(`chart ${chart.title}`, chartBreaches(chart));
  const footer = sheet.print.footer?.length ?? 0;
  if (footer > LIMITS.headerFooter) yield `a footer of ${footer} characters`;
}

function* at(place: string, breaches: Iterable<string>): Generator<string> {
  for (const breach of breaches) yield `${place}: ${breach}`;
}

function some(breach: string | undefined): readonly string[] {
  return breach === undefined ? [] : [breach];
}

function* sizeBreaches({ columnWidths, rowHeights = {} }: PlanSheet): Generator<string> {
  if (columnWidths.length > LIMITS.columns) yield `${columnWidths.length} columns`;
  for (const width of columnWidths)
    if (width < 0 || width > LIMITS.columnWidth) yield `a column's width: ${width}`;
  for (const [row, height] of Object.entries(rowHeights))
    if (height < 0 || height > LIMITS.rowHeight) yield `the height of row ${Number(row) + 1}: ${height}`;
}

function* cellBreaches(cell: PlanCell): Generator<string> {
  const { row, column, value, formula, link } = cell;
  if (row < 0 || row > LAST_ROW || column < 0 || column > LAST_COLUMN) yield `a cell in row ${row + 1}`;
  const breach =
    valueBreach(value) ??
    (formula === undefined ? undefined : formulaBreach(formula)) ??
    (link && !isSoundLink(link) ? `a link: ${JSON.stringify(link)}` : undefined);
  if (breach !== undefined) yield `cell ${cellName(cell)}: ${breach}`;
}

/** What of a cell's value Excel would not take. */
export function valueBreach(value: PlanCell["value"]): string | undefined {
  if (typeof value === "string")
    return value.length > LIMITS.cellText ? `a text of ${value.length} characters` : undefined;
  return typeof value !== "number" || Math.abs(value) <= LIMITS.number ? undefined : `the number ${value}`;
}

function* validationBreaches({ rule, error, prompt }: Validation): Generator<string> {
  for (const title of [error.title, prompt?.title ?? ""])
    if (title.length > LIMITS.validationTitle) yield `a title of ${title.length} characters: ${title}`;
  if (error.message.length > LIMITS.refusal)
    yield `a refusal of ${error.message.length} characters: ${error.message}`;
  const prompted = prompt?.message.length ?? 0;
  if (prompted > LIMITS.prompt) yield `a prompt of ${prompted} characters`;
  for (const formula of formulasOf(rule)) {
    if (formula.length > LIMITS.validationFormula)
      yield `a formula of ${formula.length} characters: ${formula}`;
    yield* some((rule.type === "list" ? listBreach : ruleBreach)(formula));
  }
}

function formulasOf(rule: Validation["rule"]): readonly string[] {
  if (rule.type === "list") return rule.source.startsWith("=") ? [rule.source] : [];
  if (rule.type === "custom") return [rule.formula];
  return [rule.first, rule.second].filter((limit: Limit | undefined) => typeof limit === "string");
}

/** A heading's cell says what the table calls the column ([MS-OI29500] 2.1.681 i). */
function* tableBreaches({ columns, range }: PlanTable, { cells }: PlanSheet): Generator<string> {
  const headings = new Map(
    cells.flatMap(({ row, column, value }) => (row === range.row ? [[column, value] as const] : [])),
  );
  const taken = new Set<string>();
  for (const [index, { title, formula }] of columns.entries()) {
    if (title.length > LIMITS.tableColumn) yield `a heading of ${title.length} characters`;
    if (taken.has(title.toLowerCase())) yield `one heading twice: ${title}`;
    taken.add(title.toLowerCase());
    if (String(headings.get(range.column + index)) !== title)
      yield `a heading that its cell does not hold: ${title}`;
    if (formula !== undefined) yield* some(formulaBreach(formula));
  }
}

function* chartBreaches({ series, categories }: PlanChart): Generator<string> {
  if (series.length > LIMITS.chartSeries) yield `${series.length} series`;
  for (const reference of [categories, ...series.map(({ values }) => values)])
    yield* some(formulaBreach(reference));
}
