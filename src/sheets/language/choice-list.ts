import { cellName } from "../../workbook/address";
import { cellAt } from "../../workbook/cells";
import type { Grid } from "../../workbook/grid";
import { columnsFor, type Column } from "./block";
import { type Entry, locate } from "./entries";
import {
  contentOf,
  type EntryList,
  type Held,
  type Holds,
  listColumns,
  readerOf,
  readList,
  styleOf,
} from "./entry-list";
import { textHeight } from "./lines";
import { type EntryPath, type EntryRule, given, type PlacedSheet } from "./piece";
import { noteRow, sectionRow, titleRow } from "./rows";
import { gap, type Layout, layOut, placeLayout, type Section, stack } from "./section";
import { footer, heightFor, widths } from "./sheet-setup";
import { table } from "./table";
import type { Take } from "./take-entries";

/** A single value that the user of a workbook chooses. */
export interface Choice {
  readonly label: string;
  /** Where the file holds it. */
  readonly path: EntryPath;
  /** Workbook-wide, of its cell. */
  readonly name: string;
  readonly holds: Holds;
  readonly rule: EntryRule;
  /** What it does, and what holds where it is left empty. */
  readonly about: string;
  readonly value: string | number | undefined;
}

export interface ChoiceGroup {
  readonly title: string;
  readonly choices: readonly Choice[];
}

/** A sheet on which values are typed, and what stands at its head. */
export interface EntrySheetPlace {
  readonly sheet: string;
  readonly title?: string;
  readonly note: string;
  /** What the footer calls the workbook. */
  readonly reference: string;
  /** Between the note and the entries. */
  readonly above?: readonly Section[];
}

const WIDTHS = [46, 22, 80] as const;

/** A line for each value: what it is, the entry, and what it does. `entryWidth` is for values longer than a figure. */
export function placeChoiceSheet(
  place: EntrySheetPlace,
  groups: readonly ChoiceGroup[],
  entryWidth: number = WIDTHS[1],
): PlacedSheet {
  const columnWidths = [WIDTHS[0], entryWidth, WIDTHS[2]];
  const columns = choiceColumns(entryWidth);
  return placed(place, columnWidths, [
    gap(),
    table({
      columns,
      lines: groups.map((group) => ({ group, rows: group.choices })),
      groupStyle: "group",
      heights: {
        row: ({ about, value }) =>
          tallest([
            [about, WIDTHS[2]],
            [value, entryWidth],
          ]),
      },
    }),
  ]);
}

function choiceColumns(entryWidth: number) {
  return columnsFor<Choice, ChoiceGroup>()([
    {
      key: "label",
      heading: "Setting",
      width: WIDTHS[0],
      group: { style: "groupTitle", content: ({ title }) => given(title) },
      row: { style: "label", content: ({ label }) => given(label) },
    },
    {
      key: "entry",
      heading: "Entry",
      width: entryWidth,
      row: {
        style: ({ holds }) => styleOf(holds),
        content: ({ holds, value }) => contentOf(holds, value),
        rule: ({ rule }) => rule,
        name: ({ name }) => name,
      },
    },
    {
      key: "about",
      heading: "What it does",
      width: WIDTHS[2],
      row: { style: "given", content: ({ about }) => given(about) },
    },
  ]);
}

/** Below the title, the note and a gap. */
const HEADINGS_OF_ONE = 3;

/** Lists one below the other, each under its title where it has one. */
export function placeListSheet(
  place: EntrySheetPlace,
  lists: readonly (EntryList & { readonly title?: string })[],
): PlacedSheet {
  const columns = lists.map(listColumns);
  const [only, ...others] = lists;
  const sections = lists.flatMap((list, index): readonly Section[] => [
    gap(),
    ...(list.title === undefined ? [] : [sectionRow(list.title)]),
    table({
      columns: columns[index] ?? [],
      lines: [{ rows: list.lines }],
      heights: {
        ...headingsHeight(list.columns),
        row: (line) => tallest(list.columns.map(({ field = "", width }) => [line[field], width])),
      },
    }),
  ]);
  const isLong = only !== undefined && others.length === 0;
  return placed(place, widths(widest(columns)), sections, isLong ? HEADINGS_OF_ONE : undefined);
}

function headingsHeight(columns: EntryList["columns"]): { readonly headings?: number } {
  const headings = tallest(columns.map(({ heading, width }) => [heading, width]));
  return headings === undefined ? {} : { headings };
}

/** As high as the text that needs most lines; undefined where one line is enough. */
function tallest(texts: readonly (readonly [text: unknown, width: number])[]): number | undefined {
  const heights = texts.map(([text, width]) => (typeof text === "string" ? heightFor(text, width) : 0));
  const most = Math.max(0, ...heights);
  return most > heightFor("", WIDTHS[0]) ? most : undefined;
}

function placed(
  { sheet, title = sheet, note, reference, above = [] }: EntrySheetPlace,
  columnWidths: readonly number[],
  sections: readonly Section[],
  /** The row of the headings, printed on each page. */
  headings?: number,
): PlacedSheet {
  const room = columnWidths.reduce((sum, width) => sum + width, 0);
  const layout: Layout = layOut(
    sheet,
    stack([
      titleRow(title),
      noteRow(note, columnWidths.length, textHeight(note, room)),
      ...above,
      ...sections,
    ]),
  );
  return placeLayout(layout, {
    tabColour: "#1D4F76",
    columnWidths: [...columnWidths],
    print: {
      orientation: "landscape",
      footer: footer({ reference }),
      ...(headings === undefined ? {} : { repeatRows: { first: headings, last: headings } }),
    },
  });
}

/** The columns of the list that has most of them. */
function widest<Columns extends readonly Pick<Column<never, never>, "width">[]>(
  lists: readonly Columns[],
): Columns {
  const [first] = [...lists].sort((one, other) => other.length - one.length);
  if (!first) throw new Error("no lists");
  return first;
}

/** What was typed into values and lists, and the names of those that are gone. */
export function readTyped(
  grid: Grid,
  groups: readonly ChoiceGroup[],
  lists: readonly EntryList[],
  take: Take,
): {
  readonly values: readonly Entry[];
  readonly lists: readonly { readonly list: EntryList; readonly entries: readonly unknown[] }[];
  readonly gone: readonly string[];
} {
  const gone: string[] = [];
  const values = groups.flatMap(({ choices }) =>
    choices.map((choice): Entry => {
      const value = takeNamed(grid, take, choice);
      if (value === "gone") gone.push(choice.name);
      return { path: choice.path, value: value === "gone" ? undefined : value?.value, place: {} };
    }),
  );
  const read = lists.flatMap((list) => {
    const found = readList(grid, list, take);
    if ("gone" in found) gone.push(found.gone);
    return "gone" in found || found.entries.length === 0 ? [] : [{ list, entries: found.entries }];
  });
  return { values, lists: read, gone };
}

function takeNamed(
  grid: Grid,
  take: Take,
  { path, label, name, holds }: Choice,
): { readonly value: Held | undefined } | "gone" {
  const found = locate(grid, name);
  if (!found) return "gone";
  const { sheet, range } = found;
  const place = { sheet: sheet.name, cell: cellName(range) };
  const value = take({ path, label, cell: cellAt(sheet.cells, range), place, read: readerOf(holds) });
  return { value };
}
