import { type ThresholdAmounts, type ValuedKind, VALUED_KINDS } from "../../domain/council/threshold-amounts";
import { dayRule, type AssessmentFact } from "./facts";
import { type AssessmentModel, LAW_FORM, settingsOf } from "./model";
import { columnsFor, type Column } from "../language/block";
import { serialOf } from "../../domain/values/day";
import { dayMeant } from "../language/meant-days";
import { reasonRule } from "../language/entry-rules";
import { allOf, isNumber, oneWhere } from "../language/formulas";
import { textHeight } from "../language/lines";
import { formula, given } from "../language/piece";
import { named } from "../language/section";
import { table } from "../language/table";
import { choiceWords } from "../language/choices";

interface ThresholdRow {
  readonly index: number;
  readonly thresholds: ThresholdAmounts | undefined;
  readonly inForce: 0 | 1;
}

/** Since when a council may reserve, above the thresholds. */
export function sinceFacts(model: AssessmentModel): readonly AssessmentFact[] {
  const { since, source } = settingsOf(model);
  return [
    {
      label: "Councils may reserve since",
      name: "ReservationSince",
      path: ["reservationSettings", "since"],
      value: serialOf(since),
      style: "entryDate",
      rule: dayRule("Since"),
      note: "",
      meaning: (typed) => dayMeant(typed, model.date1904),
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

/** The law's amounts by day and kind, whose kinds and amounts the findings look up. */
export function thresholdTable(model: AssessmentModel) {
  const rows = thresholdRows(model);
  const thresholds = table({
    columns: thresholdColumns(model),
    lines: [{ rows }],
    heights: {
      headings: 50,
      row: ({ thresholds: own }) => (own ? textHeight(own.source, SOURCE_WIDTH) : 18),
    },
  });
  const kinds = { column: 1, columns: VALUED_KINDS.length };
  const section = named(thresholds, [
    { name: "Assessment_ThresholdKinds", range: { ...kinds, row: 0, rows: 1 } },
    { name: "Assessment_ThresholdAmounts", range: { ...kinds, row: 1, rows: rows.length } },
  ]);
  return { table: thresholds, section };
}

const SOURCE_WIDTH = 42;

/** Room for amounts of coming years below those known. */
export function thresholdRows(model: AssessmentModel): readonly ThresholdRow[] {
  const { thresholds } = settingsOf(model);
  const { date } = model.assessment;
  const begun = thresholds.filter(({ from }) => date !== undefined && from <= date).map(({ from }) => from);
  const latest = begun.reduce((last, from) => (from > last ? from : last), "");
  return Array.from({ length: Math.min(10, thresholds.length + 3) }, (_, index) => ({
    index,
    thresholds: thresholds[index],
    inForce: latest !== "" && thresholds[index]?.from === latest ? 1 : 0,
  }));
}

/** The kinds that sheets had first; the others came with the form that asks for what the law needs. */
const FIRST_KINDS = 4;

function amountColumn<const Kind extends ValuedKind>(kind: Kind): Column<never, ThresholdRow, Kind, never> {
  const heading = choiceWords(kind);
  return {
    key: kind,
    heading,
    headingStyle: "headingOfFigures",
    width: 14,
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

export function thresholdColumns({ date1904, form }: Pick<AssessmentModel, "date1904" | "form">) {
  return columnsFor<ThresholdRow>()([
    {
      key: "from",
      heading: "From",
      width: 13,
      name: "Assessment_ThresholdFrom",
      row: {
        style: "entryDate",
        content: ({ thresholds }) => given(thresholds && serialOf(thresholds.from)),
        rule: () => dayRule("From"),
        path: ({ index }) => ["reservationSettings", "thresholds", index, "from"],
        meaning: (typed) => dayMeant(typed, date1904),
      },
    },
    ...VALUED_KINDS.slice(0, form < LAW_FORM ? FIRST_KINDS : undefined).map(amountColumn),
    {
      key: "source",
      heading: "Source",
      width: SOURCE_WIDTH,
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
