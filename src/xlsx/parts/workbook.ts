import { absoluteReference, columnName, sheetPrefix } from "../../workbook/address";
import type { Plan, PlanSheet } from "../../workbook/plan";
import { XML_DECLARATION, element, escapeXml, MAIN, RELATIONSHIPS } from "../xml";

/** The workbook's part; sheet n is relationship rIdn. Asks for a full calculation on load. */
export function workbookPart(plan: Plan): string {
  const sheets = plan.sheets.map(({ name, visibility }, index) =>
    element("sheet", {
      name,
      sheetId: index + 1,
      state: visibility === "visible" ? undefined : visibility,
      "r:id": `rId${index + 1}`,
    }),
  );
  const names = [
    ...plan.names.map(workbookName),
    ...plan.sheets.flatMap(printedRows),
    ...plan.sheets.flatMap(printNames),
  ];
  return (
    XML_DECLARATION +
    element(
      "workbook",
      { xmlns: MAIN, "xmlns:r": RELATIONSHIPS },
      element("bookViews", {}, element("workbookView", { activeTab: activeSheet(plan) })) +
        element("sheets", {}, sheets.join("")) +
        (names.length === 0 ? "" : element("definedNames", {}, names.join(""))) +
        element("calcPr", { calcId: 191029, fullCalcOnLoad: true }),
    )
  );
}

/** The index of the sheet shown first, which has to be one that can be seen. */
export function activeSheet({ sheets, activeSheet: wanted }: Plan): number {
  const seen = sheets.findIndex(
    ({ visibility, name }) => visibility === "visible" && (wanted ?? name) === name,
  );
  if (seen < 0) throw new Error(`no visible sheet to show first: ${wanted ?? "all are hidden"}`);
  return seen;
}

function workbookName({ name, sheet, range, comment }: Plan["names"][number]): string {
  return element("definedName", { name, comment }, escapeXml(absoluteReference(sheet, range)));
}

function printNames({ name: sheet, print }: PlanSheet, localSheetId: number): string[] {
  const { area, areaRows, repeatColumns, repeatRows } = print;
  const titles = [
    repeatColumns &&
      `${sheetPrefix(sheet)}$${columnName(repeatColumns.first)}:$${columnName(repeatColumns.last)}`,
    repeatRows && `${sheetPrefix(sheet)}$${repeatRows.first + 1}:$${repeatRows.last + 1}`,
  ].filter((part) => part !== undefined);
  const local = (name: string, reference: string) =>
    element("definedName", { name, localSheetId }, escapeXml(reference));
  return [
    ...(area ? [local("_xlnm.Print_Area", areaRows?.name ?? absoluteReference(sheet, area))] : []),
    ...(titles.length > 0 ? [local("_xlnm.Print_Titles", titles.join(","))] : []),
  ];
}

/** From the area's first cell to its last column's cell in the last row that is printed. */
function printedRows({ name: sheet, print: { area, areaRows } }: PlanSheet): string[] {
  if (!area || !areaRows) return [];
  const first = absoluteReference(sheet, { ...area, rows: 1, columns: 1 });
  const lastColumn = { ...area, column: area.column + area.columns - 1, columns: 1 };
  const printed = `${first}:INDEX(${absoluteReference(sheet, lastColumn)},${areaRows.formula})`;
  return [element("definedName", { name: areaRows.name }, escapeXml(printed))];
}
