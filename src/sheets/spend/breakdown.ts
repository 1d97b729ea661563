import type { TierWords } from "../../domain/council/tiers";
import { poundsOfPence } from "../../domain/values/amount";
import { BEYOND_WORDS, beyondWords } from "../../domain/spend/basis";
import { magnitudeOf, quartersCompared } from "../../domain/spend/compared";
import { type LocalSpend, NO_DATE, SIZE_WORDS, type SupplierToPlace } from "../../domain/spend/local-spend";
import { localShares, type SpendTotals } from "../../domain/spend/sums";
import { absoluteReference, cellName, rangeName } from "../../workbook/address";
import { columnsFor, type Column } from "../language/block";
import { chartRows } from "../language/chart-rows";
import { says } from "../language/exact-sum";
import { anyOf, orEmpty, quoted, shareFormula } from "../language/formulas";
import { magnitudeFormula, magnitudeShown } from "../language/magnitude";
import type { StyleName } from "../language/palette";
import { type Content, formula, given, type PlacedSheet } from "../language/piece";
import { checkRow, noteRow, row, sectionRow, titleRow } from "../language/rows";
import { beside, gap, type Layout, layOut, placeLayout, type Section, stack } from "../language/section";
import { columnOf, lineCell, table, type Table } from "../language/table";
import { NO_SHARE } from "./compared";
import type { LedgerName } from "./ledger";
import {
  AREA_OF_REGISTER,
  count,
  inTier,
  type LedgerCondition,
  LOCAL_NAMES,
  sum,
  UNKNOWN,
  UNKNOWN_CREDITS,
} from "./sums";

export const BREAKDOWN = "Breakdown";
/** Suppliers that were paid most. */
const TOP = 20;
/** So many service areas or categories are shown each, and the others together: formulas of thousands would make Excel slow. */
const MOST_ROWS = 40;
const CHART_ROWS = 18;
/** Service areas that a chart shows readably. */
const CHART_AREAS = 12;
const WIDTHS = [36, 18, 10, 18, 18, 16, 12, 12, 12, 40];
const COLOURS = { total: "#1D4F76", local: "#00703C", low: "#B58840", high: "#53297D" };

/** The figures by quarter, service area, category and supplier, each share with what it is of and its bounds. */
export function placeBreakdown(figures: LocalSpend, names: TierWords): PlacedSheet {
  const suppliers = figures.suppliers.first(TOP).map((each) => ({ name: each.supplier, ...each }));
  const quarters = quarterTable(figures, names);
  const areas = placesTable(
    "By service area",
    "Ledger_ServiceArea",
    figures.byServiceArea.map((each) => ({ name: each.serviceArea, ...each })),
    { names, more: figures.fromRegister.lines > 0 ? [OF_REGISTER] : [] },
  );
  const categories = placesTable(
    "By category",
    "Ledger_Category",
    figures.byCategory.map((each) => ({ name: each.category, ...each })),
    { names },
  );
  const sizes = placesTable(
    "By supplier size",
    "Ledger_SME",
    figures.bySize.map((each) => ({ name: each.isSme, label: SIZE_WORDS[each.isSme], ...each })),
    { names },
  );
  const layout = layOut(
    BREAKDOWN,
    stack([
      titleRow("Breakdown of local spend"),
      noteRow(NOTE, WIDTHS.length - 1),
      gap(),
      ...charts(figures, quarters.rows, areas.rows),
      withQuarterChecks(figures, quarters),
      gap(2),
      areas.whole,
      gap(2),
      categories.whole,
      gap(2),
      sizes.whole,
      gap(2),
      placesTable(`The ${TOP} suppliers paid most`, "Ledger_Supplier", suppliers, { names }).whole,
      gap(2),
      ...toPlaceRows(figures.toPlace),
    ]),
  );
  return placeLayout(layout, {
    columnWidths: WIDTHS,
    print: { orientation: "landscape", footer: "&L&A&RPage &P of &N" },
  });
}

const NOTE =
  "Local share: local over total, by value. Lowest: every payment of unknown place is elsewhere, and its credits local. Highest: the other way round. Lines out of scope are in no figure here.";

type PlaceLine = SpendTotals & {
  /** As the ledger's column says it. */
  readonly name: string;
  /** What is shown in its place. */
  readonly label?: string;
  readonly fromRegister?: { readonly pence: number };
};

