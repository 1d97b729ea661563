import type { Register } from "../../domain/register/model";
import { quarterInWords } from "../../domain/values/calendar";
import type { MeasureFigure, MeasureProgress } from "../../domain/register/progress";
import type { RowColumn } from "../language/block";
import { says, sumWhere } from "../language/exact-sum";
import { formula, type PlacedSheet } from "../language/piece";
import { endOf, type Layout, placeLayout, type Section } from "../language/section";
import { footer, printArea, widths } from "../language/sheet-setup";
import { frozen, headings } from "../language/table";
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

/** The sheet of such figures, printed with its headings up to what was validated to date. */
export function placeProgress(
  register: Pick<Register, "quarter">,
  columns: readonly { readonly key: string; readonly width: number }[],
  { layout, measures }: { readonly layout: Layout; readonly measures: Section },
): PlacedSheet {
  return placeLayout(layout, {
    tabColour: "#1D4F76",
    columnWidths: widths(columns),
    freeze: frozen(layout, measures, 1),
    print: {
      orientation: "landscape",
      repeatRows: headings(layout, measures),
      area: printArea(columns, "validatedToDate", endOf(layout, measures)),
      footer: footer({ reference: `Register ${quarterInWords(register.quarter)}` }),
    },
  });
}
