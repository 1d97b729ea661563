import type { Assessment } from "../../domain/assessment/assessment";
import { PROMPTS } from "../../domain/framework/prompts";
import type { Plan } from "../../workbook/plan";
import { contractFacts, decisionFacts, factColumns, factLines } from "./facts";
import { findingsOf } from "./findings";
import {
  businessColumns,
  businessRows,
  choiceColumns,
  choiceGroups,
  promptColumns,
  promptRows,
} from "./lists";
import { type AssessmentModel, type AssessmentOptions, assessmentModel } from "./model";
import {
  coverageColumns,
  coverageRows,
  reservationPiece,
  thresholdColumns,
  thresholdRows,
} from "./thresholds";
import { placeBlock } from "../language/block";
import { placeChoices } from "../language/choices";
import { placeFramework } from "../framework/sheet";
import { placeLines, textHeight } from "../language/lines";
import { marked } from "../language/palette";
import { cell, given, joinPieces, joinSheets, type Piece, type PlacedSheet } from "../language/piece";
import { footer, TITLE_HEIGHT, widths } from "../language/sheet-setup";
import { ASSESSMENT_STAMP, placeStamp } from "../language/stamp";

export const ASSESSMENT = "Assessment";
export const ASSESSMENT_FORM = 1;

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
  const [contract, decisions, coverage] = [contractFacts(model), decisionFacts(model), coverageRows(model)];
  const sheet = ASSESSMENT;
  const decisionRow = 2 + contract.length + 1;
  const findings = placeFindings(model, decisionRow + decisions.length + 2);
  const reservation = reservationPiece(model, findings.next + 1);
  const coverageRow = reservation.next + thresholdRows(model).length + 3;
  const end = coverageRow + 1 + coverage.length;
  return joinPieces(
    {
      name: sheet,
      tabColour: "#4C2C92",
      columnWidths: FACT_WIDTHS,
      rowHeights: {
        0: TITLE_HEIGHT,
        ...findings.rowHeights,
        ...reservation.rowHeights,
        ...Object.fromEntries(
          coverage.map(({ title }, index) => [coverageRow + 1 + index, textHeight(title, 30)]),
        ),
      },
      freeze: { rows: 1, columns: 0 },
      print: {
        orientation: "landscape",
        area: { row: 0, column: 0, rows: end, columns: FACT_WIDTHS.length },
        footer: footer(model.assessment),
        onOnePage: true,
      },
    },
    [
      cell({ row: 0, column: 0 }, "title", given(`Opportunity assessment: ${model.edition.title}`)),
      placeBlock({ sheet, headingRow: 1 }, factColumns("Assessment_Facts"), factLines(contract)),
      mergedNotes(2, contract.length),
      placeBlock(
        { sheet, headingRow: decisionRow },
        factColumns("Assessment_Decisions"),
        factLines(decisions),
      ),
      mergedNotes(decisionRow + 1, decisions.length),
      findings.piece,
      reservation.piece,
      placeBlock({ sheet, headingRow: reservation.next }, thresholdColumns(model), [
        { rows: thresholdRows(model) },
      ]),
      cell({ row: coverageRow - 1, column: 0 }, "section", given("Outcomes covered")),
      placeBlock({ sheet, headingRow: coverageRow }, coverageColumns, [{ rows: coverage }]),
    ],
  );
}

/** The remark beside a fact runs over the columns that tables further down need. */
function mergedNotes(top: number, rows: number): Piece {
  return {
    cells: [],
    merges: Array.from({ length: rows }, (_, index) => ({
      row: top + index,
      column: 3,
      rows: 1,
      columns: 4,
    })),
  };
}

