import type { ReservationSettings } from "../../domain/assessment/reservation";
import { dayRule, type Fact, factColumns, factLines } from "./facts";
import { type AssessmentModel, settingsOf } from "./model";
import { type Column, placeBlock } from "../language/block";
import { serialOf } from "../../domain/values/day";
import { dayMeant } from "../language/meant-days";
import { reasonRule } from "../language/entry-rules";
import { textHeight } from "../language/lines";
import { cell, formula, given, type Piece } from "../language/piece";
import type { OutcomeCoverage } from "../../domain/assessment/assess";

type Thresholds = ReservationSettings["thresholds"][number];
type ThresholdKind = keyof Thresholds["amounts"];

interface ThresholdRow {
  readonly index: number;
  readonly thresholds: Thresholds | undefined;
  readonly inForce: 0 | 1;
}

/** Since when a council may reserve, above the thresholds. */
export function sinceFacts({ assessment, date1904 }: AssessmentModel): readonly Fact[] {
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
      name: "ReservationSource",
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

/** The settings' heading and since when they hold; the table of thresholds goes to row `next`. */
export function reservationPiece(
  model: AssessmentModel,
  top: number,
): { piece: Piece; rowHeights: Record<number, number>; next: number } {
  const facts = sinceFacts(model);
  const block = placeBlock(
    { sheet: "Assessment", headingRow: top + 1 },
    factColumns("Assessment_ReservationSettings"),
    factLines(facts),
  );
  const heading = cell(
    { row: top, column: 0 },
    "section",
    given("Thresholds for a reservation to local suppliers, in pounds including VAT"),
  );
  const next = top + 2 + facts.length;
  const kinds = {
    name: "Assessment_ThresholdKinds",
    sheet: "Assessment",
    range: { row: next, column: 1, rows: 1, columns: 4 },
  };
  const amounts = {
    name: "Assessment_ThresholdAmounts",
    sheet: "Assessment",
    range: { row: next + 1, column: 1, rows: thresholdRows(model).length, columns: 4 },
  };
  return {
    piece: {
      ...block,
      cells: [...heading.cells, ...block.cells],
      names: [...(block.names ?? []), kinds, amounts],
    },
    rowHeights: {
      [top + 3]: 50,
      ...Object.fromEntries(
        thresholdRows(model).map(({ thresholds }, index) => [
          next + 1 + index,
          thresholds ? textHeight(thresholds.source, 42) : 18,
        ]),
      ),
    },
    next,
  };
}

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

function amountColumn(kind: ThresholdKind, heading: string, width: number): Column<never, ThresholdRow> {
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

export function thresholdColumns({
  date1904,
}: Pick<AssessmentModel, "date1904">): readonly Column<never, ThresholdRow>[] {
  return [
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
          const [from, all] = [at("from"), at.all("from")];
          return formula(
            `IF(AND(ISNUMBER(${from}),ISNUMBER(Assessment_Date)),IF(AND(${from}<=Assessment_Date,COUNTIFS(${all},">"&${from},${all},"<="&Assessment_Date)=0),1,0),0)`,
            inForce,
          );
        },
      },
    },
  ];
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

export const coverageColumns: readonly Column<never, CoverageRow>[] = [
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
  countColumn(
    "assessed",
    "Assessed",
    (number) =>
      `COUNTIFS(${OUTCOME},${number},${CHOSEN},"Yes")+COUNTIFS(${OUTCOME},${number},${CHOSEN},"No")`,
  ),
  countColumn("chosen", "Chosen", (number) => `COUNTIFS(${OUTCOME},${number},${CHOSEN},"Yes")`),
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
];

function countColumn(
  key: "measures" | "assessed" | "chosen",
  heading: string,
  text: (number: string) => string,
): Column<never, CoverageRow> {
  return {
    key,
    heading,
    headingStyle: "headingOfFigures",
    width: 14,
    name: `Assessment_Coverage${heading}`,
    row: { style: "count", content: (row, at) => formula(text(at("number")), row[key]) },
  };
}
