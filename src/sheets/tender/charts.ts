import { absoluteReference } from "../../workbook/address";
import type { PlanChart } from "../../workbook/plan";
import { type At, type Column, placeBlock } from "../language/block";
import { type BidRow, type TenderModel } from "./model";
import { numberColumn } from "../language/number-column";
import { across, cell, formula, given, joinPieces, type PlacedSheet } from "../language/piece";
import { illustration } from "./proxy-pounds";
import { scoringReference } from "./scoring";
import { footer, TITLE_HEIGHT, widths } from "../language/sheet-setup";
import { outcomesOf } from "./outcomes";
import { elementAt } from "../language/element";

export const CHARTS = "Charts";

const NOTE_ROW = 1;
const FIRST_HEADING_ROW = 2;
const CHART_COLUMNS = 7;
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
  const criteria = criterionColumns(model);
  const outcomes = outcomeColumns(model);
  const rows = model.bids.length;
  const height = BARE_CHART_ROWS + rows * ROWS_OF_A_BAR;
  const secondTitle = FIRST_HEADING_ROW + 1 + rows + height + 2;
  const tables = [
    { columns: criteria, headingRow: FIRST_HEADING_ROW, chart: CRITERIA_CHART, colours: CRITERION_COLOURS },
    ...(outcomes.length > 2
      ? [{ columns: outcomes, headingRow: secondTitle, chart: OUTCOMES_CHART, colours: OUTCOME_COLOURS }]
      : []),
  ];
  const last = elementAt(tables, tables.length - 1).headingRow + 1 + rows + height + 1;
  return joinPieces(
    {
      name: CHARTS,
      tabColour: "#53297D",
      columnWidths: widths([...criteria, ...outcomes].slice(0, 2)).concat(
        Array.from({ length: 6 }, () => 16),
      ),
      rowHeights: {
        0: TITLE_HEIGHT,
        [NOTE_ROW]: 34,
        [FIRST_HEADING_ROW]: 20,
        ...(tables.length > 1 ? { [secondTitle]: OUTCOME_HEIGHT } : {}),
      },
      charts: tables.map((table) => chartOf(table, rows, height)),
      print: {
        orientation: "portrait",
        area: { row: 0, column: 0, rows: last, columns: CHART_COLUMNS + 1 },
        footer: footer(model.tender),
      },
    },
    [
      cell({ row: 0, column: 0 }, "title", given(`${illustration(model)}Charts: ${model.tender.title}`)),
      across({ row: NOTE_ROW, column: 0, rows: 1, columns: CHART_COLUMNS + 1 }, "note", given(NOTE)),
      ...tables.map(({ columns, headingRow }) =>
        placeBlock({ sheet: CHARTS, headingRow }, columns, [{ rows: model.bids }]),
      ),
    ],
  );
}

const NOTE =
  "Each bar is a bidder; its parts are the scores in the table above it. A bid that is out of the evaluation, or a score that is not there yet, has no bar.";

const CRITERIA_CHART = {
  title: "Scores by criterion",
  description:
    "Stacked bars, one a bidder: price, quality and social value scores out of 100. Figures stand in the table above.",
};
const OUTCOMES_CHART = {
  title: "Social value by outcome",
  description:
    "Stacked bars, one a bidder: social value scores by outcome. Figures stand in the second table.",
};

type ChartColumn = Column<never, BidRow>;

interface ChartTable {
  readonly columns: readonly ChartColumn[];
  readonly headingRow: number;
  readonly chart: { readonly title: string; readonly description: string };
  readonly colours: readonly string[];
}

function chartOf(
  { columns, headingRow, chart, colours }: ChartTable,
  rows: number,
  height: number,
): PlanChart {
  const range = (column: number) =>
    absoluteReference(CHARTS, { row: headingRow + 1, column, rows, columns: 1 });
  return {
    type: "barStacked",
    ...chart,
    categories: range(1),
    series: columns.slice(2).map(({ heading }, index) => ({
      name: heading,
      values: range(index + 2),
      colour: elementAt(colours, index % colours.length),
    })),
    axes: { value: "Marks" },
    place: { row: headingRow + rows + 2, column: 0, rows: height, columns: CHART_COLUMNS + 1 },
  };
}

/** A bidder's number, and its name with the status of a bid that is out. */
function bidderColumns(model: TenderModel): readonly ChartColumn[] {
  const bidders = scoringReference(model, "bidder");
  const statuses = scoringReference(model, "status");
  return [
    numberColumn(),
    {
      key: "bidder",
      heading: "Bidder",
      width: 34,
      row: {
        style: "given",
        content: ({ bid, scores }, at) =>
          formula(
            `INDEX(${bidders},${at("number")})&IF(INDEX(${statuses},${at("number")})="Complete",""," ("&INDEX(${statuses},${at("number")})&")")`,
            scores.status === "Complete" ? bid.bidder : `${bid.bidder} (${scores.status})`,
          ),
      },
    },
  ];
}

/** A score of a bid that counts, 0 where there is none. */
function whenCounted(model: TenderModel, at: At, score: string): string {
  return `IF(INDEX(${scoringReference(model, "setsScale")},${at("number")})=1,${score},0)`;
}

function criterionColumns(model: TenderModel): readonly ChartColumn[] {
  const columns = [
    ["priceScore", "Price"],
    ["qualityScore", "Quality"],
    ["socialValueScore", "Social value"],
  ] as const;
  return [
    ...bidderColumns(model),
    ...columns.map(([key, heading]): ChartColumn => {
      const scores = scoringReference(model, key);
      return {
        key,
        heading,
        headingStyle: "headingOfFigures",
        width: 16,
        name: `Charts_${heading.replace(" v", "V")}`,
        row: {
          style: "score",
          content: ({ scores: own }, at) => {
            const score = `INDEX(${scores},${at("number")})`;
            return formula(
              whenCounted(model, at, `IF(ISNUMBER(${score}),${score},0)`),
              own.counts ? (own[key] ?? 0) : 0,
            );
          },
        },
      };
    }),
  ];
}

function outcomeColumns(model: TenderModel): readonly ChartColumn[] {
  return [
    ...bidderColumns(model),
    ...outcomesOf(model).map(({ title }, outcome): ChartColumn => ({
      key: `outcome${outcome}`,
      heading: title,
      headingStyle: "headingOfFigures",
      width: 16,
      row: {
        style: "score",
        content: ({ scores }, at) => {
          const sum = (column: string) =>
            `SUMIFS(SocialValue_${column},SocialValue_BidderNumber,${at("number")},SocialValue_Outcome,${outcome + 1})`;
          return formula(
            whenCounted(model, at, `${sum("QuantitativeScore")}+${sum("QualitativeScore")}`),
            scores.counts ? scoreOf(model, scores.socialValue, outcome) : 0,
          );
        },
      },
    })),
  ];
}

function scoreOf(model: TenderModel, offers: BidRow["scores"]["socialValue"], outcome: number): number {
  const { id } = elementAt(outcomesOf(model), outcome);
  return offers.reduce((total, { quantitativeScore, qualitativeScore }, index) => {
    const own = model.measures[index]?.definition.outcome === id;
    return own ? total + (quantitativeScore ?? 0) + (qualitativeScore ?? 0) : total;
  }, 0);
}
