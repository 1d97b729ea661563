import { annualReportText, yearLines, type YearLine, yearOf } from "../../domain/register/annual";
import type { Register } from "../../domain/register/model";
import { type Column, placeBlock } from "../language/block";
import { UNIT_WORDS } from "../language/entry-rules";
import { type Part, placeLines } from "../language/lines";
import { cell, given, joinPieces, type PlacedSheet } from "../language/piece";
import { ANNUAL, ANNUAL_HEADING_ROW, placeAnnualCharts } from "./annual-charts";
import { figureStyle } from "./names";
import { footer, TITLE_HEIGHT, widths } from "../language/sheet-setup";

/** The year to the quarter's end as it may be published, and the text for a paper to Cabinet. */
export function placeAnnual(register: Register): PlacedSheet {
  const lines = yearLines(register);
  const rows: readonly (YearLine | undefined)[] = lines.length > 0 ? lines : [undefined];
  const text = annualReportText(register).trimEnd().split("\n");
  const parts = text.map((line): readonly Part[] => [
    { column: 0, columns: COLUMNS.length, style: "given", content: given(line === "" ? null : line) },
  ]);
  const charts = placeAnnualCharts(register, lines, ANNUAL_HEADING_ROW + rows.length + 2);
  const top = charts.next + 1;
  const placed = placeLines(top, parts, widths(COLUMNS));
  return joinPieces(
    {
      name: ANNUAL,
      tabColour: "#53297D",
      columnWidths: widths(COLUMNS),
      rowHeights: { ...placed.rowHeights, 0: TITLE_HEIGHT },
      charts: charts.charts,
      print: { orientation: "portrait", footer: footer({ reference: `Year ${yearOf(register.quarter)}` }) },
    },
    [
      cell(
        { row: 0, column: 0 },
        "title",
        given(`Annual report ${register.settings.report?.year ?? yearOf(register.quarter)}`),
      ),
      placeBlock({ sheet: ANNUAL, headingRow: ANNUAL_HEADING_ROW }, COLUMNS, [{ rows }]),
      ...charts.pieces,
      cell({ row: top - 1, column: 0 }, "section", given("Text to copy")),
      placed.piece,
    ],
  );
}

function figure(
  key: "target" | "claimed" | "evidenced" | "validated",
  heading: string,
): Column<never, YearLine | undefined> {
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

const COLUMNS: readonly Column<never, YearLine | undefined>[] = [
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
    row: { style: "given", content: (line) => given(line && UNIT_WORDS[line.measure.unit]) },
  },
  figure("target", "Target"),
  figure("claimed", "Claimed"),
  figure("evidenced", "Evidenced"),
  figure("validated", "Validated"),
];
