import { cellName, sheetPrefix } from "../../workbook/address";
import type { Tender } from "../../domain/tender/tender";
import type { Column, Lines } from "../language/block";
import { sumsTo100, sumsToOther } from "../language/figure-tests";
import { marked } from "../language/palette";
import { type Content, formula, type PlacedSheet } from "../language/piece";
import { checkRow, type RowMark, titleRow } from "../language/rows";
import { cellAtNumber } from "../language/formulas";
import { looksNothingUp, type TenderModel } from "./model";
import { endOf, layOut, placeLayout, type Section, stack } from "../language/section";
import { footer, HEADING_HEIGHT, printArea, sideBySide, widths } from "../language/sheet-setup";
import { columnOf, frozen, headings, lineOf, table } from "../language/table";

interface MarkedSheet<Group, Row, Key extends string> {
  readonly name: string;
  readonly tabColour: string;
  readonly title: string;
  readonly tender: Tender;
  /** What the line below the title says. */
  readonly check: Section;
  /** The second says what is marked, and the bidder. */
  readonly columns: readonly Column<Group, Row, Key | "subject">[];
  /** The key of the last column that is printed. */
  readonly lastPrinted: NoInfer<Key>;
  readonly lines: readonly Lines<Group, Row>[];
}

/** Where the lines of bids stand on a sheet on which they are marked. */
export function layOutMarked<Group, Row, Key extends string>(
  sheet: Pick<MarkedSheet<Group, Row, Key>, "name" | "title" | "check" | "columns" | "lines">,
) {
  const marks = table({
    columns: sheet.columns,
    lines: sheet.lines,
    groupStyle: "group",
    rowStyle: "blank",
    heights: { headings: HEADING_HEIGHT, wrapped: "subject" },
  });
  return { layout: layOut(sheet.name, stack([titleRow(sheet.title), sheet.check, marks])), marks };
}

/** The cell of a column in a group's own line, or in a bidder's below it, as formulas of other sheets write it. */
export function markedCells<Group, Row, Key extends string>(
  sheet: Pick<MarkedSheet<Group, Row, Key>, "name" | "title" | "check" | "columns" | "lines">,
  key: NoInfer<Key>,
): (group: number, bid?: number) => string {
  const { layout, marks } = layOutMarked(sheet);
  const column = columnOf(layout, marks, key);
  return (group, bid) =>
    sheetPrefix(sheet.name) +
    cellName({ ...column, row: column.row + lineOf(sheet.lines, group, bid) }, true);
}

/** The same cell of a group's own line in a workbook of the model's form; until form 2 it is looked up in the column's name. */
export function groupCells<Group, Row, Key extends string>(
  model: TenderModel,
  sheet: Parameters<typeof markedCells<Group, Row, Key>>[0],
  key: NoInfer<Key>,
): (group: number) => string {
  if (looksNothingUp(model)) return markedCells(sheet, key);
  const name = sheet.columns.find((column) => column.key === key)?.name;
  if (name === undefined) throw new Error(`a column without a name: ${key}`);
  return (group) => cellAtNumber(name, String(lineOf(sheet.lines, group) + 1));
}

/** The columns that stay in view, and stand on each page: numbers, and what is marked. */
const KEPT_COLUMNS = 2;

/** A sheet with a group of lines for each thing that bids are marked for, and in it a line for each bidder. */
export function placeMarkedSheet<Group, Row, Key extends string>(
  sheet: MarkedSheet<Group, Row, Key>,
): PlacedSheet {
  const { tabColour, columns, lastPrinted } = sheet;
  const { layout, marks } = layOutMarked(sheet);
  const printed = columns.slice(0, columns.findIndex(({ key }) => key === lastPrinted) + 1);
  return placeLayout(layout, {
    tabColour,
    columnWidths: widths(columns),
    freeze: frozen(layout, marks, KEPT_COLUMNS),
    print: {
      orientation: "landscape",
      repeatRows: headings(layout, marks),
      area: printArea(columns, lastPrinted, endOf(layout, marks)),
      footer: footer(sheet.tender),
      ...sideBySide(printed, KEPT_COLUMNS),
    },
  });
}

/** The line below the title. */
export function markedCheck(content: Content, marks: readonly RowMark[] = []): Section {
  return checkRow(8, content, marks, 18);
}

/** Says whether the shares in a named column sum to 100; `what` is "Question shares". */
export function sharesCheck(what: string, shares: string): Section {
  const sound = `${what} sum to 100.`;
  const sums = sumsTo100(shares);
  return markedCheck(formula(`IF(${sums},"${sound}",${sumsToOther(what, shares)})`, sound), [
    { when: () => `NOT(${sums})`, look: marked.wrong },
  ]);
}
