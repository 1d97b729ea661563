import { columnName, rangeName } from "../../workbook/address";
import type { PlanSheet, PrintSetup, Protection } from "../../workbook/plan";
import { step, type Step } from "./step";

/** What is seen of the sheet on the screen beside its cells. */
export function screenStep({ name, tabColour, showGridlines, freeze }: PlanSheet): Step[] {
  return [
    step(4, tabColour, (target) => {
      const sheet = target.sheet(name);
      if (tabColour !== undefined) sheet.tabColor = tabColour;
      if (showGridlines !== undefined) sheet.showGridlines = showGridlines;
      if (freeze) freezePanes(sheet, freeze);
    }),
  ];
}

export function printStep({ name, print }: PlanSheet): Step[] {
  return [step(12, print, (target) => setUpPrint(target.sheet(name).pageLayout, print))];
}

function freezePanes(sheet: Excel.Worksheet, { rows, columns }: NonNullable<PlanSheet["freeze"]>): void {
  if (rows > 0 && columns > 0) {
    sheet.freezePanes.freezeAt(sheet.getRange(rangeName({ row: 0, column: 0, rows, columns })));
  } else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

/** Inches, as in a written file. */
const MARGINS = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 };

function setUpPrint(layout: Excel.PageLayout, print: PrintSetup): void {
  const { orientation, repeatRows, repeatColumns, area, footer, pagesWide = 1, onOnePage } = print;
  layout.paperSize = "A4";
  layout.orientation = orientation === "portrait" ? "Portrait" : "Landscape";
  layout.zoom = { horizontalFitToPages: pagesWide, ...(onOnePage ? { verticalFitToPages: 1 } : {}) };
  layout.setPrintMargins("Inches", MARGINS);
  if (repeatRows) layout.setPrintTitleRows(`$${repeatRows.first + 1}:$${repeatRows.last + 1}`);
  if (repeatColumns) {
    layout.setPrintTitleColumns(`$${columnName(repeatColumns.first)}:$${columnName(repeatColumns.last)}`);
  }
  if (area) layout.setPrintArea(rangeName(area));
  if (footer !== undefined) Object.assign(layout.headersFooters.defaultForAllPages, footerParts(footer));
}

const PART = { L: "leftFooter", C: "centerFooter", R: "rightFooter" } as const;

/** A file's one text "&LTender&RPage &P" as the parts that Excel's interface has; text before any mark is centred. */
export function footerParts(text: string): Partial<Record<(typeof PART)[keyof typeof PART], string>> {
  const parts: Partial<Record<(typeof PART)[keyof typeof PART], string>> = {};
  let part: (typeof PART)[keyof typeof PART] = "centerFooter";
  for (const [piece] of text.matchAll(/&.|[^&]+/gs)) {
    const mark = /^&[LCR]$/.test(piece) ? (piece.charAt(1) as keyof typeof PART) : undefined;
    if (mark) part = PART[mark];
    else parts[part] = (parts[part] ?? "") + piece;
  }
  return parts;
}

export function visibilityStep({ name, visibility }: PlanSheet): Step[] {
  if (visibility === "visible") return [];
  return [
    step(1, "", (target) => {
      target.sheet(name).visibility = visibility === "hidden" ? "Hidden" : "VeryHidden";
    }),
  ];
}

export function protectionStep({ name, protection }: PlanSheet): Step[] {
  if (!protection) return [];
  return [step(1, "", (target) => target.sheet(name).protection.protect(excelProtection(protection)))];
}

export function excelProtection({ allow }: Protection): Excel.WorksheetProtectionOptions {
  return {
    allowSort: allow.includes("sort"),
    allowAutoFilter: allow.includes("autoFilter"),
    allowFormatColumns: allow.includes("formatColumns"),
    allowFormatRows: allow.includes("formatRows"),
  };
}
