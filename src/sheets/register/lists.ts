import { VERDICTS } from "../../domain/register/decisions";
import { placeHiddenLists } from "../language/hidden-lists";
import type { PlacedSheet } from "../language/piece";
import { CHOICES } from "./names";

/** The choices of the register's list entries. */
export function placeRegisterLists(): PlacedSheet {
  return placeHiddenLists("Lists", [
    ["List_Verdict", VERDICTS],
    ["List_Choice", Object.values(CHOICES)],
  ]);
}
