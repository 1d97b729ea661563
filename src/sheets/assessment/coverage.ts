import type { OutcomeCoverage } from "../../domain/assessment/assess";
import { columnsFor, type Column } from "../language/block";
import { countWhere, saysText } from "../language/exact-sum";
import { formula, given } from "../language/piece";
import type { AssessmentModel } from "./model";

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
