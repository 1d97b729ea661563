import { LOG_KINDS, type LogKind } from "../domain/evaluation-record";
import { GIVEN_STATUS } from "../domain/scoring/status";
import type { GivenStatus } from "../domain/bids";
import { given, type PlacedSheet } from "./piece";

/** The choices that list entries offer, on a sheet that is not shown: a typed list stops at 255 characters. */
export function placeLists(): PlacedSheet {
  const lists = [
    ["List_Decision", Object.values(GIVEN_STATUS)],
    ["List_LogKind", Object.values(LOG_KINDS)],
  ] as const;
  const name = "Lists";
  return {
    sheet: {
      name,
      visibility: "veryHidden",
      columnWidths: lists.map(() => 24),
      cells: lists.flatMap(([, choices], column) =>
        choices.map((choice, row) => ({ row, column, ...given(choice), style: "given" })),
      ),
      print: { orientation: "portrait" },
    },
    names: lists.map(([list, choices], column) => ({
      name: list,
      sheet: name,
      range: { row: 0, column, rows: choices.length, columns: 1 },
    })),
  };
}

/** The status that a decision's words mean; words that mean none stay as they are, to be refused. */
export function decisionMeant(words: string): string {
  const known = Object.keys(GIVEN_STATUS) as GivenStatus[];
  const wanted = words.trim().toLowerCase();
  return known.find((status) => GIVEN_STATUS[status].toLowerCase() === wanted) ?? words;
}

/** The kind of a log entry that its words mean; words that mean none stay as they are, to be refused. */
export function logKindMeant(words: string): string {
  const known = Object.keys(LOG_KINDS) as LogKind[];
  const wanted = words.trim().toLowerCase();
  return known.find((kind) => LOG_KINDS[kind].toLowerCase() === wanted) ?? words;
}
