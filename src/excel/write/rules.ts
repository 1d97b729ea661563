import { rangeName } from "../../workbook/address";
import type {
  Comparison,
  ConditionalFormat,
  Limit,
  PlanSheet,
  Validation,
  ValidationRule,
} from "../../workbook/plan";
import { step, type Step } from "./step";

export function mergeSteps({ name, merges = [] }: PlanSheet): Step[] {
  return merges.map((range) =>
    step(1, "", (target) => target.sheet(name).getRange(rangeName(range)).merge()),
  );
}

export function validationSteps({ name, validations = [] }: PlanSheet): Step[] {
  return validations.map((validation) =>
    step(4, validation, (target) => {
      validate(target.sheet(name).getRange(rangeName(validation.range)).dataValidation, validation);
    }),
  );
}

/** The rule first: it resets the messages. */
function validate(cells: Excel.DataValidation, { rule, ignoreBlank, error, prompt }: Validation): void {
  cells.rule = excelRule(rule);
  cells.ignoreBlanks = ignoreBlank;
  const style = ({ stop: "Stop", warning: "Warning", information: "Information" } as const)[error.style];
  cells.errorAlert = { showAlert: true, style, title: error.title, message: error.message };
  if (prompt) cells.prompt = { showPrompt: true, title: prompt.title, message: prompt.message };
}

function excelRule(rule: ValidationRule): Excel.DataValidationRule {
  if (rule.type === "list") return { list: { inCellDropDown: true, source: rule.source } };
  if (rule.type === "custom") return { custom: { formula: rule.formula } };
  const { type, first, second } = rule;
  const operator = OPERATORS[rule.comparison];
  if (type === "date")
    return { date: compared(operator, dateLimit(first), second === undefined ? second : dateLimit(second)) };
  const limits = compared(operator, first, second);
  if (type === "whole") return { wholeNumber: limits };
  return type === "decimal" ? { decimal: limits } : { textLength: limits };
}

function compared<L>(operator: (typeof OPERATORS)[Comparison], formula1: L, formula2: L | undefined) {
  return { operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) };
}

/** Excel refuses a number for a date but takes a formula that gives its serial number. */
function dateLimit(limit: Limit): string {
  return typeof limit === "number" ? `=${limit}` : limit;
}

const OPERATORS = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
} as const satisfies Record<Comparison, string>;

/** In reverse: Excel puts the format that was added last before the others. */
export function conditionalFormatSteps({ name, conditionalFormats = [] }: PlanSheet): Step[] {
  return [...conditionalFormats].reverse().map((format) =>
    step(6, format, (target) => {
      const range = target.sheet(name).getRange(rangeName(format.range));
      drawWhere(range.conditionalFormats.add("Custom").custom, format);
    }),
  );
}

function drawWhere(custom: Excel.CustomConditionalFormat, { formula, look }: ConditionalFormat): void {
  custom.rule.formula = formula;
  if (look.bold !== undefined) custom.format.font.bold = look.bold;
  if (look.colour !== undefined) custom.format.font.color = look.colour;
  if (look.fill !== undefined) custom.format.fill.color = look.fill;
}
