import { LIMITS } from "../../workbook/limits";
import { quoted } from "./formulas";

/** A condition of a sum over named columns of one length: a column, and what its cells must say. */
export interface Condition<Column extends string = string> {
  /** A name, or a range. */
  readonly column: Column;
  /** A reference, or text in quotes. */
  readonly is: string;
  /** What that says, where it is text from outside; our own words need no care. */
  readonly text?: string;
  /** Equal where it is left out. */
  readonly compared?: "<=" | "<" | ">" | ">=";
}

/** Cells that say what a cell says; the text is that cell's when the sheet is placed. */
export function says<const Column extends string>(
  column: Column,
  reference: string,
  text: string,
): Condition<Column> {
  return { column, is: reference, text };
}

/** Cells that say a text, which the formula holds itself. */
export function saysText<const Column extends string>(column: Column, text: string): Condition<Column> {
  return { column, is: quoted(text), text };
}

/**
 * A sum of figures where every condition is met, exact whatever a text is. SUMIFS takes *, ? and ~ for patterns, a
 * leading =, < or > for comparisons, and text that reads as a number for that number ("007" for 7): patterns and
 * comparisons are escaped, and where a text reads as a number, a date or a truth value, or has a ~, which the embedded
 * engine cannot escape, or is longer than SUMIFS looks for, SUMPRODUCT compares as text. Capitals make no difference to either, as they make none to the
 * names that are compared.
 */
export function sumWhere(figures: string, conditions: readonly Condition[]): string {
  if (conditions.some(mustCompare)) return `SUMPRODUCT(${tests(conditions)},${figures})`;
  return `SUMIFS(${figures},${conditions.map(criterion).join(",")})`;
}

/** How many lines meet every condition, in the same way. */
export function countWhere(conditions: readonly Condition[]): string {
  if (conditions.some(mustCompare)) return `SUMPRODUCT(${tests(conditions)})`;
  return `COUNTIFS(${conditions.map(criterion).join(",")})`;
}

function tests(conditions: readonly Condition[]): string {
  return [...conditions.map(({ column, is, compared = "=" }) => `(${column}${compared}${is})`), "1"].join(
    "*",
  );
}

function criterion({ column, is, text, compared }: Condition): string {
  if (compared) return `${column},"${compared}"&${is}`;
  if (text === "") return `${column},""`;
  if (text === undefined || !PATTERN.test(text)) return `${column},${is}`;
  return `${column},"="&SUBSTITUTE(SUBSTITUTE(${is},"*","~*"),"?","~?")`;
}

const PATTERN = /[*?]|^[=<>]/;

function mustCompare({ text }: Condition): boolean {
  if (text === undefined || text === "") return false;
  return (
    isTooLong(text) ||
    text.includes("~") ||
    text.startsWith("#") ||
    /^(?:true|false)$/i.test(text) ||
    readsAsNumber(text)
  );
}

/** Once its patterns are escaped and an equals sign is before it, as in the formula. */
function isTooLong(text: string): boolean {
  return "=".length + text.replace(/[*?]/g, "~$&").length > LIMITS.criterion;
}

const MONTHS =
  /jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?/gi;

/** Whether nothing is in a text but what numbers, sums of money, shares, days and times are written with. */
function readsAsNumber(text: string): boolean {
  const left = text
    .replace(MONTHS, "")
    .replace(/[ap]m\b/gi, "")
    .replace(/[\d\s.,:/+\-()%£$€e]/gi, "");
  return left === "";
}
