import type { ReservationSettings } from "../../domain/assessment/reservation";
import { dayRule, type AssessmentFact, factColumns, factLines } from "./facts";
import { type AssessmentModel, settingsOf } from "./model";
import { columnsFor, type Column } from "../language/block";
import { serialOf } from "../../domain/values/day";
import { dayMeant } from "../language/meant-days";
import { reasonRule } from "../language/entry-rules";
import { countWhere, saysText } from "../language/exact-sum";
import { allOf, isNumber, oneWhere } from "../language/formulas";
import { textHeight } from "../language/lines";
import { formula, given } from "../language/piece";
import { sectionRow } from "../language/rows";
import { named, type Section } from "../language/section";
import { table } from "../language/table";
import type { OutcomeCoverage } from "../../domain/assessment/assess";

type Thresholds = ReservationSettings["thresholds"][number];
type ThresholdKind = keyof Thresholds["amounts"];

interface ThresholdRow {
  readonly index: number;
  readonly thresholds: Thresholds | undefined;
  readonly inForce: 0 | 1;
}

const SOURCE = "ReservationSource";

/** Since when a council may reserve, above the thresholds. */
export function sinceFacts({ assessment, date1904 }: AssessmentModel): readonly AssessmentFact[] {
  const { since, source } = settingsOf(assessment);
  return [
    {
      label: "Councils may reserve since",
      name: "ReservationSince",
      path: ["reservationSettings", "since"],
      value: serialOf(since),
      style: "entryDate",
      rule: dayRule("Since"),
      note: "",
      meaning: (typed) => dayMeant(typed, date1904),
      needed: true,
    },
    {
      label: "Source",
      name: SOURCE,
      path: ["reservationSettings", "source"],
      value: source,
      style: "entryText",
      rule: reasonRule("Source"),
      note: "",
      meaning: String,
      needed: true,
    },
  ];
}

/** Since when councils may reserve, and below which amounts. */
export function thresholdSections(model: AssessmentModel): readonly Section[] {
  const facts = table({
    columns: factColumns("Assessment_ReservationSettings"),
    lines: factLines(sinceFacts(model)),
    heights: { row: ({ name }) => (name === SOURCE ? 50 : undefined) },
  });
  return [
    sectionRow("Thresholds for a reservation to local suppliers, in pounds including VAT"),
    facts,
    namedThresholds(model),
  ];
}

/** The table of thresholds, whose kinds and amounts the findings look up. */
function namedThresholds(model: AssessmentModel): Section {
  const rows = thresholdRows(model);
  const thresholds = table({
    columns: thresholdColumns(model),
    lines: [{ rows }],
    heights: { row: ({ thresholds: own }) => (own ? textHeight(own.source, 42) : 18) },
  });
  const kinds = { column: 1, columns: KINDS };
  return named(thresholds, [
    { name: "Assessment_ThresholdKinds", range: { ...kinds, row: 0, rows: 1 } },
    { name: "Assessment_ThresholdAmounts", range: { ...kinds, row: 1, rows: rows.length } },
  ]);
}

/** Goods, services, works and light touch. */
const KINDS = 4;

/** Room for amounts of coming years below those known. */
export function thresholdRows({ assessment }: AssessmentModel): readonly ThresholdRow[] {
  const { thresholds } = settingsOf(assessment);
  const { date } = assessment;
  const begun = thresholds.filter(({ from }) => date !== undefined && from <= date).map(({ from }) => from);
  const latest = begun.reduce((last, from) => (from > last ? from : last), "");
  return Array.from({ length: Math.min(10, thresholds.length + 3) }, (_, index) => ({
    index,
    thresholds: thresholds[index],
    inForce: latest !== "" && thresholds[index]?.from === latest ? 1 : 0,
  }));
}

function amountColumn<const Kind extends ThresholdKind>(
  kind: Kind,
  heading: string,
  width: number,
): Column<never, ThresholdRow, Kind, never> {
  return {
    key: kind,
    heading,
    headingStyle: "headingOfFigures",
    width,
    name: `Assessment_Threshold_${heading.replaceAll(" ", "")}`,
    row: {
      style: "entryMoney",
      content: ({ thresholds }) => given(thresholds?.amounts[kind]),
      rule: () => ({
        rule: { type: "decimal", comparison: "greaterThanOrEqual", first: 0 },
        title: "Threshold",
        refusal: "The threshold must be a number, £0 or more, including VAT.",
      }),
      path: ({ index }) => ["reservationSettings", "thresholds", index, "amounts", kind],
    },
  };
}

