import { LAST_COLUMN, LAST_ROW } from "../../workbook/address";
import {
  type Comparison,
  type PlanChart,
  type PlanSheet,
  type Validation,
  type ValidationRule,
  valuesBeginAt,
} from "../../workbook/plan";
import { newAxis } from "../workbook/chart";
import { chartBox } from "../workbook/chart-place";
import { drawConditionalFormats } from "../workbook/conditional-format";
import { headerFooterParts, type HeaderFooterTexts } from "../workbook/page-setup";
import type { ProtectionOption, Sheet } from "../workbook/shape";
import { noPrompt, type Operator, type Rule } from "../workbook/validation";
import { COMPARISONS } from "./rules";

export function placeValidation(sheet: Sheet, { range, rule, ignoreBlank, error, prompt }: Validation): void {
  sheet.validation.set(range, {
    anchor: { row: range.row, column: range.column },
    rule: hostRule(rule),
    errorAlert: { showAlert: true, ...error, style: capital(error.style) },
    prompt: prompt ? { showPrompt: true, ...prompt } : noPrompt,
    ignoreBlanks: ignoreBlank,
  });
}

function hostRule(rule: ValidationRule): Rule {
  if (rule.type === "list") return { ...rule, inCellDropDown: true };
  if (rule.type === "custom") return rule;
  const { type, comparison, first, second } = rule;
  return {
    type: type === "whole" ? "wholeNumber" : type,
    operator: operatorOf(comparison),
    formula1: first,
    ...(second === undefined ? {} : { formula2: second }),
  };
}

function operatorOf(comparison: Comparison): Operator {
  const found = (Object.keys(COMPARISONS) as Operator[]).find((one) => COMPARISONS[one] === comparison);
  if (!found) throw new Error(`no such comparison: ${comparison}`);
  return found;
}

export function placeConditionalFormats(sheet: Sheet, { conditionalFormats = [] }: PlanSheet): void {
  sheet.conditionalFormats = conditionalFormats.map(({ range, formula, look }) => ({
    id: String(sheet.workbook.newId()),
    areas: [range],
    formula,
    stopIfTrue: false,
    bold: look.bold ?? null,
    italic: null,
    underline: null,
    strikethrough: null,
    colour: look.colour ?? "",
    fill: look.fill ?? "",
  }));
  if (conditionalFormats.length > 0) drawConditionalFormats(sheet);
}

const CHART_TYPES = {
  columnClustered: "ColumnClustered",
  columnStacked: "ColumnStacked",
  barClustered: "BarClustered",
  barStacked: "BarStacked",
  line: "LineMarkers",
} as const satisfies Record<PlanChart["type"], string>;

export function placeChart(sheet: Sheet, plan: PlanChart): void {
  const id = sheet.workbook.newId();
  const category = { ...newAxis(), ...titled(plan.axes?.category) };
  const value = { ...newAxis(), ...titled(plan.axes?.value), minimum: valuesBeginAt(plan) ?? ("" as const) };
  // A lying bar chart reads from the top only when its categories run backwards; their far end is the bottom.
  if (plan.type.startsWith("bar")) Object.assign(category, { reversePlotOrder: true, position: "Maximum" });
  if (plan.axes?.format !== undefined) value.numberFormat = plan.axes.format;
  sheet.charts = [
    ...sheet.charts,
    {
      id: `{${sheet.key}-${id}}`,
      name: plan.description,
      type: CHART_TYPES[plan.type],
      title: { text: plan.title, visible: plan.title !== "" },
      category,
      value,
      legend: { visible: plan.series.length > 1, position: "Bottom" },
      series: plan.series.map(({ name, values, colour = "" }) => ({
        name,
        values,
        categories: plan.categories,
        colour,
      })),
      ...chartBox(sheet, plan.place),
    },
  ];
}

function titled(title: string | undefined): { title?: string; titleVisible?: boolean } {
  return title === undefined ? {} : { title, titleVisible: true };
}

export function placePrint(sheet: Sheet, { print }: PlanSheet): void {
  const { orientation, repeatRows, repeatColumns, area, footer, pagesWide = 1, onOnePage } = print;
  sheet.page = {
    ...sheet.page,
    paperSize: "A4",
    orientation: capital(orientation),
    zoom: { horizontalFitToPages: pagesWide, ...(onOnePage ? { verticalFitToPages: 1 } : {}) },
    area: area ? [area] : [],
    titleRows: repeatRows && {
      row: repeatRows.first,
      column: 0,
      rows: repeatRows.last - repeatRows.first + 1,
      columns: LAST_COLUMN + 1,
    },
    titleColumns: repeatColumns && {
      row: 0,
      column: repeatColumns.first,
      rows: LAST_ROW + 1,
      columns: repeatColumns.last - repeatColumns.first + 1,
    },
    footers: footer === undefined ? sheet.page.footers : footersOf(footer),
  };
}

const PART = { L: "leftFooter", C: "centerFooter", R: "rightFooter" } as const;

/** A file's one text "&LTender&RPage &P" as its parts; text before any mark is centred. */
function footersOf(text: string): HeaderFooterTexts {
  const parts = Object.fromEntries(headerFooterParts.map((part) => [part, ""])) as Record<
    keyof HeaderFooterTexts,
    string
  >;
  let part: keyof HeaderFooterTexts = "centerFooter";
  for (const [piece] of text.matchAll(/&.|[^&]+/gs)) {
    if (/^&[LCR]$/.test(piece)) part = PART[piece.charAt(1) as keyof typeof PART];
    else parts[part] += piece;
  }
  return parts;
}

export function placeProtection(sheet: Sheet, { protection }: PlanSheet): void {
  if (!protection) return;
  const allowed = protection.allow.map((name): ProtectionOption => `allow${capital(name)}`);
  sheet.protection = { password: undefined, allowed: new Set(allowed), selectionMode: "Normal" };
}

function capital<W extends string>(word: W): Capitalize<W> {
  return (word.charAt(0).toUpperCase() + word.slice(1)) as Capitalize<W>;
}
