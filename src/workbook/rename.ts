import { sheetPrefix } from "./address";
import { LIMITS } from "./limits";
import type {
  ConditionalFormat,
  Limit,
  Plan,
  PlanCell,
  PlanChart,
  PlanSheet,
  Validation,
  ValidationRule,
} from "./plan";

/** Excel keeps this name for itself ("Rename a worksheet", Microsoft Support). */
const RESERVED = "history";

const ILLEGAL = /[/\\?*:[\]]/;

/** Whether Excel takes a sheet's name ("Rename a worksheet", Microsoft Support); it repairs a file with another. */
export function isSheetName(name: string): boolean {
  return (
    name.trim() !== "" &&
    name.length <= LIMITS.sheetName &&
    !ILLEGAL.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    name.toLowerCase() !== RESERVED
  );
}

/** The wanted sheet name, or with the first free number behind it: "Scoring 2". Excel tells no capitals apart. */
export function freeSheetName(wanted: string, taken: Iterable<string>): string {
  const names = new Set([...taken].map((name) => name.toLowerCase())).add(RESERVED);
  let name = wanted;
  for (let number = 2; names.has(name.toLowerCase()); number += 1) name = numbered(wanted, number);
  return name;
}

function numbered(name: string, number: number): string {
  const suffix = ` ${number}`;
  let kept = "";
  for (const character of name) {
    if (kept.length + character.length + suffix.length > LIMITS.sheetName) break;
    kept += character;
  }
  return kept.trimEnd() + suffix;
}

/**
 * The plan with other sheet names, in its formulas too; `renames` holds planned names and actual ones. The plan itself
 * where these are the same: there may be a hundred thousand formulas to go through for nothing.
 */
export function withSheetNames(plan: Plan, renames: ReadonlyMap<string, string>): Plan {
  if ([...renames].every(([from, to]) => from === to)) return plan;
  const known = new Map([...renames].map(([from, to]) => [from.toLowerCase(), to]));
  const nameOf: NameOf = (sheet) => known.get(sheet.toLowerCase()) ?? sheet;
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => renamedSheet(sheet, nameOf)),
    names: plan.names.map((name) => ({ ...name, sheet: nameOf(name.sheet) })),
    ...(plan.activeSheet === undefined ? {} : { activeSheet: nameOf(plan.activeSheet) }),
  };
}

type NameOf = (sheet: string) => string;

function renamedSheet(sheet: PlanSheet, nameOf: NameOf): PlanSheet {
  const { cells, validations, conditionalFormats, tables, charts } = sheet;
  const formula = (text: string) => renamedFormula(text, nameOf);
  return {
    ...sheet,
    name: nameOf(sheet.name),
    cells: cells.map((cell) => renamedCell(cell, formula)),
    ...(validations && { validations: validations.map((each) => renamedValidation(each, formula)) }),
    ...(conditionalFormats && {
      conditionalFormats: conditionalFormats.map((each): ConditionalFormat => ({
        ...each,
        formula: formula(each.formula),
      })),
    }),
    ...(tables && {
      tables: tables.map((table) => ({
        ...table,
        columns: table.columns.map((column) =>
          column.formula === undefined ? column : { ...column, formula: formula(column.formula) },
        ),
      })),
    }),
    ...(charts && { charts: charts.map((chart) => renamedChart(chart, formula)) }),
  };
}

type Rewrite = (formula: string) => string;

/** A link to another file names that file's sheets. */
function renamedCell(cell: PlanCell, formula: Rewrite): PlanCell {
  const { link } = cell;
  if (cell.formula === undefined && (!link || link.file !== undefined)) return cell;
  return {
    ...cell,
    ...(cell.formula === undefined ? {} : { formula: formula(cell.formula) }),
    ...(link && link.file === undefined ? { link: { ...link, place: formula(link.place) } } : {}),
  };
}

function renamedValidation(validation: Validation, formula: Rewrite): Validation {
  return { ...validation, rule: renamedRule(validation.rule, formula) };
}

function renamedRule(rule: ValidationRule, formula: Rewrite): ValidationRule {
  if (rule.type === "list") return { ...rule, source: formula(rule.source) };
  if (rule.type === "custom") return { ...rule, formula: formula(rule.formula) };
  const limit = (value: Limit): Limit => (typeof value === "string" ? formula(value) : value);
  return {
    ...rule,
    first: limit(rule.first),
    ...(rule.second === undefined ? {} : { second: limit(rule.second) }),
  };
}

function renamedChart(chart: PlanChart, formula: Rewrite): PlanChart {
  return {
    ...chart,
    categories: formula(chart.categories),
    series: chart.series.map((series) => ({ ...series, values: formula(series.values) })),
  };
}

// In turn: a text, a column of a table (where an apostrophe escapes the next character), a sheet in quotes.
const PARTS = /"(?:[^"]|"")*"|\[(?:'.|[^\]'[]|\[(?:'.|[^\]'])*\])*\]|'((?:[^']|'')+)'!/gs;

/** Changes the sheets that a formula names in quotes, and nothing within its texts or its tables' columns. */
function renamedFormula(formula: string, nameOf: NameOf): string {
  return formula.replace(PARTS, (part, quoted: string | undefined) => {
    if (quoted === undefined) return part;
    const sheet = quoted.replaceAll("''", "'");
    const actual = nameOf(sheet);
    return actual === sheet ? part : sheetPrefix(actual);
  });
}
