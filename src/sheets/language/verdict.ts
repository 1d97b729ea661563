import { quoted } from "./formulas";
import { type Content, formula } from "./piece";

/** What is said of a line with nothing left to do. */
export const DONE = "Done";

/** A question that is asked of a line in the domain, and of its cells in the sheet. */
export interface Test<Of, Cells> {
  readonly holds: (of: Of) => boolean;
  /** The same as a formula. */
  readonly formula: (cells: Cells) => string;
}

/** Words that hold a figure, as the domain says them and as a formula does. */
export interface Told<Of, Cells> {
  readonly words: (of: Of) => string;
  readonly formula: (cells: Cells) => string;
}

/** What is said of a line: words, or what follows where a test holds and where it does not. */
export type Verdict<Of, Cells> = string | Told<Of, Cells> | Either<Of, Cells>;

interface Either<Of, Cells> extends Test<Of, Cells> {
  readonly yes: Verdict<Of, Cells>;
  readonly no: Verdict<Of, Cells>;
}

/** A fault that a line may have, and what is said of it. */
export interface Fault<Of, Cells> extends Test<Of, Cells> {
  readonly says: string | Told<Of, Cells>;
}

/** What only a sheet can hold, where something else was typed or pasted than the domain takes; never true in a plan. */
export const onlyInSheet = { holds: () => false } as const;

/** Says the first fault that a line has, and `sound` of a line that has none. */
export function firstFault<Of, Cells>(
  faults: readonly Fault<Of, Cells>[],
  sound: Verdict<Of, Cells>,
): Verdict<Of, Cells> {
  return faults.reduceRight<Verdict<Of, Cells>>(
    (otherwise, { says, ...test }) => ({ ...test, yes: says, no: otherwise }),
    sound,
  );
}

/** The words that the domain says of a line. */
export function wordsOf<Of, Cells>(verdict: Verdict<Of, Cells>, of: Of): string {
  if (typeof verdict === "string") return verdict;
  if ("words" in verdict) return verdict.words(of);
  return wordsOf(verdict.holds(of) ? verdict.yes : verdict.no, of);
}

/** A cell that says a verdict. */
export function verdictContent<Of, Cells>(verdict: Verdict<Of, Cells>, of: Of, cells: Cells): Content {
  return formula(formulaOf(verdict, cells), wordsOf(verdict, of));
}

/** The formula that says the same in the sheet. */
export function formulaOf<Of, Cells>(verdict: Verdict<Of, Cells>, cells: Cells): string {
  if (typeof verdict === "string") return quoted(verdict);
  if ("words" in verdict) return verdict.formula(cells);
  const [yes, no] = [verdict.yes, verdict.no].map((each) => formulaOf(each, cells));
  return `IF(${verdict.formula(cells)},${yes},${no})`;
}
