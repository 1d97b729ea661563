import { TIERS } from "../../domain/council/area";
import { quarterInWords } from "../../domain/values/calendar";
import type { Register, ReturnEntry } from "../../domain/register/model";
import { type MeasureProgress, progressByMeasure } from "../../domain/register/progress";
import { type AreaSpend, spendByServiceArea } from "../../domain/register/spend-figures";
import { absoluteReference, type RangeAddress } from "../../workbook/address";
import type { PlanChart } from "../../workbook/plan";
import { type Column, placeBlock } from "../language/block";
import { says, sumWhere } from "../language/exact-sum";
import { across, cell, formula, given, joinPieces, type PlacedSheet } from "../language/piece";
import { DASHBOARD, SUPPLY_CHAIN, QUARTER_ID } from "./names";
import { footer, TITLE_HEIGHT } from "../language/sheet-setup";

const CHART_ROWS = 16;
const COLOURS = { claimed: "#B58840", validated: "#1D4F76", local: "#00703C" };

/** The quarter at a glance: each chart under the figures that it is drawn from. */
export function placeDashboard(register: Register): PlacedSheet {
  const progress = progressByMeasure(register.totals);
  const areas = spendByServiceArea(register);
  const statusRow = 3;
  const progressRow = statusRow + STATUSES.length + CHART_ROWS + 4;
  const progressEnd = progressRow + progress.length;
  const areaRow = progressEnd + Math.max(CHART_ROWS, progress.length * 2 + 6) + 4;
  const areaEnd = areaRow + areas.length;
  const progressHeight = areaRow - progressEnd - 4;
  const areaHeight = Math.max(CHART_ROWS, areas.length * 2 + 6);
  const last = areaEnd + areaHeight + 2;
  const range = (row: number, column: number, rows: number): string =>
    absoluteReference(DASHBOARD, { row, column, rows, columns: 1 });
  const charts: readonly PlanChart[] = [
    {
      type: "columnClustered",
      title: "Returns of the quarter",
      description:
        "Columns: returns accepted, to choose, replaced, refused and missing. Figures stand above.",
      categories: range(statusRow + 1, 0, STATUSES.length),
      series: [
        { name: "Returns", values: range(statusRow + 1, 1, STATUSES.length), colour: COLOURS.validated },
      ],
      place: { row: statusRow + STATUSES.length + 2, column: 0, rows: CHART_ROWS, columns: 2 },
    },
    {
      type: "columnClustered",
      title: "Spend in the supply chain by place, £",
      description:
        "Columns: spend in the borough, in the wider area, elsewhere and of unknown place. Figures stand on the sheet Local spend.",
      categories: tiersOf(0),
      series: [{ name: "Spend", values: tiersOf(1), colour: COLOURS.local }],
      axes: { format: "#,##0" },
      place: { row: statusRow + STATUSES.length + 2, column: 2, rows: CHART_ROWS, columns: 3 },
    },
    ...(progress.length > 0
      ? [
          {
            type: "barClustered",
            title: "To date as a share of what is due",
            description:
              "Bars by measure: claimed and validated to date, divided by what is due by now. Figures stand above.",
            categories: range(progressRow + 1, 0, progress.length),
            series: [
              {
                name: "Claimed",
                values: range(progressRow + 1, 3, progress.length),
                colour: COLOURS.claimed,
              },
              {
                name: "Validated",
                values: range(progressRow + 1, 4, progress.length),
                colour: COLOURS.validated,
              },
            ],
            axes: { format: "0%" },
            place: { row: progressEnd + 2, column: 0, rows: progressHeight, columns: 5 },
          } as const,
        ]
      : []),
    {
      type: "barClustered",
      title: "Local share of supply chain spend by service area",
      description: "Bars by service area: the borough's share of spend. Figures stand above.",
      categories: range(areaRow + 1, 0, areas.length),
      series: [{ name: "Local share", values: range(areaRow + 1, 3, areas.length), colour: COLOURS.local }],
      axes: { format: "0%" },
      place: { row: areaEnd + 2, column: 0, rows: areaHeight, columns: 5 },
    },
  ];
  return joinPieces(
    {
      name: DASHBOARD,
      tabColour: "#53297D",
      columnWidths: [34, 18, 18, 18, 18],
      rowHeights: { 0: TITLE_HEIGHT, 1: 34 },
      charts,
      print: {
        orientation: "portrait",
        area: { row: 0, column: 0, rows: last, columns: 5 },
        footer: footer({ reference: `Register ${quarterInWords(register.quarter)}` }),
        onOnePage: true,
      },
    },
    [
      cell({ row: 0, column: 0 }, "title", given(`Dashboard: ${quarterInWords(register.quarter)}`)),
      across({ row: 1, column: 0, rows: 1, columns: 5 }, "note", given(NOTE)),
      cell({ row: statusRow - 1, column: 0 }, "section", given("Returns")),
      placeBlock({ sheet: DASHBOARD, headingRow: statusRow }, STATUS_COLUMNS, [
        { rows: statusLines(register) },
      ]),
      ...(progress.length > 0
        ? [
            cell({ row: progressRow - 1, column: 0 }, "section", given("Delivery by measure")),
            placeBlock({ sheet: DASHBOARD, headingRow: progressRow }, PROGRESS_COLUMNS, [{ rows: progress }]),
          ]
        : []),
      cell({ row: areaRow - 1, column: 0 }, "section", given("Local spend by service area")),
      placeBlock({ sheet: DASHBOARD, headingRow: areaRow }, AREA_COLUMNS, [{ rows: areas }]),
    ],
  );
}

