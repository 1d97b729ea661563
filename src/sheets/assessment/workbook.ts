import type { Assessment } from "../../domain/assessment/assessment";
import { cellName } from "../../workbook/address";
import type { Plan } from "../../workbook/plan";
import { placeFramework } from "../framework/sheet";
import type { Column } from "../language/block";
import { placeChoices } from "../language/choices";
import { textHeight, textLines } from "../language/lines";
import { marked } from "../language/palette";
import { given, joinSheets, type PlacedSheet } from "../language/piece";
import { row, sectionRow, titleRow } from "../language/rows";
import { adding, endOf, gap, layOut, placeLayout, type Section, stack } from "../language/section";
import { footer, printArea, widths } from "../language/sheet-setup";
import { ASSESSMENT_STAMP, placeStamp } from "../language/stamp";
import { frozen, headings, table } from "../language/table";
import { contractFacts, decisionFacts, type AssessmentFact, factColumns, factLines } from "./facts";
import { type Finding, findingsOf } from "./findings";
import {
  businessColumns,
  businessRows,
  choiceColumns,
  choiceGroups,
  promptColumns,
  promptRows,
} from "./lists";
import { type AssessmentModel, type AssessmentOptions, assessmentModel } from "./model";
import { coverageColumns, coverageRows, thresholdSections } from "./thresholds";

export const ASSESSMENT = "Assessment";
/** The form that this version places; it reads none that is newer. Since 2 an edition may say whose its words are. */
export const ASSESSMENT_FORM = 2;

/** The workbook of a contract's opportunity assessment: what is typed, what follows from it, and the framework. */
export function placeAssessment(assessment: Assessment, options: AssessmentOptions = {}): Plan {
  const model = assessmentModel(assessment, options);
  return joinSheets(
    {
      kind: "assessment",
      title: `Opportunity assessment: ${assessment.title}`,
      subject: assessment.reference,
      activeSheet: ASSESSMENT,
    },
    [
      placeFacts(model),
      placeChosen(model),
      placeBusinesses(model),
      placePrompts(model),
      placeFramework(model.edition),
      placeChoices(),
      placeStamp(
        {
          kind: "assessment",
          formVersion: ASSESSMENT_FORM,
          parts: { assessment, edition: model.edition },
        },
        ASSESSMENT_STAMP,
      ),
    ],
  );
}

const FACT_WIDTHS = [30, 42, 14, 14, 14, 42, 9];

function placeFacts(model: AssessmentModel): PlacedSheet {
  const title = titleRow(`Opportunity assessment: ${model.edition.title}`);
  const layout = layOut(
    ASSESSMENT,
    stack([
      title,
      factTable("Assessment_Facts", contractFacts(model)),
      gap(),
      factTable("Assessment_Decisions", decisionFacts(model)),
      gap(),
      row([{ column: 0, columns: FACT_WIDTHS.length, style: "section", content: given("What follows") }], 18),
      findingLines(findingsOf(model)),
      gap(),
      ...thresholdSections(model),
      gap(),
      sectionRow("Outcomes covered"),
      table({
        columns: coverageColumns,
        lines: [{ rows: coverageRows(model) }],
        heights: { row: ({ title }) => textHeight(title, 30) },
      }),
    ]),
  );
  return placeLayout(layout, {
    tabColour: "#4C2C92",
    columnWidths: FACT_WIDTHS,
    freeze: { rows: endOf(layout, title), columns: 0 },
    print: {
      orientation: "landscape",
      area: { row: 0, column: 0, rows: layout.section.rows, columns: FACT_WIDTHS.length },
      footer: footer(model.assessment),
      onOnePage: true,
    },
  });
}

/** Typed facts; the remark beside each runs over the columns that tables further down need. */
function factTable(name: string, facts: readonly AssessmentFact[]) {
  return table({
    columns: factColumns(name),
    lines: factLines(facts),
    merged: { row: { column: 3, columns: 4 } },
  });
}

/** What follows from the facts: a line for each answer, with its reason. */
function findingLines(findings: readonly Finding[]): Section {
  const lines = textLines(
    findings.map(({ label, answer, why }) => [
      { column: 0, style: "label", content: given(label) },
      { column: 1, style: "given", content: answer },
      { column: 2, columns: 5, style: "given", content: why },
    ]),
    FACT_WIDTHS,
  );
  return adding(lines, (top, sheet) => {
    const range = { row: top, column: 1, rows: findings.length, columns: 1 };
    const first = `$${cellName(range)}`;
    const open = ["To be answered", "Give the reason", "Not known yet"].map((words) => `${first}="${words}"`);
    return {
      names: findings.map(({ name }, index) => ({
        name,
        sheet,
        range: { ...range, row: top + index, rows: 1 },
      })),
      conditionalFormats: [
        { range, formula: `=OR(${open.join(",")})`, look: marked.missing },
        { range, formula: `=AND(${first}="Not lawful",Assessment_Reserved="Yes")`, look: marked.wrong },
      ],
    };
  });
}

function placeChosen(model: AssessmentModel): PlacedSheet {
  const choices = table({
    columns: choiceColumns,
    lines: choiceGroups(model),
    groupStyle: "group",
    heights: {
      headings: 34,
      group: () => 34,
      row: ({ measure }) => textHeight(measure.definition, 46),
    },
    merged: { group: { column: 1, columns: 2 } },
  });
  const layout = layOut("Measures", stack([titleRow("Which measures fit this contract"), choices]));
  return placeLayout(layout, {
    tabColour: "#00703C",
    columnWidths: widths(choiceColumns),
    freeze: frozen(layout, choices, 2),
    print: {
      orientation: "landscape",
      repeatRows: headings(layout, choices),
      area: printArea(choiceColumns, "chosen", endOf(layout, choices)),
      footer: footer(model.assessment),
    },
  });
}

function placeBusinesses(model: AssessmentModel): PlacedSheet {
  return listSheet(model, {
    name: "Local businesses",
    title: "Local businesses that could take part",
    columns: businessColumns,
    rows: businessRows(model),
  });
}

function placePrompts(model: AssessmentModel): PlacedSheet {
  return listSheet(model, {
    name: "Prompts",
    title: "What else the policy asks an officer to think of",
    columns: promptColumns,
    rows: promptRows(model),
    height: ({ question, answer }) => Math.max(textHeight(question, 50), textHeight(answer ?? "", 70)),
  });
}

function listSheet<Row>(
  { assessment }: AssessmentModel,
  sheet: {
    readonly name: string;
    readonly title: string;
    readonly columns: readonly Column<never, Row>[];
    readonly rows: readonly Row[];
    readonly height?: (row: Row) => number;
  },
): PlacedSheet {
  const { name, title, columns, rows, height } = sheet;
  const list = table({ columns, lines: [{ rows }], heights: { headings: 20, row: height } });
  const layout = layOut(name, stack([titleRow(title), list]));
  return placeLayout(layout, {
    tabColour: "#1D4F76",
    columnWidths: widths(columns),
    freeze: frozen(layout, list, 0),
    print: {
      orientation: "landscape",
      repeatRows: headings(layout, list),
      area: { row: 0, column: 0, rows: endOf(layout, list), columns: columns.length },
      footer: footer(assessment),
    },
  });
}
