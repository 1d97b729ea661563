import type { CellValue } from "../../workbook/plan";
import { columnsFor, type Lines } from "../language/block";
import { dayMeant } from "../language/meant-days";
import { placeHiddenLists } from "../language/hidden-lists";
import { BIDS, type EvaluatorModel, type EvaluatorSheet, showsBids } from "./model";
import { ANY_TEXT, countIn } from "../language/formulas";
import { reasonRule } from "../language/entry-rules";
import { type Part, textLines } from "../language/lines";
import { marked, type StyleName } from "../language/palette";
import { type Content, type EntryRule, formula, given, type PlacedSheet } from "../language/piece";
import { checkRow, noteRow, titleRow } from "../language/rows";
import { gap, layOut, placeLayout, stack } from "../language/section";
import { footer } from "../language/sheet-setup";
import { table } from "../language/table";

const SHEET = "Declaration";
const WIDTHS = [34, 60];

/** Who marks what, what is still missing, and the evaluator's declaration of interests. */
export function placeDeclaration(model: EvaluatorModel, sheets: readonly EvaluatorSheet[]): PlacedSheet {
  const { tender, evaluator } = model;
  const facts = [
    ["Tender", tender.reference],
    ["Title", tender.title],
    ["Evaluator", evaluator],
  ].map(([label, value]): readonly Part[] => [
    { column: 0, style: "label", content: given(label) },
    { column: 1, style: "given", content: given(value) },
  ]);
  const layout = layOut(
    SHEET,
    stack([
      titleRow(`Evaluator's marks: ${tender.title}`),
      textLines(facts, WIDTHS),
      gap(),
      checkRow(WIDTHS.length, completeness(sheets), [], 20),
      gap(),
      table({
        columns: declarationColumns(),
        lines: declarationLines,
        heights: { row: ({ field }) => (field === "interests" ? 80 : undefined) },
      }),
      gap(),
      noteRow(
        "Mark alone, from the bids and the descriptors. Give each mark and its reason on the sheets that follow. Send this file back to the officer who sent it; do not share it.",
        WIDTHS.length,
        48,
      ),
      ...notesOnBids(model).map((text) => noteRow(text, WIDTHS.length, 48)),
    ]),
  );
  return placeLayout(layout, {
    tabColour: "#1D4F76",
    columnWidths: WIDTHS,
    print: { orientation: "portrait", footer: footer(tender) },
  });
}

function notesOnBids(model: EvaluatorModel): readonly string[] {
  const beside = `What a bid says stands beside its marks, and in full on ${BIDS}. No price is in this file.`;
  const letters =
    "Bidders stand under letters, so that you mark what is offered and not who offers it. Where a bid gave a bidder's name, that bidder's letter stands in square brackets instead.";
  return [...(showsBids(model) ? [beside] : []), ...(model.letters ? [letters] : [])];
}

/** What may be answered. */
export function placeAnswers(): PlacedSheet {
  return placeHiddenLists("Lists", [["Evaluator_YesNo", ["Yes", "No"]]]);
}

function completeness(sheets: readonly EvaluatorSheet[]): Content {
  const names = sheets.flatMap(({ sides }) => sides.map(({ name }) => name));
  const all = sheets.reduce(
    (sum, { sides, lines }) =>
      sum + sides.length * lines.flatMap(({ rows }) => rows.filter(({ getsMarks }) => getsMarks)).length,
    0,
  );
  const marks = names.map((name) => `COUNT(${name}_Mark)`).join("+");
  const reasons = names.map((name) => countIn(`${name}_Reason`, ANY_TEXT)).join("+");
  return formula(
    `(${marks})&" of ${all} marks given, "&(${reasons})&" with a reason."`,
    `0 of ${all} marks given, 0 with a reason.`,
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

export function declarationColumns(date1904 = false) {
  return columnsFor<DeclarationLine>()([
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
  ]);
}
