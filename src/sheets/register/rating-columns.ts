import type { Bands, RatingBasis } from "../../domain/council/sections/ratings";
import type { RegisterRow } from "../../domain/register/model";
import type { Rating } from "../../domain/register/ratings";
import type { At, Column } from "../language/block";
import { says, saysText, sumWhere } from "../language/exact-sum";
import { firstOf, quoted } from "../language/formulas";
import { formula, given } from "../language/piece";
import { hasQuantity } from "../../domain/framework/edition";
import { figureStyle, QUARTER_END } from "./names";

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

/** What ratings go by, in words. */
export function bandWords(bands: Bands | undefined, ratedBy: string): string {
  if (!bands) return "The council has set no bands, so nothing is rated. The law sets none.";
  return `Rated by what was ${ratedBy} to date as a share of what is due. Good from ${bands.good}%, approaching target from ${bands.approachingTarget}%, requires improvement from ${bands.requiresImprovement}%; less is inadequate, and other is what is not due yet. The law sets no bands: these are the council's choice.`;
}
