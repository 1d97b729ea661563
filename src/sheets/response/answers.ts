import { LONGEST } from "../../domain/response/form";
import { type Column, columnsFor } from "../language/block";
import { textHeight } from "../language/lines";
import { numberColumn } from "../language/number-column";
import { type EntryRule, formula, given, type PlacedSheet } from "../language/piece";
import { row, titleRow } from "../language/rows";
import { gap, layOut, placeLayout, type Section, stack } from "../language/section";
import { footer, widths } from "../language/sheet-setup";
import { leastMarkWords } from "../../domain/tender/disclosed";
import { headings, table } from "../language/table";
import { lengthColumn, toDoMarks } from "./measures";
import { answersSheet, type QuestionLine, type ResponseModel } from "./model";
import { questionToDo, questionToDoFormula } from "./to-do";
import { textRule } from "../language/entry-rules";
import { priceTests } from "../tender/price-share";
import { allOf } from "../language/formulas";
import { hasAtMostDecimals } from "../language/figure-tests";

const ENTRY_HEIGHT = 160;

/** The price, or the answers to quality questions, or both in one; no sheet where neither is asked for. */
export function placeResponseAnswers(model: ResponseModel): readonly PlacedSheet[] {
  const { form, questions } = model;
  if (!form.price && questions.length === 0) return [];
  const columns = responseAnswerColumns(model);
  const answers = table({
    columns,
    lines: [{ rows: questions }],
    heights: {
      headings: 34,
      row: (line) => Math.max(ENTRY_HEIGHT, textHeight(meaning(line), MEANING_WIDTH)),
    },
  });
  const asked = questions.length > 0;
  const layout = layOut(
    answersSheet(form),
    stack([
      titleRow(`${answersSheet(form)}: ${form.title}`),
      gap(),
      form.price ? priceEntry(model) : row([], PRICE_HEIGHT),
      ...(asked ? [gap(), answers] : []),
    ]),
  );
  return [
    placeLayout(layout, {
      tabColour: "#1D4F76",
      columnWidths: asked ? widths(columns) : PRICE_WIDTHS,
      print: {
        orientation: "landscape",
        ...(asked ? { repeatRows: headings(layout, answers) } : {}),
        footer: footer(form),
      },
    }),
  ];
}

/** Points. */
const PRICE_HEIGHT = 24;

/** Of a sheet with the price alone: its label runs over the first two columns. */
const PRICE_WIDTHS = [8, 44, 24];

function priceEntry({ price, form: { scoring } }: ResponseModel): Section {
  const marks = scoring ? ` (${scoring.criteria.price} marks)` : "";
  const label = given(`Price in pounds, without VAT${marks}`);
  return row(
    [
      { column: 0, columns: 2, style: "label", content: label },
      { column: 2, style: "entryMoney", content: given(price), rule: priceRule, name: "Response_Price" },
    ],
    PRICE_HEIGHT,
  );
}

function priceRule(cell: string): EntryRule {
  return {
    rule: {
      type: "custom",
      formula: `=${allOf(...priceTests(cell), hasAtMostDecimals(cell, 2))}`,
    },
    title: "Price",
    refusal: "The price must be more than £0, in pounds and pence.",
    hint: "The price of the bid in pounds and pence, without VAT.",
  };
}

const MEANING_WIDTH = 44;

function meaning({ question: { descriptors = {}, maximum }, minimum }: QuestionLine): string {
  const each = Object.entries(descriptors)
    .toSorted(([one], [other]) => Number(other) - Number(one))
    .map(([mark, text]) => `${mark}: ${text}`);
  const scale = each.length > 0 ? each : [`Marked from 0 to ${maximum}`];
  return [...(minimum ? [leastMarkWords(minimum)] : []), ...scale].join("\n");
}

const marksColumn: Column<never, QuestionLine, "marks", never> = {
  key: "marks",
  heading: "Marks",
  headingStyle: "headingOfFigures",
  width: 9,
  name: "Response_QuestionMarks",
  row: { style: "givenScore", content: ({ marks }) => given(marks) },
};

export function responseAnswerColumns({ form }: ResponseModel) {
  return columnsFor<QuestionLine>()([
    numberColumn(),
    {
      key: "question",
      heading: "Question",
      width: 30,
      name: "Response_Question",
      row: { style: "groupTitle", content: ({ question }) => given(question.title) },
    },
    {
      key: "meaning",
      heading: "What marks mean",
      width: MEANING_WIDTH,
      row: {
        style: "given",
        content: (line) => given(meaning(line)),
      },
    },
    {
      key: "weight",
      heading: "Share of quality, %",
      headingStyle: "headingOfFigures",
      width: 11,
      row: { style: "givenNumber", content: ({ question }) => given(question.weight) },
    },
    {
      key: "maximum",
      heading: "Highest mark",
      headingStyle: "headingOfFigures",
      width: 9,
      row: { style: "givenNumber", content: ({ question }) => given(question.maximum) },
    },
    {
      key: "answer",
      heading: "Answer",
      width: 90,
      name: "Response_Answer",
      row: {
        style: "entryText",
        content: ({ answer }) => given(answer),
        rule: () => textRule("Answer", LONGEST.answer, "Alt and Enter begin a new line."),
        path: ({ question }) => ["answers", question.id],
      },
    },
    lengthColumn("answer", LONGEST.answer, ({ answer }: QuestionLine) => answer),
    {
      key: "toDo",
      heading: "To do",
      width: 18,
      name: "Answers_ToDo",
      row: {
        style: "given",
        content: (line, at) => formula(questionToDoFormula(at), questionToDo(line)),
      },
      marks: toDoMarks,
    },
    ...(form.scoring ? [marksColumn] : []),
  ]);
}
