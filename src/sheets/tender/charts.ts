import { type At, type Column, columnsFor, type RowColumn } from "../language/block";
import { chartRows } from "../language/chart-rows";
import { elementAt } from "../language/element";
import { numberColumn } from "../language/number-column";
import { formula, type PlacedSheet } from "../language/piece";
import { noteRow, titleRow } from "../language/rows";
import { gap, layOut, placeLayout, type Section, stack } from "../language/section";
import { footer, widths } from "../language/sheet-setup";
import { columnReference, table } from "../language/table";
import { type BidRow, type TenderModel } from "./model";
import { outcomesOf } from "./outcomes";
import { illustration } from "../language/illustration";
import { bidderCells, setsScale } from "./scoring";
import { sumOfBidder } from "./bidder-sums";
import { isNumber } from "../language/formulas";

export const CHARTS = "Charts";

const COLUMNS = 8;
/** Rows of a chart beside its bars: title, axis and legend. */
const BARE_CHART_ROWS = 10;
/** Enough for a bar's label to be shown beside it. */
const ROWS_OF_A_BAR = 2;
/** Points: an outcome's title runs over up to eight lines. */
const OUTCOME_HEIGHT = 128;

const CRITERION_COLOURS = ["#1D4F76", "#B58840", "#00703C"];
/** Told apart by lightness as well as by hue. */
const OUTCOME_COLOURS = ["#0B3C5D", "#E0A030", "#00703C", "#A23B72", "#6BAED6", "#7F7F7F"];

/** Scores by criterion and social value by outcome, a bar for each bidder, beside the figures they are drawn from. */
export function placeCharts(model: TenderModel): PlacedSheet {
  const outcomes = outcomeColumns(model);
  const layout = layOut(
    CHARTS,
    stack([
      titleRow(`${illustration(model)}Charts: ${model.tender.title}`),
      noteRow(NOTE, COLUMNS, 34),
      ...chartSections(model, { ...CRITERIA_CHART, columns: criterionColumns(model) }),
      ...(outcomes.length > 2
        ? [gap(), ...chartSections(model, { ...OUTCOMES_CHART, columns: outcomes })]
        : []),
    ]),
  );
  return placeLayout(layout, {
    tabColour: "#53297D",
    columnWidths: [...widths(bidderColumns(model)), ...Array.from({ length: 6 }, () => 16)],
    print: {
      orientation: "portrait",
      area: { row: 0, column: 0, rows: layout.section.rows, columns: COLUMNS },
      footer: footer(model.tender),
    },
  });
}

const NOTE =
  "Each bar is a bidder; its parts are the scores in the table above it. A bid that is out of the evaluation, or a score that is not there yet, has no bar.";

interface ScoreChart {
  readonly title: string;
  readonly description: string;
  readonly colours: readonly string[];
  /** Points. */
  readonly headingHeight: number;
  /** The bidder's, and one for each part of the bars. */
  readonly columns: readonly Column<never, BidRow, ChartKey>[];
}

const CRITERIA_CHART = {
  title: "Scores by criterion",
  description:
    "Stacked bars, one a bidder: price, quality and social value scores out of 100. Figures stand in the table above.",
  colours: CRITERION_COLOURS,
  headingHeight: 20,
};
const OUTCOMES_CHART = {
  title: "Social value by outcome",
  description:
    "Stacked bars, one a bidder: social value scores by outcome. Figures stand in the second table.",
  colours: OUTCOME_COLOURS,
  headingHeight: OUTCOME_HEIGHT,
};

/** Of the columns of either table. */
type ChartKey = ReturnType<typeof criterionColumns | typeof outcomeColumns>[number]["key"];

