import type { Register } from "../../domain/register/model";
import { type MeasureProgress, progressByOutcome } from "../../domain/register/progress";
import { countedUnit } from "../../domain/register/reconciliation";
import { quarterInWords } from "../../domain/values/calendar";
import { columnsFor, type Lines } from "../language/block";
import { given, linked, type PlacedSheet } from "../language/piece";
import { noteRow, titleRow } from "../language/rows";
import { layOut, stack } from "../language/section";
import { headingHeight } from "../language/sheet-setup";
import { table } from "../language/table";
import { OUTCOMES } from "./names";
import { placeProgress, progressFigure } from "./progress-columns";
import type { Trace } from "./trace";

const NOTE =
  "The quarter by outcome, over all service areas; every figure is a formula over the sheet Quarter. By contract the same figures stand on the sheet Commitments.";

/** The quarter's figures by outcome and measure. */
export function placeOutcomes(register: Register, trace: Trace): PlacedSheet | undefined {
  const columns = outcomeColumns(trace);
  const outcomes = progressByOutcome(register.totals);
  if (outcomes.length === 0) return undefined;
  const lines = outcomes.map(({ outcome, measures }): Lines<string, MeasureProgress> => ({
    group: outcome,
    rows: measures,
  }));
  const measures = table({
    columns,
    lines,
    groupStyle: "group",
    heights: { headings: headingHeight(columns) },
    merged: { group: { column: 0, columns: columns.length - STAMPS } },
  });
  const layout = layOut(
    OUTCOMES,
    stack([
      titleRow(`Outcomes: ${quarterInWords(register.quarter)}`),
      noteRow(NOTE, columns.length - STAMPS, 18),
      measures,
    ]),
  );
  return placeProgress(register, columns, { layout, measures });
}

/** At the right, not printed. */
const STAMPS = 2;

const outcomeColumns = (trace: Trace) =>
  columnsFor<MeasureProgress, string>()([
    {
      key: "measure",
      heading: "Outcome and measure",
      width: 36,
      group: { style: "groupTitle", content: (outcome) => given(outcome) },
      row: {
        style: "indented",
        content: (line) => linked(given(line.measure.headline), trace.ofMeasure(line)),
      },
    },
    {
      key: "unit",
      heading: "Unit",
      width: 13,
      row: { style: "given", content: ({ measure }) => given(countedUnit(measure)) },
    },
    progressFigure("committed", "Committed", 14),
    progressFigure("due", "Due by now", 14),
    progressFigure("claimedCounted", "Claimed", 14),
    progressFigure("evidencedCounted", "Evidenced", 14),
    progressFigure("validatedCounted", "Validated", 14),
    progressFigure("claimedToDate", "Claimed to date", 14),
    progressFigure("validatedToDate", "Validated to date", 14),
    {
      key: "code",
      heading: "Measure's id",
      width: 22,
      row: { style: "stamp", content: ({ measure }) => given(measure.id) },
    },
    {
      key: "edition",
      heading: "Edition",
      width: 16,
      row: { style: "stamp", content: ({ edition }) => given(edition.id) },
    },
  ]);
