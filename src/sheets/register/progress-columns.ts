import type { MeasureFigure, MeasureProgress } from "../../domain/register/progress";
import type { RowColumn } from "../language/block";
import { says, sumWhere } from "../language/exact-sum";
import { formula } from "../language/piece";
import { figureStyle } from "./names";

/** The columns of the sheet Quarter that hold each figure of a measure. */
const OF_QUARTER: Readonly<Record<MeasureFigure, string>> = {
  committed: "Quarter_Committed",
  due: "Quarter_Due",
  claimedCounted: "Quarter_Claimed",
  evidencedCounted: "Quarter_Evidenced",
  validatedCounted: "Quarter_Validated",
  claimedToDate: "Quarter_ClaimedToDate",
  validatedToDate: "Quarter_ValidatedToDate",
};

/** A figure of a measure over all service areas, as a formula over the sheet Quarter. */
export function progressFigure<const Key extends MeasureFigure>(
  key: Key,
  heading: string,
  width = 18,
): RowColumn<MeasureProgress, Key, "code" | "edition"> {
  return {
    key,
    heading,
    headingStyle: "headingOfFigures",
    width,
    row: {
      style: ({ measure }) => figureStyle(measure),
      content: (line, at) =>
        formula(
          `ROUND(${sumWhere(OF_QUARTER[key], [
            says("Quarter_Code", at("code"), line.measure.id),
            says("Quarter_Edition", at("edition"), line.edition.id),
          ])},8)`,
          line[key],
        ),
    },
  };
}
