import { type Accumulation, hasQuantity, type Measure } from "../../domain/framework/edition";
import { levelWords, referenceWords } from "../../domain/tender/disclosed";
import { LONGEST, type ResponseForm } from "../../domain/response/form";
import { sheetPrefix } from "../../workbook/address";
import { refusingBroken, testsByCells, warnedMarks } from "../framework/rule-tests";
import { measureWords } from "../../domain/framework/words";
import { type Column, columnsFor, type Mark, type RowColumn, twoEnded } from "../language/block";
import { UNIT_WORDS } from "../../domain/framework/words";
import { quantityRule, textRule } from "../language/entry-rules";
import { allOf, isNumber, orEmpty } from "../language/formulas";
import { textHeight } from "../language/lines";
import { numberColumn } from "../language/number-column";
import { marked, type StyleName } from "../language/palette";
import { formula, given, type PlacedSheet } from "../language/piece";
import { row, titleRow } from "../language/rows";
import { gap, layOut, type Section, stack } from "../language/section";
import { columnOf, table, type Table } from "../language/table";
import { placeEntrySheet } from "./entry-sheet";
import { MEASURES, type AskedLine, type ResponseModel } from "./model";
import { offerToDo, offerToDoFormula } from "./to-do";
import { DONE } from "../language/verdict";

/** Points: room for some lines of text in an entry. */
const ENTRY_HEIGHT = 100;
const COUNTING_WIDTH = 44;

/** Where the lines of offers stand. */
function layOutMeasures(model: ResponseModel) {
  const { form, offers } = model;
  const columns = responseMeasureColumns(model);
  const lines = table({
    columns,
    lines: [{ rows: offers }],
    heights: {
      headings: 34,
      row: (line) => Math.max(ENTRY_HEIGHT, textHeight(explanation(line, form), COUNTING_WIDTH)),
    },
  });
  const title = titleRow(`Social value offered: ${form.title}`);
  const { pounds } = form.scoring ?? {};
  const above = pounds ? totalRow(model, pounds, lines) : gap();
  return { layout: layOut(MEASURES, stack([title, above, lines])), lines };
}

type Pounds = NonNullable<NonNullable<ResponseForm["scoring"]>["pounds"]>;

/** What is offered in pounds so far, as it will be scored. */
function totalRow(
  { offers }: ResponseModel,
  { edition, illustrative }: Pounds,
  lines: Table<"pounds">,
): Section {
  const label = `Social value offered, in £ by ${illustrative ? "ILLUSTRATIVE values, " : ""}edition ${edition}`;
  return row(
    [
      { column: 0, columns: 5, style: "label", content: given(label) },
      {
        column: 5,
        style: "money",
        content: (layout) =>
          formula(
            `SUM(${twoEnded(columnOf(layout, lines, "pounds"))})`,
            offers.reduce((sum, line) => sum + (poundsOffered(line) ?? 0), 0),
          ),
        name: "Response_Pounds",
      },
    ],
    TOTAL_HEIGHT,
  );
}

/** Points. */
const TOTAL_HEIGHT = 24;

/** A quantity that is offered, in pounds; null without one, or without a value for it. */
function poundsOffered({ entry: { quantity }, poundsPerUnit }: AskedLine): number | null {
  return quantity === undefined || quantity < 0 || poundsPerUnit === null ? null : quantity * poundsPerUnit;
}

/** What is offered and how it will be delivered, a line for each measure and level that is asked for. */
export function placeResponseMeasures(model: ResponseModel): PlacedSheet {
  const { layout, lines } = layOutMeasures(model);
  return placeEntrySheet(model, layout, { lines, columns: responseMeasureColumns(model), kept: 3 });
}

/** Gives the cells in which some lines' quantities are typed, as formulas of other sheets write them: 'Measures'!$G$4:$G$6. */
export function quantityCells(model: ResponseModel): (lines: readonly AskedLine[]) => string {
  const { layout, lines } = layOutMeasures(model);
  const quantities = columnOf(layout, lines, "quantity");
  return (of) => {
    const row = quantities.row + (of[0]?.index ?? 0);
    return sheetPrefix(layout.sheet) + twoEnded({ ...quantities, row, rows: of.length });
  };
}

