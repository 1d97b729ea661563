import { MOST_SUBCONTRACTORS, type Subcontractor } from "../../domain/tender/subcontractors";
import { columnsFor, type RowColumn } from "../language/block";
import { yesNo } from "../language/choices";
import { listRule, textRule } from "../language/entry-rules";
import { isBetween } from "../language/formulas";
import { placeHiddenLists } from "../language/hidden-lists";
import { numberColumn } from "../language/number-column";
import { given, type PlacedSheet } from "../language/piece";
import { noteRow, titleRow } from "../language/rows";
import { gap, layOut, stack } from "../language/section";
import { table } from "../language/table";
import { placeEntrySheet } from "./entry-sheet";
import { type ResponseModel, SUBCONTRACTORS_SHEET, type SubcontractorLine } from "./model";

const YES_NO = "Response_List_YesNo";

const NOTE = `Name up to ${MOST_SUBCONTRACTORS} organisations that will do part of the work for you, or none: leave the lines empty that you do not need. Of a bidder that is awarded they are kept in the contract.`;

/** Where a bidder names its subcontractors; no sheet where the form does not ask for them. */
export function placeSubcontractors(model: ResponseModel): readonly PlacedSheet[] {
  const { form, subcontractors } = model;
  if (!form.subcontractors) return [];
  const columns = subcontractorColumns();
  const lines = table({ columns, lines: [{ rows: subcontractors }], heights: { headings: 34 } });
  const layout = layOut(
    SUBCONTRACTORS_SHEET,
    stack([
      titleRow(`${SUBCONTRACTORS_SHEET}: ${form.title}`),
      noteRow(NOTE, columns.length, 34),
      gap(),
      lines,
    ]),
  );
  return [
    placeEntrySheet(model, layout, { lines, columns: columns, kept: 2 }),
    placeHiddenLists("Response lists", [[YES_NO, ["Yes", "No"]]]),
  ];
}

export function subcontractorColumns() {
  return columnsFor<SubcontractorLine>()([
    numberColumn(),
    {
      key: "name",
      heading: "Subcontractor",
      width: 44,
      name: "Response_SubcontractorName",
      row: {
        style: "entryText",
        content: ({ entry }) => given(entry.name),
        rule: () => textRule("Subcontractor", 255, "The organisation's name."),
        path: ({ index }) => ["subcontractors", index, "name"],
      },
    },
    {
      key: "identifier",
      heading: "Identifier",
      width: 28,
      name: "Response_SubcontractorIdentifier",
      row: {
        style: "entryText",
        content: ({ entry }) => given(entry.identifier),
        rule: () =>
          textRule("Identifier", 255, "Such as GB-COH-01234567 for Companies House, where there is one."),
        path: ({ index }) => ["subcontractors", index, "identifier"],
      },
    },
    answer("sme", "SME"),
    answer("vcse", "VCSE"),
    {
      key: "share",
      heading: "Share of the work, %",
      headingStyle: "headingOfFigures",
      width: 14,
      name: "Response_SubcontractorShare",
      row: {
        style: "entryScore",
        content: ({ entry }) => given(entry.share),
        rule: (_, at) => ({
          rule: { type: "custom", formula: `=${isBetween(at("share"), 0, 100)}` },
          title: "Share of the work",
          refusal: "The share must be a number from 0 to 100: the percentage of the work.",
          hint: "The percentage of the work that it will do; all of them together at most 100.",
        }),
        path: ({ index }) => ["subcontractors", index, "share"],
      },
    },
  ]);
}

function answer<const Key extends "sme" | "vcse">(
  key: Key,
  heading: string,
): RowColumn<SubcontractorLine, Key, never> {
  return {
    key,
    heading,
    width: 9,
    name: `Response_Subcontractor${heading}`,
    row: {
      style: "entryChoice",
      content: ({ entry }: { readonly entry: Partial<Subcontractor> }) => given(yesNo(entry[key])),
      rule: () => listRule(heading, YES_NO, "Yes or No, or leave the cell empty"),
      path: ({ index }) => ["subcontractors", index, key],
    },
  };
}
