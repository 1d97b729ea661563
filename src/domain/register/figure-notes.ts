import type { Register } from "./model";
import { earlierWords } from "./earlier-not-told";
import { notChosenWords, stillMissingWords } from "./still-missing";
import { setApartWords } from "./set-apart";
import { countedTwiceWords } from "./shared-ledgers";
import { beyondShareWords } from "./beyond-shares";
import { quarterPayments, spendByArea, spendByDirectorate, spendByServiceArea } from "./spend-figures";
import { supplyChainOf } from "./supply-chain";

/** What stands beside the quarter's figures, wherever they are told: what is not in them, and what of them is in doubt. */
export function figureNotes(register: Register): readonly string[] {
  return [
    ...setApartWords(register),
    ...earlierWords(register),
    ...stillMissingWords(register),
    ...notChosenWords(register),
    ...countedTwiceWords("the spend in the supply chain", quarterPayments(register)),
    ...beyondShareWords([
      supplyChainOf(quarterPayments(register)),
      ...spendByServiceArea(register),
      ...spendByDirectorate(register),
      ...spendByArea(register),
    ]),
  ];
}