export function responseMeasureColumns(model: ResponseModel) {
  const { scoring } = model.form;
  return columnsFor<AskedLine>()([
    ...askedColumns(model),
    quantityColumn(model),
    ...textColumns(),
    toDoColumn(),
    ...(scoring ? marksColumns(scoring) : []),
    ...(scoring?.pounds ? poundsColumns(scoring.pounds) : []),
  ]);
}

function askedColumns({ form }: ResponseModel) {
  return columnsFor<AskedLine>()([
    numberColumn(),
    {
      key: "measure",
      heading: "Measure",
      width: 20,
      name: "Response_Measure",
      row: { style: "groupTitle", content: ({ measure }) => given(measure.headline) },
    },
    {
      key: "level",
      heading: "Level",
      width: 8,
      name: "Response_Level",
      row: { style: "given", content: ({ level }) => given(level) },
    },
    {
      key: "counting",
      heading: "What it is, and what counts",
      width: COUNTING_WIDTH,
      row: { style: "given", content: (line) => given(explanation(line, form)) },
    },
    {
      key: "unit",
      heading: "Unit",
      width: 12,
      name: "Response_Unit",
      row: { style: "given", content: ({ measure }) => given(UNIT_WORDS[measure.unit]) },
    },
  ]);
}

/** Over which time a quantity is given. */
const OVER_THE_CONTRACT: Readonly<Record<Accumulation, string>> = {
  flow: "Give the total over the whole contract.",
  "people-once": "Give the number over the whole contract.",
  "fte-years": "Give one full-time equivalent for the whole contract, not one for each quarter.",
  qualitative: "No quantity is asked for: say what you will do.",
};

/** What a line is about; where the form does not tell the policy's words apart, as it was printed before. */
function explanation({ measure, measureIndex }: AskedLine, form: ResponseForm): string {
  const { words } = form;
  const counting = [
    measure.counting,
    OVER_THE_CONTRACT[measure.accumulation],
    ...[levelsTold(form, measureIndex), referenceTold(form, measureIndex)].flatMap((each) => each ?? []),
  ].join(" ");
  return words ? measureWords(measure, counting) : `${measure.definition}.\n${counting}`;
}

/** What levels count as; forms from before there were weights said nothing of it. */
function levelsTold(form: ResponseForm, measureIndex: number): string | undefined {
  const asked = form.measures[measureIndex];
  return asked && (asked.levelWeights || form.due) && !form.scoring?.pounds ? levelWords(asked) : undefined;
}

/** Where quantities are scored in pounds a reference plays no part. */
function referenceTold({ scoring }: ResponseForm, measureIndex: number): string | undefined {
  const reference = scoring?.pounds ? null : (scoring?.workedOutBy?.references[measureIndex] ?? null);
  return reference === null ? undefined : `${referenceWords(reference)}.`;
}

/** The look of an entry of a measure's quantity. */
export function entryStyle(measure: Measure): StyleName {
  if (!hasQuantity(measure)) return "blank";
  if (measure.unit === "pounds") return "entryMoney";
  return measure.decimals === 0 ? "entryCount" : "entryUnits";
}

function quantityColumn({ offers }: ResponseModel): RowColumn<AskedLine, "quantity", "number" | "quantity"> {
  return {
    key: "quantity",
    heading: "Quantity over the contract",
    headingStyle: "headingOfFigures",
    width: 14,
    name: "Response_Quantity",
    row: {
      style: ({ measure }) => entryStyle(measure),
      content: ({ entry }) => given(entry.quantity),
      rule: ({ measure, tests, index }, at) => {
        const cell = at("quantity");
        const byCells = testsByCells(tests, { index, cell, lines: offers });
        return hasQuantity(measure) ? refusingBroken(quantityRule(cell, measure), cell, byCells) : undefined;
      },
      path: ({ measure, index }) => (hasQuantity(measure) ? ["offers", index, "quantity"] : undefined),
    },
    marks: warnedMarks(offers),
  };
}

