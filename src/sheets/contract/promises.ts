import type { Contract } from "../../domain/contract/contract";
import { type Column, placeBlock } from "../language/block";
import { textHeight } from "../language/lines";
import { numberColumn } from "../language/number-column";
import { cell, given, joinPieces, type PlacedSheet } from "../language/piece";
import { footer, headingHeight, TITLE_HEIGHT, widths } from "../language/sheet-setup";
import type { CommitmentLine } from "./commitment-line";

const PROMISES = "Promises";

const HEADING_ROW = 2;
/** So that 2,000 characters, the most that a bidder may say of a line, fit into a row as high as Excel takes. */
const PROMISE_WIDTH = 120;

/** How each commitment will be delivered, in the bidder's words; no sheet where nothing was said. */
export function placePromises(contract: Contract, lines: readonly CommitmentLine[]): readonly PlacedSheet[] {
  if (lines.every(({ commitment }) => commitment.promise === undefined)) return [];
  return [
    joinPieces(
      {
        name: PROMISES,
        tabColour: "#1D4F76",
        columnWidths: widths(COLUMNS),
        rowHeights: {
          0: TITLE_HEIGHT,
          [HEADING_ROW]: headingHeight(COLUMNS),
          ...Object.fromEntries(
            lines.map(({ index, commitment: { promise = "" } }) => [
              HEADING_ROW + 1 + index,
              textHeight(promise, PROMISE_WIDTH),
            ]),
          ),
        },
        freeze: { rows: HEADING_ROW + 1, columns: 3 },
        print: {
          orientation: "landscape",
          repeatRows: { first: HEADING_ROW, last: HEADING_ROW },
          footer: footer(contract),
        },
      },
      [
        cell({ row: 0, column: 0 }, "title", given(`How it will be delivered: ${contract.title}`)),
        placeBlock({ sheet: PROMISES, headingRow: HEADING_ROW }, COLUMNS, [{ rows: lines }]),
      ],
    ),
  ];
}

const COLUMNS: readonly Column<never, CommitmentLine>[] = [
  numberColumn(),
  {
    key: "measure",
    heading: "Measure",
    width: 26,
    row: { style: "label", content: ({ measure }) => given(measure.headline) },
  },
  {
    key: "level",
    heading: "Level",
    width: 7,
    row: { style: "given", content: ({ commitment }) => given(commitment.level) },
  },
  {
    key: "promise",
    heading: "In the bidder's words",
    width: PROMISE_WIDTH,
    name: "Commitment_Promise",
    row: { style: "given", content: ({ commitment }) => given(commitment.promise) },
  },
];
