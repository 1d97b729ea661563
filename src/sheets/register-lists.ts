import { VERDICTS } from "../domain/register/decisions";
import { placeHiddenLists } from "./hidden-lists";
import type { PlacedSheet } from "./piece";
import { CHOICES } from "./register-names";

/** The choices of the register's list entries. */
export function placeRegisterLists(): PlacedSheet {
  return placeHiddenLists("Lists", [
    ["List_Verdict", VERDICTS],
    ["List_Choice", Object.values(CHOICES)],
  ]);
}
