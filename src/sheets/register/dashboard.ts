import { quarterInWords } from "../../domain/values/calendar";
import { countedUnit } from "../../domain/register/reconciliation";
import type { Register, ReturnEntry } from "../../domain/register/model";
import { type MeasureProgress, progressByMeasure } from "../../domain/register/progress";
import { progressFigure } from "./progress-columns";
import { type AreaSpend, spendByDirectorate, spendByServiceArea } from "../../domain/register/spend-figures";
import { type DirectorateStanding, directorateStandings } from "../../domain/register/cabinet";
import { directorateInWords } from "../../domain/register/directorates";
import { DUE_STATES } from "../../domain/register/ratings";
import { columnsFor, type Column } from "../language/block";
import { chartRows } from "../language/chart-rows";
import { countWhere, says, saysText, sumWhere } from "../language/exact-sum";
import { shareFormula } from "../language/formulas";
import { formula, given, type PlacedSheet } from "../language/piece";
import { noteRow, sectionRow, titleRow } from "../language/rows";
import { gap, layOut, placeLayout, type Section, stack } from "../language/section";
import { footer } from "../language/sheet-setup";
import { columnReference, table } from "../language/table";
import { DASHBOARD, QUARTER_ID } from "./names";
import type { SupplyChainLayout } from "./supply-chain";
import { everyTierInWords, inTierWords, type TierWords } from "../../domain/council/tiers";

/** The least of rows that a chart covers. */
const CHART_ROWS = 16;
const COLUMNS = 6;
const COLOURS = { claimed: "#B58840", validated: "#1D4F76", local: "#00703C" };
const STATE_COLOURS = { "At risk": "#942514", Behind: "#B58840", "On track": "#00703C" };

/** The quarter at a glance: each chart under the figures that it is drawn from. */
export function placeDashboard(register: Register, spend: SupplyChainLayout): PlacedSheet {
  const layout = layOut(
    DASHBOARD,
    stack([
      titleRow(`Dashboard: ${quarterInWords(register.quarter)}`),
      noteRow(NOTE, COLUMNS, 34),
      ...returnSections(register, spend),
      ...progressSections(register),
      ...areaSections(register),
      ...directorateSections(register),
    ]),
  );
  return placeLayout(layout, {
    tabColour: "#53297D",
    columnWidths: [34, 18, 18, 18, 18, 14],
    print: {
      orientation: "portrait",
      area: { row: 0, column: 0, rows: layout.section.rows, columns: COLUMNS },
      footer: footer({ reference: `Register ${quarterInWords(register.quarter)}` }),
      onOnePage: true,
    },
  });
}

/** How many returns came, beside where the money went. */
function returnSections(register: Register, spend: SupplyChainLayout): readonly Section[] {
  const statuses = table({ columns: STATUS_COLUMNS, lines: [{ rows: statusLines(register) }] });
  return [
    sectionRow("Returns"),
    statuses,
    gap(),
    chartRows(CHART_ROWS, (layout) => [
      {
        type: "columnClustered",
        title: "Returns of the quarter",
        description:
          "Columns: returns accepted, to choose, replaced, refused and missing. Figures stand above.",
        categories: columnReference(layout, statuses, "status"),
        series: [
          {
            name: "Returns",
            values: columnReference(layout, statuses, "count"),
            colour: COLOURS.validated,
          },
        ],
        span: { column: 0, columns: 2 },
      },
      {
        type: "columnClustered",
        title: "Spend in the supply chain by place, £",
        description: `Columns: spend ${everyTierInWords(register.tierNames)}. Figures stand on the sheet Local spend.`,
        categories: columnReference(spend.layout, spend.tiers, "tier"),
        series: [
          {
            name: "Spend",
            values: columnReference(spend.layout, spend.tiers, "spend"),
            colour: COLOURS.local,
          },
        ],
        axes: { format: "#,##0" },
        span: { column: 2, columns: COLUMNS - 2 },
      },
    ]),
    gap(),
  ];
}

