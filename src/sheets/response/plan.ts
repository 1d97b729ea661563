import { MILESTONES, PLAN_FACTS, PLAN_HEADINGS } from "../../domain/tender/delivery-plan";
import { LONGEST } from "../../domain/response/form";
import { columnsFor, type RowColumn } from "../language/block";
import { textHeight } from "../language/lines";
import { numberColumn } from "../language/number-column";
import { formula, given, type PlacedSheet } from "../language/piece";
import { checkRow, titleRow } from "../language/rows";
import { gap, layOut, placeLayout, stack } from "../language/section";
import { footer, widths } from "../language/sheet-setup";
import { frozen, headings, table } from "../language/table";
import { quantityCells, toDoMarks } from "./measures";
import { PLAN_SHEETS, type PlanLine, type ResponseModel } from "./model";
import { planToDo, planToDoFormula } from "./to-do";
import { textRule } from "../language/entry-rules";

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
    "Say what will have happened by the end of each quarter, for each measure that you offer something for.",
  );
  const layout = layOut(
    name,
    stack([titleRow(`${name}: ${form.title}`), checkRow(1, what, [], 20), gap(), lines]),
  );
  return placeLayout(layout, {
    tabColour: "#00703C",
    columnWidths: widths(columns),
    freeze: frozen(layout, lines, 2),
    print: {
      orientation: "landscape",
      repeatRows: headings(layout, lines),
      footer: footer(form),
    },
  });
}

export function responsePlanColumns(model: ResponseModel) {
  const { document } = model.form;
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
    {
      key: "toDo",
      heading: "To do",
      width: 18,
      name: "Plan_ToDo",
      row: {
        style: "given",
        content: (line, at) => formula(planToDoFormula(line, at, quantities(line.offers)), planToDo(line)),
      },
      marks: toDoMarks,
    },
  ]);
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
      rule: () => textRule(heading.slice(0, 32), LONGEST.milestone, "No names of employees or trainees."),
      path: ({ index }) => ["plan", index, key],
    },
  };
}
