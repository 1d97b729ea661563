import { serialOf } from "../../domain/values/day";
import { cellName } from "../../workbook/address";
import { cellAt } from "../../workbook/cells";
import type { Grid } from "../../workbook/grid";
import type { Column } from "./block";
import { yesNo } from "./choices";
import { locate, withEntries } from "./entries";
import type { StyleName } from "./palette";
import { type EntryPath, type EntryRule, given } from "./piece";
import type { Take } from "./take-entries";
import { type CellReader, plainValue, readDay, readFigure, readText, readYesNo } from "./typed-cells";

/** What an entry holds, and so how it looks and how it is read. */
export type Holds = "text" | "choice" | "figure" | "money" | "day" | "answer";

/** A value of what is entered, as a file has it. */
export type Held = string | number | boolean;

const STYLES: Readonly<Record<Holds, StyleName>> = {
  text: "entryText",
  choice: "entryChoice",
  figure: "entryUnits",
  money: "entryMoney",
  day: "entryDay",
  answer: "entryChoice",
};

const READERS: Readonly<Record<Holds, CellReader<Held>>> = {
  text: readText,
  choice: readText,
  figure: readFigure,
  money: readFigure,
  day: readDay,
  answer: readYesNo,
};

export function styleOf(holds: Holds): StyleName {
  return STYLES[holds];
}

export function readerOf(holds: Holds): CellReader<Held> {
  return READERS[holds];
}

/** A value as its cell has it. */
export function contentOf(holds: Holds, value: Held | undefined) {
  if (holds === "day" && typeof value === "string") return given(serialOf(value));
  return given(typeof value === "boolean" ? yesNo(value) : value);
}

export interface EntryColumn {
  /** The field of an entry, with dots where it lies deeper; undefined where the entry is a text and nothing else. */
  readonly field?: string;
  readonly heading: string;
  readonly width: number;
  /** Workbook-wide, by which it is read. */
  readonly name: string;
  readonly holds: Holds;
  readonly rule: EntryRule;
}

/** A list of the settings: a line for each entry, and blank lines for more. */
export interface EntryList {
  /** Where the settings hold it. */
  readonly path: EntryPath;
  readonly columns: readonly EntryColumn[];
  readonly lines: readonly ListLine[];
  /** Says of each line what it lacks; nothing is read from it. */
  readonly check?: Column<never, ListLine, string>;
}

/** An entry's fields; a blank line has none, and an entry that is a text has it under "". */
export type ListLine = Readonly<Record<string, string | number | undefined>>;

/** Lines of entries with as many blank ones as make the list long enough to type in. */
export function withBlankLines(lines: readonly ListLine[], least: number, spare = 10): readonly ListLine[] {
  const length = Math.max(least, lines.length + spare);
  return Array.from({ length }, (_, index) => lines[index] ?? {});
}

export function listColumns({ columns, check }: EntryList): readonly Column<never, ListLine>[] {
  const entries = columns.map(
    ({ field = "", heading, width, name, holds, rule }): Column<never, ListLine> => ({
      key: name,
      heading,
      width,
      name,
      row: {
        style: styleOf(holds),
        content: (line) => contentOf(holds, line[field]),
        rule: () => rule,
      },
    }),
  );
  return check ? [...entries, check] : entries;
}

/** The entries that a list's lines hold, blank lines left out; the name of a column that is gone. */
export function readList(
  grid: Grid,
  { path, columns }: Pick<EntryList, "path" | "columns">,
  take: Take,
): { readonly entries: readonly unknown[] } | { readonly gone: string } {
  const found = columns.map((column) => ({ column, at: locate(grid, column.name) }));
  const gone = found.find(({ at }) => !at);
  const rows = found[0]?.at?.range.rows ?? 0;
  if (gone) return { gone: gone.column.name };
  const entries: unknown[] = [];
  for (let line = 0; line < rows; line += 1) {
    const cells = found.flatMap(({ column, at }) => {
      if (!at) return [];
      const address = { row: at.range.row + line, column: at.range.column };
      const place = { sheet: at.sheet.name, cell: cellName(address) };
      return [{ column, cell: cellAt(at.sheet.cells, address), place }];
    });
    if (cells.every(({ cell }) => plainValue(cell) === undefined)) continue;
    const values = cells.map(({ column: { field, heading, holds }, cell, place }) => {
      const own = [...path, entries.length, ...(field?.split(".") ?? [])];
      return [field, take({ path: own, label: heading, cell, place, read: readerOf(holds) })] as const;
    });
    const [first] = values;
    entries.push(
      first && first[0] === undefined
        ? first[1]
        : withEntries(
            {},
            values.flatMap(([field, value]) =>
              value === undefined ? [] : [{ path: field?.split(".") ?? [], value, place: {} }],
            ),
          ),
    );
  }
  return { entries };
}