/** Rows of a chart with bars for so many lines. */
function chartRowsFor(lines: number): number {
  return Math.max(CHART_ROWS, lines * 2 + 6);
}

/** What was delivered of what is due; nothing where no measure is. */
function progressSections(register: Register): readonly Section[] {
  const progress = progressByMeasure(register.totals);
  if (progress.length === 0) return [];
  const measures = table({
    columns: PROGRESS_COLUMNS,
    lines: [{ rows: progress }],
    heights: { wrapped: "measure" },
  });
  return [
    sectionRow("Delivery by measure"),
    measures,
    gap(),
    chartRows(chartRowsFor(progress.length), (layout) => [
      {
        type: "barClustered",
        title: "To date as a share of what is due",
        description:
          "Bars by measure: claimed and validated to date, divided by what is due by now. Figures stand above.",
        categories: columnReference(layout, measures, "measure"),
        series: [
          {
            name: "Claimed",
            values: columnReference(layout, measures, "claimedShare"),
            colour: COLOURS.claimed,
          },
          {
            name: "Validated",
            values: columnReference(layout, measures, "validatedShare"),
            colour: COLOURS.validated,
          },
        ],
        axes: { format: "0%" },
        span: { column: 0, columns: COLUMNS },
      },
    ]),
    gap(),
  ];
}

function areaSections(register: Register): readonly Section[] {
  const spends = spendByServiceArea(register);
  const areas = table({
    columns: areaColumnsOf(register.tierNames),
    lines: [{ rows: spends }],
    heights: { wrapped: "serviceArea" },
  });
  return [
    sectionRow("Local spend by service area"),
    areas,
    gap(),
    chartRows(chartRowsFor(spends.length), (layout) => [
      {
        type: "barClustered",
        title: "Local share of supply chain spend by service area",
        description: `Bars by service area: the share of spend ${inTierWords("borough", register.tierNames)}. Figures stand above.`,
        categories: columnReference(layout, areas, "serviceArea"),
        series: [
          { name: "Local share", values: columnReference(layout, areas, "share"), colour: COLOURS.local },
        ],
        axes: { format: "0%" },
        span: { column: 0, columns: COLUMNS },
      },
    ]),
  ];
}

/** How each directorate's commitments stand, and its local share in the quarter; nothing where there are not two. */
function directorateSections(register: Register): readonly Section[] {
  const spends = new Map(
    spendByDirectorate(register).map(({ directorate, localShare }) => [directorate, localShare]),
  );
  const rows = directorateStandings(register).map((standing) => ({
    ...standing,
    localShare: spends.get(standing.directorate) ?? null,
  }));
  if (rows.length === 0) return [];
  const hasStates = register.settings.bands !== undefined;
  const directorates = table({
    columns: hasStates ? STANDING_COLUMNS : SHARE_COLUMNS,
    lines: [{ rows }],
    heights: { wrapped: "directorate" },
  });
  return [
    gap(),
    sectionRow("Directorates"),
    directorates,
    gap(),
    chartRows(chartRowsFor(rows.length), (layout) => {
      const categories = columnReference(layout, directorates, "directorate");
      return [
        ...(hasStates
          ? [
              {
                type: "barStacked" as const,
                title: "Commitments by directorate",
                description:
                  "Bars by directorate: how many commitments are at risk, behind and on track. Figures stand above.",
                categories,
                series: DUE_STATES.map((state) => ({
                  name: state,
                  values: columnReference(layout, directorates, state),
                  colour: STATE_COLOURS[state],
                })),
                axes: { format: "0" },
                span: { column: 0, columns: 2 },
              },
            ]
          : []),
        {
          type: "barClustered",
          title: "Local share of supply chain spend by directorate",
          description: `Bars by directorate: the share of spend ${inTierWords("borough", register.tierNames)}. Figures stand above.`,
          categories,
          series: [
            {
              name: "Local share",
              values: columnReference(layout, directorates, "share"),
              colour: COLOURS.local,
            },
          ],
          axes: { format: "0%" },
          span: hasStates ? { column: 2, columns: COLUMNS - 2 } : { column: 0, columns: COLUMNS },
        },
      ];
    }),
  ];
}

