import { sheetPrefix } from "./address";
import type { Plan, PlanSheet, Validation, ValidationRule } from "./plan";

/** The limit of a sheet's name in Excel. */
const LONGEST_NAME = 31;

/** `wanted`, or where a sheet has that name in any case, the next "Scoring 2" that none has. */
export function freeSheetName(wanted: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; used.has(name.toLowerCase()); number += 1) {
    const ending = ` ${number}`;
    name = wanted.slice(0, LONGEST_NAME - ending.length).trimEnd() + ending;
  }
  return name;
}

type Rewrite = <F extends string | number | undefined>(formula: F) => F;

/** The plan with its sheets renamed, and every reference to them; sheets that `renames` leaves out keep their names. */
export function withSheetNames(plan: Plan, renames: ReadonlyMap<string, string>): Plan {
  const byKey = new Map([...renames].map(([from, to]) => [from.toLowerCase(), to]));
  const named = (sheet: string): string => byKey.get(sheet.toLowerCase()) ?? sheet;
  const rewrite: Rewrite = (formula) =>
    (typeof formula === "string" ? renameReferences(formula, named) : formula) as typeof formula;
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => ({ ...renamedSheet(sheet, rewrite), name: named(sheet.name) })),
    names: plan.names.map((name) => ({ ...name, sheet: named(name.sheet) })),
    ...(plan.activeSheet === undefined ? {} : { activeSheet: named(plan.activeSheet) }),
  };
}

function renamedSheet(sheet: PlanSheet, rewrite: Rewrite): PlanSheet {
  const { cells, validations, conditionalFormats, tables, charts } = sheet;
  return {
    ...sheet,
    cells: cells.map((cell) => (cell.formula === undefined ? cell : withFormula(cell, rewrite))),
    ...(validations && { validations: validations.map((one) => renamedValidation(one, rewrite)) }),
    ...(conditionalFormats && {
      conditionalFormats: conditionalFormats.map((format) => withFormula(format, rewrite)),
    }),
    ...(tables && {
      tables: tables.map((table) => ({
        ...table,
        columns: table.columns.map((column) =>
          column.formula === undefined ? column : withFormula(column, rewrite),
        ),
      })),
    }),
    ...(charts && {
      charts: charts.map((chart) => ({
        ...chart,
        categories: rewrite(chart.categories),
        series: chart.series.map((series) => ({ ...series, values: rewrite(series.values) })),
      })),
    }),
  };
}

function withFormula<T extends { readonly formula?: string }>(thing: T, rewrite: Rewrite): T {
  return { ...thing, formula: rewrite(thing.formula) };
}

function renamedValidation(validation: Validation, rewrite: Rewrite): Validation {
  return { ...validation, rule: renamedRule(validation.rule, rewrite) };
}

function renamedRule(rule: ValidationRule, rewrite: Rewrite): ValidationRule {
  if (rule.type === "list") return { ...rule, source: rewrite(rule.source) };
  if (rule.type === "custom") return { ...rule, formula: rewrite(rule.formula) };
  const { first, second } = rule;
  return { ...rule, first: rewrite(first), ...(second === undefined ? {} : { second: rewrite(second) }) };
}

// A text in double quotes, a column of a structured reference, or a quoted sheet with its "!".
const PARTS = /"(?:[^"]|"")*"|\[(?:'.|[^\]'[])*\]|'((?:[^']|'')+)'!/g;

function renameReferences(formula: string, named: (sheet: string) => string): string {
  return formula.replace(PARTS, (part, quoted: string | undefined) =>
    quoted === undefined ? part : sheetPrefix(named(quoted.replaceAll("''", "'"))),
  );
}
