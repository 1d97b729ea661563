import type { Tender } from "../../domain/tender/tender";
import type { CellValue } from "../../workbook/plan";
import { type Column, type Lines, placeBlock } from "../language/block";
import { dayMeant } from "../language/meant-days";
import { placeHiddenLists } from "../language/hidden-lists";
import type { EvaluatorSheet } from "./marks";
import { reasonRule } from "../language/entry-rules";
import { placeLines } from "../language/lines";
import { marked, type StyleName } from "../language/palette";
import {
  across,
  cell,
  type EntryRule,
  formula,
  given,
  joinPieces,
  type PlacedSheet,
} from "../language/piece";
import { footer, TITLE_HEIGHT } from "../language/sheet-setup";

const SHEET = "Declaration";
const WIDTHS = [34, 60];
const CHECK_ROW = 5;
const HEADING_ROW = 7;

/** Who marks what, what is still missing, and the evaluator's declaration of interests. */
export function placeDeclaration(
  tender: Tender,
  evaluator: string,
  sheets: readonly EvaluatorSheet[],
): PlacedSheet {
  const facts = placeLines(
    1,
    [
      ["Tender", tender.reference],
      ["Title", tender.title],
      ["Evaluator", evaluator],
    ].map(([label, value]) => [
      { column: 0, style: "label", content: given(label) },
      { column: 1, style: "given", content: given(value) },
    ]),
    WIDTHS,
  );
  return joinPieces(
    {
      name: SHEET,
      tabColour: "#1D4F76",
      columnWidths: WIDTHS,
      rowHeights: { ...facts.rowHeights, 0: TITLE_HEIGHT, [CHECK_ROW]: 20, 10: 80, 13: 48 },
      print: { orientation: "portrait", footer: footer(tender) },
    },
    [
      cell({ row: 0, column: 0 }, "title", given(`Evaluator's marks: ${tender.title}`)),
      facts.piece,
      completeness(sheets),
      placeBlock({ sheet: SHEET, headingRow: HEADING_ROW }, declarationColumns(), declarationLines),
      across(
        { row: 13, column: 0, rows: 1, columns: 2 },
        "note",
        given(
          "Mark alone, from the bids and the descriptors. Give each mark and its reason on the sheets that follow. Send this file back to the officer who sent it; do not share it.",
        ),
      ),
    ],
  );
}

/** What may be answered. */
export function placeAnswers(): PlacedSheet {
  return placeHiddenLists("Lists", [["Evaluator_YesNo", ["Yes", "No"]]]);
}

function completeness(sheets: readonly EvaluatorSheet[]) {
  const names = sheets.flatMap(({ sides }) => sides.map(({ name }) => name));
  const all = sheets.reduce(
    (sum, { sides, lines }) => sum + sides.length * lines.flatMap(({ rows }) => rows).length,
    0,
  );
  const marks = names.map((name) => `COUNT(${name}_Mark)`).join("+");
  const reasons = names.map((name) => `COUNTIF(${name}_Reason,"?*")`).join("+");
  return across(
    { row: CHECK_ROW, column: 0, rows: 1, columns: 2 },
    "check",
    formula(
      `(${marks})&" of ${all} marks given, "&(${reasons})&" with a reason."`,
      `0 of ${all} marks given, 0 with a reason.`,
    ),
  );
}

interface DeclarationLine {
  readonly label: string;
  readonly field: "role" | "declared" | "interests" | "date";
  readonly style: StyleName;
  readonly rule: EntryRule | undefined;
}

export const declarationLines: readonly Lines<never, DeclarationLine>[] = [
  {
    rows: [
      { label: "Your role", field: "role", style: "entryText", rule: undefined },
      {
        label: "Do you have interests to declare?",
        field: "declared",
        style: "entryChoice",
        rule: {
          rule: { type: "list", source: "=Evaluator_YesNo" },
          title: "Interests",
          refusal: "Choose Yes or No.",
        },
      },
      {
        label: "Interests",
        field: "interests",
        style: "entryText",
        rule: {
          ...reasonRule("Interests"),
          hint: "Only where the answer above is Yes: what interest, in whom.",
        },
      },
      {
        label: "Date",
        field: "date",
        style: "entryDate",
        rule: {
          rule: { type: "date", comparison: "between", first: 36_526, second: 73_050 },
          title: "Date",
          refusal: "Enter a date such as 30/04/2026.",
        },
      },
    ],
  },
];

export function declarationColumns(date1904 = false): readonly Column<never, DeclarationLine>[] {
  return [
    {
      key: "label",
      heading: "Declaration of interests",
      width: 34,
      row: { style: "label", content: ({ label }) => given(label) },
    },
    {
      key: "entry",
      heading: "Your answer",
      width: 60,
      name: "Evaluator_Declaration",
      row: {
        style: ({ style }) => style,
        content: () => given(null satisfies CellValue),
        rule: ({ rule }) => rule,
        path: ({ field }) => ["declaration", field],
        meaning: (typed, { field }) =>
          field === "date"
            ? dayMeant(typed, date1904)
            : field === "declared"
              ? String(typed).toLowerCase()
              : String(typed),
      },
      marks: [
        { when: (at) => `AND(ISBLANK(${at("entry")}),${at("label")}<>"Interests")`, look: marked.missing },
      ],
    },
  ];
}
