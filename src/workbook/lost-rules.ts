import { type CellAddress, overlaps, type RangeAddress } from "./address";
import { isRearranged, planAsNamedIn } from "./altered";
import { findSheet } from "./find-sheet";
import type { Grid, GridValidation } from "./grid";
import { moveFormula } from "./moved-formula";
import type { Limit, Plan, Validation, ValidationRule } from "./plan";
import { sameFormula } from "./same-formula";

/** Cells of a sheet that do not refuse any more what they were inserted to refuse. */
export interface LostRule {
  /** The sheet's name in the workbook. */
  readonly sheet: string;
  /** From the first row on; at least one. */
  readonly ranges: readonly RangeAddress[];
  /** What they said on a refused entry. */
  readonly refusal: string;
}

/**
 * Of which cells the rule was taken out, or another put in its place, in the plan's order. Programs cut a rule's cells up,
 * join those of equal rules and spell them in their own way: a cell's rule is compared as it reads in that cell. Nothing is
 * said of a sheet whose cells cannot be matched, nor where the source of the grid does not say what rules there are.
 */
export function lostRules(plan: Plan, grid: Grid): readonly LostRule[] {
  const renamed = planAsNamedIn(grid, plan);
  return plan.sheets.flatMap(({ name }, index) => {
    const [planned, sheet] = [renamed.sheets[index], findSheet(plan, grid, name)];
    const found = sheet?.validations?.map(withAnchors);
    if (!planned?.validations || !sheet || !found || isRearranged(plan, grid, name)) return [];
    const lost = new Map<string, RangeAddress[]>();
    for (const each of planned.validations.filter(({ error }) => error.style === "stop")) {
      const ranges = withoutRule(each, found);
      const { message } = each.error;
      if (ranges.length > 0) lost.set(message, [...(lost.get(message) ?? []), ...ranges]);
    }
    return [...lost].map(([refusal, ranges]) => ({ sheet: sheet.name, ranges: joined(ranges), refusal }));
  });
}

/** The cells of a rule's range in which no such rule stands, column by column. */
function withoutRule({ range, rule }: Validation, found: readonly Found[]): readonly RangeAddress[] {
  const held = found
    .map((each) => ({ each, ranges: each.ranges.filter((other) => overlaps(range, other)) }))
    .filter(({ each, ranges }) => ranges.length > 0 && isSameRule(rule, range, each))
    .flatMap(({ ranges }) => ranges);
  const columns = Array.from({ length: range.columns }, (_, index) => range.column + index);
  return columns.flatMap((column) =>
    gaps(
      range,
      column,
      held.filter((other) => other.column <= column && column < other.column + other.columns),
    ),
  );
}

/** The rows of a column that none of the ranges holds. */
function gaps(
  { row, rows }: RangeAddress,
  column: number,
  held: readonly RangeAddress[],
): readonly RangeAddress[] {
  const open: RangeAddress[] = [];
  const end = row + rows;
  let next = row;
  for (const other of held.toSorted((a, b) => a.row - b.row)) {
    if (other.row > next) open.push({ row: next, column, rows: Math.min(other.row, end) - next, columns: 1 });
    next = Math.max(next, other.row + other.rows);
  }
  return next < end ? [...open, { row: next, column, rows: end - next, columns: 1 }] : open;
}

/** Neighbours above each other as one, then neighbours beside each other. */
function joined(ranges: readonly RangeAddress[]): readonly RangeAddress[] {
  const down: RangeAddress[] = [];
  for (const range of ranges.toSorted((a, b) => a.column - b.column || a.row - b.row)) {
    const last = down.at(-1);
    const joins = last?.column === range.column && last.row + last.rows === range.row;
    if (last && joins) down[down.length - 1] = { ...last, rows: last.rows + range.rows };
    else down.push(range);
  }
  const across: RangeAddress[] = [];
  for (const range of down.toSorted((a, b) => a.row - b.row || a.rows - b.rows || a.column - b.column)) {
    const last = across.at(-1);
    const joins =
      last?.row === range.row && last.rows === range.rows && last.column + last.columns === range.column;
    if (last && joins) across[across.length - 1] = { ...last, columns: last.columns + 1 };
    else across.push(range);
  }
  return across;
}

/** A rule as it was found, and the cells to which its references may be relative. */
interface Found extends GridValidation {
  readonly from: readonly CellAddress[];
}

/**
 * References are relative to the top left cell of all the ranges, or, as some programs may take it, to that of the first: the
 * two are nearly always one, and a rule that is the plan's by either is no other.
 */
function withAnchors(found: GridValidation): Found {
  const [first, ...others] = found.ranges;
  if (!first) return { ...found, from: [] };
  const corner = { row: first.row, column: first.column };
  for (const { row, column } of others) {
    corner.row = Math.min(corner.row, row);
    corner.column = Math.min(corner.column, column);
  }
  const isFirst = corner.row === first.row && corner.column === first.column;
  return { ...found, from: isFirst ? [first] : [first, corner] };
}

function isSameRule(rule: ValidationRule, at: CellAddress, found: Found): boolean {
  if (!found.refuses || found.type !== rule.type) return false;
  if ("comparison" in rule && rule.comparison !== found.comparison) return false;
  const formulas = formulasOf(rule);
  return found.from.some((from) =>
    formulas.every((formula, index) =>
      sameFormula(formula, `=${moveFormula(found.formulas[index] ?? "", from, at)}`),
    ),
  );
}

/** Those that count, with "=": programs write a second one for every rule. */
export function formulasOf(rule: ValidationRule): readonly string[] {
  if (rule.type === "list") return [rule.source];
  if (rule.type === "custom") return [rule.formula];
  const hasTwo = rule.comparison === "between" || rule.comparison === "notBetween";
  return [rule.first, ...(hasTwo ? [rule.second ?? ""] : [])].map((limit: Limit) =>
    typeof limit === "number" ? `=${limit}` : limit,
  );
}