function textColumns() {
  return columnsFor<AskedLine>()([
    {
      key: "method",
      heading: "How it will be delivered",
      width: 56,
      name: "Response_Method",
      row: {
        style: "entryText",
        content: ({ entry }) => given(entry.method),
        rule: () =>
          textRule(
            "How it will be delivered",
            LONGEST.method,
            "Who will do what, where and by when, and how it will be shown. No names of employees or trainees.",
          ),
        path: ({ index }) => ["offers", index, "method"],
      },
    },
    lengthColumn("method", LONGEST.method, ({ entry }) => entry.method),
    {
      key: "confidential",
      heading: "Confidential because",
      width: 18,
      name: "Response_Confidential",
      row: {
        style: "entryText",
        content: ({ entry }) => given(entry.confidential),
        rule: () =>
          textRule(
            "Confidential because",
            LONGEST.confidential,
            "Leave empty unless this line should be kept back if someone asks for it: say why (freedom of information).",
          ),
        path: ({ index }) => ["offers", index, "confidential"],
      },
    },
  ]);
}

/** How many characters of the allowed ones are used. */
export function lengthColumn<Row, const Key extends string>(
  key: Key,
  most: number,
  text: (row: Row) => string | undefined,
): Column<never, Row, "length", Key> {
  const of = ` of ${most.toLocaleString("en-GB")}`;
  return {
    key: "length",
    heading: "Characters used",
    headingStyle: "headingOfFigures",
    width: 12,
    row: {
      style: "givenNumber",
      content: (row, at) => formula(`LEN(${at(key)})&"${of}"`, `${(text(row) ?? "").length}${of}`),
    },
    marks: [{ when: (at) => `LEN(${at(key)})>${most}`, look: marked.wrong }],
  };
}

function toDoColumn(): RowColumn<AskedLine, "toDo", "quantity" | "method" | "toDo"> {
  return {
    key: "toDo",
    heading: "To do",
    width: 20,
    name: "Response_ToDo",
    row: {
      style: "given",
      content: (line, at) => formula(offerToDoFormula(line, at), offerToDo(line)),
    },
    marks: toDoMarks,
  };
}

/** The marks that can be had for a measure, on its first line; quantities scored in pounds have none by measure. */
function marksColumns({ pounds }: NonNullable<ResponseForm["scoring"]>) {
  const column = <const Part extends "quantitative" | "qualitative">(
    heading: string,
    name: string,
    part: Part,
  ): RowColumn<AskedLine, Part, never> => ({
    key: part,
    heading,
    headingStyle: "headingOfFigures",
    width: 11,
    name: `Response_${name}`,
    row: { style: "givenScore", content: ({ marks }) => given(marks?.[part]) },
  });
  return [
    ...(pounds ? [] : [column("Marks for the quantity", "QuantityMarks", "quantitative")]),
    column("Marks for the answer", "AnswerMarks", "qualitative"),
  ];
}

function poundsColumns({ edition }: Pounds) {
  return columnsFor<AskedLine, never, "quantity">()([
    {
      key: "poundsPerUnit",
      heading: `£ a unit (${edition})`,
      headingStyle: "headingOfFigures",
      width: 13,
      name: "Response_PoundsPerUnit",
      row: { style: "money", content: ({ poundsPerUnit }) => given(poundsPerUnit) },
    },
    {
      key: "pounds",
      heading: "Offer in £",
      headingStyle: "headingOfFigures",
      width: 15,
      row: {
        style: "money",
        content: (line, at) => {
          const [quantity, each] = [at("quantity"), at("poundsPerUnit")];
          const offered = allOf(isNumber(quantity), `${quantity}>=0`, isNumber(each));
          return formula(orEmpty(offered, `${quantity}*${each}`), poundsOffered(line));
        },
      },
    },
  ]);
}

export const toDoMarks: readonly Mark<"toDo">[] = [
  { when: (at) => `${at("toDo")}<>"${DONE}"`, look: marked.missing },
  { when: (at) => `${at("toDo")}="${DONE}"`, look: marked.right },
];
