import { GIVEN_STATUS } from "../domain/scoring/status";
import type { GivenStatus } from "../domain/bids";
import { given, type PlacedSheet } from "./piece";

/** The choices that list entries offer, on a sheet that is not shown: a typed list stops at 255 characters. */
export function placeLists(): PlacedSheet {
  const decisions = Object.values(GIVEN_STATUS);
  const name = "Lists";
  return {
    sheet: {
      name,
      visibility: "veryHidden",
      columnWidths: [16],
      cells: decisions.map((decision, row) => ({ row, column: 0, ...given(decision), style: "given" })),
      print: { orientation: "portrait" },
    },
    names: [
      {
        name: "List_Decision",
        sheet: name,
        range: { row: 0, column: 0, rows: decisions.length, columns: 1 },
      },
    ],
  };
}

/** The status that a decision's words mean; words that mean none stay as they are, to be refused. */
export function decisionMeant(words: string): string {
  const known = Object.keys(GIVEN_STATUS) as GivenStatus[];
  const wanted = words.trim().toLowerCase();
  return known.find((status) => GIVEN_STATUS[status].toLowerCase() === wanted) ?? words;
}