function placeFindings(model: AssessmentModel, top: number) {
  const findings = findingsOf(model);
  const placed = placeLines(
    top,
    [
      [{ column: 0, columns: 7, style: "section", content: given("What follows") }],
      ...findings.map(({ label, answer, why }) => [
        { column: 0, style: "label" as const, content: given(label) },
        { column: 1, style: "given" as const, content: answer },
        { column: 2, columns: 5, style: "given" as const, content: why },
      ]),
    ],
    FACT_WIDTHS,
  );
  const single = (index: number) => ({ row: top + 1 + index, column: 1, rows: 1, columns: 1 });
  const answers = { row: top + 1, column: 1, rows: findings.length, columns: 1 };
  const first = `$B${top + 2}`;
  const piece: Piece = {
    ...placed.piece,
    names: findings.map(({ name }, index) => ({ name, sheet: ASSESSMENT, range: single(index) })),
    conditionalFormats: [
      {
        range: answers,
        formula: `=OR(${first}="To be answered",${first}="Give the reason",${first}="Not known yet")`,
        look: marked.missing,
      },
      {
        range: answers,
        formula: `=AND(${first}="Not lawful",Assessment_Reserved="Yes")`,
        look: marked.wrong,
      },
    ],
  };
  return { ...placed, piece };
}

function placeChosen(model: AssessmentModel): PlacedSheet {
  const groups = choiceGroups(model);
  const rowHeights: Record<number, number> = { 0: TITLE_HEIGHT, 1: 34 };
  const merges: { row: number; column: number; rows: number; columns: number }[] = [];
  let row = 2;
  for (const { rows } of groups) {
    merges.push({ row, column: 1, rows: 1, columns: 2 });
    rowHeights[row] = 34;
    rows.forEach(({ measure }, index) => (rowHeights[row + 1 + index] = textHeight(measure.definition, 46)));
    row += 1 + rows.length;
  }
  return joinPieces(
    {
      name: "Measures",
      tabColour: "#00703C",
      columnWidths: widths(choiceColumns),
      rowHeights,
      freeze: { rows: 2, columns: 2 },
      print: {
        orientation: "landscape",
        repeatRows: { first: 1, last: 1 },
        area: { row: 0, column: 0, rows: row, columns: 8 },
        footer: footer(model.assessment),
      },
    },
    [
      cell({ row: 0, column: 0 }, "title", given("Which measures fit this contract")),
      placeBlock({ sheet: "Measures", headingRow: 1, groupStyle: "group" }, choiceColumns, groups),
      { cells: [], merges },
    ],
  );
}

function placeBusinesses(model: AssessmentModel): PlacedSheet {
  const rows = businessRows(model);
  return tableSheet(
    model,
    { name: "Local businesses", title: "Local businesses that could take part" },
    rows.length,
    {
      widths: widths(businessColumns),
      block: placeBlock({ sheet: "Local businesses", headingRow: 1 }, businessColumns, [{ rows }]),
      heights: {},
    },
  );
}

function placePrompts(model: AssessmentModel): PlacedSheet {
  const rows = promptRows(model);
  return tableSheet(
    model,
    { name: "Prompts", title: "What else the policy asks an officer to think of" },
    rows.length,
    {
      widths: widths(promptColumns),
      block: placeBlock({ sheet: "Prompts", headingRow: 1 }, promptColumns, [{ rows }]),
      heights: Object.fromEntries(
        rows.map(({ answer }, index) => [
          2 + index,
          Math.max(textHeight(PROMPTS[index]?.question ?? "", 50), textHeight(answer ?? "", 70)),
        ]),
      ),
    },
  );
}

function tableSheet(
  { assessment }: AssessmentModel,
  { name, title }: { readonly name: string; readonly title: string },
  rows: number,
  parts: {
    readonly widths: readonly number[];
    readonly block: Piece;
    readonly heights: Readonly<Record<number, number>>;
  },
): PlacedSheet {
  return joinPieces(
    {
      name,
      tabColour: "#1D4F76",
      columnWidths: parts.widths,
      rowHeights: { 0: TITLE_HEIGHT, 1: 20, ...parts.heights },
      freeze: { rows: 2, columns: 0 },
      print: {
        orientation: "landscape",
        repeatRows: { first: 1, last: 1 },
        area: { row: 0, column: 0, rows: rows + 2, columns: parts.widths.length },
        footer: footer(assessment),
      },
    },
    [cell({ row: 0, column: 0 }, "title", given(title)), parts.block],
  );
}
