import type { Bands, RatingBasis } from "../../domain/council/sections/ratings";
import type { RegisterRow } from "../../domain/register/model";
import { type Rating, RATING_OF_DONE, RATING_OF_VERDICT } from "../../domain/register/ratings";
import { Done, DONE_WORDS } from "../../domain/return/done";
import type { At, Column } from "../language/block";
import { countWhere, says, saysText, sumWhere } from "../language/exact-sum";
import { ANY_TEXT, firstOf, quoted } from "../language/formulas";
import { formula, given } from "../language/piece";
import { hasQuantity } from "../../domain/framework/edition";
import { COUNTED, figureStyle, QUARTER_END } from "./names";

/** A line that a commitment's row of the register stands behind. */
interface Rated {
  readonly row: RegisterRow;
}

const FIGURES = { headingStyle: "headingOfFigures", width: 14 } as const;

/** What is due of a commitment by the quarter's end. */
export function dueColumn<Line extends Rated>(): Column<never, Line, "due", never> {
  return {
    key: "due",
    heading: "Due by now",
    ...FIGURES,
    row: {
      style: ({ row }) => figureStyle(row.measure),
      content: ({ row }) => given(hasQuantity(row.measure) ? row.due : null),
    },
  };
}

const TO_DATE = {
  claimed: { heading: "Claimed to date", sums: "Register_ClaimedCounted" },
  validated: { heading: "Validated to date", sums: "Register_ValidatedCounted" },
} as const;

/** What was claimed or validated of a commitment up to the quarter's end: the sum of its rows on the sheet Register. */
export function toDateColumn<Line extends Rated, const Key extends string>(
  key: Key,
  state: RatingBasis,
  figure: (line: Line) => number,
): Column<never, Line, Key, "contract" | "level"> {
  const { heading, sums } = TO_DATE[state];
  return {
    key,
    heading,
    ...FIGURES,
    row: {
      style: ({ row }) => figureStyle(row.measure),
      content: (line, at: At<"contract" | "level">) => {
        const { contract, measure, level } = line.row;
        if (!hasQuantity(measure)) return given(null);
        return formula(
          `ROUND(${sumWhere(sums, [
            says("Register_Contract", at("contract"), contract.reference),
            saysText("Register_Code", measure.id),
            ...(level === null ? [] : [says("Register_Level", at("level"), level)]),
            { column: "Register_QuarterEnd", is: QUARTER_END, compared: "<=" },
          ])},8)`,
          figure(line),
        );
      },
    },
  };
}

/** A formula for the rating of what was delivered of what is due, in the words given for each. */
export function ratedFormula(
  toDate: string,
  due: string,
  bands: Bands,
  wordsOf: (rating: Rating) => string,
): string {
  const percent = `ROUND(100*${toDate}/${due},8)`;
  const says = (rating: Rating) => quoted(wordsOf(rating));
  return firstOf(
    [
      [`${due}<=0`, says("Other")],
      [`${percent}>=${bands.good}`, says("Good")],
      [`${percent}>=${bands.approachingTarget}`, says("Approaching target")],
      [`${percent}>=${bands.requiresImprovement}`, says("Requires improvement")],
    ],
    says("Inadequate"),
  );
}

/**
 * A formula for how what is told in words stands: by the answer of the quarter, or by what the council decided on it.
 * `none` is said where there is neither, and `open` where it is only answered.
 */
export function toldFormula(
  { contract, measure, level }: RegisterRow,
  at: At<"contract" | "level">,
  { ratedBy, wordsOf, open, none }: ToldWords,
): string {
  const own = [
    says("Register_Contract", at("contract"), contract.reference),
    saysText("Register_Code", measure.id),
    ...(level === null ? [] : [says("Register_Level", at("level"), level)]),
    { column: "Register_QuarterEnd", is: QUARTER_END },
    saysText("Register_Counts", COUNTED),
  ];
  const isSaid = (column: string, words: string) => `${countWhere([...own, saysText(column, words)])}>0`;
  const answers = Done.options.map(
    (done) => [isSaid("Register_Done", DONE_WORDS[done]), quoted(wordsOf(RATING_OF_DONE[done]))] as const,
  );
  if (ratedBy === "claimed") return firstOf(answers, quoted(none));
  const answered = firstOf(answers, quoted(wordsOf(RATING_OF_DONE.done)));
  const isAnswered = `${countWhere([...own, { column: "Register_Done", is: quoted(ANY_TEXT) }])}>0`;
  return firstOf(
    [
      [isSaid("Register_Decision", "Validated"), answered],
      ...(["Part validated", "Rejected"] as const).map(
        (verdict) =>
          [isSaid("Register_Decision", verdict), quoted(wordsOf(RATING_OF_VERDICT[verdict]))] as const,
      ),
      [isAnswered, quoted(open)],
    ],
    quoted(none),
  );
}

interface ToldWords {
  readonly ratedBy: RatingBasis;
  readonly wordsOf: (rating: Rating) => string;
  readonly open: string;
  readonly none: string;
}

/** What ratings go by, in words. */
export function bandWords(bands: Bands | undefined, ratedBy: string): string {
  if (!bands) return "The council has set no bands, so nothing is rated. The law sets none.";
  return `Rated by what was ${ratedBy} to date as a share of what is due. Good from ${bands.good}%, approaching target from ${bands.approachingTarget}%, requires improvement from ${bands.requiresImprovement}%; less is inadequate, and other is what is not due yet. What is told in words goes by ${ratedBy === "claimed" ? "its answer" : "what the council decided"}: done is good, partly done approaching target, not done${ratedBy === "claimed" ? "" : " or rejected"} inadequate. The law sets no bands: these are the council's choice.`;
}
