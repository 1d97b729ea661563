import type { Contract } from "../../domain/contract/contract";
import { columnsFor } from "../language/block";
import { textHeight } from "../language/lines";
import { numberColumn } from "../language/number-column";
import { given, type PlacedSheet } from "../language/piece";
import { titleRow } from "../language/rows";
import { gap, layOut, placeLayout, stack } from "../language/section";
import { footer, headingHeight, widths } from "../language/sheet-setup";
import { frozen, headings, table } from "../language/table";
import type { CommitmentLine } from "./commitment-line";
import { PROMISES } from "./sheet-names";

/** So that 2,000 characters, the most that a bidder may say of a line, fit into a row as high as Excel takes. */
const PROMISE_WIDTH = 120;

/** How each commitment will be delivered, in the bidder's words; no sheet where nothing was said. */
export function placePromises(contract: Contract, lines: readonly CommitmentLine[]): readonly PlacedSheet[] {
  if (lines.every(({ commitment }) => commitment.promise === undefined)) return [];
  const promises = table({
    columns: COLUMNS,
    lines: [{ rows: lines }],
    heights: {
      headings: headingHeight(COLUMNS),
      row: ({ commitment: { promise = "" } }) => textHeight(promise, PROMISE_WIDTH),
    },
  });
  const title = titleRow(`How it will be delivered: ${contract.title}`);
  const layout = layOut(PROMISES, stack([title, gap(), promises]));
  return [
    placeLayout(layout, {
      tabColour: "#1D4F76",
      columnWidths: widths(COLUMNS),
      freeze: frozen(layout, promises, 3),
      print: {
        orientation: "landscape",
        repeatRows: headings(layout, promises),
        footer: footer(contract),
      },
    }),
  ];
}

const COLUMNS = columnsFor<CommitmentLine>()([
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
]);
