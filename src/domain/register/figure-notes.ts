import type { Register } from "./model";
import { earlierWords } from "./earlier-not-told";
import { notChosenWords, stillMissingWords } from "./still-missing";
import { setApartWords } from "./set-apart";
import { countedTwiceWords } from "./shared-ledgers";
import { beyondShareWords } from "./beyond-shares";
import { spendByArea, spendByDirectorate, spendByServiceArea } from "./spend-figures";

/** What stands beside the quarter's figures, wherever they are told: what is not in them, and what of them is in doubt. */
export function figureNotes(register: Register): readonly string[] {
  const twice = register.sharedLedgers.filter(({ later }) => later.quarter === register.quarter);
  return [
    ...setApartWords(register),
    ...earlierWords(register),
    ...stillMissingWords(register),
    ...notChosenWords(register),
    ...countedTwiceWords("the spend in the supply chain", twice),
    ...beyondShareWords([
      register.supplyChain,
      ...spendByServiceArea(register),
      ...spendByDirectorate(register),
      ...spendByArea(register),
    ]),
  ];
}
