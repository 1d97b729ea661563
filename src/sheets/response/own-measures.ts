import { capital } from "../../domain/issues/words/sentences";
import { MOST_OWN_MEASURES, OWN_DECIMALS, OWN_LINE, OWN_LONGEST } from "../../domain/tender/own-measures";
import { atMostDecimals } from "../../domain/values/decimals";
import { type At, columnsFor, type RowColumn } from "../language/block";
import { textRule } from "../language/entry-rules";
import { hasAtMostDecimals } from "../language/figure-tests";
import { allOf, isNumber } from "../language/formulas";
import { numberColumn } from "../language/number-column";
import { type EntryRule, formula, given, type PlacedSheet } from "../language/piece";
import { noteRow, row, titleRow } from "../language/rows";
import { gap, layOut, type Section, stack } from "../language/section";
import { table } from "../language/table";
import { placeEntrySheet } from "./entry-sheet";
import { lengthColumn, toDoMarks } from "./measures";
import { OWN_SHEET, type OwnLine, type ResponseModel } from "./model";
import { isOtherHeadline, ownToDo, ownToDoFormula } from "./own-to-do";

/** Points: room for some lines of text in an entry. */
const ENTRY_HEIGHT = 100;

/** Where a bidder offers measures of its own; no sheet where none are asked for. */
export function placeOwnMeasures(model: ResponseModel): readonly PlacedSheet[] {
  const { form, own } = model;
  if (!form.own) return [];
  const columns = ownMeasureColumns(model);
  const lines = table({
    columns,
    lines: [{ rows: own }],
    heights: { headings: 34, row: () => ENTRY_HEIGHT },
  });
  const layout = layOut(
    OWN_SHEET,
    stack([
      titleRow(`${OWN_SHEET}: ${form.title}`),
      noteRow(`${OWN_LINE.definition} ${OWN_LINE.counting}`, columns.length, NOTE_HEIGHT),
      marksRow(form.scoring?.own),
      gap(),
      lines,
    ]),
  );
  return [placeEntrySheet(model, layout, { lines, columns: columns, kept: 2 })];
}

/** Points. */
const NOTE_HEIGHT = 48;
const MARKS_HEIGHT = 24;

/** The marks that can be had for all of them together. */
function marksRow(marks: number | undefined): Section {
  return row(
    [
      { column: 0, columns: 2, style: "label", content: given("Marks for all of them together") },
      { column: 2, style: "givenScore", content: given(marks), name: "Response_OwnMarks" },
    ],
    MARKS_HEIGHT,
  );
}

export function ownMeasureColumns({ form }: ResponseModel) {
  const beside = form.measures.length > 0;
  return columnsFor<OwnLine>()([
    numberColumn(),
    {
      key: "headline",
      heading: "Headline of the measure",
      width: 30,
      name: "Response_OwnHeadline",
      row: {
        style: "entryText",
        content: ({ entry }) => given(entry.headline),
        rule: (_, at) => headlineRule(at, beside),
        path: ({ index }) => ["own", index, "headline"],
      },
    },
    text("unit", "Unit", 16, "What is counted: events, trees planted, hours."),
    quantity,
    text(
      "method",
      "How it will be delivered",
      56,
      "Who will do what, where and by when. No names of employees or trainees.",
    ),
    lengthColumn("method", OWN_LONGEST.method, ({ entry }: OwnLine) => entry.method),
    text("evidence", "Evidence", 34, "What will show that it was delivered."),
    {
      key: "toDo",
      heading: "To do",
      width: 22,
      name: "Response_OwnToDo",
      row: {
        style: "given",
        content: (line, at) => formula(ownToDoFormula(at, beside), ownToDo(line)),
      },
      marks: toDoMarks,
    },
  ]);
}

function headlineRule(at: At<"headline">, beside: boolean): EntryRule {
  return {
    rule: {
      type: "custom",
      formula: `=${allOf(`LEN(${at("headline")})<=${OWN_LONGEST.headline}`, isOtherHeadline(at, beside))}`,
    },
    title: "Headline",
    refusal: `The headline holds up to ${OWN_LONGEST.headline} characters, and is that of no other measure of yours or of the tender.`,
    hint: `What the measure is, in a few words. Up to ${MOST_OWN_MEASURES} measures; leave the lines empty that you do not need.`,
  };
}

const quantity: RowColumn<OwnLine, "quantity", "quantity"> = {
  key: "quantity",
  heading: "Quantity over the contract",
  headingStyle: "headingOfFigures",
  width: 14,
  name: "Response_OwnQuantity",
  row: {
    style: "entryUnits",
    content: ({ entry }) => given(entry.quantity),
    rule: (_, at) => ({
      rule: {
        type: "custom",
        formula: `=${allOf(isNumber(at("quantity")), `${at("quantity")}>0`, hasAtMostDecimals(at("quantity"), OWN_DECIMALS))}`,
      },
      title: "Quantity",
      refusal: `The quantity must be more than 0, with ${atMostDecimals(OWN_DECIMALS)}. Leave the line empty where nothing is offered.`,
      hint: `What you commit to over the whole contract, in your unit, with ${atMostDecimals(OWN_DECIMALS)}.`,
    }),
    path: ({ index }) => ["own", index, "quantity"],
  },
};

function text<const Key extends "unit" | "method" | "evidence">(
  key: Key,
  heading: string,
  width: number,
  hint: string,
): RowColumn<OwnLine, Key, never> {
  return {
    key,
    heading,
    width,
    name: `Response_Own${capital(key)}`,
    row: {
      style: "entryText",
      content: ({ entry }) => given(entry[key]),
      rule: () => textRule(heading, OWN_LONGEST[key], hint),
      path: ({ index }) => ["own", index, key],
    },
  };
}
