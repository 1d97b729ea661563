import type { Register } from "./model";
import { countedTwiceWords } from "./shared-ledgers";
import { quarterPayments } from "./spend-figures";

/** What stands beside the quarter's figures, wherever they are told: what of them is in doubt. */
export function figureNotes(register: Register): readonly string[] {
  return countedTwiceWords("the spend in the supply chain", quarterPayments(register));
}