export function thresholdColumns({ date1904 }: Pick<AssessmentModel, "date1904">) {
  return columnsFor<ThresholdRow>()([
    {
      key: "from",
      heading: "From",
      width: 30,
      name: "Assessment_ThresholdFrom",
      row: {
        style: "entryDate",
        content: ({ thresholds }) => given(thresholds && serialOf(thresholds.from)),
        rule: () => dayRule("From"),
        path: ({ index }) => ["reservationSettings", "thresholds", index, "from"],
        meaning: (typed) => dayMeant(typed, date1904),
      },
    },
    amountColumn("goods", "Goods", 42),
    amountColumn("services", "Services", 14),
    amountColumn("works", "Works", 14),
    amountColumn("light-touch", "Light touch", 14),
    {
      key: "source",
      heading: "Source",
      width: 42,
      name: "Assessment_ThresholdSource",
      row: {
        style: "entryText",
        content: ({ thresholds }) => given(thresholds?.source),
        rule: () => reasonRule("Source"),
        path: ({ index }) => ["reservationSettings", "thresholds", index, "source"],
        meaning: String,
      },
    },
    {
      key: "inForce",
      heading: "In force",
      width: 9,
      name: "Assessment_ThresholdInForce",
      row: {
        style: "working",
        content: ({ inForce }, at) => {
          const [from, all, date] = [at("from"), at.all("from"), "Assessment_Date"];
          const bothKnown = allOf(isNumber(from), isNumber(date));
          const noneBetween = `COUNTIFS(${all},">"&${from},${all},"<="&${date})=0`;
          const latestBegun = oneWhere(allOf(`${from}<=${date}`, noneBetween));
          return formula(`IF(${bothKnown},${latestBegun},0)`, inForce);
        },
      },
    },
  ]);
}

interface CoverageRow extends OutcomeCoverage {
  readonly number: number;
  readonly priority: string;
}

export function coverageRows({ edition, findings }: AssessmentModel): readonly CoverageRow[] {
  return findings.coverage.map((coverage, index) => {
    const { priority } = edition.outcomes[index] ?? {};
    return {
      ...coverage,
      number: index + 1,
      priority: edition.priorities.find(({ id }) => id === priority)?.title ?? "",
    };
  });
}

const OUTCOME = "Assessment_MeasureOutcome";
const CHOSEN = "Assessment_Chosen";

/** How many measures of an outcome are answered so. */
function measuresOf(outcome: string, chosen: "Yes" | "No"): string {
  return countWhere([{ column: OUTCOME, is: outcome }, saysText(CHOSEN, chosen)]);
}

export const coverageColumns = columnsFor<CoverageRow>()([
  {
    key: "outcome",
    heading: "Outcome",
    width: 30,
    row: { style: "given", content: ({ title }) => given(title) },
  },
  {
    key: "priority",
    heading: "Priority",
    width: 42,
    row: { style: "given", content: ({ priority }) => given(priority) },
  },
  countColumn("measures", "Measures", (number) => `COUNTIF(${OUTCOME},${number})`),
  countColumn("assessed", "Assessed", (number) =>
    [measuresOf(number, "Yes"), measuresOf(number, "No")].join("+"),
  ),
  countColumn("chosen", "Chosen", (number) => measuresOf(number, "Yes")),
  {
    key: "covered",
    heading: "Covered",
    width: 42,
    row: {
      style: "given",
      content: ({ chosen }, at) =>
        formula(
          `IF(${at("chosen")}>0,"Covered","No measure chosen")`,
          chosen > 0 ? "Covered" : "No measure chosen",
        ),
    },
  },
  {
    key: "number",
    heading: "No.",
    width: 9,
    row: { style: "working", content: ({ number }) => given(number) },
  },
]);

function countColumn<const Key extends "measures" | "assessed" | "chosen">(
  key: Key,
  heading: string,
  text: (number: string) => string,
): Column<never, CoverageRow, Key, "number"> {
  return {
    key,
    heading,
    headingStyle: "headingOfFigures",
    width: 14,
    name: `Assessment_Coverage${heading}`,
    row: { style: "count", content: (row, at) => formula(text(at("number")), row[key]) },
  };
}
