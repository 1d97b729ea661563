import { type YearLine, yearOf, yearSpend } from "../../domain/register/annual";
import type { Register } from "../../domain/register/model";
import { absoluteReference } from "../../workbook/address";
import type { PlanChart } from "../../workbook/plan";
import { type Column, placeBlock } from "../language/block";
import { cell, formula, given, type Piece } from "../language/piece";

export const ANNUAL = "Annual report";
export const ANNUAL_HEADING_ROW = 1;

/** Columns of the sheet that a chart covers. */
const COLUMNS = 6;
/** Rows of a chart beside its bars, and of each bar. */
const BARE_ROWS = 8;

interface Placed {
  readonly pieces: readonly Piece[];
  readonly charts: readonly PlanChart[];
  /** The first row below. */
  readonly next: number;
}

/** What was claimed and validated of the year's targets, and the local share beside its baseline and target. */
export function placeAnnualCharts(register: Register, lines: readonly YearLine[], top: number): Placed {
  const targets = placeTargets(lines, top);
  const shares = placeShares(register, targets.next);
  return {
    pieces: [...targets.pieces, ...shares.pieces],
    charts: [...targets.charts, ...shares.charts],
    next: shares.next,
  };
}

interface TargetLine {
  readonly headline: string;
  readonly target: number;
  readonly claimed: number | string;
  readonly validated: number | string;
  /** The line's row in the table of the year's figures, from 1 as formulas write it. */
  readonly row: number;
}

function placeTargets(lines: readonly YearLine[], top: number): Placed {
  const rows = lines.flatMap(({ measure, target, claimed, validated }, index): readonly TargetLine[] =>
    target === undefined || target <= 0
      ? []
      : [{ headline: measure.headline, target, claimed, validated, row: ANNUAL_HEADING_ROW + 2 + index }],
  );
  if (rows.length === 0) return { pieces: [], charts: [], next: top };
  const range = (column: number) => rangeOf(top + 2, column, rows.length);
  const chartRow = top + 3 + rows.length;
  const height = BARE_ROWS + 3 * rows.length;
  return {
    pieces: [
      cell({ row: top, column: 0 }, "section", given("Against the year's targets")),
      placeBlock({ sheet: ANNUAL, headingRow: top + 1 }, TARGET_COLUMNS, [{ rows }]),
    ],
    charts: [
      {
        type: "barClustered",
        title: "Share of the year's target",
        description:
          "Bars by measure: what was claimed and what was validated, divided by the year's target. A small count of people has no bar. Figures stand above.",
        categories: range(0),
        series: [
          { name: "Claimed", values: range(1), colour: "#B58840" },
          { name: "Validated", values: range(2), colour: "#1D4F76" },
        ],
        axes: { format: "0%" },
        place: { row: chartRow, column: 0, rows: height, columns: COLUMNS },
      },
    ],
    next: chartRow + height + 1,
  };
}

const TARGET_COLUMNS: readonly Column<never, TargetLine>[] = [
  {
    key: "measure",
    heading: "Measure",
    width: 30,
    row: { style: "label", content: ({ headline }) => given(headline) },
  },
  ofTarget("claimed", "Claimed", "D"),
  ofTarget("validated", "Validated", "F"),
];

/** A suppressed count stays the words that it is. */
function ofTarget(key: "claimed" | "validated", heading: string, column: string): Column<never, TargetLine> {
  return {
    key,
    heading,
    headingStyle: "headingOfFigures",
    width: 16,
    row: {
      style: "share",
      content: (line) => {
        const { [key]: figure, row, target } = line;
        return formula(
          `IF(ISNUMBER($${column}$${row}),$${column}$${row}/$C$${row},$${column}$${row})`,
          typeof figure === "number" ? figure / target : figure,
        );
      },
    },
  };
}

interface ShareLine {
  readonly label: string;
  /** A share of 1. */
  readonly share: number;
}

function placeShares(register: Register, top: number): Placed {
  const rows = shareLines(register);
  if (rows.length === 0) return { pieces: [], charts: [], next: top };
  const chartRow = top + 3 + rows.length;
  const height = BARE_ROWS + 6;
  return {
    pieces: [
      cell({ row: top, column: 0 }, "section", given("Local share of spend in the supply chain")),
      placeBlock({ sheet: ANNUAL, headingRow: top + 1 }, SHARE_COLUMNS, [{ rows }]),
    ],
    charts: [
      {
        type: "columnClustered",
        title: "Local share of spend in the supply chain",
        description:
          "Columns: the baseline, this year and the target, where they are set. Figures stand above.",
        categories: rangeOf(top + 2, 0, rows.length),
        series: [{ name: "Local share", values: rangeOf(top + 2, 1, rows.length), colour: "#00703C" }],
        axes: { format: "0%" },
        place: { row: chartRow, column: 0, rows: height, columns: COLUMNS },
      },
    ],
    next: chartRow + height + 1,
  };
}

function shareLines(register: Register): readonly ShareLine[] {
  const { baseline, target } = register.settings.localShare ?? {};
  const { localShare } = yearSpend(register);
  return [
    ...(baseline ? [{ label: `${baseline.year}, the baseline`, share: baseline.percent / 100 }] : []),
    ...(localShare === null ? [] : [{ label: yearOf(register.quarter), share: localShare }]),
    ...(target ? [{ label: `${target.year}, the target`, share: target.percent / 100 }] : []),
  ];
}

const SHARE_COLUMNS: readonly Column<never, ShareLine>[] = [
  { key: "label", heading: "Year", width: 30, row: { style: "label", content: ({ label }) => given(label) } },
  {
    key: "share",
    heading: "Local share",
    headingStyle: "headingOfFigures",
    width: 12,
    row: { style: "share", content: ({ share }) => given(share) },
  },
];

function rangeOf(row: number, column: number, rows: number): string {
  return absoluteReference(ANNUAL, { row, column, rows, columns: 1 });
}
