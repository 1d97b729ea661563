import { MILESTONES } from "../../domain/response/parse";
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

const MILESTONE_HEADINGS: Readonly<Record<(typeof MILESTONES)[number], readonly [string, string]>> = {
  quarter1: ["Quarter 1 of the contract", "Quarter1"],
  quarter2: ["Quarter 2", "Quarter2"],
  quarter3: ["Quarter 3", "Quarter3"],
  quarter4: ["Quarter 4", "Quarter4"],
  later: ["After the first year", "Later"],
};

/** What a delivery plan holds beside milestones. */
const PLAN_COLUMNS = [
  ["responsible", "Who is responsible (role, no name)", "Responsible", 18],
  ["partners", "Partners and resources", "Partners", 22],
  ["risks", "Risks, and what is done about them", "Risks", 24],
] as const;

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
    ...MILESTONES.map((key) => {
      const [heading, name] = MILESTONE_HEADINGS[key];
      return textColumn(key, heading, `Plan_${name}`, document === "delivery-plan" ? 22 : 27);
    }),
    ...(document === "delivery-plan"
      ? PLAN_COLUMNS.map(([key, heading, name, width]) => textColumn(key, heading, `Plan_${name}`, width))
      : []),
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

function textColumn<const Key extends string>(
  key: Key,
  heading: string,
  name: string,
  width: number,
): RowColumn<PlanLine, Key, never> {
  return {
    key,
    heading,
    width,
    name,
    row: {
      style: "entryText",
      content: ({ entry }) => given(entry[key]),
      rule: () => textRule(heading.slice(0, 32), LONGEST.milestone, "No names of employees or trainees."),
      path: ({ index }) => ["plan", index, key],
    },
  };
}
