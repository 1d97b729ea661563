import { cellName, type RangeAddress } from "../../workbook/address";
import type { Link } from "../../workbook/link";
import type { ConditionalFormat } from "../../workbook/plan";
import type { StyleName } from "./palette";
import { across, type Content, type EntryRule, given, linked, type Piece, validation } from "./piece";
import { type Layout, type Section, type Span, within } from "./section";
import { TITLE_HEIGHT } from "./sheet-setup";

/** A cell of a row, merged with those at its right where it has more columns than one. */
export interface RowCell extends Span {
  readonly style: StyleName;
  readonly content: Content | ((layout: Layout) => Content);
  /** The workbook-wide name of the cell. */
  readonly name?: string;
  /** What may be typed; for unlocked cells. `own` is the cell. */
  readonly rule?: (own: string) => EntryRule;
  /** Looks of the cell where a condition is true. */
  readonly marks?: readonly RowMark[];
}

export interface RowMark {
  /** A formula without its "="; `own` is the cell. */
  readonly when: (own: string, layout: Layout) => string;
  readonly look: ConditionalFormat["look"];
}

/** A row of cells, in points as high as is said. */
export function row(cells: readonly RowCell[], height?: number): Section {
  return {
    rows: 1,
    place: (top, layout) => {
      const pieces = cells.map((cell) => rowCell(cell, top, layout));
      return {
        cells: pieces.flatMap((piece) => piece.cells),
        merges: pieces.flatMap(({ merges }) => merges ?? []),
        validations: pieces.flatMap(({ validations }) => validations ?? []),
        conditionalFormats: pieces.flatMap(({ conditionalFormats }) => conditionalFormats ?? []),
        names: pieces.flatMap(({ names }) => names ?? []),
        ...(height === undefined ? {} : { rowHeights: { [top]: height } }),
      };
    },
  };
}

function rowCell(cell: RowCell, top: number, layout: Layout): Piece {
  const { column, columns = 1, style, content, name, rule, marks = [] } = cell;
  const range = { row: top, column, rows: 1, columns };
  const own = cellName(range, true);
  return {
    ...across(range, style, typeof content === "function" ? content(layout) : content),
    validations: rule ? [validation(range, rule(own))] : [],
    conditionalFormats: marks.map(({ when, look }) => ({ range, formula: `=${when(own, layout)}`, look })),
    ...(name === undefined
      ? {}
      : { names: [{ name, sheet: layout.sheet, range: { ...range, columns: 1 } }] }),
  };
}

/** A sheet's title, its first row. */
export function titleRow(text: string, columns = 1): Section {
  return row([{ column: 0, columns, style: "title", content: given(text) }], TITLE_HEIGHT);
}

/** What a sheet says of itself below its title. */
export function noteRow(text: string, columns: number, height?: number): Section {
  return row([{ column: 0, columns, style: "note", content: given(text) }], height);
}

/** Whether what a sheet holds is sound or whole; the first columns of the sheet. */
export function checkRow(
  columns: number,
  content: RowCell["content"],
  marks: readonly RowMark[] = [],
  height?: number,
): Section {
  return row([{ column: 0, columns, style: "check", content, marks }], height);
}

/** The title of what stands below it. */
export function sectionRow(text: string): Section {
  return row([{ column: 0, style: "section", content: given(text) }]);
}

/** A label with the figure or text that it names. */
export interface Fact extends Section {
  /** Of the figure, counted from the fact's own row. */
  readonly value: RangeAddress;
}

export interface FactParts extends Omit<RowCell, "column" | "columns"> {
  readonly label: string;
  /** Of the label. */
  readonly link?: Link;
  readonly height?: number;
}

/** Facts of one sheet, whose labels stand in one column and their values in another. */
export function factRows(label: Span, value: Span): (fact: FactParts) => Fact {
  return ({ label: text, link, height, ...cell }) => ({
    ...row(
      [
        { ...label, style: "label", content: linked(given(text), link) },
        { ...value, ...cell },
      ],
      height,
    ),
    value: { row: 0, column: value.column, rows: 1, columns: 1 },
  });
}

/** A fact's figure as formulas of its sheet refer to it: $D$5. */
export function factCell(layout: Layout, fact: Fact): string {
  return cellName(within(layout, fact, fact.value), true);
}
