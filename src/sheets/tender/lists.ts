import { LOG_KINDS, type LogKind } from "../../domain/tender/evaluation-record";
import { GIVEN_STATUS } from "../../domain/evaluation/status";
import type { GivenStatus } from "../../domain/tender/bids";
import { placeHiddenLists } from "../language/hidden-lists";
import type { PlacedSheet } from "../language/piece";

/** The choices that a tender's list entries offer. */
export function placeLists(): PlacedSheet {
  return placeHiddenLists("Lists", [
    ["List_Decision", Object.values(GIVEN_STATUS)],
    ["List_LogKind", Object.values(LOG_KINDS)],
  ]);
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
