import { listBreach, ruleBreach } from "../../workbook/formula-limits";
import { LIMITS } from "../../workbook/limits";
import { asFlag, asObject, asOneOf, asText } from "../protocol/arguments";
import { invalidArgument } from "../protocol/api-error";
import type { Json } from "../protocol/members";
import type { CellRule, ComparedType, Operator, Rule } from "./validation";

const OPERATORS: readonly Operator[] = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
];
const COMPARED: readonly ComparedType[] = ["wholeNumber", "decimal", "date", "time", "textLength"];

/** Reads Excel.DataValidationRule: an object with exactly one member. */
export function parseRule(value: Json): Rule {
  const members = Object.entries(asObject(value, "rule")).filter(
    ([, inner]) => inner !== undefined && inner !== null,
  );
  const [member] = members;
  if (!member || members.length > 1) throw invalidArgument("a rule has one member");
  const [name, inner = null] = member;
  if (name === "list") return listRule(inner);
  if (name === "custom") return { type: "custom", formula: asFormula(asObject(inner)["formula"] ?? null) };
  return comparedRule(asOneOf(name, COMPARED), inner);
}

function listRule(value: Json): Rule {
  const { source, inCellDropDown } = asObject(value, "list");
  const text = asText(source, "list source");
  if (text === "") throw invalidArgument("list source");
  return {
    type: "list",
    source: text.startsWith("=") ? taken(text, listBreach) : typedList(text),
    inCellDropDown: inCellDropDown === undefined || asFlag(inCellDropDown),
  };
}

function comparedRule(type: ComparedType, value: Json): Rule {
  const { formula1, formula2, operator: given } = asObject(value, type);
  const operator = asOneOf(given, OPERATORS);
  const first = asLimit(type, formula1 ?? null);
  if (operator !== "Between" && operator !== "NotBetween") return { type, operator, formula1: first };
  return { type, operator, formula1: first, formula2: asLimit(type, formula2 ?? null) };
}

/** A limit as @types/office-js allows it: a number, "=formula", or for dates and times a text such as "2026-04-05". */
function asLimit(type: ComparedType, value: Json): string | number {
  const dated = type === "date" || type === "time";
  if (typeof value === "number" && !dated) return value;
  const text = asText(value, "formula1 and formula2");
  if (text.startsWith("=")) return taken(text);
  if (dated && !Number.isNaN(Date.parse(text))) return text;
  const number = Number(text);
  if (dated || text.trim() === "" || Number.isNaN(number)) throw invalidArgument(text);
  return number;
}

function asFormula(value: Json): string {
  const text = asText(value, "formula");
  if (!text.startsWith("=")) throw invalidArgument("a custom rule's formula begins with =");
  return taken(text);
}

function typedList(text: string): string {
  if (text.length > LIMITS.validationFormula) throw invalidArgument("list source");
  return text;
}

/** Refuses what Excel takes in no validation. */
function taken(formula: string, breachOf = ruleBreach): string {
  const breach = formula.length > LIMITS.validationFormula ? "its length" : breachOf(formula);
  if (breach !== undefined) throw invalidArgument(`formula: ${breach}`);
  return formula;
}

/** Excel.DataValidationType of one or several cells' rules: mixed where some cells have none (@types/office-js). */
export function ruleType(rules: readonly (CellRule | undefined)[]): string {
  const types = new Set(rules.map((rule) => rule?.rule?.type));
  if (types.size > 1) return types.has(undefined) ? "MixedCriteria" : "Inconsistent";
  const [type] = types;
  return type ? type.charAt(0).toUpperCase() + type.slice(1) : "None";
}

/** The rule as Excel.DataValidationRule: an object with its one member, or empty where there is no rule. */
export function asJson(rule: Rule | undefined): Json {
  if (!rule) return {};
  const { type, ...inner } = rule;
  return { [type]: { ...inner } };
}