type FigureKey = "total" | "lines" | "local" | "unknown" | "credits" | "register";
type PlaceKey = "name" | FigureKey | "share" | "low" | "high";

interface PlacesTable {
  /** The lines that have a row of their own. */
  readonly rows: Table<PlaceKey>;
  /** With what the others come to together, and what is to be said of all. */
  readonly whole: Section;
}

/** Lines of a name in a column of the ledger, those that come to most by themselves. */
function placesTable(
  title: string,
  column: LedgerName,
  all: readonly PlaceLine[],
  { names, more = [] }: { readonly names: TierWords; readonly more?: readonly Figure[] },
): PlacesTable {
  const shown = all.length > MOST_ROWS + 1 ? all.slice(0, MOST_ROWS) : all;
  const others = all.slice(shown.length);
  const rows = table({
    columns: placeColumns(title, column, { names, more }),
    lines: [{ rows: shown }],
    heights: { wrapped: "name" },
  });
  const beyond = beyondWords(
    all.flatMap(({ localShareLow, localShareHigh }) => [localShareLow, localShareHigh]),
  );
  const whole = stack([
    rows,
    ...(others.length > 0 ? [othersRow(rows, others, more)] : []),
    ...(shown.length > 0 ? [beyondRow(rows, beyond)] : []),
  ]);
  return { rows, whole };
}

interface Figure {
  readonly key: FigureKey;
  readonly heading: string;
  readonly style: StyleName;
  readonly whole: string;
  readonly text: (line: LedgerCondition, names: TierWords) => string;
  readonly value: (line: PlaceLine) => number;
}

const FIGURES: readonly Figure[] = [
  {
    ...{ key: "total", heading: "Total", style: "money", whole: LOCAL_NAMES.total },
    text: (line) => sum(line),
    value: ({ total }) => poundsOfPence(total),
  },
  {
    ...{ key: "lines", heading: "Lines", style: "count", whole: LOCAL_NAMES.lines },
    text: (line) => count(line),
    value: ({ lines }) => lines,
  },
  {
    ...{ key: "local", heading: "Local", style: "money", whole: LOCAL_NAMES.local },
    text: (line, names) => sum(line, inTier("borough", names)),
    value: ({ local }) => poundsOfPence(local),
  },
  {
    ...{ key: "unknown", heading: "Unknown", style: "money", whole: LOCAL_NAMES.unknown },
    text: (line) => sum(line, UNKNOWN),
    value: ({ unknown }) => poundsOfPence(unknown),
  },
  {
    ...{ key: "credits", heading: "Of it credits", style: "money", whole: LOCAL_NAMES.unknownCredits },
    text: (line) => sum(line, ...UNKNOWN_CREDITS),
    value: ({ unknownCredits }) => poundsOfPence(unknownCredits),
  },
];

/** What of a service area its ledgers do not say. */
const OF_REGISTER: Figure = {
  ...{ key: "register", heading: "From the supplier register", style: "money", whole: sum(AREA_OF_REGISTER) },
  text: (line) => sum(line, AREA_OF_REGISTER),
  value: ({ fromRegister }) => poundsOfPence(fromRegister?.pence ?? 0),
};

type FigureAt = (key: "total" | "local" | "unknown" | "credits") => string;

const SHARES: readonly {
  readonly key: "share" | "low" | "high";
  readonly heading: string;
  readonly part: (at: FigureAt) => string;
  readonly value: (line: SpendTotals) => number | null;
}[] = [
  { key: "share", heading: "Local share", part: (at) => at("local"), value: ({ localShare }) => localShare },
  {
    ...{ key: "low", heading: "Lowest", part: (at) => `(${at("local")}+${at("credits")})` },
    value: ({ localShareLow }) => localShareLow,
  },
  {
    ...{ key: "high", heading: "Highest" },
    part: (at) => `(${at("local")}+${at("unknown")}-${at("credits")})`,
    value: ({ localShareHigh }) => localShareHigh,
  },
];

function shareContent({ part, value }: (typeof SHARES)[number], line: SpendTotals, at: FigureAt): Content {
  return formula(shareFormula(part(at), at("total"), NO_SHARE), value(line) ?? NO_SHARE);
}

