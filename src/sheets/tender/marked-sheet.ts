import type { Tender } from "../../domain/tender/tender";
import { type Column, type Lines, placeBlock } from "../language/block";
import { sumsTo100 } from "../language/entry-rules";
import { wrappedRows } from "../language/lines";
import { marked } from "../language/palette";
import { across, cell, formula, given, joinPieces, type Piece, type PlacedSheet } from "../language/piece";
import {
  footer,
  HEADING_HEIGHT,
  HEADING_ROW,
  printArea,
  sideBySide,
  TITLE_HEIGHT,
  widths,
} from "../language/sheet-setup";

/** The line below the title. */
export const CHECK_LINE = { row: 1, column: 0, rows: 1, columns: 8 };

/** The column of what is marked and of the bidders. */
const NAMES = 1;

interface MarkedSheet<Group, Row> {
  readonly name: string;
  readonly tabColour: string;
  readonly title: string;
  readonly tender: Tender;
  /** What the line below the title says. */
  readonly check: readonly Piece[];
  readonly columns: readonly Column<Group, Row>[];
  /** The key of the last column that is printed. */
  readonly lastPrinted: string;
  readonly lines: readonly Lines<Group, Row>[];
}

/** A sheet with a group of lines for each thing that bids are marked for, and in it a line for each bidder. */
export function placeMarkedSheet<Group, Row>(sheet: MarkedSheet<Group, Row>): PlacedSheet {
  const { name, tabColour, columns, lines, lastPrinted } = sheet;
  const count = lines.reduce((sum, { rows }) => sum + 1 + rows.length, 0);
  const block = placeBlock(
    { sheet: name, headingRow: HEADING_ROW, groupStyle: "group", rowStyle: "blank" },
    columns,
    lines,
  );
  const printed = columns.slice(0, columns.findIndex(({ key }) => key === lastPrinted) + 1);
  return joinPieces(
    {
      name,
      tabColour,
      columnWidths: widths(columns),
      rowHeights: {
        ...wrappedRows(block, NAMES, columns[NAMES]?.width ?? 0),
        0: TITLE_HEIGHT,
        1: 18,
        [HEADING_ROW]: HEADING_HEIGHT,
      },
      freeze: { rows: HEADING_ROW + 1, columns: 2 },
      print: {
        orientation: "landscape",
        repeatRows: { first: HEADING_ROW, last: HEADING_ROW },
        area: printArea(columns, lastPrinted, HEADING_ROW + 1 + count),
        footer: footer(sheet.tender),
        ...sideBySide(printed, NAMES + 1),
      },
    },
    [cell({ row: 0, column: 0 }, "title", given(sheet.title)), ...sheet.check, block],
  );
}

/** Says whether the shares in a named column sum to 100; `what` is "Question shares". */
export function sharesCheck(what: string, shares: string): readonly Piece[] {
  const sound = `${what} sum to 100.`;
  const sums = sumsTo100(shares);
  return [
    across(
      CHECK_LINE,
      "check",
      formula(`IF(${sums},"${sound}","${what} sum to "&ROUND(SUM(${shares}),2)&", not 100.")`, sound),
    ),
    {
      cells: [],
      conditionalFormats: [{ range: CHECK_LINE, formula: `=NOT(${sums})`, look: marked.wrong }],
    },
  ];
}