const NOTE =
  "Every figure is a formula over the sheets Quarter, Local spend and Returns. Measures are drawn as shares of what is due, because hours, people and pounds cannot be added.";

const STATUSES: readonly ReturnEntry["status"][] = [
  "Accepted",
  "To choose",
  "Replaced",
  "Refused",
  "Missing",
];

function statusLines({ returns, quarter }: Register) {
  return STATUSES.map((status) => ({
    status,
    count: returns.filter((each) => each.quarter === quarter && each.status === status).length,
  }));
}

const STATUS_COLUMNS: readonly Column<never, { readonly status: string; readonly count: number }>[] = [
  {
    key: "status",
    heading: "Returns",
    width: 34,
    row: { style: "label", content: ({ status }) => given(status) },
  },
  {
    key: "count",
    heading: "Number",
    headingStyle: "headingOfFigures",
    width: 18,
    row: {
      style: "count",
      content: ({ count }, at) =>
        formula(`COUNTIFS(Returns_Quarter,${QUARTER_ID},Returns_Status,${at("status")})`, count),
    },
  },
];

/** The rows of the sheet Local spend that hold the tiers. */
function tiersOf(column: number): string {
  const range: RangeAddress = { row: TIER_FIRST_ROW, column, rows: TIERS.length, columns: 1 };
  return absoluteReference(SUPPLY_CHAIN, range);
}

const TIER_FIRST_ROW = 14;

const share = (part: number, whole: number) => (whole > 0 ? part / whole : "");

function progressFigure(
  key: "due" | "claimedToDate" | "validatedToDate",
  heading: string,
): Column<never, MeasureProgress> {
  const name = `${key.charAt(0).toUpperCase()}${key.slice(1)}`;
  return {
    key,
    heading,
    headingStyle: "headingOfFigures",
    width: 18,
    row: {
      style: "units",
      content: (line, at) =>
        formula(
          `ROUND(${sumWhere(`Quarter_${name}`, [
            says("Quarter_Code", at("code"), line.measure.id),
            says("Quarter_Edition", at("edition"), line.editionId),
          ])},8)`,
          line[key],
        ),
    },
  };
}

const PROGRESS_COLUMNS: readonly Column<never, MeasureProgress>[] = [
  {
    key: "measure",
    heading: "Measure",
    width: 34,
    row: { style: "label", content: ({ measure }) => given(measure.headline) },
  },
  progressFigure("due", "Due by now"),
  progressFigure("claimedToDate", "Claimed to date"),
  {
    key: "claimedShare",
    heading: "Claimed of due",
    headingStyle: "headingOfFigures",
    width: 18,
    row: {
      style: "share",
      content: ({ claimedToDate, due }, at) =>
        formula(`IF(${at("due")}>0,${at("claimedToDate")}/${at("due")},"")`, share(claimedToDate, due)),
    },
  },
  {
    key: "validatedShare",
    heading: "Validated of due",
    headingStyle: "headingOfFigures",
    width: 18,
    row: {
      style: "share",
      content: ({ validatedToDate, due }, at) =>
        formula(`IF(${at("due")}>0,${at("validatedToDate")}/${at("due")},"")`, share(validatedToDate, due)),
    },
  },
  progressFigure("validatedToDate", "Validated to date"),
  {
    key: "code",
    heading: "Measure's id",
    width: 20,
    row: { style: "stamp", content: ({ measure }) => given(measure.id) },
  },
  {
    key: "edition",
    heading: "Edition",
    width: 16,
    row: { style: "stamp", content: ({ editionId }) => given(editionId) },
  },
];

const AREA_COLUMNS: readonly Column<never, AreaSpend>[] = [
  {
    key: "serviceArea",
    heading: "Service area",
    width: 34,
    row: { style: "label", content: ({ serviceArea }) => given(serviceArea) },
  },
  ...(["total", "local"] as const).map((key): Column<never, AreaSpend> => ({
    key,
    heading: key === "total" ? "All spend" : "Borough",
    headingStyle: "headingOfFigures",
    width: 18,
    row: {
      style: "money",
      content: (line, at) =>
        formula(
          sumWhere(`Local_Area${key === "total" ? "Total" : "Local"}`, [
            says("Local_ServiceArea", at("serviceArea"), line.serviceArea),
          ]),
          line[key] / 100,
        ),
    },
  })),
  {
    key: "share",
    heading: "Local share",
    headingStyle: "headingOfFigures",
    width: 18,
    row: {
      style: "share",
      content: ({ localShare }, at) =>
        formula(`IF(${at("total")}>0,${at("local")}/${at("total")},"")`, localShare),
    },
  },
];
