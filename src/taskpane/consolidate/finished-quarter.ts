import type { Day } from "../../domain/values/day";
import { proposedQuarter, type QuarterChoice } from "../contracts/quarters";

/** The last quarter that is over, whose returns come in now; before the first one ends, the one that the day is in. */
export function finishedQuarter(choices: readonly QuarterChoice[], today: Day): string {
  return choices.findLast(({ end }) => end < today)?.key ?? proposedQuarter(choices, today);
}
