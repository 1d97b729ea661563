import type { Register } from "./model";
import { earlierWords } from "./earlier-not-told";
import { stillMissingWords } from "./still-missing";
import { setApartWords } from "./set-apart";
import { countedTwiceWords } from "./shared-ledgers";
import { quarterPayments } from "./spend-figures";

/** What stands beside the quarter's figures, wherever they are told: what is not in them, and what of them is in doubt. */
export function figureNotes(register: Register): readonly string[] {
  return [
    ...setApartWords(register),
    ...earlierWords(register),
    ...stillMissingWords(register),
    ...countedTwiceWords("the spend in the supply chain", quarterPayments(register)),
  ];
}
