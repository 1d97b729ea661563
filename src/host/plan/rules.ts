import type { RangeAddress } from "../../workbook/address";
import type {
  Comparison,
  ConditionalFormat as PlanConditionalFormat,
  Validation,
  ValidationRule,
} from "../../workbook/plan";
import type { CellRange, ConditionalFormat } from "../workbook/shape";
import { shiftReferences } from "../workbook/formula-text";
import { dateTextSerial } from "../workbook/typed-entry";
import type { CellRule, Operator, Rule } from "../workbook/validation";

export function planValidations(area: CellRange): Validation[] {
  return area.sheet.validation.pieces(area).flatMap((piece): Validation[] => {
    const rule = piece.value?.rule && planRule(piece.value.rule);
    if (!piece.value || !rule) return [];
    const { errorAlert, prompt, ignoreBlanks } = piece.value;
    return [
      {
        range: plain(piece.area),
        rule: atPiece(piece.value, piece.area, rule),
        ignoreBlank: ignoreBlanks,
        error: { style: lower(errorAlert.style), title: errorAlert.title, message: errorAlert.message },
        ...(prompt.title + prompt.message === ""
          ? {}
          : { prompt: { title: prompt.title, message: prompt.message } }),
      },
    ];
  });
}

/** Moves the rule's relative references from the cell that it was set on to the piece's first cell. */
function atPiece({ anchor }: CellRule, area: RangeAddress, rule: ValidationRule): ValidationRule {
  const move = <L extends string | number>(limit: L): L =>
    (typeof limit === "string" && limit.startsWith("=")
      ? shiftReferences(limit, area.row - anchor.row, area.column - anchor.column)
      : limit) as L;
  if (rule.type === "list") return { ...rule, source: move(rule.source) };
  if (rule.type === "custom") return { ...rule, formula: move(rule.formula) };
  return {
    ...rule,
    first: move(rule.first),
    ...(rule.second === undefined ? {} : { second: move(rule.second) }),
  };
}

export const COMPARISONS: Readonly<Record<Operator, Comparison>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};

/** A Plan has no rules for times. */
function planRule(rule: Rule): ValidationRule | undefined {
  if (rule.type === "custom") return { type: "custom", formula: rule.formula };
  if (rule.type === "list") return { type: "list", source: rule.source };
  if (rule.type === "time") return undefined;
  const type = rule.type === "wholeNumber" ? "whole" : rule.type;
  const [first, second] = [rule.formula1, rule.formula2].map((limit) =>
    limit === undefined ? limit : asLimit(limit),
  );
  if (first === undefined) return undefined;
  const comparison = COMPARISONS[rule.operator];
  return { type, comparison, first, ...(second === undefined ? {} : { second }) };
}

function asLimit(limit: string | number): string | number {
  return typeof limit === "string" && !limit.startsWith("=") ? dateTextSerial(limit) : limit;
}

export function planConditionalFormats(format: ConditionalFormat): PlanConditionalFormat[] {
  const [first] = format.areas;
  if (!first || format.formula === "") return [];
  return format.areas.map((area) => ({
    range: plain(area),
    formula: shiftReferences(format.formula, area.row - first.row, area.column - first.column),
    look: {
      ...(format.bold === null ? {} : { bold: format.bold }),
      ...(format.colour === "" ? {} : { colour: format.colour }),
      ...(format.fill === "" ? {} : { fill: format.fill }),
    },
  }));
}

/** An area without its sheet. */
export function plain({ row, column, rows, columns }: RangeAddress): RangeAddress {
  return { row, column, rows, columns };
}

/** Excel's "Stop" as a Plan's "stop". */
export function lower<W extends string>(word: W): Uncapitalize<W> {
  return (word.charAt(0).toLowerCase() + word.slice(1)) as Uncapitalize<W>;
}
