import { capital } from "../../domain/issues/words/sentences";
import { LEFT_OUT_WORDS, type LeftOut } from "../../domain/spend/left-out";
import { poundsOfPence } from "../../domain/values/amount";
import { linkToPlace, type Locate } from "../language/file-links";
import type { PlacedSheet } from "../language/piece";
import { type ListedColumn, placeListing } from "../language/listing";

export const LEFT_OUT = "Left out";

/** By which the other sheet's formulas find the columns. */
export type LeftOutName = `LeftOut_${"Why" | "Lines" | "Amount"}`;

const columnsOf = (locate: Locate): readonly ListedColumn<LeftOut, LeftOutName>[] => [
  {
    heading: "Why it is in no figure",
    width: 46,
    name: "LeftOut_Why",
    style: "given",
    value: ({ reason }) => capital(LEFT_OUT_WORDS[reason]),
  },
  {
    heading: "File",
    width: 28,
    style: "given",
    value: ({ file }) => file,
    link: ({ file, sheet, line }) =>
      linkToPlace({ file, sheet, ...(line === undefined ? {} : { cell: `A${line}` }) }, locate),
  },
  { heading: "Sheet", width: 16, style: "given", value: ({ sheet }) => sheet ?? "" },
  { heading: "Line", width: 8, style: "givenNumber", value: ({ line }) => line ?? null },
  { heading: "Lines", width: 8, name: "LeftOut_Lines", style: "givenNumber", value: ({ lines }) => lines },
  { heading: "Supplier", width: 34, style: "given", value: ({ supplier }) => supplier },
  { heading: "Where the amount is looked for", width: 34, style: "given", value: ({ text }) => text },
  {
    heading: "Would add",
    width: 16,
    name: "LeftOut_Amount",
    style: "money",
    value: ({ pence }) => (pence === undefined ? null : poundsOfPence(pence)),
  },
];

/** What of the ledgers is in no figure, each with why and, where its cells show it, with what it would add. */
export function placeLeftOut(leftOut: readonly LeftOut[], locate: Locate): PlacedSheet {
  return placeListing(LEFT_OUT, columnsOf(locate), leftOut);
}
