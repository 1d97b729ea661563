import { levelQuantities, LEVELS_TOLERANCE, weightedLevels } from "../../domain/tender/level-weights";
import { type At, columnsFor } from "../language/block";
import { quantityRule } from "../language/entry-rules";
import { allOf, isNumber } from "../language/formulas";
import { marked } from "../language/palette";
import { given } from "../language/piece";
import { QUANTITY_STYLES } from "../language/quantity-styles";
import type { MeasureLine, OfferLine } from "./measure-line";
import type { TenderModel } from "./model";

/** As a formula writes it: Excel and LibreOffice write 1e-9 out, and check would find the formula altered. */
const TOLERANCE = LEVELS_TOLERANCE.toFixed(9);

export type LevelKey = `level.${number}`;

interface LevelColumn {
  readonly key: LevelKey;
  readonly level: string;
}

/** A column for each level that a measure of the tender weights. */
function levelColumnsOf({ measures }: TenderModel): readonly LevelColumn[] {
  const levels = measures.flatMap((measure) => weightedLevels(measure).map(({ level }) => level));
  return [...new Set(levels)].map((level, index) => ({ key: `level.${index}`, level }));
}

function weightOf({ measure }: MeasureLine, level: string): number | undefined {
  return weightedLevels(measure).find((each) => each.level === level)?.weight;
}

/** What a level counts as, and below it what each bid offers of it. */
export function levelColumns(model: TenderModel) {
  return columnsFor<OfferLine, MeasureLine, "quantity" | "usable">()(
    levelColumnsOf(model).map(({ key, level }, index) => ({
      key,
      heading: `Level ${level}: counts as; offered`,
      headingStyle: "headingOfFigures" as const,
      width: 12,
      name: `SocialValue_Level_${index + 1}`,
      group: {
        style: (line: MeasureLine) => (weightOf(line, level) === undefined ? "group" : "givenNumber"),
        content: (line: MeasureLine) => given(weightOf(line, level)),
      },
      row: {
        style: ({ measure }: OfferLine) =>
          weightOf(measure, level) === undefined
            ? "group"
            : QUANTITY_STYLES[measure.measure.definition.unit].entry,
        content: ({ measure, offer }: OfferLine) =>
          given(weightOf(measure, level) === undefined ? null : levelQuantities(offer)[level]),
        rule: ({ measure }: OfferLine, at: At<LevelKey>) =>
          weightOf(measure, level) === undefined
            ? undefined
            : quantityRule(at(key), measure.measure.definition),
        path: ({ index: bid, measure }: OfferLine) =>
          weightOf(measure, level) === undefined
            ? undefined
            : ["bids", bid, "measures", measure.measure.id, "byLevel", level],
      },
      marks: [
        {
          when: (at: At<LevelKey | "quantity" | "usable">) =>
            allOf(
              isNumber(at("quantity")),
              `${at("usable")}=""`,
              `ISBLANK(${at(key)})`,
              isNumber(at.group(key)),
            ),
          look: marked.missing,
        },
      ],
    })),
  );
}

interface Weighed {
  /** True where the levels' quantities are all that is offered. */
  readonly isWhole: string;
  readonly quantity: string;
}

/** What counts of an offer whose levels are weighted; undefined where its measure's are not. */
export function weighed(
  model: TenderModel,
  { measure }: OfferLine,
  at: At<LevelKey | "quantity">,
): Weighed | undefined {
  const cells = levelColumnsOf(model)
    .filter(({ level }) => weightOf(measure, level) !== undefined)
    .map(({ key }) => ({ offered: at(key), weight: at.group(key) }));
  if (cells.length === 0) return undefined;
  const offered = cells.map((cell) => cell.offered).join(",");
  return {
    isWhole: allOf(`ABS(SUM(${offered})-${at("quantity")})<${TOLERANCE}`, `MIN(${offered})>=0`),
    quantity: cells.map((cell) => `N(${cell.offered})*${cell.weight}`).join("+"),
  };
}
