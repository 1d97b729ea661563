import type { RangeAddress } from "../../workbook/address";
import { LIMITS } from "../../workbook/limits";
import type { PlanChart, PlanSheet, PlanTable } from "../../workbook/plan";
import { joinPieces, type Piece, type PlacedSheet } from "./piece";

/** Columns side by side; one where it is not said. */
export interface Span {
  /** From 0. */
  readonly column: number;
  readonly columns?: number;
}

/** What a section puts on its sheet. */
export interface Placed extends Piece {
  readonly rowHeights?: Readonly<Record<number, number>>;
  readonly charts?: readonly PlanChart[];
  readonly tables?: readonly PlanTable[];
}

/** Rows of a sheet, which know how many they are; what stands above them says where. */
export interface Section {
  readonly rows: number;
  /** What it puts on the sheet where its first row is `top`, from 0. */
  readonly place: (top: number, layout: Layout) => Placed;
  /** The sections that it is made of, each with its first row counted from this section's own. */
  readonly parts?: readonly (readonly [part: Section, from: number])[];
}

/** A sheet's sections, with where each of them stands. */
export interface Layout {
  readonly sheet: string;
  readonly section: Section;
  /** The first row of a section of the sheet, from 0. */
  readonly top: (section: Section) => number;
}

/** Sections one under another. */
export function stack(sections: readonly Section[]): Section {
  let rows = 0;
  const parts = sections.map((section): readonly [Section, number] => {
    const from = rows;
    rows += section.rows;
    return [section, from];
  });
  return made(rows, parts);
}

/** Sections side by side, as high as the highest of them. */
export function beside(...sections: readonly Section[]): Section {
  const rows = Math.max(...sections.map((section) => section.rows));
  return made(
    rows,
    sections.map((section) => [section, 0]),
  );
}

function made(rows: number, parts: NonNullable<Section["parts"]>): Section {
  const place: Section["place"] = (top, layout) =>
    together(parts.map(([part, from]) => part.place(top + from, layout)));
  return { rows, parts, place };
}

/** A section and what else its cells get: names, looks. */
export function adding(section: Section, more: (top: number, sheet: string) => Partial<Placed>): Section {
  const whole = stack([section]);
  const place: Section["place"] = (top, layout) =>
    together([whole.place(top, layout), { cells: [], ...more(top, layout.sheet) }]);
  return { ...whole, place };
}

/** A section with workbook-wide names for cells of it, counted from its first row. */
export function named(
  section: Section,
  names: readonly { readonly name: string; readonly range: RangeAddress }[],
): Section {
  return adding(section, (top, sheet) => ({
    names: names.map(({ name, range }) => ({ name, sheet, range: { ...range, row: top + range.row } })),
  }));
}

/** Empty rows. */
export function gap(rows = 1): Section {
  return { rows, place: () => ({ cells: [] }) };
}

function together(placed: readonly Placed[]): Placed {
  return {
    cells: placed.flatMap(({ cells }) => cells),
    validations: placed.flatMap(({ validations }) => validations ?? []),
    conditionalFormats: placed.flatMap(({ conditionalFormats }) => conditionalFormats ?? []),
    merges: placed.flatMap(({ merges }) => merges ?? []),
    names: placed.flatMap(({ names }) => names ?? []),
    rowHeights: Object.assign({}, ...placed.map(({ rowHeights }) => rowHeights ?? {})) as Record<
      number,
      number
    >,
    charts: placed.flatMap(({ charts }) => charts ?? []),
    tables: placed.flatMap(({ tables }) => tables ?? []),
  };
}

/** Says where the sections of a sheet stand; nothing is placed yet. */
export function layOut(sheet: string, section: Section): Layout {
  const tops = new Map<Section, number>();
  const stand = (each: Section, top: number): void => {
    if (tops.has(each)) throw new Error(`section twice on a sheet: ${sheet}`);
    tops.set(each, top);
    each.parts?.forEach(([part, from]) => stand(part, top + from));
  };
  stand(section, 0);
  const top = (each: Section): number => {
    const found = tops.get(each);
    if (found === undefined) throw new Error(`section of another sheet than ${sheet}`);
    return found;
  };
  return { sheet, section, top };
}

type SheetSetup = Omit<
  PlanSheet,
  | "name"
  | "visibility"
  | "cells"
  | "validations"
  | "conditionalFormats"
  | "merges"
  | "rowHeights"
  | "charts"
  | "tables"
>;

/** The sheet with its sections in their places. */
export function placeLayout(layout: Layout, setup: SheetSetup): PlacedSheet {
  const { rowHeights, charts = [], tables = [], ...piece } = layout.section.place(0, layout);
  return joinPieces(
    {
      ...setup,
      name: layout.sheet,
      ...(rowHeights === undefined ? {} : { rowHeights: noHigher(rowHeights) }),
      ...(charts.length > 0 ? { charts } : {}),
      ...(tables.length > 0 ? { tables } : {}),
    },
    [piece],
  );
}

/** Rows of texts that are longer than a row can show are as high as Excel makes one. */
function noHigher(heights: Readonly<Record<number, number>>): Readonly<Record<number, number>> {
  return Object.fromEntries(
    Object.entries(heights).map(([row, height]) => [row, Math.min(height, LIMITS.rowHeight)]),
  );
}

/** Cells of a section, counted from its first row, where they stand on the sheet. */
export function within(layout: Layout, section: Section, range: RangeAddress): RangeAddress {
  return { ...range, row: layout.top(section) + range.row };
}

/** The row below a section, which is the number of rows from the sheet's first to the section's last. */
export function endOf(layout: Layout, section: Section): number {
  return layout.top(section) + section.rows;
}
