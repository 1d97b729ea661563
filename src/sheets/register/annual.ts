import { annualReportText } from "../../domain/register/annual-report";
import { statementCounts, yearLines, type YearLine, yearOf } from "../../domain/register/annual";
import type { Register } from "../../domain/register/model";
import { columnsFor, type Column } from "../language/block";
import { countedUnit } from "../../domain/register/reconciliation";
import { type Part, textLines } from "../language/lines";
import { given, type PlacedSheet } from "../language/piece";
import { sectionRow, titleRow } from "../language/rows";
import { gap, layOut, placeLayout, type Section, stack } from "../language/section";
import { footer, widths } from "../language/sheet-setup";
import { table } from "../language/table";
import { ANNUAL, annualCharts } from "./annual-charts";
import { figureStyle } from "./names";

/** The year to the quarter's end as it may be published, and the text for a paper to Cabinet. */
export function placeAnnual(register: Register): PlacedSheet {
  const lines = yearLines(register);
  const year = table({ columns: COLUMNS, lines: [{ rows: lines.length > 0 ? lines : [undefined] }] });
  const layout = layOut(
    ANNUAL,
    stack([
      titleRow(`Annual report ${register.settings.report?.year ?? yearOf(register.quarter)}`),
      year,
      gap(),
      ...annualCharts(register, lines, year),
      ...statementsStated(register),
      sectionRow("Text to copy"),
      textLines(reportLines(register), widths(COLUMNS)),
    ]),
  );
  return placeLayout(layout, {
    tabColour: "#53297D",
    columnWidths: widths(COLUMNS),
    print: { orientation: "portrait", footer: footer({ reference: `Year ${yearOf(register.quarter)}` }) },
  });
}

/** How many contracts carry each statement; nothing where none does. */
function statementsStated(register: Register): readonly Section[] {
  const { contracts, counts } = statementCounts(register);
  if (counts.length === 0) return [];
  const headings: readonly Part[] = [
    { column: 0, style: "heading", content: given("What contracts state") },
    { column: 1, columns: 2, style: "heading", content: given("Part of the policy") },
    { column: 3, style: "headingOfFigures", content: given("Contracts") },
    { column: 4, style: "headingOfFigures", content: given("Of all that ran in the year") },
  ];
  const lines = counts.map((count): readonly Part[] => [
    { column: 0, style: "label", content: given(count.title) },
    { column: 1, columns: 2, style: "given", content: given(count.group) },
    { column: 3, style: "count", content: given(count.contracts) },
    { column: 4, style: "count", content: given(contracts) },
  ]);
  return [textLines([headings, ...lines], widths(COLUMNS)), gap()];
}

function reportLines(register: Register): readonly (readonly Part[])[] {
  const text = annualReportText(register).trimEnd().split("\n");
  return text.map((line) => [
    { column: 0, columns: COLUMNS.length, style: "given", content: given(line === "" ? null : line) },
  ]);
}

function figure<const Key extends "target" | "claimed" | "evidenced" | "validated" | "yearBefore">(
  key: Key,
  heading: string,
): Column<never, YearLine | undefined, Key, never> {
  return {
    key,
    heading,
    headingStyle: "headingOfFigures",
    width: 16,
    row: {
      style: (line) => (line ? figureStyle(line.measure) : "blank"),
      content: (line) => given(line?.[key]),
    },
  };
}

const COLUMNS = columnsFor<YearLine | undefined>()([
  {
    key: "measure",
    heading: "Measure",
    width: 30,
    row: { style: "label", content: (line) => given(line?.measure.headline) },
  },
  {
    key: "unit",
    heading: "Unit",
    width: 12,
    row: { style: "given", content: (line) => given(line && countedUnit(line.measure)) },
  },
  figure("target", "Target"),
  figure("claimed", "Claimed"),
  figure("evidenced", "Evidenced"),
  figure("validated", "Validated"),
]);
