import { frameworkApplies, valueOn } from "../../domain/framework/edition";
import { type Column, type Lines, placeBlock } from "../language/block";
import { shareRule, sumsTo100 } from "../language/entry-rules";
import type { TenderModel } from "./model";
import { marked } from "../language/palette";
import { across, formula, given, type Piece } from "../language/piece";

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

/** The weights and the split of social value, beside what each may be. */
export function placeCriteria(
  model: TenderModel,
  place: { readonly sheet: string; readonly row: number; readonly left: number },
): Piece {
  const { sheet, row, left } = place;
  const block = placeBlock({ sheet, headingRow: row, left }, criteriaColumns(), criteriaLines(model));
  const figures = (first: number, rows: number) => ({
    row: row + 1 + first,
    column: left + 1,
    rows,
    columns: 1,
  });
  return {
    ...block,
    names: [
      ...(block.names ?? []),
      { name: WEIGHTS, sheet, range: figures(0, 3) },
      { name: SPLIT, sheet, range: figures(3, 2) },
    ],
  };
}

const WEIGHTS = "Criteria_Weights";
const SPLIT = "Criteria_Split";

/** The number of rows that the criteria take, with their headings. */
export const CRITERIA_ROWS = 6;

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
  const value = valueOn(edition.threshold.basis, tender);
  const applies = value !== undefined && frameworkApplies(edition, value);
  const excepted = tender.exceptions?.some(({ rule }) => rule === "social-value-weight") ?? false;
  return applies && !excepted ? edition.socialValueWeight : 0;
}

export function criteriaColumns(): readonly Column<never, Criterion>[] {
  return [
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
  ];
}

/** A line that says whether the weights and the shares sum to 100. */
export function criteriaCheck(range: Parameters<typeof across>[0]): Piece {
  const wrong = (cells: string) => `NOT(${sumsTo100(cells)})`;
  return {
    ...across(
      range,
      "check",
      formula(
        `IF(${wrong(WEIGHTS)},"Weights sum to "&ROUND(SUM(${WEIGHTS}),2)&", not 100.",IF(${wrong(SPLIT)},"Shares of social value sum to "&ROUND(SUM(${SPLIT}),2)&", not 100.","Weights sum to 100."))`,
        "Weights sum to 100.",
      ),
    ),
    conditionalFormats: [
      { range, formula: `=OR(${wrong(WEIGHTS)},${wrong(SPLIT)})`, look: marked.wrong },
      { range, formula: `=NOT(OR(${wrong(WEIGHTS)},${wrong(SPLIT)}))`, look: marked.right },
    ],
  };
}
