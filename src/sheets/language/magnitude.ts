import { type MagnitudeChange, TELLING_TIMES } from "../../domain/values/magnitude";
import { allOf, anyOf, onceNumbers, orEmpty, quoted } from "./formulas";

/** To this many decimals figures are free of binary dust, so that none decides. */
const COMPARED_TO = 6;

/** What is said beside a figure that is ten times, or a tenth of, another: since when, or nothing. */
export function magnitudeWords(since = ""): string {
  return `Ten times up or down${since && ` ${since}`}: check the amounts.`;
}

/** `magnitudeChange` of two references, blank or text where there is no figure; empty where nothing is to be told. */
export function magnitudeFormula(now: string, other: string, words = magnitudeWords()): string {
  const size = (figure: string) => `ROUND(ABS(${figure}),${COMPARED_TO})`;
  const tenTimes = (figure: string) => `ROUND(${TELLING_TIMES}*ABS(${figure}),${COMPARED_TO})`;
  const tenTimesApart = anyOf(`${size(now)}>=${tenTimes(other)}`, `${size(other)}>=${tenTimes(now)}`);
  const neitherIs0 = allOf(`${now}<>0`, `${other}<>0`);
  return onceNumbers([now, other], orEmpty(neitherIs0, orEmpty(tenTimesApart, quoted(words))));
}

/** What that formula gives. */
export function magnitudeShown(change: MagnitudeChange | undefined, words = magnitudeWords()): string {
  return change === undefined ? "" : words;
}
