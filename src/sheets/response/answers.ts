import { LONGEST } from "../../domain/response/form";
import { cellName } from "../../workbook/address";
import { type Column, placeBlock } from "../language/block";
import { textHeight } from "../language/lines";
import { numberColumn } from "../language/number-column";
import {
  across,
  cell,
  type EntryRule,
  formula,
  given,
  joinPieces,
  type Piece,
  type PlacedSheet,
  validation,
} from "../language/piece";
import { lengthColumn, toDoMarks } from "./measures";
import { ANSWERS, ASK, DONE, type QuestionLine, questionToDo, type ResponseModel, shorten } from "./model";
import { footer, TITLE_HEIGHT, widths } from "../language/sheet-setup";
import { textRule } from "../language/entry-rules";

const PRICE_ROW = 2;
const HEADING_ROW = 4;
const ENTRY_HEIGHT = 160;

/** The price and the answers to quality questions; no sheet where neither is asked for. */
export function placeResponseAnswers(model: ResponseModel): readonly PlacedSheet[] {
  const { form, questions } = model;
  if (!form.price && questions.length === 0) return [];
  const columns = responseAnswerColumns();
  const heights = questions.map((line) => [
    HEADING_ROW + 1 + line.index,
    Math.max(ENTRY_HEIGHT, textHeight(meaning(line), MEANING_WIDTH)),
  ]);
  return [
    joinPieces(
      {
        name: ANSWERS,
        tabColour: "#1D4F76",
        columnWidths: widths(columns),
        rowHeights: {
          0: TITLE_HEIGHT,
          [PRICE_ROW]: 24,
          ...(questions.length > 0 ? { [HEADING_ROW]: 34 } : {}),
          ...Object.fromEntries(heights),
        },
        print: {
          orientation: "landscape",
          ...(questions.length > 0 ? { repeatRows: { first: HEADING_ROW, last: HEADING_ROW } } : {}),
          footer: footer(form),
        },
      },
      [
        cell({ row: 0, column: 0 }, "title", given(`Price and quality: ${form.title}`)),
        ...(form.price ? [pricePiece(model)] : []),
        ...(questions.length > 0
          ? [placeBlock({ sheet: ANSWERS, headingRow: HEADING_ROW }, columns, [{ rows: questions }])]
          : []),
      ],
    ),
  ];
}

function pricePiece({ price }: ResponseModel): Piece {
  const entry = { row: PRICE_ROW, column: 2, rows: 1, columns: 1 };
  const label = across(
    { row: PRICE_ROW, column: 0, rows: 1, columns: 2 },
    "label",
    given("Price in pounds, without VAT"),
  );
  return {
    ...label,
    cells: [
      ...label.cells,
      { ...{ row: entry.row, column: entry.column }, ...given(price), style: "entryMoney" },
    ],
    validations: [validation(entry, priceRule(cellName(entry, true)))],
    names: [{ name: "Response_Price", sheet: ANSWERS, range: entry }],
  };
}

function priceRule(cell: string): EntryRule {
  return {
    rule: {
      type: "custom",
      formula: `=AND(ISNUMBER(${cell}),${cell}>0,ABS(${cell}-ROUND(${cell},2))<0.0000001)`,
    },
    title: "Price",
    refusal: "The price must be more than £0, in pounds and pence.",
    hint: "The price of the bid in pounds and pence, without VAT.",
  };
}

const MEANING_WIDTH = 44;

function meaning({ question: { descriptors = {} } }: QuestionLine): string {
  return Object.entries(descriptors)
    .toSorted(([one], [other]) => Number(other) - Number(one))
    .map(([mark, text]) => `${mark}: ${text}`)
    .join("\n");
}

export function responseAnswerColumns(): readonly Column<never, QuestionLine>[] {
  return [
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
        content: (line) => given(meaning(line) || `Marked from 0 to ${line.question.maximum}`),
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
        content: (line, at) =>
          formula(
            `IF(LEN(${at("answer")})>${LONGEST.answer},"${shorten("the answer", LONGEST.answer)}",IF(LEN(TRIM(${at("answer")}))=0,"${ASK.answer}","${DONE}"))`,
            questionToDo(line),
          ),
      },
      marks: toDoMarks,
    },
  ];
}