function placeColumns(
  title: string,
  column: LedgerName,
  { names, more }: { readonly names: TierWords; readonly more: readonly Figure[] },
) {
  type PlaceColumn = Column<never, PlaceLine, PlaceKey, PlaceKey>;
  const figureColumn = ({ key, heading, style, text, value }: Figure): PlaceColumn => ({
    ...{ key, heading, headingStyle: "headingOfFigures", width: 18 },
    row: {
      style,
      content: (line, at) =>
        formula(
          text(
            line.label === undefined
              ? says(column, at("name"), line.name)
              : { column, is: quoted(line.name) },
            names,
          ),
          value(line),
        ),
    },
  });
  return [
    {
      ...{ key: "name", heading: title, width: 36 },
      row: { style: "given", content: ({ name, label }) => given(label ?? name) },
    } satisfies PlaceColumn,
    ...FIGURES.map(figureColumn),
    ...SHARES.map((share): PlaceColumn => ({
      ...{ key: share.key, heading: share.heading, headingStyle: "headingOfFigures", width: 12 },
      row: { style: "share", content: (line, at) => shareContent(share, line, at) },
    })),
    ...more.map(figureColumn),
  ];
}

/** What has no row of its own, by what the whole comes to. */
function othersRow(rows: Table<PlaceKey>, others: readonly PlaceLine[], more: readonly Figure[]): Section {
  const line = together(others);
  const figureCell = ({ key, style, whole, value }: Figure, column: number) => ({
    column,
    style,
    content: (layout: Layout) =>
      formula(`ROUND(${whole}-SUM(${rangeName(columnOf(layout, rows, key), true)}),2)`, value(line)),
  });
  const section: Section = row([
    { column: 0, style: "given", content: given(`${others.length.toLocaleString("en-GB")} others`) },
    ...FIGURES.map((figure, index) => figureCell(figure, 1 + index)),
    ...SHARES.map((share, index) => ({
      column: 1 + FIGURES.length + index,
      style: "share" as const,
      content: (layout: Layout) => {
        const at: FigureAt = (key) => {
          const figure = FIGURES.findIndex((each) => each.key === key);
          return cellName({ row: layout.top(section), column: 1 + figure }, true);
        };
        return shareContent(share, line, at);
      },
    })),
    ...more.map((figure, index) => figureCell(figure, 1 + FIGURES.length + SHARES.length + index)),
  ]);
  return section;
}

/** Lines that are shown as one. */
function together(lines: readonly PlaceLine[]): PlaceLine {
  const [first] = lines;
  if (!first) throw new Error("no lines to add up");
  const add = (value: (line: PlaceLine) => number) => lines.reduce((total, line) => total + value(line), 0);
  const sums = {
    total: add((line) => line.total),
    local: add((line) => line.local),
    unknown: add((line) => line.unknown),
    unknownCredits: add((line) => line.unknownCredits),
  };
  const fromRegister = { pence: add((line) => line.fromRegister?.pence ?? 0) };
  return { ...first, ...sums, lines: add((line) => line.lines), fromRegister, ...localShares(sums) };
}

/** That a bound lies below 0% or over 100%, while one does. */
function beyondRow(rows: Table<PlaceKey>, words: string): Section {
  return checkRow(1, (layout) => {
    const column = (key: "low" | "high") => rangeName(columnOf(layout, rows, key), true);
    const beyond = anyOf(`MIN(${column("low")})<0`, `MAX(${column("high")})>1`);
    return formula(orEmpty(beyond, quoted(BEYOND_WORDS)), words);
  });
}

function quarterTable(figures: LocalSpend, names: TierWords): PlacesTable {
  return placesTable(
    "By quarter",
    "Ledger_Quarter",
    figures.byQuarter.map((each) => ({ name: each.quarter, ...each })),
    { names },
  );
}

/** Beside each quarter that follows another: whether its total is ten times, or a tenth of, that of the one above. */
function withQuarterChecks(figures: LocalSpend, { rows, whole }: PlacesTable): Section {
  const checks = quartersCompared(figures).map((compared, index) => {
    const total = (layout: Layout, line: number) => cellName(lineCell(layout, rows, "total", line), true);
    return row([
      {
        column: WIDTHS.length - 1,
        style: "check",
        content: (layout) =>
          formula(
            magnitudeFormula(total(layout, index + 1), total(layout, index)),
            magnitudeShown(magnitudeOf(compared)),
          ),
      },
    ]);
  });
  const headingsAndFirst = gap(2);
  return checks.length > 0 ? beside(whole, stack([headingsAndFirst, ...checks])) : whole;
}

