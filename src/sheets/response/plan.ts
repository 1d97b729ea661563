import { MILESTONES, PLAN_FACTS, PLAN_HEADINGS } from "../../domain/tender/delivery-plan";
import { LONGEST } from "../../domain/response/form";
import { columnsFor, type RowColumn } from "../language/block";
import { textHeight } from "../language/lines";
import { numberColumn } from "../language/number-column";
import { formula, given, type PlacedSheet } from "../language/piece";
import { checkRow, titleRow } from "../language/rows";
import { gap, layOut, stack } from "../language/section";
import { table } from "../language/table";
import { placeEntrySheet } from "./entry-sheet";
import { entryStyle, quantityCells, toDoMarks } from "./measures";
import { PLAN_SHEETS, type PlanLine, type ResponseModel } from "./model";
import { planToDo, planToDoFormula } from "./to-do";
import { quantityRule, textRule } from "../language/entry-rules";
import { hasQuantity } from "../../domain/framework/edition";

const ENTRY_HEIGHT = 90;

/** Of the columns that a delivery plan holds beside milestones, in characters. */
const FACT_WIDTHS = { responsible: 18, partners: 22, risks: 24 } as const;

/** When things will be done, a line for each measure; a delivery plan says who does them, with what, and what may go wrong. */
export function placeResponsePlan(model: ResponseModel): PlacedSheet {
  const { form, plan } = model;
  const columns = responsePlanColumns(model);
  const name = PLAN_SHEETS[form.document];
  const lines = table({
    columns,
    lines: [{ rows: plan }],
    heights: {
      headings: 48,
      row: ({ measure }) => Math.max(ENTRY_HEIGHT, textHeight(measure.headline, 22)),
    },
  });
  const what = given(
    form.due
      ? "Say what will have happened by the end of each quarter, for each measure that you offer something for. Quantities by quarter are yours to give or to leave blank: they sum to the quantity offered, and without them it is due in equal parts over the contract."
      : "Say what will have happened by the end of each quarter, for each measure that you offer something for.",
  );
  const layout = layOut(
    name,
    stack([titleRow(`${name}: ${form.title}`), checkRow(1, what, [], 20), gap(), lines]),
  );
  return placeEntrySheet(model, layout, { lines, columns: columns, kept: 2 });
}

export function responsePlanColumns(model: ResponseModel) {
  const { form } = model;
  const { document } = form;
  const quantities = quantityCells(model);
  return columnsFor<PlanLine>()([
    numberColumn(),
    {
      key: "measure",
      heading: "Measure",
      width: 22,
      name: "Plan_Measure",
      row: { style: "groupTitle", content: ({ measure }) => given(measure.headline) },
    },
    ...MILESTONES.map((key) => textColumn(key, document === "delivery-plan" ? 22 : 27)),
    ...(document === "delivery-plan" ? PLAN_FACTS.map((key) => textColumn(key, FACT_WIDTHS[key])) : []),
    ...(form.due ? MILESTONES.map((part) => dueColumn(part)) : []),
    {
      key: "toDo",
      heading: "To do",
      width: 18,
      name: "Plan_ToDo",
      row: {
        style: "given",
        content: (line, at) =>
          formula(
            planToDoFormula(line, at, {
              quantities: quantities(line.offers),
              due: form.due ? at.across("due.quarter1", "due.later") : undefined,
            }),
            planToDo(line),
          ),
      },
      marks: toDoMarks,
    },
  ]);
}

type DueKey = `due.${(typeof MILESTONES)[number]}`;

/** What of the quantity is due by the end of a quarter; the whole of it by all of them, or nothing in any. */
function dueColumn(part: (typeof MILESTONES)[number]): RowColumn<PlanLine, DueKey, DueKey> {
  const key: DueKey = `due.${part}`;
  return {
    key,
    heading: `Quantity due: ${PLAN_HEADINGS[part].toLowerCase()}`,
    headingStyle: "headingOfFigures",
    width: 13,
    name: `Plan_Due${part.slice(0, 1).toUpperCase()}${part.slice(1)}`,
    row: {
      style: ({ measure }) => entryStyle(measure),
      content: ({ due }) => given(due[part]),
      rule: ({ measure }, at) => (hasQuantity(measure) ? quantityRule(at(key), measure) : undefined),
      path: ({ measure, index }) => (hasQuantity(measure) ? ["plan", index, "due", part] : undefined),
    },
  };
}

function textColumn<const Key extends keyof typeof PLAN_HEADINGS>(
  key: Key,
  width: number,
): RowColumn<PlanLine, Key, never> {
  const heading = PLAN_HEADINGS[key];
  return {
    key,
    heading,
    width,
    name: `Plan_${key.slice(0, 1).toUpperCase()}${key.slice(1)}`,
    row: {
      style: "entryText",
      content: ({ entry }) => given(entry[key]),
      rule: () => textRule(heading, LONGEST.milestone, "No names of employees or trainees."),
      path: ({ index }) => ["plan", index, key],
    },
  };
}
