import type { CellAddress, RangeAddress } from "../../workbook/address";
import { LIMITS } from "../../workbook/limits";
import type { Link } from "../../workbook/link";
import type {
  CellValue,
  ConditionalFormat,
  PlanCell,
  PlanName,
  PlanSheet,
  Validation,
  ValidationRule,
} from "../../workbook/plan";
import { fitted } from "./fitted";
import { linkedStyle, type StyleName } from "./palette";

/** What a cell holds: a value alone, or a formula beside the value that the domain gives it. */
export interface Content {
  readonly value: CellValue;
  readonly formula?: string;
  /** Its look follows from the style, in `joinPieces`. */
  readonly link?: Link;
}

/** A value that the plan states; null leaves the cell empty. Of a text beyond what a cell holds the end is left out. */
export function given(value: CellValue | undefined): Content {
  return { value: value === undefined ? null : held(value) };
}

/** What a cell holds of a value from outside. */
export function held<Value extends CellValue>(value: Value): Value | string {
  return typeof value === "string" ? fitted(value, LIMITS.cellText) : value;
}

/** A formula, without its "=", and the figure it should give; a figure that is not known shows as "". */
export function formula(text: string, value: CellValue): Content {
  return { formula: `=${text}`, value: held(value ?? "") };
}

/** The same with a link; without one where there is none, or nothing to show. */
export function linked(content: Content, link: Link | undefined): Content {
  return link === undefined || content.value === null ? content : { ...content, link };
}

/** What may be typed into an entry cell, and the words with which anything else is refused. */
export interface EntryRule {
  readonly rule: ValidationRule;
  /** Of both messages. Words from outside may be long: what Excel has no room for is left out of all three. */
  readonly title: string;
  readonly refusal: string;
  /** Shown while the cell is selected. */
  readonly hint?: string;
}

/** A part of a sheet, ready to be joined with others. */
export interface Piece {
  readonly cells: readonly PlanCell[];
  readonly validations?: readonly Validation[];
  readonly conditionalFormats?: readonly ConditionalFormat[];
  readonly merges?: readonly RangeAddress[];
  readonly names?: readonly PlanName[];
}

/** A piece of one cell. */
export function cell(place: CellAddress, style: StyleName, content: Content): Piece {
  return { cells: [planCell(place, style, content)] };
}

/** Written out, since a register has hundreds of thousands: objects that others are spread into take twice the memory. */
export function planCell(
  { row, column }: CellAddress,
  style: StyleName,
  { value, formula, link }: Content,
): PlanCell {
  if (link) return { row, column, value, formula, style, link };
  return formula === undefined ? { row, column, value, style } : { row, column, value, formula, style };
}

/** A sentence or title that runs over several columns. */
export function across(range: RangeAddress, style: StyleName, content: Content): Piece {
  return { ...cell(range, style, content), ...(range.columns > 1 ? { merges: [range] } : {}) };
}

export function validation(range: RangeAddress, entry: EntryRule): Validation {
  const { rule, refusal, hint } = entry;
  const title = fitted(entry.title, LIMITS.validationTitle);
  return {
    range,
    rule,
    ignoreBlank: true,
    error: { style: "stop", title, message: fitted(refusal, LIMITS.refusal) },
    ...(hint === undefined ? {} : { prompt: { title, message: fitted(hint, LIMITS.prompt) } }),
  };
}

/** A sheet of the plan, with the names of its ranges. */
export interface PlacedSheet {
  readonly sheet: PlanSheet;
  readonly names: readonly PlanName[];
}

/** The sheet that the pieces make together; locked but for its entries, without gridlines. */
export function joinPieces(
  sheet: Omit<PlanSheet, "cells" | "validations" | "conditionalFormats" | "merges" | "visibility">,
  pieces: readonly Piece[],
): PlacedSheet {
  return {
    sheet: {
      ...sheet,
      visibility: "visible",
      showGridlines: false,
      protection: { allow: ["formatColumns", "formatRows"] },
      cells: withLinks(pieces.flatMap(({ cells }) => cells)),
      validations: pieces.flatMap(({ validations }) => validations ?? []),
      conditionalFormats: pieces.flatMap(({ conditionalFormats }) => conditionalFormats ?? []),
      merges: pieces.flatMap(({ merges }) => merges ?? []),
    },
    names: pieces.flatMap(({ names }) => names ?? []),
  };
}

/** A sheet's title may get a link too. */
export const MOST_IN_CELLS = LIMITS.links - 1;

/** Linked cells with their look; from the number on that Excel takes in a sheet, cells keep their text alone. */
function withLinks(cells: readonly PlanCell[]): readonly PlanCell[] {
  let count = 0;
  return cells.map((each) => {
    if (!each.link) return each;
    count += 1;
    const { link, ...plain } = each;
    return count > MOST_IN_CELLS ? plain : { ...plain, style: linkedStyle(each.style), link };
  });
}

/** A path within tender.json. */
export type EntryPath = readonly (string | number)[];