/** The local share from quarter to quarter, and the largest service areas: where there is more than one to compare. */
function charts(
  { byQuarter, byServiceArea }: LocalSpend,
  quarters: Table<PlaceKey>,
  areas: Table<PlaceKey>,
): readonly Section[] {
  const dated = byQuarter.filter(({ quarter }) => quarter !== NO_DATE).length;
  const some = Math.min(byServiceArea.length, CHART_AREAS);
  if (dated < 2 && some < 2) return [];
  const first = (layout: Layout, of: Table<PlaceKey>, key: PlaceKey, rows: number) =>
    absoluteReference(BREAKDOWN, { ...columnOf(layout, of, key), rows });
  return [
    chartRows(CHART_ROWS, (layout) => [
      ...(dated < 2
        ? []
        : [
            {
              type: "line" as const,
              title: "Local share by quarter",
              description:
                "Lines: the local share of each quarter, with the lowest and the highest that the unknown allows. Figures stand below.",
              categories: first(layout, quarters, "name", dated),
              series: [
                { name: "Highest", values: first(layout, quarters, "high", dated), colour: COLOURS.high },
                {
                  name: "Local share",
                  values: first(layout, quarters, "share", dated),
                  colour: COLOURS.local,
                },
                { name: "Lowest", values: first(layout, quarters, "low", dated), colour: COLOURS.low },
              ],
              axes: { format: "0%" },
              span: { column: 0, columns: 3 },
            },
          ]),
      ...(some < 2
        ? []
        : [
            {
              type: "barClustered" as const,
              title: some < byServiceArea.length ? `The ${some} largest service areas` : "Service areas",
              description:
                "Bars by service area, the largest first: what was spent, and what of it was local. Figures stand below.",
              categories: first(layout, areas, "name", some),
              series: [
                { name: "Total", values: first(layout, areas, "total", some), colour: COLOURS.total },
                { name: "Local", values: first(layout, areas, "local", some), colour: COLOURS.local },
              ],
              axes: { format: "[$£-809]#,##0" },
              span: dated < 2 ? { column: 0, columns: 6 } : { column: 3, columns: 6 },
            },
          ]),
    ]),
    gap(),
  ];
}

/** What to look up first. */
function toPlaceRows(toPlace: readonly SupplierToPlace[]): readonly Section[] {
  if (toPlace.length === 0) return [];
  return [
    sectionRow("Place these suppliers first"),
    noteRow(
      "Of all named suppliers whose place is not known they would move the local share most. Put them into the supplier register with their postcodes and make the figures again.",
      WIDTHS.length - 1,
    ),
    table({ columns: TO_PLACE_COLUMNS, lines: [{ rows: toPlace }], heights: { wrapped: "supplier" } }),
  ];
}

const TO_PLACE_COLUMNS = columnsFor<SupplierToPlace>()([
  {
    ...{ key: "supplier", heading: "Supplier without a place", width: 36 },
    row: { style: "given", content: ({ supplier }) => given(supplier) },
  },
  {
    ...{ key: "unknown", heading: "Of unknown place", headingStyle: "headingOfFigures", width: 18 },
    row: {
      style: "money",
      content: ({ supplier, unknown }, at) =>
        formula(sum(says("Ledger_Supplier", at("supplier"), supplier), UNKNOWN), poundsOfPence(unknown)),
    },
  },
  {
    ...{ key: "lines", heading: "Lines", headingStyle: "headingOfFigures", width: 10 },
    row: {
      style: "count",
      content: ({ supplier, lines }, at) =>
        formula(count(says("Ledger_Supplier", at("supplier"), supplier), UNKNOWN), lines),
    },
  },
  {
    ...{ key: "share", heading: "Share if local", headingStyle: "headingOfFigures", width: 18 },
    row: {
      style: "share",
      content: ({ shareIfLocal }, at) =>
        formula(
          shareFormula(`(${LOCAL_NAMES.local}+${at("unknown")})`, LOCAL_NAMES.total, NO_SHARE),
          shareIfLocal ?? NO_SHARE,
        ),
    },
  },
]);
