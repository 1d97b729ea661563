import type { Comparison, Plan, PlanSheet, Validation, ValidationRule } from "../../src/workbook/plan";
import { at, samplePlan } from "../xlsx/sample-plan";

function validation(address: string, rule: ValidationRule, more: Partial<Validation> = {}): Validation {
  return {
    range: at(address),
    rule,
    ignoreBlank: true,
    error: { style: "stop", title: "Entry", message: `Not allowed in ${address}` },
    ...more,
  };
}

const COMPARISONS: readonly Comparison[] = [
  "equal",
  "notEqual",
  "greaterThan",
  "lessThan",
  "greaterThanOrEqual",
  "lessThanOrEqual",
];

/** Every type and comparison of a rule, and two formats that meet on the same cells. */
const rules: PlanSheet = {
  name: "Entry rules",
  visibility: "visible",
  columnWidths: [30, 13, 13, 8.43],
  rowHeights: { 0: 40, 12: 22.5 },
  hiddenColumns: [3],
  cells: [
    ...["Name", "First", "Second", "Hidden"].map((value, column) => ({
      row: 0,
      column,
      value,
      style: "heading",
    })),
    ...Array.from({ length: 12 }, (_, index) => [
      { row: index + 1, column: 0, value: `Line ${index + 1}` },
      { row: index + 1, column: 1, value: index * 2.5, style: "price" },
      { row: index + 1, column: 2, value: index % 2 === 0, style: "score" },
      {
        row: index + 1,
        column: 3,
        value: index * 5,
        formula: `=B${index + 2}*2`,
        style: index === 0 ? "centred" : undefined,
      },
    ]).flat(),
    { row: 13, column: 0, value: "1/2", style: "note" },
    { row: 13, column: 1, value: 46117, style: "date" },
    { row: 13, column: 2, value: "", formula: '=IF(B14="","none","")' },
  ],
  validations: [
    validation("B2", { type: "whole", comparison: "between", first: 0, second: 10 }),
    validation("B3", { type: "whole", comparison: "notBetween", first: 5, second: "=$B$2+10" }),
    ...COMPARISONS.map((comparison, index) =>
      validation(`B${index + 4}`, { type: "decimal", comparison, first: index + 0.5 }),
    ),
    validation(
      "B14",
      { type: "date", comparison: "between", first: 46113, second: "=46113+364" },
      { error: { style: "information", title: "Date", message: "Enter a date from 1 April 2026" } },
    ),
    validation("C2:C4", { type: "textLength", comparison: "lessThanOrEqual", first: 80 }),
    validation(
      "C5:C9",
      { type: "custom", formula: "=AND(ISNUMBER($B5),COUNTIF($C$5:$C$9,C5)=1)" },
      { prompt: { title: "Only once", message: 'Say "yes" once' } },
    ),
    validation("C10", { type: "list", source: "='Lists & more'!$A$1:$A$2" }),
  ],
  conditionalFormats: [
    { range: at("A2:C13"), formula: "=$B2>20", look: { fill: "#FFC7CE", colour: "#9C0006" } },
    { range: at("A2:C13"), formula: "=$B2>10", look: { fill: "#FFEB9C", bold: true } },
  ],
  charts: [
    {
      type: "columnStacked",
      title: "First and hidden",
      description: "Each line's figures on top of each other.",
      categories: "'Entry rules'!$A$2:$A$13",
      series: [
        { name: "First", values: "'Entry rules'!$B$2:$B$13", colour: "#1D70B8" },
        { name: "Twice", values: "'Entry rules'!$D$2:$D$13" },
      ],
      axes: { value: "Units", format: "0%" },
      place: at("F2:L20"),
    },
  ],
  freeze: { rows: 1, columns: 0 },
  protection: { allow: ["formatRows"] },
  print: { orientation: "portrait", footer: "Page &P of &N", pagesWide: 2 },
};

const hidden: PlanSheet = {
  name: "Workings",
  visibility: "hidden",
  columnWidths: [],
  cells: [{ row: 2, column: 1, value: 42, formula: "='Lists & more'!$B$1+2" }],
  print: { orientation: "portrait", onOnePage: true },
};

/** A plan with every part that a plan can have. */
export const richPlan: Plan = {
  ...samplePlan,
  styles: { ...samplePlan.styles, centred: { horizontal: "center", vertical: "top", locked: true } },
  sheets: [...samplePlan.sheets, rules, hidden],
  names: [...samplePlan.names, { name: "Rule_First", sheet: "Entry rules", range: at("B2:B13") }],
  activeSheet: "Entry rules",
};
