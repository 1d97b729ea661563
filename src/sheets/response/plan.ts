import { hasQuantity } from "../../domain/framework/edition";
import { MILESTONES } from "../../domain/response/parse";
import { LONGEST } from "../../domain/response/form";
import { sheetPrefix } from "../../workbook/address";
import { type At, type Column, placeBlock, twoEnded } from "../language/block";
import { textHeight } from "../language/lines";
import { numberColumn } from "../language/number-column";
import { cell, formula, given, joinPieces, type PlacedSheet } from "../language/piece";
import { quantityCells, toDoMarks } from "./measures";
import { ASK, DONE, MEASURES, PLAN_SHEETS, type PlanLine, planToDo, type ResponseModel } from "./model";
import { footer, TITLE_HEIGHT, widths } from "../language/sheet-setup";
import { textRule } from "../language/entry-rules";

type PlanColumn = Column<never, PlanLine>;

const HEADING_ROW = 3;
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
export function placeResponsePlan({ form, plan }: ResponseModel): PlacedSheet {
  const columns = responsePlanColumns(form);
  const name = PLAN_SHEETS[form.document];
  return joinPieces(
    {
      name,
      tabColour: "#00703C",
      columnWidths: widths(columns),
      rowHeights: {
        0: TITLE_HEIGHT,
        1: 20,
        [HEADING_ROW]: 48,
        ...Object.fromEntries(
          plan.map(({ index, measure }) => [
            HEADING_ROW + 1 + index,
            Math.max(ENTRY_HEIGHT, textHeight(measure.headline, 22)),
          ]),
        ),
      },
      freeze: { rows: HEADING_ROW + 1, columns: 2 },
      print: {
        orientation: "landscape",
        repeatRows: { first: HEADING_ROW, last: HEADING_ROW },
        footer: footer(form),
      },
    },
    [
      cell({ row: 0, column: 0 }, "title", given(`${name}: ${form.title}`)),
      cell(
        { row: 1, column: 0 },
        "check",
        given(
          "Say what will have happened by the end of each quarter, for each measure that you offer something for.",
        ),
      ),
      placeBlock({ sheet: name, headingRow: HEADING_ROW }, columns, [{ rows: plan }]),
    ],
  );
}

export function responsePlanColumns({ document }: ResponseModel["form"]): readonly PlanColumn[] {
  return [
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
      row: { style: "given", content: (line, at) => formula(toDoFormula(line, at), planToDo(line)) },
      marks: toDoMarks,
    },
  ];
}

function textColumn(key: string, heading: string, name: string, width: number): PlanColumn {
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

function toDoFormula({ measure, offers }: PlanLine, at: At): string {
  const blank = `LEN(TRIM(${MILESTONES.map((key) => at(key)).join("&")}))=0`;
  if (!hasQuantity(measure)) return `IF(${blank},"${ASK.milestones}","${DONE}")`;
  const quantities = `${sheetPrefix(MEASURES)}${twoEnded(quantityCells(offers))}`;
  const asked = `IF(SUM(${quantities})>0,"${ASK.milestones}",IF(COUNT(${quantities})<${offers.length},"${ASK.quantityFirst}","${DONE}"))`;
  return `IF(${blank},${asked},"${DONE}")`;
}
