import {
  acrossEditions,
  type SameMeasures,
  type SucceededMeasure,
} from "../../domain/register/across-editions";
import type { Register } from "../../domain/register/model";
import type { MeasureFigure } from "../../domain/register/progress";
import { countedUnit } from "../../domain/register/reconciliation";
import { quarterInWords } from "../../domain/values/calendar";
import { type Column, columnsFor, type Lines } from "../language/block";
import { formula, given, linked, type PlacedSheet } from "../language/piece";
import { noteRow, titleRow } from "../language/rows";
import { layOut, stack } from "../language/section";
import { headingHeight } from "../language/sheet-setup";
import { table } from "../language/table";
import { ACROSS_EDITIONS, figureStyle } from "./names";
import { placeProgress, progressFigure } from "./progress-columns";
import type { Trace } from "./trace";

const NOTE =
  "Measures of contracts that were let under different editions of the framework. Only those that an edition declares to be the same as before are added; one that was replaced or retired stands for itself. Every figure is a formula over the sheet Quarter.";

/** The quarter's measures by what each edition declares of the one before; undefined where none follows another. */
export function placeAcrossEditions(register: Register, trace: Trace): PlacedSheet | undefined {
  const runs = acrossEditions(register.totals);
  if (runs.length === 0) return undefined;
  const columns = acrossColumns(trace);
  const lines = runs.map((run): Lines<SameMeasures, SucceededMeasure> => ({
    group: run,
    rows: run.measures,
  }));
  const measures = table({
    columns,
    lines,
    groupStyle: "group",
    heights: { headings: headingHeight(columns), wrapped: ["became"] },
  });
  const layout = layOut(
    ACROSS_EDITIONS,
    stack([
      titleRow(`Across editions: ${quarterInWords(register.quarter)}`),
      noteRow(NOTE, columns.length - STAMPS, 34),
      measures,
    ]),
  );
  return placeProgress(register, columns, { layout, measures });
}

/** At the right, not printed. */
const STAMPS = 1;

/** What a measure is in the next edition, in words. */
function becameWords({ became }: SucceededMeasure): string {
  if (!became) return "";
  const { fate, edition, headline } = became;
  if (fate === "retired") return `Retired in ${edition}`;
  const by = headline === undefined ? "" : ` ${headline}`;
  return fate === "same" ? `The same in ${edition}: added` : `Replaced in ${edition} by${by}: not added`;
}

function figure<const Key extends MeasureFigure>(key: Key, heading: string) {
  return {
    ...progressFigure(key, heading, 14),
    group: {
      style: ({ measures: [first] }: SameMeasures) => (first ? figureStyle(first.measure) : "given"),
      content: (run: SameMeasures, at: { readonly rows: (key: Key) => string }) =>
        formula(`ROUND(SUM(${at.rows(key)}),8)`, run[key]),
    },
  } satisfies Column<SameMeasures, SucceededMeasure, Key, Key | "code" | "edition">;
}

const acrossColumns = (trace: Trace) =>
  columnsFor<SucceededMeasure, SameMeasures>()([
    {
      key: "measure",
      heading: "Measure",
      width: 36,
      group: { style: "groupTitle", content: ({ headline }) => given(headline) },
      row: {
        style: "indented",
        content: (line) => linked(given(line.measure.headline), trace.ofMeasure(line)),
      },
    },
    {
      key: "edition",
      heading: "Edition",
      width: 18,
      row: { style: "given", content: ({ edition }) => given(edition.id) },
    },
    {
      key: "unit",
      heading: "Unit",
      width: 13,
      row: { style: "given", content: ({ measure }) => given(countedUnit(measure)) },
    },
    {
      key: "became",
      heading: "What became of it",
      width: 34,
      row: { style: "given", content: (line) => given(becameWords(line)) },
    },
    figure("committed", "Committed"),
    figure("due", "Due by now"),
    figure("claimedCounted", "Claimed"),
    figure("evidencedCounted", "Evidenced"),
    figure("validatedCounted", "Validated"),
    figure("claimedToDate", "Claimed to date"),
    figure("validatedToDate", "Validated to date"),
    {
      key: "code",
      heading: "Measure's id",
      width: 22,
      row: { style: "stamp", content: ({ measure }) => given(measure.id) },
    },
  ]);
