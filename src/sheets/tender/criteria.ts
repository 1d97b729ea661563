import { frameworkApplies, leastWeight, valueOn } from "../../domain/framework/edition";
import { wholeOf } from "../../domain/tender/lots";
import { columnsFor, type Lines } from "../language/block";
import { shareRule } from "../language/entry-rules";
import { anyOf, firstOf, quoted } from "../language/formulas";
import { sumsTo100, sumsToOther } from "../language/figure-tests";
import type { TenderModel } from "./model";
import { marked } from "../language/palette";
import { formula, given } from "../language/piece";
import type { RowCell } from "../language/rows";
import { named, type Section, type Span } from "../language/section";
import { table } from "../language/table";

/** A figure of the tender that an officer may change: an award criterion's weight, or a share of social value. */
interface Criterion {
  readonly label: string;
  readonly name: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly path: readonly string[];
  readonly title: string;
  readonly refusal: string;
  /** The workbook-wide name of the figures that sum to 100 together. */
  readonly together: string;
}

/** The weights and the split of social value, beside what each may be; from the column `left` on. */
export function criteriaTable(model: TenderModel, left: number): Section {
  const lines = criteriaLines(model);
  const rows = lines.flatMap((each) => each.rows);
  const weights = table({ left, columns: criteriaColumns(), lines });
  return named(weights, [namedTogether(rows, WEIGHTS, left), namedTogether(rows, SPLIT, left)]);
}

/** The figures that sum to 100 together, which stand under each other. */
function namedTogether(rows: readonly Criterion[], name: string, left: number) {
  const own = rows.filter(({ together }) => together === name);
  const first = rows.findIndex(({ together }) => together === name);
  return { name, range: { row: 1 + first, column: left + 1, rows: own.length, columns: 1 } };
}

const WEIGHTS = "Criteria_Weights";
const SPLIT = "Criteria_Split";

export function criteriaLines(model: TenderModel): readonly Lines<never, Criterion>[] {
  const { weights, socialValueSplit: split, qualityQuestions, measures } = model.tender;
  const least = leastSocialValue(model);
  const socialValue = least > 0 ? ` and social value at least ${least}` : "";
  const weight = {
    title: "Weights",
    refusal: `The weights must sum to 100, each from 0 to 100${socialValue}. A criterion that has nothing to mark stays at 0.`,
    together: WEIGHTS,
  };
  const share = {
    least: 0,
    most: 100,
    title: "Shares of social value",
    refusal: "The two shares of social value must sum to 100.",
    together: SPLIT,
  };
  const most = (asked: readonly unknown[]) => (asked.length === 0 ? 0 : 100);
  const rows: readonly Criterion[] = [
    {
      label: "Price",
      name: "Weight_Price",
      value: weights.price,
      least: 0,
      most: 100,
      path: ["weights", "price"],
      ...weight,
    },
    {
      label: "Quality",
      name: "Weight_Quality",
      value: weights.quality,
      least: 0,
      most: most(qualityQuestions),
      path: ["weights", "quality"],
      ...weight,
    },
    {
      label: "Social value",
      name: "Weight_SocialValue",
      value: weights.socialValue,
      least,
      most: most(measures),
      path: ["weights", "socialValue"],
      ...weight,
    },
    {
      label: "Quantitative share",
      name: "Split_Quantitative",
      value: split.quantitative,
      path: ["socialValueSplit", "quantitative"],
      ...share,
    },
    {
      label: "Qualitative share",
      name: "Split_Qualitative",
      value: split.qualitative,
      path: ["socialValueSplit", "qualitative"],
      ...share,
    },
  ];
  return [{ rows }];
}

/** The framework's least weight where it applies and no exception is recorded, else 0. */
function leastSocialValue({ tender, edition }: TenderModel): number {
  const value = valueOn(edition.threshold.basis, wholeOf(tender));
  const applies = value !== undefined && frameworkApplies(edition, value);
  const excepted = tender.exceptions?.some(({ rule }) => rule === "social-value-weight") ?? false;
  return applies && !excepted ? leastWeight(edition, value) : 0;
}

export function criteriaColumns() {
  return columnsFor<Criterion>()([
    {
      key: "label",
      heading: "Award criterion",
      width: 20,
      row: { style: "label", content: ({ label }) => given(label) },
    },
    {
      key: "weight",
      heading: "Weight",
      headingStyle: "headingOfFigures",
      width: 10,
      name: "Criteria_Figures",
      row: {
        style: "entryScore",
        content: ({ value }) => given(value),
        rule: ({ title, refusal, together }, at) =>
          shareRule({
            title,
            refusal,
            cell: at("weight"),
            all: together,
            least: at("least"),
            most: at("most"),
          }),
        path: ({ path }) => path,
        name: ({ name }) => name,
      },
    },
    {
      key: "least",
      heading: "Least",
      headingStyle: "headingOfFigures",
      width: 10,
      row: { style: "givenNumber", content: ({ least }) => given(least) },
    },
    {
      key: "most",
      heading: "Most",
      headingStyle: "headingOfFigures",
      width: 10,
      row: { style: "givenNumber", content: ({ most }) => given(most) },
    },
  ]);
}

/** Says whether the weights and the shares sum to 100. */
export function criteriaCheck(span: Span): RowCell {
  const wrong = (cells: string) => `NOT(${sumsTo100(cells)})`;
  const either = anyOf(wrong(WEIGHTS), wrong(SPLIT));
  const sound = "Weights sum to 100.";
  return {
    ...span,
    style: "check",
    content: formula(
      firstOf(
        [
          [wrong(WEIGHTS), sumsToOther("Weights", WEIGHTS)],
          [wrong(SPLIT), sumsToOther("Shares of social value", SPLIT)],
        ],
        quoted(sound),
      ),
      sound,
    ),
    marks: [
      { when: () => either, look: marked.wrong },
      { when: () => `NOT(${either})`, look: marked.right },
    ],
  };
}