/** A table with a line for each bid, and the chart that is drawn from it. */
function chartSections({ bids }: TenderModel, chart: ScoreChart): readonly Section[] {
  const { title, description, colours, headingHeight, columns } = chart;
  const scores = table({
    columns,
    lines: [{ rows: bids }],
    heights: { headings: headingHeight, wrapped: BIDDER },
  });
  return [
    scores,
    gap(),
    chartRows(BARE_CHART_ROWS + bids.length * ROWS_OF_A_BAR, (layout) => [
      {
        type: "barStacked",
        title,
        description,
        categories: columnReference(layout, scores, BIDDER),
        series: columns
          .filter(({ key }) => key !== "number" && key !== BIDDER)
          .map(({ key, heading }, index) => ({
            name: heading,
            values: columnReference(layout, scores, key),
            colour: elementAt(colours, index % colours.length),
          })),
        axes: { value: "Marks" },
        span: { column: 0, columns: COLUMNS },
      },
    ]),
  ];
}

const BIDDER = "bidder";

/** A bidder's number, and its name with the status of a bid that is out. */
function bidderColumns(model: TenderModel) {
  const [bidderAt, statusAt] = [bidderCells(model, "bidder"), bidderCells(model, "status")];
  return columnsFor<BidRow>()([
    numberColumn(),
    {
      key: BIDDER,
      heading: "Bidder",
      width: 34,
      row: {
        style: "given",
        content: (row, at) => {
          const { bid, scores } = row;
          const [bidder, status] = [bidderAt(row, at("number")), statusAt(row, at("number"))];
          return formula(
            `${bidder}&IF(${status}="Complete",""," ("&${status}&")")`,
            scores.status === "Complete" ? bid.bidder : `${bid.bidder} (${scores.status})`,
          );
        },
      },
    },
  ]);
}

/** Makes a formula give a score of a bid that counts, and 0 of another. */
function whenCounted(model: TenderModel): (row: BidRow, at: At<"number">, score: string) => string {
  const bidSetsScale = setsScale(model);
  return (row, at, score) => `IF(${bidSetsScale(row, at("number"))},${score},0)`;
}

function criterionColumns(model: TenderModel) {
  const columns = [
    ["priceScore", "Price"],
    ["qualityScore", "Quality"],
    ["socialValueScore", "Social value"],
  ] as const;
  const counted = whenCounted(model);
  return columnsFor<BidRow>()([
    ...bidderColumns(model),
    ...columns.map(([key, heading]): RowColumn<BidRow, typeof key, "number"> => {
      const scoreAt = bidderCells(model, key);
      return {
        key,
        heading,
        headingStyle: "headingOfFigures",
        width: 16,
        name: `Charts_${heading.replace(" v", "V")}`,
        row: {
          style: "score",
          content: (row, at) => {
            const own = row.scores;
            const score = scoreAt(row, at("number"));
            const scoreOr0 = `IF(${isNumber(score)},${score},0)`;
            return formula(counted(row, at, scoreOr0), own.counts ? (own[key] ?? 0) : 0);
          },
        },
      };
    }),
  ]);
}

function outcomeColumns(model: TenderModel) {
  const counted = whenCounted(model);
  return columnsFor<BidRow>()([
    ...bidderColumns(model),
    ...outcomesOf(model).map(({ title }, outcome): RowColumn<BidRow, `outcome${number}`, "number"> => ({
      key: `outcome${outcome}`,
      heading: title,
      headingStyle: "headingOfFigures",
      width: 16,
      row: {
        style: "score",
        content: (row, at) => {
          const { scores } = row;
          const ofOutcome = { column: "SocialValue_Outcome", is: String(outcome + 1) };
          const sums = ["QuantitativeScore", "QualitativeScore"].map((column) =>
            sumOfBidder("SocialValue", column, at("number"), ofOutcome),
          );
          return formula(
            counted(row, at, sums.join("+")),
            scores.counts ? scoreOf(model, scores.socialValue, outcome) : 0,
          );
        },
      },
    })),
  ]);
}

function scoreOf(model: TenderModel, offers: BidRow["scores"]["socialValue"], outcome: number): number {
  const { id } = elementAt(outcomesOf(model), outcome);
  return offers.reduce((total, { quantitativeScore, qualitativeScore }, index) => {
    const own = model.measures[index]?.definition.outcome === id;
    return own ? total + (quantitativeScore ?? 0) + (qualitativeScore ?? 0) : total;
  }, 0);
}
