import { assessmentCover } from "./cover";
import type { Assessment } from "../../domain/assessment/assessment";
import { tierWords } from "../../domain/council/tiers";
import { cellName } from "../../workbook/address";
import type { Plan } from "../../workbook/plan";
import { placeFramework } from "../framework/sheet";
import type { Column } from "../language/block";
import { placeChoices } from "../language/choices";
import { textHeight, textLines } from "../language/lines";
import { marked } from "../language/palette";
import { joinSheets } from "../language/join-sheets";
import { given, type PlacedSheet } from "../language/piece";
import { noteRow, row, sectionRow, titleRow } from "../language/rows";
import { adding, endOf, gap, layOut, placeLayout, type Section, stack } from "../language/section";
import { footer, printArea, widths } from "../language/sheet-setup";
import { ASSESSMENT_STAMP, placeStamp } from "../language/stamp";
import { frozen, headings, table } from "../language/table";
import { conditionColumns, conditionRows } from "./conditions";
import { coverageColumns, coverageRows } from "./coverage";
import { contractFacts, decisionFacts, type AssessmentFact, factColumns, factLines } from "./facts";
import type { Finding } from "./finding";
import { mayReserve, underProcurementAct } from "../../domain/framework/law";
import { findingsOf } from "./findings";
import { CANNOT_BE_RESERVED, RECORD_JUSTIFICATION } from "./law-findings";
import {
  askedPrompts,
  businessColumns,
  businessRows,
  choiceColumns,
  choiceGroups,
  promptColumns,
  promptRows,
} from "./lists";
import { ASSESSMENT_FORM, type AssessmentModel, type AssessmentOptions, assessmentModel } from "./model";
import { sinceFacts, thresholdColumns, thresholdTable } from "./thresholds";

export const ASSESSMENT = "Assessment";

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
      ...(mayReserve(model.edition) ? [placeReservation(model)] : []),
      ...(underProcurementAct(model.edition) ? [placeThresholds(model)] : []),
      placeBusinesses(model),
      ...(askedPrompts(model).length > 0 ? [placePrompts(model)] : []),
      placeFramework(model.edition),
      placeChoices(tierWords(assessment)),
      placeStamp(
        {
          kind: "assessment",
          formVersion: ASSESSMENT_FORM,
          parts: { assessment, edition: model.edition },
        },
        ASSESSMENT_STAMP,
      ),
    ],
    assessmentCover(model),
  );
}

const FACT_WIDTHS = [30, 42, 14, 14, 14, 42, 9];
/** Of the column of entries. */
const ENTRY_WIDTH = 42;
/** Of the columns over which a fact's remark runs. */
const NOTE_WIDTH = 79;

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
      findingLines(findingsOf(model), model),
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
      orientation: "portrait",
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
    heights: { row: factHeight },
    merged: { row: { column: 3, columns: 4 } },
  });
}

/** Of a remark or a text that needs more than one line; others are as high as Excel makes them. */
function factHeight({ note, value }: AssessmentFact): number | undefined {
  const height = Math.max(textHeight(note, NOTE_WIDTH), textHeight(String(value ?? ""), ENTRY_WIDTH));
  return height > textHeight("", NOTE_WIDTH) ? height : undefined;
}

/** What follows from the facts: a line for each answer, with its reason. */
function findingLines(findings: readonly Finding[], { edition }: Pick<AssessmentModel, "edition">): Section {
  const lines = textLines(
    findings.map(({ label, answer, why, style = "given" }) => [
      { column: 0, style: "label", content: given(label) },
      { column: 1, style, content: answer },
      { column: 2, columns: 5, style: "given", content: why },
    ]),
    FACT_WIDTHS,
  );
  return adding(lines, (top, sheet) => {
    const range = { row: top, column: 1, rows: findings.length, columns: 1 };
    const first = `$${cellName(range)}`;
    const open = ["To be answered", "Give the reason", "Not known yet", RECORD_JUSTIFICATION].map(
      (words) => `${first}="${words}"`,
    );
    const barred = mayReserve(edition)
      ? [`AND(${first}="${CANNOT_BE_RESERVED}",Assessment_Reserved="Yes")`]
      : [];
    return {
      names: findings.map(({ name }, index) => ({
        name,
        sheet,
        range: { ...range, row: top + index, rows: 1 },
      })),
      conditionalFormats: [
        { range, formula: `=OR(${open.join(",")})`, look: marked.missing },
        ...barred.map((when) => ({ range, formula: `=${when}`, look: marked.wrong })),
      ],
    };
  });
}

function placeChosen(model: AssessmentModel): PlacedSheet {
  const columns = choiceColumns(model);
  const choices = table({
    columns,
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
    columnWidths: widths(columns),
    freeze: frozen(layout, choices, 2),
    print: {
      orientation: "landscape",
      repeatRows: headings(layout, choices),
      area: printArea(columns, "chosen", endOf(layout, choices)),
      footer: footer(model.assessment),
    },
  });
}

/** The conditions of a reservation, one by one, and since when a council may reserve. */
function placeReservation(model: AssessmentModel): PlacedSheet {
  const title = titleRow("Whether the contract can be reserved to local suppliers");
  const conditions = table({
    columns: conditionColumns,
    lines: [{ rows: conditionRows(model) }],
    heights: { row: ({ question, source }) => Math.max(textHeight(question, 62), textHeight(source, 62)) },
  });
  const since = table({
    columns: factColumns("Assessment_ReservationSettings"),
    lines: factLines(sinceFacts(model)),
    heights: { row: ({ value }) => textHeight(String(value), 30) },
  });
  const layout = layOut(
    "Reservation",
    stack([title, conditions, gap(), sectionRow("The Order that allows it"), since]),
  );
  return placeLayout(layout, {
    tabColour: "#4C2C92",
    columnWidths: widths(conditionColumns),
    freeze: frozen(layout, conditions, 0),
    print: {
      orientation: "landscape",
      area: { row: 0, column: 0, rows: layout.section.rows, columns: conditionColumns.length },
      footer: footer(model.assessment),
      onOnePage: true,
    },
  });
}

function placeThresholds(model: AssessmentModel): PlacedSheet {
  const { table: amounts, section } = thresholdTable(model);
  const columns = thresholdColumns(model);
  const note = noteRow(
    "Pounds including VAT. A contract whose estimated value is the amount or more is a public contract. The figures of the day on which the procurement begins count.",
    columns.length,
  );
  const title = titleRow("The law's threshold amounts");
  const layout = layOut("Thresholds", stack([title, note, section]));
  return placeLayout(layout, {
    tabColour: "#4C2C92",
    columnWidths: widths(columns),
    freeze: frozen(layout, amounts, 0),
    print: {
      orientation: "landscape",
      area: { row: 0, column: 0, rows: layout.section.rows, columns: columns.length },
      footer: footer(model.assessment),
      onOnePage: true,
    },
  });
}

function placeBusinesses(model: AssessmentModel): PlacedSheet {
  return listSheet(model, {
    name: "Local businesses",
    title: "Local businesses that could take part",
    columns: businessColumns(tierWords(model.assessment)),
    rows: businessRows(model),
  });
}

function placePrompts(model: AssessmentModel): PlacedSheet {
  return listSheet(model, {
    name: "Prompts",
    // Prompts of before are a policy's; an edition that has its own says what each belongs to.
    title: model.edition.prompts
      ? "What else an officer is asked to think of"
      : "What else the policy asks an officer to think of",
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
