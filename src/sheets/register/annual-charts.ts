import { type YearLine, yearOf, yearSpend } from "../../domain/register/annual";
import type { Register } from "../../domain/register/model";
import { cellName } from "../../workbook/address";
import { columnsFor, type Column } from "../language/block";
import { chartRows } from "../language/chart-rows";
import { formula, given } from "../language/piece";
import { sectionRow } from "../language/rows";
import { gap, type Layout, type Section } from "../language/section";
import { lineCell, columnReference, table, type Table } from "../language/table";

export const ANNUAL = "Annual report";

/** What a chart covers. */
const SPAN = { column: 0, columns: 6 };
/** Rows of a chart beside its bars, and of each bar. */
const BARE_ROWS = 8;

/**
 * What was claimed and validated of the year's targets, and the local share beside its baseline and target; `year` is
 * the table of the lines.
 */
export function annualCharts(
  register: Register,
  lines: readonly YearLine[],
  year: Table<YearKey>,
): readonly Section[] {
  return [...targetSections(lines, year), ...shareSections(register)];
}

/** The columns of the year's table that the charts draw. */
type YearKey = "target" | "claimed" | "validated";

interface TargetLine {
  readonly headline: string;
  readonly target: number;
  readonly claimed: number | string;
  readonly validated: number | string;
  /** Its place in the table of the year's figures, from 0. */
  readonly line: number;
}

function targetSections(lines: readonly YearLine[], year: Table<YearKey>): readonly Section[] {
  const rows = lines.flatMap(({ measure, target, claimed, validated }, line): readonly TargetLine[] =>
    target === undefined || target <= 0
      ? []
      : [{ headline: measure.headline, target, claimed, validated, line }],
  );
  if (rows.length === 0) return [];
  const shares = table({ columns: (layout) => targetColumns(layout, year), lines: [{ rows }] });
  return [
    sectionRow("Against the year's targets"),
    shares,
    gap(),
    chartRows(BARE_ROWS + 3 * rows.length, (layout) => [
      {
        type: "barClustered",
        title: "Share of the year's target",
        description:
          "Bars by measure: what was claimed and what was validated, divided by the year's target. A small count of people has no bar. Figures stand above.",
        categories: columnReference(layout, shares, "measure"),
        series: [
          { name: "Claimed", values: columnReference(layout, shares, "claimed"), colour: "#B58840" },
          { name: "Validated", values: columnReference(layout, shares, "validated"), colour: "#1D4F76" },
        ],
        axes: { format: "0%" },
        span: SPAN,
      },
    ]),
    gap(),
  ];
}

function targetColumns(layout: Layout, year: Table<YearKey>) {
  const of = (key: YearKey, line: number) => cellName(lineCell(layout, year, key, line), true);
  return columnsFor<TargetLine>()([
    {
      key: "measure",
      heading: "Measure",
      width: 30,
      row: { style: "label", content: ({ headline }) => given(headline) },
    },
    ofTarget("claimed", "Claimed", of),
    ofTarget("validated", "Validated", of),
  ]);
}

/** A suppressed count stays the words that it is. */
function ofTarget<const Key extends "claimed" | "validated">(
  key: Key,
  heading: string,
  of: (key: Key | "target", line: number) => string,
): Column<never, TargetLine, Key, never> {
  return {
    key,
    heading,
    headingStyle: "headingOfFigures",
    width: 16,
    row: {
      style: "share",
      content: ({ [key]: figure, line, target }) => {
        const cell = of(key, line);
        return formula(
          `IF(ISNUMBER(${cell}),${cell}/${of("target", line)},${cell})`,
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

/** The local share beside its baseline and target; nothing where no share can be given and none is set. */
export function shareSections(register: Register): readonly Section[] {
  const rows = shareLines(register);
  if (rows.length === 0) return [];
  const shares = table({ columns: SHARE_COLUMNS, lines: [{ rows }] });
  return [
    sectionRow("Local share of spend in the supply chain"),
    shares,
    gap(),
    chartRows(BARE_ROWS + 6, (layout) => [
      {
        type: "columnClustered",
        title: "Local share of spend in the supply chain",
        description:
          "Columns: the baseline, this year and the target, where they are set. Figures stand above.",
        categories: columnReference(layout, shares, "label"),
        series: [
          { name: "Local share", values: columnReference(layout, shares, "share"), colour: "#00703C" },
        ],
        axes: { format: "0%" },
        span: SPAN,
      },
    ]),
    gap(),
  ];
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

const SHARE_COLUMNS = columnsFor<ShareLine>()([
  { key: "label", heading: "Year", width: 30, row: { style: "label", content: ({ label }) => given(label) } },
  {
    key: "share",
    heading: "Local share",
    headingStyle: "headingOfFigures",
    width: 12,
    row: { style: "share", content: ({ share }) => given(share) },
  },
]);