const NOTE =
  "Every figure is a formula over the sheets Quarter, Local spend, Returns and Commitments. Measures are drawn as shares of what is due, because hours, people and pounds cannot be added.";

const STATUSES: readonly ReturnEntry["status"][] = [
  "Accepted",
  "To choose",
  "Replaced",
  "Refused",
  "Missing",
];

/** Those that are told where there are any. */
const RARE_STATUSES: readonly ReturnEntry["status"][] = ["Put right", "Set apart"];

function statusLines({ returns, quarter }: Register) {
  const own = returns.filter((each) => each.quarter === quarter);
  const rare = RARE_STATUSES.filter((status) => own.some((each) => each.status === status));
  return [...STATUSES, ...rare].map((status) => ({
    status,
    count: own.filter((each) => each.status === status).length,
  }));
}

const STATUS_COLUMNS = columnsFor<{ readonly status: string; readonly count: number }>()([
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
]);

const share = (part: number, whole: number) => (whole > 0 ? part / whole : "");

const PROGRESS_COLUMNS = columnsFor<MeasureProgress>()([
  {
    key: "measure",
    heading: "Measure",
    width: 34,
    row: { style: "groupTitle", content: ({ measure }) => given(measure.headline) },
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
        formula(shareFormula(at("claimedToDate"), at("due")), share(claimedToDate, due)),
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
        formula(shareFormula(at("validatedToDate"), at("due")), share(validatedToDate, due)),
    },
  },
  {
    key: "unit",
    heading: "Unit",
    width: 14,
    row: { style: "given", content: ({ measure }) => given(countedUnit(measure)) },
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
    row: { style: "stamp", content: ({ edition }) => given(edition.id) },
  },
]);

const areaColumnsOf = ({ borough }: TierWords) =>
  columnsFor<AreaSpend>()([
    {
      key: "serviceArea",
      heading: "Service area",
      width: 34,
      row: { style: "groupTitle", content: ({ serviceArea }) => given(serviceArea) },
    },
    ...(["total", "local"] as const).map((key): Column<never, AreaSpend, typeof key, "serviceArea"> => ({
      key,
      heading: key === "total" ? "All spend" : borough,
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
        content: ({ localShare }, at) => formula(shareFormula(at("local"), at("total")), localShare),
      },
    },
  ]);

type DirectorateLine = DirectorateStanding & { readonly localShare: number | null };

const DIRECTORATE: Column<never, DirectorateLine, "directorate", never> = {
  key: "directorate",
  heading: "Directorate",
  width: 34,
  row: { style: "groupTitle", content: ({ directorate }) => given(directorateInWords(directorate)) },
};

const DIRECTORATE_SHARE: Column<never, DirectorateLine, "share", "directorate"> = {
  key: "share",
  heading: "Local share",
  headingStyle: "headingOfFigures",
  width: 18,
  row: {
    style: "share",
    content: ({ directorate, localShare }, at) => {
      const own = [says("Local_Directorate", at("directorate"), directorateInWords(directorate))];
      return formula(
        shareFormula(sumWhere("Local_DirectorateLocal", own), sumWhere("Local_DirectorateTotal", own)),
        localShare ?? "",
      );
    },
  },
};

const STANDING_COLUMNS = columnsFor<DirectorateLine>()([
  DIRECTORATE,
  ...DUE_STATES.map((state): Column<never, DirectorateLine, typeof state, "directorate"> => ({
    key: state,
    heading: state,
    headingStyle: "headingOfFigures",
    width: 18,
    row: {
      style: "count",
      content: ({ directorate, states }, at) =>
        formula(
          countWhere([
            says("Commitment_Directorate", at("directorate"), directorateInWords(directorate)),
            saysText("Commitment_State", state),
          ]),
          states.find((each) => each.state === state)?.count ?? 0,
        ),
    },
  })),
  DIRECTORATE_SHARE,
]);

const SHARE_COLUMNS = columnsFor<DirectorateLine>()([DIRECTORATE, DIRECTORATE_SHARE]);
